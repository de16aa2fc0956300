//! The numbers of a row as they are shown, the same in every format for people.

use crate::model::Decimal;
use crate::model::Unit;
use crate::model::plan::Measure;
use crate::model::time::period::Shortest;
use crate::model::verdict::Assessment;
use crate::render::marks::Marks;
use crate::render::number;
use crate::render::number::Compared;
use crate::render::report::findings::margin;
use crate::render::words::goals;
use crate::render::words::lang::{Lang, in_language};

/// A target's numbers, empty where there is none; all but the gap with their unit.
#[derive(Default)]
pub struct Shown {
    /// The figure.
    pub actual: String,
    /// The figure's period.
    pub period: String,
    /// The value that the figure is held against.
    pub expected: String,
    /// By how much it is on the right side, see [`margin::bare`].
    pub gap: String,
}

impl Shown {
    /// The numbers of a target.
    pub fn of(assessment: &Assessment<'_>, lang: Lang) -> Shown {
        let unit = number::unit(assessment.target, lang);
        let Compared {
            actual, expected, ..
        } = numbers(assessment, lang);
        Shown {
            actual: with_unit(actual, unit),
            period: period(assessment, lang),
            expected: with_unit(expected, unit),
            gap: margin::bare(assessment, lang),
        }
    }
}

/// The numbers of a target without their units, empty where there is none; of a milestone whether it is done.
pub fn numbers(assessment: &Assessment<'_>, lang: Lang) -> Compared {
    if assessment.target.measure == Measure::Milestone {
        let figure = assessment.figure();
        return Compared {
            actual: figure.map_or_else(String::new, |figure| {
                goals::done(figure.value == Decimal::ONE, lang).to_owned()
            }),
            ..Compared::default()
        };
    }
    match (Marks::of(assessment), assessment.figure()) {
        (Some(marks), _) => number::compared(marks.actual, marks.expected, marks.margin),
        (None, figure) => Compared {
            actual: figure.map_or_else(String::new, |figure| number::exact(figure.value)),
            ..Compared::default()
        },
    }
}

/// The shortest period of a target's figure, and whether it is old; empty where there is none.
pub fn period(assessment: &Assessment<'_>, lang: Lang) -> String {
    let figure = assessment.figure();
    let old = if assessment.is_stale {
        in_language!(lang, terms::OLD_BEHIND)
    } else {
        ""
    };
    figure.map_or_else(String::new, |figure| {
        format!("{}{old}", Shortest(figure.date, assessment.target.years))
    })
}

/// A number that is shown with its unit; empty where there is none.
pub fn with_unit(number: String, unit: &Unit) -> String {
    if number.is_empty() {
        number
    } else {
        number::with_unit(&number, unit)
    }
}
