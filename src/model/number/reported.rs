//! Contents of a figure's cell: nothing reported, a number, a change in words.

use crate::model::number::decimal::{
    Decimal, SIGNIFICANT, Unreadable, exact, fold, plain, rounded, significant, unguarded,
};

/// Content of a figure's cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported<'a> {
    /// Nothing yet: an empty cell, `—`, `-`, `…`, `N/A`, `未公布`.
    Nothing,
    /// `无`: nothing reported, or none of what is counted.
    None,
    /// A number, and the unit text behind it (empty where there is none).
    Number(Decimal, &'a str),
    /// The same behind a word that makes it less than exact: `约`, `超过`.
    About(Decimal, &'a str),
    /// A change in words, `增长8.1%`, `下降4.4%`, `持平`: up is positive.
    Change(Decimal, &'a str),
    /// A change in words that of a rate is one in points, not a rate of growth: `提高1.2`, `回落0.3`.
    ByPoints(Decimal, &'a str),
}

/// A direction in which a word for a change goes.
#[derive(Clone, Copy)]
enum ChangeDirection {
    Up,
    Down,
}
use ChangeDirection::{Down, Up};

/// Words for a rate of change.
const CHANGES: [(&str, ChangeDirection); 12] = [
    ("增长", Up),
    ("增加", Up),
    ("上升", Up),
    ("上涨", Up),
    ("下降", Down),
    ("降低", Down),
    ("减少", Down),
    ("下跌", Down),
    ("增", Up),
    ("降", Down),
    ("↑", Up),
    ("↓", Down),
];

/// Words for by how much something changed, said of rates in points.
const BY_POINTS: [(&str, ChangeDirection); 10] = [
    ("提高", Up),
    ("提升", Up),
    ("加快", Up),
    ("回升", Up),
    ("扩大", Up),
    ("回落", Down),
    ("放缓", Down),
    ("减缓", Down),
    ("收窄", Down),
    ("缩小", Down),
];

/// Words that make a number less than exact, the longer ones first.
const ABOUT: [&str; 12] = [
    "大约", "约为", "约", "接近", "将近", "近", "超过", "超", "逾", "不足", "不到", "突破",
];

/// Words behind a number and its unit that do.
const ABOUT_BEHIND: [&str; 4] = ["左右", "上下", "以上", "以内"];

/// Reads a cell that [`fold`] has been applied to: an optional sign or word for a change, digits with or
/// without thousands separators, a fraction, and a unit behind it. An apostrophe in front, by which
/// spreadsheets keep a number as text, goes. Of more than 15 significant digits those are kept, the last one
/// rounded half away from zero.
///
/// # Errors
/// [`Unreadable`] says which rule the text breaks.
pub fn read(folded: &str) -> Result<Reported<'_>, Unreadable> {
    match plain(folded) {
        Some(number) => Ok(Reported::Number(number, "")),
        None => read_any(folded, rounded),
    }
}

/// Whether a folded cell has more significant digits than [`read`] keeps.
pub fn has_more_digits(folded: &str) -> bool {
    let is_numeral = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let digits = folded.trim_start_matches(|c| !is_numeral(c));
    let digits: String = digits.chars().take_while(|c| is_numeral(*c)).collect();
    significant(&digits) > SIGNIFICANT
}

/// A way from a numeral to its size.
type Magnitude = fn(&str) -> Result<Decimal, Unreadable>;

fn read_any(folded: &str, magnitude: Magnitude) -> Result<Reported<'_>, Unreadable> {
    let text = unguarded(folded);
    if is_not_reported(text) {
        return Ok(Reported::Nothing);
    }
    if text == "无" {
        return Ok(Reported::None);
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
    let change = |words: &[(&str, ChangeDirection)]| {
        let found = words.iter().find_map(|(word, toward)| {
            let rest = said.strip_prefix(word)?;
            Some((rest.trim_start(), *toward))
        });
        found.map(|(rest, toward)| {
            let (size, unit) = unsigned(rest, magnitude)?;
            let value = match toward {
                Up => size,
                Down => -size,
            };
            Ok((value, unit))
        })
    };
    if let Some(found) = change(&CHANGES) {
        return found.map(|(value, unit)| Reported::Change(value, unit));
    }
    if let Some(found) = change(&BY_POINTS) {
        return found.map(|(value, unit)| Reported::ByPoints(value, unit));
    }
    if let Some(rest) = ABOUT.iter().find_map(|word| text.strip_prefix(word)) {
        return signed(rest.trim_start(), magnitude)
            .map(|(value, unit)| Reported::About(value, unit));
    }
    let (value, unit) = signed(text, magnitude)?;
    Ok(match without_about(unit) {
        Some(unit) => Reported::About(value, unit),
        None => Reported::Number(value, unit),
    })
}

/// The unit behind a number without a word that makes it less than exact: 120余家, 120家左右; `None` where there is none.
fn without_about(unit: &str) -> Option<&str> {
    let rest = unit.strip_prefix(['余', '多']);
    rest.or_else(|| ABOUT_BEHIND.iter().find_map(|word| unit.strip_suffix(word)))
        .map(str::trim)
}

/// A number with a sign, if it has one, and the unit behind it. Accountants write what is below zero as `▲3.2`,
/// `(3.2)` or `3.2-`.
fn signed(text: &str, magnitude: Magnitude) -> Result<(Decimal, &str), Unreadable> {
    // not multiplied: a zero would lose the digits that it is written with
    fn below_zero((size, unit): (Decimal, &str)) -> (Decimal, &str) {
        (-size, unit)
    }
    if let Some(rest) = text.strip_prefix(['-', '–', '—', '―', '▲', '△', '负']) {
        return unsigned(rest.trim_start(), magnitude).map(below_zero);
    }
    if let Some(inner) = text.strip_prefix('(') {
        let (inner, behind) = inner.split_once(')').ok_or(Unreadable::NotANumber)?;
        let (size, unit) = unsigned(inner.trim(), magnitude)?;
        let behind = behind.trim();
        return match (unit, behind) {
            (unit, "") | ("", unit) if !unit.starts_with(|c: char| c.is_ascii_digit()) => {
                Ok(below_zero((size, unit)))
            }
            _ => Err(Unreadable::NotANumber),
        };
    }
    let is_numeral = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    match text.strip_suffix('-') {
        Some(size) if !size.is_empty() && size.chars().all(is_numeral) => {
            unsigned(size, magnitude).map(below_zero)
        }
        _ => unsigned(
            text.strip_prefix('+').unwrap_or(text).trim_start(),
            magnitude,
        ),
    }
}

/// A number without a sign, and the unit behind it. The sign of a cell's currency says nothing of its scale.
fn unsigned(text: &str, magnitude: Magnitude) -> Result<(Decimal, &str), Unreadable> {
    let text = text.strip_prefix(['¥', '￥']).map_or(text, str::trim_start);
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

/// Reads a whole text as one number without a unit, with all its digits.
///
/// # Errors
/// As [`read`]; a unit or "not reported" is [`Unreadable::NotANumber`].
pub fn number(text: &str) -> Result<Decimal, Unreadable> {
    let folded = fold(text);
    if let Some(number) = plain(&folded) {
        return Ok(number);
    }
    match read_any(&folded, exact)? {
        Reported::Number(value, "") => Ok(value),
        _ => Err(Unreadable::NotANumber),
    }
}

/// Words for what is not reported, in lower case.
#[rustfmt::skip]
const NOT_REPORTED: [&str; 34] = [
    "未开始",
    "待报",
    "正在推进", "推进中", "正在推进中", "按计划推进", "按计划推进中", "有序推进", "有序推进中", "正在办理", "办理中",
    "年底统计", "年底公布", "年终统计", "统计中", "正在统计", "待统计", "未统计", "未到统计期", "按年统计", "按季统计",
    "n/a",
    "na",
    "null",
    "nan",
    "...",
    "..",
    "/",
    "未公布",
    "暂未公布",
    "尚未公布",
    "待公布",
    "暂无",
    "暂无数据",
];

fn is_not_reported(folded: &str) -> bool {
    let all = |sign: char| folded.chars().all(|c| c == sign);
    ['…', '-', '—', '–', '―'].into_iter().any(all)
        || NOT_REPORTED
            .iter()
            .any(|word| folded.eq_ignore_ascii_case(word))
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
                let Ok(Reported::Number(other, "")) = read_any(&text, rounded) else { panic!("{text} is no number") };
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
            ("\u{200b}7\u{feff}", "7"),
            ("‐4.4", "-4.4"),
            ("‑4.4", "-4.4"),
            ("–4.4", "-4.4"),
            ("— 4.4", "-4.4"),
            ("▲4.4", "-4.4"),
            ("负4.4", "-4.4"),
            ("¥1,234.50", "1234.5"),
            ("-¥4.4", "-4.4"),
            ("负 4.4", "-4.4"),
            ("(4.4)", "-4.4"),
            ("（1,234.4）", "-1234.4"),
            ("4.4-", "-4.4"),
            ("=\"4.4\"", "4.4"),
            ("0.000", "0"),
        ] {
            assert_eq!(value(text), Ok(expected.parse().unwrap()), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for text in [
            "", "abc", "1.2.3", ".5", "5.", "NaN", "inf", "--5", "1 2", "8%", "约5", "(-5)", "(5",
            "5)", "5--",
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
            ("降4.4%", "-4.4"),
            ("↓4.4%", "-4.4"),
            ("↑4.4", "4.4"),
            ("同比增4.4%", "4.4"),
            ("同比持平", "0"),
        ] {
            let folded = fold(text);
            assert!(
                matches!(read(&folded), Ok(Reported::Change(found, _)) if found == change.parse().unwrap()),
                "{text}"
            );
        }
        assert_eq!(read("下降-4.4%"), Err(Unreadable::NotANumber));
        let by_points = |text, change: &str, unit| {
            assert_eq!(
                read(text),
                Ok(Reported::ByPoints(change.parse().unwrap(), unit)),
                "{text}"
            );
        };
        by_points("提高1.2个百分点", "1.2", "个百分点");
        by_points("回落0.3", "-0.3", "");
        let about = Reported::About("8.1".parse().unwrap(), "%");
        assert_eq!(read("约8.1%"), Ok(about.clone()));
        assert_eq!(read("超过 8.1%"), Ok(about));
    }

    #[test]
    fn a_cell_keeps_fifteen_digits() {
        for (text, kept) in [
            ("7.999999999999999", "8"),
            ("13.99999999999995", "14"),
            ("-5.000000000000001", "-5"),
            ("0.1234567890123455", "0.123456789012346"),
            ("123456789012345.4", "123456789012345"),
            ("0.30000000000000004", "0.3"),
            ("12,345,678.000000001234", "12345678"),
            (
                "0.12345678901234567890123456789012345678",
                "0.123456789012346",
            ),
            ("8.10000000000000000000000000000000001", "8.1"),
        ] {
            let expected = kept.parse().unwrap();
            assert_eq!(
                read(&fold(text)),
                Ok(Reported::Number(expected, "")),
                "{text}"
            );
            assert!(has_more_digits(&fold(text)), "{text}");
        }
        assert_eq!(read("1234567890123456"), Err(Unreadable::OutOfRange));
        assert_eq!(read("999999999999999.5"), Err(Unreadable::OutOfRange));
        assert!(!has_more_digits("-123,456,789,012.345%"));
        // a plan's own numbers are kept whole
        assert_eq!(
            value("7.999999999999999"),
            Ok("7.999999999999999".parse().unwrap())
        );
    }

    #[test]
    fn marks_of_what_is_not_reported() {
        for text in [
            "",
            "—",
            "——",
            "-",
            "–",
            "…",
            "……",
            "N/A",
            "n/a",
            "未公布",
            "  ",
            "NA",
            "NULL",
            "nan",
            "暂无",
            "待公布",
            "..",
            "/",
            "\u{200b}",
        ] {
            assert_eq!(read(&fold(text)), Ok(Reported::Nothing), "{text}");
        }
        assert_eq!(read("无"), Ok(Reported::None));
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
