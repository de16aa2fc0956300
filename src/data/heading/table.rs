//! A table whose header is known.

use super::columns::{Columns, Form};
use super::defaults::TableDefaults;
use crate::data::source::Position;
use jiff::civil::Date;

/// A file with its header.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file's place among those of the data set.
    pub file: usize,
    /// How many lines the files before it have.
    pub lines_before: u32,
    /// Where the rows below its header begin.
    pub below: Position,
    /// The byte that separates its cells, where something does.
    pub delimiter: Option<u8>,
    /// The meaning of its columns.
    pub columns: Columns,
    /// The basis and the unit of figures whose row gives none.
    pub defaults: TableDefaults,
    /// The column that the data set is divided by, as the user named it.
    pub by: Option<String>,
}

impl Table {
    /// Where the rows of a chunk begin that begins on `first_line` of the file.
    pub fn begin(&self, first_line: usize) -> Position {
        match first_line {
            1 => self.below,
            _ => Position::default(),
        }
    }

    /// The column of the figure for a date.
    pub fn column_of(&self, date: Date) -> usize {
        match &self.columns.form {
            Form::Long { value, .. } => *value,
            Form::Wide { periods } => {
                let of_date = periods.iter().find(|(_, period)| period.date() == date);
                of_date.map_or(self.columns.indicator, |(column, _)| *column)
            }
        }
    }
}
