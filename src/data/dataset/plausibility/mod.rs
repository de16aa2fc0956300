//! Plausibility: figures, and numbers of the plan, that can hardly be meant as they stand. In: the figures of one
//! target in order of date. Out: warnings, for a person to look at, each with the numbers that made it. Used by
//! `collect`. One file a check; the limits are wide, so that what merely surprises passes.

pub mod copied;
mod count;
mod fraction;
mod growth;
mod index;
mod number;
mod path;
mod rise;
mod scale;
mod sign;
mod size;
mod still;
mod yardstick;

use jiff::civil::Date;

use super::compact::glance::Glance;
use super::deferred::{CellRef, DeferredProblems};
use crate::data::dataset::series::dated::DatedFigure;
use crate::diagnostic::{FigureOrigin, Problem};
use crate::model::plan::{GroupName, Measure, Plan, Target};
use crate::model::time::calendar;
use crate::model::{Decimal, Fraction, PaceRule};
use number::Number;
use scale::ReferenceFigures;
use size::Size;
use still::End;
use yardstick::{WHOLE, Yardstick};

/// The checks of one target's figures.
pub struct Plausibility<'a> {
    of: Yardstick<'a>,
    /// Whether a verdict paces it by last year's figures.
    follows_path: bool,
    may_lack_sign: bool,
    /// The first date that a verdict uses figures of.
    used_from: Date,
}

/// A row of zeros, which is told where no other figure of the data set is as late.
pub struct Zeros {
    /// The last date of it.
    pub last: Date,
    /// Whether it is a single 0 that may well be one: told only beside other figures.
    pub is_likely: bool,
    /// The cell of the first one.
    pub at: CellRef,
    /// The problem.
    pub problem: Problem,
}

/// The end of a series.
#[derive(Default)]
pub struct SeriesEnd {
    /// The date of the last figure within the plan's time that is neither 0 nor carried forward.
    pub live: Option<Date>,
    /// Its zeros, where it is nothing else.
    pub zeros: Option<Zeros>,
}

