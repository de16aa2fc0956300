//! The words around problems: severities, counts, and the pages of codes.

use crate::diagnostic::Severity;

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "错误",
        Severity::Warning => "警告",
        Severity::Note => "提示",
    }
}

pub fn help() -> &'static str {
    "帮助"
}

/// The label of a line that names other rows with the same problem.
pub fn also() -> &'static str {
    "同类"
}

pub fn more_rows(count: usize, cells: &[String], is_cut: bool) -> String {
    let more = if is_cut { "…" } else { "" };
    format!("还有 {count} 行：{}{more}", cells.join("、"))
}

/// A problem and what to do, in one line.
pub fn in_one_line(title: &str, help: &str) -> String {
    format!("{title}；{help}")
}

pub fn counts(errors: usize, warnings: usize) -> String {
    format!("错误 {errors} · 警告 {warnings}")
}

pub fn counts_with_notes(errors: usize, warnings: usize, notes: usize) -> String {
    format!("错误 {errors} · 警告 {warnings} · 提示 {notes}")
}

/// Problems that are not shown; `most_kept` of a kind are kept where some were not.
pub fn not_shown(count: usize, most_kept: Option<usize>) -> String {
    let listed = match most_kept {
        Some(most) => format!("每类前 {most} 个"),
        None => "全部".to_owned(),
    };
    format!("另有 {count} 个问题未列出；先改正以上的，或用 lint --format json 列出{listed}")
}

pub fn not_annotated(count: usize) -> String {
    format!("另有 {count} 个问题，见日志或 --format json")
}

/// The plan is the file of the usual name in the current folder.
pub fn plan_of_folder(name: &str) -> String {
    format!("规划取自当前文件夹的 {name}，不是内置的规划")
}

pub fn notes(notes: &[String]) -> String {
    format!("提示：{}", notes.join(" · "))
}

pub fn note_with_others(title: &str, others: usize) -> String {
    format!("{title}（另有 {others} 处）")
}

pub fn skipped(title: &str) -> String {
    format!("警告：{title}")
}

pub fn code(code: &str, meaning: &str) -> String {
    format!("{code}：{meaning}")
}

pub fn level(severity: &str, can_be_allowed: bool) -> String {
    match can_be_allowed {
        true => format!("{severity}，可用 --allow、--warn、--deny 调整"),
        false => format!("{severity}，不能放过"),
    }
}

pub fn why_it_matters(reason: &str) -> String {
    format!("为何要紧：{reason}")
}

pub fn example(file: &str) -> String {
    format!("例：{file}")
}

/// A target that nobody answers for.
pub fn no_owner() -> &'static str {
    "未定责任单位"
}
