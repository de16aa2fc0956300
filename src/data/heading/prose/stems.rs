//! A first look at notes: whether a text has any word of the lists.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

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
    static STEMS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
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
        automaton(stems.chain(places::stems()))
    });
    let mut numbers = key.split(|c: char| !c.is_ascii_digit());
    let has_year =
        numbers.any(|number| number.len() == 4 && ["19", "20", "21"].contains(&&number[..2]));
    has_year || STEMS.as_ref().is_none_or(|stems| stems.is_match(key))
}

/// An automaton that finds any of some words in folded texts; one that is quickly built, for most files are small.
pub fn automaton<'a>(words: impl Iterator<Item = &'a str>) -> Option<AhoCorasick> {
    let mut builder = AhoCorasick::builder();
    builder
        .ascii_case_insensitive(true)
        .prefilter(false)
        .kind(Some(AhoCorasickKind::ContiguousNFA))
        .build(words)
        .ok()
}
