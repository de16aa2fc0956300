//! Periods as people write them: `2021`, `2021-06`, `2021年1-6月`, `一季度`, `2021Q2`, `2021-06-30` …

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::time::calendar::Span;
use crate::model::time::spelling;
pub use crate::model::time::spelling::{Extent, NotAPeriod};

/// Period of a figure: a span of days; the last one is the date that the figure stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    span: Span,
    extent: Extent,
}

impl Period {
    /// Reads `text`. `year` completes what names no year, such as `1-6月`; it is the plan's own year.
    ///
    /// # Errors
    /// [`NotAPeriod`] says why.
    pub fn parse(text: &str, year: Option<i16>) -> Result<Period, NotAPeriod> {
        let text = spelling::plain(text);
        if let Some(why) = of_spreadsheet(&text) {
            return Err(why);
        }
        let spelling::Spelled { written, part } = spelling::spelled(&text)?;
        let year = written.or(year).ok_or(NotAPeriod::NoYear)?;
        Period::of_part(year, part).ok_or(NotAPeriod::Unknown)
    }

    /// Whether a folded text may begin with a period, by its first letter: a digit, a Chinese number, 上半年, 前三季度, or an
    /// English month, quarter or half.
    pub fn may_begin(text: &str) -> bool {
        let first = text.chars().next();
        first.is_some_and(|c| {
            c.is_ascii_digit() || "一二三四五六七八九十第前上下全年截fjhqmasond'=".contains(c)
        })
    }

    /// Whether a letter may be the last one of a folded period: 2021年, 6月底, 1-6月累计, Q2 2021.
    pub fn may_end(letter: char) -> bool {
        letter.is_ascii() || "年月季度末底日号份计".contains(letter)
    }

    fn of_part(year: i16, part: spelling::Part) -> Option<Period> {
        let spelling::Part {
            extent,
            first,
            last,
            day,
        } = part;
        let start = Date::new(year, first, 1).ok()?;
        let end = match day {
            Some(day) => Date::new(year, last, day).ok()?,
            None => Date::new(year, last, 1).ok()?.last_of_month(),
        };
        let start = if extent == Extent::Day { end } else { start };
        let span = Span { start, end };
        Some(Period { span, extent })
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
        let Span { start, end } = self.span;
        let years = end.year() - start.year();
        let start = Date::new(year - years, start.month(), start.day()).unwrap_or(start);
        Period {
            span: Span {
                start,
                end: moved(end),
            },
            ..self
        }
    }

    /// The same part of the year before.
    pub fn a_year_before(self) -> Period {
        self.of_year(self.date().year() - 1)
    }

    /// The whole year before.
    pub fn year_before(self) -> Option<Period> {
        Period::of_part(self.date().year() - 1, spelling::Part::YEAR)
    }

    /// The date that a figure of this period stands for: its last day.
    pub fn date(self) -> Date {
        self.span.end
    }

    /// The first day that the period names.
    pub fn first_day(self) -> Date {
        self.span.start
    }

    /// The kind of time that it names.
    pub fn extent(self) -> Extent {
        self.extent
    }

    /// Whole months that it names; 0 for a day.
    pub fn months(self) -> i8 {
        let Span { start, end } = self.span;
        if self.extent == Extent::Day {
            0
        } else {
            end.month() - start.month() + 1
        }
    }

    /// Whether it begins with its year, so that a figure of it alone is one of the year so far.
    pub fn begins_the_year(self) -> bool {
        self.span.start == self.span.start.first_of_year()
    }
}

/// A period in words that no spreadsheet takes for a date: `2021年`, `2021年1-6月`, `2021年6月`.
pub struct Worded(pub Period);

impl fmt::Display for Worded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period { span, extent } = self.0;
        let Span { start, end } = span;
        let (year, first, last) = (end.year(), start.month(), end.month());
        match (first, last) {
            _ if extent == Extent::Day => write!(f, "{year}年{last}月{}日", end.day()),
            (1, 12) => write!(f, "{year}年"),
            (first, last) if first == last => write!(f, "{year}年{last}月"),
            // a quarter's figure is asked for as that of the year so far
            _ if extent == Extent::Quarter => write!(f, "{year}年1-{last}月"),
            (first, last) => write!(f, "{year}年{first}-{last}月"),
        }
    }
}

