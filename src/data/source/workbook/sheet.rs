//! A sheet of text cells.

use super::super::grid::{Grid, Overfull};
use super::facts::{Area, Facts};
use super::refusal::Refusal;

/// The rows with something in them that say how wide a sheet is: among them is the header.
const FIRST_ROWS: usize = 64;

/// The last row and column that a sheet may have, counted from 0.
const LAST: (usize, usize) = ((1 << 20) - 1, (1 << 14) - 1);

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
#[derive(Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Whether the sheet itself is hidden.
    pub is_hidden: bool,
    /// The rows from the sheet's first on, none left out.
    pub grid: Grid,
    /// Facts beside the cells.
    pub facts: Facts,
    /// Cells of which a person sees something else than what they contain.
    pub odd: Vec<((usize, usize), DisplayFault)>,
    /// Cells of numbers of which fewer digits are shown, each with how many of those behind the point are.
    pub rounded: Vec<((usize, usize), u32)>,
}

impl From<Overfull> for Refusal {
    fn from(_: Overfull) -> Refusal {
        Refusal::Huge
    }
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
    pub fn put(&mut self, at: (usize, usize), text: &str) -> Result<(), Refusal> {
        if text.is_empty() {
            return Ok(());
        }
        if at.0 > LAST.0 || at.1 > LAST.1 {
            return Err(Refusal::Huge);
        }
        Ok(self.grid.put(at, text)?)
    }

    /// The cells of an area that say something.
    pub fn filled(&self, area: Area) -> Vec<(usize, usize)> {
        let last = area.last.0.min(self.grid.height().saturating_sub(1));
        let of_row = |row: usize| {
            let end = self.grid.row(row).width().min(area.last.1 + 1);
            (area.first.1..end).map(move |column| (row, column))
        };
        let cells = (area.first.0..=last).flat_map(of_row);
        cells.filter(|at| !self.grid.text(*at).is_empty()).collect()
    }

    /// Makes all rows with something in them as wide as the widest of the first ones: in a sheet no row is short.
    ///
    /// # Errors
    /// The sheet would have more cells than are read.
    pub fn even_out(&mut self) -> Result<(), Refusal> {
        let filled = self.grid.rows().filter(|row| !row.is_blank());
        let width = filled.take(FIRST_ROWS).map(|row| row.width()).max();
        let width = width.unwrap_or_default();
        for row in 0..self.grid.height() {
            if self.grid.row(row).width() < width && !self.grid.row(row).is_blank() {
                self.grid.widen(row, width)?;
            }
        }
        Ok(())
    }
}
