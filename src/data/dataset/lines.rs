//! Lines counted through all files of a data set.

use crate::model::RowRef;

/// The number of lines of the files before each.
#[derive(Clone, Debug, Default)]
pub struct LineIndex(pub Vec<u32>);

impl LineIndex {
    /// The file of a line.
    #[inline]
    pub fn file_of(&self, line: u32) -> usize {
        match self.0[..] {
            [_] => 0,
            ref before => before
                .partition_point(|before| *before < line)
                .saturating_sub(1),
        }
    }

    /// The row on a line.
    pub fn row(&self, line: u32) -> RowRef {
        let file = self.file_of(line);
        let before = self.0.get(file).copied().unwrap_or_default();
        RowRef {
            file,
            line: (line - before) as usize,
        }
    }
}
