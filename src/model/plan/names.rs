//! Names of indicators: how they are compared, and which are near to one that is unknown.

use std::borrow::Cow;
use std::collections::HashSet;

use caseless::default_case_fold_str;
use unicode_normalization::UnicodeNormalization;

use crate::model::number::decimal::{is_invisible, unguarded};

/// Whether a character stands for itself in NFKC, and has no case but ASCII's: ASCII, and the Chinese characters and marks
/// in common use.
fn is_plain(c: char) -> bool {
    matches!(c, '\0'..='\u{7f}' | '\u{4e00}'..='\u{9fff}' | '、' | '。' | '《' | '》' | '“' | '”' | '—')
}

/// ASCII for its full-width form, which NFKC makes of it.
fn narrow(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        _ => c,
    }
}

/// `text` in NFKC.
pub fn nfkc(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || text.chars().all(is_plain) {
        Cow::Borrowed(text)
    } else if text.chars().map(narrow).all(is_plain) {
        Cow::Owned(text.chars().map(narrow).collect())
    } else {
        Cow::Owned(text.nfkc().collect())
    }
}

/// A name on one line: spreadsheets wrap it within its cell, between words of English and anywhere else in Chinese.
fn unwrapped(name: &str) -> Cow<'_, str> {
    let is_end = |c: char| matches!(c, '\n' | '\r');
    if !name.contains(is_end) {
        return Cow::Borrowed(name);
    }
    let lines = name.split(is_end).map(str::trim);
    let join = |mut all: String, line: &str| {
        if all.ends_with(|c: char| c.is_ascii()) && line.starts_with(|c: char| c.is_ascii()) {
            all.push(' ');
        }
        all + line
    };
    Cow::Owned(lines.fold(String::new(), join))
}

/// A name without characters that cannot be seen, which text copied from a page brings along.
fn without_invisible(name: &str) -> Cow<'_, str> {
    if name.is_ascii() || !name.contains(is_invisible) {
        Cow::Borrowed(name)
    } else {
        Cow::Owned(name.chars().filter(|c| !is_invisible(*c)).collect())
    }
}

/// The form in which two names are compared: on one line, trimmed, NFKC, case folded, without the signs that keep
/// a spreadsheet from reading it.
pub fn key(name: &str) -> String {
    let seen = without_invisible(name);
    let name = unwrapped(unguarded(seen.trim()));
    let folded = nfkc(&name);
    let trimmed = folded.trim();
    if trimmed.chars().all(is_plain) {
        trimmed.to_ascii_lowercase()
    } else {
        default_case_fold_str(trimmed)
    }
}

/// The same without blanks, 、 and quotes, of which tables have more or fewer than the plan.
pub fn compact(name: &str) -> String {
    let mut key = key(name);
    // marks that people leave out or write otherwise
    key.retain(|c| !c.is_whitespace() && !"、“”\"".contains(c));
    key
}

/// Up to three of `known` that `name` may be meant for, the nearest first, in the order given among equals.
pub fn nearest<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let wanted = key(name);
    let mut seen = HashSet::new();
    let mut near: Vec<(f64, &str)> = known
        .filter(|candidate| seen.insert(key(candidate)))
        .map(|candidate| (likeness(&wanted, &key(candidate)), candidate))
        .filter(|(likeness, _)| *likeness >= 0.45)
        .collect();
    near.sort_by(|a, b| b.0.total_cmp(&a.0));
    near.into_iter()
        .take(3)
        .map(|(_, candidate)| candidate.to_owned())
        .collect()
}

/// 0 to 1. Chinese names share words (bigrams) in any order, English ones are mistyped (edits), and a short form
/// is contained in the long one.
fn likeness(a: &str, b: &str) -> f64 {
    let alike = strsim::sorensen_dice(a, b);
    let edited = strsim::normalized_damerau_levenshtein(a, b);
    // 竣工项目 has half of its signs in common with 混改项目, and nothing else
    let edited = if a.is_ascii() || edited > 0.5 {
        edited
    } else {
        0.0
    };
    let (short, long) = if a.chars().count() <= b.chars().count() {
        (a, b)
    } else {
        (b, a)
    };
    let contained = if short.chars().count() >= 2 && long.contains(short) {
        0.7
    } else {
        0.0
    };
    alike.max(edited).max(contained).max(shared(short, long))
}

/// The share of a Chinese name's words, as bigrams, that a longer one has as well; that the names are unlike
/// otherwise counts little.
fn shared(short: &str, long: &str) -> f64 {
    let bigrams = |text: &str| -> Vec<(char, char)> {
        let chars: Vec<char> = text.chars().collect();
        chars.windows(2).map(|pair| (pair[0], pair[1])).collect()
    };
    let (short_ones, long_ones) = (bigrams(short), bigrams(long));
    if short.is_ascii() || short_ones.len() < 3 {
        return 0.0;
    }
    let common = short_ones.iter().filter(|pair| long_ones.contains(pair));
    let common = common.count();
    if common < 2 {
        return 0.0;
    }
    0.8 * common as f64 / short_ones.len() as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_compared_folded() {
        assert_eq!(key(" ＧＤＰ "), key("gdp"));
        assert_eq!(key("无违建街道（镇）"), key("无违建街道(镇)"));
        assert_eq!(key("规模以上\r\n工业 \n增加值"), key("规模以上工业增加值"));
        assert_eq!(
            key("Gross regional\n\nproduct"),
            key("gross regional product")
        );
    }

    proptest! {
        #[test]
        fn plain_text_is_folded_as_any_other(text in "[ -~！-～、。《》“”—一-鿿 \u{300}é㎡]{0,12}") {
            let text = text.trim();
            prop_assume!(unguarded(text) == text);
            let composed: String = text.nfkc().collect();
            prop_assert_eq!(nfkc(text), composed.as_str());
            prop_assert_eq!(key(text), default_case_fold_str(composed.trim()));
        }
    }

    #[test]
    fn the_nearest_names_come_first() {
        let known = ["地区生产总值", "工业投资", "技改投资", "gdp"];
        assert_eq!(
            nearest("地区生产总值增速", known.into_iter())[0],
            "地区生产总值"
        );
        assert_eq!(nearest("gpd", known.into_iter()), ["gdp"]);
        assert!(nearest("zzzz", known.into_iter()).is_empty());
    }

    #[test]
    fn names_are_near_by_the_words_that_they_share() {
        let known = ["城镇居民人均可支配收入", "改造老旧小区", "老旧小区绿化提升"];
        assert_eq!(
            nearest("城镇老旧小区改造", known.into_iter())[0],
            "改造老旧小区"
        );
    }
}