/// A period as it is named: `2021`, `2021Q2`, `2021年4-6月`.
pub struct Named(pub Period);

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period { span, extent } = self.0;
        let (year, last) = (span.end.year(), span.end.month());
        match extent {
            Extent::Quarter => write!(f, "{year}Q{}", last / 3),
            Extent::Year => write!(f, "{year}"),
            Extent::Month => write!(f, "{year}-{last:02}"),
            Extent::End => write!(f, "{year}年{last}月末"),
            Extent::Part | Extent::Months | Extent::Day => Worded(self.0).fmt(f),
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
            ("2021.6", "2021-06-30"),
            ("2021年1-6月份累计", "2021-06-30"),
            ("上半年累计", "2021-06-30"),
            ("21年6月", "2021-06-30"),
            ("2020-02", "2020-02-29"),
            ("4-6月", "2021-06-30"),
            ("下半年", "2021-12-31"),
            ("7-12月", "2021-12-31"),
            ("2020年末", "2020-12-31"),
            ("2020年底", "2020-12-31"),
            ("年底", "2021-12-31"),
            ("6月末", "2021-06-30"),
            ("2021年6月底", "2021-06-30"),
            ("二季度末", "2021-06-30"),
            ("截至2021年6月末", "2021-06-30"),
            ("第2季度", "2021-06-30"),
            ("2021年第2季度", "2021-06-30"),
            ("前5个月", "2021-05-31"),
            ("2021-06-30 00:00:00", "2021-06-30"),
            ("2021/6/30 0:00", "2021-06-30"),
            ("一月份", "2021-01-31"),
            ("2021年十二月", "2021-12-31"),
            ("一至六月", "2021-06-30"),
            ("Jun 2021", "2021-06-30"),
            ("March 2024", "2024-03-31"),
            ("Sept. 2021", "2021-09-30"),
            ("2021 June", "2021-06-30"),
            ("Jan-Jun 2021", "2021-06-30"),
            ("Q2 2021", "2021-06-30"),
            ("1〜6月", "2021-06-30"),
            ("1‐6月", "2021-06-30"),
            ("1‑6月", "2021-06-30"),
            ("1月—6月", "2021-06-30"),
            ("'2021-06", "2021-06-30"),
            ("2021-01~06", "2021-06-30"),
            ("2021.01-06", "2021-06-30"),
            ("2021-01-06", "2021-01-06"),
            ("2021年1月-2021年6月", "2021-06-30"),
            ("2021-01至2021-06", "2021-06-30"),
            ("2021-01-2021-06", "2021-06-30"),
            ("2021-01-01~2021-06-30", "2021-06-30"),
            ("=\"2021-06\"", "2021-06-30"),
            ("2021-\u{200b}06", "2021-06-30"),
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
            "2021-6-",
            "2021年13月",
            "1-13月",
            "20211",
            "2021063",
            "06",
            "6-30",
            "99999999",
            "2021Q5",
            "2021.1",
            "6月累计",
            "4-6月累计",
            "2021.1",
            "2021年1-6",
            "2021/1-6",
            "2021-1 1",
            "2021-6/30",
            "2021-+6",
            "6-1月",
            "2021-01-02~2021-06-30",
            "2021-01~2022-06",
            "2-3季度",
            "5季度",
            "月末",
            "Q2 21",
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
        assert_eq!(Period::parse("1-6月", None), Err(NotAPeriod::NoYear));
    }

    #[test]
    fn a_period_is_of_its_extent() {
        for (text, extent, months, begins) in [
            ("2021-06-30", Extent::Day, 0, false),
            ("2021-06", Extent::Month, 1, false),
            ("1月", Extent::Month, 1, true),
            ("1-6月", Extent::Months, 6, true),
            ("4-6月", Extent::Months, 3, false),
            ("Q2 2021", Extent::Quarter, 3, false),
            ("上半年", Extent::Part, 6, true),
            ("H2 2021", Extent::Part, 6, false),
            ("2021", Extent::Year, 12, true),
            ("2020年末", Extent::Year, 12, true),
            ("6月末", Extent::End, 6, true),
            ("截至6月", Extent::End, 6, true),
        ] {
            let period = Period::parse(text, Some(2021)).unwrap();
            let found = (period.extent(), period.months(), period.begins_the_year());
            assert_eq!(found, (extent, months, begins), "{text}");
        }
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
