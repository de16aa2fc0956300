//! The verdict: a plan held against figures. Each rule of a flag stands once, here.

use jiff::civil::Date;

use crate::model::figures::observations::{Figure, Group};
use crate::model::number::decimal::Decimal;
use crate::model::plan::document::Plan;
use crate::model::plan::goal::{Bound, Direction};
use crate::model::plan::target::{Combine, Measure};
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::case::{Assumptions, Case};
use crate::model::verdict::checkpoint::Checkpoint;
use crate::model::verdict::evaluation::{Evaluation, Miss, Outcome, Reason, Standing};
use crate::model::verdict::report::Report;

/// Judges every target of `plan` by the figures of one of the groups of `observations`, in plan order.
pub fn assess<'a>(
    plan: &'a Plan,
    files: &'a [String],
    group: &'a Group,
    assumptions: Assumptions,
) -> Report<'a> {
    judge(plan, files, group, assumptions, |_| true)
}

/// Judges the targets alone of which the group has figures: all others are not judged.
pub fn assess_reported<'a>(
    plan: &'a Plan,
    files: &'a [String],
    group: &'a Group,
    assumptions: Assumptions,
) -> Report<'a> {
    let is_reported = |target| !group.of(target).figures().is_empty();
    judge(plan, files, group, assumptions, is_reported)
}

fn judge<'a>(
    plan: &'a Plan,
    files: &'a [String],
    group: &'a Group,
    assumptions: Assumptions,
    is_asked: impl Fn(usize) -> bool,
) -> Report<'a> {
    let Assumptions {
        as_of,
        rule,
        max_age,
    } = assumptions;
    let asked = (0..plan.targets.len()).filter(|target| is_asked(*target));
    let assessments = asked
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
        max_age,
        carriers: None,
        assessments,
    }
}

