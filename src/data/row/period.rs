//! The period in a row or a heading.

use jiff::civil::Date;

use super::basis::{Basis, Misfit};
use crate::data::dataset::compact::slot::Slot;
use crate::diagnostic::Problem;
use crate::model::plan::{Measure, Plan, Target, names};
use crate::model::time::period::{NotAPeriod, Period};
use crate::model::time::years::{Year, Years};

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
    /// The basis that its own text says: 6月当月.
    said: Basis,
    /// The slots of figures whose row says no more of their basis: of a level, a rate, a total.
    unsaid: [Result<Slot, Misfit>; 3],
}

impl DatedPeriod {
    /// A period held against a plan.
    pub fn new(period: Period, plan: &Plan) -> DatedPeriod {
        DatedPeriod::counted(period, Basis::Unsaid, plan)
    }

    /// The same of a period whose own text says what its figures count.
    fn counted(period: Period, said: Basis, plan: &Plan) -> DatedPeriod {
        let unsaid = |measure| said.slot(period, measure, plan);
        DatedPeriod {
            period,
            date: period.date(),
            said,
            unsaid: [Measure::Level, Measure::Growth, Measure::Total].map(unsaid),
        }
    }

    /// Whether its own text says that its figures count something else: 6月当月 beside 累计.
    pub fn contradicts(&self, basis: Basis) -> bool {
        ![Basis::Unsaid, basis].contains(&self.said)
    }

    /// The slot of an indicator's figure for this period; what its own text says goes before `basis`.
    ///
    /// # Errors
    /// As those of [`Basis::slot`].
    pub fn slot(&self, basis: Basis, target: &Target, plan: &Plan) -> Result<Slot, Misfit> {
        let basis = if self.said == Basis::Unsaid {
            basis
        } else {
            self.said
        };
        let is_usual = basis == self.said && target.combine.is_none() && !target.is_source;
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
        let read = with_basis(text, year, plan.years);
        let period = read.map(|(period, _)| period);
        PeriodCell {
            period,
            dated: read
                .map(|(period, said)| DatedPeriod::counted(period, said, plan))
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

/// A period with what the words behind it say that figures count: `6月当月`, `6月（累计）`.
///
/// # Errors
/// As those of [`Period::parse`].
pub fn with_basis(
    text: &str,
    year: Option<Year>,
    years: Years,
) -> Result<(Period, Basis), NotAPeriod> {
    let parse = |text: &str| Period::parse(text, year, years);
    let why = match parse(text) {
        Ok(period) => return Ok((period, Basis::Unsaid)),
        Err(why) => why,
    };
    let key: String = names::key(text).split_whitespace().collect();
    let bare = key.replace(['(', ')'], "");
    let found = ["累计", "当月", "单月", "当季", "单季"]
        .iter()
        .find_map(|word| {
            let period = parse(bare.strip_suffix(word)?).ok()?;
            Some((period, Basis::of(word)?))
        });
    // a sum of the months above it
    let sum = ["小计", "合计"].iter().find_map(|word| {
        let period = parse(bare.strip_suffix(word)?).ok()?;
        let basis = match period.begins_the_year() {
            true => Basis::ToDate,
            false if period.is_quarter() => Basis::Quarter,
            false => return None,
        };
        Some((period, basis))
    });
    // 2021年6月30日止
    let ended = bare.strip_suffix('止').and_then(|bare| parse(bare).ok());
    let ended = ended.map(|period| (period, Basis::Unsaid));
    found.or(sum).or(ended).ok_or(why)
}

/// A single day where months are likely to be meant: figures stand for the ends of months, and a spreadsheet
/// makes the first of June of `2021-06` and the sixth of January of `1-6`.
pub fn day_for_month(period: Period, text: &str) -> Option<Problem> {
    let date = period.date();
    let is_day = period.first_day() == date;
    // no span of months ends in 30
    let suspect = date != date.last_of_month();
    (is_day && suspect).then(|| {
        let month = format!("{}-{:02}", date.year(), date.month());
        Problem::DayPeriod {
            text: text.to_owned(),
            month,
        }
    })
}
