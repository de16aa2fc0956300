//! The page's table of all targets that were judged.

pub const WORST_FIRST: &str = "worst first";
pub const IN_ORDER_OF_PLAN: &str = "in the order of the plan";
pub const BY_OWNER: &str = "by owner";
pub const ALL_JUDGED_TARGETS: &str = "All judged targets";
pub const INDICATOR_AND_TARGET: &str = "Indicator and target";
pub const HEADING_FLAG: &str = "Flag";
pub const AXIS: &str = "axis: zero or start, and the target";
pub const HEADING_COURSE: &str = "Course";
pub const HEADING_ACTUAL: &str = "Actual";
pub const HEADING_EXPECTED: &str = "Expected";
pub const HEADING_GAP: &str = "Gap";
pub const HEADING_OUTLOOK: &str = "Outlook";
pub const OLD_ACTUAL: &str = "actual, old figure";
pub const EXPECTED_OR_TARGET: &str = "expected by then (none: the target itself)";
pub const OUTLOOK_WHEN_DUE: &str = "when due, at this pace";
pub const ZERO_OR_START: &str = "zero (a level: its start)";
pub const OVER_THE_CAP: &str = "over the cap";
pub const OLD: &str = "old";
pub const OLD_FIGURE: &str = "old figure";
pub const CAP_LABELS: [&str; 4] = ["actual", "limit now", "cap", "outlook"];
pub const TARGET_LABELS: [&str; 4] = ["actual", "expected", "target", "outlook"];
pub const COURSE_HEADINGS: [&str; 4] = ["period", "actual", "expected", "last year"];

pub fn count(count: usize, order: &str) -> String {
    format!("{count}, {order}; open a name for its course, working and source")
}

pub fn judged(judged: usize, all: usize) -> String {
    format!("judged {judged}/{all}")
}
