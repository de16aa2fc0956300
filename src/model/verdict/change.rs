//! Changes of a target's flag between two dates of one data set, or between two runs.

use jiff::civil::Date;

use crate::model::number::decimal::Decimal;
use crate::model::verdict::evaluation::{Flag, Outcome};

/// The state of a target at an earlier date, or in an earlier run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The flag.
    pub flag: Flag,
    /// Whether the flag could no longer change.
    pub is_final: bool,
    /// The figure's date and its value in the target's unit, where there was one.
    pub figure: Option<(Date, Decimal)>,
    /// See [`Evaluation::margin`](crate::model::Evaluation::margin); `None` where nothing was compared.
    pub margin: Option<Decimal>,
}

impl Earlier {
    /// The state of a target with an outcome.
    pub fn of(outcome: &Outcome<'_>) -> Earlier {
        Earlier {
            flag: outcome.flag(),
            is_final: outcome.is_final(),
            figure: outcome.figure().map(|figure| (figure.date, figure.value)),
            margin: outcome.comparison().map(|evaluation| evaluation.margin()),
        }
    }
}

/// The difference of a target's flag from that of an earlier date; the one that matters most where several hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Change {
    /// Missed for good, and was neither that nor behind pace.
    NewlyMissed,
    /// Behind pace, and was not.
    NewlyBehind,
    /// Was behind pace, and is missed for good.
    MissedForGood,
    /// Met, and was not.
    NewlyMet,
    /// Was missed, and is on track.
    Recovered,
    /// Was met before it was due, and only is on track.
    NoLongerMet,
    /// Had no figure at all, and has one that is neither missed nor met.
    FirstFigure,
    /// Could not be judged for want of something else, and is on track.
    NewlyJudged,
    /// Was judged, and cannot be any more: its final figure is owed.
    NoLongerJudged,
}

impl Change {
    /// The change from how a target stood earlier to its outcome.
    pub fn between(earlier: &Earlier, now: &Outcome<'_>) -> Option<Change> {
        let first = earlier.figure.is_none() && now.figure().is_some();
        match (earlier.flag, now.flag()) {
            (Flag::NotJudged, Flag::NotJudged) => first.then_some(Change::FirstFigure),
            (_, Flag::NotJudged) => Some(Change::NoLongerJudged),
            (Flag::Missed, Flag::Missed) => {
                (now.is_final() && !earlier.is_final).then_some(Change::MissedForGood)
            }
            (_, Flag::Missed) if now.is_final() => Some(Change::NewlyMissed),
            (_, Flag::Missed) => Some(Change::NewlyBehind),
            (Flag::Met, Flag::Met) | (Flag::OnTrack, Flag::OnTrack) => None,
            (_, Flag::Met) => Some(Change::NewlyMet),
            (Flag::Missed, Flag::OnTrack) => Some(Change::Recovered),
            (Flag::Met, Flag::OnTrack) => Some(Change::NoLongerMet),
            (Flag::NotJudged, Flag::OnTrack) if first => Some(Change::FirstFigure),
            (Flag::NotJudged, Flag::OnTrack) => Some(Change::NewlyJudged),
        }
    }
}
