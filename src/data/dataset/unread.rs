//! Rows of words of which nothing is understood: a reader may.

use std::collections::BTreeMap;

use super::counted::Counted;
use crate::data::row::cells::Row;
use crate::data::row::parser::UnreadRow;
use crate::data::row::value::quoted;
use crate::diagnostic::{Place, Problem, Problems};

/// The most rows that a message quotes.
const MOST_TOLD: usize = 3;

/// The most headings of sections of a file that are kept, the first ones.
const MOST_KEPT: usize = 1000;

/// Such rows of a part of a file, which is read in any order.
#[derive(Default)]
pub struct UnreadTally {
    notes: Texts,
    /// Headings of sections by their line: behind the last figure of the file they are notes.
    sections: BTreeMap<usize, (Place, String)>,
    /// The last line with a figure.
    last_figure: usize,
}

impl UnreadTally {
    /// Counts a row by the column of its words.
    pub fn add(&mut self, row: &Row<'_>, column: usize, unread: UnreadRow) {
        let (place, text) = (row.place(column), quoted(row.record.text(column)));
        match unread {
            UnreadRow::Note => self.notes.add((row.table.file, row.line()), place, text),
            UnreadRow::Section => {
                self.sections.insert(row.line(), (place, text));
                if self.sections.len() > MOST_KEPT {
                    self.sections.pop_last();
                }
            }
        }
    }

    /// Counts a row of figures.
    #[inline]
    pub fn see_figures(&mut self, row: &Row<'_>) {
        self.last_figure = self.last_figure.max(row.line());
    }

    /// Adds those of another part of the file.
    pub fn and(&mut self, other: UnreadTally) {
        self.notes.and(other.notes);
        self.sections.extend(other.sections);
        self.last_figure = self.last_figure.max(other.last_figure);
        while self.sections.len() > MOST_KEPT {
            self.sections.pop_last();
        }
    }
}

/// Such rows of a data set.
#[derive(Default)]
pub struct UnreadRows {
    notes: Texts,
    sections: Texts,
}

impl UnreadRows {
    /// Adds those of a later file.
    pub fn and_later(&mut self, file: usize, tally: UnreadTally) {
        let UnreadTally {
            mut notes,
            mut sections,
            last_figure,
        } = tally;
        for (line, (place, text)) in sections.split_off(&last_figure) {
            notes.add((file, line), place, text);
        }
        let mut above = Texts::default();
        for (line, (place, text)) in sections {
            above.add((file, line), place, text);
        }
        self.notes.and_later(file, notes);
        self.sections.and_later(file, above);
    }

    /// Tells them, if there are any.
    pub fn tell(self, problems: &mut Problems<'_>) {
        let Texts { rows, texts } = self.sections;
        let texts = texts.into_values().collect();
        rows.tell(problems, |rows| Problem::UnknownSection { rows, texts });
        let Texts { rows, texts } = self.notes;
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
    fn add(&mut self, at: (usize, usize), place: Place, text: String) {
        let one = Counted {
            first: Some(place),
            rows: 1,
            ..Counted::default()
        };
        self.rows.and(one);
        self.insert([(at, text)]);
    }

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
