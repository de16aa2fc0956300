//! Problems for people: the line, the cell underlined, what is wrong and what to do.

use annotate_snippets::renderer::{Ansi256Color, Effects, Style};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use crate::diagnostic::{Diagnostic, Found, Place, Severity};
use crate::render::palette;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::problems::message;

/// Renders each diagnostic whole.
pub fn render(found: &Found, lang: Lang) -> String {
    let each = found.first.iter();
    each.map(|diagnostic| one(diagnostic, None, lang)).collect()
}

/// Renders one diagnostic, with a line about others like it, ended by a blank line; in colours that the caller strips
/// where they are not wanted.
pub fn one(diagnostic: &Diagnostic, also: Option<String>, lang: Lang) -> String {
    renderer().render(&groups(diagnostic, also, lang)) + "\n\n"
}

/// Colours that can be read on white as well: the usual yellow, cyan and white cannot.
fn renderer() -> Renderer {
    let colored = |place: u8| Ansi256Color(place).on_default();
    let bold = |place: u8| colored(place).effects(Effects::BOLD);
    Renderer::styled()
        .hyperlink(false)
        .error(bold(palette::RED))
        .warning(bold(palette::AMBER))
        .note(bold(palette::TEAL))
        .help(bold(palette::TEAL))
        .line_num(bold(palette::BLUE))
        .context(bold(palette::BLUE))
        .emphasis(Style::new().effects(Effects::BOLD))
}

fn groups(diagnostic: &Diagnostic, also: Option<String>, lang: Lang) -> Vec<Group<'static>> {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    };
    let level = level.with_name(in_language!(lang, digest::severity(diagnostic.severity)));
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
    if let Some(also) = also {
        let level = Level::NOTE.with_name(in_language!(lang, digest::also()));
        group = group.element(level.message(also));
    }
    vec![
        group.element(
            Level::HELP
                .with_name(in_language!(lang, digest::help()))
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
