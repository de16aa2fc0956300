//! Rows of cells that are apart already: a sheet of a workbook.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use super::csv::letters;
use super::grid::Grid;
use super::record::{Position, Quoting, Record};
use crate::diagnostic::Place;

/// The rows of a chunk.
const ROWS: usize = 1 << 14;

/// A table of text cells.
#[derive(Debug, Default)]
pub struct Cells {
    /// The file as the user named it.
    pub file: String,
    /// The sheet, where the file has sheets.
    pub sheet: Option<String>,
    /// The rows from the sheet's first on, none left out.
    pub grid: Grid,
    /// The comments of people on cells, by the cells' rows and columns.
    pub comments: BTreeMap<(usize, usize), String>,
}

/// The chunks of a table of cells.
pub struct CellChunks<'i> {
    cells: &'i Arc<Cells>,
    size: usize,
    next: usize,
}

impl<'i> CellChunks<'i> {
    /// All of them, each of about `bytes`.
    pub fn new(cells: &'i Arc<Cells>, bytes: usize) -> CellChunks<'i> {
        CellChunks {
            cells,
            // the first one has all rows among which a header is looked for
            size: (bytes / 32).clamp(16, ROWS),
            next: 0,
        }
    }

    /// The number of rows of the chunks so far.
    pub fn lines(&self) -> usize {
        self.next
    }
}

impl Iterator for CellChunks<'_> {
    type Item = CellChunk;

    fn next(&mut self) -> Option<CellChunk> {
        let start = self.next;
        self.next = self.cells.grid.height().min(start + self.size);
        (start < self.next).then(|| CellChunk {
            cells: Arc::clone(self.cells),
            rows: start..self.next,
        })
    }
}

/// Some rows of a table of cells.
pub struct CellChunk {
    cells: Arc<Cells>,
    rows: Range<usize>,
}

impl CellChunk {
    /// The row that it begins on, counted from 1.
    pub fn first_row(&self) -> usize {
        self.rows.start + 1
    }

    /// Whether other rows come behind it.
    pub fn has_more_behind(&self) -> bool {
        self.rows.end < self.cells.grid.height()
    }

    /// The name of the sheet.
    pub fn sheet(&self) -> Option<&str> {
        self.cells.sheet.as_deref()
    }

    /// Whether people commented on any cell.
    pub fn has_comments(&self) -> bool {
        !self.cells.comments.is_empty()
    }

    /// The comment of people on a cell of a record.
    pub fn comment(&self, record: &Record, column: usize) -> Option<&str> {
        let at = (self.rows.start + record.start().lines, column);
        self.cells.comments.get(&at).map(String::as_str)
    }

    /// Its records from a position on.
    pub fn records(&self, from: Position) -> CellRecords<'_> {
        CellRecords {
            grid: &self.cells.grid,
            rows: self.rows.clone(),
            next: from.lines,
        }
    }

    /// The place of a cell: its row as the sheet shows it, and its name (`表1!C7`).
    pub fn cell_place(&self, record: &Record, column: usize) -> Place {
        let row = self.rows.start + record.start().lines;
        self.cells.place_of(row, record.iter(), column)
    }
}

impl Cells {
    /// The place of a cell by its row and column, counted from 0.
    pub fn place(&self, row: usize, column: usize) -> Place {
        // a comment may stand below the last row
        let cells = (row < self.grid.height()).then(|| self.grid.row(row).cells());
        self.place_of(row, cells.into_iter().flatten(), column)
    }

    /// The place of a cell of a row with these texts.
    pub fn place_of<'t>(
        &self,
        row: usize,
        texts: impl Iterator<Item = &'t str>,
        column: usize,
    ) -> Place {
        let (mut text, mut marked) = (String::new(), 0..0);
        for (number, cell) in texts.enumerate() {
            if number > 0 {
                text.push_str(" | ");
            }
            let start = text.len();
            text.extend(cell.chars().map(|c| if c.is_control() { ' ' } else { c }));
            if number == column {
                marked = start..text.len();
            }
        }
        let line = row + 1;
        let name = format!("{}{line}", letters(column));
        Place {
            file: self.file.clone(),
            line,
            column: column + 1,
            text,
            marked,
            cell: Some(match &self.sheet {
                Some(sheet) => format!("{sheet}!{name}"),
                None => name,
            }),
        }
    }
}

/// The rows of a chunk of cells.
pub struct CellRecords<'c> {
    grid: &'c Grid,
    rows: Range<usize>,
    next: usize,
}

impl CellRecords<'_> {
    /// Puts the next row into `record`; `false` where there is none.
    pub fn read(&mut self, record: &mut Record) -> bool {
        let row = self.rows.start + self.next;
        if row >= self.rows.end {
            return false;
        }
        let at = |row: usize| Position {
            offset: row,
            lines: row,
            breaks: 0,
        };
        record.cells.clear();
        for cell in self.grid.row(row).cells() {
            record.cells.push_field(cell.as_bytes());
        }
        record.start = at(self.next);
        self.next += 1;
        record.end = self.next;
        record.behind = at(self.next);
        record.quoting = Quoting::None;
        true
    }
}
