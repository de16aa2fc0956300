//! Typed cells as the text that a person sees.

use calamine::{CellErrorType, ExcelDateTime};
use jiff::civil::Date;

use super::format::{Number, NumberFormat, Sign, first_parts};

/// The number format of a cell.
#[derive(Clone, Debug)]
pub struct Format {
    /// Its code.
    pub code: String,
    /// The format of numbers.
    pub number: NumberFormat,
    /// The part of a date that it shows.
    pub date: DateShown,
    /// Words that it shows around a date: `"4-"m"月"`.
    pub words: String,
    /// The digits behind the point that it shows of a number; `None` for as many as there are.
    pub decimals: Option<u32>,
}

impl Format {
    /// The format of one number by the text that a person sees of it.
    pub fn of_shown(value: f64, text: &str) -> Format {
        Format {
            // that of a hidden number
            code: if text.is_empty() { ";;;" } else { text }.to_owned(),
            number: NumberFormat::of_shown(value, text),
            date: DateShown::Day,
            words: String::new(),
            decimals: Some(behind_point(text)),
        }
    }

    /// Whether a number is shown with all its digits and nothing else.
    pub fn is_plain_for(&self, value: f64) -> bool {
        let digits = behind_point(&number(value, 0));
        self.number.is_plain() && self.decimals.is_none_or(|shown| digits <= shown)
    }

    /// A format by its code and number.
    pub fn new(code: &str, id: Option<u32>) -> Format {
        Format {
            number: NumberFormat::new(code),
            date: date_shown(code, id),
            words: date_words(code),
            decimals: decimals(code),
            code: code.to_owned(),
        }
    }
}

/// The parts of a date that a format shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateShown {
    /// The day.
    Day,
    /// The month and no day.
    Month,
    /// The year alone.
    Year,
}

/// The parts of a date that a format shows. `id` is its number, whose meaning an office's language gives.
pub fn date_shown(format: &str, id: Option<u32>) -> DateShown {
    match id {
        Some(17 | 27 | 36 | 50 | 52 | 57) => return DateShown::Month,
        Some(14..=16 | 18..=22 | 28..=35 | 51 | 53..=56 | 58) => return DateShown::Day,
        _ => {}
    }
    let (codes, _) = first_parts(format);
    let has = |code: char| codes.contains(code);
    if has('d') || has('h') || has('s') {
        DateShown::Day
    } else if has('m') {
        DateShown::Month
    } else if has('y') || has('e') {
        DateShown::Year
    } else {
        DateShown::Day
    }
}

/// The words that a format shows around a date, but for those of any date: 预计, 4-.
fn date_words(format: &str) -> String {
    let (_, words) = first_parts(format);
    let is_usual = |c: char| "年月日号时分秒期份第-/.,:".contains(c) || c.is_whitespace();
    if words.chars().all(is_usual) {
        String::new()
    } else {
        words
    }
}

/// The digits behind the point that a format shows, which all its sections have in common.
fn decimals(code: &str) -> Option<u32> {
    let is_general = code.to_lowercase().contains("general") || code.contains("通用格式");
    let (codes, _) = first_parts(code);
    // of a power or a fraction, digits stand for something else
    let is_plain = codes.contains('0') && !codes.contains(['e', '/', '?']);
    if is_general || !is_plain {
        return None;
    }
    let (_, behind) = codes.split_once('.').unwrap_or_default();
    Some(behind.chars().take_while(|c| "0#".contains(*c)).count() as u32)
}

/// The digits behind the point of a number in a text.
pub fn behind_point(text: &str) -> u32 {
    let (_, behind) = text.split_once('.').unwrap_or_default();
    behind.chars().take_while(char::is_ascii_digit).count() as u32
}

/// The digits that a spreadsheet keeps of a number.
const DIGITS: usize = 15;