impl<'a> Plausibility<'a> {
    /// The checks of a target's figures, as a whole or in a group.
    pub fn new(
        plan: &Plan,
        target: &'a Target,
        group: Option<&GroupName>,
        rule: PaceRule,
    ) -> Plausibility<'a> {
        let of = Yardstick::new(plan, target, group);
        let day_before = plan.span.day_before();
        let is_one_year = plan.span.is_one_year();
        Plausibility {
            follows_path: path::is_used(&of, plan, rule),
            may_lack_sign: sign::may_lack_one(&of),
            used_from: if is_one_year {
                plan.span.a_year_before().start
            } else {
                day_before
            },
            of,
        }
    }

    /// Whether no figure that is seen at a glance can draw a warning.
    pub fn is_ordinary(&self, glance: &Glance) -> bool {
        let of = &self.of;
        let size = |mantissa: i64| Size::new(mantissa.into(), glance.scale);
        let (least, greatest) = (size(glance.least), size(glance.greatest));
        let among_others = Size::ZERO < least && greatest < least.times(scale::SLIP);
        let to_target = of.size_asked.is_none_or(|asked| {
            let far_above = asked.max(Size::ONE).times(scale::most(of));
            greatest < far_above && least > asked.over(100)
        });
        // its point may have slipped beside last year's
        let is_beside = of.is_rate
            || of.size_asked.is_none_or(|asked| {
                glance.first >= of.span.start && greatest < asked.times(scale::FAR)
            });
        let as_rate = !of.is_percent
            || least > index::RATIO.1
                && (greatest < index::INDEX.0
                    || least > index::INDEX.1 && of.target.measure != Measure::Growth);
        let as_share = !of.is_share || greatest <= WHOLE;
        let as_count = !of.is_count || glance.scale == 0;
        let as_rise =
            of.is_percent || greatest < rise::LEAST || of.target.unit.base() != "个百分点";
        let has_path = self.follows_path && glance.first < of.span.start;
        let is_plain = !glance.stands_still && !self.may_lack_sign && !has_path;
        among_others
            && to_target
            && is_beside
            && as_rate
            && as_count
            && as_share
            && as_rise
            && is_plain
    }

    /// Looks at the target's figures, which stand in order of date.
    pub fn check(&self, figures: &[DatedFigure], problems: &mut DeferredProblems<'_>) -> SeriesEnd {
        let (of, span) = (&self.of, self.of.span);
        let used = figures.partition_point(|figure| figure.date < self.used_from);
        let start = figures.partition_point(|figure| figure.date < span.start);
        let end = figures.partition_point(|figure| figure.date <= span.end);
        let (earlier, within) = (&figures[used..start], &figures[start..end]);
        let mut previous = None;
        for year in [earlier, within] {
            // what counts up from the start begins anew
            if of.target.measure == Measure::Total {
                previous = None;
            }
            let values: Vec<Decimal> = year.iter().map(|figure| figure.value).collect();
            for figure in year {
                let number = Number::new(figure.value);
                let date = calendar::a_year_before(figure.date);
                let place = earlier.binary_search_by_key(&date, |figure| figure.date);
                let last_year = place.ok().map(|place| Number::new(earlier[place].value));
                let beside = ReferenceFigures {
                    previous,
                    last_year,
                };
                let problem = self.number(number, &values, self.elapsed(figure.date), beside);
                let lacks_sign = || {
                    let is_looked_at = self.may_lack_sign && figure.date >= span.start;
                    is_looked_at
                        .then(|| sign::find(of, number, previous, &values))
                        .flatten()
                };
                if let Some(problem) = problem.or_else(lacks_sign) {
                    problems.at(figure.at(), problem);
                }
                previous = Some(number);
            }
        }
        if self.follows_path {
            for (figure, problem) in path::odd(of, earlier, within) {
                problems.at(figure.at(), problem);
            }
        }
        match still::end(of, within) {
            End::Moving(last) => SeriesEnd {
                live: last.map(|last| last.date),
                zeros: None,
            },
            End::Still(last, first, problem) => {
                problems.at(first.at(), problem);
                SeriesEnd {
                    live: last.map(|last| last.date),
                    zeros: None,
                }
            }
            End::Zeros(first, problem) => SeriesEnd {
                live: None,
                zeros: Some(Zeros {
                    last: within.last().map_or(first.date, |last| last.date),
                    is_likely: of.target.measure != Measure::Total && within.len() == 1,
                    at: first.at(),
                    problem,
                }),
            },
        }
    }

    /// The problems of the numbers that the plan gives for last year, and of those that the command line assigns.
    pub fn of_plan(plan: &Plan) -> Vec<Problem> {
        let mut problems = Vec::new();
        for target in &plan.targets {
            let groups = target.groups.iter().map(|own| Some(&own.name));
            for group in [None].into_iter().chain(groups) {
                let this = Plausibility::new(plan, target, group, PaceRule::Auto);
                if let Some(value) = this.of.last_year {
                    problems.extend(this.given(value, FigureOrigin::LastYear));
                }
                if let Some(value) = this.of.asked.filter(|_| this.of.is_assigned) {
                    // it is no yardstick of itself
                    let mut usual = Plausibility::new(plan, target, group, PaceRule::Auto);
                    usual.of.forget_asked();
                    problems.extend(usual.given(value, FigureOrigin::Assigned));
                }
                problems.extend(sign::find_assigned(&this.of));
            }
        }
        problems
    }

    /// The first problem of a number that is given for a whole year.
    fn given(&self, value: Decimal, origin: FigureOrigin) -> Option<Problem> {
        let number = Number::from(value, origin);
        self.number(number, &[value], Fraction::ALL, ReferenceFigures::default())
    }

    /// The first problem that a number has by itself and beside others.
    fn number(
        &self,
        number: Number,
        year: &[Decimal],
        elapsed: Fraction,
        beside: ReferenceFigures,
    ) -> Option<Problem> {
        let of = &self.of;
        index::find(of, number)
            .or_else(|| growth::find(of, number))
            .or_else(|| fraction::find(of, number, year))
            .or_else(|| rise::find(of, number))
            .or_else(|| scale::find(of, number, elapsed, beside))
            .or_else(|| count::find(of, number))
    }

    /// The fraction of its year that has passed at a date: of the plan's time, or of the same span a year before.
    fn elapsed(&self, date: Date) -> Fraction {
        let span = self.of.span;
        if date == span.day_before() {
            Fraction::ALL
        } else if date < span.start {
            span.a_year_before().elapsed(date)
        } else {
            span.elapsed(date)
        }
    }
}
