//! The page's part about targets that were not judged.

use jiff::civil::Date;

pub const NOT_JUDGED: &str = "Not judged";
pub const NO_FIGURES: &str = "No figures";
pub const BY_SECTION: &str = "By section of the plan";
pub const WAIVED: &str = "Waived";

pub fn count_and_owners(count: usize, owners: usize) -> String {
    format!("{count}; those without figures by {owners} owners (not reported / all)")
}

pub fn count(count: usize) -> String {
    count.to_string()
}

pub fn waived_until(until: Date, reason: &str) -> String {
    format!(" (until {until}: {reason})")
}
