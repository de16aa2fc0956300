//! Text cells in rows, filled within limits.

/// The most cells of a grid, the empty ones before others in their row counted.
pub const MOST_CELLS: usize = 1 << 23;

/// The most bytes that its texts may have together, those counted that others replaced.
const MOST_TEXT: usize = 1 << 28;

/// More cells or text than a grid holds.
#[derive(Debug, PartialEq, Eq)]
pub struct Overfull;

/// Rows of text cells.
///
/// All texts stand in one string, one behind the other: a sheet has a million cells, and an allocation for each would
/// take longer than to read them.
#[derive(Debug, Default)]
pub struct Grid {
    text: String,
    rows: Vec<Vec<Span>>,
    cells: usize,
}

/// A cell's place in the text, in bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Span {
    start: u32,
    end: u32,
}

impl Grid {
    /// The number of rows.
    pub fn height(&self) -> usize {
        self.rows.len()
    }

    /// Whether no cell says anything.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty() || self.rows().all(|row| row.is_blank())
    }

    /// A row, counted from 0; one without cells where the grid has none.
    pub fn row(&self, row: usize) -> GridRow<'_> {
        GridRow {
            text: &self.text,
            spans: self.rows.get(row).map_or(&[], Vec::as_slice),
        }
    }

    /// All rows from the first on.
    pub fn rows(&self) -> impl Iterator<Item = GridRow<'_>> {
        (0..self.height()).map(|row| self.row(row))
    }

    /// The text of a cell by its row and column, counted from 0; empty where there is none.
    pub fn text(&self, (row, column): (usize, usize)) -> &str {
        self.row(row).cell(column).unwrap_or_default()
    }

    /// Puts a text into a cell, in place of what it had.
    ///
    /// # Errors
    /// The grid would have more than it holds.
    pub fn put(&mut self, (row, column): (usize, usize), text: &str) -> Result<(), Overfull> {
        let start = self.text.len();
        if start + text.len() > MOST_TEXT {
            return Err(Overfull);
        }
        // the text is far shorter than 4 GB
        let span = Span {
            start: start as u32,
            end: (start + text.len()) as u32,
        };
        self.text.push_str(text);
        match self.rows.get_mut(row) {
            // most cells stand behind the last one of their row
            Some(cells) if cells.len() == column && self.cells < MOST_CELLS => {
                self.cells += 1;
                cells.push(span);
            }
            _ => {
                self.widen(row, column + 1)?;
                self.rows[row][column] = span;
            }
        }
        Ok(())
    }

    /// Gives a row at least so many cells, and the grid at least so many rows.
    ///
    /// # Errors
    /// The grid would have more than it holds.
    pub fn widen(&mut self, row: usize, width: usize) -> Result<(), Overfull> {
        let own = self.rows.get(row).map_or(0, Vec::len);
        if own >= width {
            return Ok(());
        }
        self.cells += width - own;
        if self.cells > MOST_CELLS {
            return Err(Overfull);
        }
        if self.rows.len() <= row {
            // most rows are as wide as the one before; empty ones take no memory
            let likely = self.rows.last().map_or(0, Vec::len).max(width);
            self.rows.resize_with(row, Vec::new);
            self.rows.push(Vec::with_capacity(likely));
        }
        self.rows[row].resize(width, Span::default());
        Ok(())
    }

    /// Leaves a cell without text.
    pub fn clear(&mut self, (row, column): (usize, usize)) {
        let cell = self.rows.get_mut(row).and_then(|row| row.get_mut(column));
        if let Some(cell) = cell {
            *cell = Span::default();
        }
    }
}

/// A row of a grid.
#[derive(Clone, Copy)]
pub struct GridRow<'g> {
    text: &'g str,
    spans: &'g [Span],
}

impl<'g> GridRow<'g> {
    /// The number of its cells.
    pub fn width(self) -> usize {
        self.spans.len()
    }

    /// Whether no cell says anything.
    pub fn is_blank(self) -> bool {
        self.cells().all(|cell| cell.trim().is_empty())
    }

    /// The text of a cell; `None` behind the last one.
    pub fn cell(self, column: usize) -> Option<&'g str> {
        let span = self.spans.get(column)?;
        Some(&self.text[span.start as usize..span.end as usize])
    }

    /// The texts of its cells in order.
    pub fn cells(self) -> impl Iterator<Item = &'g str> {
        (0..self.width()).filter_map(move |column| self.cell(column))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grid_is_what_was_put_into_it_last() {
        let mut grid = Grid::default();
        grid.put((2, 1), "二").unwrap();
        grid.put((0, 0), "一").unwrap();
        grid.put((2, 1), "three").unwrap();
        grid.put((2, 2), "x").unwrap();
        grid.clear((2, 2));
        let rows: Vec<Vec<&str>> = grid.rows().map(|row| row.cells().collect()).collect();
        assert_eq!(rows, [vec!["一"], vec![], vec!["", "three", ""]]);
        assert_eq!((grid.text((2, 1)), grid.text((9, 9))), ("three", ""));
        assert!(grid.row(1).is_blank() && !grid.is_blank());
    }

    #[test]
    fn a_grid_holds_no_more_than_its_limits() {
        let mut grid = Grid::default();
        assert_eq!(grid.widen(1, MOST_CELLS), Ok(()));
        assert_eq!(grid.put((2, 0), "a"), Err(Overfull));
        let mut grid = Grid::default();
        let half = "a".repeat(MOST_TEXT / 2);
        assert_eq!(grid.put((0, 0), &half), Ok(()));
        assert_eq!(grid.put((0, 0), &half), Ok(()));
        assert_eq!(grid.put((0, 0), "a"), Err(Overfull));
    }
}
