//! Waivers held against a report.

use crate::model::plan::waiver::Waiver;
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::evaluation::Flag;
use crate::model::verdict::report::Report;

/// Effect of a waiver in a report, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WaiverStatus {
    /// Its target was not judged here at all.
    NotAsked,
    /// Its target needs none: met or on track.
    Unused,
    /// Its target is missed or not judged, and it lets that pass.
    InForce,
    /// Its target needs one, and its date has passed.
    Expired,
}

impl<'a> Report<'a> {
    /// Marks the targets whose waiver is in force, and returns the status of each waiver.
    pub fn waive(&mut self, waivers: &'a [Waiver]) -> Vec<WaiverStatus> {
        let mut statuses = Vec::with_capacity(waivers.len());
        for waiver in waivers {
            let each = self.assessments.iter().enumerate();
            let strongest = each
                .map(|(place, assessment)| (self.status(waiver, assessment), place))
                .max();
            if let Some((WaiverStatus::InForce, place)) = strongest {
                self.assessments[place].waiver = Some(waiver);
            }
            statuses.push(strongest.map_or(WaiverStatus::NotAsked, |(status, _)| status));
        }
        statuses
    }

    fn status(&self, waiver: &Waiver, assessment: &Assessment<'_>) -> WaiverStatus {
        let is_for_group = match (&waiver.group, &self.group.name) {
            (None, _) => true,
            (Some(own), Some(group)) => own.is(group),
            (Some(_), None) => false,
        };
        match assessment.flag() {
            _ if assessment.index != waiver.target || !is_for_group => WaiverStatus::NotAsked,
            Flag::Met | Flag::OnTrack => WaiverStatus::Unused,
            Flag::Missed | Flag::NotJudged if self.as_of <= waiver.until => WaiverStatus::InForce,
            Flag::Missed | Flag::NotJudged => WaiverStatus::Expired,
        }
    }
}
