//! Figures of one target put in order: doubles, sums of months, and totals that cannot be.

use std::collections::{BTreeMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;

use super::actuals::TargetRows;
use super::cells::{Basis, Entry};
use super::rows::cell_place;
use super::source::Source;
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::calendar::{Span, day_after};
use crate::model::observations::{Figure, Remark, RowRef, Series};
use crate::model::period::{Period, Shortest};
use crate::model::plan::{Measure, Plan, Target};
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
    /// The bytes of its row.
    pub row: Range<usize>,
    /// The column of its value.
    pub column: usize,
    /// What its row says beside it.
    pub remark: Option<Arc<Remark>>,
}

impl Given {
    /// A figure of the row at `row` of a file.
    pub fn new(entry: Entry, file: usize, row: Range<usize>, remark: Option<Arc<Remark>>) -> Given {
        let Entry {
            period,
            basis,
            value,
            column,
        } = entry;
        Given {
            period,
            basis,
            value,
            file,
            row,
            column,
            remark,
        }
    }

    /// The place of its value.
    pub fn place(&self, sources: &[Source]) -> Place {
        cell_place(&sources[self.file], &self.row, self.column)
    }

    fn figure(&self, sources: &[Source], value: Decimal) -> Figure {
        let row = RowRef {
            file: self.file,
            line: sources[self.file].line(self.row.start),
        };
        Figure {
            date: self.period.date(),
            value,
            row,
            summed: self.basis == Basis::Month,
            remark: self.remark.clone(),
        }
    }

    fn period_text(&self) -> String {
        Shortest(self.period.date()).to_string()
    }
}

/// The figures of one target by date.
pub fn series(
    plan: &Plan,
    target: &Target,
    rows: &TargetRows,
    sources: &[Source],
    problems: &mut Vec<Diagnostic>,
) -> Series {
    let mut to_date = BTreeMap::new();
    let mut monthly = Months::new();
    let mut order = Order {
        target,
        sources,
        span: plan.span,
        has_unread: rows.unread,
        problems,
    };
    for figure in &rows.given {
        let date = figure.period.date();
        let first = match figure.basis {
            Basis::ToDate => to_date.insert(date, figure),
            Basis::Month => monthly.insert((date, figure.period.first_day()), figure),
        };
        if let Some(first) = first {
            order.repeated(first, figure);
        }
    }
    let mut figures: Figures<'_> = to_date
        .into_iter()
        .map(|(date, given)| (date, (given, given.value)))
        .collect();
    if target.measure == Measure::Total {
        for span in countable_spans(plan) {
            order.add_up(&monthly, span, &mut figures);
            order.check_growing(&figures, span);
        }
    }
    Series::new(
        figures
            .into_values()
            .map(|(given, value)| given.figure(sources, value))
            .collect(),
    )
}

/// By date the row that gave a figure, and the figure: the row's own, or a sum up to it.
type Figures<'a> = BTreeMap<Date, (&'a Given, Decimal)>;

/// Monthly figures by what they cover, the longer first of those that end together: January and February may
/// be given as one figure, and as two.
type Months<'a> = BTreeMap<(Date, Date), &'a Given>;

/// The spans from whose start a total is counted: the plan's, and the year before a one-year plan.
fn countable_spans(plan: &Plan) -> Vec<Span> {
    let last_year = plan.span.is_one_year().then(|| plan.span.a_year_before());
    last_year.into_iter().chain([plan.span]).collect()
}

/// The figures of one target being put in order.
struct Order<'a> {
    target: &'a Target,
    sources: &'a [Source],
    /// The plan's period.
    span: Span,
    /// Rows of the target could not be read: a month that is missing may be one of them.
    has_unread: bool,
    problems: &'a mut Vec<Diagnostic>,
}

