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

/// Digits that a spreadsheet keeps of a number.
pub const SIGNIFICANT: usize = 15;

/// Folds the many ways to type a character to one: full-width forms to ASCII, every minus and hyphen to `-`,
/// every blank to a space; trimmed, and without what cannot be seen or what separates thousands as blanks. Nothing else: a
/// footnote mark (`①`, `²`) is no digit.
pub fn fold(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return joined(text).map_or(Cow::Borrowed(text), Cow::Owned);
    }
    let seen = text.chars().filter(|c| !is_invisible(*c));
    let folded: String = seen.map(folded).collect();
    let folded = folded.trim();
    Cow::Owned(joined(folded).unwrap_or_else(|| folded.to_owned()))
}

/// A text that begins with a number whose thousands blanks separate, without these: `18 500 000万元`. `1 234` may be two
/// numbers.
fn joined(text: &str) -> Option<String> {
    if !text.contains(' ') {
        return None;
    }
    let (sign, rest) = text.split_at(text.len() - text.trim_start_matches('-').len());
    let is_of_number = |c: char| c.is_ascii_digit() || c == ' ';
    let end = rest.find(|c| !is_of_number(c)).unwrap_or(rest.len());
    let (number, behind) = rest.split_at(end);
    let mut groups = number.trim_end().split(' ');
    let first = groups.next()?;
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0');
    let groups: Vec<&str> = groups.collect();
    let are_groups = groups.len() > 1 && groups.iter().all(|group| group.len() == 3);
    (begins && are_groups).then(|| format!("{sign}{first}{}{behind}", groups.concat()))
}

/// Whether a character has no width: marks of direction and of where a line may break.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// A folded text without the signs that keep a spreadsheet from reading it: `'2021-06`, `="2021-06"`.
pub fn unguarded(folded: &str) -> &str {
    let inner = folded
        .strip_prefix("=\"")
        .and_then(|inner| inner.strip_suffix('"'));
    match inner {
        Some(inner) => inner.trim(),
        None => folded
            .strip_prefix(['\'', '’', '‘'])
            .unwrap_or(folded)
            .trim_start(),
    }
}

fn folded(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The number that most cells are: an optional minus, a few digits, and a point between two of them
/// if anywhere. `None` for anything else, which [`reported::read`](super::reported::read) knows.
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

/// Significant digits of a numeral: leading zeros do not count.
pub fn significant(numeral: &str) -> usize {
    let digits = numeral.chars().filter(char::is_ascii_digit);
    digits.skip_while(|digit| *digit == '0').count()
}

/// The size of a numeral with all its digits.
///
/// # Errors
/// [`Unreadable`] says which rule it breaks.
pub fn exact(numeral: &str) -> Result<Decimal, Unreadable> {
    Decimal::from_str_exact(&ungrouped(numeral)?)
        .map_err(|_| Unreadable::OutOfRange)
        .and_then(bounded)
}

/// The size of a numeral with its first 15 significant digits, the last one rounded half away from zero.
///
/// # Errors
/// As those of [`exact`].
pub fn rounded(numeral: &str) -> Result<Decimal, Unreadable> {
    let plain = ungrouped(numeral)?;
    let beyond = significant(&plain).saturating_sub(SIGNIFICANT);
    if beyond == 0 {
        return exact(numeral);
    }
    let places = plain.split_once('.').map_or(0, |(_, places)| places.len());
    // a whole number of more digits is out of range
    let places = places.checked_sub(beyond).ok_or(Unreadable::OutOfRange)?;
    let digits = plain.bytes().filter(u8::is_ascii_digit);
    let digits: Vec<u8> = digits.skip_while(|digit| *digit == b'0').collect();
    let (kept, left) = digits.split_at(SIGNIFICANT);
    let kept = kept
        .iter()
        .fold(0, |all: i64, digit| 10 * all + i64::from(digit - b'0'));
    let kept = kept + i64::from(left[0] >= b'5');
    let places = u32::try_from(places).map_err(|_| Unreadable::OutOfRange)?;
    Decimal::try_from_i128_with_scale(kept.into(), places)
        .map(|value| value.normalize())
        .map_err(|_| Unreadable::OutOfRange)
        .and_then(bounded)
}

/// A numeral without the separators of its thousands.
fn ungrouped(numeral: &str) -> Result<Cow<'_, str>, Unreadable> {
    let (whole, fraction) = numeral.split_once('.').unwrap_or((numeral, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.starts_with(',') || numeral.ends_with('.') || !digits(fraction) {
        return Err(if fraction.contains(',') {
            Unreadable::Separator
        } else {
            Unreadable::NotANumber
        });
    }
    if !whole.contains(',') {
        return Ok(Cow::Borrowed(numeral));
    }
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let begins_with_zero = first.starts_with('0');
    if first.len() > 3 || begins_with_zero || !groups.all(|group| group.len() == 3) {
        return Err(Unreadable::Separator);
    }
    Ok(Cow::Owned(numeral.replace(',', "")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blanks_may_separate_thousands() {
        for (text, folded) in [
            ("18 500 000", "18500000"),
            ("1 234 850.5亿元", "1234850.5亿元"),
            ("-1\u{a0}234\u{a0}850", "-1234850"),
            ("1 234", "1 234"),
            ("1850 000", "1850 000"),
            ("18 50", "18 50"),
            ("012 345", "012 345"),
            ("210 家", "210 家"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    proptest! {
        #[test]
        fn scaling_there_and_back_is_exact(mantissa in -999_999_999_i64..999_999_999, scale in 0_u32..4, power in 0_i32..6) {
            let value = Decimal::new(mantissa, scale);
            let there = scaled(value, power).unwrap();
            prop_assert_eq!(scaled(there, -power).unwrap(), value);
        }
    }
}
