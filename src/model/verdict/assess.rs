//! The verdict: a plan held against figures. Each rule stands once, here.

use jiff::civil::Date;

use crate::model::figures::observations::{Figure, Group, Series};
use crate::model::number::decimal::{Decimal, LIMIT};
use crate::model::plan::goal::{Bound, Goal, Threshold};
use crate::model::plan::{Measure, Plan, Target, Terms};
use crate::model::time::calendar::Span;
use crate::model::verdict::checkpoint::{Checkpoint, Fraction, FullYear, PaceRule, Path};
use crate::model::verdict::report::{
    Assessment, Evaluation, Miss, Outcome, Progress, Reason, Report,
};

/// What a run assumes beside the plan and the data.
#[derive(Clone, Copy, Debug)]
pub struct Assumptions {
    /// Figures after this date are not looked at.
    pub as_of: Date,
    /// How targets are paced.
    pub rule: PaceRule,
}

/// Judges every target of `plan` by the figures of a group, in plan order. `files` are the names of the
/// data files.
pub fn assess<'a>(
    plan: &'a Plan,
    files: &'a [String],
    group: &'a Group,
    assumptions: Assumptions,
) -> Report<'a> {
    let Assumptions { as_of, rule } = assumptions;
    let assessments = (0..plan.targets.len())
        .map(|index| Case::new(plan, group, assumptions, index).assessment())
        .collect();
    Report {
        plan,
        files,
        group,
        as_of,
        since: None,
        elapsed: plan.span.elapsed(as_of),
        rule,
        assessments,
    }
}

impl Report<'_> {
    /// How far along a target of the report is, if it was judged.
    pub fn progress(&self, assessment: &Assessment<'_>) -> Option<Progress> {
        let assumptions = Assumptions {
            as_of: self.as_of,
            rule: self.rule,
        };
        let case = Case::new(self.plan, self.group, assumptions, assessment.index);
        assessment
            .evaluation()
            .map(|evaluation| case.progress(evaluation))
    }
}

/// One target with what its verdict is found from.
pub(super) struct Case<'a> {
    pub(super) plan: &'a Plan,
    index: usize,
    pub(super) target: &'a Target,
    terms: Terms<'a>,
    group: &'a Group,
    pub(super) series: Series<'a>,
    assumptions: Assumptions,
}

