//! Periods as people write them: `2021`, `2021-06`, `2021年1-6月`, `一季度`, `2021Q2`, `2021-06-30` …

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::time::calendar::Span;
pub use crate::model::time::part::Extent;
use crate::model::time::part::{MonthsOf, YearPart};
use crate::model::time::spelling;
pub use crate::model::time::spelling::NotAPeriod;
pub use crate::model::time::written_year::year_alone;
use crate::model::time::years::{Year, YearSpelling, Years};

/// Period of a figure: a span of days; the last one is the date that the figure stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    span: Span,
    year: Year,
    part: YearPart,
    is_doubtful: bool,
}

impl Period {
    /// Reads `text` as a period of a plan's years. `year` completes what names no year, such as `1-6月`; it is the
    /// plan's own year.
    ///
    /// # Errors
    /// [`NotAPeriod`] says why.
    pub fn parse(text: &str, year: Option<Year>, years: Years) -> Result<Period, NotAPeriod> {
        let text = spelling::plain(text);
        if let Some(why) = of_spreadsheet(&text) {
            return Err(why);
        }
        let spelled = spelling::spelled(&text, years)?;
        let completed = || year.map(Year::apart);
        let year = spelled
            .written
            .or_else(completed)
            .ok_or(NotAPeriod::NoYear)?;
        let period = Period::of_part(year, spelled.part).ok_or(match spelled.written {
            // months on both sides of a fiscal year's end
            None if year.is_own() => NotAPeriod::NoYear,
            _ => NotAPeriod::Unknown,
        })?;
        if spelled.is_so_far && !period.begins_the_year() {
            return Err(NotAPeriod::Unknown);
        }
        Ok(period)
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

    /// A part of a year; `None` for a day that does not exist, and for months that are not within a fiscal year.
    fn of_part(year: Year, part: YearPart) -> Option<Period> {
        let years = year.years;
        let before = years.first_month() - 1;
        let of_plan = match part.of {
            MonthsOf::Plan => true,
            MonthsOf::Either => year.is_own() || !years.are_fiscal(),
            MonthsOf::Calendar => false,
        };
        // months counted from the January of a year
        let (of, first, last) = if of_plan {
            (year.beginning(), part.first + before, part.last + before)
        } else if year.is_own() {
            let from = |month: i8| if month > before { month } else { month + 12 };
            (year.beginning(), from(part.first), from(part.last))
        } else {
            (year.number, part.first, part.last)
        };
        let month = |month: i8| {
            let year = of + i16::from((month - 1) / 12);
            Date::new(year, (month - 1) % 12 + 1, 1).ok()
        };
        let end = match part.day {
            Some(day) => month(last)?.with().day(day).build().ok()?,
            None => month(last)?.last_of_month(),
        };
        let start = match part.extent {
            Extent::Day => end,
            Extent::End => years.first_day(end),
            _ => month(first).filter(|_| first <= last)?,
        };
        let is_doubtful = match part.of {
            MonthsOf::Plan => year.is_doubtful(),
            MonthsOf::Either => year.is_doubtful() || years.are_fiscal() && !of_plan,
            MonthsOf::Calendar if year.said == YearSpelling::Apart => {
                let labelled = Period::of_part(year.labelled(), part);
                labelled.is_none_or(|other| other.is_doubtful || other.span.end != end)
            }
            MonthsOf::Calendar => year.is_own() && year.is_doubtful(),
        };
        Some(Period {
            span: Span { start, end },
            year,
            part,
            is_doubtful,
        })
    }

    /// The same part of another year; the end of February is its end. Months that are not within a fiscal year are in
    /// doubt.
    pub fn of_year(self, year: Year) -> Period {
        self.moved(year.apart())
    }

    fn moved(self, year: Year) -> Period {
        let is_last = self.span.end == self.span.end.last_of_month();
        let day = self.part.day.filter(|_| !is_last);
        let part = YearPart { day, ..self.part };
        Period::of_part(year, part).unwrap_or(Period {
            is_doubtful: true,
            ..self
        })
    }

    /// The same part of the year before.
    pub fn a_year_before(self) -> Period {
        self.moved(self.year.before())
    }

    /// All months from the start of the year that it ends in up to its end.
    pub fn up_to_end(self) -> Option<Period> {
        let years = self.year.years;
        let part = YearPart::up_to(years.months_done(self.date()));
        Period::of_part(years.of(self.date()), part)
    }

    /// The whole year before the one that it ends in.
    pub fn year_before(self) -> Option<Period> {
        let year = self.year.years.of(self.date()).before();
        Period::of_part(year, YearPart::YEAR).map(|period| Period {
            is_doubtful: self.is_doubtful,
            ..period
        })
    }

    /// A whole year.
    pub fn whole(year: Year) -> Option<Period> {
        Period::of_part(year, YearPart::YEAR)
    }

    /// The year, as it is written or as it was completed.
    pub fn year(self) -> Year {
        self.year
    }

    /// The first day of the year that it ends in.
    pub fn first_of_year(self) -> Date {
        self.year.years.first_day(self.date())
    }

    /// Whether nothing says which year of the plan its year or quarter is of.
    pub fn is_doubtful(self) -> bool {
        self.is_doubtful
    }

    /// The two readings of a doubtful period of a plan of fiscal years, written clearly.
    pub fn readings(self) -> Option<[String; 2]> {
        let Period { year, part, .. } = self;
        let own = |number: i16| {
            let year = year.years.of(Date::new(number, 12, 31).ok()?);
            Period::of_part(year, part)
        };
        let is_months = part.of == MonthsOf::Calendar && !year.is_own();
        let calendar = Period {
            is_doubtful: false,
            ..self
        };
        let all = [
            Some(calendar).filter(|_| is_months),
            own(year.number),
            own(year.number - 1),
        ];
        let mut all = all.into_iter().flatten();
        let first = all.next()?;
        let other = all.find(|other| other.span != first.span)?;
        Some([first, other].map(|one| PeriodName(one).to_string()))
            .filter(|_| year.years.are_fiscal())
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
        self.part.extent
    }

    /// Whole months that it names; 0 for a day.
    pub fn months(self) -> i8 {
        let Span { start, end } = self.span;
        let years = i8::try_from(end.year() - start.year()).unwrap_or_default();
        if self.part.extent == Extent::Day {
            0
        } else {
            12 * years + end.month() - start.month() + 1
        }
    }

    /// Whether it begins with its year, so that a figure of it alone is one of the year so far.
    pub fn begins_the_year(self) -> bool {
        self.span.start == self.year.years.first_day(self.span.start)
    }

    /// Whether it is one of the quarters of its year.
    pub fn is_quarter(self) -> bool {
        self.months() == 3 && self.year.years.months_done(self.span.end) % 3 == 0
    }
}

/// A period in words that no spreadsheet takes for a date: `2021年`, `2021年1-6月`, `2021年6月`, `2023/24`.
pub struct SpelledOut(pub Period);

impl fmt::Display for SpelledOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period {
            span, part, year, ..
        } = self.0;
        let Span { start, end } = span;
        let start = match part.extent {
            // a quarter's figure is asked for as that of the year so far
            Extent::Quarter => year.years.first_day(end),
            _ => start,
        };
        let (of, first, last) = (end.year(), start.month(), end.month());
        match part.extent {
            Extent::Day => write!(f, "{of}年{last}月{}日", end.day()),
            _ if start == year.years.first_day(end) && end == year.years.last_day(end) => {
                f.write_str(&year.years.of(end).worded())
            }
            _ if start.year() < of => write!(f, "{}年{first}月-{of}年{last}月", start.year()),
            _ if first == last => write!(f, "{of}年{last}月"),
            _ => write!(f, "{of}年{first}-{last}月"),
        }
    }
}

