//! Progress of a target on the way to its bound, and the order of a report by it.

use std::cmp::Reverse;

use crate::model::figures::observations::Figure;
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::Bound;
use crate::model::plan::target::Measure;
use crate::model::time::calendar::{Span, day_after};
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::case::Case;
use crate::model::verdict::checkpoint::{Checkpoint, FullYear, chained};
use crate::model::verdict::evaluation::Evaluation;
use crate::model::verdict::report::Report;

/// Progress of a target toward its bound. No flag depends on it: [`Report::progress`] works it out where it is
/// shown.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// By how much the figure falls short, as a share of the bound's size; negative when it does not.
    pub shortfall: Decimal,
    /// The share of the way from the start (0, or a level's base) to the bound that is done; 1 is all.
    pub done: Option<Decimal>,
    /// The share of the way that should be done.
    pub expected: Option<Decimal>,
    /// The value at the due date at this pace.
    pub projected: Option<Decimal>,
    /// The amount that a total needs in each month from the figure's date to the due date to satisfy its bound.
    pub needed_per_month: Option<Decimal>,
}

impl Report<'_> {
    /// The progress of a target of the report, if it was judged.
    pub fn progress(&self, assessment: &Assessment<'_>) -> Option<Progress> {
        let case = Case::of(self, assessment);
        assessment
            .evaluation()
            .map(|evaluation| case.progress(evaluation))
    }

    /// Sorts the worst first: by shortfall relative to the bound, what was not judged last; equals stay in
    /// plan order.
    pub fn sort_by_gap(&mut self) {
        let shortfall = |one: &Assessment<'_>| Some(self.progress(one)?.shortfall);
        let shortfalls: Vec<Option<Decimal>> = self.assessments.iter().map(shortfall).collect();
        let mut keyed: Vec<_> = shortfalls
            .into_iter()
            .zip(self.assessments.drain(..))
            .collect();
        keyed.sort_by_key(|(shortfall, _)| Reverse(*shortfall));
        self.assessments = keyed
            .into_iter()
            .map(|(_, assessment)| assessment)
            .collect();
    }
}

impl Case<'_> {
    /// The progress at an evaluation.
    fn progress(&self, evaluation: &Evaluation<'_>) -> Progress {
        let (figure, decisive) = (evaluation.figure, evaluation.decisive);
        let value = figure.value;
        let (short, size) = match decisive {
            Bound::One(direction, threshold) => {
                let mark = evaluation.expected.unwrap_or(threshold);
                (direction.shortfall(value, mark), threshold.abs())
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

    /// The value at the due date at this pace.
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
        let Bound::One(direction, bound) = decisive else {
            return None;
        };
        let missing = bound - figure.value;
        let due = self.target.due;
        let wanted =
            self.target.measure == Measure::Total && direction.is_floor() && !self.partnered();
        if !wanted || missing <= Decimal::ZERO || self.assumptions.as_of >= due {
            return None;
        }
        let rest = Span {
            start: day_after(figure.date),
            end: due,
        };
        rest.months_until(due).whole_of(missing)
    }
}
