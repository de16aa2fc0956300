//! The problems of the files that were read, which passed with a warning.

use std::io;

use crate::diagnostic::{Diagnostic, Severity};
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::terminal::safe;
use crate::render::widgets::workbook::{Cell, Paper, Sheet};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::problems::message;

/// The sheet.
///
/// # Errors
/// Whatever a sheet cannot hold.
pub fn sheet(options: &RenderOptions, title: &str) -> io::Result<Sheet> {
    let lang = options.lang;
    let name = in_language!(lang, report::workbook::PROBLEMS);
    let mut sheet = Sheet::new(name, title, Paper::Landscape, lang)?;
    let headings = in_language!(lang, report::workbook::PROBLEM_HEADINGS);
    sheet.head(&headings.map(str::to_owned), 0)?;
    for one in &options.problems {
        sheet.row(&row(one, lang))?;
    }
    if options.problems.is_empty() {
        let none = in_language!(lang, report::workbook::NO_PROBLEM);
        sheet.row(&[Cell::text(""), Cell::text(none)])?;
    }
    Ok(sheet)
}

fn row(one: &Diagnostic, lang: Lang) -> [Cell; 6] {
    let said = message(&one.problem, lang);
    let severity = Cell::text(in_language!(lang, digest::severity(one.severity)));
    let severity = match one.severity {
        Severity::Error => severity.colored(FlagStyle::Missed.ink(), FlagStyle::Missed.tint()),
        Severity::Warning => severity.colored(FlagStyle::Behind.ink(), FlagStyle::Behind.tint()),
        Severity::Note => severity,
    };
    let place = one.place.as_ref().map(|place| match &place.cell {
        Some(cell) => safe(cell),
        None => format!("{}:{}", place.line, place.column),
    });
    [
        severity,
        Cell::text(safe(&said.title)),
        Cell::text(safe(&said.help)),
        Cell::text(safe(one.file().unwrap_or_default())),
        Cell::text(place.unwrap_or_default()),
        Cell::text(one.code().as_str()),
    ]
}
