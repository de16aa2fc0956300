//! Periods and places in English titles.

use crate::model::Period;
use crate::model::time::period::year_alone;
use crate::model::time::years::Years;

/// Whether a text goes on with the day up to which figures are: `as of`, `through`.
fn is_up_to(words: &[&str]) -> bool {
    matches!(
        words,
        [.., "as", "of" | "at"] | [.., "to" | "until" | "through" | "ended"]
    )
}

/// The period of less than a year in a folded title: `january to june 2021`, `first half of 2021`, `q2 2021`.
pub fn period(title: &str, years: Years) -> Option<Period> {
    let is_separator = |c: char| c.is_whitespace() || ",.;()".contains(c);
    // jan.-jun. 2021
    let title = title.replace(".-", "-");
    let words: Vec<&str> = title
        .split(is_separator)
        .filter(|word| !word.is_empty())
        .collect();
    let is_year = |word: &str| year_alone(word, years).is_some();
    let of_years: Vec<usize> = (0..words.len()).filter(|at| is_year(words[*at])).collect();
    let text = match of_years[..] {
        [year] => (1..=4.min(year)).rev().find_map(|count| {
            let before = words[..year - count].last();
            let text = of_words(&words[year - count..year])?;
            let text = format!("{text} {}", words[year]);
            let period = Period::parse(&text, None, years).ok()?;
            // 20 july 2021 is a day of issue; as of 30 june 2021 is up to its end
            let day = before.and_then(|word| word.parse::<i8>().ok());
            let is_end = |day: i8| {
                let before = &words[..year - count - 1];
                is_up_to(before) && day == period.date().day()
            };
            day.is_none_or(is_end).then_some(text)
        }),
        // january 2021 to june 2021
        [first, second] if first > 0 && words[first] == words[second] => {
            match words[first - 1..=second] {
                [one, _, "to" | "through" | "-" | "–", other, year] => {
                    Some(format!("{one}-{other} {year}"))
                }
                _ => None,
            }
        }
        _ => None,
    };
    Period::parse(&text?, None, years).ok()
}

/// The part of a year in these words, as periods are written.
fn of_words(words: &[&str]) -> Option<String> {
    let starts_in_letters = words[0].starts_with(|c: char| c.is_ascii_alphabetic());
    match words {
        ["first", "half", "of"] | ["first", "half"] => Some("h1".to_owned()),
        ["first", "quarter", "of"] | ["first", "quarter"] => Some("q1".to_owned()),
        [first, "to" | "through" | "-" | "–", last] => Some(format!("{first}-{last}")),
        [part] if starts_in_letters => Some((*part).to_owned()),
        _ => None,
    }
}

/// Endings of places' names.
const KINDS: [&str; 5] = ["district", "county", "city", "province", "municipality"];

/// Words before these that are no names.
#[rustfmt::skip]
const NO_NAMES: [&str; 20] = [
    "by", "each", "all", "every", "the", "of", "per", "our", "this", "in", "for", "and", "or", "new", "urban", "whole",
    "smart", "a", "main", "other",
];

/// Any year, for months without one.
const ANY_YEAR: i16 = 2000;

/// Words that may stand behind a place; digits, signs or nothing may, too.
#[rustfmt::skip]
const BEHIND: [&str; 8] = [
    "main", "key", "economic", "indicators", "statistics", "monthly", "progress", "in",
];

/// The place that a folded title names with what it is: `lixia district`, at its beginning or behind `of`, `for`, `in`.
pub fn place(title: &str) -> Option<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    let is_word = |word: &str| {
        word.chars()
            .all(|c| c.is_ascii_alphabetic() || "'-".contains(c))
    };
    (1..words.len()).find_map(|at| {
        let (name, kind) = (words[at - 1], words[at]);
        let bare = kind.trim_end_matches(|c: char| c.is_ascii_punctuation());
        let is_name = KINDS.contains(&bare)
            && is_word(name)
            && !KINDS.contains(&name)
            && !NO_NAMES.contains(&name);
        let before = at.checked_sub(2).map(|at| words[at]);
        let begins = before.is_none_or(|word| {
            ["of", "for", "in"].contains(&word) || word.ends_with([',', ':', '-', '–', '.'])
        });
        let behind = words.get(at + 1);
        let ends = bare.len() < kind.len()
            || behind.is_none_or(|word| {
                let is_period =
                    || Period::parse(&format!("{word} {ANY_YEAR}"), None, Years::default());
                BEHIND.contains(word) || !is_word(word) || is_period().is_ok()
            });
        (is_name && begins && ends).then(|| format!("{name} {bare}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_english_titles() {
        let date =
            |title: &str| period(title, Years::Calendar).map(|period| period.date().to_string());
        for title in [
            "main indicators, january to june 2021",
            "main indicators (jan-jun 2021)",
            "first half of 2021",
            "bulletin of june 2021",
            "january 2021 to june 2021",
        ] {
            assert_eq!(date(title).as_deref(), Some("2021-06-30"), "{title}");
        }
        for title in [
            "20 july 2021",
            "july 20, 2021",
            "plan of 2021",
            "2021",
            "may 2020 and june 2021",
        ] {
            assert_eq!(date(title), None, "{title}");
        }
    }

    #[test]
    fn places_of_english_titles() {
        assert_eq!(
            place("lixia district, main indicators").as_deref(),
            Some("lixia district")
        );
        for title in [
            "indicators by district",
            "main indicators of each county",
            "city of spring",
        ] {
            assert_eq!(place(title), None, "{title}");
        }
    }
}
