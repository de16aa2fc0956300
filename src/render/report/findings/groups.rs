//! The order of groups: those with most targets missed or behind first.

use std::cmp::Reverse;

use crate::model::{GroupCounts, Summary};

/// The targets of a group that are missed or behind, or were when they last reported.
pub fn bad(summary: Summary) -> usize {
    summary.missed() + summary.standing_missed
}

/// The places of groups, the worst first: by targets missed or behind, then by those missed for good; equals stay in
/// order.
pub fn worst_first(groups: &[GroupCounts]) -> Vec<usize> {
    let mut places: Vec<usize> = (0..groups.len()).collect();
    places.sort_by_key(|place| {
        let summary = groups[*place].summary;
        Reverse((bad(summary), summary.missed_final))
    });
    places
}
