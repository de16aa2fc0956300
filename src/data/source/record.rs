//! A row of a table: its cells, and where it stands in its chunk.

use std::ops::Range;

use csv::ByteRecord;

/// The beginning of a row in a chunk, and the line ends before it there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Position {
    /// Bytes of text, or rows of cells.
    pub offset: usize,
    /// Line ends (of a sheet: rows).
    pub lines: usize,
    /// Line ends within cells, behind which a spreadsheet shows no row of its own.
    pub breaks: usize,
}

/// A row: text cells, and where they stand. Its memory is used again for the next row.
#[derive(Debug, Default)]
pub struct Record {
    pub(super) cells: ByteRecord,
    pub(super) start: Position,
    /// Its end, without the line end.
    pub(super) end: usize,
    /// The beginning of the next one.
    pub(super) behind: Position,
    pub(super) quoting: Quoting,
}

/// The use of quotes in a row of text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Quoting {
    /// No cell begins with one.
    #[default]
    None,
    /// They stand around cells, and nowhere else.
    Around,
    /// They stand within cells as well, or one is not closed.
    Odd,
}

impl Record {
    /// The number of its cells.
    #[inline]
    pub fn width(&self) -> usize {
        self.cells.len()
    }

    /// The bytes of a cell; none where the row has no such cell.
    #[inline]
    pub fn bytes(&self, column: usize) -> &[u8] {
        self.cells.get(column).unwrap_or_default()
    }

    /// The text of a cell as it is; empty where the row has no such cell.
    pub fn raw(&self, column: usize) -> &str {
        text(self.bytes(column))
    }

    /// The text of a cell, trimmed and without the signs by which spreadsheets keep a text a text; empty where
    /// the row has no such cell.
    pub fn text(&self, column: usize) -> &str {
        unwrapped(self.raw(column).trim())
    }

    /// The texts of its cells as they are.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(text)
    }

    /// Whether a cell says nothing, or there is none.
    #[inline]
    pub fn is_blank(&self, column: usize) -> bool {
        is_blank(self.bytes(column))
    }

    /// Whether no cell says anything.
    #[inline]
    pub fn is_blank_throughout(&self) -> bool {
        self.is_blank(0) && self.cells.iter().all(is_blank)
    }

    /// Whether quotes stand elsewhere than around cells.
    #[inline]
    pub fn has_odd_quotes(&self) -> bool {
        self.quoting == Quoting::Odd
    }

    /// Its beginning.
    pub fn start(&self) -> Position {
        self.start
    }

    /// The beginning of the next one.
    pub fn behind(&self) -> Position {
        self.behind
    }

    /// The bytes of the row in the chunk's text, without its line end.
    pub fn span(&self) -> Range<usize> {
        self.start.offset..self.end
    }
}

/// The text in `="2021-06"` and `'2021-06`, and behind a byte order mark.
fn unwrapped(text: &str) -> &str {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let formula = text.strip_prefix("=\"");
    let inner = formula.and_then(|text| text.strip_suffix('"'));
    if let Some(inner) = inner.filter(|inner| !inner.contains('"')) {
        return inner.trim();
    }
    match text.strip_prefix('\'') {
        Some(rest) if !rest.is_empty() => rest.trim_start(),
        _ => text,
    }
}

/// Text cut at ASCII is text.
pub fn text(cell: &[u8]) -> &str {
    std::str::from_utf8(cell).unwrap_or_default()
}

/// Whether a cell says nothing.
#[inline]
pub fn is_blank(cell: &[u8]) -> bool {
    match cell {
        [] => true,
        // no blank begins so, in ASCII or beyond
        [b'!'..=b'~' | 0xe4..=0xef, ..] => false,
        _ => text(cell).trim().is_empty(),
    }
}
