//! Number formats: what a cell shows of its number.

/// What a number format makes of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The number, with so many digits as it likes.
    Number,
    /// Hundredths.
    Percent,
    /// The number divided, or with a point where it has none.
    Otherwise,
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

/// A sign of a format that is not quoted, or a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Code(char),
    Literal(char),
}

/// The signs of a format's first section.
fn signs(format: &str) -> Vec<Sign> {
    let mut signs = Vec::new();
    let mut chars = format.chars();
    while let Some(c) = chars.next() {
        match c {
            ';' => break,
            '"' => signs.extend(chars.by_ref().take_while(|c| *c != '"').map(Sign::Literal)),
            '\\' | '!' => signs.extend(chars.next().map(Sign::Literal)),
            '_' | '*' => {
                chars.next();
            }
            '[' => chars.by_ref().take_while(|c| *c != ']').for_each(drop),
            c => signs.push(Sign::Code(c.to_ascii_lowercase())),
        }
    }
    signs
}

/// What a format makes of a number.
pub fn shown(format: &str) -> Shown {
    let signs = signs(format);
    let is_digit = |sign: &Sign| matches!(sign, Sign::Code('0' | '#' | '?'));
    if signs.contains(&Sign::Code('%')) {
        return Shown::Percent;
    }
    let Some(last) = signs.iter().rposition(is_digit) else {
        return Shown::Number;
    };
    let first = signs.iter().position(is_digit).unwrap_or(last);
    let has_point = signs[first..last]
        .iter()
        .any(|sign| matches!(sign, Sign::Literal('.' | ',' | '。')));
    let point = signs
        .iter()
        .position(|sign| *sign == Sign::Code('.'))
        .filter(|point| *point > first);
    let whole = signs[..point.unwrap_or(signs.len())]
        .iter()
        .rposition(is_digit)
        .unwrap_or(last);
    let divides = [last, whole]
        .iter()
        .any(|digit| signs.get(digit + 1) == Some(&Sign::Code(',')));
    if has_point || divides {
        Shown::Otherwise
    } else {
        Shown::Number
    }
}

/// The parts of a date that a format shows. `id` is its number, whose meaning an office's language gives.
pub fn date_shown(format: &str, id: Option<u32>) -> DateShown {
    match id {
        Some(17 | 27 | 36 | 50 | 52 | 57) => return DateShown::Month,
        Some(14..=16 | 18..=22 | 28..=35 | 51 | 53..=56 | 58) => return DateShown::Day,
        _ => {}
    }
    let signs = signs(format);
    let has = |code: char| signs.contains(&Sign::Code(code));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_format_says_what_is_shown() {
        for format in [
            "General",
            "0.00",
            "#,##0",
            "#,##0.00;[Red](#,##0)",
            "_(* #,##0_);_(@_)",
            "¥#,##0.00",
            "0\" 元\"",
            "0_ ",
            "@",
            "#,##0\"万人\"",
            "0.00E+00",
        ] {
            assert_eq!(shown(format), Shown::Number, "{format}");
        }
        for format in ["0%", "0.00%", "0.0%;[Red]-0.0%"] {
            assert_eq!(shown(format), Shown::Percent, "{format}");
        }
        for format in [
            "0\\.0,",
            "0!.0,\"万\"",
            "#,##0,",
            "0.0,,",
            "0.00,",
            "#,##0.0,\"千\"",
            "0\".\"0,",
            "0,.0",
        ] {
            assert_eq!(shown(format), Shown::Otherwise, "{format}");
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
}
