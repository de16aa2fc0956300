//! A number that is looked at.

use super::size::Size;
use crate::diagnostic::FigureOrigin;
use crate::model::Decimal;

/// A number with its size and where it is from.
#[derive(Clone, Copy)]
pub struct Number {
    /// The number.
    pub value: Decimal,
    /// Its size.
    pub size: Size,
    /// Its origin.
    pub origin: FigureOrigin,
}

impl Number {
    /// A figure of a row.
    #[inline]
    pub fn new(value: Decimal) -> Number {
        Number {
            value,
            size: Size::of(value),
            origin: FigureOrigin::Row,
        }
    }

    /// A number of the plan or the command line.
    pub fn from(value: Decimal, origin: FigureOrigin) -> Number {
        Number {
            origin,
            ..Number::new(value)
        }
    }
}
