//! The cells of a row to figures: whose they are, for when, and what they say in the target's unit.

use std::ops::Range;

use jiff::civil::Date;

use crate::data::heading::columns;
use crate::data::heading::columns::{Columns, Form, of_period};
use crate::data::row::memo::Remembered;
use crate::data::row::value::{Conversion, MOST_QUOTED, Where, named, read_value};
use crate::data::source::rows::{Begin, Row, stray_quote};
use crate::diagnostic::{Code, Place, Problem, Problems, Severity};
use crate::model::Unit;
use crate::model::figures::cells::{Short, Slot, Value};
use crate::model::number::decimal;
use crate::model::number::decimal::Decimal;
use crate::model::plan::{Measure, Plan, Target, names};
use crate::model::time::period::{NotAPeriod, Period};
use crate::text::source::Source;

/// What a total's figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// 累计: from the start of the year (or plan) to the date.
    ToDate,
    /// 当月: the period alone.
    Month,
}

impl Basis {
    /// The basis of this name; `None` for any other text.
    pub fn of(text: &str) -> Option<Basis> {
        match names::key(text).as_str() {
            "ytd" | "累计" | "本年累计" => Some(Basis::ToDate),
            "month" | "当月" | "本月" => Some(Basis::Month),
            _ => None,
        }
    }
}

/// What is said once for all figures of a file.
#[derive(Clone, Debug)]
pub struct TableDefaults {
    /// What figures count whose row does not say it.
    pub basis: Basis,
    /// The unit of figures that have none of their own.
    pub unit: Option<Unit>,
}

impl TableDefaults {
    /// Whether it says nothing that changes what a figure is.
    pub fn is_plain(&self) -> bool {
        self.basis == Basis::ToDate && self.unit.is_none()
    }
}

impl Default for TableDefaults {
    fn default() -> Self {
        TableDefaults {
            basis: Basis::ToDate,
            unit: None,
        }
    }
}

/// A figure that was understood.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it counts, and when; always up to a date but for totals.
    pub slot: Slot,
    /// The date it stands for.
    pub date: Date,
    /// Whether that is after the plan's end.
    pub is_after_end: bool,
    /// In the target's unit.
    pub value: Value,
    /// The column that it stands in.
    pub column: usize,
}

/// What takes the figures of rows, one row after the other.
pub trait Sink {
    /// A row of a target begins, by the target's place in the plan.
    fn target(&mut self, row: &Line<'_>, target: usize);
    /// A figure of that row.
    fn figure(&mut self, row: &Line<'_>, entry: Entry);
    /// Something about that row is an error, and its figures may not be all.
    fn unread(&mut self);
    /// A row of an indicator that the plan does not have.
    fn unknown(&mut self, row: &Line<'_>);
}

/// A row with the part of a file that it stands in.
#[derive(Clone, Copy)]
pub struct Line<'r> {
    /// The row.
    pub row: Row<'r>,
    /// The part of the file.
    pub source: &'r Source<'r>,
    /// The file.
    pub table: &'r Table,
}

impl Line<'_> {
    /// Its line of the file, counted from 1; of a row of several lines the first.
    pub fn number(&self) -> usize {
        self.source.first_line() + self.row.lines_before()
    }

    /// Its line, counted through all files.
    pub fn of_all(&self) -> u32 {
        self.table.lines_before + self.number() as u32
    }

    /// The place of one of its cells.
    pub fn place(&self, column: usize) -> Place {
        self.row.cell_place(self.source, column)
    }

    fn tell(&self, column: usize, problem: Problem, problems: &mut Problems<'_>) {
        let at = (self.table.file, self.number());
        problems.at(at, problem, || self.place(column));
    }
}

/// A file whose header is known.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file's place among those of the data set.
    pub file: usize,
    /// How many lines the files before it have.
    pub lines_before: u32,
    /// Where the rows below its header begin.
    pub below: Begin,
    /// What separates its cells.
    pub delimiter: u8,
    /// Which column holds what.
    pub layout: Columns,
    /// What is said once for all its figures.
    pub says: TableDefaults,
    /// The column that the data set is divided by.
    pub by: Option<String>,
}

