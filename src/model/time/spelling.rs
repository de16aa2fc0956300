//! The spellings of periods: a year, and a part of it.

use jiff::civil::Date;

use crate::model::number::decimal;

/// The kind of time that a period names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// `2021-06-30`.
    Day,
    /// `2021-06`, `6月`.
    Month,
    /// `1-6月`, `4-6月`: months by their numbers.
    Months,
    /// `2021Q2`, `二季度`.
    Quarter,
    /// `上半年`, `前三季度`, `下半年`.
    Part,
    /// `2021`, `全年`.
    Year,
    /// `6月末`, `二季度末`: what stands at an end. Its span begins with the year.
    End,
}

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
    pub written: Option<i16>,
    /// The part of it.
    pub part: Part,
}

/// A part of a year.
#[derive(Clone, Copy)]
pub struct Part {
    /// The kind of time.
    pub extent: Extent,
    /// The first month.
    pub first: i8,
    /// The last month.
    pub last: i8,
    /// The last day, where it is not the month's.
    pub day: Option<i8>,
}

impl Part {
    /// A whole year.
    pub const YEAR: Part = Part::new(Extent::Year, 1, 12);

    const fn new(extent: Extent, first: i8, last: i8) -> Part {
        Part {
            extent,
            first,
            last,
            day: None,
        }
    }

    fn day(month: i8, day: i8) -> Part {
        Part {
            day: Some(day),
            ..Part::new(Extent::Day, month, month)
        }
    }

    fn month(month: i8) -> Part {
        Part::new(Extent::Month, month, month)
    }

    fn months(first: i8, last: i8) -> Option<Part> {
        match first {
            _ if first == last => Some(Part::month(first)),
            _ if first < last => Some(Part::new(Extent::Months, first, last)),
            _ => None,
        }
    }

    fn quarter(number: i8) -> Part {
        Part::new(Extent::Quarter, 3 * number - 2, 3 * number)
    }

    /// The amount at its end, or counted up to it.
    fn ended(self) -> Part {
        match self.extent {
            Extent::Day | Extent::Year => self,
            _ => Part::new(Extent::End, 1, self.last),
        }
    }

    /// Whether its day is the last one of its month.
    fn is_last_day(self, year: i16) -> bool {
        let month = Date::new(year, self.last, 1);
        month.is_ok_and(|month| self.day == Some(month.days_in_month()))
    }

    fn up_to(month: i8) -> Part {
        Part::new(Extent::Part, 1, month)
    }
}

/// One spelling for each sign: folded, lower case, no blanks, every dash `-`, every sign for "to" `~`, no trailing 份. A text that a
/// spreadsheet is kept from reading (`'2021-06`, `="2021-06"`) goes without the signs for that, a day without
/// the midnight that a data base adds.
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
    text.trim_end_matches('份').to_owned()
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
pub fn spelled(text: &str) -> Result<Spelled, NotAPeriod> {
    if let Some(rest) = text.strip_suffix("累计") {
        // of 1-6月累计 the months say it; a month alone would not be the months up to it
        let so_far = spelled(rest.trim_end_matches('份'))?;
        let is_it = so_far.part.first == 1 && so_far.part.last > 1;
        let is_it = is_it && matches!(so_far.part.extent, Extent::Months | Extent::Part);
        return is_it.then_some(so_far).ok_or(NotAPeriod::Unknown);
    }
    if let Some(found) = year_behind(text).or_else(|| between_dates(text)) {
        return Ok(found);
    }
    let so_far = text.strip_prefix("截~").or(text.strip_prefix("截止"));
    let (written, before, rest) = split_year(so_far.unwrap_or(text));
    let part = match rest {
        "" if written.is_none() => None,
        "" => Some(Part::YEAR),
        rest => part_of_year(rest, before).or_else(|| ended(rest, before)),
    };
    let part = part.ok_or(NotAPeriod::Unknown)?;
    let part = if so_far.is_some() { part.ended() } else { part };
    Ok(Spelled { written, part })
}

