//! Waivers that a person has to act on: those that ran out, and those that nothing needs.

use crate::data::Dataset;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::verdict::WaiverStatus;
use crate::model::{Assumptions, PaceRule, Plan, Report, Waiver, assess};
use crate::plan_file::WrittenWaiver;

/// The waivers of a run.
pub struct Waivers<'a> {
    plan: &'a Plan,
    written: &'a [WrittenWaiver],
    waivers: Vec<Waiver>,
}

/// The strongest status of each waiver in the reports so far.
pub struct WaiverStatuses(Vec<WaiverStatus>);

impl WaiverStatuses {
    /// Adds what they did in other reports.
    pub fn add(&mut self, other: WaiverStatuses) {
        for (all, more) in self.0.iter_mut().zip(other.0) {
            *all = (*all).max(more);
        }
    }
}

impl<'a> Waivers<'a> {
    /// The waivers of a plan, as they are written.
    pub fn new(plan: &'a Plan, written: &'a [WrittenWaiver]) -> Waivers<'a> {
        let waivers = written.iter().map(|written| written.waiver.clone());
        Waivers {
            plan,
            written,
            waivers: waivers.collect(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.waivers.is_empty()
    }

    /// The statuses before any report.
    pub fn standings(&self) -> WaiverStatuses {
        WaiverStatuses(vec![WaiverStatus::NotAsked; self.waivers.len()])
    }

    /// Marks the waived targets of a report.
    pub fn apply<'r>(&'r self, report: &mut Report<'r>, statuses: &mut WaiverStatuses) {
        for (status, new) in statuses.0.iter_mut().zip(report.waive(&self.waivers)) {
            *status = (*status).max(new);
        }
    }

    /// The expired and the unused ones, each at its place.
    pub fn stale(&self, statuses: &WaiverStatuses) -> Vec<Diagnostic> {
        let problem = |written: &WrittenWaiver, status: WaiverStatus| {
            let waiver = &written.waiver;
            let id = self.plan.targets[waiver.target].id.clone();
            let problem = match status {
                WaiverStatus::InForce | WaiverStatus::NotAsked => return None,
                WaiverStatus::Unused => Problem::UnusedWaiver { id },
                WaiverStatus::Expired => Problem::ExpiredWaiver {
                    id,
                    until: waiver.until.to_string(),
                    reason: waiver.reason.clone(),
                },
            };
            Some(Diagnostic::at(written.place.clone(), problem))
        };
        let each = self.written.iter().zip(&statuses.0);
        each.filter_map(|(written, status)| problem(written, *status))
            .collect()
    }
}

/// The stale ones as of the newest figure of a data set, by every group of it.
pub fn stale_as_of_newest(
    plan: &Plan,
    observations: &Dataset,
    written: &[WrittenWaiver],
) -> Vec<Diagnostic> {
    let waivers = Waivers::new(plan, written);
    let mut statuses = waivers.standings();
    let as_of = observations.newest.unwrap_or(plan.span.end);
    let assumptions = Assumptions {
        as_of,
        rule: PaceRule::default(),
        max_age: None,
    };
    for group in 0..observations.groups.len() {
        let group = observations.group(group);
        let mut report = assess(plan, &observations.files, &group, assumptions);
        waivers.apply(&mut report, &mut statuses);
    }
    waivers.stale(&statuses)
}
