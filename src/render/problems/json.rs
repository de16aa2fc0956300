//! Problems as one JSON object, version 1.

use serde::Serialize;

use crate::diagnostic::{Diagnostic, Found, Place, Severity};
use crate::render::widgets::json;
use crate::render::words::lang::Lang;
use crate::render::words::problems::message;

#[derive(Serialize)]
struct Wire<'a> {
    version: u8,
    summary: SummaryWire,
    diagnostics: Vec<DiagnosticWire<'a>>,
}

#[derive(Serialize)]
struct SummaryWire {
    errors: usize,
    warnings: usize,
    notes: usize,
}

/// A problem.
#[derive(Serialize)]
pub struct DiagnosticWire<'a> {
    code: &'static str,
    severity: &'static str,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    /// The cell as a spreadsheet names it.
    cell: Option<&'a str>,
    other: Option<PlaceWire<'a>>,
    message: String,
    help: String,
}

#[derive(Serialize)]
struct PlaceWire<'a> {
    file: &'a str,
    line: usize,
    column: usize,
}

impl DiagnosticWire<'_> {
    /// A failure that is no problem in a file, as an item among problems.
    pub fn failure(message: &str) -> DiagnosticWire<'static> {
        DiagnosticWire {
            code: "failed",
            severity: Severity::Error.into(),
            file: None,
            line: None,
            column: None,
            cell: None,
            other: None,
            message: message.to_owned(),
            help: String::new(),
        }
    }
}

impl<'a> From<&'a Place> for PlaceWire<'a> {
    fn from(place: &'a Place) -> PlaceWire<'a> {
        PlaceWire {
            file: &place.file,
            line: place.line,
            column: place.column,
        }
    }
}

/// Renders the object.
pub fn render(found: &Found, lang: Lang) -> String {
    json::document(&Wire {
        version: 1,
        summary: SummaryWire {
            errors: found.count(Severity::Error),
            warnings: found.count(Severity::Warning),
            notes: found.count(Severity::Note),
        },
        diagnostics: found.first.iter().map(|one| wire(one, lang)).collect(),
    })
}

/// A problem as an item of a list.
pub fn wire(diagnostic: &Diagnostic, lang: Lang) -> DiagnosticWire<'_> {
    let said = message(&diagnostic.problem, lang);
    let place = diagnostic.place.as_ref();
    DiagnosticWire {
        code: diagnostic.code().as_str(),
        severity: diagnostic.severity.into(),
        file: diagnostic.file(),
        line: place.map(|place| place.line),
        column: place.map(|place| place.column),
        cell: place.and_then(|place| place.cell.as_deref()),
        other: diagnostic.other.as_ref().map(PlaceWire::from),
        message: said.title,
        help: said.help,
    }
}
