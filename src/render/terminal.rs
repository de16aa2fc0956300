//! Text from files, made safe for a terminal, and its width there.

use unicode_width::UnicodeWidthStr;

/// `text` without what a terminal would obey: controls, and marks that turn the direction of writing.
/// Line ends and tabs become blanks.
pub fn safe(text: &str) -> String {
    let is_obeyed = |c: char| matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if !text.contains(is_obeyed) {
        return text.to_owned();
    }
    text.chars()
        .map(|c| match c {
            '\n' | '\r' | '\t' => ' ',
            c if is_obeyed(c) => '\u{fffd}',
            c => c,
        })
        .collect()
}

/// The cells that `text` fills: Chinese is two cells wide.
pub fn width(text: &str) -> usize {
    // which needs no look at tables
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if is_plain {
        text.len()
    } else {
        UnicodeWidthStr::width(text)
    }
}

/// As much of `text` as fits `cells`, with an ellipsis where something is left out.
pub fn cut(text: &str, cells: usize) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    let fitting = starts.partition_point(|at| width(&text[..*at]) < cells);
    let end = fitting.checked_sub(1).map_or(0, |last| starts[last]);
    format!("{}…", &text[..end])
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
