//! The targets that need attention, worst first.

use std::cmp::Reverse;

use crate::model::verdict::{Assessment, Miss, Outcome, Progress};
use crate::model::{Decimal, Report};
use crate::render::options::RenderOptions;

/// Why a target needs attention, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Concern {
    /// Missed for good: nothing can mend it.
    MissedForGood,
    /// Behind pace.
    Behind,
    /// Not judged for want of a newer figure, and behind pace when it last reported.
    WasBehind,
    /// On track, and at this pace short of the bound at the due date.
    PoorOutlook,
}

/// A target that needs attention.
#[derive(Clone, Debug)]
pub struct Attention<'r, 'a> {
    /// The target with its outcome.
    pub assessment: &'r Assessment<'a>,
    /// Why it needs attention.
    pub concern: Concern,
    /// Its progress.
    pub progress: Progress,
}

impl Attention<'_, '_> {
    /// The distance that it is behind, as a share of its way.
    pub fn lag(&self) -> Decimal {
        match self.concern {
            Concern::PoorOutlook => self.progress.projected_lag.unwrap_or_default(),
            _ => self.progress.lag,
        }
    }
}

/// The listed targets that need attention and are not waived: by concern, then by how far behind they are as a share
/// of their way, the furthest first; equals stay in the report's order.
pub fn list<'r, 'a>(report: &'r Report<'a>, options: &RenderOptions) -> Vec<Attention<'r, 'a>> {
    let listed = report.assessments.iter().filter(|one| options.lists(one));
    let mut list: Vec<Attention<'r, 'a>> = listed
        .filter(|one| one.waiver.is_none())
        .filter_map(|assessment| {
            let progress = report.progress(assessment)?;
            Some(Attention {
                assessment,
                concern: concern(assessment, &progress)?,
                progress,
            })
        })
        .collect();
    list.sort_by_key(|one| (one.concern, Reverse(one.lag())));
    list
}

fn concern(assessment: &Assessment<'_>, progress: &Progress) -> Option<Concern> {
    match &assessment.outcome {
        Outcome::Missed {
            miss: Miss::Final, ..
        } => Some(Concern::MissedForGood),
        Outcome::Missed {
            miss: Miss::Pace { .. },
            ..
        } => Some(Concern::Behind),
        Outcome::OnTrack { .. } => {
            let falls_short = progress
                .projected_lag
                .is_some_and(|lag| lag > Decimal::ZERO);
            falls_short.then_some(Concern::PoorOutlook)
        }
        outcome if outcome.is_missed_standing() => Some(Concern::WasBehind),
        Outcome::Met { .. } | Outcome::NotJudged { .. } => None,
    }
}
