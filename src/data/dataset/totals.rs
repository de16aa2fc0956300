//! Figures of one target put in order: sums of months, and totals that cannot be.

use std::collections::{BTreeMap, HashSet};

use jiff::civil::Date;

use super::compact::glance::Glance;
use crate::data::dataset::deferred::{CellRef, DeferredProblems};
use crate::diagnostic::Problem;
use crate::model::number::decimal::Decimal;
use crate::model::plan::{Measure, Plan, Target};
use crate::model::time::calendar::{Span, day_after};
use crate::model::time::period::Shortest;

/// A figure with the row that it is from.
#[derive(Clone, Copy, Debug)]
pub struct DatedFigure {
    /// The date it stands for.
    pub date: Date,
    /// The first day that it covers; the date itself for what counts up to it.
    pub first_day: Date,
    /// In the target's unit.
    pub value: Decimal,
    /// The line of its row, counted through all files.
    pub line: u32,
    /// Whether it is the sum of months.
    pub is_summed: bool,
}

impl DatedFigure {
    /// Where its value stands.
    pub fn at(&self) -> CellRef {
        CellRef {
            line: self.line,
            date: self.date,
        }
    }

    fn period_text(&self) -> String {
        Shortest(self.date).to_string()
    }
}

/// Whether figures can be as they are, as far as a glance tells: a total's grow, and none is below zero.
pub fn is_in_order(target: &Target, glance: &Glance) -> bool {
    target.measure != Measure::Total || glance.is_growing && glance.least >= 0
}

/// Adds up the months of a total, and looks at whether its figures can be. `figures` count up to their dates,
/// in order, and so do the sums of months among them afterwards.
pub fn put_in_order(
    plan: &Plan,
    target: &Target,
    figures: &mut Vec<DatedFigure>,
    mut monthly: Vec<DatedFigure>,
    has_unread: bool,
    problems: &mut DeferredProblems<'_>,
) {
    if target.measure != Measure::Total {
        return;
    }
    let mut order = Order {
        target,
        span: plan.span,
        has_unread,
        problems,
    };
    if !monthly.is_empty() {
        let mut known: Figures = figures.iter().map(|given| (given.date, *given)).collect();
        // the longer first of those that end together: January and February may be given as one and as two
        monthly.sort_by_key(|given| (given.date, given.first_day));
        for span in countable_spans(plan) {
            order.add_up(&monthly, span, &mut known);
        }
        *figures = known.into_values().collect();
    }
    let is_growing = figures.is_sorted_by(|before, after| after.value >= before.value);
    let is_positive = |given: &DatedFigure| given.value >= Decimal::ZERO;
    if !is_growing || !figures.first().is_none_or(is_positive) {
        for span in countable_spans(plan) {
            order.check_growing(figures, span);
        }
    }
}

/// Figures that count up to their dates, by date: a row's own, or a sum with the row of its last month.
type Figures = BTreeMap<Date, DatedFigure>;

/// The spans from whose start a total is counted: the plan's, and the year before a one-year plan.
fn countable_spans(plan: &Plan) -> impl Iterator<Item = Span> {
    let last_year = plan.span.is_one_year().then(|| plan.span.a_year_before());
    last_year.into_iter().chain([plan.span])
}

/// The figures of one target being put in order.
struct Order<'a, 'p> {
    target: &'a Target,
    /// The plan's period.
    span: Span,
    /// Rows of the target could not be read: a month that is missing may be one of them.
    has_unread: bool,
    problems: &'a mut DeferredProblems<'p>,
}

/// A figure as diagnostics tell it, in the target's unit, which may not be that of its cell.
pub fn with_unit(value: Decimal, target: &Target) -> String {
    match target.unit.as_str() {
        "%" => format!("{}%", shown(value)),
        unit => format!("{} {unit}", shown(value)),
    }
}

impl Order<'_, '_> {
    fn indicator(&self) -> String {
        self.target.name.clone()
    }

    /// Adds monthly figures to what was counted up to the day before them.
    fn add_up(&mut self, monthly: &[DatedFigure], span: Span, figures: &mut Figures) {
        // dates that months could not be summed up to, because of a hole before them that is told once
        let mut beyond_hole = HashSet::new();
        for month in monthly.iter().filter(|month| span.contains(month.date)) {
            let day_before = month.first_day.yesterday().unwrap_or(Date::MIN);
            let from_start = (day_before == span.day_before()).then_some(Decimal::ZERO);
            let before = from_start.or_else(|| figures.get(&day_before).map(|given| given.value));
            let sum = before.map(|before| before + month.value);
            match (sum, figures.get(&month.date)) {
                (Some(sum), Some(given)) if given.value != sum => {
                    let problem = Problem::SumDiffers {
                        indicator: self.indicator(),
                        period: month.period_text(),
                        given: with_unit(given.value, self.target),
                        sum: with_unit(sum, self.target),
                    };
                    self.problems.both(month.at(), given.at(), problem);
                }
                (Some(sum), None) => {
                    let summed = DatedFigure {
                        value: sum,
                        is_summed: true,
                        ..*month
                    };
                    figures.insert(month.date, summed);
                }
                (None, None) => {
                    // last year's months that do not add up give no path, and that is all
                    let own = span == self.span;
                    if own && !beyond_hole.contains(&day_before) && !self.has_unread {
                        let before = figures.range(span.start..day_before).next_back();
                        let known = before.map_or(span.day_before(), |(date, _)| *date);
                        let problem = Problem::MissingMonth {
                            indicator: self.indicator(),
                            months: months_between(known, month.first_day),
                        };
                        self.problems.at(month.at(), problem);
                    }
                    beyond_hole.insert(month.date);
                }
                (_, Some(_)) => {}
            }
        }
    }

    /// A total never falls, and never stands below zero.
    fn check_growing(&mut self, figures: &[DatedFigure], span: Span) {
        let from = figures.partition_point(|given| given.date < span.start);
        let mut last: Option<&DatedFigure> = None;
        for given in figures[from..]
            .iter()
            .take_while(|given| given.date <= span.end)
        {
            match last {
                Some(before) if given.value < before.value => {
                    let problem = Problem::FallingTotal {
                        indicator: self.indicator(),
                        before: with_unit(before.value, self.target),
                        after: with_unit(given.value, self.target),
                    };
                    self.problems.both(given.at(), before.at(), problem);
                }
                None if given.value < Decimal::ZERO => {
                    let problem = Problem::NegativeTotal {
                        indicator: self.indicator(),
                        value: with_unit(given.value, self.target),
                    };
                    self.problems.at(given.at(), problem);
                }
                _ => {}
            }
            last = Some(given);
        }
    }
}

/// A number as diagnostics tell it.
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
