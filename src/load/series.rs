//! Figures of one target put in order: doubles, sums of months, and totals that cannot be.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;

use jiff::civil::Date;

use super::cells::Basis;
use super::source::Source;
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::calendar::{Span, day_after};
use crate::model::observations::{Figure, RowRef, Series};
use crate::model::period::{Period, Shortest};
use crate::model::plan::{Measure, Plan};
use crate::model::quantity::Decimal;

/// A figure as a row gave it.
#[derive(Clone, Debug)]
pub struct Given {
    /// When.
    pub period: Period,
    /// What it counts.
    pub basis: Basis,
    /// In the target's unit.
    pub value: Decimal,
    /// The file's place among the sources.
    pub file: usize,
    /// The indicator as written.
    pub name: String,
    /// The bytes of its value.
    pub span: Range<usize>,
}

impl Given {
    fn place(&self, sources: &[Source]) -> Place {
        sources[self.file].place(self.span.clone())
    }

    fn figure(&self, sources: &[Source], value: Decimal) -> Figure {
        let row = RowRef {
            file: self.file,
            line: sources[self.file].line(self.span.start),
        };
        Figure {
            date: self.period.date(),
            value,
            row,
        }
    }

    fn period_text(&self) -> String {
        Shortest(self.period.date()).to_string()
    }
}

/// The figures of one target by date; `given` is in the order of the files.
pub fn series(
    plan: &Plan,
    target: usize,
    given: &[Given],
    sources: &[Source],
    problems: &mut Vec<Diagnostic>,
) -> Series {
    let mut to_date: BTreeMap<Date, &Given> = BTreeMap::new();
    let mut monthly: BTreeMap<Date, &Given> = BTreeMap::new();
    for figure in given {
        let known = if figure.basis == Basis::Month {
            &mut monthly
        } else {
            &mut to_date
        };
        match known.get(&figure.period.date()) {
            None => {
                known.insert(figure.period.date(), figure);
            }
            Some(first) => problems.push(repeated(first, figure, sources)),
        }
    }
    let mut figures: BTreeMap<Date, (&Given, Decimal)> = to_date
        .into_iter()
        .map(|(date, given)| (date, (given, given.value)))
        .collect();
    if plan.targets[target].measure == Measure::Total {
        for span in countable_spans(plan) {
            add_up(&monthly, span, &mut figures, sources, problems);
            check_growing(&figures, span, sources, problems);
        }
    }
    Series::new(
        figures
            .into_values()
            .map(|(given, value)| given.figure(sources, value))
            .collect(),
    )
}

fn repeated(first: &Given, second: &Given, sources: &[Source]) -> Diagnostic {
    let (indicator, period) = (second.name.clone(), second.period_text());
    let problem = if first.value == second.value {
        Problem::RepeatedRow { indicator, period }
    } else {
        conflict(second, first.value, second.value)
    };
    Diagnostic::at(second.place(sources), problem).and(first.place(sources))
}

fn conflict(at: &Given, first: Decimal, second: Decimal) -> Problem {
    Problem::ConflictingFigures {
        indicator: at.name.clone(),
        period: at.period_text(),
        first: first.normalize().to_string(),
        second: second.normalize().to_string(),
    }
}

/// The spans from whose start a total is counted: the plan's, and the year before a one-year plan.
fn countable_spans(plan: &Plan) -> Vec<Span> {
    let last_year = plan.span.is_one_year().then(|| plan.span.a_year_before());
    last_year.into_iter().chain([plan.span]).collect()
}

/// Adds monthly figures to what was counted up to the day before them.
fn add_up<'a>(
    monthly: &BTreeMap<Date, &'a Given>,
    span: Span,
    figures: &mut BTreeMap<Date, (&'a Given, Decimal)>,
    sources: &[Source],
    problems: &mut Vec<Diagnostic>,
) {
    let mut counted_to = span.eve();
    // dates that months could not be summed up to, because of a hole before them that is told once
    let mut beyond_hole = HashSet::new();
    for (date, month) in monthly.range(span.start..=span.end) {
        let eve = month.period.first_day().yesterday().unwrap_or(Date::MIN);
        let before = if eve == span.eve() {
            Some(Decimal::ZERO)
        } else {
            figures.get(&eve).map(|(_, value)| *value)
        };
        match (before.map(|before| before + month.value), figures.get(date)) {
            (Some(sum), Some((given, value))) if *value != sum => {
                let problem = conflict(month, *value, sum);
                problems
                    .push(Diagnostic::at(month.place(sources), problem).and(given.place(sources)));
            }
            (Some(sum), None) => {
                figures.insert(*date, (month, sum));
            }
            (None, None) => {
                if !beyond_hole.contains(&eve) {
                    let months = months_between(counted_to, month.period.first_day());
                    let problem = Problem::MissingMonth {
                        indicator: month.name.clone(),
                        months,
                    };
                    problems.push(Diagnostic::at(month.place(sources), problem));
                }
                beyond_hole.insert(*date);
            }
            (_, Some(_)) => {}
        }
        counted_to = *date;
    }
}

/// The months after `counted_to` and before `next`, as `2021-03`.
fn months_between(counted_to: Date, next: Date) -> Vec<String> {
    let first = day_after(counted_to).first_of_month();
    std::iter::successors(Some(first), |month| Some(day_after(month.last_of_month())))
        .take_while(|month| *month < next)
        .map(|month| format!("{}-{:02}", month.year(), month.month()))
        .collect()
}

/// A total never falls, and never stands below zero.
fn check_growing(
    figures: &BTreeMap<Date, (&Given, Decimal)>,
    span: Span,
    sources: &[Source],
    problems: &mut Vec<Diagnostic>,
) {
    let mut last: Option<(&Given, Decimal)> = None;
    for (given, value) in figures
        .range(span.start..=span.end)
        .map(|(_, figure)| *figure)
    {
        let indicator = given.name.clone();
        let shown = |value: Decimal| value.normalize().to_string();
        match last {
            Some((before, earlier)) if value < earlier => {
                let problem = Problem::FallingTotal {
                    indicator,
                    before: shown(earlier),
                    after: shown(value),
                };
                problems
                    .push(Diagnostic::at(given.place(sources), problem).and(before.place(sources)));
            }
            None if value.is_sign_negative() && !value.is_zero() => {
                problems.push(Diagnostic::at(
                    given.place(sources),
                    Problem::NegativeTotal {
                        indicator,
                        value: shown(value),
                    },
                ));
            }
            _ => {}
        }
        last = Some((given, value));
    }
}
