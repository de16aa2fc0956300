//! Notes below tables of which nothing is understood: a reader may.

use std::collections::BTreeMap;

use super::counted::Counted;
use crate::data::row::cells::Row;
use crate::data::row::value::quoted;
use crate::diagnostic::{Problem, Problems};

/// The most notes that a message quotes.
const MOST_TOLD: usize = 3;

/// Such notes of a file, or of a data set.
#[derive(Default)]
pub struct FootnoteTally {
    rows: Counted,
    /// The first few by their file and line.
    texts: BTreeMap<(usize, usize), String>,
}

impl FootnoteTally {
    /// Counts the note in a column of a row.
    pub fn add(&mut self, row: &Row<'_>, column: usize) {
        self.rows.add(|| row.place(column));
        let text = quoted(row.record.text(column));
        self.insert([((row.table.file, row.line()), text)]);
    }

    /// Adds those of another part of the file.
    pub fn and(&mut self, other: FootnoteTally) {
        self.rows.and(other.rows);
        self.insert(other.texts);
    }

    /// Adds those of a later file.
    pub fn and_later(&mut self, file: usize, other: FootnoteTally) {
        self.rows.and_later(file, other.rows);
        self.insert(other.texts);
    }

    fn insert(&mut self, texts: impl IntoIterator<Item = ((usize, usize), String)>) {
        self.texts.extend(texts);
        while self.texts.len() > MOST_TOLD {
            self.texts.pop_last();
        }
    }

    /// Tells them, if there are any.
    pub fn tell(self, problems: &mut Problems<'_>) {
        let texts = self.texts.into_values().collect();
        self.rows
            .tell(problems, |rows| Problem::FooterSkipped { rows, texts });
    }
}
