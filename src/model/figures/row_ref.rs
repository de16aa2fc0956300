//! Places of figures in data files.

/// The row of a data file that a figure was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowRef {
    /// The file's place among those of the data set.
    pub file: usize,
    /// The line, counted from 1.
    pub line: usize,
}

impl RowRef {
    /// The place of a figure that no file has: the command line assumes it.
    pub const ASSUMED: RowRef = RowRef {
        file: usize::MAX,
        line: 0,
    };
}
