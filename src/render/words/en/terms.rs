//! Words that several reports share: flags and columns.

pub const TARGET: &str = "target";
pub const ACTUAL: &str = "actual";
pub const EXPECTED: &str = "expected";
pub const GAP: &str = "gap";
pub const OUTLOOK: &str = "outlook";
pub const CAP: &str = "cap";
pub const MISSED: &str = "missed";
pub const ON_TRACK: &str = "on track";
pub const MET: &str = "met";
pub const WAIVED: &str = "waived";
pub const BEHIND: &str = "missed (pace)";
pub const NOT_JUDGED: &str = "not judged";
pub const BEHIND_PACE: &str = "behind pace";
pub const FLAG: &str = "flag";
pub const INDICATOR: &str = "indicator";
pub const PERIOD: &str = "period";
pub const PER_MONTH: &str = "per month";
pub const LAST_TIME: &str = "last time";
pub const PROGRESS_WITH_DUE: &str = "progress (│ due)";
pub const TREND: &str = "trend";
pub const CHANGE: &str = "change";
pub const NO_TARGET_TO_LIST: &str = "(no target to list)\n";
pub const GROUP: &str = "group";
pub const SECTION: &str = "section";
pub const OWNER: &str = "owner";
pub const KIND: &str = "kind";
pub const UNIT: &str = "unit";
pub const MARGIN: &str = "margin";
pub const PROGRESS: &str = "progress";
pub const AT_THIS_PACE: &str = "at this pace";
pub const NEEDED_PER_MONTH: &str = "a month to come";
pub const WHY_NOT_JUDGED: &str = "why not judged";
pub const FROM: &str = "from";
pub const NOTE: &str = "note";
pub const ID: &str = "id";
pub const EXACT: &str = " (exact)";
pub const OLD_BEHIND: &str = ", old";

pub fn unusual_base(base: &str) -> String {
    format!(" (last year is an unusual base: {base})")
}
pub const POINTS: &str = "points";
pub const OVER: &str = "over";
