//! Problems as JUnit XML: a test case for each; errors fail. Files without a problem are one case that passes.

use std::io;

use quick_xml::events::BytesText;

use crate::diagnostic::{Diagnostic, Severity};
use crate::render::terminal::safe;
use crate::render::widgets::xml::{self, Xml};
use crate::render::words::lang::Lang;
use crate::render::words::messages::message;

/// Renders the document.
pub fn render(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
    let failures = diagnostics.iter().filter(is_error).count().to_string();
    let cases = diagnostics.len().max(1).to_string();
    let counts = [
        ("name", "plancheck lint"),
        ("tests", cases.as_str()),
        ("failures", failures.as_str()),
        ("errors", "0"),
    ];
    xml::document("testsuites", &[], |writer| {
        let suite = writer.create_element("testsuite").with_attributes(counts);
        suite.write_inner_content(|writer| {
            if diagnostics.is_empty() {
                let clean = [("classname", "plancheck"), ("name", "data files")];
                let case = writer.create_element("testcase").with_attributes(clean);
                case.write_empty()?;
            }
            let mut diagnostics = diagnostics.iter();
            diagnostics.try_for_each(|one| case(writer, one, lang))
        })?;
        Ok(())
    })
}

fn case(writer: &mut Xml<'_>, diagnostic: &Diagnostic, lang: Lang) -> io::Result<()> {
    let said = message(&diagnostic.problem, lang);
    let code = diagnostic.code().as_str();
    let file = safe(diagnostic.file().unwrap_or("plancheck"));
    let place = diagnostic.place.as_ref().map_or_else(String::new, |place| {
        format!(":{}:{}", place.line, place.column)
    });
    let name = format!("{code} {file}{place}");
    let text = format!("{}\n{}", said.title, said.help);
    let attributes = [("classname", file.as_str()), ("name", name.as_str())];
    let failure = [("message", said.title.as_str()), ("type", code)];
    let case = writer
        .create_element("testcase")
        .with_attributes(attributes);
    case.write_inner_content(|writer| {
        let element = match diagnostic.severity {
            Severity::Error => writer.create_element("failure").with_attributes(failure),
            Severity::Warning | Severity::Note => writer.create_element("system-out"),
        };
        element.write_text_content(BytesText::new(&text))?;
        Ok(())
    })?;
    Ok(())
}
