//! The cells of a row to figures: of which indicator, for which period, in the target's unit.

use jiff::civil::Date;

use super::basis::{Basis, read_basis};
use super::memo::Memo;
use super::name::Named;
use super::period::{DatedPeriod, PeriodCell};
use super::value::{Conversion, ReadValue, Where, named, read_value};
use crate::data::dataset::compact::slot::Slot;
use crate::data::heading::columns::{Columns, Form};
use crate::data::heading::table::Table;
use crate::data::source::{Chunk, Record};
use crate::diagnostic::{Code, Place, Problem, Problems, Severity};
use crate::model::number::decimal::{self, Decimal};
use crate::model::plan::{Plan, Target};

/// A figure that was understood.
#[derive(Clone, Copy, Debug)]
pub struct ParsedFigure {
    /// Its kind and date.
    pub slot: Slot,
    /// The date it stands for.
    pub date: Date,
    /// Whether that is after the plan's end.
    pub is_after_end: bool,
    /// In the target's unit.
    pub value: Decimal,
    /// The column that it stands in.
    pub column: usize,
}

/// A row of a table.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    /// Its cells.
    pub record: &'r Record,
    /// The part of the table that it stands in.
    pub chunk: &'r Chunk<'r>,
    /// The table.
    pub table: &'r Table,
}

impl Row<'_> {
    /// Its line of the file, counted from 1; of a row of several lines the first.
    pub fn line(&self) -> usize {
        self.chunk.line(self.record)
    }

    /// Its line, counted through all files.
    pub fn line_of_all(&self) -> u32 {
        self.table.lines_before + self.line() as u32
    }

    /// The place of one of its cells.
    pub fn place(&self, column: usize) -> Place {
        self.chunk.place(self.record, column)
    }
}

/// The outcome of a row; its figures are in [`RowParser::figures`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParsedRow {
    /// A row of a target.
    Target {
        /// The target's place in the plan.
        target: usize,
        /// Whether no cell of it is an error, so that its figures are all that it gives.
        is_whole: bool,
    },
    /// A row of an indicator that the plan does not have.
    Unknown,
    /// A row that is no indicator's.
    Nothing,
}

/// The place of a unit's text that is not remembered.
const MANY_UNITS: u32 = 1 << 12;

/// Reads the rows of one table against a plan, remembering the meanings of its texts.
pub struct RowParser<'a> {
    plan: &'a Plan,
    table: &'a Table,
    names: Memo<Named>,
    periods: Memo<PeriodCell>,
    /// The periods of a wide table's columns.
    wide: Vec<(usize, DatedPeriod)>,
    units: Memo<u32>,
    units_known: u32,
    /// By target and unit, as far as they were met.
    conversions: Vec<Vec<Option<Option<Conversion>>>>,
    /// The figures of the last row.
    pub figures: Vec<ParsedFigure>,
}

/// Problems of a row, and whether one of them is an error.
struct RowProblems<'t, 'l> {
    all: &'t mut Problems<'l>,
    has_error: bool,
}

impl RowProblems<'_, '_> {
    fn add(&mut self, row: &Row<'_>, column: usize, problem: Problem) {
        self.has_error |= Code::from(&problem).severity() == Severity::Error;
        let at = (row.table.file, row.line());
        self.all.at(at, problem, || row.place(column));
    }
}

