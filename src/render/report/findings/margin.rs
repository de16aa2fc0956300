//! By how much a figure is on the right side of what is expected, in words: a floor is ahead or short, a ceiling has
//! something left or is over, so that one sign never means two things.

use crate::model::plan::goal::Bound;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Unit};
use crate::render::marks::Marks;
use crate::render::number;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};

/// On which side of what is expected a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Ahead,
    Short,
    Left,
    Over,
}

/// The margin without its unit, for a column: `+4.8`, `−11`, `余3.35`, `超6`; empty where nothing was compared.
pub fn bare(assessment: &Assessment<'_>, lang: Lang) -> String {
    let Some((evaluation, marks)) = assessment.comparison().zip(Marks::of(assessment)) else {
        return String::new();
    };
    let size = size(&marks);
    let is_none = marks.margin.is_zero();
    match side(evaluation) {
        Side::Ahead if is_none => size,
        // over a strict bound there is nothing left
        Side::Left if is_none && assessment.is_missed() => size,
        Side::Ahead => format!("+{size}"),
        Side::Short => format!("−{size}"),
        Side::Left => in_language!(lang, report::margin::left(&size)),
        Side::Over => in_language!(lang, report::margin::over(&size)),
    }
}

/// The margin in words with its unit, for a sentence: `欠1.3个百分点`, `超6人`; empty where nothing was compared.
pub fn worded(assessment: &Assessment<'_>, lang: Lang) -> String {
    let Some((evaluation, marks)) = assessment.comparison().zip(Marks::of(assessment)) else {
        return String::new();
    };
    if marks.margin.is_zero() && assessment.is_missed() {
        // what is asked for is more than this, or less
        return in_language!(lang, report::margin::EQUAL_DOES_NOT_COUNT).to_owned();
    }
    let size = with_unit(&size(&marks), number::unit(assessment.target, lang), lang);
    match side(evaluation) {
        Side::Ahead => in_language!(lang, report::margin::ahead(&size)),
        Side::Short => in_language!(lang, report::margin::short(&size)),
        Side::Left => in_language!(lang, report::margin::left(&size)),
        Side::Over => in_language!(lang, report::margin::over(&size)),
    }
}

/// The size of the margin, with as many decimals as keep it apart from none.
fn size(marks: &Marks) -> String {
    let gap = number::compared(marks.actual, marks.expected, marks.margin).gap;
    gap.trim_start_matches(['+', '−']).to_owned()
}

fn side(evaluation: &Evaluation<'_>) -> Side {
    let is_good = evaluation.margin() >= Decimal::ZERO;
    match (is_ceiling(evaluation), is_good) {
        (false, true) => Side::Ahead,
        (false, false) => Side::Short,
        (true, true) => Side::Left,
        (true, false) => Side::Over,
    }
}

/// Whether the margin is that from a ceiling: a cap, or the nearer end of a band.
pub fn is_ceiling(evaluation: &Evaluation<'_>) -> bool {
    let value = evaluation.figure.value;
    match evaluation.decisive {
        Bound::One(direction, _) => {
            let is_over = evaluation.ceiling.is_some_and(|ceiling| value > ceiling);
            is_over || !direction.is_floor()
        }
        Bound::Band { low, high, .. } => high - value < value - low,
    }
}

/// A difference with its unit: percentages differ by points.
fn with_unit(size: &str, unit: &Unit, lang: Lang) -> String {
    match unit.is_percent() {
        true => in_language!(lang, report::margin::points(size)),
        false => in_language!(lang, page::numbers::with_unit(size, &safe(unit.as_str()))),
    }
}

/// The words for the amount that is left to a ceiling, or over it, of a size that is shown with its unit.
pub fn words(left: Decimal, size: &str, lang: Lang) -> String {
    match left >= Decimal::ZERO {
        true => in_language!(lang, report::margin::left_of_limit(size)),
        false => in_language!(lang, report::margin::over_limit(size)),
    }
}
