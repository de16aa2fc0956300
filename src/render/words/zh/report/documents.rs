//! Documents, and reports for a workflow.

use jiff::civil::Date;

pub const HEADINGS: [&str; 9] = [
    "判定", "条款", "指标", "目标", "实际", "期间", "应达", "差额", "说明",
];
pub const NO_TARGET_NEEDS_ATTENTION: &str = "没有需要关注的目标";
pub const NEEDS_ATTENTION: &str = "需要关注";
pub const ATTENTION_HEADINGS: [&str; 6] =
    ["判定", "指标和目标", "实际", "应达", "差额", "照此进度"];
pub const RULE: &str = "未到期的同“应达”（到这一期应有的数）比较，到期的同目标本身比较；差额为正是好的，上限写作“余”“超”。";

pub fn without_figures(unnamed: usize) -> String {
    format!("（{unnamed}项没有报数）")
}

pub fn skipped_until(flag: &str, until: Date, reason: &str) -> String {
    format!("{flag}，豁免至 {until}：{reason}")
}

pub fn more_in_table(more: usize) -> String {
    format!("- 另有 {more} 项，见表\n")
}

pub fn left_out(count: usize) -> String {
    format!("没有报数、未列出的：{count} 项（--only not-judged 列出）")
}

pub fn waived_until(until: Date, reason: &str) -> String {
    format!("豁免至 {until}：{reason}")
}

pub fn last_time(number: &str) -> String {
    format!("，上次{number}")
}

pub fn worst_first(count: usize) -> String {
    format!("  {count}项，最差的在前")
}

pub fn more_elsewhere(more: usize) -> String {
    format!("另有{more}项，见工作簿或网页")
}

pub fn paces(paces: &str) -> String {
    format!("{paces}。")
}

pub fn needed_per_month(number: &str) -> String {
    format!("此后每月需{number}")
}

pub fn left_per_month(number: &str) -> String {
    format!("此后每月限{number}")
}
