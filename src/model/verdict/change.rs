//! Changes of a target's flag between two dates of one data set.

use crate::model::verdict::evaluation::{Flag, Outcome};

/// The difference of a target's flag from that of an earlier date; the one that matters most where several hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::EnumIter)]
pub enum Change {
    /// Missed, for its date or for good, and was not.
    NewlyMissed,
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
    /// The change from an earlier outcome of a target to a later one.
    pub fn between(earlier: &Outcome<'_>, now: &Outcome<'_>) -> Option<Change> {
        let first = earlier.figure().is_none() && now.figure().is_some();
        match (earlier.flag(), now.flag()) {
            (Flag::NotJudged, Flag::NotJudged) => first.then_some(Change::FirstFigure),
            (_, Flag::NotJudged) => Some(Change::NoLongerJudged),
            (Flag::Missed, Flag::Missed) => {
                (now.is_final() && !earlier.is_final()).then_some(Change::MissedForGood)
            }
            (_, Flag::Missed) => Some(Change::NewlyMissed),
            (Flag::Met, Flag::Met) | (Flag::OnTrack, Flag::OnTrack) => None,
            (_, Flag::Met) => Some(Change::NewlyMet),
            (Flag::Missed, Flag::OnTrack) => Some(Change::Recovered),
            (Flag::Met, Flag::OnTrack) => Some(Change::NoLongerMet),
            (Flag::NotJudged, Flag::OnTrack) if first => Some(Change::FirstFigure),
            (Flag::NotJudged, Flag::OnTrack) => Some(Change::NewlyJudged),
        }
    }
}