/// `6月末`, `二季度末`, `年底`.
fn ended(rest: &str, before: Before) -> Option<Part> {
    let rest = rest.strip_suffix(['末', '底'])?;
    // of 2020年末 nothing is left, of 年末 its 年
    let is_year = rest == "年" || rest.is_empty() && before != Before::Nothing;
    if is_year {
        return Some(Part::YEAR);
    }
    part_of_year(rest, before)
        .filter(|part| part.extent != Extent::Day)
        .map(Part::ended)
}

/// `jun2021`, `jan-jun2021`, `q22021`: English, with the year behind.
fn year_behind(text: &str) -> Option<Spelled> {
    let head = text.len().checked_sub(4)?;
    let (head, year) = text.split_at_checked(head)?;
    let written = year_of(year)?;
    let head = head.trim_end_matches([',', '.', '-']);
    let part = english(head).filter(|part| part.extent != Extent::Year)?;
    let written = Some(written);
    Some(Spelled { written, part })
}

/// `jun`, `march`, `jan-jun`, `q2`, `h1`.
fn english(text: &str) -> Option<Part> {
    match text {
        "h1" => return Some(Part::up_to(6)),
        "h2" => return Some(Part::new(Extent::Part, 7, 12)),
        _ => {}
    }
    if let Some(number) = text.strip_prefix('q') {
        return Some(Part::quarter(quarter(number)?));
    }
    match text.split_once(TO) {
        Some((first, last)) => Part::months(english_month(first)?, english_month(last)?),
        None => english_month(text).map(Part::month),
    }
}

/// The names of months in English, the longest form of each.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

fn english_month(text: &str) -> Option<i8> {
    let text = text.trim_end_matches('.');
    let text = if text == "sept" { "sep" } else { text };
    let place = MONTHS
        .iter()
        .position(|name| text == *name || text == &name[..3])?;
    i8::try_from(place + 1).ok()
}

/// Signs between the first and the last month of a span.
const TO: [char; 2] = ['-', '~'];

/// A first and a last month, or day, each with its year: `2021年1月-2021年6月`.
fn between_dates(text: &str) -> Option<Spelled> {
    let end = |text: &str| {
        let (year, before, rest) = split_year(text);
        Some((year?, part_of_year(rest, before)?))
    };
    text.match_indices(TO).find_map(|(place, sign)| {
        let (year, first) = end(&text[..place])?;
        let (other, last) = end(&text[place + sign.len()..])?;
        let are_months = first.extent == Extent::Month && last.extent == Extent::Month;
        let are_days = first.day == Some(1) && last.extent == Extent::Day;
        let is_whole = are_months || are_days && last.is_last_day(year);
        let part = Part::months(first.first, last.last).filter(|_| is_whole && year == other)?;
        let written = Some(year);
        Some(Spelled { written, part })
    })
}

/// Text before a part of a year.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// No year at all: months and days must be named as such.
    Nothing,
    /// A year and nothing between: two digits are a month, four a month and a day.
    Year,
    /// A year and `年`: a month and a day must be named as such.
    Named,
    /// A year and `-`, `/` or `.`, which also stands between month and day.
    Sign(char),
}

fn year_of(digits: &str) -> Option<i16> {
    let is_number = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let year = digits.parse().ok().filter(|_| is_number)?;
    (1900..2200).contains(&year).then_some(year)
}

/// Splits off a leading year of four digits, or of two before `年`, with what separates it from the rest.
fn split_year(text: &str) -> (Option<i16>, Before, &str) {
    if let Some((short, part)) = text.split_once('年')
        && short.len() == 2
        && !part.is_empty()
        && let Ok(year) = short.parse::<u8>()
    {
        return (Some(2000 + i16::from(year)), Before::Named, part);
    }
    let year = text
        .split_at_checked(4)
        .and_then(|(head, rest)| Some((year_of(head)?, rest)));
    let Some((year, rest)) = year else {
        return (None, Before::Nothing, text);
    };
    if let Some(part) = rest.strip_prefix('年') {
        return (Some(year), Before::Named, part);
    }
    match rest
        .chars()
        .next()
        .filter(|sign| ['-', '/', '.'].contains(sign))
    {
        // 2021- is nothing
        Some(_) if rest.len() == 1 => (None, Before::Nothing, text),
        Some(sign) => (Some(year), Before::Sign(sign), &rest[1..]),
        None => (Some(year), Before::Year, rest),
    }
}