impl<'a> Case<'a> {
    pub(super) fn new(
        plan: &'a Plan,
        group: &'a Group,
        assumptions: Assumptions,
        index: usize,
    ) -> Case<'a> {
        let target = &plan.targets[index];
        Case {
            plan,
            index,
            target,
            terms: target.terms(group.name.as_ref()),
            group,
            series: group.of(index),
            assumptions,
        }
    }

    fn assessment(&self) -> Assessment<'a> {
        let target = self.target;
        let figure = self
            .series
            .speaking(self.plan.span.start, target.due, self.assumptions.as_of);
        let partner = figure.and_then(|figure| self.partner(figure.date));
        let bound = self.bound(partner);
        let outcome = match (figure, &bound) {
            (None, _) => Outcome::NotJudged {
                reason: Reason::NoData,
                latest: None,
            },
            (Some(figure), Err(reason)) => Outcome::NotJudged {
                reason: *reason,
                latest: Some(figure),
            },
            (Some(figure), Ok(bound)) => self.outcome(figure, *bound),
        };
        Assessment {
            target,
            index: self.index,
            terms: self.terms,
            bound: bound.ok(),
            partner,
            outcome,
            waiver: None,
            change: None,
        }
    }

    /// The figure that a target with `same_as` is held against at `date`.
    fn partner(&self, date: Date) -> Option<&'a Figure> {
        match self.terms.goal {
            Goal::Threshold(_, Threshold::SameAs(other)) => self.group.of(*other).at(date),
            _ => None,
        }
    }

    /// What a figure for `date` is held against: the bound from the due date on, what should be there before
    /// it; `None` where nothing can be said, and for a band.
    pub(super) fn mark(&self, date: Date) -> Option<Mark<'a>> {
        let bound = self.bound(self.partner(date)).ok()?;
        let decisive = self.decisive(bound);
        let Bound::One(_, value) = decisive else {
            return None;
        };
        if date >= self.target.due {
            return Some(Mark::Bound(value));
        }
        self.checkpoint(date, decisive)
            .ok()
            .flatten()
            .map(Mark::Checkpoint)
    }

    /// The bound as judged: the goal's value, relaxed by 左右.
    fn bound(&self, partner: Option<&Figure>) -> Result<Bound, Reason> {
        let stated = match self.terms.goal {
            Goal::Between { low, high } => Bound::Band {
                low: *low,
                high: *high,
            },
            Goal::Threshold(sense, threshold) => Bound::One(
                *sense,
                match threshold {
                    Threshold::Number(value) => *value,
                    Threshold::Assigned { value, .. } => value.ok_or(Reason::TargetNotSet)?,
                    Threshold::SameAs(_) => partner.ok_or(Reason::PartnerNotReported)?.value,
                },
            ),
        };
        Ok(self
            .terms
            .around
            .map_or(stated, |share| stated.relaxed(share)))
    }

    fn outcome(&self, figure: &'a Figure, bound: Bound) -> Outcome<'a> {
        let value = figure.value;
        let decisive = self.decisive(bound);
        if figure.date >= self.target.due {
            let evaluation = self.evaluation(figure, bound, None, true);
            return if decisive.holds(value) {
                Outcome::Met {
                    evaluation,
                    early: false,
                }
            } else {
                Outcome::Missed {
                    evaluation,
                    miss: Miss::Final,
                }
            };
        }
        let owed = self.assumptions.as_of >= self.target.due;
        let settled = self.settled(bound, value);
        if owed && settled.is_none() {
            return Outcome::NotJudged {
                reason: Reason::FinalNotReported,
                latest: Some(figure),
            };
        }
        let checkpoint = if owed {
            Ok(None)
        } else {
            self.checkpoint(figure.date, decisive)
        };
        match (settled, checkpoint) {
            (Some(true), checkpoint) => {
                let evaluation = self.evaluation(figure, bound, checkpoint.ok().flatten(), true);
                Outcome::Met {
                    evaluation,
                    early: true,
                }
            }
            (Some(false), checkpoint) => {
                let evaluation = self.evaluation(figure, bound, checkpoint.ok().flatten(), true);
                Outcome::Missed {
                    evaluation,
                    miss: Miss::Final,
                }
            }
            (None, Err(reason)) => Outcome::NotJudged {
                reason,
                latest: Some(figure),
            },
            (None, Ok(checkpoint)) => running(self.evaluation(figure, bound, checkpoint, false)),
        }
    }

    /// The bound that decides: of a band on a total the low end.
    fn decisive(&self, bound: Bound) -> Bound {
        match (self.target.measure, bound) {
            (Measure::Total, Bound::Band { low, .. }) => {
                Bound::One(crate::model::Direction::AtLeast, low)
            }
            _ => bound,
        }
    }

    /// What is settled before the due date: a floor that a total or a level has reached is met, a cap that a
    /// total has broken is missed. What moves with a partner is never settled early.
    fn settled(&self, bound: Bound, value: Decimal) -> Option<bool> {
        let Bound::One(sense, _) = bound else {
            return None;
        };
        if self.partnered() {
            return None;
        }
        match (self.target.measure, sense.is_floor(), bound.holds(value)) {
            (Measure::Total | Measure::Level, true, true) => Some(true),
            (Measure::Total, false, false) => Some(false),
            _ => None,
        }
    }

    fn partnered(&self) -> bool {
        matches!(self.terms.goal, Goal::Threshold(_, Threshold::SameAs(_)))
    }

    /// What should be there at `date`; `Ok(None)` for a band, which is never paced.
    fn checkpoint(&self, date: Date, decisive: Bound) -> Result<Option<Checkpoint<'a>>, Reason> {
        let Bound::One(_, bound) = decisive else {
            return Ok(None);
        };
        let as_it_stands = Checkpoint::AsItStands { expected: bound };
        if self.partnered() {
            // the partner's figure at the same date has gone the same way already
            return Ok(Some(as_it_stands));
        }
        Ok(Some(match self.target.measure {
            Measure::Ratio => as_it_stands,
            Measure::Growth => self.two_year(date, bound).unwrap_or(as_it_stands),
            Measure::Total => self.paced(date, bound, None),
            Measure::Level => {
                self.paced(date, bound, Some(self.full_year().ok_or(Reason::NoBase)?))
            }
        }))
    }

    fn paced(&self, date: Date, bound: Decimal, base: Option<FullYear<'a>>) -> Checkpoint<'a> {
        let (share, path) = self.share(date);
        let start = base.map_or(Decimal::ZERO, FullYear::value);
        Checkpoint::Paced {
            expected: start + share.of(bound - start),
            share,
            path,
            base,
        }
    }

    /// The share of the way that should be done at `date`. What the command line asks for comes before what
    /// the plan declares, and that before what the data suggest.
    fn share(&self, date: Date) -> (Fraction, Path<'a>) {
        let elapsed = self.to_due().elapsed(date);
        let linear = (elapsed, Path::Linear);
        let own_path = || self.last_years_path(date);
        let declared = self.target.pace.as_ref().map(|pace| {
            let path = match pace {
                crate::model::DeclaredPace::YearEnd => Path::YearEnd,
                crate::model::DeclaredPace::Points(points) => Path::Declared(points),
            };
            (pace.share(elapsed), path)
        });
        let usual = self.plan.unusual_base.is_none();
        match self.assumptions.rule {
            PaceRule::Linear => linear,
            PaceRule::LastYear => own_path().or(declared).unwrap_or(linear),
            PaceRule::Auto => declared
                .or_else(|| own_path().filter(|_| usual))
                .unwrap_or(linear),
        }
    }

    /// Last year's own path of a total: *p(d)/P*, when 0 ≤ *p(d)* ≤ *P* and *P* > 0.
    fn last_years_path(&self, date: Date) -> Option<(Fraction, Path<'a>)> {
        if self.target.measure != Measure::Total || !self.ends_with_a_one_year_plan() {
            return None;
        }
        let same_date = self.series.a_year_before(date)?;
        let full_year = self.full_year()?;
        let (part, whole) = (same_date.value, full_year.value());
        let usable = Decimal::ZERO <= part && part <= whole && whole > Decimal::ZERO;
        usable.then(|| {
            (
                Fraction::new(part, whole),
                Path::LastYear {
                    same_date,
                    full_year,
                },
            )
        })
    }

    /// The two-year pace of growth: *(1+B)(1+P)/(1+p(d)) − 1*.
    fn two_year(&self, date: Date, bound: Decimal) -> Option<Checkpoint<'a>> {
        let wanted = match self.assumptions.rule {
            PaceRule::Auto => self.plan.unusual_base.is_some(),
            PaceRule::Linear => false,
            PaceRule::LastYear => true,
        };
        if !wanted || !self.ends_with_a_one_year_plan() {
            return None;
        }
        let same_months = self.series.a_year_before(date)?;
        let full_year = self.full_year()?;
        let expected = chained(bound, full_year.value(), same_months.value)?;
        Some(Checkpoint::TwoYear {
            expected,
            same_months,
            full_year,
        })
    }

    /// Last year's full-year figure: a row for the day before the plan, or what the plan gives.
    fn full_year(&self) -> Option<FullYear<'a>> {
        let row = self
            .series
            .at(self.plan.span.day_before())
            .map(FullYear::Row);
        row.or_else(|| self.terms.last_year.map(FullYear::Plan))
    }

    fn ends_with_a_one_year_plan(&self) -> bool {
        self.target.due == self.plan.span.end && self.plan.span.is_one_year()
    }

    fn to_due(&self) -> Span {
        self.plan.time_to(self.target)
    }

    fn evaluation(
        &self,
        figure: &'a Figure,
        bound: Bound,
        checkpoint: Option<Checkpoint<'a>>,
        settled: bool,
    ) -> Evaluation<'a> {
        let value = figure.value;
        let decisive = self.decisive(bound);
        let expected = match decisive {
            Bound::One(_, threshold) => Some(checkpoint.map_or(threshold, Checkpoint::expected)),
            Bound::Band { .. } => None,
        };
        let above_band =
            matches!(bound, Bound::Band { high, .. } if value > high) && bound != decisive;
        Evaluation {
            figure,
            decisive,
            checkpoint,
            expected,
            decided_by: match decisive {
                Bound::One(_, threshold) if settled => Some(threshold),
                _ => expected,
            },
            above_band,
            close_within: checkpoint.and_then(|_| self.close_within(decisive, figure.date)),
        }
    }

    /// How far along the target is at a evaluation.
    pub(super) fn progress(&self, evaluation: &Evaluation<'_>) -> Progress {
        let (figure, decisive) = (evaluation.figure, evaluation.decisive);
        let value = figure.value;
        let (short, size) = match decisive {
            Bound::One(sense, threshold) => {
                let mark = evaluation.expected.unwrap_or(threshold);
                (sense.shortfall(value, mark), threshold.abs())
            }
            Bound::Band { low, high } => {
                ((low - value).max(value - high), low.abs().max(high.abs()))
            }
        };
        let expected = evaluation.expected;
        Progress {
            shortfall: short.checked_div(size).unwrap_or(short),
            done: self.share_of_way(decisive, value),
            expected: expected.and_then(|expected| self.share_of_way(decisive, expected)),
            projected: self.projected(figure, evaluation.checkpoint),
            needed_per_month: self.needed_per_month(figure, decisive),
        }
    }

    /// The share of the way to the bound that `value` is: from 0, or from a level's base.
    fn share_of_way(&self, decisive: Bound, value: Decimal) -> Option<Decimal> {
        let Bound::One(_, bound) = decisive else {
            return None;
        };
        let start = match self.target.measure {
            Measure::Level => self.full_year()?.value(),
            Measure::Total | Measure::Growth | Measure::Ratio if bound > Decimal::ZERO => {
                Decimal::ZERO
            }
            Measure::Total | Measure::Growth | Measure::Ratio => return None,
        };
        (value - start).checked_div(bound - start)
    }

    /// Where the due date ends at this pace.
    fn projected(&self, figure: &Figure, checkpoint: Option<Checkpoint<'_>>) -> Option<Decimal> {
        let value = figure.value;
        let constant = matches!(self.target.measure, Measure::Growth | Measure::Ratio);
        match checkpoint {
            Some(Checkpoint::TwoYear {
                same_months,
                full_year,
                ..
            }) => chained(value, same_months.value, full_year.value()),
            Some(Checkpoint::Paced { share, base, .. }) => {
                let start = base.map_or(Decimal::ZERO, FullYear::value);
                share
                    .whole_of(value - start)
                    .and_then(|way| start.checked_add(way))
            }
            Some(Checkpoint::AsItStands { .. }) => constant.then_some(value),
            None => (constant && figure.date < self.target.due).then_some(value),
        }
    }

    fn needed_per_month(&self, figure: &Figure, decisive: Bound) -> Option<Decimal> {
        let Bound::One(sense, bound) = decisive else {
            return None;
        };
        let missing = bound - figure.value;
        let due = self.target.due;
        let wanted = self.target.measure == Measure::Total && sense.is_floor() && !self.partnered();
        if !wanted || missing <= Decimal::ZERO || self.assumptions.as_of >= due {
            return None;
        }
        let rest = Span {
            start: crate::model::time::calendar::day_after(figure.date),
            end: due,
        };
        rest.months_until(due).whole_of(missing)
    }

    /// How near to the checkpoint is close: the nearer to the due date, the less.
    fn close_within(&self, decisive: Bound, date: Date) -> Option<Decimal> {
        let Bound::One(_, bound) = decisive else {
            return None;
        };
        let elapsed = self.to_due().elapsed(date);
        let quarter = (1..4)
            .find(|quarter| elapsed.is_at_most(*quarter, 4))
            .unwrap_or(4);
        let (hundredths_of_a_point, percent) = match quarter {
            1 => (100, 5),
            2 => (75, 3),
            3 => (50, 2),
            _ => (25, 1),
        };
        let way = match self.target.measure {
            Measure::Growth | Measure::Ratio => {
                return Some(Decimal::new(hundredths_of_a_point, 2));
            }
            Measure::Total => bound,
            Measure::Level => bound - self.full_year()?.value(),
        };
        Some(way.abs() * Decimal::new(percent, 2))
    }
}

