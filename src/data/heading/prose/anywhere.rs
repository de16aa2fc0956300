//! Words that say the same of figures wherever they stand in a text.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, AhoCorasickKind};

use super::lists::{ELSEWHERE, NO_ACTUAL, SINGLE_PERIOD};

/// A statement of such words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anywhere {
    /// Figures are no actuals.
    NotActual,
    /// They are of another place.
    Elsewhere,
    /// They are of single months.
    OfMonth,
}

/// The statement of words in a text wherever they stand, those of plans before others. Archives have another long
/// note in every row: words are looked for in the text as it is.
pub fn within(text: &str) -> Option<Anywhere> {
    static WORDS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let words = NO_ACTUAL.iter().chain(&ELSEWHERE).chain(&SINGLE_PERIOD);
        AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .prefilter(false)
            .kind(Some(AhoCorasickKind::NoncontiguousNFA))
            .build(words)
            .ok()
    });
    let words = WORDS.as_ref().filter(|words| words.is_match(text))?;
    let mut says = None;
    for word in words.find_overlapping_iter(text) {
        let place = word.pattern().as_usize();
        let before = &text[..word.start()];
        let is_first = NO_ACTUAL.get(place) == Some(&"estimate") && is_first_estimate(before);
        if is_first || is_denied(before) || is_of_next(&text[word.end()..]) {
            continue;
        }
        if place < NO_ACTUAL.len() {
            return Some(Anywhere::NotActual);
        }
        says = if place < NO_ACTUAL.len() + ELSEWHERE.len() {
            Some(Anywhere::Elsewhere)
        } else {
            says.or(Some(Anywhere::OfMonth))
        };
    }
    says
}

/// Whether an estimate is a first reading of actuals: provisional estimate.
fn is_first_estimate(before: &str) -> bool {
    const FIRST: [&str; 4] = ["provisional ", "preliminary ", "flash ", "advance "];
    FIRST.iter().any(|word| before.ends_with(word))
}

/// Whether an expectation is of what comes next, by the words behind it: 预计可完成全年目标, expected to meet the target.
fn is_of_next(behind: &str) -> bool {
    const NEXT: [&str; 10] = [
        "可",
        "能",
        "将",
        "会",
        "年底",
        "年内",
        "到年底",
        "全年可",
        "全年能",
        " to ",
    ];
    NEXT.iter().any(|word| behind.starts_with(word))
}

/// Whether what follows is said not to be so, or asked after: 非预计数, 如有误请联系.
fn is_denied(before: &str) -> bool {
    const DENIALS: [&str; 12] = [
        "没",
        "如",
        "若",
        "是否",
        "不",
        "非",
        "不含",
        "不是",
        "不包括",
        "并非",
        "not ",
        "without ",
    ];
    DENIALS.iter().any(|word| before.ends_with(word))
}
