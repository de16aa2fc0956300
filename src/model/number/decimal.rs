//! Numbers as written: exact decimals, read from text and never through a float.

use std::borrow::Cow;

pub use rust_decimal::Decimal;

/// Exclusive limit of a number's size: 10¹⁵ of its unit.
pub const LIMIT: Decimal = Decimal::from_parts(2_764_472_320, 232_830, 0, false, 0);

/// Beyond this many digits a sum of a hundred figures would have to be rounded.
const MOST_DIGITS: i128 = 10_i128.pow(26);

/// Reasons for which a text is no number that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Not written as a decimal number.
    NotANumber,
    /// A thousands separator that does not separate thousands, as in `1,23`.
    Separator,
    /// Not below [`LIMIT`] in size, or more digits than can be kept exactly.
    OutOfRange,
    /// A spreadsheet's short form of a number (`1.23E+05`): the digits that it stands for are gone.
    Exponent,
    /// A formula in place of its result.
    Formula,
    /// A spreadsheet's error, such as `#REF!`.
    SpreadsheetError,
    /// `####`: a column too narrow for its number, saved as it was shown.
    TooNarrow,
}

/// Content of a figure's cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported<'a> {
    /// Nothing yet: an empty cell, `—`, `-`, `…`, `N/A`, `未公布`.
    Nothing,
    /// A number, and the unit text behind it (empty where there is none).
    Number(Decimal, &'a str),
    /// A change in words, `增长8.1%`, `下降4.4%`, `持平`: up is positive.
    Change(Decimal, &'a str),
}

/// Words for a change, and whether it goes up.
const CHANGES: [(&str, bool); 11] = [
    ("增长", true),
    ("增加", true),
    ("上升", true),
    ("上涨", true),
    ("提高", true),
    ("提升", true),
    ("下降", false),
    ("降低", false),
    ("减少", false),
    ("下跌", false),
    ("回落", false),
];

/// Folds the many ways to type a character to one: full-width forms to ASCII, every minus to `-`, every blank
/// to a space; trimmed. Nothing else: a footnote mark (`①`, `²`) is no digit.
pub fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let folded: String = text.chars().map(folded).collect();
    Cow::Owned(folded.trim().to_owned())
}

fn folded(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2212}' | '\u{fe63}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// Reads a cell that [`fold`] has been applied to: an optional sign or word for a change, digits with or
/// without thousands separators, a fraction, and a unit behind it. An apostrophe in front, by which
/// spreadsheets keep a number as text, goes.
///
/// # Errors
/// [`Unreadable`] says which rule the text breaks.
pub fn read(folded: &str) -> Result<Reported<'_>, Unreadable> {
    match plain(folded) {
        Some(number) => Ok(Reported::Number(number, "")),
        None => read_any(folded),
    }
}

/// The number that most cells are: an optional minus, a few digits, and a point between two of them
/// if anywhere. `None` for anything else, which [`read`] knows.
pub fn plain(text: &str) -> Option<Decimal> {
    digits(text.as_bytes()).map(|(mantissa, scale)| Decimal::new(mantissa, scale))
}

/// The digits of a number that [`plain`] reads, and how many of them stand behind its point.
#[inline]
pub fn digits(bytes: &[u8]) -> Option<(i64, u32)> {
    let (digits, negative) = match bytes {
        [b'-', digits @ ..] => (digits, true),
        digits => (digits, false),
    };
    let mut mantissa = 0_i64;
    let mut point = None;
    for (place, byte) in digits.iter().enumerate() {
        match byte {
            b'0'..=b'9' => mantissa = mantissa * 10 + i64::from(byte - b'0'),
            b'.' if point.is_none() && place > 0 => point = Some(place),
            _ => return None,
        }
        if place >= MOST_PLAIN {
            return None;
        }
    }
    let places = point.map_or(0, |point| digits.len() - point - 1);
    let ends_in_point = point.is_some() && places == 0;
    let has_digits = digits.len() > usize::from(point.is_some());
    let mantissa = if negative { -mantissa } else { mantissa };
    // so few digits are within every bound
    (has_digits && !ends_in_point).then_some((mantissa, places as u32))
}

/// Digits that a plain number may have, its point among them: fewer than [`LIMIT`] has.
const MOST_PLAIN: usize = 15;

