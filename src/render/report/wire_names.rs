//! Names of flags, reasons, changes and paces in formats for programs. They stay as they are.

use crate::model::Change;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Flag, Reason, Standing};
use crate::model::{Direction, Goal};

/// The name of a flag.
pub fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Met => "met",
        Flag::OnTrack => "on-track",
        Flag::Missed => "missed",
        Flag::NotJudged => "not-judged",
    }
}

/// The name of a reason why a target is not judged.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoGroupGoal => "no-group-goal",
        Reason::NoData => "no-data",
        Reason::TargetNotSet => "target-not-set",
        Reason::PartnerNotReported => "partner-not-reported",
        Reason::FinalNotReported => "final-not-reported",
        Reason::TooOld => "too-old",
        Reason::NoBase => "no-base",
        Reason::MissingPeriod => "missing-period",
    }
}

/// The name of a standing.
pub fn standing(standing: &Standing<'_>) -> &'static str {
    if standing.is_on_track {
        "on-track"
    } else {
        "missed"
    }
}

/// The name of the side of a goal that is good.
pub fn direction(goal: &Goal) -> &'static str {
    match goal {
        Goal::Threshold(Direction::AtLeast, _) => "at-least",
        Goal::Threshold(Direction::MoreThan, _) => "more-than",
        Goal::Threshold(Direction::AtMost, _) => "at-most",
        Goal::Threshold(Direction::LessThan, _) => "less-than",
        Goal::Between { .. } => "between",
        Goal::Unasked => "none",
    }
}

/// The name of a change.
pub fn change(change: Change) -> &'static str {
    match change {
        Change::NewlyMissed => "newly-missed",
        Change::NewlyBehind => "newly-behind",
        Change::MissedForGood => "missed-for-good",
        Change::NewlyMet => "newly-met",
        Change::Recovered => "recovered",
        Change::NoLongerMet => "no-longer-met",
        Change::FirstFigure => "first-figure",
        Change::NewlyJudged => "newly-judged",
        Change::NoLongerJudged => "no-longer-judged",
    }
}

/// The name of a pace.
pub fn pace(pace: PaceUsed) -> &'static str {
    match pace {
        PaceUsed::Linear => "linear",
        PaceUsed::LastYear => "last-year",
        PaceUsed::TwoYear => "two-year",
        PaceUsed::Compound => "compound",
        PaceUsed::Declared => "declared",
        PaceUsed::YearEnd => "year-end",
    }
}
