//! The headings that data files may have, by the role of their column.

use crate::model::plan::Role;
use crate::render::words::lang::{Lang, in_language};

/// A role of a column with its headings.
pub struct RoleLine {
    /// The role.
    pub role: Role,
    /// The Chinese headings, and the English ones.
    pub headings: [&'static [&'static str]; 2],
}

/// Three lines for each role: its use, and its headings in both languages, those of the reader's first.
pub fn list(roles: impl Iterator<Item = RoleLine>, lang: Lang) -> String {
    let line = |one: RoleLine| {
        let [zh, en] = one.headings;
        let zh = format!("  {}\n", zh.join(in_language!(Lang::Zh, lists::LIST)));
        let en = format!("  {}\n", en.join(in_language!(Lang::En, lists::LIST)));
        let colon = in_language!(lang, lists::COLON);
        let uses = in_language!(lang, headings::uses(one.role));
        let (first, second) = match lang {
            Lang::Zh => (&zh, &en),
            Lang::En => (&en, &zh),
        };
        format!("{}{colon}{uses}\n{first}{second}", one.role.as_str())
    };
    let end = in_language!(lang, headings::THESE_MAY_BE_ADDED_TO);
    roles.map(line).collect::<String>() + end
}
