//! Problems for people: the line, the cell underlined, what is wrong and what to do.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Found, MOST_KEPT, Place, Severity};
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::messages::message;

/// The most diagnostics that a person is shown at once.
const MOST_SHOWN: usize = 50;

/// Renders diagnostics one below the other, each ended by a blank line, the rest of many counted, in colours
/// that the caller strips where they are not wanted. What is left out is the least bad.
pub fn render(found: &Found, lang: Lang) -> String {
    let renderer = Renderer::styled().hyperlink(false);
    let shown = worst(&found.first);
    let mut text: String = shown
        .iter()
        .map(|diagnostic| renderer.render(&groups(diagnostic, lang)) + "\n\n")
        .collect();
    let rest = found.all() - shown.len();
    if rest > 0 {
        let is_cut = found.all() > found.first.len();
        text += &match lang {
            Lang::Zh if !is_cut => {
                format!(
                    "另有 {rest} 个问题未列出；先改正以上的，或用 lint --format json 列出全部\n"
                )
            }
            Lang::En if !is_cut => {
                format!(
                    "{rest} more are not shown; mend these first, or list all with lint --format json\n"
                )
            }
            Lang::Zh => {
                format!(
                    "另有 {rest} 个问题未列出；先改正以上的，或用 lint --format json 列出每类前 {MOST_KEPT} 个\n"
                )
            }
            Lang::En => format!(
                "{rest} more are not shown; mend these first, or list the first {MOST_KEPT} of each kind with lint --format json\n"
            ),
        };
    }
    text
}

/// Counts by severity, in one line.
pub fn counts(found: &Found, lang: Lang) -> String {
    let [errors, warnings, notes] =
        [Severity::Error, Severity::Warning, Severity::Note].map(|severity| found.count(severity));
    match lang {
        Lang::Zh => format!("错误 {errors} · 警告 {warnings} · 提示 {notes}\n"),
        Lang::En => format!("errors {errors} · warnings {warnings} · notes {notes}\n"),
    }
}

/// As many as are shown, errors before warnings and warnings before notes, in the order given.
fn worst(diagnostics: &[Diagnostic]) -> Vec<&Diagnostic> {
    if diagnostics.len() <= MOST_SHOWN {
        return diagnostics.iter().collect();
    }
    let mut by_severity: Vec<&Diagnostic> = diagnostics.iter().collect();
    by_severity.sort_by_key(|diagnostic| diagnostic.severity);
    by_severity.truncate(MOST_SHOWN);
    by_severity
}

fn groups(diagnostic: &Diagnostic, lang: Lang) -> Vec<Group<'static>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR.with_name(lang.pick("错误", "error")),
        Severity::Warning => Level::WARNING.with_name(lang.pick("警告", "warning")),
        Severity::Note => Level::NOTE.with_name(lang.pick("提示", "note")),
    };
    let said = message(&diagnostic.problem, lang);
    let mut group = Group::with_title(
        level
            .primary_title(said.title)
            .id(diagnostic.code().as_str()),
    );
    if let Some(place) = &diagnostic.place {
        group = with_place(group, place, AnnotationKind::Primary);
    }
    if let Some(place) = &diagnostic.other {
        group = with_place(group, place, AnnotationKind::Context);
    }
    if diagnostic.place.is_some() {
        group = group.element(Padding);
    }
    vec![
        group.element(
            Level::HELP
                .with_name(lang.pick("帮助", "help"))
                .message(said.help),
        ),
    ]
}

fn with_place(group: Group<'static>, place: &Place, kind: AnnotationKind) -> Group<'static> {
    // what is unsafe is replaced in three pieces, so that the mark stays where it was
    let (from, to) = (place.marked.start, place.marked.end);
    let before = safe(&place.text[..from]);
    let marked = safe(&place.text[from..to]);
    let span = before.len()..before.len() + marked.len();
    let whole_line = before.chars().count() + 1 == place.column;
    let line = before + &marked + &safe(&place.text[to..]);
    let snippet = Snippet::source(line)
        .line_start(place.line)
        .annotation(kind.span(span).label(place.cell.clone()));
    let path = safe(&place.file);
    if whole_line {
        return group.element(snippet.path(path));
    }
    // a part of a long line does not know its columns
    group
        .element(
            Origin::path(path)
                .line(place.line)
                .char_column(place.column),
        )
        .element(snippet)
}
