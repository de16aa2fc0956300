//! Diagnostics for machines: one list, many formats.

pub mod codes;
pub mod snippet;

use quick_xml::events::BytesText;
use serde::Serialize;

use crate::diagnostic::{Diagnostic, Found, Severity};
use crate::render::report::github::{SHOWN, data, property};
use crate::render::report::junit::{Xml, document};
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::messages::message;

/// What diagnostics are rendered as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemFormat {
    /// For people: the line, the cell underlined.
    Text,
    /// The same with a line that counts them.
    Summed,
    /// One JSON object, version 1.
    Json,
    /// Workflow commands that GitHub shows as annotations.
    Github,
    /// JUnit XML.
    Junit,
}

/// Renders what was found wrong.
pub fn render(found: &Found, format: ProblemFormat, lang: Lang) -> String {
    match format {
        ProblemFormat::Text => snippet::render(found, lang),
        ProblemFormat::Summed => snippet::render(found, lang) + &counts(found, lang),
        ProblemFormat::Json => json(found, lang),
        ProblemFormat::Github => github(found, lang),
        ProblemFormat::Junit => junit(&found.first, lang),
    }
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics
        .iter()
        .filter(|one| one.severity == severity)
        .count()
}

fn counts(found: &Found, lang: Lang) -> String {
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| found.count(severity));
    match lang {
        Lang::Zh => format!("错误 {errors} · 警告 {warnings} · 提示 {notes}\n"),
        Lang::En => format!("errors {errors} · warnings {warnings} · notes {notes}\n"),
    }
}

#[derive(Serialize)]
struct Wire {
    version: u8,
    summary: Summary,
    diagnostics: Vec<Entry>,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    severity: &'static str,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    other: Option<OtherPlace>,
    message: String,
    help: String,
}

/// The other place that a problem is about.
#[derive(Serialize)]
struct OtherPlace {
    file: String,
    line: usize,
    column: usize,
}

fn json(found: &Found, lang: Lang) -> String {
    let entry = |diagnostic: &Diagnostic| {
        let said = message(&diagnostic.problem, lang);
        Entry {
            code: diagnostic.code().as_str(),
            severity: diagnostic.severity.into(),
            file: diagnostic.file().map(str::to_owned),
            line: diagnostic.place.as_ref().map(|place| place.line),
            column: diagnostic.place.as_ref().map(|place| place.column),
            other: diagnostic.other.as_ref().map(|place| OtherPlace {
                file: place.file.clone(),
                line: place.line,
                column: place.column,
            }),
            message: said.title,
            help: said.help,
        }
    };
    let wire = Wire {
        version: 1,
        summary: Summary {
            errors: found.count(Severity::Error),
            warnings: found.count(Severity::Warning),
            notes: found.count(Severity::Note),
        },
        diagnostics: found.first.iter().map(entry).collect(),
    };
    // writing plain structs of texts and numbers to memory cannot fail
    serde_json::to_string_pretty(&wire).unwrap_or_default() + "\n"
}

/// The worst first, as many of a kind as GitHub shows, and a line that counts the rest.
fn github(found: &Found, lang: Lang) -> String {
    let mut text = String::new();
    let mut rest = 0;
    for (severity, command) in [
        (Severity::Error, "error"),
        (Severity::Warning, "warning"),
        (Severity::Note, "notice"),
    ] {
        // the last notice is kept for the count
        let most = if severity == Severity::Note {
            SHOWN - 1
        } else {
            SHOWN
        };
        let of_kind = found.first.iter().filter(|one| one.severity == severity);
        text.extend(of_kind.take(most).map(|one| annotation(one, command, lang)));
        rest += found.count(severity).saturating_sub(most);
    }
    if rest > 0 {
        let said = lang.pick(
            format!("另有 {rest} 个问题，见日志或 --format json"),
            format!("{rest} more, see --format json"),
        );
        text += &format!("::notice title=plancheck::{}\n", data(&said));
    }
    text
}

fn annotation(diagnostic: &Diagnostic, command: &str, lang: Lang) -> String {
    let said = message(&diagnostic.problem, lang);
    let mut properties: Vec<String> = diagnostic
        .file()
        .map(|file| format!("file={}", property(file)))
        .into_iter()
        .collect();
    if let Some(place) = &diagnostic.place {
        properties.push(format!("line={},col={}", place.line, place.column));
    }
    properties.push(format!("title={}", diagnostic.code().as_str()));
    let other = diagnostic.other.as_ref().map_or_else(String::new, |place| {
        format!(" ({}:{})", safe(&place.file), place.line)
    });
    let text = data(&format!("{}{other}\n{}", said.title, said.help));
    format!("::{command} {}::{text}\n", properties.join(","))
}

/// A test case for each problem; errors fail. A set of files without a problem is one case that passes.
fn junit(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let cases = diagnostics.len().max(1).to_string();
    let failures = count(diagnostics, Severity::Error).to_string();
    let counted = [
        ("name", "plancheck lint"),
        ("tests", cases.as_str()),
        ("failures", failures.as_str()),
        ("errors", "0"),
    ];
    let mut text = Vec::new();
    let written = document(&mut text, |writer| {
        writer
            .create_element("testsuites")
            .write_inner_content(|writer| {
                writer
                    .create_element("testsuite")
                    .with_attributes(counted)
                    .write_inner_content(|writer| {
                        if diagnostics.is_empty() {
                            let clean = [("classname", "plancheck"), ("name", "data files")];
                            writer
                                .create_element("testcase")
                                .with_attributes(clean)
                                .write_empty()?;
                        }
                        diagnostics
                            .iter()
                            .try_for_each(|one| case(writer, one, lang))
                    })?;
                Ok(())
            })?;
        Ok(())
    });
    // writing to memory cannot fail
    debug_assert!(written.is_ok());
    String::from_utf8_lossy(&text).into_owned()
}

fn case(writer: &mut Xml<'_>, diagnostic: &Diagnostic, lang: Lang) -> std::io::Result<()> {
    let said = message(&diagnostic.problem, lang);
    let file = safe(diagnostic.file().unwrap_or("plancheck"));
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        format!(":{}:{}", place.line, place.column)
    });
    let name = format!("{} {file}{place}", diagnostic.code().as_str());
    let text = format!("{}\n{}", said.title, said.help);
    let attributes = [("classname", file.as_str()), ("name", name.as_str())];
    writer
        .create_element("testcase")
        .with_attributes(attributes)
        .write_inner_content(|writer| {
            let (element, attributes) = match diagnostic.severity {
                Severity::Error => (
                    "failure",
                    vec![
                        ("message", said.title.as_str()),
                        ("type", diagnostic.code().as_str()),
                    ],
                ),
                Severity::Warning | Severity::Note => ("system-out", Vec::new()),
            };
            writer
                .create_element(element)
                .with_attributes(attributes)
                .write_text_content(BytesText::new(&text))?;
            Ok(())
        })?;
    Ok(())
}
