//! The page of groups side by side.

pub const BETWEEN_NAME_AND_GAP: &str = "";
pub const INDICATORS_AND_GROUPS: &str = "指标与各组对照表";
pub const CELLS_ARE_ACTUAL: &str = "格内为实际数";
pub const BEHIND_IN_ALL: &str = "欠的合计";
pub const BEHIND_OR_FAR_BEHIND: &str = "欠进度（深色：差两成以上）";
pub const FIGURE_NOT_JUDGED: &str = "有数未判";
pub const NO_FIGURE: &str = "未报";
pub const OWN_GOAL: &str = "另有目标";
pub const MISSED_OR_BEHIND: &str = "未完成和欠进度";
pub const MOST_ON_THE_LEFT: &str = "多的在左";
pub const BEHIND_AND_JUDGED: &str = "未完成和欠进度项数／判定项数";
pub const NOTHING_MISSED: &str = "没有欠的";

pub fn groups_left_out(groups: usize, shown: usize, by: &str) -> String {
    format!("共{groups}个{by}，这里列出未完成和欠进度最多的{shown}个；各项合计为全部{by}。")
}

pub fn rows_left_out(hidden: usize, by: &str) -> String {
    format!("另有{hidden}项指标欠的{by}较少，没有列出。")
}

pub fn rows_without_figure(silent: usize, by: &str) -> String {
    format!("另有{silent}项指标，各{by}都没有报数。")
}

pub fn name_and_count(name: &str, count: usize) -> String {
    format!("{name}（{count}）")
}

pub fn most_behind(name: &str, count: usize) -> String {
    format!("欠得最多：{name}（{count}项）")
}

pub fn most_common(rows: &[String]) -> String {
    format!("最普遍：{}", rows.join("、"))
}

pub fn widest_gaps(by: &str) -> String {
    format!("各{by}最大的差额")
}

pub fn more(more: usize) -> String {
    format!("；另{more}项")
}

/// A cell, for those who cannot see it.
pub fn cell(group: &str, name: &str, flag: &str, actual: &str, expected: Option<&str>) -> String {
    let expected = expected.map_or_else(String::new, |expected| format!("，应达 {expected}"));
    format!("{group} {name}：{flag}，实际 {actual}{expected}")
}
