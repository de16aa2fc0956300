//! The manual: a text a topic and language, in Markdown. In: a topic. Out: its text for `plancheck help`; the blocks
//! of the texts run as tests.

use strum::{EnumIter, IntoStaticStr};

use crate::render::Lang;

/// A topic of the manual; its name on the command line is its own in small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Topic {
    /// Data files: forms, columns, periods, workbooks, checks
    Data,
    /// The plan file: measures, goals, keys, units
    Plan,
    /// The flags: when each is given, and how that is worked out
    Flags,
    /// Formats of reports, JSON fields, exit status, continuous integration
    Formats,
}

/// The text of a topic.
pub fn text(topic: Topic, lang: Lang) -> &'static str {
    match (lang, topic) {
        (Lang::Zh, Topic::Data) => include_str!("zh/data.md"),
        (Lang::Zh, Topic::Plan) => include_str!("zh/plan.md"),
        (Lang::Zh, Topic::Flags) => include_str!("zh/flags.md"),
        (Lang::Zh, Topic::Formats) => include_str!("zh/formats.md"),
        (Lang::En, Topic::Data) => include_str!("en/data.md"),
        (Lang::En, Topic::Plan) => include_str!("en/plan.md"),
        (Lang::En, Topic::Flags) => include_str!("en/flags.md"),
        (Lang::En, Topic::Formats) => include_str!("en/formats.md"),
    }
}
