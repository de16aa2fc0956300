//! A slip in scale: a figure that is far above or below the one before it, last year's, or the target.

use super::number::Number;
use super::size::Size;
use super::yardstick::{WHOLE, Yardstick};
use crate::data::dataset::series::dated::with_unit;
use crate::diagnostic::{Against, Problem};
use crate::model::plan::Measure;
use crate::model::{Decimal, Fraction};

/// A slip in scale is by 100 or more; half of that leaves room for what really changed.
pub const SLIP: i128 = 50;

/// A slip of the point is by ten; less is left for what really changed.
pub const POINT: i128 = 8;

/// So many times what is asked for is beyond what it may have grown to.
pub const FAR: i128 = 3;

/// Fewer things than this may well be a tenth, or ten times, of what they were.
const FEW: Size = Size::whole(40);

/// So many times what is asked for is out of reach for amounts.
pub const BEYOND: i128 = 8;

/// The figures that a figure is held against.
#[derive(Clone, Copy, Default)]
pub struct ReferenceFigures {
    /// The one before it.
    pub previous: Option<Number>,
    /// Last year's for the same date.
    pub last_year: Option<Number>,
}

/// A number out of all proportion. `elapsed` is how much of its year has passed at its date.
pub fn find(
    of: &Yardstick<'_>,
    number: Number,
    elapsed: Fraction,
    beside: ReferenceFigures,
) -> Option<Problem> {
    let from_target = || {
        let asked = of.asked.filter(|_| off_target(of, number, elapsed))?;
        Some((Against::Target, asked.abs()))
    };
    let (against, reference) = off_figures(of, number, beside)
        .or_else(|| off_point(of, number, elapsed, beside))
        .or_else(from_target)?;
    let value = number.value.abs();
    let (less, more) = (value.min(reference), value.max(reference));
    Some(Problem::SuspiciousScale {
        indicator: of.name(),
        value: with_unit(number.value, of.target),
        against,
        reference: with_unit(reference, of.target),
        times: more
            .checked_div(less)
            .map_or_else(String::new, |times| times.round().to_string()),
        is_above: value > reference,
        origin: number.origin,
    })
}

fn off_figures(
    of: &Yardstick<'_>,
    number: Number,
    beside: ReferenceFigures,
) -> Option<(Against, Decimal)> {
    if of.is_rate {
        return None;
    }
    let size = number.size;
    let beyond_target = of.size_asked.is_none_or(|asked| size > asked);
    let is_off = |other: &Number| {
        // a few things become many
        let slip = if of.is_count { 100 } else { SLIP };
        let far_above = other.size > Size::ZERO && size >= other.size.times(slip);
        let far_below = size > Size::ZERO && other.size >= size.times(100);
        far_above && beyond_target || far_below
    };
    let previous = beside.previous.filter(is_off);
    let last_year = || beside.last_year.filter(is_off);
    previous
        .map(|other| (Against::Previous, other))
        .or_else(|| last_year().map(|other| (Against::LastYear, other)))
        .map(|(against, other)| (against, other.value.abs()))
}

/// The figure beside a number whose point is likely to have slipped: it is far from that one, and as far from what is
/// asked for by its date.
fn off_point(
    of: &Yardstick<'_>,
    number: Number,
    elapsed: Fraction,
    beside: ReferenceFigures,
) -> Option<(Against, Decimal)> {
    // a change may well be near 0
    let is_change = of.is_rate || of.target.unit.base() == "个百分点";
    let asked = of.size_asked.filter(|_| !is_change)?;
    let size = number.size;
    let is_many = |size: Size| !of.is_count || size >= FEW;
    let is_above = |other: &Number| {
        let least = other.size.times(POINT).max(asked.times(FAR));
        other.size > Size::ZERO && size >= least && is_many(size)
    };
    let is_below = |other: &Number| {
        let most = other.size.min(by_now(of, asked, elapsed)).over(POINT);
        size > Size::ZERO && size <= most && is_many(other.size)
    };
    let last_year = beside
        .last_year
        .filter(|other| is_above(other) || is_below(other));
    let last_year = last_year.map(|other| (Against::LastYear, other));
    let previous = || {
        let previous = beside.previous.filter(|_| !of.is_count)?;
        Some((Against::Previous, Some(previous).filter(is_above)?))
    };
    let (against, other) = last_year.or_else(previous)?;
    Some((against, other.value.abs()))
}

fn off_target(of: &Yardstick<'_>, number: Number, elapsed: Fraction) -> bool {
    let Some(asked) = of.size_asked else {
        return false;
    };
    let size = number.size;
    if of.is_share && size > WHOLE {
        return true;
    }
    size >= asked.max(Size::ONE).times(most(of))
        || size > Size::ZERO && size <= too_little(of, asked, elapsed)
}

/// So many times what is asked for is far above it.
pub fn most(of: &Yardstick<'_>) -> i128 {
    let is_amount = matches!(of.target.measure, Measure::Total | Measure::Level);
    if is_amount && !of.is_percent {
        BEYOND
    } else {
        SLIP
    }
}

/// A size that is far too little: for amounts a hundredth of what time asks, for all else, and for counts, which can be
/// few, a thousandth of what is asked. Rates may be near 0.
fn too_little(of: &Yardstick<'_>, asked: Size, elapsed: Fraction) -> Size {
    match of.target.measure {
        _ if of.is_rate => Size::ZERO,
        Measure::Total if !of.is_count => by_now(of, asked, elapsed).over(100),
        _ => asked.over(1000),
    }
}

/// The size that is asked for by a date, if it goes by time.
fn by_now(of: &Yardstick<'_>, asked: Size, elapsed: Fraction) -> Size {
    if of.target.measure != Measure::Total {
        return asked;
    }
    let percent = (elapsed.value() * Decimal::ONE_HUNDRED).trunc();
    let percent = i128::try_from(percent).unwrap_or_default();
    asked.over(100).times(percent)
}
