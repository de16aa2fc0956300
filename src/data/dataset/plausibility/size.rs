//! Sizes of numbers, quick to compare.

use crate::model::Decimal;

/// The size of a number whatever its sign, in parts of 10⁻¹⁴; smaller parts are as good as one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Size(i128);

impl Size {
    /// 0.
    pub const ZERO: Size = Size(0);
    /// 1.
    pub const ONE: Size = Size(10_i128.pow(Size::PLACES));
    const PLACES: u32 = 14;
    /// For each scale what makes parts of 10⁻¹⁴ of a mantissa.
    const POWERS: [i128; Size::PLACES as usize + 1] = {
        let mut powers = [1; Size::PLACES as usize + 1];
        let mut scale = Size::PLACES as usize;
        while scale > 0 {
            powers[scale - 1] = powers[scale] * 10;
            scale -= 1;
        }
        powers
    };

    /// The size of a whole number.
    pub const fn whole(number: i128) -> Size {
        Size(number * Size::ONE.0)
    }

    /// The size of a number.
    pub fn of(value: Decimal) -> Size {
        Size::new(value.mantissa().abs(), value.scale())
    }

    /// The size of a mantissa with its scale; a negative one is below all sizes.
    #[inline]
    pub fn new(mantissa: i128, scale: u32) -> Size {
        // numbers are below 10¹⁵, so that there is room for a thousand times as much
        Size(match Size::POWERS.get(scale as usize) {
            Some(power) => mantissa * power,
            None => {
                let part = 10_i128.pow(scale - Size::PLACES);
                (mantissa + part - 1) / part
            }
        })
    }

    /// So many times as large.
    pub fn times(self, factor: i128) -> Size {
        Size(self.0 * factor)
    }

    /// A part of it, rounded down.
    pub const fn over(self, divisor: i128) -> Size {
        Size(self.0 / divisor)
    }

    /// Whether one is at most three times as large as the other, and neither is 0.
    pub fn is_near(self, other: Size) -> bool {
        let (less, more) = (self.min(other), self.max(other));
        less > Size::ZERO && more <= less.times(3)
    }
}
