//! Problems as JUnit XML: a test case for each. Errors fail; warnings are skipped cases, which readers list apart from
//! what passed and from what failed; notes pass. Files without a problem are one case that passes.

use std::io;

use quick_xml::events::BytesText;

use crate::diagnostic::{Diagnostic, Severity};
use crate::render::terminal::safe;
use crate::render::widgets::xml::{self, Xml};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::problems::message;

/// Renders the document.
pub fn render(diagnostics: &[Diagnostic], lang: Lang) -> String {
    let count = |severity| {
        let of_it = diagnostics.iter().filter(|one| one.severity == severity);
        of_it.count().to_string()
    };
    let [failures, skipped] = [Severity::Error, Severity::Warning].map(count);
    let cases = diagnostics.len().max(1).to_string();
    let counts = [
        ("name", "plancheck lint"),
        ("tests", cases.as_str()),
        ("failures", failures.as_str()),
        ("errors", "0"),
        ("skipped", skipped.as_str()),
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
    let skip_reason = in_language!(lang, digest::skipped(&said.title));
    let failure = [("message", said.title.as_str()), ("type", code)];
    let case = writer
        .create_element("testcase")
        .with_attributes(attributes);
    case.write_inner_content(|writer| {
        let element = match diagnostic.severity {
            Severity::Error => writer.create_element("failure").with_attributes(failure),
            Severity::Warning => {
                let reason = ("message", skip_reason.as_str());
                writer.create_element("skipped").with_attributes([reason])
            }
            Severity::Note => writer.create_element("system-out"),
        };
        element.write_text_content(BytesText::new(&text))?;
        Ok(())
    })?;
    Ok(())
}
