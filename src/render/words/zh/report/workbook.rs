//! The sheets of the workbook.

pub const GROUPS: &str = "各组";
pub const MATRIX: &str = "各组对照";
pub const ATTENTION: &str = "需要关注";
pub const HOW_TO_READ: &str = "差额为正是好的；上限写作“余”“超”。应达是到这一期应有的数。";
pub const ALL_TARGETS: &str = "全部目标";
pub const PROBLEMS: &str = "问题";
pub const PROBLEM_HEADINGS: [&str; 6] = ["程度", "问题", "怎么改", "文件", "位置", "代码"];
pub const NO_PROBLEM: &str = "数据没有问题";
pub const FONT: &str = "微软雅黑";

pub fn more_on_other_sheet(more: usize) -> String {
    format!("另有 {more} 项没有列出，见“全部目标”")
}

pub fn first_rows(most: usize, all: usize) -> String {
    format!("“全部目标”只列前 {most} 行，共 {all} 行；全部的用 CSV 或 JSON")
}

/// The format of a number that is left to a ceiling, over it, or neither.
pub fn margin_of_ceiling(size: &str) -> String {
    format!("\"余\"{size};\"超\"{size};\"余\"0")
}
