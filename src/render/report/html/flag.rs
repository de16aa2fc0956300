//! The flag of a target: its word, its sign and the class that colours it.

use maud::{Markup, html};

use crate::model::verdict::{Assessment, Flag};
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The class of elements that show a target's flag, which colours them.
pub fn class(assessment: &Assessment<'_>) -> &'static str {
    match (assessment.waiver, assessment.flag()) {
        (Some(_), _) => "waived",
        (None, Flag::Met) => "met",
        (None, Flag::OnTrack) => "on-track",
        (None, Flag::Missed) if assessment.is_final() => "missed",
        (None, Flag::Missed) => "pace",
        (None, Flag::NotJudged) if assessment.is_missed() => "pace",
        (None, Flag::NotJudged) => "not-judged",
    }
}

/// A sign beside the word of a flag, for readers who cannot tell colours apart.
pub fn symbol(class: &str) -> Markup {
    let sign = match class {
        "met" => "✔",
        "on-track" => "●",
        "pace" => "▲",
        "missed" => "✖",
        "waived" => "◇",
        _ => "○",
    };
    html! { span aria-hidden="true" { (sign) } }
}

/// A verdict in words, coloured.
pub fn flag(assessment: &Assessment<'_>, lang: Lang) -> Markup {
    let class = class(assessment);
    html! {
        span .flag .(class) { (symbol(class)) " " (phrases::flag_and_marks(assessment, lang)) }
    }
}
