//! The words of verdicts: flags, changes, paces, reasons, kinds and measures.

use jiff::civil::Date;

use crate::model::Change;
use crate::model::plan::{Kind, Measure};
use crate::model::verdict::{PaceUsed, Reason};

pub const WAIVED_MARK: &str = ", waived";
pub const ASSUMED_MARK: &str = ", assumed";
pub const ALL_TARGETS: &str = "All targets";
pub const OTHER_TARGETS: &str = "Other targets";

pub fn carried_by(count: usize, of: usize) -> String {
    format!("; reported so far by {count} of {of}")
}

pub fn carried_only_by(names: &[String]) -> String {
    format!("; reported so far only by {}", names.join(", "))
}

pub fn not_judged(why: &str, newest: &str, missing: &str, wanted: &str) -> String {
    format!("{why}{newest}{missing}; target: {wanted}")
}

pub fn assessed(actual: &str, period: &str, compared: &str, wanted: &str) -> String {
    format!("actual {actual} ({period}){compared}; target: {wanted}")
}

pub fn assumed(written: &str) -> String {
    format!("judged by assumed figures (--set), not by reported ones: {written}")
}

pub fn change(change: Change) -> &'static str {
    match change {
        Change::NewlyMissed => "newly missed",
        Change::NewlyBehind => "newly behind pace",
        Change::MissedForGood => "missed for good",
        Change::NewlyMet => "newly met",
        Change::Recovered => "recovered",
        Change::NoLongerMet => "no longer met",
        Change::FirstFigure => "first figure",
        Change::NewlyJudged => "newly judged",
        Change::NoLongerJudged => "no longer judged",
    }
}

pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoGroupGoal => "an amount of the whole, and the plan sets this group no goal",
        Reason::NoData => "no data",
        Reason::TargetNotSet => "target not set (give it with --assign)",
        Reason::PartnerNotReported => {
            "the indicator it is held against has no figure for the same date"
        }
        Reason::FinalNotReported => "due, and the final figure is not reported",
        Reason::TooOld => "the newest figure is older than --max-age lets it be",
        Reason::MissingPeriod => {
            "a period in between is missing, so that they cannot be put together (add it)"
        }
        Reason::NoBase => {
            "no base, mostly the figure of last year's end, to start from (add it as a row)"
        }
    }
}

pub fn pace(pace: PaceUsed) -> &'static str {
    match pace {
        PaceUsed::Linear => "straight-line time",
        PaceUsed::LastYear => "last year's own path",
        PaceUsed::TwoYear => "two-year pace",
        PaceUsed::Compound => "equal steps of growth",
        PaceUsed::Declared => "the plan's declared pace",
        PaceUsed::YearEnd => "due at the end only",
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Binding => "binding",
        Kind::Expected => "expected",
        Kind::Task => "task",
    }
}

pub fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Total => "a total, counted from the plan's start",
        Measure::Level => "a level, what stands at the date",
        Measure::Growth => "growth of the year so far over the same months of last year",
        Measure::Ratio => "a share or rate over the year so far",
        Measure::Milestone => "a milestone, done or not",
    }
}

pub fn on_track_at(date: &str, _month: Option<i8>) -> String {
    format!("on track as of {date}")
}

pub fn behind_at(date: &str, _month: Option<i8>) -> String {
    format!("behind pace as of {date}")
}

pub fn as_of(as_of: &str, date: Date, elapsed: &str, carried: &str) -> String {
    format!("as of {as_of} ({date}), {elapsed} of the plan's time has passed{carried}")
}

pub fn no_row_of(dates: &str) -> String {
    format!("; no row of {dates}")
}

pub fn expected(expected: &str) -> String {
    format!(", expected {expected}")
}

pub fn gap(gap: &str) -> String {
    format!(", gap {gap}")
}

pub fn newest(actual: &str, period: &str, compared: &str) -> String {
    format!("; newest {actual} ({period}){compared}")
}
