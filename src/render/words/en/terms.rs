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
