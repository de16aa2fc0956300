//! Documents, and reports for a workflow.

use jiff::civil::Date;

pub const HEADINGS: [&str; 9] = [
    "flag",
    "clause",
    "indicator",
    "target",
    "actual",
    "period",
    "expected",
    "gap",
    "remarks",
];
pub const NO_TARGET_NEEDS_ATTENTION: &str = "No target needs attention";
pub const NEEDS_ATTENTION: &str = "Needs attention";
pub const ATTENTION_HEADINGS: [&str; 6] = [
    "Flag",
    "Indicator and target",
    "Actual",
    "Expected",
    "Margin",
    "At this pace",
];
pub const RULE: &str = "Before the due date a figure is held against what is expected by its date, then against the target itself; ceilings say left or over.";

pub fn without_figures(unnamed: usize) -> String {
    format!("({unnamed} without figures)")
}

pub fn skipped_until(flag: &str, until: Date, reason: &str) -> String {
    format!("{flag} until {until}: {reason}")
}

pub fn more_in_table(more: usize) -> String {
    format!("- {more} more, see the table\n")
}

pub fn left_out(count: usize) -> String {
    format!("without figures and left out: {count} (--only not-judged lists them)")
}

pub fn waived_until(until: Date, reason: &str) -> String {
    format!("waived until {until}: {reason}")
}

pub fn last_time(number: &str) -> String {
    format!(", last time {number}")
}

pub fn worst_first(count: usize) -> String {
    format!("  {count}, worst first")
}

pub fn more_elsewhere(more: usize) -> String {
    format!("{more} more are in the workbook and on the page")
}

pub fn paces(paces: &str) -> String {
    format!("{paces}. ")
}

pub fn needed_per_month(number: &str) -> String {
    format!("{number} a month needed")
}

pub fn left_per_month(number: &str) -> String {
    format!("{number} a month left")
}
