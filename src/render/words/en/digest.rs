//! The words around problems: severities, counts, and the pages of codes.

use crate::diagnostic::Severity;

pub fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

pub fn help() -> &'static str {
    "help"
}

/// The label of a line that names other rows with the same problem.
pub fn also() -> &'static str {
    "also"
}

pub fn more_rows(count: usize, cells: &[String], is_cut: bool) -> String {
    let more = if is_cut { "…" } else { "" };
    let rows = if count == 1 { "row" } else { "rows" };
    format!("{count} more {rows}: {}{more}", cells.join(", "))
}

/// A problem and what to do, in one line.
pub fn in_one_line(title: &str, help: &str) -> String {
    format!("{title}; {help}")
}

pub fn counts(errors: usize, warnings: usize) -> String {
    format!("errors {errors} · warnings {warnings}")
}

pub fn counts_with_notes(errors: usize, warnings: usize, notes: usize) -> String {
    format!("errors {errors} · warnings {warnings} · notes {notes}")
}

/// Problems that are not shown; `most_kept` of a kind are kept where some were not.
pub fn not_shown(count: usize, most_kept: Option<usize>) -> String {
    let listed = match most_kept {
        Some(most) => format!("the first {most} of each kind"),
        None => "all".to_owned(),
    };
    format!(
        "{count} more are not shown; mend these first, or list {listed} with lint --format json"
    )
}

pub fn not_annotated(count: usize) -> String {
    format!("{count} more, see --format json")
}

/// The plan is the file of the usual name in the current folder.
pub fn plan_of_folder(name: &str) -> String {
    format!("the plan is {name} of this folder, not the built-in one")
}

pub fn notes(notes: &[String]) -> String {
    format!("note: {}", notes.join(" · "))
}

pub fn note_with_others(title: &str, others: usize) -> String {
    format!("{title} (and {others} more)")
}

pub fn skipped(title: &str) -> String {
    format!("warning: {title}")
}

pub fn code(code: &str, meaning: &str) -> String {
    format!("{code}: {meaning}")
}

pub fn level(severity: &str, can_be_allowed: bool) -> String {
    match can_be_allowed {
        true => format!("{severity}, --allow, --warn and --deny apply"),
        false => format!("{severity}, cannot be let through"),
    }
}

pub fn why_it_matters(reason: &str) -> String {
    format!("why it matters: {reason}")
}

pub fn example(file: &str) -> String {
    format!("example: {file}")
}

/// A target that nobody answers for.
pub fn no_owner() -> &'static str {
    "no owner"
}
