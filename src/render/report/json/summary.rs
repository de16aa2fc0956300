//! Counts by flag, as JSON has them.

use serde::Serialize;

use crate::model::Summary;
use crate::render::formats::JsonVersion;

/// Counts of targets by flag.
#[derive(Serialize)]
pub struct SummaryWire {
    met: usize,
    on_track: usize,
    missed: usize,
    missed_final: usize,
    missed_pace: usize,
    not_judged: usize,
    waived: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    standing_missed: Option<usize>,
}

impl SummaryWire {
    /// The counts as a version has them.
    pub fn new(summary: Summary, version: JsonVersion) -> SummaryWire {
        SummaryWire {
            met: summary.met,
            on_track: summary.on_track,
            missed: summary.missed(),
            missed_final: summary.missed_final,
            missed_pace: summary.missed_pace,
            not_judged: summary.not_judged,
            waived: summary.waived,
            standing_missed: since_two(version, summary.standing_missed),
        }
    }
}

/// A field that version 1 does not have.
pub fn since_two<T>(version: JsonVersion, value: T) -> Option<T> {
    (version >= JsonVersion::Two).then_some(value)
}
