//! Words that several reports share: flags and columns.

pub const TARGET: &str = "目标";
pub const ACTUAL: &str = "实际";
pub const EXPECTED: &str = "应达";
pub const GAP: &str = "差额";
pub const OUTLOOK: &str = "照此进度";
pub const CAP: &str = "上限";
pub const MISSED: &str = "未完成";
pub const ON_TRACK: &str = "达进度";
pub const MET: &str = "已完成";
pub const WAIVED: &str = "豁免";
