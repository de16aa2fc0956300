//! A row of a table, with the places of its cells.

use crate::data::heading::columns::TableForm;
use crate::data::heading::table::Table;
use crate::data::source::{Chunk, Record};
use crate::diagnostic::{Place, Problem};

/// A row of a table.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    /// Its cells.
    pub record: &'r Record,
    /// The part of the table that it stands in.
    pub chunk: &'r Chunk<'r>,
    /// The table.
    pub table: &'r Table,
}

impl Row<'_> {
    /// Its line of the file, counted from 1; of a row of several lines the first.
    pub fn line(&self) -> usize {
        self.chunk.line(self.record)
    }

    /// Its line, counted through all files.
    pub fn line_of_all(&self) -> u32 {
        self.table.lines_before + self.line() as u32
    }

    /// The name of the indicator whose figure stands in a column: the row's, in a crosstab the column's.
    pub fn name(&self, column: usize) -> &str {
        match self.table.columns.form {
            TableForm::Cross { .. } => self.table.heading(column),
            TableForm::Long(_) | TableForm::Wide(_) => {
                self.record.text(self.table.columns.indicator)
            }
        }
    }

    /// The comments of people on its name and on the figure in a column.
    pub fn comments(&self, column: usize) -> impl Iterator<Item = &str> {
        let named = self.table.columns.indicator;
        let own = (named != column).then_some(column);
        let cells = std::iter::once(named).chain(own);
        cells.filter_map(|column| self.chunk.comment(self.record, column))
    }

    /// The place of one of its cells.
    pub fn place(&self, column: usize) -> Place {
        self.chunk.place(self.record, column)
    }
}

/// The fault of a row as a row: a stray quote, or another number of cells than the header has. Empty cells
/// beyond the header are left by spreadsheets and mean nothing.
pub fn malformed(row: &Row<'_>) -> Option<(Place, Problem)> {
    let width = row.table.columns.width;
    if let Some(fault) = row.chunk.fault(row.record) {
        return Some(fault);
    }
    let (expected, found) = (width, row.record.width());
    let beyond_is_empty = || (expected..found).all(|column| row.record.is_blank(column));
    let is_ragged = found < expected || found > expected && !beyond_is_empty();
    is_ragged.then(|| {
        let problem = Problem::RaggedRow { expected, found };
        (row.chunk.record_place(row.record), problem)
    })
}
