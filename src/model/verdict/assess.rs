//! The verdict: a plan held against figures. Each rule of a flag stands once, here.

use jiff::civil::Date;

use crate::model::figures::observations::{Figure, Group};
use crate::model::number::decimal::Decimal;
use crate::model::plan::document::Plan;
use crate::model::plan::goal::Bound;
use crate::model::plan::target::Measure;
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::case::{Assumptions, Case};
use crate::model::verdict::checkpoint::Checkpoint;
use crate::model::verdict::evaluation::{Evaluation, Miss, Outcome, Reason};
use crate::model::verdict::report::Report;

/// Judges every target of `plan` by the figures of one of the groups of `observations`, in plan order.
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

impl<'a> Case<'a> {
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

    /// A verdict that is settled before the due date: a floor that a total or a level has reached is met, a cap that a
    /// total has broken is missed. What moves with a partner is never settled early.
    fn settled(&self, bound: Bound, value: Decimal) -> Option<bool> {
        let Bound::One(direction, _) = bound else {
            return None;
        };
        if self.partnered() {
            return None;
        }
        match (
            self.target.measure,
            direction.is_floor(),
            bound.holds(value),
        ) {
            (Measure::Total | Measure::Level, true, true) => Some(true),
            (Measure::Total, false, false) => Some(false),
            _ => None,
        }
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
            Measure::Level => bound - self.full_year()?.value(),
        };
        Some(way.abs() * Decimal::new(percent, 2))
    }
}

/// The flag before the due date of what is not settled.
fn running(evaluation: Evaluation<'_>) -> Outcome<'_> {
    let value = evaluation.figure.value;
    let (keeps_up, close) = match (evaluation.decisive, evaluation.checkpoint) {
        (Bound::One(direction, _), Some(checkpoint)) => {
            let expected = checkpoint.expected();
            let close = evaluation
                .close_within
                .is_some_and(|band| (value - expected).abs() <= band);
            (direction.keeps_up(value, expected), close)
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