impl Table {
    /// Where the rows of a part of the file begin.
    pub fn begin(&self, part: &Source<'_>) -> Begin {
        match part.first_line() {
            1 => self.below,
            _ => Begin::default(),
        }
    }

    /// The column of the figure for a date.
    pub fn column_of(&self, date: Date) -> usize {
        match &self.layout.form {
            Form::Long { value, .. } => *value,
            Form::Wide { periods } => {
                let of_date = periods.iter().find(|(_, period)| period.date() == date);
                of_date.map_or(self.layout.indicator, |(column, _)| *column)
            }
        }
    }
}

/// What the texts of a row mean whose figure is as it is written, and of whose row nothing is to be told.
#[derive(Clone, Copy, Debug)]
pub struct Meant {
    /// The target's place in the plan.
    pub target: usize,
    /// What is counted, and when.
    pub slot: Slot,
    /// The date that the figure stands for.
    pub date: Date,
}

/// Reads the rows of one file against a plan, remembering what its texts came to.
pub struct Reader<'a> {
    plan: &'a Plan,
    table: &'a Table,
    /// What the last row's texts mean, where another row may be recognized by them.
    pub meant: Option<Meant>,
    names: Remembered<Named>,
    /// The places of texts for periods in what they come to.
    places: Remembered<u32>,
    whens: Vec<When>,
    /// The periods of a wide file's columns.
    wide: Vec<(usize, Dated)>,
    /// For each target what turns a number with a text in the column of units into its own.
    units: Vec<Remembered<Option<Conversion>>>,
}

/// What a problem of a row is told to.
struct ScanTally<'t, 'l, S> {
    problems: &'t mut Problems<'l>,
    sink: &'t mut S,
}

impl<S: Sink> ScanTally<'_, '_, S> {
    fn tell(&mut self, line: &Line<'_>, column: usize, problem: Problem) {
        if Code::from(&problem).severity() == Severity::Error {
            self.sink.unread();
        }
        line.tell(column, problem, self.problems);
    }
}

