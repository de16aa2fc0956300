//! The page's list of targets that need attention.

use jiff::civil::Date;

pub const NEEDS_ATTENTION: &str = "Needs attention";
pub const TARGET: &str = "Target: ";
pub const ACTUAL: &str = "Actual: ";
pub const OWNER: &str = "Owner: ";
pub const GAP: &str = "Gap";
pub const NO_NEWER_FINAL_FIGURE: &str = "no newer figure";
pub const LEFT_PER_MONTH: &str = "Left per month";
pub const NEEDED_PER_MONTH: &str = "Needed per month";
pub const SO_FAR: &str = "so far ";
pub const LAST_TIME_AND_NOW: &str = "Last time → now";
pub const OUTLOOK: &str = "Outlook";
pub const FROM_OLD_FIGURE: &str = "from an old figure";
pub const EQUAL_DOES_NOT_COUNT: &str = "equal does not count";
pub const REACHES_TARGET: &str = "reaches it";
pub const WITHIN_CAP: &str = "within the cap";
pub const FIRST_FIGURE: &str = "first figure";
pub const NO_NEWER_FIGURE: &str = "no newer figure";
pub const GAP_BEFORE_AND_NOW: &str = "gap ";

pub fn count(count: usize) -> String {
    format!("{count}, worst first")
}

pub fn due(due: Date) -> String {
    format!("due {due}")
}

pub fn period(period: &str) -> String {
    format!(" ({period}) ")
}

pub fn months_old(months: i32) -> String {
    format!("{months} months old")
}

pub fn cap(bound: &str) -> String {
    format!(", cap {bound}")
}

pub fn target(bound: &str) -> String {
    format!(", target {bound}")
}

pub fn short(short: &str) -> String {
    format!("{short} short")
}

pub fn over(short: &str) -> String {
    format!("{short} over")
}

pub fn two_year_pace(due: &str, by: &str, bound: &str) -> String {
    format!(
        "last year was an unusual base: at the two-year pace {due} is expected by {by}, to end the year at {bound}"
    )
}

pub fn by_time(is_ceiling: bool, due: &str, by: &str) -> String {
    format!("straight-line time: {} {due} by {by}", expected(is_ceiling))
}

pub fn by_pace(pace: &str, is_ceiling: bool, due: &str, by: &str) -> String {
    format!("by {pace}: {} {due} by {by}", expected(is_ceiling))
}

fn expected(is_ceiling: bool) -> &'static str {
    if is_ceiling { "at most" } else { "expected" }
}
