//! Parts of a year: months, quarters, halves, days.

use jiff::civil::Date;

/// The kind of time that a period names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// `2021-06-30`.
    Day,
    /// `2021-06`, `6月`.
    Month,
    /// `1-6月`, `4-6月`: months by their numbers.
    Months,
    /// `2021Q2`, `二季度`.
    Quarter,
    /// `上半年`, `前三季度`, `下半年`.
    Part,
    /// `2021`, `全年`.
    Year,
    /// `6月末`, `二季度末`: what stands at an end. Its span begins with the year.
    End,
}

/// The year whose months a part has by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MonthsOf {
    /// The calendar year: `6月`.
    Calendar,
    /// The plan's: `二季度`, `上半年`.
    Plan,
    /// Either, unless the plan's own year is written before it: `年底`, `前5个月`.
    Either,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPart {
    /// The kind of time.
    pub extent: Extent,
    /// The year that its months are of.
    pub of: MonthsOf,
    /// The first month.
    pub first: i8,
    /// The last month; over 12 it is of the year after.
    pub last: i8,
    /// The last day, where it is not the month's.
    pub day: Option<i8>,
}

impl YearPart {
    /// A whole year.
    pub const YEAR: YearPart = YearPart::new(Extent::Year, 1, 12);

    /// A kind of time from a month to a month.
    pub const fn new(extent: Extent, first: i8, last: i8) -> YearPart {
        let of = match extent {
            Extent::Day | Extent::Month | Extent::Months | Extent::End => MonthsOf::Calendar,
            Extent::Quarter | Extent::Part | Extent::Year => MonthsOf::Plan,
        };
        YearPart {
            extent,
            of,
            first,
            last,
            day: None,
        }
    }

    /// A day.
    pub fn day(month: i8, day: i8) -> YearPart {
        YearPart {
            day: Some(day),
            ..YearPart::new(Extent::Day, month, month)
        }
    }

    /// A month.
    pub fn month(month: i8) -> YearPart {
        YearPart::new(Extent::Month, month, month)
    }

    /// Months by the first and the last; 6-6月 is of one month alone.
    pub fn months(first: i8, last: i8) -> Option<YearPart> {
        (first <= last).then(|| YearPart::new(Extent::Months, first, last))
    }

    /// A quarter.
    pub fn quarter(number: i8) -> YearPart {
        YearPart::new(Extent::Quarter, 3 * number - 2, 3 * number)
    }

    /// The amount at its end, or counted up to it.
    pub fn ended(self) -> YearPart {
        match self.extent {
            Extent::Day | Extent::Year => self,
            _ => YearPart {
                extent: Extent::End,
                first: self.last,
                ..self
            },
        }
    }

    /// The same, of a year that may be the calendar's or the plan's.
    pub fn of_either(self) -> YearPart {
        YearPart {
            of: MonthsOf::Either,
            ..self
        }
    }

    /// Whether its day is the last one of its month.
    pub fn is_last_day(self, year: i16) -> bool {
        let month = Date::new(year, self.last, 1);
        month.is_ok_and(|month| self.day == Some(month.days_in_month()))
    }

    /// The part that begins with the year, and ends with a month.
    pub fn up_to(month: i8) -> YearPart {
        YearPart::new(Extent::Part, 1, month)
    }

    /// Whether a number can be that of a month.
    pub fn is_month(number: &i8) -> bool {
        (1..=12).contains(number)
    }
}