impl<'a> Case<'a> {
    fn assessment(&self) -> Assessment<'a> {
        let target = self.target;
        let speaking = self.speaking();
        let partner = speaking.ok().and_then(|figure| self.partner(figure.date));
        let bound = self.bound(partner);
        let not_judged = |reason, latest| Outcome::NotJudged {
            reason,
            latest,
            standing: None,
        };
        let is_asked =
            self.group.name.is_none() || self.terms.is_own_goal || target.is_asked_of_groups();
        let outcome = match (speaking, &bound) {
            _ if !is_asked => not_judged(Reason::NoGroupGoal, None),
            (Err((reason, latest)), _) => not_judged(reason, latest),
            (Ok(figure), Err(reason)) => not_judged(*reason, Some(figure)),
            (Ok(figure), Ok(bound)) => self.outcome(figure, *bound),
        };
        Assessment {
            target,
            index: self.index,
            terms: self.terms,
            bound: bound.ok().filter(|_| is_asked),
            partner,
            is_stale: self.is_stale(&outcome),
            missing: self.missing_dates(&outcome),
            outcome,
            waiver: None,
            change: None,
            earlier: None,
        }
    }

    fn outcome(&self, figure: &'a Figure, bound: Bound) -> Outcome<'a> {
        let value = figure.value;
        let decisive = self.deciding(bound, value);
        if figure.date >= self.target.due {
            let evaluation = self.evaluation(figure, bound, None, true);
            return if holds(figure, decisive) {
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
        let checkpoint = self.checkpoint(figure.date, decisive, Some(value));
        let is_owed = self.assumptions.as_of >= self.target.due;
        if let Some(is_met) = self.settled(bound, figure) {
            let checkpoint = checkpoint.ok().flatten().filter(|_| !is_owed);
            let evaluation = self.evaluation(figure, bound, checkpoint, true);
            return if is_met {
                Outcome::Met {
                    evaluation,
                    early: true,
                }
            } else {
                Outcome::Missed {
                    evaluation,
                    miss: Miss::Final,
                }
            };
        }
        let evaluation =
            checkpoint.map(|checkpoint| self.evaluation(figure, bound, checkpoint, false));
        let waits = if is_owed {
            Some(Reason::FinalNotReported)
        } else {
            self.is_too_old(figure.date).then_some(Reason::TooOld)
        };
        match (waits, evaluation) {
            (Some(reason), evaluation) => Outcome::NotJudged {
                reason,
                latest: Some(figure),
                standing: evaluation.ok().map(|evaluation| Standing {
                    is_on_track: keeps_up(&evaluation),
                    evaluation,
                }),
            },
            (None, Err(reason)) => Outcome::NotJudged {
                reason,
                latest: Some(figure),
                standing: None,
            },
            (None, Ok(evaluation)) => running(evaluation),
        }
    }

    /// The bound that decides about a value: of a band on a total the high end where that is passed, else the low one.
    fn deciding(&self, bound: Bound, value: Decimal) -> Bound {
        match (self.target.measure, bound.decided()) {
            (Measure::Total, Bound::Band { high, .. }) if value > high => {
                Bound::One(Direction::AtMost, high)
            }
            _ => self.decisive(bound),
        }
    }

    /// A verdict that is settled before the due date: a floor that a total has reached is met, and so is a level that
    /// had to be reached and need not be held; a total over its cap, or above its band, is missed. What moves with a
    /// partner is never settled early, nor is a mean.
    fn settled(&self, bound: Bound, figure: &Figure) -> Option<bool> {
        let is_mean = self.target.combine == Some(Combine::Mean);
        if self.partnered() || is_mean || self.target.hold {
            return None;
        }
        let decisive = self.deciding(bound, figure.value);
        let Bound::One(direction, _) = decisive else {
            return None;
        };
        let holds = holds(figure, decisive);
        match self.target.measure {
            Measure::Total if !direction.is_floor() => (!holds).then_some(false),
            // only time can settle a band
            Measure::Total | Measure::Milestone => {
                (holds && decisive == bound.decided()).then_some(true)
            }
            Measure::Level => {
                let has_to_be_reached = self
                    .base()
                    .map_or(direction.is_floor(), |base| !decisive.holds(base.value()));
                (holds && has_to_be_reached).then_some(true)
            }
            Measure::Growth | Measure::Ratio => None,
        }
    }

    fn evaluation(
        &self,
        figure: &'a Figure,
        bound: Bound,
        checkpoint: Option<Checkpoint<'a>>,
        settled: bool,
    ) -> Evaluation<'a> {
        let decisive = self.deciding(bound, figure.value);
        let ceiling = match (decisive, bound.decided()) {
            (Bound::One(..), Bound::Band { high, .. }) => Some(high),
            _ => None,
        };
        // above a band no share of the way matters
        let checkpoint = checkpoint.filter(|_| ceiling.is_none_or(|high| figure.value <= high));
        let expected = match decisive {
            Bound::One(_, threshold) => Some(checkpoint.map_or(threshold, Checkpoint::expected)),
            Bound::Band { .. } => None,
        };
        Evaluation {
            figure,
            decisive,
            ceiling,
            checkpoint,
            expected,
            decided_by: match decisive {
                Bound::One(_, threshold) if settled => Some(threshold),
                _ => expected,
            },
            close_within: checkpoint.and_then(|_| self.close_within(decisive, figure.date)),
        }
    }

    /// The distance from the checkpoint that is close: the nearer to the due date, the less.
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
            Measure::Milestone => return None,
            Measure::Level => bound - self.base()?.value(),
        };
        Some(way.abs() * Decimal::new(percent, 2))
    }
}

/// Whether a figure satisfies a bound, exactly.
pub(super) fn holds(figure: &Figure, bound: Bound) -> bool {
    match bound.decided() {
        Bound::One(direction, threshold) => direction.takes(figure.order(threshold)),
        Bound::Band { low, high, .. } => figure.order(low).is_ge() && figure.order(high).is_le(),
    }
}

/// Whether a figure before the due date is not behind its checkpoint, or within its band. The checkpoint itself is
/// enough, unless it is the threshold and that does not satisfy.
fn keeps_up(evaluation: &Evaluation<'_>) -> bool {
    let figure = evaluation.figure;
    let (Bound::One(direction, threshold), Some(checkpoint)) =
        (evaluation.decisive, evaluation.checkpoint)
    else {
        return holds(figure, evaluation.decisive);
    };
    let expected = checkpoint.expected();
    let direction = if expected == threshold {
        direction
    } else {
        direction.with_itself()
    };
    direction.takes(match checkpoint {
        Checkpoint::Compound { rate, share, .. } => figure.order_of_compound(rate, share, expected),
        _ => figure.order(expected),
    })
}

/// The flag before the due date of what is not settled.
fn running(evaluation: Evaluation<'_>) -> Outcome<'_> {
    let distance = evaluation
        .checkpoint
        .map(|checkpoint| (evaluation.figure.value - checkpoint.expected()).abs());
    let within = evaluation.close_within.zip(distance);
    let close = within.is_some_and(|(band, distance)| distance <= band);
    if keeps_up(&evaluation) {
        Outcome::OnTrack { evaluation, close }
    } else {
        Outcome::Missed {
            evaluation,
            miss: Miss::Pace { close },
        }
    }
}
