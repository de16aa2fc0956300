//! Rows of one kind: the first one, and how many there are.

use crate::diagnostic::{Diagnostic, Place, Problem, Problems};

/// Rows of which the first one is told, and how many there are.
#[derive(Default)]
pub struct Counted {
    /// The place of the first one.
    pub first: Option<Place>,
    /// Its file's place among those of the data set.
    pub file: usize,
    /// Their number.
    pub rows: usize,
}

impl Counted {
    /// Counts one more.
    pub fn add(&mut self, place: impl FnOnce() -> Place) {
        self.rows += 1;
        self.first.get_or_insert_with(place);
    }

    /// Counts those of another; of the same file the first one by its line is told.
    pub fn and(&mut self, other: Counted) {
        self.rows += other.rows;
        let line = |place: &Option<Place>| place.as_ref().map_or(usize::MAX, |place| place.line);
        if line(&other.first) < line(&self.first) {
            self.first = other.first;
        }
    }

    /// Counts those of a later file.
    pub fn and_later(&mut self, file: usize, other: Counted) {
        self.rows += other.rows;
        if self.first.is_none() {
            (self.first, self.file) = (other.first, file);
        }
    }

    /// Tells the first one with their number, if there are any.
    pub fn tell(self, problems: &mut Problems<'_>, problem: impl FnOnce(usize) -> Problem) {
        if let Some(first) = self.first {
            problems.add(self.file, Diagnostic::at(first, problem(self.rows)));
        }
    }
}