impl<'a> RowParser<'a> {
    /// A parser for the rows of a table below its header.
    pub fn new(plan: &'a Plan, table: &'a Table) -> RowParser<'a> {
        let wide = match &table.columns.form {
            Form::Long { .. } => &[][..],
            Form::Wide { periods } => periods,
        };
        let dated = wide.iter();
        RowParser {
            plan,
            table,
            names: Memo::default(),
            periods: Memo::default(),
            wide: dated
                .map(|(column, period)| (*column, DatedPeriod::new(*period, plan)))
                .collect(),
            units: Memo::default(),
            units_known: 0,
            conversions: vec![Vec::new(); plan.targets.len()],
            figures: Vec::new(),
        }
    }

    /// Reads a row. Its problems are added to `problems`.
    pub fn parse(&mut self, row: &Row<'_>, problems: &mut Problems<'_>) -> ParsedRow {
        self.figures.clear();
        let (table, record) = (self.table, row.record);
        let columns = &table.columns;
        let mut problems = RowProblems {
            all: problems,
            has_error: false,
        };
        if (record.has_odd_quotes() || record.width() != columns.width)
            && let Some((place, problem)) = malformed(row)
        {
            problems.all.at((table.file, row.line()), problem, || place);
            return ParsedRow::Nothing;
        }
        let named = self.names.get(record.bytes(columns.indicator), || {
            Named::of(self.plan, record.text(columns.indicator))
        });
        if matches!(named, Named::Nothing) {
            problems.add(row, columns.indicator, Problem::EmptyIndicator);
            return ParsedRow::Nothing;
        }
        if let Some(column) = columns.group
            && record.is_blank(column)
        {
            let name = table.by.clone().unwrap_or_default();
            problems.add(row, column, Problem::EmptyGroup { column: name });
            return ParsedRow::Nothing;
        }
        match named {
            Named::Target(target) => {
                let target = target as usize;
                self.read_figures(row, target, &mut problems);
                let is_whole = !problems.has_error;
                ParsedRow::Target { target, is_whole }
            }
            Named::Unknown => ParsedRow::Unknown,
            Named::Heading | Named::Nothing => {
                problems.add(row, columns.indicator, Problem::HeaderAgain);
                ParsedRow::Nothing
            }
        }
    }

    /// Reads the figures of a row of a target.
    fn read_figures(&mut self, row: &Row<'_>, target: usize, problems: &mut RowProblems<'_, '_>) {
        let (record, table) = (row.record, self.table);
        let columns = &table.columns;
        check_places(row, self.plan, target, problems);
        let basis = match columns.basis {
            None => Ok(table.defaults.basis),
            Some(column) => read_basis(record.text(column), table.defaults.basis)
                .map_err(|problem| problems.add(row, column, problem)),
        };
        match &columns.form {
            // a row of the template that nobody has filled in
            Form::Long { period, value } if record.is_blank(*value) && record.is_blank(*period) => {
            }
            Form::Long { period, value } => {
                let cell = self.periods.get(record.bytes(*period), || {
                    PeriodCell::read(record.text(*period), self.plan)
                });
                if (cell.is_odd || cell.period.is_err())
                    && let Some(problem) = cell.problem(record.text(*period))
                {
                    problems.add(row, *period, problem);
                }
                self.read_figure(row, target, (*value, cell.dated), basis, problems);
            }
            Form::Wide { .. } => {
                for place in 0..self.wide.len() {
                    let (column, dated) = self.wide[place];
                    self.read_figure(row, target, (column, Ok(dated)), basis, problems);
                }
            }
        }
    }

    /// Reads the figure in a column, if one is reported and nothing about it is wrong.
    #[inline]
    fn read_figure(
        &mut self,
        row: &Row<'_>,
        target: usize,
        (column, dated): (usize, Result<DatedPeriod, ()>),
        basis: Result<Basis, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let found = match self.plain_figure(row, target, column) {
            Some(value) => Ok(Some(value)),
            None => figure(row, &self.plan.targets[target], column)
                .map(|read| {
                    if let Some(doubt) = read.doubt {
                        problems.add(row, column, doubt);
                    }
                    read.value
                })
                .map_err(|(column, problem)| problems.add(row, column, problem)),
        };
        let (Ok(dated), Ok(basis)) = (dated, basis) else {
            return;
        };
        let measure = self.plan.targets[target].measure;
        match (dated.slot(basis, measure, self.plan), found) {
            // nothing is reported
            (_, Ok(None)) => {}
            // what no plan asks of is set aside in any case
            (Err(misfit), _) if !dated.is_after_end => {
                let columns = &self.table.columns;
                let indicator = row.record.text(columns.indicator);
                let problem = misfit.problem(indicator, dated.period, self.plan);
                let at = match &columns.form {
                    _ if misfit.is_of_basis() && columns.basis.is_some() => columns.basis,
                    Form::Long { period, .. } if !misfit.is_of_basis() => Some(*period),
                    _ => None,
                };
                problems.add(row, at.unwrap_or(column), problem);
            }
            (Ok(slot), Ok(Some(value))) => self.figures.push(ParsedFigure {
                slot,
                date: dated.date,
                is_after_end: dated.is_after_end,
                value,
                column,
            }),
            _ => {}
        }
    }

    /// The figure of most cells: a plain number, with a unit that was met before.
    #[inline]
    fn plain_figure(&mut self, row: &Row<'_>, target: usize, column: usize) -> Option<Decimal> {
        let (record, table) = (row.record, self.table);
        let (number, behind) = split_number(record.bytes(column));
        let (mantissa, scale) = decimal::digits(number)?;
        if scale == 3 && has_decimal_commas(table) {
            return None;
        }
        let value = Decimal::new(mantissa, scale);
        let unit_column = table.columns.unit;
        let unit_bytes = match unit_column {
            // thousands, and what else is no unit
            _ if matches!(behind.first(), Some(b'!'..=b'$' | b'&'..=b'@')) => return None,
            // the unit within the cell, or that of the row: where there are both they are held against each other
            Some(column) if behind.is_empty() => record.bytes(column),
            Some(column) if !record.is_blank(column) => return None,
            Some(_) | None => behind,
        };
        let unit = self.units.get(unit_bytes, || {
            self.units_known = MANY_UNITS.min(self.units_known + 1);
            self.units_known
        });
        if unit == MANY_UNITS {
            return None;
        }
        let known = &mut self.conversions[target];
        if known.len() <= unit as usize {
            known.resize(unit as usize + 1, None);
        }
        let conversion = *known[unit as usize].get_or_insert_with(|| {
            let unit = std::str::from_utf8(unit_bytes).unwrap_or_default();
            let default = table.defaults.unit.as_ref();
            Conversion::of(unit.trim(), default, &self.plan.targets[target])
        });
        match conversion? {
            Conversion::AsItIs => Some(value),
            Conversion::By(power) => decimal::scaled(value, power).ok(),
        }
    }
}

