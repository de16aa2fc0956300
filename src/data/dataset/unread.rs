//! Rows of words of which nothing is understood: a reader may.

use std::collections::BTreeMap;

use super::counted::Counted;
use crate::data::row::cells::Row;
use crate::data::row::parser::UnreadRow;
use crate::data::row::value::quoted;
use crate::diagnostic::{Problem, Problems};

/// The most rows that a message quotes.
const MOST_TOLD: usize = 3;

/// Such rows of a file, or of a data set.
#[derive(Default)]
pub struct UnreadTally {
    notes: Texts,
    sections: Texts,
    /// Headings with no figure below them yet: at the end of a table they are notes.
    last: Texts,
}

impl UnreadTally {
    /// Counts a row by the column of its words.
    pub fn add(&mut self, row: &Row<'_>, column: usize, unread: UnreadRow) {
        let texts = match unread {
            UnreadRow::Note => &mut self.notes,
            UnreadRow::Section => &mut self.last,
        };
        texts.rows.add(|| row.place(column));
        let text = quoted(row.record.text(column));
        texts.insert([((row.table.file, row.line()), text)]);
    }

    /// Counts a row of figures.
    #[inline]
    pub fn see_figures(&mut self) {
        if self.last.rows.rows > 0 {
            self.sections.and(std::mem::take(&mut self.last));
        }
    }

    /// Adds those of another part of the file.
    pub fn and(&mut self, other: UnreadTally) {
        self.notes.and(other.notes);
        self.sections.and(other.sections);
        self.last.and(other.last);
    }

    /// Adds those of a later file.
    pub fn and_later(&mut self, file: usize, other: UnreadTally) {
        self.notes.and_later(file, other.notes);
        self.sections.and_later(file, other.sections);
        self.last.and_later(file, other.last);
    }

    /// Tells them, if there are any.
    pub fn tell(self, problems: &mut Problems<'_>) {
        let Texts { rows, texts } = self.sections;
        let texts = texts.into_values().collect();
        rows.tell(problems, |rows| Problem::UnknownSection { rows, texts });
        let mut notes = self.notes;
        notes.and(self.last);
        let Texts { rows, texts } = notes;
        let texts = texts.into_values().collect();
        rows.tell(problems, |rows| Problem::FooterSkipped { rows, texts });
    }
}

#[derive(Default)]
struct Texts {
    rows: Counted,
    /// The first few by their file and line.
    texts: BTreeMap<(usize, usize), String>,
}

impl Texts {
    fn and(&mut self, other: Texts) {
        self.rows.and(other.rows);
        self.insert(other.texts);
    }

    fn and_later(&mut self, file: usize, other: Texts) {
        self.rows.and_later(file, other.rows);
        self.insert(other.texts);
    }

    fn insert(&mut self, texts: impl IntoIterator<Item = ((usize, usize), String)>) {
        self.texts.extend(texts);
        while self.texts.len() > MOST_TOLD {
            self.texts.pop_last();
        }
    }
}
