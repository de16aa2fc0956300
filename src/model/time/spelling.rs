//! The spellings of periods: a year, and a part of it.

use jiff::civil::Date;

use crate::model::number::decimal;
use crate::model::time::english::{self, english_month};
use crate::model::time::part::{Extent, YearPart};
use crate::model::time::written_year::{Before, split_year, year_alone};
use crate::model::time::years::{Year, Years};

/// Reasons for which a text is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPeriod {
    /// None of the known spellings, or a date that does not exist.
    Unknown,
    /// A part of a year without the year, and the plan is not within one year.
    NoYear,
    /// A date as a spreadsheet keeps or shows it: a serial number (`44377`), with the date that it is, or
    /// `Jun-21`, which may be a month or a day.
    Spreadsheet(Option<Date>),
}

/// A period as it is spelled.
pub struct Spelled {
    /// The year, where it is written.
    pub written: Option<Year>,
    /// The part of it.
    pub part: YearPart,
    /// Whether it says 累计 of months, which have to begin with the year.
    pub is_so_far: bool,
}

/// One spelling for each sign: folded, lower case, no blanks, every dash `-`, every sign for "to" `~`, no trailing 份.
/// A text that a spreadsheet is kept from reading (`'2021-06`, `="2021-06"`) goes without the signs for that, a day
/// without the midnight that a data base adds.
pub fn plain(text: &str) -> String {
    let folded = decimal::fold(text).to_lowercase();
    let folded = decimal::unguarded(&folded);
    let folded = without_midnight(folded);
    let one_dash = |c: char| match c {
        '–' | '—' | '―' => '-',
        '〜' | '∼' | '至' | '到' => '~',
        c => c,
    };
    // a blank between digits separates what cannot be told, but in `Q2 2021`
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let chars: Vec<char> = folded.chars().collect();
    let between_digits = chars
        .windows(3)
        .any(|c| c[1].is_whitespace() && digit(Some(&c[0])) && digit(Some(&c[2])));
    let is_english = chars.first().is_some_and(char::is_ascii_alphabetic);
    if between_digits && !is_english {
        return folded.to_owned();
    }
    let text: String = chars
        .into_iter()
        .filter(|c| !c.is_whitespace())
        .map(one_dash)
        .collect();
    let text = with_digits(text.trim_end_matches('份'));
    english::with_year_first(&text).unwrap_or(text)
}

/// A text whose year is in digits: `二〇二一年上半年`.
fn with_digits(text: &str) -> String {
    const NUMERALS: [char; 11] = [
        '〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '零',
    ];
    let digit = |c: char| {
        NUMERALS
            .iter()
            .position(|numeral| *numeral == c)
            .map(|at| at % 10)
    };
    let year = text
        .find('年')
        .filter(|at| text[..*at].chars().count() == 4);
    let digits = year.and_then(|at| {
        let digits: Option<Vec<usize>> = text[..at].chars().map(digit).collect();
        Some((at, digits?))
    });
    match digits {
        Some((at, digits)) => {
            let digits = digits.iter().map(usize::to_string).collect::<String>();
            digits + &text[at..]
        }
        None => text.to_owned(),
    }
}

fn without_midnight(text: &str) -> &str {
    ["00:00:00", "0:00:00", "00:00", "0:00"]
        .iter()
        .find_map(|time| text.strip_suffix(time)?.strip_suffix([' ', 't']))
        .unwrap_or(text)
}

/// Reads a text that [`plain`] made.
///
/// # Errors
/// A text that is no known spelling.
pub fn spelled(text: &str, years: Years) -> Result<Spelled, NotAPeriod> {
    if let Some(rest) = text.strip_suffix("累计") {
        // of 1-6月累计 the months say it; a month alone would not be the months up to it
        let so_far = spelled(rest.trim_end_matches('份'), years)?;
        let is_it = matches!(so_far.part.extent, Extent::Months | Extent::Part);
        return is_it
            .then_some(Spelled {
                is_so_far: true,
                ..so_far
            })
            .ok_or(NotAPeriod::Unknown);
    }
    let of = |(written, part)| Spelled {
        written,
        part,
        is_so_far: false,
    };
    if let Some((year, part)) = year_behind(text, years).or_else(|| between_dates(text, years)) {
        return Ok(of((Some(year), part)));
    }
    let so_far = text.strip_prefix("截~").or(text.strip_prefix("截止"));
    let text = ["今年", "本年"]
        .iter()
        .find_map(|year| text.strip_prefix(year))
        .filter(|part| !part.is_empty())
        .map_or(text, |part| part.strip_prefix("以来~").unwrap_or(part));
    let (written, before, rest) = split_year(so_far.unwrap_or(text), years);
    let part = match rest {
        "" if written.is_none() => None,
        "" => Some(YearPart::YEAR),
        rest => part_of_year(rest, before).or_else(|| ended(rest, before)),
    };
    let part = part.ok_or(NotAPeriod::Unknown)?;
    let part = if so_far.is_some() { part.ended() } else { part };
    Ok(of((written, part)))
}

