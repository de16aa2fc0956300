//! The cells of a row to figures: whose they are, for when, and what they say in the target's unit.

use std::collections::HashMap;

use super::header::{Form, Layout, of_period};
use super::rows::{Row, cell_place};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::period::{NotAPeriod, Period};
use crate::model::plan::{Measure, Plan, Target};
use crate::model::quantity::{self, Decimal, Reported, Unreadable};
use crate::model::{Unit, names};

/// What a total's figure counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// 累计: from the start of the year (or plan) to the date.
    ToDate,
    /// 当月: the period alone.
    Month,
}

/// A figure that was understood.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// When.
    pub period: Period,
    /// What it counts; always [`Basis::ToDate`] but for totals.
    pub basis: Basis,
    /// In the target's unit.
    pub value: Decimal,
    /// The column that it stands in.
    pub column: usize,
    /// Whether it has a unit of its own, in its cell or its row.
    pub says_unit: bool,
}

/// What a row came to.
pub enum Understood {
    /// A row of a target, by its place in the plan: the figures that could be read, none where nothing is
    /// reported yet, and what is wrong with it.
    Target(usize, Vec<Entry>, Vec<Diagnostic>),
    /// An indicator that the plan does not have.
    Unknown(String),
    /// No indicator at all.
    Nameless(Box<Diagnostic>),
}

/// Reads the rows of one file against a plan, remembering what names and periods came to.
pub struct Reader<'a> {
    plan: &'a Plan,
    source: &'a Source,
    layout: Layout,
    /// The unit that a line above the header gives for the whole table.
    table_unit: Option<Unit>,
    targets: Remembered<Option<usize>>,
    periods: Remembered<Result<Period, NotAPeriod>>,
}

impl<'a> Reader<'a> {
    /// A reader for the rows of `source` below its header.
    pub fn new(
        plan: &'a Plan,
        source: &'a Source,
        layout: Layout,
        table_unit: Option<Unit>,
    ) -> Reader<'a> {
        Reader {
            plan,
            source,
            layout,
            table_unit,
            targets: Remembered::default(),
            periods: Remembered::default(),
        }
    }

    /// The column of the indicators.
    pub fn indicator_column(&self) -> usize {
        self.layout.indicator
    }

    /// Reads a row.
    pub fn read(&mut self, row: &Row<'_>) -> Understood {
        let name = row.cell(self.layout.indicator);
        if name.is_empty() {
            return Understood::Nameless(Box::new(self.at(
                row,
                self.layout.indicator,
                Problem::EmptyIndicator,
            )));
        }
        let Some(target) = self.targets.get(name, |name| self.plan.find(name)) else {
            return Understood::Unknown(name.to_owned());
        };
        let mut problems = Vec::new();
        let mut entries = Vec::new();
        let basis = self.layout.basis.map_or(Ok(Basis::ToDate), |column| {
            read_basis(row.cell(column))
                .map_err(|problem| problems.push(self.at(row, column, problem)))
        });
        match &self.layout.form {
            // a row of the template that nobody has filled in
            Form::Long { period, value }
                if row.cell(*period).is_empty() && row.cell(*value).is_empty() => {}
            Form::Long { period, value } => {
                let text = row.cell(*period);
                let year = self.plan.span.single_year();
                let read = self.periods.get(text, |text| Period::parse(text, year));
                let read =
                    read.map_err(|why| problems.push(self.at(row, *period, of_period(why, text))));
                if let Ok(day) = read
                    && let Some(problem) = day_for_month(day, text)
                {
                    problems.push(self.at(row, *period, problem));
                }
                entries.extend(self.entry(row, target, (*value, read), basis, &mut problems));
            }
            Form::Wide { periods } => {
                for (column, period) in periods {
                    entries.extend(self.entry(
                        row,
                        target,
                        (*column, Ok(*period)),
                        basis,
                        &mut problems,
                    ));
                }
            }
        }
        Understood::Target(target, entries, problems)
    }

    fn at(&self, row: &Row<'_>, column: usize, problem: Problem) -> Diagnostic {
        Diagnostic::at(cell_place(self.source, &row.span, column), problem)
    }

    /// The figure in a column, if one is reported and nothing about it is wrong.
    fn entry(
        &self,
        row: &Row<'_>,
        target: usize,
        (column, period): (usize, Result<Period, ()>),
        basis: Result<Basis, ()>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Entry> {
        let target = &self.plan.targets[target];
        let name = row.cell(self.layout.indicator);
        let text = row.cell(column);
        if self.source.delimiter() == b';' && text.contains(',') && !text.contains('.') {
            // where semicolons separate cells, a comma is mostly a decimal one: it cannot be told which
            problems.push(self.at(
                row,
                column,
                Problem::OddSeparator {
                    text: text.to_owned(),
                },
            ));
            return None;
        }
        let unit = self.layout.unit.map_or("", |column| row.cell(column));
        let figure = read_value(row.cell(column), unit, self.table_unit.as_ref(), target).map_err(
            |(place, problem)| {
                let in_unit_column = self.layout.unit.filter(|_| place == Where::UnitColumn);
                problems.push(self.at(row, in_unit_column.unwrap_or(column), named(problem, name)));
            },
        );
        let (Ok(period), Ok(basis)) = (period, basis) else {
            return None;
        };
        let basis = fitting_basis(basis, period, target, name).map_err(|problem| {
            problems.push(self.at(row, self.layout.basis.unwrap_or(column), problem));
        });
        let Figure { value, says_unit } = figure.ok()??;
        Some(Entry {
            period,
            basis: basis.ok()?,
            value,
            column,
            says_unit,
        })
    }
}

