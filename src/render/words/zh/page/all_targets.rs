//! The page's table of all targets that were judged.

pub const WORST_FIRST: &str = "差距大的在前";
pub const IN_ORDER_OF_PLAN: &str = "按规划的部分排列";
pub const BY_OWNER: &str = "按责任单位排列";
pub const ALL_JUDGED_TARGETS: &str = "全部已判定目标";
pub const INDICATOR_AND_TARGET: &str = "指标与目标";
pub const HEADING_FLAG: &str = "判定";
pub const AXIS: &str = "横轴：左线为零或起点，右线为目标";
pub const HEADING_COURSE: &str = "走势";
pub const HEADING_ACTUAL: &str = "实际";
pub const HEADING_EXPECTED: &str = "目前应达";
pub const HEADING_GAP: &str = "差额";
pub const HEADING_OUTLOOK: &str = "照此进度";
pub const OLD_ACTUAL: &str = "实际，旧数";
pub const EXPECTED_OR_TARGET: &str = "目前应达（不标即等于目标）";
pub const OUTLOOK_WHEN_DUE: &str = "照此进度，到期时";
pub const ZERO_OR_START: &str = "零（水平类为期初数）";
pub const OVER_THE_CAP: &str = "上限以外";
pub const OLD: &str = "旧";
pub const OLD_FIGURE: &str = "按旧数推算";
pub const CAP_LABELS: [&str; 4] = ["实际", "目前限", "上限", "照此进度"];
pub const TARGET_LABELS: [&str; 4] = ["实际", "应达", "目标", "照此进度"];
pub const COURSE_HEADINGS: [&str; 4] = ["期间", "实际", "应达", "上年同期"];

pub fn count(count: usize, order: &str) -> String {
    format!("{count}项，{order}；点指标名看历期数、演算和来源")
}

pub fn judged(judged: usize, all: usize) -> String {
    format!("判定{judged}/{all}")
}
