//! Numbers as they are shown: rounded for display only, and never so that a miss looks like a tie.

use std::sync::LazyLock;

use rust_decimal::RoundingStrategy;

use crate::model::{Decimal, Target, Unit};
use crate::render::words::lang::Lang;

/// An actual beside the value that it is held against, and the gap between them.
#[derive(Default)]
pub struct Compared {
    /// The actual.
    pub actual: String,
    /// The value that it is held against; empty where there is none.
    pub expected: String,
    /// The gap with its sign; empty where there is nothing to hold against.
    pub gap: String,
}

/// Shows `actual`, `expected` and `gap` with as many decimals as keep apart what is not equal.
pub fn compared(actual: Decimal, expected: Option<Decimal>, gap: Decimal) -> Compared {
    let scale = actual.normalize().scale();
    let own = scale.min(2);
    // what was asked for as a short number is shown as that, what was calculated with one place
    let of_expected = |expected: Decimal| match expected.normalize().scale() {
        short @ 0..=2 => short,
        _ => 1,
    };
    let least = own.max(expected.map_or(0, of_expected));
    let tells_apart = |places: &u32| {
        let same_order = expected.is_none_or(|expected| {
            rounded(actual, *places).cmp(&rounded(expected, *places)) == actual.cmp(&expected)
        });
        same_order && rounded(gap, *places).is_zero() == gap.is_zero()
    };
    let places = (least..28).find(tells_apart).unwrap_or(28);
    // the actual was published: it is shown as it is where that takes no more places
    let shown = if scale <= places {
        actual
    } else {
        rounded(actual, places)
    };
    Compared {
        actual: grouped(shown),
        expected: expected.map_or_else(String::new, |expected| grouped(rounded(expected, places))),
        gap: signed(rounded(gap, places)),
    }
}

/// A number alone, with at most `places` decimals.
pub fn alone(value: Decimal, places: u32) -> String {
    grouped(rounded(value, places))
}

/// A number with at least two decimals where it has them, and as many as keep it apart from `other`.
pub fn apart(value: Decimal, other: Decimal) -> String {
    let tells_apart =
        |places: &u32| rounded(value, *places).cmp(&rounded(other, *places)) == value.cmp(&other);
    grouped(rounded(value, (2..28).find(tells_apart).unwrap_or(28)))
}

/// A number that must not be undercut, rounded up to at most `places` decimals.
pub fn at_least(value: Decimal, places: u32) -> String {
    grouped(value.round_dp_with_strategy(places, RoundingStrategy::ToPositiveInfinity))
}

/// A number that must not be passed, rounded down to at most `places` decimals.
pub fn at_most(value: Decimal, places: u32) -> String {
    grouped(value.round_dp_with_strategy(places, RoundingStrategy::ToNegativeInfinity))
}

/// A calculated number with one decimal, or the two that it has, and as many as keep it apart from `other`.
pub fn derived(value: Decimal, other: Option<Decimal>) -> String {
    let least = match value.normalize().scale() {
        short @ 0..=2 => short,
        _ => 1,
    };
    let tells_apart = |places: &u32| {
        other.is_none_or(|other| {
            rounded(value, *places).cmp(&rounded(other, *places)) == value.cmp(&other)
        })
    };
    grouped(rounded(value, (least..28).find(tells_apart).unwrap_or(28)))
}

/// A margin with its sign, as [`derived`].
pub fn signed_margin(value: Decimal) -> String {
    let text = derived(value, Some(Decimal::ZERO));
    if value > Decimal::ZERO {
        format!("+{text}")
    } else {
        text
    }
}

/// A number with all its digits.
pub fn exact(value: Decimal) -> String {
    grouped(value)
}

/// The unit of a target in a language. English has no word for a classifier: without one of the plan's there is none.
pub fn unit(target: &Target, lang: Lang) -> &Unit {
    static NONE: LazyLock<Unit> = LazyLock::new(|| Unit::parse(""));
    match lang {
        Lang::Zh => &target.unit,
        Lang::En if target.has_classifier() && target.unit_en == target.unit => &NONE,
        Lang::En => &target.unit_en,
    }
}

/// A number with its unit: `8%`, `340 亿元`; of an index the number alone.
pub fn with_unit(number: &str, unit: &Unit) -> String {
    match unit.as_str() {
        "%" => format!("{number}%"),
        "" => number.to_owned(),
        unit => format!("{number} {}", crate::render::terminal::safe(unit)),
    }
}

/// A share as a percentage: `25%`.
pub fn percent(share: Decimal) -> String {
    format!("{}%", alone(share * Decimal::ONE_HUNDRED, 1))
}

/// A share as a percentage that can be calculated with: four decimals.
pub fn percent_exactly(share: Decimal) -> String {
    format!("{}%", alone(share * Decimal::ONE_HUNDRED, 4))
}

/// A number with at most `places` decimals.
pub fn rounded(value: Decimal, places: u32) -> Decimal {
    value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
}

fn signed(value: Decimal) -> String {
    if value.is_zero() || value.is_sign_negative() {
        grouped(value)
    } else {
        format!("+{}", grouped(value))
    }
}

/// Without trailing zeros, with thousands separators and a true minus sign.
fn grouped(value: Decimal) -> String {
    let plain = value.normalize().abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(2 * plain.len());
    if value.is_sign_negative() && !value.is_zero() {
        text.push('−');
    }
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn shown(actual: &str, expected: &str) -> [String; 3] {
        let (actual, expected) = (decimal(actual), decimal(expected));
        let Compared {
            actual,
            expected,
            gap,
        } = compared(actual, Some(expected), actual - expected);
        [actual, expected, gap]
    }

    #[test]
    fn numbers_are_rounded_for_display() {
        assert_eq!(shown("17.4", "18.50627615"), ["17.4", "18.5", "−1.1"]);
        assert_eq!(shown("3400.8", "3000"), ["3,400.8", "3,000", "+400.8"]);
        assert_eq!(shown("14", "14"), ["14", "14", "0"]);
    }

    #[test]
    fn a_miss_never_looks_like_a_tie() {
        assert_eq!(shown("7.2", "7.2004"), ["7.2", "7.2004", "−0.0004"]);
        assert_eq!(shown("8", "8.000001")[1], "8.000001");
    }

    proptest! {
        #[test]
        fn what_is_shown_keeps_the_order(a in -100_000_i64..100_000, b in -100_000_i64..100_000, scale in 0_u32..8) {
            let (actual, expected) = (Decimal::new(a, scale), Decimal::new(b, 5));
            let shown = compared(actual, Some(expected), actual - expected);
            let read = |text: &str| decimal(&text.replace(',', "").replace('−', "-").replace('+', ""));
            prop_assert_eq!(read(&shown.actual).cmp(&read(&shown.expected)), actual.cmp(&expected));
            prop_assert_eq!(read(&shown.gap).is_zero(), actual == expected);
        }
    }
}
