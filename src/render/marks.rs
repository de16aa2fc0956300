//! The numbers of a comparison as people are shown them: things that come in whole ones have no halves, and a margin is
//! positive where it is good.

use crate::model::Decimal;
use crate::model::plan::Measure;
use crate::model::plan::goal::{Bound, Direction};
use crate::model::verdict::Assessment;

/// The numbers of a comparison as people are shown them.
pub struct Marks {
    /// The figure.
    pub actual: Decimal,
    /// The value that it is held against; `None` for a band. Of what is counted in whole ones the first whole number
    /// that does.
    pub expected: Option<Decimal>,
    /// By how much the figure is on the right side of what is shown.
    pub margin: Decimal,
}

impl Marks {
    /// The numbers of a target; `None` where nothing was compared.
    pub fn of(assessment: &Assessment<'_>) -> Option<Marks> {
        // a milestone has no numbers
        let is_number = assessment.target.measure != Measure::Milestone;
        let evaluation = assessment.comparison().filter(|_| is_number)?;
        let (actual, margin) = (evaluation.figure.value, evaluation.margin());
        let expected = evaluation.expected;
        let exact = Marks {
            actual,
            expected,
            margin,
        };
        let Some((expected, Bound::One(direction, bound))) =
            expected.zip(Some(evaluation.decisive))
        else {
            return Some(exact);
        };
        if !assessment.counts_whole_ones(bound) {
            return Some(exact);
        }
        let whole = whole(expected, direction);
        Some(Marks {
            expected: Some(whole),
            // what is left to the ceiling of a band stays what it is
            margin: margin.min(-direction.shortfall(actual, whole)),
            actual,
        })
    }
}

/// A projected value as it is shown: of what is counted in whole ones the last whole number that is reached.
pub fn reached(
    assessment: &Assessment<'_>,
    projected: Decimal,
    direction: Direction,
    bound: Decimal,
) -> Decimal {
    if !assessment.counts_whole_ones(bound) {
        projected
    } else if direction.is_floor() {
        projected.floor()
    } else {
        projected.ceil()
    }
}

/// The first whole number that does where `expected` is asked for.
fn whole(expected: Decimal, direction: Direction) -> Decimal {
    if direction.is_floor() {
        expected.ceil()
    } else {
        expected.floor()
    }
}