/// A period as it is named: `2021`, `2021Q2`, `2021年4-6月`, `2023/24 Q2`.
pub struct PeriodName(pub Period);

impl fmt::Display for PeriodName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Period {
            span, part, year, ..
        } = self.0;
        let (of, last) = (span.end.year(), span.end.month());
        let is_fiscal = year.years.are_fiscal() && !self.0.is_doubtful;
        let fiscal = year.years.of(span.end);
        match part.extent {
            Extent::Month if self.0.is_doubtful => write!(f, "{last}月"),
            Extent::Months if self.0.is_doubtful => write!(f, "{}-{last}月", span.start.month()),
            Extent::Quarter if is_fiscal => write!(f, "{fiscal} Q{}", part.last / 3),
            Extent::Quarter if year.is_own() => write!(f, "{year} Q{}", part.last / 3),
            Extent::Quarter => write!(f, "{}Q{}", year.number, part.last / 3),
            Extent::Year if is_fiscal => write!(f, "{fiscal}"),
            Extent::Year => write!(f, "{year}"),
            Extent::Month => write!(f, "{of}-{last:02}"),
            Extent::End => write!(f, "{of}年{last}月末"),
            Extent::Part | Extent::Months | Extent::Day => SpelledOut(self.0).fmt(f),
        }
    }
}

