//! Problems in files → text. In: [`Found`], what was found wrong, each with its place; out: text in a
//! [`ProblemFormat`]. Called by `lint`, and by every command that reads a file.

pub mod codes;
mod github;
pub mod json;
mod junit;
mod snippet;

use crate::diagnostic::{Found, Problem};
use crate::render::formats::ProblemFormat;
use crate::render::words::lang::Lang;
use crate::render::words::messages::message;

pub use snippet::render as snippets;

/// Renders what was found wrong, with counts.
pub fn render(found: &Found, format: ProblemFormat, lang: Lang) -> String {
    match format {
        ProblemFormat::Text => snippet::render(found, lang) + &snippet::counts(found, lang),
        ProblemFormat::Json => json::render(found, lang),
        ProblemFormat::Github => github::render(found, lang),
        ProblemFormat::Junit => junit::render(&found.first, lang),
    }
}

/// A problem in one line, with what to do.
pub fn said(problem: &Problem, lang: Lang) -> String {
    let said = message(problem, lang);
    format!("{}{}{}", said.title, lang.pick("；", "; "), said.help)
}
