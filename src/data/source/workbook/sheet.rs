//! A sheet of text cells, filled within limits.

use std::collections::BTreeSet;

use super::refusal::Refusal;

/// The most cells of a sheet, the empty ones before others in their row counted.
pub const MOST_CELLS_OF_SHEET: usize = 1 << 23;

/// The rows with something in them that say how wide a sheet is: among them is the header.
const FIRST_ROWS: usize = 64;

/// The most bytes that its texts may have together.
const MOST_TEXT: usize = 1 << 28;

/// The last row and column that a sheet may have, counted from 0.
const LAST: (usize, usize) = ((1 << 20) - 1, (1 << 14) - 1);

/// Cells from one corner to the other, as (row, column) counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first row and column.
    pub first: (usize, usize),
    /// The last row and column.
    pub last: (usize, usize),
}

/// Why a person does not see what a cell contains as what it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DisplayFault {
    /// Its number format, by this code, shows another number or none.
    Format(String),
    /// It has the colour of what is behind it.
    Colour,
    /// It is struck through.
    StruckOut,
}

/// A sheet of a workbook.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the sheet itself is hidden.
    pub is_hidden: bool,
    /// The rows from the sheet's first on, none left out.
    pub rows: Vec<Vec<String>>,
    /// Cells that are one.
    pub merged: Vec<Area>,
    /// The columns that are hidden; `None` where the file's kind does not tell.
    pub hidden_columns: Option<BTreeSet<usize>>,
    /// The rows that are hidden.
    pub hidden_rows: BTreeSet<usize>,
    /// Cells of which a person sees something else than what they contain.
    pub odd: Vec<((usize, usize), DisplayFault)>,
    /// The comments of people on cells, in the cells' order.
    pub comments: Vec<((usize, usize), String)>,
    cells: usize,
    text: usize,
}

impl Sheet {
    /// A sheet without cells.
    pub fn new(name: &str, is_hidden: bool) -> Sheet {
        Sheet {
            name: name.to_owned(),
            is_hidden,
            ..Sheet::default()
        }
    }

    /// Puts a text into a cell.
    ///
    /// # Errors
    /// The sheet would have more than is read.
    pub fn put(&mut self, (row, column): (usize, usize), text: String) -> Result<(), Refusal> {
        if text.is_empty() {
            return Ok(());
        }
        if row > LAST.0 || column > LAST.1 {
            return Err(Refusal::Huge);
        }
        if self.rows.len() <= row {
            // most rows are as wide as the one before; empty ones take no memory
            let width = self.rows.last().map_or(0, Vec::len);
            self.rows.resize_with(row, Vec::new);
            self.rows.push(Vec::with_capacity(width));
        }
        let cells = &mut self.rows[row];
        self.cells += (column + 1).saturating_sub(cells.len());
        self.text += text.len();
        if self.cells > MOST_CELLS_OF_SHEET || self.text > MOST_TEXT {
            return Err(Refusal::Huge);
        }
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    /// Makes all rows with something in them as wide as the widest of the first ones: in a sheet no row is short.
    ///
    /// # Errors
    /// The sheet would have more cells than are read.
    pub fn even_out(&mut self) -> Result<(), Refusal> {
        let width = self
            .rows
            .iter()
            .filter(|row| !is_blank(row))
            .take(FIRST_ROWS)
            .map(Vec::len)
            .max();
        let width = width.unwrap_or_default();
        for row in &mut self.rows {
            if row.len() < width && !is_blank(row) {
                self.cells += width - row.len();
                if self.cells > MOST_CELLS_OF_SHEET {
                    return Err(Refusal::Huge);
                }
                row.resize(width, String::new());
            }
        }
        Ok(())
    }

    /// The text of a cell; empty where there is none.
    pub fn text(&self, (row, column): (usize, usize)) -> &str {
        let cell = self.rows.get(row).and_then(|row| row.get(column));
        cell.map_or("", String::as_str)
    }

    /// Whether no cell says anything.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().all(|row| is_blank(row))
    }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}