/// `6月末`, `二季度末`, `年底`.
fn ended(rest: &str, before: Before) -> Option<YearPart> {
    let rest = rest.strip_suffix(['末', '底'])?;
    // of 2020年末 nothing is left, of 年末 its 年
    let is_year = rest == "年" || rest.is_empty() && before != Before::Nothing;
    if is_year {
        return Some(YearPart::YEAR.of_either());
    }
    part_of_year(rest, before)
        .filter(|part| part.extent != Extent::Day)
        .map(YearPart::ended)
}

/// `jun2021`, `jan-jun2021`, `q22021`, `q22023/24`: English, with the year behind.
fn year_behind(text: &str, years: Years) -> Option<(Year, YearPart)> {
    let split = |at: usize| {
        let (head, year) = text.split_at_checked(at)?;
        let year = year_alone(year, years)?;
        let head = head.trim_end_matches([',', '.', '-']);
        let part = english_part(head).filter(|part| part.extent != Extent::Year)?;
        Some((year, part))
    };
    let length = text.len();
    // the longest year first: q2fy2023/24
    let least = if years.are_fiscal() { 11 } else { 4 };
    (4..=least)
        .rev()
        .find_map(|behind| split(length.checked_sub(behind)?))
}

/// `jun`, `march`, `jan-jun`, `q2`, `h1`.
fn english_part(text: &str) -> Option<YearPart> {
    match text {
        "h1" => return Some(YearPart::up_to(6)),
        "h2" => return Some(YearPart::new(Extent::Part, 7, 12)),
        _ => {}
    }
    if let Some(number) = text.strip_prefix('q') {
        // only what begins with the year has its name
        let up_to = number.strip_prefix("1-q").or(number.strip_prefix("1-"));
        return match up_to {
            Some(last) => quarter(last)
                .filter(|last| *last > 1)
                .map(|last| YearPart::up_to(3 * last)),
            None => Some(YearPart::quarter(quarter(number)?)),
        };
    }
    match text.split_once(TO) {
        Some((first, last)) => YearPart::months(english_month(first)?, english_month(last)?),
        None => english_month(text).map(YearPart::month),
    }
}

/// Signs between the first and the last month of a span.
const TO: [char; 2] = ['-', '~'];

/// A first and a last month, or day, each with its year: `2021年1月-2021年6月`; of fiscal years also beyond December.
fn between_dates(text: &str, years: Years) -> Option<(Year, YearPart)> {
    let end = |text: &str| {
        let behind = year_behind(text, years);
        let (year, part) = behind.or_else(|| {
            let (year, before, rest) = split_year(text, years);
            Some((year?, part_of_year(rest, before)?))
        })?;
        Some((year, part)).filter(|_| !year.is_own())
    };
    text.match_indices(TO).find_map(|(place, sign)| {
        let (year, first) = end(&text[..place])?;
        let behind = &text[place + sign.len()..];
        let same_year = || Some((year, day_named(behind)?));
        let (other, last) = end(behind).or_else(same_year)?;
        let are_months = first.extent == Extent::Month && last.extent == Extent::Month;
        let are_days = first.day == Some(1) && last.extent == Extent::Day;
        let is_whole = are_months || are_days && last.is_last_day(other.number);
        let last = match other.number - year.number {
            0 => last.first,
            1 if years.are_fiscal() && last.first < first.first => last.first + 12,
            _ => return None,
        };
        let part = YearPart::months(first.first, last).filter(|_| is_whole)?;
        Some((year, part))
    })
}

fn part_of_year(rest: &str, before: Before) -> Option<YearPart> {
    match rest {
        "全年" => return Some(YearPart::YEAR),
        "上半年" | "半年" | "半年度" => return Some(YearPart::up_to(6)),
        "下半年" => return Some(YearPart::new(Extent::Part, 7, 12)),
        _ => {}
    }
    // 2021M06, as data bases write it
    let numbered = rest.strip_prefix('m').and_then(digits_of);
    let numbered = numbered.filter(YearPart::is_month).map(YearPart::month);
    english_part(rest)
        .or(numbered.filter(|_| before != Before::Nothing))
        .or_else(|| quarters_named(rest))
        .or_else(|| months_named(rest))
        .or_else(|| day_named(rest))
        .or_else(|| digits_only(rest, before))
}

/// `二季度`, `第2季度`, `1-3季度`, `前三季度`.
fn quarters_named(text: &str) -> Option<YearPart> {
    let text = text
        .strip_suffix("季度")
        .or_else(|| text.strip_suffix('季'))?;
    if let Some(number) = text.strip_prefix('前') {
        return match number {
            "两" => Some(YearPart::up_to(6)),
            number => quarter(number).map(|number| YearPart::up_to(3 * number)),
        };
    }
    match text.split_once(TO) {
        // only what begins with the year has its name
        Some((first, last)) => {
            let first = quarter(first.trim_end_matches("季度"))?;
            let last = quarter(last)?;
            (first == 1 && last > 1).then(|| YearPart::up_to(3 * last))
        }
        None => quarter(text).map(YearPart::quarter),
    }
}

