//! The period in a row or a heading.

use jiff::civil::Date;

use super::basis::{Basis, Misfit};
use crate::data::dataset::compact::slot::Slot;
use crate::diagnostic::Problem;
use crate::model::plan::{Measure, Plan, Target};
use crate::model::time::period::{NotAPeriod, Period};
use crate::model::time::years::Year;

/// Why a period cannot be read, as a problem.
pub fn of_period(why: NotAPeriod, written: &str) -> Problem {
    let text = written.trim().to_owned();
    match why {
        NotAPeriod::Unknown => Problem::UnreadablePeriod { text },
        NotAPeriod::NoYear => Problem::PeriodWithoutYear { text },
        NotAPeriod::Spreadsheet(meant) => Problem::SpreadsheetDate {
            text,
            meant: meant.map(|date| date.to_string()),
        },
    }
}

/// A period that a plan's figures can be for.
#[derive(Clone, Copy, Debug)]
pub struct DatedPeriod {
    /// The period itself.
    pub period: Period,
    /// The date that its figures stand for.
    pub date: Date,
    /// The slots of figures whose basis is not said: of a level, a rate, a total.
    unsaid: [Result<Slot, Misfit>; 3],
}

impl DatedPeriod {
    /// A period held against a plan.
    pub fn new(period: Period, plan: &Plan) -> DatedPeriod {
        let unsaid = |measure| Basis::Unsaid.slot(period, measure, plan);
        DatedPeriod {
            period,
            date: period.date(),
            unsaid: [Measure::Level, Measure::Growth, Measure::Total].map(unsaid),
        }
    }

    /// The slot of an indicator's figure for this period.
    ///
    /// # Errors
    /// As those of [`Basis::slot`].
    pub fn slot(&self, basis: Basis, target: &Target, plan: &Plan) -> Result<Slot, Misfit> {
        let is_usual = basis == Basis::Unsaid && target.combine.is_none() && !target.is_source;
        match target.measure {
            _ if !is_usual => basis.slot_of(self.period, target, plan),
            Measure::Level | Measure::Milestone => self.unsaid[0],
            Measure::Growth | Measure::Ratio => self.unsaid[1],
            Measure::Total => self.unsaid[2],
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
    pub fn read(text: &str, plan: &Plan, year: Option<Year>) -> PeriodCell {
        let period = Period::parse(text, year, plan.years);
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
