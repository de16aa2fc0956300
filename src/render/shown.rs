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
    /// The figure's period.
    pub period: String,
    /// The value that the figure is held against.
    pub expected: String,
    /// The gap with its sign.
    pub gap: String,
}

impl Shown {
    /// The numbers of a target.
    pub fn of(assessment: &Assessment<'_>) -> Shown {
        let unit = &assessment.target.unit;
        let Compared {
            actual,
            expected,
            gap,
        } = numbers(assessment);
        Shown {
            actual: with_unit(actual, unit),
            period: period(assessment),
            expected: with_unit(expected, unit),
            gap,
        }
    }
}

/// The numbers of a target without their units, empty where there is none.
pub fn numbers(assessment: &Assessment<'_>) -> Compared {
    match (assessment.evaluation(), assessment.figure()) {
        (Some(evaluation), _) => number::compared(
            evaluation.figure.value,
            evaluation.expected,
            evaluation.gap(),
        ),
        (None, figure) => Compared {
            actual: figure.map_or_else(String::new, |figure| number::exact(figure.value)),
            ..Compared::default()
        },
    }
}

/// The shortest period of a target's figure, empty where there is none.
pub fn period(assessment: &Assessment<'_>) -> String {
    let figure = assessment.figure();
    figure.map_or_else(String::new, |figure| Shortest(figure.date).to_string())
}

/// A number that is shown with its unit; empty where there is none.
pub fn with_unit(number: String, unit: &Unit) -> String {
    if number.is_empty() {
        number
    } else {
        number::with_unit(&number, unit)
    }
}
