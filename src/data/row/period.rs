//! The period in a row or a heading.

use jiff::civil::Date;

use super::basis::Basis;
use crate::data::dataset::compact::slot::Slot;
use crate::diagnostic::Problem;
use crate::model::plan::{Measure, Plan};
use crate::model::time::period::{NotAPeriod, Period};

/// Why a period cannot be read, as a problem.
pub fn of_period(why: NotAPeriod, written: &str) -> Problem {
    let text = written.trim().to_owned();
    match why {
        NotAPeriod::Unknown => Problem::UnreadablePeriod { text },
        NotAPeriod::NoYear => Problem::PeriodWithoutYear { text },
        NotAPeriod::NotFromStart => Problem::PeriodNotFromStart { text },
        NotAPeriod::Spreadsheet(meant) => Problem::SpreadsheetDate {
            text,
            meant: meant.map(|date| date.to_string()),
        },
    }
}

/// A period that a plan's figures can be for.
#[derive(Clone, Copy, Debug)]
pub struct DatedPeriod {
    /// The date that its figures stand for.
    pub date: Date,
    /// Whether that is after the plan's end.
    pub is_after_end: bool,
    up_to: Slot,
    of_month: Option<Slot>,
}

impl DatedPeriod {
    /// A period held against a plan.
    pub fn new(period: Period, plan: &Plan) -> DatedPeriod {
        DatedPeriod {
            date: period.date(),
            is_after_end: period.date() > plan.span.end,
            up_to: Slot::up_to(period.date()),
            of_month: Slot::of_month(period),
        }
    }

    /// The slot of a figure for this period: months add up for totals; for levels what stands at the month's
    /// end is what stands at the date.
    ///
    /// # Errors
    /// A basis that does not fit; whether that is the indicator's fault, and not the period's.
    pub fn slot(&self, basis: Basis, measure: Measure) -> Result<Slot, bool> {
        match (basis, measure) {
            (Basis::ToDate, _) | (Basis::Month, Measure::Level) => Ok(self.up_to),
            (Basis::Month, Measure::Growth | Measure::Ratio) => Err(true),
            (Basis::Month, Measure::Total) => self.of_month.ok_or(false),
        }
    }
}

/// A cell of the column of periods.
#[derive(Clone, Copy, Debug)]
pub struct PeriodCell {
    /// Its period.
    pub period: Result<Period, NotAPeriod>,
    /// The same held against the plan.
    pub dated: Result<DatedPeriod, ()>,
    /// Whether it is a day where a month is likely to be meant.
    pub is_odd: bool,
}

impl PeriodCell {
    /// Reads a trimmed cell; `year` completes a period that names none.
    pub fn read(text: &str, plan: &Plan, year: Option<i16>) -> PeriodCell {
        let period = Period::parse(text, year);
        PeriodCell {
            period,
            dated: period
                .map(|period| DatedPeriod::new(period, plan))
                .map_err(drop),
            is_odd: period.is_ok_and(|period| day_for_month(period, text).is_some()),
        }
    }

    /// The problem of the cell, if it has one.
    pub fn problem(&self, text: &str) -> Option<Problem> {
        match self.period {
            Ok(period) if self.is_odd => day_for_month(period, text),
            Ok(_) => None,
            Err(why) => Some(of_period(why, text)),
        }
    }
}

/// A single day where months are likely to be meant: figures stand for the ends of months, and a spreadsheet
/// makes the first of June of `2021-06` and the sixth of January of `1-6`.
pub fn day_for_month(period: Period, text: &str) -> Option<Problem> {
    let date = period.date();
    let is_day = period.first_day() == date;
    let suspect = date != date.last_of_month() || !text.contains(&date.year().to_string());
    (is_day && suspect).then(|| {
        let month = format!("{}-{:02}", date.year(), date.month());
        Problem::DayPeriod {
            text: text.to_owned(),
            month,
        }
    })
}
