//! By how much a figure is on the right side of what is expected, in words: a floor is ahead or short, a ceiling has
//! something left or is over, so that one sign never means two things.

use crate::model::plan::goal::Bound;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Unit};
use crate::render::marks::Marks;
use crate::render::number;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;

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
    match (side(evaluation), lang) {
        (Side::Ahead, _) if is_none => size,
        (Side::Ahead, _) => format!("+{size}"),
        (Side::Short, _) => format!("−{size}"),
        (Side::Left, Lang::Zh) => format!("余{size}"),
        (Side::Left, Lang::En) => format!("{size} left"),
        (Side::Over, Lang::Zh) => format!("超{size}"),
        (Side::Over, Lang::En) => format!("{size} over"),
    }
}

/// The margin in words with its unit, for a sentence: `欠1.3个百分点`, `超6人`; empty where nothing was compared.
pub fn worded(assessment: &Assessment<'_>, lang: Lang) -> String {
    let Some((evaluation, marks)) = assessment.comparison().zip(Marks::of(assessment)) else {
        return String::new();
    };
    if marks.margin.is_zero() && assessment.is_missed() {
        // what is asked for is more than this, or less
        return lang
            .pick("恰好等于，不算达到", "equal, which does not count")
            .to_owned();
    }
    let size = with_unit(&size(&marks), number::unit(assessment.target, lang), lang);
    let word = match side(evaluation) {
        Side::Ahead => lang.pick("多", "ahead"),
        Side::Short => lang.pick("欠", "short"),
        Side::Left => lang.pick("余", "left"),
        Side::Over => lang.pick("超", "over"),
    };
    lang.pick(format!("{word}{size}"), format!("{size} {word}"))
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
    match (unit.is_percent(), lang) {
        (true, Lang::Zh) => format!("{size}个百分点"),
        (true, Lang::En) => format!("{size} points"),
        (false, Lang::Zh) => format!("{size}{}", safe(unit.as_str())),
        (false, Lang::En) => format!("{size} {}", safe(unit.as_str())),
    }
}

/// What is left to a ceiling, or what is over it, of a size that is shown with its unit.
pub fn words(left: Decimal, size: &str, lang: Lang) -> String {
    match (left >= Decimal::ZERO, lang) {
        (true, Lang::Zh) => format!("余 {size}"),
        (true, Lang::En) => format!("{size} left"),
        (false, Lang::Zh) => format!("超 {size}"),
        (false, Lang::En) => format!("{size} over"),
    }
}
