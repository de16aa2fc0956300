//! The door of report formats: each implements [`ReportWriter`], and [`run()`] writes any of them.
//!
//! A report is text before all groups, a text for each group, and text behind them. The text of a group depends
//! on nothing but its own report, so that any thread may render it; a [`ReportSource`] hands the texts over in
//! the groups' order.

use std::io::{self, Write};

use crate::model::{Overview, Report};

/// A report format.
pub trait ReportWriter: Sync {
    /// Facts about a group that the text behind all groups needs.
    type Tally: Default + Send;

    /// Stands between the texts of two groups; a group without text has none beside it.
    const SEPARATOR: &'static str = "";

    /// Writes the text before all groups.
    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()>;

    /// Appends the text of the group at this place.
    fn group(&self, place: usize, report: &Report<'_>, text: &mut Vec<u8>) -> Self::Tally;

    /// Adds a group's tally to that of all groups before it.
    fn fold(&self, _all: &mut Self::Tally, _group: Self::Tally) {}

    /// Writes the text behind all groups.
    fn end(&self, _all: Self::Tally, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }
}

/// The judged reports of a run, a group each, or the only one.
pub trait ReportSource {
    /// Calls `render` with each place and report, on any thread, and `take` with what it returns, in the order
    /// of the places.
    ///
    /// # Errors
    /// The first error of `take`, after which no more is rendered.
    fn each<T: Send>(
        &self,
        render: impl Fn(usize, &Report<'_>) -> T + Sync,
        take: impl FnMut(T) -> io::Result<()>,
    ) -> io::Result<()>;
}

/// Reports that are all in memory.
impl ReportSource for [Report<'_>] {
    fn each<T: Send>(
        &self,
        render: impl Fn(usize, &Report<'_>) -> T + Sync,
        take: impl FnMut(T) -> io::Result<()>,
    ) -> io::Result<()> {
        let rendered = self.iter().enumerate();
        rendered
            .map(|(place, report)| render(place, report))
            .try_for_each(take)
    }
}

/// Writes the reports of a source in a format.
///
/// # Errors
/// Those of `out`.
pub fn run<W: ReportWriter>(
    writer: &W,
    overview: &Overview<'_>,
    source: &(impl ReportSource + ?Sized),
    out: &mut dyn Write,
) -> io::Result<()> {
    writer.begin(overview, out)?;
    let render = |place: usize, report: &Report<'_>| {
        let mut text = Vec::new();
        let tally = writer.group(place, report, &mut text);
        (text, tally)
    };
    let mut all = W::Tally::default();
    let mut separator = "";
    source.each(render, |(text, tally)| {
        if !text.is_empty() {
            out.write_all(separator.as_bytes())?;
            out.write_all(&text)?;
            separator = W::SEPARATOR;
        }
        writer.fold(&mut all, tally);
        Ok(())
    })?;
    writer.end(all, out)
}

/// Renders reports that are all in memory in a format.
pub fn text(writer: &impl ReportWriter, reports: &[Report<'_>]) -> String {
    let mut text = Vec::new();
    if let Some(first) = reports.first() {
        let overview = first.overview(reports.iter().map(Report::counts).collect());
        let written = run(writer, &overview, reports, &mut text);
        // writing to memory cannot fail
        debug_assert!(written.is_ok());
    }
    String::from_utf8_lossy(&text).into_owned()
}
