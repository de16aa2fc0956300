//! How it looks. Renderers turn values into text and compute nothing; each escapes for its own grammar.

mod number;
pub mod plan;
pub mod problems;
pub mod report;
mod terminal;
mod widgets;
mod words;

pub use problems::ProblemFormat;
pub use words::lang::Lang;

use std::io::{self, Write};

use crate::diagnostic::Problem;
use crate::model::verdict::{Assessment, Flag};
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
pub struct RenderOptions {
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

impl RenderOptions {
    /// Everything in plan order, as wide as it is, without colours.
    pub fn plain(lang: Lang) -> RenderOptions {
        RenderOptions {
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

/// What is told of one report after the other.
pub type ReportVisitor<'t> = dyn FnMut(&Report<'_>) -> io::Result<()> + 't;

/// The reports of a run, one for each group, or the only one.
#[derive(Clone, Copy)]
pub struct Reports<'r> {
    /// Their counts.
    pub overview: &'r Overview<'r>,
    /// Lends each of them, in order, until one is not taken: so many groups need no memory for all at once.
    pub each: &'r dyn Fn(&mut ReportVisitor<'_>) -> io::Result<()>,
    /// All of them at once, where a page is asked for.
    pub kept: &'r [Report<'r>],
}

/// Renders a line for each group, ended by a line end.
pub fn overview(overview: &Overview<'_>, look: &RenderOptions) -> String {
    report::groups::render(overview, look)
}

/// Writes the reports of a run as text that ends with a line end.
///
/// # Errors
/// What writing says.
pub fn write(
    reports: Reports<'_>,
    format: Format,
    look: &RenderOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        Format::Table if look.side_by_side => {
            out.write_all(overview(reports.overview, look).as_bytes())
        }
        Format::Table => (reports.each)(&mut |report| {
            out.write_all(report::table::render(report, look).as_bytes())
        }),
        Format::Json => report::json::write(reports, look, out),
        Format::Csv => report::csv::write(reports, look, out),
        Format::Markdown => report::markdown::write(reports, look, out),
        Format::Html => out.write_all(report::html::render(reports.kept, look).as_bytes()),
        Format::Junit => report::junit::write(reports, look, out),
        Format::Github => report::github::write(reports, look, out),
    }
}

/// Renders reports that are there all at once, as [`write()`] writes them.
pub fn reports(reports: &[Report<'_>], format: Format, look: &RenderOptions) -> String {
    let Some(first) = reports.first() else {
        return String::new();
    };
    let overview = first.overview(reports.iter().map(Report::counts).collect());
    let each = |take: &mut ReportVisitor<'_>| reports.iter().try_for_each(take);
    let all = Reports {
        overview: &overview,
        each: &each,
        kept: reports,
    };
    let mut text = Vec::new();
    let written = write(all, format, look, &mut text);
    // writing to memory cannot fail
    debug_assert!(written.is_ok());
    String::from_utf8_lossy(&text).into_owned()
}

/// A problem in one line, with what to do.
pub fn said(problem: &Problem, lang: Lang) -> String {
    let said = words::messages::message(problem, lang);
    format!("{}{}{}", said.title, lang.pick("；", "; "), said.help)
}
