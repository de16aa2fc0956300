//! Periods as people write them: `2021`, `2021-06`, `2021年1-6月`, `一季度`, `2021Q2`, `2021-06-30` …

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::number::decimal;
use crate::model::time::calendar::Span;

/// Period of a figure: a span of days; the last one is the date that the figure stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period(Span);

/// Reasons for which a text is no period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAPeriod {
    /// None of the known spellings, or a date that does not exist.
    Unknown,
    /// A part of a year without the year, and the plan is not within one year.
    NoYear,
    /// A span of months that does not begin with the year (`4-6月`): no figure since the year's start.
    NotFromStart,
    /// A date as a spreadsheet keeps or shows it: a serial number (`44377`), with the date that it is, or
    /// `Jun-21`, which may be a month or a day.
    Spreadsheet(Option<Date>),
}

impl Period {
    /// Reads `text`. `year` completes what names no year, such as `1-6月`; it is the plan's own year.
    ///
    /// # Errors
    /// [`NotAPeriod`] says why.
    pub fn parse(text: &str, year: Option<i16>) -> Result<Period, NotAPeriod> {
        let text = plain(text);
        if let Some(why) = of_spreadsheet(&text) {
            return Err(why);
        }
        let (written, separated, rest) = split_year(&text);
        match part_of_year(rest, separated)? {
            Part::Year if written.is_none() && rest.is_empty() => Err(NotAPeriod::Unknown),
            Part::Year => span(written.or(year).ok_or(NotAPeriod::NoYear)?, 1, 12),
            Part::Months(first, last) => {
                span(written.or(year).ok_or(NotAPeriod::NoYear)?, first, last)
            }
            Part::Day(month, day) => {
                let year = written.or(year).ok_or(NotAPeriod::NoYear)?;
                let date = Date::new(year, month, day).map_err(|_| NotAPeriod::Unknown)?;
                Ok(Period(Span {
                    start: date,
                    end: date,
                }))
            }
        }
    }

    /// The same part of another year; the end of February is its end.
    pub fn of_year(self, year: i16) -> Period {
        let moved = |date: Date| {
            let first = Date::new(year, date.month(), 1).unwrap_or(date);
            let last = first.last_of_month();
            let day = if date == date.last_of_month() {
                last.day()
            } else {
                date.day()
            };
            Date::new(year, date.month(), day).unwrap_or(last)
        };
        let Span { start, end } = self.0;
        let years = end.year() - start.year();
        let start = Date::new(year - years, start.month(), start.day()).unwrap_or(start);
        Period(Span {
            start,
            end: moved(end),
        })
    }

    /// The date that a figure of this period stands for: its last day.
    pub fn date(self) -> Date {
        self.0.end
    }

    /// The first day that the period names.
    pub fn first_day(self) -> Date {
        self.0.start
    }

    /// Whether the period is what a monthly figure covers: one month, or January and February, which
    /// Chinese statistics publish together.
    pub fn is_monthly(self) -> bool {
        let Span { start, end } = self.0;
        let whole = start.day() == 1 && end == end.last_of_month();
        let together = start.month() == 1 && end.month() == 2 && start.year() == end.year();
        whole && (start.first_of_month() == end.first_of_month() || together)
    }
}

/// A period in words that no spreadsheet takes for a date: `2021年`, `2021年1-6月`, `2021年6月`.
pub struct Worded(pub Period);

impl fmt::Display for Worded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Span { start, end } = self.0.0;
        let (year, first, last) = (end.year(), start.month(), end.month());
        match (first, last) {
            _ if start == end => write!(f, "{year}年{last}月{}日", end.day()),
            (1, 12) => write!(f, "{year}年"),
            (first, last) if first == last => write!(f, "{year}年{last}月"),
            // a quarter's figure is that of the year so far
            (_, last) => write!(f, "{year}年1-{last}月"),
        }
    }
}

/// A date as the shortest period that ends on it: `2021`, `2021-06`, `2021-06-30`.
pub struct Shortest(pub Date);

impl fmt::Display for Shortest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.0;
        if date == date.last_of_year() {
            write!(f, "{}", date.year())
        } else if date == date.last_of_month() {
            write!(f, "{}-{:02}", date.year(), date.month())
        } else {
            write!(f, "{date}")
        }
    }
}

enum Part {
    Year,
    Months(i8, i8),
    Day(i8, i8),
}