fn quarter(text: &str) -> Option<i8> {
    let text = text.strip_prefix('第').unwrap_or(text);
    let number = match text {
        "1" | "一" => 1,
        "2" | "二" => 2,
        "3" | "三" => 3,
        "4" | "四" => 4,
        _ => return None,
    };
    Some(number)
}

/// `6月`, `1-6月`, `1月-6月`, `前5个月`.
fn months_named(text: &str) -> Option<YearPart> {
    let text = text.strip_suffix('月')?;
    if let Some(number) = text.strip_prefix('前') {
        let last = month(number.strip_suffix('个').unwrap_or(number))?;
        let part = YearPart::months(1, last).filter(|_| last > 1)?;
        return Some(part.of_either());
    }
    match text.split_once(TO) {
        Some((first, last)) => YearPart::months(
            month(first.trim_end_matches('份').trim_end_matches('月'))?,
            month(last)?,
        ),
        None => month(text).map(YearPart::month),
    }
}

/// `6月30日`.
fn day_named(text: &str) -> Option<YearPart> {
    let (m, d) = text.strip_suffix(['日', '号'])?.split_once('月')?;
    Some(YearPart::day(
        digits_of(m).filter(YearPart::is_month)?,
        digits_of(d)?,
    ))
}

/// `06`, `6`, `06-30` behind a year and a sign; `06`, `0630` right behind a year; `6` behind `年`.
fn digits_only(text: &str, before: Before) -> Option<YearPart> {
    let numbered = |text: &str| digits_of(text).filter(YearPart::is_month);
    let alone = || numbered(text).map(YearPart::month);
    match before {
        Before::Nothing | Before::Fiscal => None,
        Before::Named => alone(),
        Before::Year if text.len() == 2 => alone(),
        Before::Year if text.len() == 4 => text
            .split_at_checked(2)
            .and_then(|(m, d)| Some(YearPart::day(numbered(m)?, digits_of(d)?))),
        // 202101-06
        Before::Year => text
            .split_once(TO)
            .filter(|(first, last)| first.len() == 2 && last.len() == 2)
            .and_then(|(first, last)| YearPart::months(numbered(first)?, numbered(last)?)),
        Before::Sign(sign) => match text.split_once(sign) {
            // behind another sign than that between month and day: 2021.01-06, 2021-1~6
            None if text.contains(TO) => {
                let (first, last) = text.split_once(TO)?;
                // 2021/1-6 may be a day
                let is_span = first.len() == 2 || sign == '.' || text.contains('~');
                YearPart::months(numbered(first).filter(|_| is_span)?, numbered(last)?)
            }
            Some((m, d)) => Some(YearPart::day(numbered(m)?, digits_of(d)?)),
            // 2021.1 may have been 2021.10 before a spreadsheet took it for a number
            None if sign == '.' && text == "1" => None,
            None => alone(),
        },
    }
}

/// A month by its number, in digits or in Chinese.
fn month(text: &str) -> Option<i8> {
    const CHINESE: [&str; 12] = [
        "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二",
    ];
    let chinese = || CHINESE.iter().position(|name| *name == text);
    let number = digits_of(text).or_else(|| i8::try_from(chinese()? + 1).ok())?;
    Some(number).filter(YearPart::is_month)
}

/// One or two digits.
fn digits_of(text: &str) -> Option<i8> {
    text.parse()
        .ok()
        .filter(|_| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_since_january_in_other_spellings() {
        for (text, last) in [
            ("二〇二一年上半年", 6),
            ("二零二一年1-6月", 6),
            ("2021年1-6月", 6),
            ("2021年1月至6月", 6),
            ("2021年1—6月", 6),
            ("2021年1~6月", 6),
            ("202101-06", 6),
            ("2021.1-6", 6),
            ("2021-1~6", 6),
            ("2021年Q1-Q2", 6),
            ("Q1-Q3 2021", 9),
        ] {
            let found = spelled(&plain(text), Years::Calendar).map(|one| {
                let is_of_year = one.written.is_some_and(|year| year.is_numbered(2021));
                (is_of_year, one.part.first, one.part.last)
            });
            assert_eq!(found, Ok((true, 1, last)), "{text}");
        }
        for text in ["今年上半年", "本年1-6月"] {
            let part = spelled(&plain(text), Years::Calendar).map(|one| one.part.last);
            assert_eq!(part, Ok(6), "{text}");
        }
        assert!(spelled(&plain("今年"), Years::Calendar).is_err());
    }
}
