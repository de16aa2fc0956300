//! The slot of a figure: its date, and whether it counts up to that or is of the time before it alone. Two rows that
//! give a figure for one slot say the same thing twice.

use jiff::civil::Date;

use crate::model::time::calendar::{Span, first_of_months};
use crate::model::time::years::Years;

/// A figure's date and kind in four bytes, in order of both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u32);

/// The kind of a figure, in the order in which those of one date are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SlotKind {
    /// It counts up to its date: of a total from the plan's start, of all else from wherever it is counted.
    UpTo,
    /// A total's since its year began.
    OfYear,
    /// The same, of a period that says so: `1-6月`.
    FromJanuary,
    /// The same, of a month that does not say whether it stands alone: `6月`.
    ByMonth,
    /// Of whole months alone, as many as are given.
    Alone(u8),
    /// Of a quarter that does not say whether it stands alone: `二季度`.
    ByQuarter,
}

/// The bits of the kind, below the date.
const KIND: u32 = 5;

impl SlotKind {
    /// A number in the order of kinds: of those alone the longer first.
    #[inline]
    fn ordinal(self) -> u32 {
        match self {
            SlotKind::UpTo => 0,
            SlotKind::OfYear => 1,
            SlotKind::FromJanuary => 2,
            SlotKind::ByMonth => 3,
            SlotKind::Alone(months) => 4 + 12 - u32::from(months),
            SlotKind::ByQuarter => 16,
        }
    }

    /// The bit of this kind in a set of kinds.
    #[inline]
    pub fn bit(self) -> u32 {
        1 << self.ordinal()
    }
}

impl Slot {
    /// The slot of a figure that counts up to a date.
    pub fn up_to(date: Date) -> Slot {
        Slot::new(SlotKind::UpTo, date)
    }

    /// The slot of a kind and a date. No figure is of more than twelve months alone.
    pub fn new(kind: SlotKind, date: Date) -> Slot {
        // no period is from before the year 0: the year has 14 bits, the month 4, the day 5
        let year = u32::from(date.year().unsigned_abs());
        let month = u32::from(date.month().unsigned_abs());
        let day = u32::from(date.day().unsigned_abs());
        Slot((year << 9 | month << 5 | day) << KIND | kind.ordinal())
    }

    /// A number in the order of slots.
    #[inline]
    pub fn ordinal(self) -> u32 {
        self.0
    }

    /// A number that slots of one date share.
    #[inline]
    pub fn of_date(self) -> u32 {
        self.0 >> KIND
    }

    /// The bit of its kind in a set of kinds.
    #[inline]
    pub fn kind_bit(self) -> u32 {
        1 << (self.0 & ((1 << KIND) - 1))
    }

    /// The figure's kind.
    pub fn kind(self) -> SlotKind {
        match self.0 & ((1 << KIND) - 1) {
            0 => SlotKind::UpTo,
            1 => SlotKind::OfYear,
            2 => SlotKind::FromJanuary,
            3 => SlotKind::ByMonth,
            alone @ 4..16 => SlotKind::Alone(16 - alone as u8),
            _ => SlotKind::ByQuarter,
        }
    }

    /// The date that the figure stands for.
    pub fn date(self) -> Date {
        let part = |shift: u32, bits: u32| (self.of_date() >> shift & ((1 << bits) - 1)) as i16;
        let date = Date::new(part(9, 14), part(5, 4) as i8, part(0, 5) as i8);
        date.unwrap_or(Date::MIN)
    }

    /// The days that the figure is of, in a plan's years: for what counts up to a date the date alone.
    pub fn days(self, years: Years) -> Span {
        let end = self.date();
        let start = match self.kind() {
            SlotKind::UpTo => end,
            SlotKind::OfYear | SlotKind::FromJanuary | SlotKind::ByMonth => years.first_day(end),
            SlotKind::Alone(months) => first_of_months(end, months),
            SlotKind::ByQuarter => first_of_months(end, 3),
        };
        Span { start, end }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind() -> impl proptest::strategy::Strategy<Value = SlotKind> {
        use proptest::prelude::*;
        prop_oneof![
            Just(SlotKind::UpTo),
            Just(SlotKind::OfYear),
            Just(SlotKind::FromJanuary),
            Just(SlotKind::ByMonth),
            (1..=12_u8).prop_map(SlotKind::Alone),
            Just(SlotKind::ByQuarter),
        ]
    }

    proptest::proptest! {
        #[test]
        fn slots_are_in_order_of_date_and_give_back_what_they_hold(
            days in 0_i32..3_600_000, other in 0_i32..3_600_000, first in kind(), second in kind(),
        ) {
            let date = |days: i32| Date::new(0, 1, 1).unwrap().saturating_add(jiff::ToSpan::days(days));
            let (one, other) = (date(days), date(other));
            let (slot, after) = (Slot::new(first, one), Slot::new(second, other));
            proptest::prop_assert_eq!((slot.date(), slot.kind()), (one, first));
            proptest::prop_assert_eq!(slot.kind_bit(), first.bit());
            proptest::prop_assert_eq!(slot.of_date() == after.of_date(), one == other);
            if one != other {
                proptest::prop_assert_eq!(slot.cmp(&after), one.cmp(&other));
            }
        }
    }

    #[test]
    fn a_figure_alone_is_of_its_months() {
        let june = Date::constant(2021, 6, 30);
        let start = |kind| Slot::new(kind, june).days(Years::Calendar).start;
        assert_eq!(start(SlotKind::Alone(1)), Date::constant(2021, 6, 1));
        assert_eq!(start(SlotKind::ByQuarter), Date::constant(2021, 4, 1));
        assert_eq!(start(SlotKind::Alone(12)), Date::constant(2020, 7, 1));
        assert_eq!(start(SlotKind::FromJanuary), Date::constant(2021, 1, 1));
    }
}
