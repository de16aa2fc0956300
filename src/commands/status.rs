//! Exit statuses, and wrong usage, which has one of its own.

use std::fmt;

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
            FailOn::Missed => summary.missed() + summary.standing_missed,
            FailOn::NotJudged => summary.missed() + summary.not_judged,
        };
        // a target that was behind when it last reported says something, though it is not judged
        let judged = summary.judged() + summary.waived + summary.standing_missed;
        match (judged, failing) {
            (0, _) => Status::Unusable,
            (_, 0) => Status::Clean,
            _ => Status::Flagged,
        }
    }
}

/// Wrong usage of the command line.
#[derive(Debug)]
pub struct Usage(String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// A failure by wrong usage, in these words.
pub fn usage(words: impl Into<String>) -> anyhow::Error {
    anyhow::Error::new(Usage(words.into()))
}
