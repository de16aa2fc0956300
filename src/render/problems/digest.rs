//! Problems for people, in short: errors first, one message for a column, notes in one line, and how many there are.

use crate::diagnostic::{Code, Diagnostic, Found, MOST_KEPT, Problem, Severity};
use crate::render::problems::snippet;
use crate::render::terminal::{cut, safe};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::problems::message;

/// The most messages that a person is shown at once.
const MOST_SHOWN: usize = 50;

/// The most cells that one message names beside its own.
const MOST_CELLS: usize = 5;

/// The most columns of a cell's text that is quoted.
const MOST_QUOTED: usize = 20;

/// Problems of one kind in one column: the first one, which is shown, and the others.
struct Folded<'a> {
    first: &'a Diagnostic,
    others: Vec<&'a Diagnostic>,
}

/// Renders errors, warnings and a line of notes, ended by a line end; colours are stripped by the caller where they
/// are not wanted.
pub fn render(found: &Found, lang: Lang) -> String {
    let problems = [Severity::Error, Severity::Warning];
    let of_severity = |severity| {
        found
            .first
            .iter()
            .filter(move |one| one.severity == severity)
    };
    let folded: Vec<Folded<'_>> = problems
        .into_iter()
        .flat_map(|severity| folded(of_severity(severity)))
        .collect();
    let shown = &folded[..folded.len().min(MOST_SHOWN)];
    let mut text: String = shown
        .iter()
        .map(|one| snippet::one(one.first, also(&one.others, lang), lang))
        .collect();
    let all: usize = problems.map(|severity| found.count(severity)).iter().sum();
    let told: usize = shown.iter().map(|one| 1 + one.others.len()).sum();
    text += &rest(all - told, all > found.first.len(), lang);
    text + &notes(&of_severity(Severity::Note).collect::<Vec<_>>(), lang)
}

/// Counts of errors and warnings, and of notes where they are asked for, in one line.
pub fn counts(found: &Found, with_notes: bool, lang: Lang) -> String {
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| found.count(severity));
    let line = match with_notes {
        false => in_language!(lang, digest::counts(errors, warnings)),
        true => in_language!(lang, digest::counts_with_notes(errors, warnings, notes)),
    };
    line + "\n"
}

/// Puts those of one kind in one column of one file together, in the order of the first ones.
fn folded<'a>(diagnostics: impl Iterator<Item = &'a Diagnostic>) -> Vec<Folded<'a>> {
    let mut folded: Vec<Folded<'a>> = Vec::new();
    for one in diagnostics {
        let known = folded
            .iter_mut()
            .rev()
            .find(|known| column(one).is_some() && column(one) == column(known.first));
        match known {
            Some(known) => known.others.push(one),
            None => folded.push(Folded {
                first: one,
                others: Vec::new(),
            }),
        }
    }
    folded
}

/// The kind of a problem (and of unit), its file and its column; `None` for one that is no cell's, and for one that
/// offers names of its own.
fn column(diagnostic: &Diagnostic) -> Option<(Code, &str, &str, &str)> {
    let has_offer =
        matches!(&diagnostic.problem, Problem::UnknownIndicator { near, .. } if !near.is_empty());
    let place = diagnostic.place.as_ref().filter(|_| !has_offer)?;
    let cell = place.cell.as_deref()?;
    let letters = cell.trim_end_matches(|c: char| c.is_ascii_digit());
    let unit = match &diagnostic.problem {
        Problem::UnitMismatch { unit, .. } => unit,
        _ => "",
    };
    Some((diagnostic.code(), unit, &place.file, letters))
}

/// The other rows of a message, with what their cells say.
fn also(others: &[&Diagnostic], lang: Lang) -> Option<String> {
    if others.is_empty() {
        return None;
    }
    let cell = |one: &&Diagnostic| {
        let place = one.place.as_ref()?;
        let said = safe(&place.text[place.marked.clone()]);
        let said = cut(said.trim(), MOST_QUOTED);
        Some(format!("{} `{said}`", place.cell.as_deref()?))
    };
    let cells: Vec<String> = others.iter().filter_map(cell).take(MOST_CELLS).collect();
    let is_cut = others.len() > cells.len();
    Some(in_language!(
        lang,
        digest::more_rows(others.len(), &cells, is_cut)
    ))
}

/// A line about problems that are not shown.
fn rest(rest: usize, is_cut: bool, lang: Lang) -> String {
    let most_kept = is_cut.then_some(MOST_KEPT);
    match rest {
        0 => String::new(),
        rest => in_language!(lang, digest::not_shown(rest, most_kept)) + "\n",
    }
}

/// All notes in one line: the first of each code, and how many more of it there are.
fn notes(notes: &[&Diagnostic], lang: Lang) -> String {
    let mut of_code: Vec<(&Diagnostic, usize)> = Vec::new();
    for one in notes {
        match of_code
            .iter_mut()
            .find(|(first, _)| first.code() == one.code())
        {
            Some((_, more)) => *more += 1,
            None => of_code.push((one, 0)),
        }
    }
    let said = |(one, more): &(&Diagnostic, usize)| {
        let title = message(&one.problem, lang).title.replace('\n', " ");
        match *more {
            0 => title,
            more => in_language!(lang, digest::note_with_others(&title, more)),
        }
    };
    let all: Vec<String> = of_code.iter().map(said).collect();
    match all.as_slice() {
        [] => String::new(),
        all => in_language!(lang, digest::notes(all)) + "\n",
    }
}