fn read_any(folded: &str) -> Result<Reported<'_>, Unreadable> {
    let text = folded
        .strip_prefix(['\'', '’', '‘'])
        .unwrap_or(folded)
        .trim_start();
    if is_not_reported(text) {
        return Ok(Reported::Nothing);
    }
    match text.as_bytes()[0] {
        b'=' => return Err(Unreadable::Formula),
        b'#' if text.bytes().all(|b| b == b'#') => return Err(Unreadable::TooNarrow),
        b'#' => return Err(Unreadable::SpreadsheetError),
        _ => {}
    }
    let said = text.strip_prefix("同比").unwrap_or(text).trim_start();
    if said == "持平" {
        return Ok(Reported::Change(Decimal::ZERO, ""));
    }
    match CHANGES
        .iter()
        .find_map(|(word, up)| said.strip_prefix(word).map(|rest| (rest, *up)))
    {
        Some((rest, up)) => {
            let (size, unit) = unsigned(rest.trim_start())?;
            Ok(Reported::Change(if up { size } else { -size }, unit))
        }
        None => {
            let (is_negative, rest) = match text.as_bytes()[0] {
                b'-' => (true, text[1..].trim_start()),
                b'+' => (false, text[1..].trim_start()),
                _ => (false, text),
            };
            let (size, unit) = unsigned(rest)?;
            // not multiplied: a zero would lose the digits that it is written with
            let value = if is_negative { -size } else { size };
            Ok(Reported::Number(value, unit))
        }
    }
}

/// A number without a sign, and the unit behind it.
fn unsigned(text: &str) -> Result<(Decimal, &str), Unreadable> {
    let is_numeral = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let end = text.find(|c| !is_numeral(c)).unwrap_or(text.len());
    let (numeral, unit) = text.split_at(end);
    let exponent = unit
        .strip_prefix(['e', 'E'])
        .map(|power| power.trim_start_matches(['+', '-']));
    if exponent.is_some_and(|power| !power.is_empty() && power.bytes().all(|b| b.is_ascii_digit()))
    {
        return Err(Unreadable::Exponent);
    }
    let unit = unit.trim();
    // `1 234`, `5--`: what follows is no unit
    if unit.starts_with(|c: char| c.is_ascii_digit() || "+-.,".contains(c))
        || unit.chars().any(char::is_control)
    {
        return Err(Unreadable::NotANumber);
    }
    Ok((magnitude(numeral)?, unit))
}

/// Reads a whole text as one number without a unit.
///
/// # Errors
/// As [`read`]; a unit or "not reported" is [`Unreadable::NotANumber`].
pub fn number(text: &str) -> Result<Decimal, Unreadable> {
    match read(&fold(text))? {
        Reported::Number(value, "") => Ok(value),
        _ => Err(Unreadable::NotANumber),
    }
}

/// Keeps `value` if it is below [`LIMIT`] in size.
///
/// # Errors
/// [`Unreadable::OutOfRange`] otherwise.
pub fn bounded(value: Decimal) -> Result<Decimal, Unreadable> {
    if value.abs() < LIMIT && value.mantissa().abs() < MOST_DIGITS {
        Ok(value)
    } else {
        Err(Unreadable::OutOfRange)
    }
}

/// `value` × 10^`power`, exactly.
///
/// # Errors
/// [`Unreadable::OutOfRange`] when the result leaves the range or has more digits than can be kept.
pub fn scaled(value: Decimal, power: i32) -> Result<Decimal, Unreadable> {
    let value = value.normalize();
    let scale = i64::from(value.scale()) - i64::from(power);
    let result = match u32::try_from(scale) {
        Ok(scale) => Decimal::try_from_i128_with_scale(value.mantissa(), scale).ok(),
        Err(_) => u32::try_from(-scale)
            .ok()
            .and_then(|zeros| 10_i128.checked_pow(zeros)?.checked_mul(value.mantissa()))
            .and_then(|mantissa| Decimal::try_from_i128_with_scale(mantissa, 0).ok()),
    };
    result.ok_or(Unreadable::OutOfRange).and_then(bounded)
}

fn is_not_reported(folded: &str) -> bool {
    let dots = folded == "..." || folded.chars().all(|c| c == '…');
    let dashes = ['-', '—', '–']
        .iter()
        .any(|dash| folded.chars().all(|c| c == *dash));
    dots || dashes || folded.eq_ignore_ascii_case("n/a") || folded == "未公布"
}

