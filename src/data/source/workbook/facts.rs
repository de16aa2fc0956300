//! Facts on a sheet beside its cells.

use std::collections::BTreeSet;

/// The most areas of merged cells that are kept.
pub const MOST_MERGED: usize = 1 << 16;

/// Cells from one corner to the other, as (row, column) counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first row and column.
    pub first: (usize, usize),
    /// The last row and column.
    pub last: (usize, usize),
}

/// Facts on a sheet beside its cells.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The columns that are hidden; `None` where the file's kind does not tell.
    pub hidden_columns: Option<BTreeSet<usize>>,
    /// The rows that are hidden.
    pub hidden_rows: BTreeSet<usize>,
    /// Cells that are one, at most [`MOST_MERGED`].
    pub merged: Vec<Area>,
    /// Cells whose numbers are percentages, where the cells themselves do not tell.
    pub percentages: Vec<Area>,
    /// Formulas without a value, as `=A1`, with their cells.
    pub unvalued: Vec<((usize, usize), String)>,
}
