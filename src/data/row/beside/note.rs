//! The words of a note about its figure: that it is no actual, or of a single period.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::data::heading::words;
use crate::data::row::basis::Basis;
use crate::model::plan::names;

/// What a note says of its figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteSays {
    /// It is planned, estimated or expected.
    NoActual,
    /// It is of a single month or quarter.
    SinglePeriod,
}

const NO_ACTUAL: [&str; 21] = [
    "预计",
    "预测",
    "预估",
    "估计数",
    "推算",
    "计划数",
    "计划值",
    "目标数",
    "目标值",
    "预期数",
    "预期值",
    "预期目标",
    "forecast",
    "projected",
    "projection",
    "planned",
    "budgeted",
    "expected",
    "estimated",
    "estimate",
    "target value",
];

const SINGLE_PERIOD: [&str; 16] = [
    "当月数",
    "当月值",
    "单月数",
    "单月值",
    "本月数",
    "本月值",
    "当季数",
    "单季数",
    "为当月",
    "为单月",
    "为本月",
    "非累计",
    "不是累计",
    "not cumulative",
    "month only",
    "single month",
];

/// The longest note in bytes that may be a word of basis and nothing else.
const LONGEST_BASIS: usize = 32;

/// The reading of a note; `None` where it says neither. Archives have another long note in every row: words are
/// looked for in the text as it is.
pub fn says(note: &str) -> Option<NoteSays> {
    let is_full_width = memchr::memchr_iter(0xef, note.as_bytes())
        .any(|at| matches!(note.as_bytes()[at + 1], 0xbc..=0xbf));
    let found = if is_full_width {
        found(&names::key(note))
    } else {
        found(note)
    };
    found.or_else(|| {
        let is_basis = note.len() <= LONGEST_BASIS && is_single_basis(&names::key(note));
        is_basis.then_some(NoteSays::SinglePeriod)
    })
}

/// What the words in a text say, those of plans before others.
fn found(text: &str) -> Option<NoteSays> {
    static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let mut builder = AhoCorasick::builder();
        let words = NO_ACTUAL.iter().chain(&SINGLE_PERIOD);
        builder
            .ascii_case_insensitive(true)
            .prefilter(false)
            .build(words)
            .ok()
    });
    let words = WORDS.as_ref()?;
    let mut says = None;
    for word in words.find_overlapping_iter(text) {
        if word.pattern().as_usize() < NO_ACTUAL.len() {
            return Some(NoteSays::NoActual);
        }
        says = Some(NoteSays::SinglePeriod);
    }
    says
}

/// Whether a note is the word of a single period alone.
fn is_single_basis(key: &str) -> bool {
    let whole = key.trim_matches(['(', ')', '。', '.', ':']);
    matches!(words::basis(whole), Some(Basis::Month | Basis::Quarter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_say_what_their_words_say() {
        for (note, expected) in [
            ("全年预计数", Some(NoteSays::NoActual)),
            ("Forecast of the bureau", Some(NoteSays::NoActual)),
            ("ｆｏｒｅｃａｓｔ", Some(NoteSays::NoActual)),
            ("当月数，预计", Some(NoteSays::NoActual)),
            ("为当月数", Some(NoteSays::SinglePeriod)),
            ("（当月）", Some(NoteSays::SinglePeriod)),
            ("Month only", Some(NoteSays::SinglePeriod)),
            ("快报，保留两位小数", None),
            ("", None),
        ] {
            assert_eq!(says(note), expected, "{note}");
        }
    }
}
