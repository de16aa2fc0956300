//! The basis of a figure: since the plan or the year began, or of a month, quarter or year alone.

use super::value::MOST_QUOTED;
use crate::data::dataset::compact::slot::{Slot, SlotKind};
use crate::diagnostic::{BasisMisfit, Problem};
use crate::model::Plan;
use crate::model::plan::{Measure, StatedBasis, Target, names};
use crate::model::time::period::{Extent, Period, PeriodName};

/// The basis of a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Basis {
    /// Nothing is said of it.
    #[default]
    Unsaid,
    /// 当月: the month alone.
    Month,
    /// 当季: the quarter alone.
    Quarter,
    /// 当年: the year alone.
    Year,
    /// 累计: since the year began; of a whole year in a plan of several years since the plan did.
    ToDate,
    /// 规划期累计: since the plan began.
    Plan,
    /// 各月: months each alone; other periods as they say.
    EachMonth,
}

impl From<StatedBasis> for Basis {
    fn from(stated: StatedBasis) -> Basis {
        match stated {
            StatedBasis::Month => Basis::Month,
            StatedBasis::Quarter => Basis::Quarter,
            StatedBasis::Year => Basis::Year,
            StatedBasis::Ytd => Basis::ToDate,
            StatedBasis::Plan => Basis::Plan,
        }
    }
}

/// A reason why there is no figure of a basis, a period and a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// The basis does not fit.
    Basis(BasisMisfit),
    /// A rate of a part of the year that does not begin with it.
    RateOfPart,
    /// A total of a whole year in a plan of several.
    YearOrSoFar,
    /// A total of the year so far in a plan that begins within it.
    WhichStart,
    /// A year, half or quarter that may be of several years.
    WhichYear,
}

impl Misfit {
    /// The same as a problem.
    #[cold]
    pub fn problem(self, indicator: &str, period: Period, plan: &Plan) -> Problem {
        let said = period;
        let (indicator, period) = (indicator.to_owned(), PeriodName(period).to_string());
        match self {
            Misfit::Basis(misfit) => Problem::BasisMismatch { indicator, misfit },
            Misfit::RateOfPart => Problem::PeriodNotFromStart { text: period },
            Misfit::YearOrSoFar => Problem::YearOrSoFar { indicator, period },
            Misfit::WhichStart => Problem::WhichStart {
                indicator,
                start: plan.span.start.to_string(),
            },
            Misfit::WhichYear => Problem::WhichYear {
                period,
                readings: said.readings(),
                is_named: plan.years.are_named(),
            },
        }
    }

    /// Whether the cell of the basis is at fault.
    pub fn is_of_basis(self) -> bool {
        matches!(self, Misfit::Basis(_))
    }
}

impl Basis {
    /// The basis of this name; `None` for any other text.
    pub fn of(text: &str) -> Option<Basis> {
        Some(match names::key(text).as_str() {
            "month" | "monthly" | "当月" | "本月" | "单月" | "当月数" | "本月数" => {
                Basis::Month
            }
            "quarter" | "quarterly" | "当季" | "本季" | "单季" | "当季度" | "本季度" | "单季度" => {
                Basis::Quarter
            }
            "year" | "annual" | "yearly" | "当年" | "本年" => Basis::Year,
            "ytd" | "year to date" | "year-to-date" | "cumulative" | "累计" | "累计数"
            | "本年累计" | "当年累计" | "年初至今" => Basis::ToDate,
            "plan" | "规划期累计" | "开局以来" => Basis::Plan,
            "each month" | "each-month" | "各月" | "逐月" | "分月" => Basis::EachMonth,
            _ => return None,
        })
    }

    /// The slot of a figure of a measure for a period, counted so.
    ///
    /// # Errors
    /// The reason why no such figure can be, or cannot be told.
    pub fn slot(self, period: Period, measure: Measure, plan: &Plan) -> Result<Slot, Misfit> {
        if period.is_doubtful() {
            return Err(Misfit::WhichYear);
        }
        let slot = match measure {
            // what stands at the end of a time stands at its date, however that is called
            Measure::Level | Measure::Milestone => Ok(SlotKind::UpTo),
            Measure::Growth | Measure::Ratio => self.of_rate(period, plan),
            Measure::Total => self.of_total(period, plan),
        };
        slot.map(|kind| Slot::new(kind, period.date()))
    }

    /// The slot of a figure of an indicator for a period, counted so.
    ///
    /// # Errors
    /// As those of [`Basis::slot`].
    pub fn slot_of(self, period: Period, target: &Target, plan: &Plan) -> Result<Slot, Misfit> {
        if period.is_doubtful() {
            return Err(Misfit::WhichYear);
        }
        if target.puts_periods_together() {
            let kind = self.of_part(period)?;
            return Ok(Slot::new(kind, period.date()));
        }
        if target.is_source && target.measure == Measure::Total {
            // what is compared with the same months of another year begins anew with each
            let kind = self.of_period(period)?;
            let kind = match kind {
                SlotKind::UpTo => SlotKind::OfYear,
                kind => kind,
            };
            return Ok(Slot::new(kind, period.date()));
        }
        self.slot(period, target.measure, plan)
    }

