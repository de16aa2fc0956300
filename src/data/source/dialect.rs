//! The delimiter of a text's cells, told by its first lines.

use super::csv::TextRecords;
use super::record::{Position, Record};

/// The first lines with text.
fn first_lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| matches!(byte, b'\r' | b'\n'))
        .filter(|line| !line.trim_ascii().is_empty())
        .take(FIRST_LINES)
}

/// Whether a text has all lines that tell the delimiter, whatever comes behind it.
pub fn has_first_lines(text: &[u8]) -> bool {
    let whole = memchr::memrchr2(b'\n', b'\r', text).map_or(&[][..], |end| &text[..end]);
    first_lines(whole).count() == FIRST_LINES
}

/// Whether a text has as many rows as a header is looked for among.
pub fn has_first_rows(text: &[u8], delimiter: u8) -> bool {
    let mut rows = TextRecords::new(text, delimiter, Position::default());
    let mut record = Record::default();
    let mut found = 0;
    while found < FIRST_LINES && rows.read(&mut record) {
        found += usize::from(!record.is_blank_throughout());
    }
    found == FIRST_LINES
}

/// The delimiter that most of the first lines with text use, quotes aside, and of equals the one that is used most;
/// a comma where none is used.
pub fn delimiter(text: &[u8]) -> u8 {
    // every second part stands within quotes
    let bare = |line: &'_ [u8]| -> Vec<u8> {
        let parts = line.split(|byte| *byte == b'"').step_by(2);
        parts.flatten().copied().collect()
    };
    let lines: Vec<Vec<u8>> = first_lines(text).map(bare).collect();
    let uses = |delimiter: u8| {
        let counts = lines
            .iter()
            .map(|line| memchr::memchr_iter(delimiter, line).count());
        let used: Vec<usize> = counts.filter(|count| *count > 0).collect();
        (used.len(), used.iter().sum::<usize>())
    };
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|delimiter| uses(*delimiter))
        .unwrap_or(b',')
}

/// The lines that tell the delimiter: as many as may stand above a header, and the header.
const FIRST_LINES: usize = 11;
