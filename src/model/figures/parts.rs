//! Figures that others were worked out from, as their parts, and the arithmetic of it.

use std::cmp::Ordering;

use jiff::civil::Date;

use crate::model::figures::row_ref::RowRef;
use crate::model::number::decimal::Decimal;
use crate::model::number::power::{Factor, Rounding};

/// A figure of a time, as a part of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// The first day of its time; its date where it is what stood then.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// In its own unit.
    pub value: Decimal,
    /// Its row.
    pub row: RowRef,
}

impl Part {
    /// The number of its months.
    pub fn months(&self) -> u32 {
        let month = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
        u32::try_from(month(self.to) - month(self.from) + 1).unwrap_or(1)
    }
}

/// The way from parts to a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Derivation {
    /// They are added.
    Sum,
    /// Their mean, each weighing as much as it has months.
    Mean,
    /// The geometric mean of their growth, each weighing as much as it has months.
    MeanGrowth,
    /// Growth after growth.
    Compound,
    /// Growth of the first over the second.
    Growth,
    /// The first less the second.
    Rise,
}

/// The parts of a figure that was worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worked {
    /// The way.
    pub how: Derivation,
    /// The parts, in order of date; of growth and of a rise the later one first.
    pub parts: Vec<Part>,
}

impl Worked {
    /// The months of all parts together.
    pub fn months(&self) -> u32 {
        self.parts.iter().map(Part::months).sum()
    }

    /// The sum of the parts, each by its months where it is a mean.
    pub fn sum(&self) -> Decimal {
        let weight = |part: &Part| match self.how {
            Derivation::Mean => part.value * Decimal::from(part.months()),
            _ => part.value,
        };
        self.parts.iter().map(weight).sum()
    }

    /// The product of the parts' growth, of a mean each to the power of its months.
    pub fn product(&self) -> Factor {
        let times = |all: Factor, part: &Part| {
            let factor = Factor::of(part.value);
            match self.how {
                Derivation::MeanGrowth => all.times(&factor.power(part.months())),
                _ => all.times(&factor),
            }
        };
        self.parts.iter().fold(Factor::one(), times)
    }

    /// The figure, rounded where it has no end; `None` where there is none.
    pub(super) fn value(&self, rounding: Rounding) -> Option<Decimal> {
        match (self.how, self.parts.as_slice()) {
            (Derivation::Sum, _) => Some(self.sum()),
            (Derivation::Mean, _) => rounding.quotient(self.sum(), self.months().into()),
            (Derivation::MeanGrowth, _) => self.product().root(self.months(), rounding),
            (Derivation::Compound, _) => self.product().root(1, rounding),
            (Derivation::Growth, [now, before]) if before.value > Decimal::ZERO => {
                let more = (now.value - before.value).checked_mul(Decimal::ONE_HUNDRED)?;
                rounding.quotient(more, before.value)
            }
            (Derivation::Rise, [now, before]) => Some(now.value - before.value),
            _ => None,
        }
    }

    /// The order of the figure and a number; `None` where its rounded value says it.
    pub(super) fn order(&self, mark: Decimal) -> Option<Ordering> {
        match (self.how, self.parts.as_slice()) {
            (Derivation::Mean, _) => {
                let all = mark.checked_mul(self.months().into())?;
                Some(self.sum().cmp(&all))
            }
            (Derivation::MeanGrowth, _) => {
                let asked = Factor::of(mark).power(self.months());
                Some(self.product().order(&asked))
            }
            (Derivation::Compound, _) => Some(self.product().order(&Factor::of(mark))),
            (Derivation::Growth, [now, before]) => {
                let more = (now.value - before.value).checked_mul(Decimal::ONE_HUNDRED)?;
                Some(more.cmp(&mark.checked_mul(before.value)?))
            }
            _ => None,
        }
    }
}
