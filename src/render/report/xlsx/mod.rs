//! The report as a workbook to hand on: what needs attention, all targets, the groups, the problems. Flags are in words
//! and colours, numbers are numbers with as many decimals shown as in other formats and all of them in the cell.

mod cells;
mod collected;
mod groups;
mod handout;
mod problems;

use std::io::{self, Write};

use crate::model::Overview;
use crate::render::options::RenderOptions;
use crate::render::report::findings::facts::Fact;
use crate::render::report::heading::ReportHeading;
use crate::render::report::writer::ReportSource;
use crate::render::widgets::workbook::{self, Paper, Sheet};
use crate::render::words::lang::in_language;
use collected::{Collected, Gathered};

/// Writes the workbook.
///
/// # Errors
/// Those of `out`, and whatever a workbook cannot hold.
pub fn write(
    source: &(impl ReportSource + ?Sized),
    overview: &Overview<'_>,
    options: &RenderOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let worst = handout::columns(overview);
    let all = Fact::of_all(overview);
    let mut collected = Collected::default();
    source.each(
        |place, report| Gathered::of(place, report, (&worst, &all), options),
        |report| {
            collected.add(report);
            Ok(())
        },
    )?;
    collected.keep_worst();
    let title = ReportHeading::of_run(overview, options).title;
    let mut sheets = vec![
        handout::sheet(&collected, &worst, overview, options)?,
        targets(&collected, &all, options, &title)?,
    ];
    sheets.extend(groups::sheets(&collected, overview, options, &title)?);
    sheets.push(problems::sheet(options, &title)?);
    out.write_all(&workbook::bytes(&title, sheets)?)
}

fn targets(
    collected: &Collected,
    facts: &[Fact],
    options: &RenderOptions,
    title: &str,
) -> io::Result<Sheet> {
    let lang = options.lang;
    let name = in_language!(lang, report::workbook::ALL_TARGETS);
    let mut sheet = Sheet::new(name, title, Paper::Landscape, lang)?;
    let headings: Vec<String> = facts.iter().map(|fact| fact.heading(options)).collect();
    let frozen = facts.iter().position(|fact| *fact == Fact::Indicator);
    let frozen = frozen.and_then(|place| u16::try_from(place + 1).ok());
    sheet.head(&headings, frozen.unwrap_or_default())?;
    for row in &collected.rows {
        sheet.row(row)?;
    }
    // the rest is for the screen: print would be too small to read
    let printed = facts.iter().position(|fact| *fact == Fact::Kind);
    sheet.print_columns(printed.unwrap_or(facts.len()))?;
    sheet.filter()?;
    Ok(sheet)
}