fn part_of_year(rest: &str, before: Before) -> Option<Part> {
    match rest {
        "全年" => return Some(Part::YEAR),
        "上半年" => return Some(Part::up_to(6)),
        "下半年" => return Some(Part::new(Extent::Part, 7, 12)),
        _ => {}
    }
    english(rest)
        .or_else(|| quarters_named(rest))
        .or_else(|| months_named(rest))
        .or_else(|| day_named(rest))
        .or_else(|| digits_only(rest, before))
}

/// `二季度`, `第2季度`, `1-3季度`, `前三季度`.
fn quarters_named(text: &str) -> Option<Part> {
    let text = text
        .strip_suffix("季度")
        .or_else(|| text.strip_suffix('季'))?;
    if let Some(number) = text.strip_prefix('前') {
        return match number {
            "两" => Some(Part::up_to(6)),
            number => quarter(number).map(|number| Part::up_to(3 * number)),
        };
    }
    match text.split_once(TO) {
        // only what begins with the year has its name
        Some((first, last)) => {
            let first = quarter(first.trim_end_matches("季度"))?;
            let last = quarter(last)?;
            (first == 1 && last > 1).then(|| Part::up_to(3 * last))
        }
        None => quarter(text).map(Part::quarter),
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
fn months_named(text: &str) -> Option<Part> {
    let text = text.strip_suffix('月')?;
    if let Some(number) = text.strip_prefix('前') {
        let last = month(number.strip_suffix('个').unwrap_or(number))?;
        return Part::months(1, last).filter(|_| last > 1);
    }
    match text.split_once(TO) {
        Some((first, last)) => Part::months(
            month(first.trim_end_matches('份').trim_end_matches('月'))?,
            month(last)?,
        ),
        None => month(text).map(Part::month),
    }
}

/// `6月30日`.
fn day_named(text: &str) -> Option<Part> {
    let (m, d) = text.strip_suffix(['日', '号'])?.split_once('月')?;
    Some(Part::day(digits_of(m).filter(is_month)?, digits_of(d)?))
}

/// `06`, `6`, `06-30` behind a year and a sign; `06`, `0630` right behind a year; `6` behind `年`.
fn digits_only(text: &str, before: Before) -> Option<Part> {
    let numbered = |text: &str| digits_of(text).filter(is_month);
    let alone = || numbered(text).map(Part::month);
    match before {
        Before::Nothing => None,
        Before::Named => alone(),
        Before::Year if text.len() == 2 => alone(),
        Before::Year if text.len() == 4 => text
            .split_at_checked(2)
            .and_then(|(m, d)| Some(Part::day(numbered(m)?, digits_of(d)?))),
        Before::Year => None,
        Before::Sign(sign) => match text.split_once(sign) {
            // behind another sign than that between month and day: 2021.01-06, 2021-01~06
            None if text.contains(TO) => {
                let (first, last) = text.split_once(TO)?;
                let first = Some(first).filter(|first| first.len() == 2);
                Part::months(first.and_then(numbered)?, numbered(last)?)
            }
            Some((m, d)) => Some(Part::day(numbered(m)?, digits_of(d)?)),
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
    Some(number).filter(is_month)
}

fn is_month(number: &i8) -> bool {
    (1..=12).contains(number)
}

/// One or two digits.
fn digits_of(text: &str) -> Option<i8> {
    text.parse()
        .ok()
        .filter(|_| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()))
}
