//! Words that several reports share: flags and columns.

// Flags.
pub const MET: &str = "已完成";
pub const ON_TRACK: &str = "达进度";
pub const BEHIND: &str = "欠进度";
pub const BEHIND_PACE: &str = "欠进度";
pub const MISSED: &str = "未完成";
pub const OVER: &str = "超出";
pub const NOT_JUDGED: &str = "未判定";
pub const WAIVED: &str = "豁免";

// Headings of columns, and labels.
pub const ID: &str = "编号";
pub const GROUP: &str = "组";
pub const SECTION: &str = "部分";
pub const INDICATOR: &str = "指标";
pub const OWNER: &str = "责任单位";
pub const KIND: &str = "属性";
pub const UNIT: &str = "单位";
pub const PERIOD: &str = "期间";
pub const FLAG: &str = "判定";
pub const TARGET: &str = "目标";
pub const CAP: &str = "上限";
pub const ACTUAL: &str = "实际";
pub const EXPECTED: &str = "应达";
pub const EXACT: &str = "（精确）";
pub const GAP: &str = "差额";
pub const PROGRESS: &str = "进度";
pub const PROGRESS_WITH_DUE: &str = "进度（│应达）";
pub const TREND: &str = "走势";
pub const OUTLOOK: &str = "照此进度";
pub const PER_MONTH: &str = "此后每月";
pub const NEEDED_PER_MONTH: &str = "此后每月需（限）";
pub const LAST_TIME: &str = "上次";
pub const CHANGE: &str = "变化";
pub const WHY_NOT_JUDGED: &str = "未判定的原因";
pub const FROM: &str = "出处";
pub const NOTE: &str = "备注";

// Behind a figure or a number.
pub const OLD_BEHIND: &str = "，旧";
pub const POINTS: &str = "个百分点";

// In place of a table without rows.
pub const NO_TARGET_TO_LIST: &str = "（没有可列出的目标）\n";

pub fn unusual_base(base: &str) -> String {
    format!("（上年基数异常：{base}）")
}
