//! The cells of a row to figures: whose they are, for when, and what they say in the target's unit.

use std::sync::Arc;

use super::header::{self, Form, Layout, of_period};
use super::remembered::Remembered;
use super::rows::{Row, cell_place};
use super::source::Source;
use super::value::{MOST_QUOTED, Where, named, read_value};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::observations::Remark;
use crate::model::period::{NotAPeriod, Period};
use crate::model::plan::{Measure, Plan, Target};
use crate::model::quantity::Decimal;
use crate::model::{Unit, names};

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
pub struct TableSays {
    /// What figures count whose row does not say it.
    pub basis: Basis,
    /// The unit of figures that have none of their own.
    pub unit: Option<Unit>,
}

impl Default for TableSays {
    fn default() -> Self {
        TableSays {
            basis: Basis::ToDate,
            unit: None,
        }
    }
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
}

/// What a row of a target holds.
pub struct Found {
    /// The figures that could be read.
    pub entries: Vec<Entry>,
    /// What the row says beside them.
    pub remark: Option<Arc<Remark>>,
    /// What is wrong with it.
    pub problems: Vec<Diagnostic>,
}

/// What a row came to.
pub enum Understood {
    /// A row of a target, by its place in the plan; without figures where nothing is reported yet.
    Target(usize, Found),
    /// An indicator that the plan does not have.
    Unknown(String),
    /// No indicator at all, or no group where the data set is divided.
    Nameless(Box<Diagnostic>),
}

/// Reads the rows of one file against a plan, remembering what names and periods came to.
pub struct Reader<'a> {
    plan: &'a Plan,
    source: &'a Source,
    layout: Layout,
    says: TableSays,
    by: Option<&'a str>,
    names: Remembered<Named>,
    periods: Remembered<When>,
}

impl<'a> Reader<'a> {
    /// A reader for the rows of `source` below its header; `by` is the column that divides the data set.
    pub fn new(
        plan: &'a Plan,
        source: &'a Source,
        (layout, says): (Layout, TableSays),
        by: Option<&'a str>,
    ) -> Reader<'a> {
        Reader {
            plan,
            source,
            layout,
            says,
            by,
            names: Remembered::default(),
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
        if let Some(column) = self
            .layout
            .group
            .filter(|column| row.cell(*column).is_empty())
        {
            let column_name = self.by.unwrap_or_default().to_owned();
            let problem = Problem::EmptyGroup {
                column: column_name,
            };
            return Understood::Nameless(Box::new(self.at(row, column, problem)));
        }
        let target = match self.names.get(name, |name| Named::of(self.plan, name)) {
            Named::Target(target) => target,
            Named::Unknown => return Understood::Unknown(name.to_owned()),
            Named::Heading => {
                return Understood::Nameless(Box::new(self.at(
                    row,
                    self.layout.indicator,
                    Problem::HeaderAgain,
                )));
            }
        };
        let mut problems = self.out_of_place(row, target);
        let mut entries = Vec::new();
        let basis = self.layout.basis.map_or(Ok(self.says.basis), |column| {
            read_basis(row.cell(column), self.says.basis)
                .map_err(|problem| problems.push(self.at(row, column, problem)))
        });
        match &self.layout.form {
            // a row of the template that nobody has filled in
            Form::Long { period, value }
                if row.cell(*period).is_empty() && row.cell(*value).is_empty() => {}
            Form::Long { period, value } => {
                let text = row.cell(*period);
                let year = self.plan.span.single_year();
                let When { read, is_odd } = self.periods.get(text, |text| When::of(text, year));
                let read =
                    read.map_err(|why| problems.push(self.at(row, *period, of_period(why, text))));
                if is_odd
                    && let Ok(day) = read
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
        let remark = self.remark(row);
        Understood::Target(
            target,
            Found {
                entries,
                remark,
                problems,
            },
        )
    }

    /// An id that is another target's than the name, and cells below no heading.
    fn out_of_place(&self, row: &Row<'_>, target: usize) -> Vec<Diagnostic> {
        let id = self
            .layout
            .id
            .map(|column| (column, row.cell(column)))
            .filter(|(_, id)| !id.is_empty());
        let other = id.filter(|(_, id)| self.plan.find(id) != Some(target));
        let misplaced = other.map(|(column, id)| {
            let (id, indicator) = (id.to_owned(), row.cell(self.layout.indicator).to_owned());
            self.at(row, column, Problem::IdMismatch { id, indicator })
        });
        let wide = matches!(self.layout.form, Form::Wide { .. });
        let unnamed = self
            .layout
            .unnamed
            .iter()
            .filter(|column| wide && !row.cell(**column).is_empty());
        let nameless = unnamed.map(|column| self.at(row, *column, Problem::CellWithoutHeading));
        misplaced.into_iter().chain(nameless).collect()
    }

    /// What the row says for people.
    fn remark(&self, row: &Row<'_>) -> Option<Arc<Remark>> {
        let said = |column: Option<usize>| {
            let text = row.cell(column?);
            (!text.is_empty()).then(|| text.to_owned())
        };
        let (note, source) = (said(self.layout.note), said(self.layout.source));
        (note.is_some() || source.is_some()).then(|| Arc::new(Remark { note, source }))
    }

    /// The name of the group that a row is of; `None` where the data set is not divided.
    pub fn group<'r>(&self, row: &'r Row<'_>) -> Option<&'r str> {
        self.layout.group.map(|column| row.cell(column))
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
        let figure = read_value(row.cell(column), unit, self.says.unit.as_ref(), target).map_err(
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
        let value = figure.ok()??;
        Some(Entry {
            period,
            basis: basis.ok()?,
            value,
            column,
        })
    }
}

/// What a name in the column of indicators is.
#[derive(Clone, Copy)]
enum Named {
    /// A target, by its place in the plan.
    Target(usize),
    /// The column's own heading, once more.
    Heading,
    /// Nothing that the plan knows.
    Unknown,
}

impl Named {
    fn of(plan: &Plan, name: &str) -> Named {
        if header::names_indicators(name) {
            return Named::Heading;
        }
        plan.find(name).map_or(Named::Unknown, Named::Target)
    }
}

/// What a text in the column of periods is.
#[derive(Clone, Copy)]
struct When {
    read: Result<Period, NotAPeriod>,
    /// Whether it is a day where a month is likely to be meant.
    is_odd: bool,
}

impl When {
    fn of(text: &str, year: Option<i16>) -> When {
        let read = Period::parse(text, year);
        let is_odd = read.is_ok_and(|period| day_for_month(period, text).is_some());
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
