//! Powers and roots of growth, exactly: factors are fractions of whole numbers of any size. In: rates in %. Out:
//! orders, and rates with a bounded number of decimals.

use std::cmp::Ordering;

use num_bigint::{BigInt, BigUint};
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::model::number::decimal::Decimal;
use crate::model::time::fraction::Fraction;

/// The decimals of a rate that is no decimal itself.
pub const DECIMALS: u32 = 12;

/// The decimals of its factor: a rate is a hundred times as large.
const OF_FACTOR: u32 = DECIMALS + 2;

/// The greatest exponent that is worked out.
const MOST: u32 = 100_000;

/// Whether a number that has no end is rounded up or down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// Toward the greater.
    Up,
    /// Toward the less.
    Down,
}

impl Rounding {
    /// The other way.
    pub fn turned(self) -> Rounding {
        match self {
            Rounding::Up => Rounding::Down,
            Rounding::Down => Rounding::Up,
        }
    }

    /// `above / below` with at most [`DECIMALS`] decimals; `None` where it is out of range.
    pub fn quotient(self, above: Decimal, below: Decimal) -> Option<Decimal> {
        let quotient = above.checked_div(below)?;
        if quotient.scale() <= DECIMALS {
            return Some(quotient.normalize());
        }
        let strategy = match self {
            Rounding::Up => rust_decimal::RoundingStrategy::ToPositiveInfinity,
            Rounding::Down => rust_decimal::RoundingStrategy::ToNegativeInfinity,
        };
        let rounded = quotient.round_dp_with_strategy(DECIMALS, strategy);
        // a quotient of 28 digits may itself have been rounded onto a decimal
        Some(rounded.normalize())
    }
}

/// A positive factor of growth as a fraction of whole numbers; 0 where nothing is left.
#[derive(Clone, Debug)]
pub struct Factor {
    above: BigUint,
    below: BigUint,
}

impl Factor {
    /// The factor of no growth.
    pub fn one() -> Factor {
        Factor {
            above: BigUint::one(),
            below: BigUint::one(),
        }
    }

    /// The factor of a rate in %: 1.05 of 5.
    pub fn of(rate: Decimal) -> Factor {
        let (mantissa, scale) = (rate.mantissa(), rate.scale());
        let ten = BigInt::from(10);
        let whole = BigInt::from(mantissa) + BigInt::from(100) * ten.pow(scale);
        let above = if whole.is_negative() {
            BigUint::zero()
        } else {
            whole.magnitude().clone()
        };
        Factor {
            above,
            below: BigUint::from(10_u32).pow(scale + 2),
        }
    }

    /// This times another.
    pub fn times(self, other: &Factor) -> Factor {
        Factor {
            above: self.above * &other.above,
            below: self.below * &other.below,
        }
    }

    /// This over another; `None` where that is 0.
    pub fn over(self, other: &Factor) -> Option<Factor> {
        (!other.above.is_zero()).then(|| Factor {
            above: self.above * &other.below,
            below: self.below * &other.above,
        })
    }

    /// This to a whole power.
    pub fn power(&self, exponent: u32) -> Factor {
        Factor {
            above: self.above.pow(exponent),
            below: self.below.pow(exponent),
        }
    }

    /// The order of two factors.
    pub fn order(&self, other: &Factor) -> Ordering {
        (&self.above * &other.below).cmp(&(&other.above * &self.below))
    }

    /// The rate in % of a root of it, rounded to [`DECIMALS`] decimals; `None` where it is out of range.
    pub fn root(&self, degree: u32, rounding: Rounding) -> Option<Decimal> {
        if degree == 0 || degree > MOST {
            return None;
        }
        let scale = BigUint::from(10_u32).pow(OF_FACTOR.checked_mul(degree)?);
        let scaled = &self.above * &scale;
        let mut root = (&scaled / &self.below).nth_root(degree);
        if rounding == Rounding::Up && &root.pow(degree) * &self.below != scaled {
            root += 1_u32;
        }
        let mantissa = root.to_i128()?;
        let factor = Decimal::try_from_i128_with_scale(mantissa, OF_FACTOR).ok()?;
        let rate = factor.checked_mul(Decimal::ONE_HUNDRED)? - Decimal::ONE_HUNDRED;
        Some(rate.normalize())
    }
}

/// A share as two whole numbers without a common divisor, the part and the whole; `None` where they are too large to be
/// exponents.
pub fn exponents(share: Fraction) -> Option<(u32, u32)> {
    let whole = |number: Decimal| {
        let number = number.normalize();
        (number.scale() == 0)
            .then(|| number.mantissa())
            .and_then(|number| u64::try_from(number).ok())
    };
    let (part, all) = (whole(share.numerator())?, whole(share.denominator())?);
    let (mut a, mut b) = (part, all);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    let divisor = a.max(1);
    let small = |number: u64| {
        u32::try_from(number / divisor)
            .ok()
            .filter(|small| *small <= MOST)
    };
    Some((small(part)?, small(all)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn roots_are_rounded_as_they_are_asked_to_be() {
        let two = Factor::of(rate("100"));
        assert_eq!(two.root(2, Rounding::Down), Some(rate("41.421356237309")));
        assert_eq!(two.root(2, Rounding::Up), Some(rate("41.421356237310")));
        let exact = Factor::of(rate("-10")).power(2);
        for rounding in [Rounding::Up, Rounding::Down] {
            assert_eq!(exact.root(1, rounding), Some(rate("-19")));
            assert_eq!(exact.root(2, rounding), Some(rate("-10")));
        }
    }

    #[test]
    fn factors_are_compared_exactly() {
        let (a, b) = (Factor::of(rate("21")), Factor::of(rate("10")).power(2));
        assert_eq!(a.order(&b), Ordering::Equal);
        assert_eq!(
            Factor::of(rate("21.0000000001")).order(&b),
            Ordering::Greater
        );
        assert_eq!(Factor::of(rate("-100")).order(&b), Ordering::Less);
    }
}
