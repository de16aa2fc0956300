//! Judged reports → text. In: an [`Overview`] of all groups, and a [`ReportSource`] that lends their reports;
//! out: text in a [`ReportFormat`]. Called by `check`, and for one report by `explain`.

mod csv;
mod docx;
pub mod explain;
pub mod findings;
mod footer;
mod github;
mod groups;
mod heading;
mod html;
pub mod json;
mod junit;
mod markdown;
mod table;
mod wire_names;
pub mod writer;
mod xlsx;

use std::io::{self, Write};

use crate::model::{Overview, Report};
use crate::render::formats::ReportFormat;
use crate::render::options::RenderOptions;
use writer::{ReportSource, ReportWriter};

/// Writes the reports of a run.
///
/// # Errors
/// Those of `out`.
pub fn write(
    source: &(impl ReportSource + ?Sized),
    overview: &Overview<'_>,
    format: ReportFormat,
    options: &RenderOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        ReportFormat::Table if options.side_by_side => {
            let groups = groups::Groups::new(options);
            if overview.groups.len() > groups::MOST {
                // counts alone, for which no group is judged again
                groups.begin(overview, out)?;
                return groups.end(Default::default(), out);
            }
            writer::run(&groups, overview, source, out)
        }
        ReportFormat::Table => writer::run(&table::Table(options), overview, source, out),
        ReportFormat::Json => writer::run(&json::Json(options), overview, source, out),
        ReportFormat::Csv => writer::run(&csv::Csv(options), overview, source, out),
        ReportFormat::Markdown => writer::run(&markdown::Markdown(options), overview, source, out),
        ReportFormat::Html => writer::run(&html::Page::new(options), overview, source, out),
        ReportFormat::Xlsx => xlsx::write(source, overview, options, out),
        ReportFormat::Docx => docx::write(source, overview, options, out),
        ReportFormat::Junit => writer::run(&junit::Junit(options), overview, source, out),
        ReportFormat::Github => {
            writer::run(&github::Annotations::new(options), overview, source, out)
        }
    }
}

/// Renders reports that are all in memory, as [`write()`] writes them.
pub fn reports(reports: &[Report<'_>], format: ReportFormat, options: &RenderOptions) -> String {
    let Some(first) = reports.first() else {
        return String::new();
    };
    let overview = first.overview(reports.iter().map(Report::counts).collect());
    let mut text = Vec::new();
    let written = write(reports, &overview, format, options, &mut text);
    // writing to memory cannot fail
    debug_assert!(written.is_ok());
    String::from_utf8_lossy(&text).into_owned()
}