fn magnitude(numeral: &str) -> Result<Decimal, Unreadable> {
    let (whole, fraction) = numeral.split_once('.').unwrap_or((numeral, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.starts_with(',') || numeral.ends_with('.') || !digits(fraction) {
        return Err(if fraction.contains(',') {
            Unreadable::Separator
        } else {
            Unreadable::NotANumber
        });
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains(',');
    let begins_with_zero = first.starts_with('0');
    if grouped && (first.len() > 3 || begins_with_zero || !groups.all(|group| group.len() == 3)) {
        return Err(Unreadable::Separator);
    }
    let plain = numeral.replace(',', "");
    Decimal::from_str_exact(&plain)
        .map_err(|_| Unreadable::OutOfRange)
        .and_then(bounded)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(text: &str) -> Result<Decimal, Unreadable> {
        number(text)
    }

    proptest! {
        /// The short way and the long way come to the same, zeros among them.
        #[test]
        fn a_plain_number_is_read_as_any_other(text in "-?([0-9]{0,17}|0)[.]?([0-9]{0,6}|0{1,3})[-. ,%x]?") {
            if let Some(number) = plain(&text) {
                let Ok(Reported::Number(other, "")) = read_any(&text) else { panic!("{text} is no number") };
                prop_assert_eq!((number, number.scale()), (other, other.scale()));
            }
        }
    }

    #[test]
    fn numbers_as_people_write_them() {
        for (text, expected) in [
            ("8.1", "8.1"),
            ("1,234.50", "1234.5"),
            ("１２．５", "12.5"),
            ("−4.4", "-4.4"),
            ("－4.4", "-4.4"),
            (" +3 ", "3"),
            ("\u{a0}7\u{a0}", "7"),
            ("0.000", "0"),
        ] {
            assert_eq!(value(text), Ok(expected.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "abc", "1.2.3", ".5", "5.", "NaN", "inf", "--5", "1 2", "8%",
        ] {
            assert_eq!(value(text), Err(Unreadable::NotANumber), "{text}");
        }
        for text in ["1,23", "1234,567", "1,,234", "1.234,5", "0,123"] {
            assert_eq!(value(text), Err(Unreadable::Separator), "{text}");
        }
        for text in [
            "1000000000000000",
            "123456789012345678901234567890",
            "0.12345678901234567890123456789012",
        ] {
            assert_eq!(value(text), Err(Unreadable::OutOfRange), "{text}");
        }
    }

    #[test]
    fn what_a_spreadsheet_leaves_behind_is_told_apart() {
        for (text, why) in [
            ("1e5", Unreadable::Exponent),
            ("1.23E+05", Unreadable::Exponent),
            ("=A1*2", Unreadable::Formula),
            ("#REF!", Unreadable::SpreadsheetError),
            ("#N/A", Unreadable::SpreadsheetError),
            ("####", Unreadable::TooNarrow),
        ] {
            assert_eq!(value(text), Err(why), "{text}");
        }
        assert_eq!(value("'8.1"), Ok("8.1".parse().unwrap()));
    }

    #[test]
    fn changes_in_words() {
        for (text, change) in [
            ("增长8.1%", "8.1"),
            ("同比增长 8.1%", "8.1"),
            ("下降4.4%", "-4.4"),
            ("提高1.2个百分点", "1.2"),
            ("同比持平", "0"),
        ] {
            let folded = fold(text);
            assert!(
                matches!(read(&folded), Ok(Reported::Change(found, _)) if found == change.parse().unwrap()),
                "{text}"
            );
        }
        assert_eq!(read("下降-4.4%"), Err(Unreadable::NotANumber));
    }

    #[test]
    fn marks_of_what_is_not_reported() {
        for text in ["", "—", "——", "-", "…", "……", "N/A", "n/a", "未公布", "  "] {
            assert_eq!(read(&fold(text)), Ok(Reported::Nothing), "{text}");
        }
    }

    #[test]
    fn a_unit_may_stand_behind() {
        assert_eq!(read("340亿元"), Ok(Reported::Number(340.into(), "亿元")));
        assert_eq!(
            read("8.1 %"),
            Ok(Reported::Number("8.1".parse().unwrap(), "%"))
        );
    }

    proptest! {
        #[test]
        fn scaling_there_and_back_is_exact(mantissa in -999_999_999_i64..999_999_999, scale in 0_u32..4, power in 0_i32..6) {
            let value = Decimal::new(mantissa, scale);
            let there = scaled(value, power).unwrap();
            prop_assert_eq!(scaled(there, -power).unwrap(), value);
        }

        #[test]
        fn reading_never_panics(text in ".{0,40}") {
            let _ = read(&fold(&text));
        }

        #[test]
        fn what_is_written_is_what_is_read(mantissa in -999_999_999_999_i64..999_999_999_999, scale in 0_u32..6) {
            let value = Decimal::new(mantissa, scale);
            prop_assert_eq!(number(&value.to_string()), Ok(value));
        }
    }
}
