//! Exact shares of a whole.

use crate::model::number::decimal::Decimal;

/// A share as an exact fraction, so that `B·p/P` is rounded once at most.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    numerator: Decimal,
    denominator: Decimal,
}

impl Fraction {
    /// Nothing of the whole.
    pub const NONE: Fraction = Fraction {
        numerator: Decimal::ZERO,
        denominator: Decimal::ONE,
    };

    /// All of the whole.
    pub const ALL: Fraction = Fraction {
        numerator: Decimal::ONE,
        denominator: Decimal::ONE,
    };

    /// `numerator / denominator`; the denominator is positive.
    pub fn new(numerator: Decimal, denominator: Decimal) -> Fraction {
        Fraction {
            numerator,
            denominator,
        }
    }

    /// The number above the line.
    pub fn numerator(self) -> Decimal {
        self.numerator
    }

    /// The number below the line; positive.
    pub fn denominator(self) -> Decimal {
        self.denominator
    }

    /// `whole` × the share.
    pub fn of(self, whole: Decimal) -> Decimal {
        // multiplied first: a quotient that ends is then exact
        match whole.checked_mul(self.numerator) {
            Some(product) => product / self.denominator,
            None => whole * (self.numerator / self.denominator),
        }
    }

    /// The whole of which `part` is this share; `None` when the share is 0 or the whole is out of range.
    pub fn whole_of(self, part: Decimal) -> Option<Decimal> {
        match part.checked_mul(self.denominator) {
            Some(product) => product.checked_div(self.numerator),
            None => part.checked_mul(self.denominator.checked_div(self.numerator)?),
        }
    }

    /// Whether the share is at most `numerator / denominator`.
    pub fn is_at_most(self, numerator: i64, denominator: i64) -> bool {
        self.numerator * Decimal::from(denominator) <= self.denominator * Decimal::from(numerator)
    }

    /// Whether the share is at least `numerator / denominator`.
    pub fn is_at_least(self, numerator: i64, denominator: i64) -> bool {
        self.numerator * Decimal::from(denominator) >= self.denominator * Decimal::from(numerator)
    }

    /// The share as a number; 0.5 is half.
    pub fn value(self) -> Decimal {
        self.numerator / self.denominator
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_rounds_once() {
        let share =
            |numerator: i64, denominator: i64| Fraction::new(numerator.into(), denominator.into());
        let third = share(1, 3);
        assert_eq!(third.of(30.into()), 10.into());
        assert_eq!(third.whole_of(10.into()), Some(30.into()));
        assert_eq!(share(0, 1).whole_of(10.into()), None);
    }
}
