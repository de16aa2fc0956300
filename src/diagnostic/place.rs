//! Places in files.

use std::ops::Range;

/// A place in a file, with the line that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// The line's text, or the part of a long line around the place.
    pub text: String,
    /// The bytes of `text` that the problem is about.
    pub marked: Range<usize>,
    /// The cell as a spreadsheet names it (`C12`), where the place is one.
    pub cell: Option<String>,
}
