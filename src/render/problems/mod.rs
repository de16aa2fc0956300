//! Problems in files → text. In: [`Found`], what was found wrong, each with its place; out: text in a
//! [`ProblemFormat`]. Called by `lint`, and by every command that reads a file.

pub mod codes;
mod digest;
mod github;
pub mod json;
mod junit;
mod snippet;

use crate::diagnostic::{Found, Problem, Severity};
use crate::render::formats::ProblemFormat;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::problems::message;

pub use snippet::render as snippets;

/// The errors alone, in short, for who wants to hear of nothing else.
pub fn errors(found: &Found, lang: Lang) -> String {
    digest::render(&found.errors(), lang)
}

/// The problems in short, for people beside other output: a count stands at the end where there is an error
/// or a warning.
pub fn digest(found: &Found, lang: Lang) -> String {
    let has_problem = found.count(Severity::Error) + found.count(Severity::Warning) > 0;
    let counts = has_problem.then(|| digest::counts(found, false, lang));
    digest::render(found, lang) + &counts.unwrap_or_default()
}

/// Renders what was found wrong, with counts.
pub fn render(found: &Found, format: ProblemFormat, lang: Lang) -> String {
    match format {
        ProblemFormat::Text => digest::render(found, lang) + &digest::counts(found, true, lang),
        ProblemFormat::Json => json::render(found, lang),
        ProblemFormat::Github => github::render(found, lang),
        ProblemFormat::Junit => junit::render(&found.first, lang),
    }
}

/// A problem in one line, with what to do.
pub fn said(problem: &Problem, lang: Lang) -> String {
    let said = message(problem, lang);
    in_language!(lang, digest::in_one_line(&said.title, &said.help))
}