impl<'a> Reader<'a> {
    /// A reader for the rows of a file below its header.
    pub fn new(plan: &'a Plan, table: &'a Table) -> Reader<'a> {
        let wide = match &table.layout.form {
            Form::Long { .. } => &[][..],
            Form::Wide { periods } => periods,
        };
        let dated = |(column, period): &(usize, Period)| (*column, Dated::new(*period, plan));
        Reader {
            plan,
            table,
            meant: None,
            names: Remembered::default(),
            places: Remembered::default(),
            whens: Vec::new(),
            wide: wide.iter().map(dated).collect(),
            units: plan.targets.iter().map(|_| Remembered::default()).collect(),
        }
    }

    /// Reads a row of a part of the file. What is wrong with it is told, and what it holds goes to `sink`.
    pub fn read(
        &mut self,
        row: Row<'_>,
        source: &Source<'_>,
        problems: &mut Problems<'_>,
        sink: &mut impl Sink,
    ) {
        let table = self.table;
        let layout = &table.layout;
        let line = Line { row, source, table };
        self.meant = None;
        if (row.has_quote() || row.len() != layout.width)
            && let Some((span, problem)) = malformed(&line)
        {
            let at = (table.file, line.number());
            return problems.at(at, problem, || source.place(span));
        }
        let named = self.names.get(row.place(layout.indicator), || {
            Named::of(self.plan, row.cell(layout.indicator))
        });
        if matches!(named, Named::Nothing) {
            return line.tell(layout.indicator, Problem::EmptyIndicator, problems);
        }
        if let Some(column) = layout.group
            && row.is_blank(column)
        {
            let name = table.by.clone().unwrap_or_default();
            return line.tell(column, Problem::EmptyGroup { column: name }, problems);
        }
        match named {
            Named::Target(target) => {
                sink.target(&line, target as usize);
                self.figures(&line, target as usize, ScanTally { problems, sink });
            }
            Named::Unknown => sink.unknown(&line),
            Named::Heading | Named::Nothing => {
                line.tell(layout.indicator, Problem::HeaderAgain, problems);
            }
        }
    }

    /// Reads the figures of a row of a target.
    fn figures(&mut self, line: &Line<'_>, target: usize, mut told: ScanTally<'_, '_, impl Sink>) {
        let (row, says) = (line.row, &self.table.says);
        let layout = &self.table.layout;
        out_of_place(line, self.plan, target, &mut told);
        let basis = match layout.basis {
            None => Ok(says.basis),
            Some(column) => read_basis(row.cell(column), says.basis)
                .map_err(|problem| told.tell(line, column, problem)),
        };
        match &layout.form {
            // a row of the template that nobody has filled in
            Form::Long { period, value } if row.is_blank(*value) && row.is_blank(*period) => {}
            Form::Long { period, value } => {
                let place = self.when(line, *period, &mut told);
                let dated = place.map(|place| &self.whens[place].read);
                let dated = dated.and_then(|read| read.as_ref().map_err(|_| ()));
                let units = &mut self.units[target];
                let column = (*value, dated);
                let as_written = entry((self.plan, units), line, target, column, basis, &mut told);
                let is_odd = place.is_ok_and(|place| self.whens[place].is_odd);
                if let (true, false, Ok(dated)) = (as_written, is_odd || row.has_quote(), dated) {
                    self.meant = (!dated.is_after_end).then_some(Meant {
                        target,
                        slot: dated.up_to,
                        date: dated.date,
                    });
                }
            }
            Form::Wide { .. } => {
                for (column, dated) in &self.wide {
                    let units = &mut self.units[target];
                    let dated = (*column, Ok(dated));
                    entry((self.plan, units), line, target, dated, basis, &mut told);
                }
            }
        }
    }

    /// The place of what a cell gives as its period; what is wrong with it is told.
    fn when(
        &mut self,
        line: &Line<'_>,
        column: usize,
        told: &mut ScanTally<'_, '_, impl Sink>,
    ) -> Result<usize, ()> {
        let (plan, whens) = (self.plan, &mut self.whens);
        let place = self.places.get(line.row.place(column), || {
            whens.push(When::of(line.row.cell(column), plan));
            whens.len() as u32 - 1
        });
        let When { read, is_odd } = &whens[place as usize];
        match read {
            Ok(day) if *is_odd => {
                if let Some(problem) = day_for_month(day.period, line.row.cell(column)) {
                    told.tell(line, column, problem);
                }
            }
            Ok(_) => {}
            Err(why) => told.tell(line, column, of_period(*why, line.row.cell(column))),
        }
        Ok(place as usize)
    }
}

/// Tells an id that is another target's than the name, and cells below no heading.
fn out_of_place(
    line: &Line<'_>,
    plan: &Plan,
    target: usize,
    told: &mut ScanTally<'_, '_, impl Sink>,
) {
    let (row, layout) = (line.row, &line.table.layout);
    if let Some(column) = layout.id {
        let id = row.cell(column);
        if !id.is_empty() && plan.find(id) != Some(target) {
            let (id, indicator) = (id.to_owned(), row.cell(layout.indicator).to_owned());
            told.tell(line, column, Problem::IdMismatch { id, indicator });
        }
    }
    if matches!(layout.form, Form::Wide { .. }) {
        for column in &layout.unnamed {
            if !row.is_blank(*column) {
                told.tell(line, *column, Problem::CellWithoutHeading);
            }
        }
    }
}

