//! Exit statuses.

use crate::cli::FailOn;
use crate::model::Summary;

/// The end of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing at or above what the run was to fail on.
    Clean,
    /// Something was.
    Flagged,
    /// Wrong usage, an unreadable or wrong file, or nothing could be judged.
    Unusable,
}

impl Status {
    /// The exit status of the process.
    pub fn code(self) -> u8 {
        match self {
            Status::Clean => 0,
            Status::Flagged => 1,
            Status::Unusable => 2,
        }
    }

    /// The status after verdicts.
    pub fn of(summary: Summary, fail_on: FailOn) -> Status {
        let failing = match fail_on {
            FailOn::Never => 0,
            FailOn::Final => summary.missed_final,
            FailOn::Missed => summary.missed(),
            FailOn::NotJudged => summary.missed() + summary.not_judged,
        };
        match (summary.judged() + summary.waived, failing) {
            (0, _) => Status::Unusable,
            (_, 0) => Status::Clean,
            _ => Status::Flagged,
        }
    }
}
