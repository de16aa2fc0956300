//! The numbers of a row as they are shown, the same in every format for people.

use crate::model::Unit;
use crate::model::time::period::Shortest;
use crate::model::verdict::Assessment;
use crate::render::number;
use crate::render::number::Compared;

/// A target's numbers, empty where there is none; all but the gap with their unit.
#[derive(Default)]
pub struct Shown {
    /// The figure.
    pub actual: String,
    /// When, as the shortest period.
    pub period: String,
    /// What it was held against.
    pub expected: String,
    /// The gap with its sign.
    pub gap: String,
}

impl Shown {
    /// The numbers of a target.
    pub fn of(assessment: &Assessment<'_>) -> Shown {
        let unit = &assessment.target.unit;
        let Some(figure) = assessment.figure() else {
            return Shown::default();
        };
        let period = Shortest(figure.date).to_string();
        let Some(evaluation) = assessment.evaluation() else {
            return Shown {
                actual: with_unit(number::exact(figure.value), unit),
                period,
                ..Shown::default()
            };
        };
        let Compared {
            actual,
            expected,
            gap,
        } = number::compared(figure.value, evaluation.expected, evaluation.gap());
        Shown {
            actual: with_unit(actual, unit),
            period,
            expected: with_unit(expected, unit),
            gap,
        }
    }
}

fn with_unit(number: String, unit: &Unit) -> String {
    if number.is_empty() {
        number
    } else {
        number::with_unit(&number, unit)
    }
}
