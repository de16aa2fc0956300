//! The slot of a figure: whether it counts up to a date or is of a month alone, and when. Two rows that give a
//! figure for one slot say the same thing twice.

use jiff::civil::Date;

use crate::model::time::calendar::Span;
use crate::model::time::period::Period;

/// A figure's kind and date in four bytes, in order of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u32);

/// The kind of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It counts up to a date.
    UpTo,
    /// One month alone.
    Month,
    /// January and February together, which Chinese statistics publish as one.
    FirstTwoMonths,
}

/// How many bits the date has, below the kind.
const DATE: u32 = 24;

impl Slot {
    /// The slot of a figure that counts up to a date.
    pub fn up_to(date: Date) -> Slot {
        Slot::new(Kind::UpTo, date)
    }

    /// The slot of a figure of a period alone; `None` for one that [`Period::is_monthly`] does not hold for.
    pub fn of_month(period: Period) -> Option<Slot> {
        let is_one = period.first_day().month() == period.date().month();
        let kind = if is_one {
            Kind::Month
        } else {
            Kind::FirstTwoMonths
        };
        period.is_monthly().then(|| Slot::new(kind, period.date()))
    }

    fn new(kind: Kind, date: Date) -> Slot {
        // no period is from before the year 0: the year has 14 bits, the month 4, the day 5
        let year = date.year().unsigned_abs();
        let day =
            u32::from(date.month().unsigned_abs()) << 5 | u32::from(date.day().unsigned_abs());
        Slot((kind as u32) << DATE | u32::from(year) << 9 | day)
    }

    /// A number in the order of slots.
    #[inline]
    pub fn ordinal(self) -> u32 {
        self.0
    }

    /// The figure's kind.
    pub fn kind(self) -> Kind {
        match self.0 >> DATE {
            0 => Kind::UpTo,
            1 => Kind::Month,
            _ => Kind::FirstTwoMonths,
        }
    }

    /// Whether it is a month's, which adds up with others.
    pub fn is_monthly(self) -> bool {
        self.kind() != Kind::UpTo
    }

    /// The date that the figure stands for.
    pub fn date(self) -> Date {
        let part = |shift: u32, bits: u32| (self.0 >> shift & ((1 << bits) - 1)) as i16;
        let date = Date::new(part(9, 14), part(5, 4) as i8, part(0, 5) as i8);
        date.unwrap_or(Date::MIN)
    }

    /// The days that the figure is of: for what counts up to a date the date alone.
    pub fn days(self) -> Span {
        let end = self.date();
        let start = match self.kind() {
            Kind::UpTo => end,
            Kind::Month => end.first_of_month(),
            Kind::FirstTwoMonths => end.first_of_year(),
        };
        Span { start, end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn slots_are_in_order_of_date_and_give_it_back(days in 0_i32..3_600_000, other in 0_i32..3_600_000) {
            let date = |days: i32| Date::new(0, 1, 1).unwrap().saturating_add(jiff::ToSpan::days(days));
            let (one, other) = (date(days), date(other));
            proptest::prop_assert_eq!(Slot::up_to(one).date(), one);
            proptest::prop_assert_eq!(Slot::up_to(one).cmp(&Slot::up_to(other)), one.cmp(&other));
        }
    }
}