/// What a figure is held against.
pub(super) enum Mark<'a> {
    /// The bound itself.
    Bound(Decimal),
    /// What should be there by its date.
    Checkpoint(Checkpoint<'a>),
}

/// The flag before the due date of what is not settled.
fn running(evaluation: Evaluation<'_>) -> Outcome<'_> {
    let value = evaluation.figure.value;
    let (keeps_up, close) = match (evaluation.decisive, evaluation.checkpoint) {
        (Bound::One(sense, _), Some(checkpoint)) => {
            let expected = checkpoint.expected();
            let close = evaluation
                .close_within
                .is_some_and(|band| (value - expected).abs() <= band);
            (sense.keeps_up(value, expected), close)
        }
        (bound, _) => (bound.holds(value), false),
    };
    if keeps_up {
        Outcome::OnTrack { evaluation, close }
    } else {
        Outcome::Missed {
            evaluation,
            miss: Miss::Pace { close },
        }
    }
}

/// *(1+a)(1+b)/(1+c) − 1* of growth rates in %; `None` where a rate leaves nothing to grow from.
fn chained(a: Decimal, b: Decimal, c: Decimal) -> Option<Decimal> {
    let index = |rate: Decimal| Decimal::ONE_HUNDRED + rate;
    let product = index(a).checked_mul(index(b))?;
    let usable = index(b) > Decimal::ZERO && index(c) > Decimal::ZERO;
    usable.then_some(())?;
    let rate = product
        .checked_div(index(c))?
        .checked_sub(Decimal::ONE_HUNDRED)?;
    // beyond what a figure may be there is no rate to hold one against
    (rate.abs() < LIMIT).then_some(rate)
}