/// A date as the shortest period of the plan that ends on it: `2021`, `2021-06`, `2021-06-30`, `2023/24`.
pub struct Shortest(pub Date, pub Years);

impl fmt::Display for Shortest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Shortest(date, years) = *self;
        match years {
            Years::Fiscal { .. } if date == years.last_day(date) => years.of(date).fmt(f),
            Years::Calendar if date == date.last_of_year() => {
                write!(f, "{}", date.year())
            }
            _ if date == date.last_of_month() => {
                write!(f, "{}-{:02}", date.year(), date.month())
            }
            _ => write!(f, "{date}"),
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
        |part: &str| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let (first, second) = text.split_once('-')?;
    let made = month(first) && number(second) || number(first) && month(second);
    made.then_some(NotAPeriod::Spreadsheet(None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str, year: Option<i16>) -> Result<Period, NotAPeriod> {
        let years = Years::Calendar;
        Period::parse(text, year.map(|year| Year::numbered(year, years)), years)
    }

    fn date(text: &str) -> Result<String, NotAPeriod> {
        parse(text, Some(2021)).map(|period| period.date().to_string())
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table of spellings")]
    fn every_spelling_ends_on_its_date() {
        let spellings = [
            ("2021", "2021-12-31"),
            ("2021年", "2021-12-31"),
            ("2021年全年", "2021-12-31"),
            ("全年", "2021-12-31"),
            ("2021年06月份", "2021-06-30"),
            ("2021-06", "2021-06-30"),
            ("2021-6", "2021-06-30"),
            ("2021/6", "2021-06-30"),
            ("2021.06", "2021-06-30"),
            ("202106", "2021-06-30"),
            ("２０２１０６", "2021-06-30"),
            ("1-6月", "2021-06-30"),
            ("1-2月份", "2021-02-28"),
            ("6月", "2021-06-30"),
            ("2021-06-30", "2021-06-30"),
            ("2021/6/30", "2021-06-30"),
            ("20210630", "2021-06-30"),
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
        assert_eq!(parse("1-6月", None), Err(NotAPeriod::NoYear));
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
            let period = parse(text, Some(2021)).unwrap();
            let found = (period.extent(), period.months(), period.begins_the_year());
            assert_eq!(found, (extent, months, begins), "{text}");
        }
    }

    #[test]
    fn a_date_is_shown_as_its_shortest_period() {
        for text in ["2021", "2021-06", "2021-06-29"] {
            assert_eq!(
                Shortest(parse(text, None).unwrap().date(), Years::Calendar).to_string(),
                text
            );
        }
    }

    proptest::proptest! {
        #[test]
        fn reading_never_panics(text in "[0-9年月日季度前上半全一二三QHqh/.份 -]{0,14}") {
            let _ = parse(&text, Some(2021));
        }
    }
}