/// Hands on the figure in a column, if one is reported and nothing about it is wrong; whether that is a plain
/// number in the target's own unit.
#[inline]
fn entry(
    (plan, units): (&Plan, &mut Remembered<Option<Conversion>>),
    line: &Line<'_>,
    target: usize,
    (column, dated): (usize, Result<&Dated, ()>),
    basis: Result<Basis, ()>,
    told: &mut ScanTally<'_, '_, impl Sink>,
) -> bool {
    let target = &plan.targets[target];
    let handed_on = |dated: &Dated, slot, value| Entry {
        slot,
        date: dated.date,
        is_after_end: dated.is_after_end,
        value,
        column,
    };
    // most cells hold a plain number of few digits
    if let Some((short, is_as_written)) = short(line, target, units, column)
        && let (Ok(dated), Ok(basis)) = (dated, basis)
        && let Ok(slot) = fitting_slot(basis, dated, target.measure)
    {
        let entry = handed_on(dated, slot, Value::Short(short));
        told.sink.figure(line, entry);
        return is_as_written;
    }
    let figure = figure(line, target, column);
    let figure = figure.map_err(|(column, problem)| told.tell(line, column, problem));
    let (Ok(dated), Ok(basis)) = (dated, basis) else {
        return false;
    };
    let layout = &line.table.layout;
    match (fitting_slot(basis, dated, target.measure), figure) {
        (Err(indicator_at_fault), _) => {
            let problem = Problem::BasisMismatch {
                indicator: line.row.cell(layout.indicator).to_owned(),
                indicator_at_fault,
            };
            told.tell(line, layout.basis.unwrap_or(column), problem);
        }
        (Ok(slot), Ok(Some(value))) => {
            told.sink.figure(line, handed_on(dated, slot, value.into()));
        }
        (Ok(_), _) => {}
    }
    false
}

/// A plain number of few digits, in the target's unit or one that was met before, and whether it is as written.
#[inline(always)]
fn short(
    line: &Line<'_>,
    target: &Target,
    units: &mut Remembered<Option<Conversion>>,
    column: usize,
) -> Option<(Short, bool)> {
    let Line { row, table, .. } = line;
    let (mantissa, scale) = decimal::digits(row.bytes(column))?;
    let unit = table.layout.unit;
    let written = unit.map_or((&[][..], 0..0), |column| row.place(column));
    let conversion = units.get(written, || {
        let unit = unit.map_or("", |column| row.cell(column));
        Conversion::of(unit, table.says.unit.as_ref(), target)
    });
    match conversion? {
        Conversion::AsItIs => Some((Short::of(mantissa, scale)?, true)),
        Conversion::By(power) => {
            let value = decimal::scaled(Decimal::new(mantissa, scale), power).ok()?;
            match value.into() {
                Value::Short(short) => Some((short, false)),
                Value::Long(_) => None,
            }
        }
    }
}

/// The figure of any cell.
///
/// # Errors
/// What is wrong with it, and the column that is.
fn figure(
    line: &Line<'_>,
    target: &Target,
    column: usize,
) -> Result<Option<Decimal>, (usize, Problem)> {
    let (row, table) = (line.row, line.table);
    let layout = &table.layout;
    let text = row.cell(column);
    if table.delimiter == b';' && text.contains(',') && !text.contains('.') {
        // where semicolons separate cells, a comma is mostly a decimal one: it cannot be told which
        let text = text.to_owned();
        return Err((column, Problem::OddSeparator { text }));
    }
    let unit = layout.unit.map_or("", |column| row.cell(column));
    read_value(text, unit, table.says.unit.as_ref(), target).map_err(|(place, problem)| {
        let in_unit_column = layout.unit.filter(|_| place == Where::UnitColumn);
        let problem = named(problem, row.cell(layout.indicator));
        (in_unit_column.unwrap_or(column), problem)
    })
}

