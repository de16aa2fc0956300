//! Years as a plan counts them: from January, or from another month; and years as they are written.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::time::calendar::Span;

/// The years that a plan counts by. All places that ask which year a date is in ask here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Years {
    /// Calendar years.
    #[default]
    Calendar,
    /// Nothing is said, and the plan does not begin in January: months are clear, names of years and quarters are not.
    Unsaid,
    /// Fiscal years.
    Fiscal {
        /// Their first month, 2 to 12.
        starts: i8,
        /// The meaning of one number; `None` where it may be either.
        named: Option<NamedBy>,
    },
}

/// The calendar year that gives a fiscal year its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum NamedBy {
    /// The one in which it begins.
    Start,
    /// The one in which it ends.
    End,
}

impl Years {
    /// The years of a plan that begins on a day, by what it says of them.
    pub fn of_plan(starts: Option<i8>, named: Option<NamedBy>, first_day: Date) -> Years {
        match starts {
            Some(1) => Years::Calendar,
            Some(starts) => Years::Fiscal { starts, named },
            None if first_day == first_day.first_of_year() => Years::Calendar,
            None => Years::Unsaid,
        }
    }

    /// Whether they are fiscal years, which may be written `2023/24`.
    pub fn are_fiscal(self) -> bool {
        matches!(self, Years::Fiscal { .. })
    }

    /// Whether it is said what the number of a fiscal year stands for.
    pub fn are_named(self) -> bool {
        matches!(self, Years::Fiscal { named: Some(_), .. })
    }

    /// Their first month.
    pub fn first_month(self) -> i8 {
        match self {
            Years::Calendar | Years::Unsaid => 1,
            Years::Fiscal { starts, .. } => starts,
        }
    }

    /// The calendar year in which the year of a date begins.
    fn beginning(self, date: Date) -> i16 {
        date.year() - i16::from(date.month() < self.first_month())
    }

    /// The first day of the year that a date is in.
    pub fn first_day(self, date: Date) -> Date {
        Date::new(self.beginning(date), self.first_month(), 1).unwrap_or(Date::MIN)
    }

    /// The last day of the year that a date is in.
    pub fn last_day(self, date: Date) -> Date {
        let first = self.first_day(date);
        let last = first.checked_add(11.months()).map(Date::last_of_month);
        last.unwrap_or(Date::MAX)
    }

    /// The months of its year up to the one that a date is in, 1 to 12.
    pub fn months_done(self, date: Date) -> i8 {
        (date.month() - self.first_month()).rem_euclid(12) + 1
    }

    /// The quarter that a date is in: `2021Q2`, `2023/24 Q2`.
    pub fn quarter(self, date: Date) -> String {
        let (year, number) = (self.of(date), (self.months_done(date) + 2) / 3);
        let blank = if self.are_fiscal() { " " } else { "" };
        format!("{year}{blank}Q{number}")
    }

    /// Whether two dates are in one year.
    pub fn are_same(self, one: Date, other: Date) -> bool {
        self.first_day(one) == self.first_day(other)
    }

    /// The year that a date is in.
    pub fn of(self, date: Date) -> Year {
        Year {
            number: self.beginning(date),
            said: if self.are_fiscal() {
                YearSpelling::Pair
            } else {
                YearSpelling::Number
            },
            years: self,
        }
    }

    /// The year that a span lies within, which completes periods that name none.
    pub fn single(self, span: Span) -> Option<Year> {
        self.are_same(span.start, span.end)
            .then(|| self.of(span.start))
    }
}

/// A way to write a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearSpelling {
    /// `2023`, which before a month is the calendar year.
    Number,
    /// `2023` apart from what it completes, in a plan of fiscal years: its months may be those of either year.
    Apart,
    /// `2023/24`, by the first of the two.
    Pair,
    /// `FY2023`.
    Label,
}

/// A year as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// The number, of a pair the first.
    pub(super) number: i16,
    /// The way it is written.
    pub(super) said: YearSpelling,
    /// The years that it is one of.
    pub(super) years: Years,
}

impl Year {
    /// The year of a number.
    pub fn numbered(number: i16, years: Years) -> Year {
        Year {
            number,
            said: YearSpelling::Number,
            years,
        }
    }

    /// The year before.
    pub fn before(self) -> Year {
        Year {
            number: self.number - 1,
            ..self
        }
    }

    /// The calendar year in which it begins. Where that is in doubt, it is its number.
    pub(super) fn beginning(self) -> i16 {
        match (self.said, self.years) {
            (YearSpelling::Pair, _) => self.number,
            (
                _,
                Years::Fiscal {
                    named: Some(NamedBy::End),
                    ..
                },
            ) => self.number - 1,
            _ => self.number,
        }
    }

    /// The same apart from what it completes.
    pub(super) fn apart(self) -> Year {
        let said = match self.said {
            YearSpelling::Number if self.years.are_fiscal() => YearSpelling::Apart,
            said => said,
        };
        Year { said, ..self }
    }

    /// The same as a label of fiscal years.
    pub(super) fn labelled(self) -> Year {
        Year {
            said: YearSpelling::Label,
            ..self
        }
    }

    /// Whether it is in doubt which year of the plan it is.
    pub(super) fn is_doubtful(self) -> bool {
        match self.years {
            Years::Calendar => false,
            Years::Unsaid => true,
            Years::Fiscal { named, .. } => self.said != YearSpelling::Pair && named.is_none(),
        }
    }

    /// Whether its months are those of the fiscal year, and not of the calendar year.
    pub(super) fn is_own(self) -> bool {
        matches!(self.said, YearSpelling::Pair | YearSpelling::Label)
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        let first = Date::new(self.beginning(), self.years.first_month(), 1);
        first.unwrap_or(Date::MIN)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        self.years.last_day(self.first_day())
    }

    /// In words that no spreadsheet takes for a number: `2023年`, `2023/24`.
    pub fn worded(self) -> String {
        match self.said {
            YearSpelling::Number | YearSpelling::Apart => format!("{self}年"),
            YearSpelling::Pair | YearSpelling::Label => self.to_string(),
        }
    }

    /// Whether it may be written with this number.
    pub fn is_numbered(self, number: i16) -> bool {
        self.number == number
    }

    /// Whether a date may be in it, as year of the plan or, where it is a number, as calendar year.
    pub fn may_hold(self, date: Date) -> bool {
        let is_number = !self.is_own() && date.year() == self.number;
        is_number || self.years.are_same(self.first_day(), date)
    }
}

/// `2023`, `2023/24`, `FY2023`.
impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let number = self.number;
        match self.said {
            YearSpelling::Number | YearSpelling::Apart => write!(f, "{number}"),
            YearSpelling::Pair => write!(f, "{number}/{:02}", (number + 1) % 100),
            YearSpelling::Label => write!(f, "FY{number}"),
        }
    }
}
