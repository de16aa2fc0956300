//! What separates the cells of a text, told by its first lines.

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

/// The delimiter that the first lines with text use most, quotes aside; a comma where none is used.
pub fn delimiter(text: &[u8]) -> u8 {
    let lines = first_lines(text);
    // every second part stands within quotes
    let bare = lines.flat_map(|line| line.split(|byte| *byte == b'"').step_by(2));
    let bare: Vec<u8> = bare.flatten().copied().collect();
    let uses = |delimiter: u8| memchr::memchr_iter(delimiter, &bare).count();
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|delimiter| uses(*delimiter))
        .unwrap_or(b',')
}

/// How many lines tell the delimiter: as many as may stand above a header, and the header.
const FIRST_LINES: usize = 11;