    /// The kind of a figure that is put together with others: of its own time alone, unless it is so far.
    fn of_part(self, period: Period) -> Result<SlotKind, Misfit> {
        let months = u8::try_from(period.months()).unwrap_or_default().max(1);
        match (self, period.extent()) {
            (Basis::Plan, _) => Err(Misfit::Basis(BasisMisfit::Rate)),
            (Basis::Unsaid | Basis::EachMonth, Extent::Months | Extent::Part)
                if period.begins_the_year() =>
            {
                Ok(SlotKind::FromJanuary)
            }
            (Basis::Unsaid | Basis::EachMonth, Extent::End | Extent::Day) => Ok(SlotKind::Alone(1)),
            (Basis::Unsaid | Basis::EachMonth, _) => Ok(SlotKind::Alone(months)),
            (Basis::ToDate, Extent::Year) => Ok(SlotKind::OfYear),
            (basis, _) => basis.of_period(period),
        }
    }

    /// A rate is of the year so far; of a single period it is another one.
    fn of_rate(self, period: Period, plan: &Plan) -> Result<SlotKind, Misfit> {
        let kind = self.of_period(period)?;
        match kind {
            // the first month, quarter or half is the year so far
            SlotKind::Alone(_) if period.begins_the_year() => Ok(SlotKind::UpTo),
            SlotKind::Alone(_) if self.names_one_period() => Err(Misfit::Basis(BasisMisfit::Rate)),
            SlotKind::Alone(_) => Err(Misfit::RateOfPart),
            SlotKind::UpTo if self == Basis::Plan && spans_years(plan) => {
                Err(Misfit::Basis(BasisMisfit::Rate))
            }
            SlotKind::UpTo | SlotKind::OfYear => Ok(SlotKind::UpTo),
            kind => Ok(kind),
        }
    }

    fn of_total(self, period: Period, plan: &Plan) -> Result<SlotKind, Misfit> {
        let kind = self.of_period(period)?;
        let (start, end) = (plan.span.start, period.date());
        if plan.begins_a_year() {
            // nothing is counted before the plan's first year, or beside it
            let is_later_year = plan.years.first_day(end) > start;
            let spans_years = spans_years(plan);
            return Ok(match (kind, period.extent()) {
                (SlotKind::UpTo, Extent::Year)
                    if self == Basis::Unsaid && is_later_year && spans_years =>
                {
                    return Err(Misfit::YearOrSoFar);
                }
                // the year behind a plan of one year counts for itself
                (SlotKind::UpTo, _) if self != Basis::Plan && is_later_year && !spans_years => {
                    SlotKind::OfYear
                }
                (SlotKind::Alone(12), _) if !is_later_year => SlotKind::UpTo,
                (SlotKind::OfYear, _) if !is_later_year => SlotKind::UpTo,
                (kind, _) => kind,
            });
        }
        match kind {
            SlotKind::UpTo if self == Basis::Plan => Ok(SlotKind::UpTo),
            SlotKind::Alone(_) if period.first_day() >= start || end < start => Ok(kind),
            // before the plan nothing is counted, and nothing asked
            _ if end < start => Ok(kind),
            _ => Err(Misfit::WhichStart),
        }
    }

    /// The kind of a figure for a period in a plan that begins with a year.
    fn of_period(self, period: Period) -> Result<SlotKind, Misfit> {
        let (extent, begins) = (period.extent(), period.begins_the_year());
        let months = u8::try_from(period.months()).unwrap_or_default();
        let alone = SlotKind::Alone(months);
        match (self, extent) {
            (Basis::Month | Basis::EachMonth, Extent::Month) => Ok(alone),
            // January and February are published together
            (Basis::Month, Extent::Months) if begins && months == 2 => Ok(alone),
            (Basis::Month, _) => Err(Misfit::Basis(BasisMisfit::NotOneMonth)),
            (Basis::Quarter, Extent::Quarter) => Ok(alone),
            (Basis::Quarter, Extent::Months) if period.is_quarter() => Ok(alone),
            (Basis::Quarter, _) => Err(Misfit::Basis(BasisMisfit::NotOneQuarter)),
            (Basis::Year, Extent::Year) => Ok(alone),
            (Basis::Year, Extent::Months) if months == 12 => Ok(alone),
            (Basis::Year, _) => Err(Misfit::Basis(BasisMisfit::NotOneYear)),
            (Basis::ToDate, Extent::Months | Extent::Part) if !begins => {
                Err(Misfit::Basis(BasisMisfit::PartSoFar))
            }
            (Basis::ToDate, Extent::Year) | (Basis::Plan, _) => Ok(SlotKind::UpTo),
            (Basis::ToDate, _) => Ok(SlotKind::OfYear),
            (Basis::Unsaid | Basis::EachMonth, extent) => Ok(match extent {
                Extent::Year => SlotKind::UpTo,
                Extent::Months | Extent::Part if begins => SlotKind::FromJanuary,
                Extent::Months | Extent::Part => alone,
                Extent::Month => SlotKind::ByMonth,
                Extent::Quarter if !begins => SlotKind::ByQuarter,
                Extent::Quarter | Extent::Day | Extent::End => SlotKind::OfYear,
            }),
        }
    }

    /// Whether it is that of a single month, quarter or year.
    fn names_one_period(self) -> bool {
        !matches!(self, Basis::Unsaid | Basis::ToDate | Basis::Plan)
    }
}

fn spans_years(plan: &Plan) -> bool {
    plan.single_year().is_none()
}

/// The basis that a cell gives; `otherwise` where it is empty.
///
/// # Errors
/// A text that is no basis.
pub fn read_basis(text: &str, otherwise: Basis) -> Result<Basis, Problem> {
    let unknown = || Problem::UnknownBasis {
        text: text.chars().take(MOST_QUOTED).collect(),
    };
    if text.is_empty() {
        Ok(otherwise)
    } else {
        Basis::of(text).ok_or_else(unknown)
    }
}
