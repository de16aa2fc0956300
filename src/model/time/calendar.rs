//! Civil dates as planning counts them: months done over months in all, inside a month by its days.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::time::fraction::Fraction;

/// A span of whole days, both ends inclusive: a plan's period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub start: Date,
    /// The last day.
    pub end: Date,
}

impl Span {
    /// Whether the span is exactly twelve months long, so that last year is the year before it.
    pub fn is_one_year(self) -> bool {
        self.start
            .checked_add(1.year())
            .is_ok_and(|next| next == day_after(self.end))
    }

    /// Whether the span is no longer than twelve months.
    pub fn is_at_most_a_year(self) -> bool {
        self.start
            .checked_add(1.year())
            .is_ok_and(|next| day_after(self.end) <= next)
    }

    /// Whether `date` is in the span.
    pub fn contains(self, date: Date) -> bool {
        self.start <= date && date <= self.end
    }

    /// The last day before the span, the date of a level's base.
    pub fn day_before(self) -> Date {
        self.start.yesterday().unwrap_or(Date::MIN)
    }

    /// The same span one year earlier.
    pub fn a_year_before(self) -> Span {
        Span {
            start: a_year_before(self.start),
            end: a_year_before(self.end),
        }
    }

    /// The share of the span that has passed at the end of `date`; 0 before it, 1 after it.
    pub fn elapsed(self, date: Date) -> Fraction {
        let begin = start_of_day(self.start);
        let whole = end_of_day(self.end) - begin;
        let done = (end_of_day(date) - begin).clamp(0, whole);
        Fraction::new(done.into(), whole.into())
    }

    /// The span's length in months up to the end of `date`, as a fraction over one month.
    pub fn months_until(self, date: Date) -> Fraction {
        Fraction::new(
            (end_of_day(date) - start_of_day(self.start)).into(),
            MONTH.into(),
        )
    }
}

/// The same date one year earlier. The last day of a month stays the last day of its month, so that
/// February of a leap year and of a common year give the same date.
pub fn a_year_before(date: Date) -> Date {
    let (year, month) = (date.year() - 1, date.month());
    let earlier = if date.day() == date.days_in_month() {
        Date::new(year, month, 1).map(Date::last_of_month)
    } else {
        // the other days of a month are in every year
        Date::new(year, month, date.day())
    };
    earlier.unwrap_or(Date::MIN)
}

/// Whether `date` lies more than so many months before `as_of`.
pub fn is_older(date: Date, as_of: Date, months: u32) -> bool {
    end_of_day(as_of) - end_of_day(date) > i64::from(months) * MONTH
}

/// Whether `date` is the same day of a year as `other`; the last day of a month is the last of its month.
pub fn is_anniversary(date: Date, other: Date) -> bool {
    let is_last = |date: Date| date.day() == date.days_in_month();
    date.month() == other.month() && (date.day() == other.day() || is_last(date) && is_last(other))
}

/// The first day of so many whole months, the last of which has `date`.
pub fn first_of_months(date: Date, months: u8) -> Date {
    let earlier = i64::from(months.max(1)) - 1;
    date.first_of_month()
        .checked_sub(earlier.months())
        .unwrap_or(Date::MIN)
}

/// The day after `date`.
pub fn day_after(date: Date) -> Date {
    date.tomorrow().unwrap_or(Date::MAX)
}

/// A month in the smallest part that 28, 29, 30 and 31 days divide evenly: positions stay integers.
const MONTH: i64 = 377_580;

fn start_of_day(date: Date) -> i64 {
    position(date, i64::from(date.day()) - 1)
}

fn end_of_day(date: Date) -> i64 {
    position(date, i64::from(date.day()))
}

fn position(date: Date, days_done: i64) -> i64 {
    let months = i64::from(date.year()) * 12 + i64::from(date.month()) - 1;
    months * MONTH + days_done * (MONTH / i64::from(date.days_in_month()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const YEAR: Span = Span {
        start: date(2021, 1, 1),
        end: date(2021, 12, 31),
    };

    #[test]
    fn a_month_is_a_twelfth_whatever_its_length() {
        assert_eq!(
            YEAR.elapsed(date(2021, 3, 31))
                .value()
                .normalize()
                .to_string(),
            "0.25"
        );
        assert_eq!(
            YEAR.elapsed(date(2021, 6, 30))
                .value()
                .normalize()
                .to_string(),
            "0.5"
        );
        assert_eq!(
            YEAR.elapsed(date(2021, 12, 31))
                .value()
                .normalize()
                .to_string(),
            "1"
        );
        assert_eq!(
            YEAR.elapsed(date(2022, 1, 31))
                .value()
                .normalize()
                .to_string(),
            "1"
        );
    }

    #[test]
    fn inside_a_month_days_count() {
        assert_eq!(
            YEAR.months_until(date(2021, 4, 15))
                .value()
                .normalize()
                .to_string(),
            "3.5"
        );
    }

    #[test]
    fn leap_day_meets_the_end_of_february() {
        assert_eq!(a_year_before(date(2024, 2, 29)), date(2023, 2, 28));
        assert_eq!(a_year_before(date(2025, 2, 28)), date(2024, 2, 29));
        assert_eq!(a_year_before(date(2025, 2, 27)), date(2024, 2, 27));
    }

    #[test]
    fn one_year_is_twelve_months() {
        assert!(YEAR.is_one_year());
        assert!(
            !Span {
                end: date(2025, 12, 31),
                ..YEAR
            }
            .is_one_year()
        );
        assert!(
            Span {
                start: date(2024, 2, 29),
                end: date(2025, 2, 27)
            }
            .is_one_year()
        );
    }
}
