//! A first look at notes: whether a text has any word of the lists.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::lists::{DRAFTS, ELSEWHERE, FALLS, NO_ACTUAL, OTHER_ROLES, OTHERS, SINGLE_PERIOD};
use super::{parts, places};
use crate::data::heading::roles;
use crate::data::heading::shape::compound;
use crate::data::heading::words;
use crate::model::plan::Role;

/// Whether a folded note may say something of its figure: archives have another note in every row, and hardly one that
/// has a word of the lists.
pub fn may_say(key: &str) -> bool {
    const TIMES: [&str; 6] = ["年", "月", "季", "month", "quarter", "以来"];
    const ENGLISH_TIMES: [&str; 18] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "q1",
        "q2", "q3", "q4", "h1", "h2",
    ];
    static STEMS: LazyLock<Stems> = LazyLock::new(|| {
        let of_roles = [&OTHER_ROLES[..], &[Role::Target, Role::Forecast]].concat();
        let lists = [&DRAFTS[..], &OTHERS, &NO_ACTUAL, &ELSEWHERE, &SINGLE_PERIOD].concat();
        let lists = [
            &lists[..],
            &parts::CARRIED,
            &parts::CURRENT_PRICES,
            &parts::STAND_IN,
            &parts::STEMS,
        ]
        .concat();
        let lists = [&lists[..], &["未经", "影响", "因素", "当季", "单季"]].concat();
        let times = [&TIMES[..], &ENGLISH_TIMES].concat();
        let stems = lists.into_iter().chain(FALLS).chain(times).chain(["比重"]);
        let stems = stems.chain(roles::headings_of(&of_roles));
        let stems = stems.chain(words::stems()).chain(compound::stems());
        Stems::of(stems.chain(places::stems()))
    });
    let mut numbers = key.split(|c: char| !c.is_ascii_digit());
    let has_year =
        numbers.any(|number| number.len() == 4 && ["19", "20", "21"].contains(&&number[..2]));
    has_year || STEMS.are_in(key)
}

/// Words by their first two characters, which is quickly built: most files are small.
struct Stems(HashMap<(char, Option<char>), Vec<&'static str>>);

impl Stems {
    fn of(words: impl Iterator<Item = &'static str>) -> Stems {
        let mut all: HashMap<_, Vec<_>> = HashMap::new();
        for word in words {
            let mut chars = word.chars();
            if let Some(first) = chars.next() {
                all.entry((first, chars.next())).or_default().push(word);
            }
        }
        Stems(all)
    }

    /// Whether a text has one of the words.
    fn are_in(&self, text: &str) -> bool {
        text.char_indices().any(|(at, first)| {
            let rest = &text[at..];
            let second = rest[first.len_utf8()..].chars().next();
            let words = |key| self.0.get(&key);
            let is_there = |words: &Vec<&str>| words.iter().any(|word| rest.starts_with(word));
            words((first, None)).is_some() || words((first, second)).is_some_and(is_there)
        })
    }
}
