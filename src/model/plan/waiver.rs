//! Waivers: a person lets a target be missed, or go without figures, until a date and for a reason.

use jiff::civil::Date;

use crate::model::figures::observations::GroupName;
use crate::model::verdict::report::{Assessment, Flag, Report};

/// A target that may be missed or not judged for a while.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The target's place in [`crate::model::Plan::targets`].
    pub target: usize,
    /// The group that it is for; all where none is named.
    pub group: Option<GroupName>,
    /// The last date, as of which it is in force.
    pub until: Date,
    /// Why.
    pub reason: String,
}

/// What a waiver did in a report, from the least to the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WaiverStatus {
    /// Its target was not judged here at all.
    NotAsked,
    /// Its target needs none: met or on track.
    Unused,
    /// It lets its target be.
    InForce,
    /// Its target needs one, and its date has passed.
    Expired,
}

impl Waiver {
    fn standing(&self, report: &Report<'_>, assessment: &Assessment<'_>) -> WaiverStatus {
        let group = report.group.name.as_ref();
        let is_for_group = match (&self.group, group) {
            (None, _) => true,
            (Some(own), Some(group)) => own.is(group),
            (Some(_), None) => false,
        };
        match assessment.flag() {
            _ if assessment.index != self.target || !is_for_group => WaiverStatus::NotAsked,
            Flag::Met | Flag::OnTrack => WaiverStatus::Unused,
            Flag::Missed | Flag::NotJudged if report.as_of <= self.until => WaiverStatus::InForce,
            Flag::Missed | Flag::NotJudged => WaiverStatus::Expired,
        }
    }
}

impl<'a> Report<'a> {
    /// Marks what the waivers that are in force let be, and tells for each waiver what it did.
    pub fn waive(&mut self, waivers: &'a [Waiver]) -> Vec<WaiverStatus> {
        let standing = |waiver: &'a Waiver| {
            let places = 0..self.assessments.len();
            places
                .map(|place| (waiver.standing(self, &self.assessments[place]), place))
                .max()
        };
        let standings: Vec<_> = waivers.iter().map(standing).collect();
        for (waiver, standing) in waivers.iter().zip(&standings) {
            if let Some((WaiverStatus::InForce, place)) = standing {
                self.assessments[*place].waiver = Some(waiver);
            }
        }
        standings
            .into_iter()
            .map(|standing| standing.map_or(WaiverStatus::NotAsked, |(standing, _)| standing))
            .collect()
    }
}
