//! How it looks. Renderers turn values into text and compute nothing; each escapes for its own grammar.

mod bar;
pub mod codes;
mod diagnostics;
pub mod explain;
mod footer;
mod json;
mod lang;
mod messages;
mod number;
mod plain;
mod problems;
mod table;
pub mod template;
mod words;

pub use lang::Lang;
pub use problems::{ProblemFormat, render as problems};

use crate::diagnostic::Problem;
use crate::model::Report;
use crate::model::report::{Assessment, Flag};

/// What a report is rendered as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people: a table with colours, which the caller strips where they are not wanted.
    Table,
    /// For programs: one object, version 1.
    Json,
}

/// How a report is to look.
#[derive(Clone, Debug)]
pub struct Look {
    /// The language of words and names.
    pub lang: Lang,
    /// The cells of a line that a table may fill; `None` for as many as it needs.
    pub width: Option<usize>,
    /// Only targets with one of these flags are listed; empty for all. Counts are always of all.
    pub only: Vec<Flag>,
    /// Whether targets stand under their section's heading.
    pub by_section: bool,
}

impl Look {
    /// Whether a target is listed.
    fn lists(&self, assessment: &Assessment<'_>) -> bool {
        self.only.is_empty() || self.only.contains(&assessment.flag())
    }
}

/// Renders a report; the text ends with a line end.
pub fn report(report: &Report<'_>, format: Format, look: &Look) -> String {
    match format {
        Format::Table => table::render(report, look),
        Format::Json => json::render(report, look),
    }
}

/// A problem in one line, with what to do.
pub fn said(problem: &Problem, lang: Lang) -> String {
    let said = messages::message(problem, lang);
    format!("{}{}{}", said.title, lang.pick("；", "; "), said.help)
}