impl Order<'_> {
    fn report(&mut self, at: &Given, problem: Problem) {
        self.problems
            .push(Diagnostic::at(at.place(self.sources), problem));
    }

    fn report_both(&mut self, at: &Given, other: &Given, problem: Problem) {
        let other = other.place(self.sources);
        self.problems
            .push(Diagnostic::at(at.place(self.sources), problem).and(other));
    }

    /// A figure in the target's unit, which may not be that of its cell.
    fn shown(&self, value: Decimal) -> String {
        match self.target.unit.as_str() {
            "%" => format!("{}%", shown(value)),
            unit => format!("{} {unit}", shown(value)),
        }
    }

    fn indicator(&self) -> String {
        self.target.name.clone()
    }

    /// Two rows for one date: within a file a mistake, between files a figure reported twice or revised.
    fn repeated(&mut self, first: &Given, second: &Given) {
        let (indicator, period) = (self.indicator(), second.period_text());
        match (first.file == second.file, first.value == second.value) {
            (true, true) => {
                self.report_both(second, first, Problem::RepeatedRow { indicator, period })
            }
            (true, false) => self.conflict(second, first, first.value, second.value),
            (false, true) => {}
            (false, false) => {
                let (before, after) = (self.shown(first.value), self.shown(second.value));
                let problem = Problem::RevisedFigure {
                    indicator,
                    period,
                    first: before,
                    second: after,
                };
                self.report_both(second, first, problem);
            }
        }
    }

    fn conflict(&mut self, at: &Given, other: &Given, first: Decimal, second: Decimal) {
        let (first, second) = (self.shown(first), self.shown(second));
        let (indicator, period) = (self.indicator(), at.period_text());
        self.report_both(
            at,
            other,
            Problem::ConflictingFigures {
                indicator,
                period,
                first,
                second,
            },
        );
    }

    /// Adds monthly figures to what was counted up to the day before them.
    fn add_up<'g>(&mut self, monthly: &Months<'g>, span: Span, figures: &mut Figures<'g>) {
        // dates that months could not be summed up to, because of a hole before them that is told once
        let mut beyond_hole = HashSet::new();
        let within = monthly.iter().filter(|((date, _), _)| span.contains(*date));
        for ((date, first_day), month) in within {
            let eve = first_day.yesterday().unwrap_or(Date::MIN);
            let from_start = (eve == span.eve()).then_some(Decimal::ZERO);
            let before = from_start.or_else(|| figures.get(&eve).map(|(_, value)| *value));
            match (before.map(|before| before + month.value), figures.get(date)) {
                (Some(sum), Some((given, value))) if *value != sum => {
                    let (indicator, period) = (self.indicator(), month.period_text());
                    let (given, told) = (*given, self.shown(*value));
                    let sum = self.shown(sum);
                    self.report_both(
                        month,
                        given,
                        Problem::SumDiffers {
                            indicator,
                            period,
                            given: told,
                            sum,
                        },
                    );
                }
                (Some(sum), None) => {
                    figures.insert(*date, (month, sum));
                }
                (None, None) => {
                    // last year's months that do not add up give no path, and that is all
                    let own = span == self.span;
                    if own && !beyond_hole.contains(&eve) && !self.has_unread {
                        let known = figures
                            .range(span.start..eve)
                            .next_back()
                            .map_or(span.eve(), |(date, _)| *date);
                        let months = months_between(known, *first_day);
                        self.report(
                            month,
                            Problem::MissingMonth {
                                indicator: self.indicator(),
                                months,
                            },
                        );
                    }
                    beyond_hole.insert(*date);
                }
                (_, Some(_)) => {}
            }
        }
    }

    /// A total never falls, and never stands below zero.
    fn check_growing(&mut self, figures: &Figures<'_>, span: Span) {
        let mut last: Option<(&Given, Decimal)> = None;
        for (given, value) in figures
            .range(span.start..=span.end)
            .map(|(_, figure)| *figure)
        {
            let indicator = self.indicator();
            match last {
                Some((before, earlier)) if value < earlier => {
                    let (before_it, after) = (self.shown(earlier), self.shown(value));
                    self.report_both(
                        given,
                        before,
                        Problem::FallingTotal {
                            indicator,
                            before: before_it,
                            after,
                        },
                    );
                }
                None if value < Decimal::ZERO => {
                    self.report(
                        given,
                        Problem::NegativeTotal {
                            indicator,
                            value: self.shown(value),
                        },
                    );
                }
                _ => {}
            }
            last = Some((given, value));
        }
    }
}

/// A figure as diagnostics tell it.
pub fn shown(value: Decimal) -> String {
    value.normalize().to_string()
}

/// The months after `counted_to` and before `next`, as `2021-03`.
pub fn months_between(counted_to: Date, next: Date) -> Vec<String> {
    let first = day_after(counted_to).first_of_month();
    std::iter::successors(Some(first), |month| Some(day_after(month.last_of_month())))
        .take_while(|month| *month < next)
        .map(|month| format!("{}-{:02}", month.year(), month.month()))
        .collect()
}