/// A number with up to 15 digits, moved by so many places, without zeros at its end.
pub fn number(value: f64, places: i32) -> String {
    if !value.is_finite() {
        return value.to_string();
    }
    // the shortest text that is this number is that of 15 digits, where it has no more
    let shortest = value.to_string();
    if places == 0 && shortest.len() <= DIGITS && value != 0.0 {
        return shortest;
    }
    let rounded = format!("{value:.*e}", DIGITS - 1);
    let (digits, exponent) = rounded.split_once('e').unwrap_or((&rounded, "0"));
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let digits = digits.replace('.', "");
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    // the digits before the point
    let before = exponent.parse::<i32>().unwrap_or_default() + places + 1;
    if !(-30..=40).contains(&before) {
        return value.to_string();
    }
    let before = before as isize;
    let length = digits.len() as isize;
    if before <= 0 {
        format!("{sign}0.{}{digits}", "0".repeat(-before as usize))
    } else if before >= length {
        format!("{sign}{digits}{}", "0".repeat((before - length) as usize))
    } else {
        let (whole, part) = digits.split_at(before as usize);
        format!("{sign}{whole}.{part}")
    }
}

/// A number cell as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberText {
    /// As it is shown, but with all digits that it has.
    AsShown(String),
    /// The number, which is not what is shown.
    Otherwise(String),
}

/// A number as its format shows it.
pub fn formatted(value: f64, format: Option<&Format>) -> NumberText {
    let plain = || number(value, 0);
    let Some(format) = format else {
        return NumberText::AsShown(plain());
    };
    let otherwise = || NumberText::Otherwise(plain());
    let Some(shown) = format.number.shown(value) else {
        return otherwise();
    };
    let digits = match shown.number {
        Number::AsItIs => plain(),
        Number::Percent => number(value, 2) + "%",
        // a zero that is not shown says as much as an empty cell; a dash stands for it
        Number::Nothing if value == 0.0 => return NumberText::AsShown(String::new()),
        Number::Words if value == 0.0 => plain(),
        Number::Otherwise | Number::Nothing | Number::Words => return otherwise(),
    };
    let is_below = match shown.sign {
        Sign::OfNumber => value < 0.0,
        Sign::Below | Sign::BelowInWords => true,
        Sign::Above => false,
    };
    if value != 0.0 && is_below != (value < 0.0) {
        return otherwise();
    }
    if shown.before.is_empty() && shown.behind.is_empty() {
        return NumberText::AsShown(digits);
    }
    // a word says the sign
    let digits = match shown.sign {
        Sign::BelowInWords => digits.trim_start_matches('-'),
        _ => &digits,
    };
    NumberText::AsShown(format!("{}{digits}{}", shown.before, shown.behind))
}

/// A date: its month where it is the first or last day of one, or its format shows no day.
pub fn date(date: Date, format: Option<&Format>) -> String {
    let (year, month) = (date.year(), date.month());
    let shown = format.map_or(DateShown::Day, |format| format.date);
    if shown == DateShown::Year && (month, date.day()) != (1, 1) && (month, date.day()) != (12, 31)
    {
        return format!("{year}-{month:02}-{:02}", date.day());
    }
    let is_edge = date.day() == 1 || date == date.last_of_month();
    match shown {
        DateShown::Year => format!("{year}"),
        DateShown::Month => format!("{year}-{month:02}"),
        DateShown::Day if is_edge => format!("{year}-{month:02}"),
        DateShown::Day => format!("{year}-{month:02}-{:02}", date.day()),
    }
}

/// A day or a time of a spreadsheet.
pub fn date_time(value: &ExcelDateTime, format: Option<&Format>) -> String {
    let (year, month, day, hour, minute, second, _) = value.to_ymd_hms_milli();
    let serial = value.as_f64();
    let time = format!("{hour}:{minute:02}:{second:02}");
    if value.is_duration() || (0.0..1.0).contains(&serial) && serial > 0.0 {
        return time;
    }
    let has_time = (hour, minute, second) != (0, 0, 0);
    let of = Date::new(year as i16, month as i8, day as i8);
    let words = format.map_or("", |format| format.words.as_str());
    match of {
        // no period is read from what nobody sees
        Ok(of) if !has_time && !words.is_empty() => format!("{}（{words}）", date(of, format)),
        Ok(of) if !has_time => date(of, format),
        Ok(of) => format!("{of} {time}"),
        Err(_) => number(serial, 0),
    }
}

