//! Text from files, made safe for a terminal, and its width there.

use unicode_width::UnicodeWidthStr;

/// `text` without what a terminal would obey: controls, and marks that turn the direction of writing.
/// Line ends and tabs become blanks.
pub fn safe(text: &str) -> String {
    let turns = |c: char| matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if c.is_control() || turns(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// The cells that `text` fills: Chinese is two cells wide.
pub fn width(text: &str) -> usize {
    UnicodeWidthStr::width(text)
}

/// As much of `text` as fits `cells`, with an ellipsis where something is left out.
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let mut kept = String::new();
    for c in text.chars() {
        kept.push(c);
        if width(&kept) + 1 > cells {
            kept.pop();
            break;
        }
    }
    kept + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_is_told_nothing_by_a_name() {
        assert_eq!(
            safe("a\u{1b}[31mb\nc\u{202e}d\u{7f}"),
            "a\u{fffd}[31mb c\u{fffd}d\u{fffd}"
        );
    }

    #[test]
    fn cutting_keeps_the_width() {
        assert_eq!(cut("地区生产总值", 12), "地区生产总值");
        assert_eq!(cut("地区生产总值", 11), "地区生产总…");
        assert_eq!(cut("地区生产总值", 10), "地区生产…");
    }
}
