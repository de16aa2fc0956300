//! What a person is to do about waivers.

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::verdict::WaiverStatus;
use crate::model::verdict::assess;
use crate::model::{Assumptions, Observations, PaceRule, Plan, Report, Waiver};
use crate::plan_file::Waived;

/// The waivers of a run, and what they did so far.
pub struct Waivers<'a> {
    plan: &'a Plan,
    written: &'a [Waived],
    waivers: Vec<Waiver>,
}

/// What each of the waivers did in the reports so far.
pub struct WaiverStatuses(Vec<WaiverStatus>);

impl WaiverStatuses {
    /// What they did in these reports and in those.
    pub fn both(one: WaiverStatuses, other: WaiverStatuses) -> WaiverStatuses {
        let pairs = one.0.into_iter().zip(other.0);
        WaiverStatuses(pairs.map(|(one, other)| one.max(other)).collect())
    }
}

impl<'a> Waivers<'a> {
    /// The waivers of a plan, as they are written.
    pub fn new(plan: &'a Plan, written: &'a [Waived]) -> Waivers<'a> {
        let waivers = written.iter().map(|waived| waived.waiver.clone());
        Waivers {
            plan,
            written,
            waivers: waivers.collect(),
        }
    }

    /// Before any report.
    pub fn standings(&self) -> WaiverStatuses {
        WaiverStatuses(vec![WaiverStatus::NotAsked; self.waivers.len()])
    }

    /// Lets be in a report what they are for.
    pub fn apply<'r>(&'r self, report: &mut Report<'r>, standings: &mut WaiverStatuses) {
        for (standing, new) in standings.0.iter_mut().zip(report.waive(&self.waivers)) {
            *standing = (*standing).max(new);
        }
    }

    /// Those that ran out and those that nothing needs, each at its place.
    pub fn stale(&self, standings: &WaiverStatuses) -> Vec<Diagnostic> {
        let problem = |waived: &Waived, standing: WaiverStatus| {
            let waiver = &waived.waiver;
            let id = self.plan.targets[waiver.target].id.clone();
            let problem = match standing {
                WaiverStatus::InForce | WaiverStatus::NotAsked => return None,
                WaiverStatus::Unused => Problem::UnusedWaiver { id },
                WaiverStatus::Expired => Problem::ExpiredWaiver {
                    id,
                    until: waiver.until.to_string(),
                    reason: waiver.reason.clone(),
                },
            };
            Some(Diagnostic::at(waived.place.clone(), problem))
        };
        self.written
            .iter()
            .zip(&standings.0)
            .filter_map(|(waived, standing)| problem(waived, *standing))
            .collect()
    }
}

/// Those that are stale as of the newest figure of a data set that is not divided.
pub fn stale_as_of_newest(
    plan: &Plan,
    observations: &Observations,
    written: &[Waived],
) -> Vec<Diagnostic> {
    let waivers = Waivers::new(plan, written);
    let mut standings = waivers.standings();
    let as_of = observations.newest.unwrap_or(plan.span.end);
    let rule = PaceRule::default();
    for group in 0..observations.groups.len() {
        let group = observations.group(group);
        let mut report = assess(plan, observations, &group, Assumptions { as_of, rule });
        waivers.apply(&mut report, &mut standings);
    }
    waivers.stale(&standings)
}