/// What is wrong with a row as a row: a stray quote, or another number of cells than the header has. Empty
/// cells beyond the header are left by spreadsheets and mean nothing.
fn malformed(line: &Line<'_>) -> Option<(Range<usize>, Problem)> {
    let Line { row, source, table } = *line;
    if let Some(quote) = stray_quote(&source.text, row, table.delimiter) {
        return Some((quote..row.span().end, Problem::UnclosedQuote));
    }
    let (expected, found) = (table.layout.width, row.len());
    let beyond_is_empty = || row.iter().skip(expected).all(|cell| cell.trim().is_empty());
    let ragged = found < expected || found > expected && !beyond_is_empty();
    ragged.then(|| (row.span(), Problem::RaggedRow { expected, found }))
}

/// What a name in the column of indicators is.
#[derive(Clone, Copy)]
enum Named {
    /// A target, by its place in the plan.
    Target(u32),
    /// The column's own heading, once more.
    Heading,
    /// An empty cell.
    Nothing,
    /// Nothing that the plan knows.
    Unknown,
}

impl Named {
    fn of(plan: &Plan, name: &str) -> Named {
        if name.is_empty() {
            return Named::Nothing;
        }
        match plan.find(name) {
            Some(place) => Named::Target(place as u32),
            None if columns::names_indicators(name) => Named::Heading,
            None => Named::Unknown,
        }
    }
}

/// A period with what is asked of it for every figure.
#[derive(Clone, Copy)]
struct Dated {
    period: Period,
    date: Date,
    is_after_end: bool,
    up_to: Slot,
    of_month: Option<Slot>,
}

impl Dated {
    fn new(period: Period, plan: &Plan) -> Dated {
        Dated {
            period,
            date: period.date(),
            is_after_end: period.date() > plan.span.end,
            up_to: Slot::up_to(period.date()),
            of_month: Slot::of_month(period),
        }
    }
}

/// What a text in the column of periods is.
#[derive(Clone, Copy)]
struct When {
    read: Result<Dated, NotAPeriod>,
    /// Whether it is a day where a month is likely to be meant.
    is_odd: bool,
}

impl When {
    fn of(text: &str, plan: &Plan) -> When {
        let read = Period::parse(text, plan.span.single_year());
        let is_odd = read.is_ok_and(|period| day_for_month(period, text).is_some());
        let read = read.map(|period| Dated::new(period, plan));
        When { read, is_odd }
    }
}

/// A single day where months are likely to be meant: figures stand for the ends of months, and a spreadsheet
/// makes the first of June of `2021-06` and the sixth of January of `1-6`.
pub fn day_for_month(period: Period, text: &str) -> Option<Problem> {
    let date = period.date();
    let is_day = period.first_day() == date;
    let suspect = date != date.last_of_month() || !text.contains(&date.year().to_string());
    (is_day && suspect).then(|| {
        let month = format!("{}-{:02}", date.year(), date.month());
        Problem::DayPeriod {
            text: text.to_owned(),
            month,
        }
    })
}

fn read_basis(text: &str, otherwise: Basis) -> Result<Basis, Problem> {
    let unknown = || Problem::UnknownBasis {
        text: text.chars().take(MOST_QUOTED).collect(),
    };
    if text.is_empty() {
        Ok(otherwise)
    } else {
        Basis::of(text).ok_or_else(unknown)
    }
}

/// The slot of a figure: months add up for totals; for levels what stands at the month's end is what stands
/// at the date.
///
/// # Errors
/// Where the basis does not fit; whether that is the indicator's fault, and not the period's.
fn fitting_slot(basis: Basis, dated: &Dated, measure: Measure) -> Result<Slot, bool> {
    match (basis, measure) {
        (Basis::ToDate, _) | (Basis::Month, Measure::Level) => Ok(dated.up_to),
        (Basis::Month, Measure::Growth | Measure::Ratio) => Err(true),
        (Basis::Month, Measure::Total) => dated.of_month.ok_or(false),
    }
}