/// One spelling for each sign: folded, lower case, no blanks, every dash `-`, no trailing 份.
fn plain(text: &str) -> String {
    let folded = decimal::fold(text).to_lowercase();
    let one_dash = |c: char| {
        if matches!(c, '–' | '—' | '―' | '~' | '至' | '到') {
            '-'
        } else {
            c
        }
    };
    // a blank between digits separates what cannot be told
    let digit = |c: Option<&char>| c.is_some_and(char::is_ascii_digit);
    let chars: Vec<char> = folded.chars().collect();
    let between_digits = chars
        .windows(3)
        .any(|c| c[1].is_whitespace() && digit(Some(&c[0])) && digit(Some(&c[2])));
    if between_digits {
        return folded;
    }
    let text: String = chars
        .into_iter()
        .filter(|c| !c.is_whitespace())
        .map(one_dash)
        .collect();
    text.trim_end_matches('份').to_owned()
}

/// Whether `text` is a date that a spreadsheet made: days since 1899-12-30, or a month's name and a number.
fn of_spreadsheet(text: &str) -> Option<NotAPeriod> {
    if let Ok(serial @ 30_000..=60_000) = text.parse::<i64>() {
        let date = Date::constant(1899, 12, 30).checked_add(serial.days()).ok();
        return Some(NotAPeriod::Spreadsheet(date));
    }
    let month = |part: &str| part.len() == 3 && part.bytes().all(|b| b.is_ascii_lowercase());
    let number =
        |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let (first, second) = text.split_once('-')?;
    let made = month(first) && number(second) || number(first) && month(second);
    made.then_some(NotAPeriod::Spreadsheet(None))
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

/// Splits off a leading year of four digits with what separates it from the rest.
fn split_year(text: &str) -> (Option<i16>, Before, &str) {
    let digits = |head: &str| head.bytes().all(|b| b.is_ascii_digit());
    let year = text.split_at_checked(4).filter(|(head, _)| digits(head));
    let year = year.and_then(|(head, rest)| {
        Some((
            head.parse()
                .ok()
                .filter(|year| (1900..2200).contains(year))?,
            rest,
        ))
    });
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

fn part_of_year(rest: &str, before: Before) -> Result<Part, NotAPeriod> {
    Ok(match rest {
        "" | "全年" => Part::Year,
        "q1" | "一季度" | "第一季度" | "1季度" => Part::Months(1, 3),
        "q2" | "二季度" | "第二季度" | "2季度" => Part::Months(4, 6),
        "q3" | "三季度" | "第三季度" | "3季度" => Part::Months(7, 9),
        "q4" | "四季度" | "第四季度" | "4季度" => Part::Months(10, 12),
        "h1" | "上半年" | "前二季度" | "前两季度" | "1-2季度" => Part::Months(1, 6),
        "前三季度" | "前3季度" | "1-3季度" | "一-三季度" => Part::Months(1, 9),
        other => match other.strip_suffix('月') {
            Some(months) => months_named(months)?,
            None => day_named(other)
                .or_else(|| digits_only(other, before))
                .ok_or(NotAPeriod::Unknown)?,
        },
    })
}

/// `6`, `1-6` or `1月-6` before a `月`.
fn months_named(text: &str) -> Result<Part, NotAPeriod> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let first = month(first.trim_end_matches('月')).ok_or(NotAPeriod::Unknown)?;
    let last = month(last).ok_or(NotAPeriod::Unknown)?;
    let from_start = first == 1 || first == last;
    if from_start {
        Ok(Part::Months(first, last))
    } else {
        Err(NotAPeriod::NotFromStart)
    }
}

/// `6月30日`.
fn day_named(text: &str) -> Option<Part> {
    let (m, d) = text.strip_suffix(['日', '号'])?.split_once('月')?;
    Some(Part::Day(month(m)?, day(d)?))
}

/// `06`, `6`, `06-30` behind a year and a sign; `06`, `0630` right behind a year; `6` behind `年`.
fn digits_only(text: &str, before: Before) -> Option<Part> {
    let alone = || month(text).map(|m| Part::Months(m, m));
    match before {
        Before::Nothing => None,
        Before::Named => alone(),
        Before::Year if text.len() == 2 => alone(),
        Before::Year if text.len() == 4 => text
            .split_at_checked(2)
            .and_then(|(m, d)| Some(Part::Day(month(m)?, day(d)?))),
        Before::Year => None,
        Before::Sign(sign) => match text.split_once(sign) {
            Some((m, d)) => Some(Part::Day(month(m)?, day(d)?)),
            // 2021.1 may have been 2021.10 before a spreadsheet took it for a number
            None if sign == '.' && text.len() != 2 => None,
            None => alone(),
        },
    }
}

fn month(text: &str) -> Option<i8> {
    day(text).filter(|month| (1..=12).contains(month))
}

/// One or two digits.
fn day(text: &str) -> Option<i8> {
    text.parse()
        .ok()
        .filter(|_| text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit()))
}