/// What texts came to, found once each; the last one, which the next row mostly repeats, without a look-up.
struct Remembered<T> {
    last: Option<(String, T)>,
    all: HashMap<String, T>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Remembered {
            last: None,
            all: HashMap::new(),
        }
    }
}

impl<T: Copy> Remembered<T> {
    fn get(&mut self, text: &str, find: impl FnOnce(&str) -> T) -> T {
        if let Some((last, found)) = &self.last
            && last == text
        {
            return *found;
        }
        let found = match self.all.get(text) {
            Some(found) => *found,
            None => {
                let found = find(text);
                self.all.insert(text.to_owned(), found);
                found
            }
        };
        match &mut self.last {
            Some((last, known)) => {
                last.clear();
                last.push_str(text);
                *known = found;
            }
            None => self.last = Some((text.to_owned(), found)),
        }
        found
    }
}

/// A single day where a month is likely to be meant: the first of one, which is what a spreadsheet makes of
/// `2021-06`, or one without a year, which is what it makes of `1-6`.
fn day_for_month(period: Period, text: &str) -> Option<Problem> {
    let date = period.date();
    let is_day = period.first_day() == date;
    let suspect = date.day() == 1 || !text.contains(&date.year().to_string());
    (is_day && suspect).then(|| {
        let month = format!("{}-{:02}", date.year(), date.month());
        Problem::DayPeriod {
            text: text.to_owned(),
            month,
        }
    })
}

fn read_basis(text: &str) -> Result<Basis, Problem> {
    match names::key(text).as_str() {
        "" | "ytd" | "累计" | "本年累计" => Ok(Basis::ToDate),
        "month" | "当月" | "本月" => Ok(Basis::Month),
        _ => Err(Problem::UnknownBasis {
            text: text.to_owned(),
        }),
    }
}

/// Months add up for totals; for levels what stands at the month's end is what stands at the date.
fn fitting_basis(
    basis: Basis,
    period: Period,
    target: &Target,
    name: &str,
) -> Result<Basis, Problem> {
    let mismatch = |indicator_at_fault| Problem::BasisMismatch {
        indicator: name.to_owned(),
        indicator_at_fault,
    };
    match (basis, target.measure) {
        (Basis::ToDate, _) | (Basis::Month, Measure::Level) => Ok(Basis::ToDate),
        (Basis::Month, Measure::Growth | Measure::Ratio) => Err(mismatch(true)),
        (Basis::Month, Measure::Total) if !period.is_monthly() => Err(mismatch(false)),
        (Basis::Month, Measure::Total) => Ok(Basis::Month),
    }
}

