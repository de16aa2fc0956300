//! The cells of a row to a figure: whose it is, for when, and what it says in the target's unit.

use std::collections::HashMap;
use std::ops::Range;

use super::header::Columns;
use super::rows::{Row, cell_span};
use super::source::Source;
use crate::diagnostic::Problem;
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

/// A row that was understood.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The target's place in the plan.
    pub target: usize,
    /// When.
    pub period: Period,
    /// What it counts; always [`Basis::ToDate`] but for totals.
    pub basis: Basis,
    /// In the target's unit; `None` where nothing was reported.
    pub value: Option<Decimal>,
}

/// What a row came to.
pub enum Understood {
    /// A figure, or word that there is none yet.
    Entry(Entry),
    /// An indicator that the plan does not have.
    Unknown(String),
}

/// A problem and the bytes that it is about.
pub type Found = (Range<usize>, Problem);

/// Reads rows against a plan, remembering what names and periods came to.
pub struct Reader<'a> {
    plan: &'a Plan,
    columns: Columns,
    targets: Remembered<Option<usize>>,
    periods: Remembered<Result<Period, NotAPeriod>>,
}

impl<'a> Reader<'a> {
    /// A reader for the rows of one file.
    pub fn new(plan: &'a Plan, columns: Columns) -> Reader<'a> {
        Reader {
            plan,
            columns,
            targets: Remembered::default(),
            periods: Remembered::default(),
        }
    }

    /// Reads a row.
    ///
    /// # Errors
    /// Every problem of the row.
    pub fn read(&mut self, source: &Source, row: &Row<'_>) -> Result<Understood, Vec<Found>> {
        let Columns {
            indicator,
            period,
            value,
            unit,
            basis,
        } = self.columns;
        let name = row.cell(indicator);
        if name.is_empty() {
            return Err(vec![(row.span.clone(), Problem::EmptyIndicator)]);
        }
        let Some(target) = self.target(name) else {
            return Ok(Understood::Unknown(name.to_owned()));
        };
        let wanted = &self.plan.targets[target];
        let at = |place: usize, problem: Problem| (cell_span(source, &row.span, place), problem);
        let when = self
            .period(row.cell(period))
            .map_err(|problem| at(period, problem));
        let basis_cell = basis.map_or("", |place| row.cell(place));
        let counted = read_basis(basis_cell).map_err(|problem| at(basis.unwrap_or(value), problem));
        let column = unit.map_or("", |place| row.cell(place));
        let figure =
            read_value(row.cell(value), column, name, wanted).map_err(|(in_column, problem)| {
                at(
                    if in_column {
                        unit.unwrap_or(value)
                    } else {
                        value
                    },
                    problem,
                )
            });
        let fits = match (&when, &counted) {
            (Ok(when), Ok(counted)) => fitting_basis(*counted, *when, wanted, name)
                .map_err(|problem| at(basis.unwrap_or(value), problem)),
            _ => Ok(Basis::ToDate),
        };
        match (when, counted, figure, fits) {
            (Ok(period), Ok(_), Ok(value), Ok(basis)) => Ok(Understood::Entry(Entry {
                target,
                period,
                basis,
                value,
            })),
            (when, counted, figure, fits) => {
                Err([when.err(), counted.err(), figure.err(), fits.err()]
                    .into_iter()
                    .flatten()
                    .collect())
            }
        }
    }

    fn target(&mut self, name: &str) -> Option<usize> {
        self.targets.get(name, |name| self.plan.find(name))
    }

    fn period(&mut self, text: &str) -> Result<Period, Problem> {
        let year = self.plan.span.single_year();
        let read = self.periods.get(text, |text| Period::parse(text, year));
        let text = || text.to_owned();
        read.map_err(|why| match why {
            NotAPeriod::Unknown => Problem::UnreadablePeriod { text: text() },
            NotAPeriod::NoYear => Problem::PeriodWithoutYear { text: text() },
            NotAPeriod::NotFromStart => Problem::PeriodNotFromStart { text: text() },
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

fn read_basis(text: &str) -> Result<Basis, Problem> {
    match names::key(text).as_str() {
        "" | "ytd" | "累计" => Ok(Basis::ToDate),
        "month" | "当月" => Ok(Basis::Month),
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
    read_value(text, "", &target.name, target)
        .map_err(|(_, problem)| problem)?
        .ok_or_else(missing)
}

/// The figure in the target's unit. A problem says whether it lies in the unit column.
fn read_value(
    cell: &str,
    column: &str,
    name: &str,
    target: &Target,
) -> Result<Option<Decimal>, (bool, Problem)> {
    let folded = quantity::fold(cell);
    let unreadable = |why| {
        let text = cell.to_owned();
        let problem = match why {
            Unreadable::NotANumber => Problem::UnreadableNumber { text },
            Unreadable::Separator => Problem::OddSeparator { text },
            Unreadable::OutOfRange => Problem::NumberOutOfRange { text },
        };
        (false, problem)
    };
    let (number, behind) = match quantity::read(&folded).map_err(unreadable)? {
        Reported::Nothing => return Ok(None),
        Reported::Number(number, behind) => (number, behind),
    };
    if behind.is_empty() && (column.is_empty() || column == target.unit.as_str()) {
        return Ok(Some(number));
    }
    let in_cell = Some(behind)
        .filter(|unit| !unit.is_empty())
        .map(Unit::parse);
    let in_column = Some(column)
        .filter(|unit| !unit.is_empty())
        .map(Unit::parse);
    let said_in_column = in_cell.is_none();
    let unit = match (in_cell, in_column) {
        (Some(in_cell), Some(in_column)) => in_cell.joined(&in_column).ok_or_else(|| {
            (
                false,
                Problem::UnitContradiction {
                    cell: behind.to_owned(),
                    column: column.to_owned(),
                },
            )
        })?,
        (Some(unit), None) | (None, Some(unit)) => unit,
        (None, None) => return Ok(Some(number)),
    };
    let mismatch = || Problem::UnitMismatch {
        indicator: name.to_owned(),
        unit: unit.as_str().to_owned(),
        expected: target.unit.as_str().to_owned(),
    };
    let converted = unit
        .convert(number, &target.unit)
        .ok_or_else(|| (said_in_column, mismatch()))?;
    converted.map(Some).map_err(unreadable)
}
