//! How it looks. Renderers turn values into text and compute nothing; each escapes for its own grammar.

mod bar;
pub mod codes;
mod csv;
mod diagnostics;
pub mod explain;
mod footer;
mod github;
mod grid;
mod groups;
mod html;
mod json;
mod junit;
mod lang;
mod markdown;
mod messages;
mod number;
mod plain;
mod problems;
mod sheet;
mod shown;
mod spark;
mod table;
pub mod targets;
pub mod template;
mod words;

pub use lang::Lang;
pub use problems::{ProblemFormat, render as problems};

use crate::diagnostic::Problem;
use crate::model::report::{Assessment, Flag};
use crate::model::{Overview, Report};

/// What a report is rendered as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people: a table, with colours where they are wanted.
    Table,
    /// For programs: one object, version 1.
    Json,
    /// For spreadsheets and statistics: a row a target.
    Csv,
    /// For documents and step summaries.
    Markdown,
    /// For people: one page with charts, which needs nothing else.
    Html,
    /// For test reports: JUnit XML.
    Junit,
    /// For GitHub: annotations at the rows of the data files.
    Github,
}

/// How a report is to look.
#[derive(Clone, Debug)]
pub struct Look {
    /// The language of words and names.
    pub lang: Lang,
    /// The cells of a line that a table may fill; `None` for as many as it needs.
    pub width: Option<usize>,
    /// Whether a table has colours.
    pub color: bool,
    /// Only targets with one of these flags are listed; empty for all. Counts are always of all.
    pub only: Vec<Flag>,
    /// Whether targets stand under their section's heading.
    pub by_section: bool,
    /// The column that the data set is divided by, as the user named it.
    pub by: Option<String>,
    /// Whether groups stand side by side; else there is one report, which is shown in full.
    pub side_by_side: bool,
    /// Whether CSV begins with a byte order mark.
    pub bom: bool,
}

impl Look {
    /// Everything in plan order, as wide as it is, without colours.
    pub fn plain(lang: Lang) -> Look {
        Look {
            lang,
            width: None,
            color: false,
            only: Vec::new(),
            by_section: true,
            by: None,
            side_by_side: false,
            bom: false,
        }
    }

    /// Whether a target is listed.
    fn lists(&self, assessment: &Assessment<'_>) -> bool {
        self.only.is_empty() || self.only.contains(&assessment.flag())
    }
}

/// Renders a line for each group, ended by a line end.
pub fn overview(overview: &Overview<'_>, look: &Look) -> String {
    groups::render(overview, look)
}

/// Renders the reports of a run, one for each group, or the only one; the text ends with a line end.
pub fn reports(reports: &[Report<'_>], format: Format, look: &Look) -> String {
    match format {
        Format::Table => match reports {
            [only] if !look.side_by_side => table::render(only, look),
            several => several.first().map_or_else(String::new, |first| {
                let groups = several.iter().map(Report::counts).collect();
                overview(&first.overview(groups), look)
            }),
        },
        Format::Json => json::render(reports, look),
        Format::Csv => csv::render(reports, look),
        Format::Markdown => markdown::render(reports, look),
        Format::Html => html::render(reports, look),
        Format::Junit => junit::render(reports, look),
        Format::Github => github::render(reports, look),
    }
}

/// A problem in one line, with what to do.
pub fn said(problem: &Problem, lang: Lang) -> String {
    let said = messages::message(problem, lang);
    format!("{}{}{}", said.title, lang.pick("；", "; "), said.help)
}