fn span(year: i16, first: i8, last: i8) -> Result<Period, NotAPeriod> {
    let month = |month| Date::new(year, month, 1).map_err(|_| NotAPeriod::Unknown);
    Ok(Period(Span {
        start: month(first)?,
        end: month(last)?.last_of_month(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Result<String, NotAPeriod> {
        Period::parse(text, Some(2021)).map(|period| period.date().to_string())
    }

    #[test]
    fn every_spelling_ends_on_its_date() {
        let spellings = [
            ("2021", "2021-12-31"),
            ("2021年", "2021-12-31"),
            ("2021年全年", "2021-12-31"),
            ("全年", "2021-12-31"),
            ("2021-06", "2021-06-30"),
            ("2021-6", "2021-06-30"),
            ("2021/6", "2021-06-30"),
            ("2021.06", "2021-06-30"),
            ("202106", "2021-06-30"),
            ("２０２１０６", "2021-06-30"),
            ("2021年6月", "2021-06-30"),
            ("2021年06月份", "2021-06-30"),
            ("2021年1-6月", "2021-06-30"),
            ("2021年1—6月", "2021-06-30"),
            ("2021年1~6月", "2021-06-30"),
            ("2021年1月至6月", "2021-06-30"),
            ("1-6月", "2021-06-30"),
            ("1-2月份", "2021-02-28"),
            ("6月", "2021-06-30"),
            ("2021-06-30", "2021-06-30"),
            ("2021/6/30", "2021-06-30"),
            ("20210630", "2021-06-30"),
            ("2021年6月30日", "2021-06-30"),
            ("6月30日", "2021-06-30"),
            ("2021Q2", "2021-06-30"),
            ("2021-Q2", "2021-06-30"),
            ("2021q3", "2021-09-30"),
            ("2021年二季度", "2021-06-30"),
            ("2021年第四季度", "2021-12-31"),
            ("一季度", "2021-03-31"),
            ("上半年", "2021-06-30"),
            ("2021年上半年", "2021-06-30"),
            ("前三季度", "2021-09-30"),
            ("2021年前三季度", "2021-09-30"),
            ("2021H1", "2021-06-30"),
            ("2020-02", "2020-02-29"),
        ];
        for (text, expected) in spellings {
            assert_eq!(date(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "",
            "去年",
            "2021-13",
            "2021-00",
            "2021-02-30",
            "2021-06-31",
            "2021-",
            "21-06",
            "2021H2",
            "下半年",
            "2021-6-",
            "2021年13月",
            "1-13月",
            "20211",
            "2021063",
            "06",
            "6-30",
            "99999999",
            "2021Q5",
            "2021+6",
            "2021.6",
            "2021年1-6",
            "2021/1-6",
            "2021-1 1",
            "2021-6/30",
            "2021-+6",
            "6",
            "Q6",
            "0630",
        ] {
            assert_eq!(date(text), Err(NotAPeriod::Unknown), "{text}");
        }
        let midyear = Date::constant(2021, 6, 30);
        assert_eq!(date("44377"), Err(NotAPeriod::Spreadsheet(Some(midyear))));
        assert_eq!(date("Jun-21"), Err(NotAPeriod::Spreadsheet(None)));
        assert_eq!(date("21-Jun"), Err(NotAPeriod::Spreadsheet(None)));
        assert_eq!(date("4-6月"), Err(NotAPeriod::NotFromStart));
        assert_eq!(date("6-1月"), Err(NotAPeriod::NotFromStart));
        assert_eq!(Period::parse("1-6月", None), Err(NotAPeriod::NoYear));
    }

    #[test]
    fn a_monthly_figure_covers_a_month_or_january_and_february() {
        let monthly = |text| Period::parse(text, Some(2021)).unwrap().is_monthly();
        assert!(monthly("2021-06") && monthly("1-2月") && monthly("2021-01"));
        assert!(
            !monthly("2021Q2") && !monthly("1-6月") && !monthly("2021-06-30") && !monthly("2021")
        );
    }

    #[test]
    fn a_date_is_shown_as_its_shortest_period() {
        for text in ["2021", "2021-06", "2021-06-29"] {
            assert_eq!(
                Shortest(Period::parse(text, None).unwrap().date()).to_string(),
                text
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics(text in "[0-9年月日季度前上半全一二三QHqh/.份 -]{0,14}") {
            let _ = Period::parse(&text, Some(2021));
        }
    }
}
