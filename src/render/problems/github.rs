//! Problems as GitHub annotations, at their cells.

use crate::diagnostic::{Diagnostic, Found, Severity};
use crate::render::terminal::safe;
use crate::render::widgets::workflow_command::{MOST_SHOWN, message, property};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::problems;

/// Renders the worst first, as many of a kind as GitHub shows, and a line that counts the rest.
pub fn render(found: &Found, lang: Lang) -> String {
    let mut text = String::new();
    let mut rest = 0;
    for (severity, command) in [
        (Severity::Error, "error"),
        (Severity::Warning, "warning"),
        (Severity::Note, "notice"),
    ] {
        // the last notice is kept for the count
        let most = if severity == Severity::Note {
            MOST_SHOWN - 1
        } else {
            MOST_SHOWN
        };
        let of_kind = found.first.iter().filter(|one| one.severity == severity);
        text.extend(of_kind.take(most).map(|one| annotation(one, command, lang)));
        rest += found.count(severity).saturating_sub(most);
    }
    if rest > 0 {
        let said = in_language!(lang, digest::not_annotated(rest));
        text += &format!("::notice title=plancheck::{}\n", message(&said));
    }
    text
}

fn annotation(diagnostic: &Diagnostic, command: &str, lang: Lang) -> String {
    let said = problems::message(&diagnostic.problem, lang);
    let file = diagnostic.file().map(property);
    let file = file.map(|file| format!("file={file}"));
    let place = diagnostic.place.as_ref();
    let place = place.map(|place| format!("line={},col={}", place.line, place.column));
    let title = format!("title={}", diagnostic.code().as_str());
    let properties: Vec<String> = file.into_iter().chain(place).chain([title]).collect();
    let other = diagnostic.other.as_ref().map_or_else(String::new, |place| {
        format!(" ({}:{})", safe(&place.file), place.line)
    });
    let text = message(&format!("{}{other}\n{}", said.title, said.help));
    format!("::{command} {}::{text}\n", properties.join(","))
}
