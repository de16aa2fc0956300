//! What changed between two dates of one data set.

use crate::model::verdict::report::{Assessment, Flag, Miss, Outcome, Report};

/// How a target's flag differs from that of an earlier date, the one that matters most where several hold.
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
    fn between(earlier: &Assessment<'_>, now: &Assessment<'_>) -> Option<Change> {
        let is_final = matches!(
            now.outcome,
            Outcome::Missed {
                miss: Miss::Final,
                ..
            }
        );
        let first = earlier.figure().is_none() && now.figure().is_some();
        match (earlier.flag(), now.flag()) {
            (Flag::NotJudged, Flag::NotJudged) => first.then_some(Change::FirstFigure),
            (_, Flag::NotJudged) => Some(Change::NoLongerJudged),
            (Flag::Missed, Flag::Missed) => {
                (is_final && !earlier.is_final()).then_some(Change::MissedForGood)
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

impl Report<'_> {
    /// Compares with an earlier report of the same plan, which has all its targets in plan order.
    pub fn compare(&mut self, earlier: &Report<'_>) {
        self.since = Some(earlier.as_of);
        for now in &mut self.assessments {
            let before = earlier.assessments.get(now.index);
            now.change = before.and_then(|before| Change::between(before, now));
        }
    }

    /// How many targets changed in this way.
    pub fn changed(&self, change: Change) -> usize {
        let is_it = |one: &&Assessment<'_>| one.change == Some(change);
        self.assessments.iter().filter(is_it).count()
    }
}
