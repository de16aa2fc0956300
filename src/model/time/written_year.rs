//! Years as people write them: `2021`, `21年`; of fiscal years `2023/24` and `FY2023`.

use crate::model::time::part::YearPart;
use crate::model::time::years::{Year, YearSpelling, Years};

/// Text before a part of a year.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Before {
    /// No year at all: months and days must be named as such.
    Nothing,
    /// A fiscal year: months and days must be named as such.
    Fiscal,
    /// A year and nothing between: two digits are a month, four a month and a day.
    Year,
    /// A year and `年`: a month and a day must be named as such.
    Named,
    /// A year and `-`, `/` or `.`, which also stands between month and day.
    Sign(char),
}

/// A year and nothing else: `2021`; of fiscal years also `2023/24` and `FY2023`. Folded, without blanks.
pub fn year_alone(text: &str, years: Years) -> Option<Year> {
    let own = fiscal_year(text, years).filter(|(_, rest)| rest.is_empty());
    own.map(|(year, _)| year)
        .or_else(|| Some(Year::numbered(year_of(text)?, years)))
}

/// A fiscal year that a text begins with, and the rest: `2023/24`, `2023-24`, `2023/2024`, `fy2023`, `fy23/24`,
/// `2023财年`.
fn fiscal_year(text: &str, years: Years) -> Option<(Year, &str)> {
    if !years.are_fiscal() {
        return None;
    }
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let label = text.strip_prefix("fy");
    let text = label.unwrap_or(text);
    let (first, behind) = text.split_at(digits(text));
    let number = match first.len() {
        2 if label.is_some() => 2000 + first.parse::<i16>().ok()?,
        _ => year_of(first)?,
    };
    let pair = || {
        let rest = behind.strip_prefix(['/', '-'])?;
        let (second, rest) = rest.split_at(digits(rest));
        let next = (number + 1).to_string();
        let is_next = next == second || second.len() == 2 && next.ends_with(second);
        // 2011-12 is December, and 2023-2024 two years, unless a label is before them
        let may_be_other = second.len() == 4
            || second
                .parse::<i8>()
                .is_ok_and(|month| YearPart::is_month(&month));
        let is_clear = label.is_some() || behind.starts_with('/') || !may_be_other;
        (is_next && is_clear).then_some(rest)
    };
    let (said, rest) = match (pair(), label) {
        (Some(rest), _) => (YearSpelling::Pair, rest),
        (None, Some(_)) => (YearSpelling::Label, behind),
        (None, None) if behind.starts_with('财') => (YearSpelling::Label, behind),
        (None, None) => return None,
    };
    let ended = ["财政年度", "财年", "年度", "年"]
        .iter()
        .find_map(|word| rest.strip_prefix(word));
    let rest = ended.unwrap_or(rest.strip_prefix('-').unwrap_or(rest));
    // 2011/12/31 is a day
    let runs_on = rest.starts_with(|c: char| c.is_ascii_digit() || "/-.~".contains(c));
    let year = Year {
        number,
        said,
        years,
    };
    (ended.is_some() || !runs_on).then_some((year, rest))
}

fn year_of(digits: &str) -> Option<i16> {
    let is_number = digits.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit());
    let year = digits.parse().ok().filter(|_| is_number)?;
    (1900..2200).contains(&year).then_some(year)
}

/// Splits off a leading year, of four digits, of two before `年`, or a fiscal year, with what separates it from the
/// rest.
pub fn split_year(text: &str, years: Years) -> (Option<Year>, Before, &str) {
    if let Some((year, rest)) = fiscal_year(text, years) {
        return (Some(year), Before::Fiscal, rest);
    }
    let numbered = |number| Some(Year::numbered(number, years));
    if let Some((short, part)) = text.split_once('年')
        && short.len() == 2
        && !part.is_empty()
        && let Ok(year) = short.parse::<u8>()
    {
        return (numbered(2000 + i16::from(year)), Before::Named, part);
    }
    let year = text
        .split_at_checked(4)
        .and_then(|(head, rest)| Some((year_of(head)?, rest)));
    let Some((year, rest)) = year else {
        return (None, Before::Nothing, text);
    };
    if let Some(part) = rest.strip_prefix('年') {
        return (numbered(year), Before::Named, part);
    }
    match rest
        .chars()
        .next()
        .filter(|sign| ['-', '/', '.'].contains(sign))
    {
        // 2021- is nothing
        Some(_) if rest.len() == 1 => (None, Before::Nothing, text),
        Some(sign) => (numbered(year), Before::Sign(sign), &rest[1..]),
        None => (numbered(year), Before::Year, rest),
    }
}
