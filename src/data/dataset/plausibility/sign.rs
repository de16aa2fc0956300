//! A decline without its sign: `3.2` where −3.2% is asked for.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::with_unit;
use crate::diagnostic::{FigureOrigin, Problem};
use crate::model::Decimal;
use crate::model::plan::Measure;

/// Words for what shall become less.
const DECLINES: [&str; 10] = [
    "下降", "降低", "减少", "回落", "改善", "decline", "decrease", "reduc", "fall", "improve",
];

/// Whether figures of the target need to be looked at for their signs.
pub fn may_lack_one(of: &Yardstick<'_>) -> bool {
    let is_negative = of.asked.is_some_and(|asked| asked.is_sign_negative());
    is_negative || is_growth(of) && (of.is_assigned || says_decline(of))
}

/// A figure whose sign is the other one than that of the bound, though it is as large. Beside figures of its year that
/// have the right sign it is one only where it is about as large as the one before it.
pub fn find(
    of: &Yardstick<'_>,
    number: Number,
    previous: Option<Number>,
    year: &[Decimal],
) -> Option<Problem> {
    let (asked, size_asked) = (of.asked?, of.size_asked?);
    let turns = |other: Decimal| {
        !other.is_zero() && other.is_sign_negative() != number.value.is_sign_negative()
    };
    let is_turned = previous.is_some_and(|previous| {
        let (less, more) = (
            number.size.min(previous.size),
            number.size.max(previous.size),
        );
        turns(previous.value) && more.times(2) <= less.times(3)
    });
    let is_alone = !year.iter().any(|other| turns(*other));
    if !number.size.is_near(size_asked) || !is_alone && !is_turned {
        return None;
    }
    let is_up = number.value > Decimal::ZERO;
    let is_lacking = if asked < Decimal::ZERO {
        is_up
    } else if of.is_cap {
        // both up where the plan says that it shall decline, or a cap above 0 for what goes down by as much
        is_growth(of) && (is_up && says_decline(of) || !is_up && of.is_assigned)
    } else {
        is_growth(of) && !is_up && says_decline(of)
    };
    is_lacking.then(|| lacking(of, number, Some(asked)))
}

/// The number of `--assign` that is positive where the plan says that there shall be less.
pub fn find_assigned(of: &Yardstick<'_>) -> Option<Problem> {
    let asked = of
        .asked
        .filter(|asked| of.is_assigned && *asked > Decimal::ZERO)?;
    let is_lacking = of.is_cap && is_growth(of) && says_decline(of);
    let number = Number::from(asked, FigureOrigin::Assigned);
    (is_lacking && number.size > Size::ZERO).then(|| lacking(of, number, None))
}

fn lacking(of: &Yardstick<'_>, number: Number, bound: Option<Decimal>) -> Problem {
    Problem::SuspiciousSign {
        indicator: of.name(),
        value: with_unit(number.value, of.target),
        bound: bound.map(|bound| with_unit(bound, of.target)),
        turned: with_unit(-number.value, of.target),
        origin: number.origin,
    }
}

/// Whether figures are rates of change: growth, and by how much something improved.
fn is_growth(of: &Yardstick<'_>) -> bool {
    let measure = of.target.measure;
    measure == Measure::Growth || measure == Measure::Ratio && says_decline(of)
}

fn says_decline(of: &Yardstick<'_>) -> bool {
    let target = of.target;
    let said = [
        target.wording.as_ref(),
        Some(&target.name),
        target.note.as_ref(),
    ];
    said.into_iter().flatten().any(|said| {
        let said = said.to_lowercase();
        DECLINES.iter().any(|word| said.contains(word))
    })
}