/// A value as a cell gives it, in the target's unit.
///
/// # Errors
/// What is wrong with it; a value must be there.
pub fn value(text: &str, target: &Target) -> Result<Decimal, Problem> {
    let missing = || Problem::UnreadableNumber {
        text: text.to_owned(),
    };
    let figure =
        read_value(text, "", None, target).map_err(|(_, problem)| named(problem, &target.name))?;
    figure.map(|figure| figure.value).ok_or_else(missing)
}

/// The figure of a cell, in the target's unit.
struct Figure {
    value: Decimal,
    says_unit: bool,
}

/// How many characters of a cell a message quotes.
const MOST_QUOTED: usize = 40;

/// Where a problem lies.
#[derive(PartialEq, Eq)]
enum Where {
    Cell,
    UnitColumn,
}

/// Puts the indicator's name, as the file has it, into a problem that tells it.
fn named(mut problem: Problem, name: &str) -> Problem {
    if let Problem::UnitMismatch { indicator, .. } | Problem::ChangeMisplaced { indicator, .. } =
        &mut problem
    {
        name.clone_into(indicator);
    }
    problem
}

fn read_value(
    cell: &str,
    column: &str,
    table: Option<&Unit>,
    target: &Target,
) -> Result<Option<Figure>, (Where, Problem)> {
    let folded = quantity::fold(cell);
    let (number, behind, is_change) =
        match quantity::read(&folded).map_err(|why| (Where::Cell, unreadable(why, cell)))? {
            Reported::Nothing => return Ok(None),
            Reported::Number(number, behind) => (number, behind, false),
            Reported::Change(number, behind) => (number, behind, true),
        };
    if is_change && !takes_changes(target) {
        let text = cell.to_owned();
        return Err((
            Where::Cell,
            Problem::ChangeMisplaced {
                text,
                indicator: String::new(),
            },
        ));
    }
    let says_unit = !(behind.is_empty() && column.is_empty());
    if behind.is_empty() && column == target.unit.as_str() {
        return Ok(Some(Figure {
            value: number,
            says_unit,
        }));
    }
    let written = |text: &str| Some(Unit::parse(text)).filter(|_| !text.is_empty());
    let unit = match (written(behind), written(column)) {
        (Some(in_cell), Some(in_column)) => in_cell.joined(&in_column).ok_or_else(|| {
            let (cell, column) = (behind.to_owned(), column.to_owned());
            (Where::Cell, Problem::UnitContradiction { cell, column })
        })?,
        (Some(unit), None) | (None, Some(unit)) => unit,
        // a table's unit is for those of its figures that it fits
        (None, None) => table
            .filter(|unit| unit.power_to(&target.unit).is_some())
            .unwrap_or(&target.unit)
            .clone(),
    };
    let place = if behind.is_empty() {
        Where::UnitColumn
    } else {
        Where::Cell
    };
    let converted = unit.convert(number, &target.unit).ok_or_else(|| {
        let (unit, expected) = (unit.as_str().to_owned(), target.unit.as_str().to_owned());
        (
            place,
            Problem::UnitMismatch {
                indicator: String::new(),
                unit,
                expected,
            },
        )
    })?;
    let value = converted.map_err(|why| (Where::Cell, unreadable(why, cell)))?;
    Ok(Some(Figure { value, says_unit }))
}

/// Whether `增长8%` can be a figure of the target: of growth, and of what is itself a change in points.
fn takes_changes(target: &Target) -> bool {
    target.measure == Measure::Growth || target.unit.base() == "个百分点"
}

fn unreadable(why: Unreadable, cell: &str) -> Problem {
    // what is quoted in a message is told in short; the place shows it where it stands
    let text: String = cell.chars().take(MOST_QUOTED).collect();
    match why {
        Unreadable::NotANumber => Problem::UnreadableNumber { text },
        Unreadable::Separator => Problem::OddSeparator { text },
        Unreadable::OutOfRange => Problem::NumberOutOfRange { text },
        Unreadable::Exponent => Problem::SpreadsheetExponent { text },
        Unreadable::Formula => Problem::SpreadsheetFormula { text },
        Unreadable::SpreadsheetError => Problem::SpreadsheetError { text },
        Unreadable::TooNarrow => Problem::SpreadsheetWidth { text },
    }
}
