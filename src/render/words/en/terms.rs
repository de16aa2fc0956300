//! Words that several reports share: flags and columns.

// Flags.
pub const MET: &str = "met";
pub const ON_TRACK: &str = "on track";
pub const BEHIND: &str = "missed (pace)";
pub const BEHIND_PACE: &str = "behind pace";
pub const MISSED: &str = "missed";
pub const OVER: &str = "over";
pub const NOT_JUDGED: &str = "not judged";
pub const WAIVED: &str = "waived";

// Headings of columns, and labels.
pub const ID: &str = "id";
pub const GROUP: &str = "group";
pub const SECTION: &str = "section";
pub const INDICATOR: &str = "indicator";
pub const OWNER: &str = "owner";
pub const KIND: &str = "kind";
pub const UNIT: &str = "unit";
pub const PERIOD: &str = "period";
pub const FLAG: &str = "flag";
pub const TARGET: &str = "target";
pub const CAP: &str = "cap";
pub const ACTUAL: &str = "actual";
pub const EXPECTED: &str = "expected";
pub const EXACT: &str = " (exact)";
pub const GAP: &str = "gap";
pub const PROGRESS: &str = "progress";
pub const PROGRESS_WITH_DUE: &str = "progress (│ due)";
pub const TREND: &str = "trend";
pub const OUTLOOK: &str = "outlook";
pub const PER_MONTH: &str = "per month";
pub const NEEDED_PER_MONTH: &str = "a month to come";
pub const LAST_TIME: &str = "last time";
pub const CHANGE: &str = "change";
pub const WHY_NOT_JUDGED: &str = "why not judged";
pub const FROM: &str = "from";
pub const NOTE: &str = "note";

// Behind a figure or a number.
pub const OLD_BEHIND: &str = ", old";
pub const POINTS: &str = "points";

// In place of a table without rows.
pub const NO_TARGET_TO_LIST: &str = "(no target to list)\n";

pub fn unusual_base(base: &str) -> String {
    format!(" (last year is an unusual base: {base})")
}