/// A date in ISO form: `2021-06-30`, `2021-06-30T00:00:00`.
pub fn iso(text: &str) -> String {
    let (day, time) = text.split_once('T').unwrap_or((text, ""));
    let is_midnight = time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z'));
    match day.parse::<Date>() {
        Ok(of) if is_midnight => date(of, None),
        _ => text.replace('T', " "),
    }
}

/// A truth value.
pub fn boolean(value: bool) -> String {
    if value { "TRUE" } else { "FALSE" }.to_owned()
}

/// An error as it is shown.
pub fn error(error: &CellErrorType) -> String {
    error.to_string()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::number::decimal::Decimal;

    #[test]
    fn numbers_have_the_digits_of_a_spreadsheet() {
        for (value, places, text) in [
            (8.1, 0, "8.1"),
            (7.999_999_999_999_999, 0, "8"),
            (0.1 + 0.2, 0, "0.3"),
            (0.086, 2, "8.6"),
            (0.126_999_999_999_999_97, 2, "12.7"),
            (-0.026, 2, "-2.6"),
            (1.0, 2, "100"),
            (94600.0, 0, "94600"),
            (123_456_789_012_345.0, 0, "123456789012345"),
            (1e18, 0, "1000000000000000000"),
            (0.000_001, 0, "0.000001"),
            (0.0, 2, "0"),
            (-0.0, 0, "0"),
        ] {
            assert_eq!(number(value, places), text);
        }
    }

    proptest! {
        #[test]
        fn a_number_of_fifteen_digits_is_what_was_typed(mantissa in -999_999_999_999_999_i64..999_999_999_999_999, scale in 0_u32..9) {
            let typed = Decimal::new(mantissa, scale).normalize().to_string();
            let value: f64 = typed.parse().unwrap();
            prop_assert_eq!(number(value, 0), typed);
        }
    }

    #[test]
    fn words_of_a_format_are_seen_beside_its_date() {
        for (format, words) in [
            ("yyyy\"年\"m\"月\"", ""),
            ("yyyy-mm-dd", ""),
            ("\"4-\"m\"月\"", "4-月"),
            ("m\"月预计\"", "月预计"),
        ] {
            assert_eq!(date_words(format), words, "{format}");
        }
    }

    #[test]
    fn a_format_says_whether_a_date_has_a_day() {
        assert_eq!(date_shown("yyyy\"年\"m\"月\";@", None), DateShown::Month);
        assert_eq!(date_shown("[$-409]mmm\\-yy;@", None), DateShown::Month);
        assert_eq!(date_shown("yyyy\\-mm\\-dd", None), DateShown::Day);
        assert_eq!(date_shown("yyyy", None), DateShown::Year);
        assert_eq!(date_shown("General", Some(57)), DateShown::Month);
        assert_eq!(date_shown("mm-dd-yy", Some(14)), DateShown::Day);
    }

    #[test]
    fn a_date_is_its_month_on_the_first_and_last() {
        let of = |text: &str| iso(text);
        assert_eq!(of("2021-06-01"), "2021-06");
        assert_eq!(of("2021-06-30T00:00:00"), "2021-06");
        assert_eq!(of("2021-06-15"), "2021-06-15");
        assert_eq!(of("2021-06-15T08:30:00"), "2021-06-15 08:30:00");
        let format = Format::new("yyyy\"年\"m\"月\"", None);
        let mid = Date::constant(2021, 6, 15);
        assert_eq!(date(mid, Some(&format)), "2021-06");
    }
}