/// The digits that a cell begins with, and the text behind them.
#[inline]
fn split_number(cell: &[u8]) -> (&[u8], &[u8]) {
    let is_other = |byte: &u8| !matches!(byte, b'0'..=b'9' | b'.' | b'-');
    let end = cell.iter().position(is_other).unwrap_or(cell.len());
    cell.split_at(end)
}

/// Tells an id that is another target's than the name, and cells below no heading.
fn check_places(row: &Row<'_>, plan: &Plan, target: usize, problems: &mut RowProblems<'_, '_>) {
    let (record, columns) = (row.record, &row.table.columns);
    if let Some(column) = columns.id {
        let id = record.text(column);
        if !id.is_empty() && plan.find(id) != Some(target) {
            let (id, indicator) = (id.to_owned(), record.text(columns.indicator).to_owned());
            problems.add(row, column, Problem::IdMismatch { id, indicator });
        }
    }
    if matches!(columns.form, Form::Wide { .. }) {
        for column in &columns.unnamed {
            if !record.is_blank(*column) {
                problems.add(row, *column, Problem::CellWithoutHeading);
            }
        }
    }
}

/// The figure of any cell.
///
/// # Errors
/// The problem of the cell or of its unit, and the column that has it.
fn figure(row: &Row<'_>, target: &Target, column: usize) -> Result<ReadValue, (usize, Problem)> {
    let (record, table) = (row.record, row.table);
    let columns = &table.columns;
    let text = record.text(column);
    if has_decimal_commas(table) && text.contains(',') && !text.contains('.') {
        // where semicolons separate cells, a comma is mostly a decimal one: it cannot be told which
        let text = text.to_owned();
        return Err((column, Problem::OddSeparator { text }));
    }
    let unit = columns.unit.map_or("", |column| record.text(column));
    let default = table.defaults.unit.as_ref();
    let read = read_value(text, unit, default, target).map_err(|(place, problem)| {
        let in_unit_column = columns.unit.filter(|_| place == Where::UnitColumn);
        let problem = named(problem, record.text(columns.indicator));
        (in_unit_column.unwrap_or(column), problem)
    })?;
    let text = || text.to_owned();
    let doubt = read.doubt.or_else(|| match read.value {
        None if table.delimiter.is_some() && is_padded_dash(record.raw(column)) => {
            Some(Problem::MaybeZero { text: text() })
        }
        Some(_) if has_decimal_commas(table) && separates_thousands(record.text(column)) => {
            Some(Problem::MaybeThousands { text: text() })
        }
        _ => None,
    });
    Ok(ReadValue { doubt, ..read })
}

/// Whether commas are likely to be decimal ones: then semicolons separate cells.
fn has_decimal_commas(table: &Table) -> bool {
    table.delimiter == Some(b';')
}

/// Whether a point stands where it would separate thousands: `1.050`.
fn separates_thousands(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    text.split_once('.').is_some_and(|(whole, rest)| {
        let is_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && digits(whole);
        is_group && rest.len() == 3 && digits(rest)
    })
}

/// Whether a cell is a dash as a spreadsheet's accounting format shows zero: padded with blanks.
fn is_padded_dash(raw: &str) -> bool {
    let dash = raw.trim();
    let is_dash = !dash.is_empty() && dash.chars().all(|c| matches!(c, '-' | '–' | '—'));
    is_dash && raw.starts_with(' ') && raw.ends_with(' ') || is_dash && raw.ends_with("  ")
}

/// The fault of a row as a row: a stray quote, or another number of cells than the header has. Empty cells
/// beyond the header are left by spreadsheets and mean nothing.
fn malformed(row: &Row<'_>) -> Option<(Place, Problem)> {
    let Columns { width, .. } = row.table.columns;
    if let Some(fault) = row.chunk.fault(row.record) {
        return Some(fault);
    }
    let (expected, found) = (width, row.record.width());
    let beyond_is_empty = || (expected..found).all(|column| row.record.is_blank(column));
    let is_ragged = found < expected || found > expected && !beyond_is_empty();
    is_ragged.then(|| {
        let problem = Problem::RaggedRow { expected, found };
        (row.chunk.record_place(row.record), problem)
    })
}
