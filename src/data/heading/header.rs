//! The rows that headings stand in.

use csv::StringRecord;

use super::columns::{self, Context};
use super::shape::rows;
use crate::data::source::{Chunk, Record};
use crate::diagnostic::Place;

/// A row that may be a header.
pub struct Header<'a> {
    /// The part of the file that it stands in.
    pub chunk: &'a Chunk<'a>,
    /// Its first row.
    pub record: &'a Record,
    /// The rows below it that belong to it.
    lower: Vec<&'a Record>,
    /// The headings, of all rows joined.
    pub cells: StringRecord,
}

impl<'a> Header<'a> {
    /// A header of one row.
    pub fn new(chunk: &'a Chunk<'a>, record: &'a Record) -> Header<'a> {
        Header {
            chunk,
            record,
            lower: Vec::new(),
            cells: record.iter().collect(),
        }
    }

    /// The same with the row below it, which is put into `next`; `None` where that is none of a header.
    pub fn with_next<'b>(&self, next: &'b mut Record, context: &Context<'_>) -> Option<Header<'b>>
    where
        'a: 'b,
    {
        let mut below = self.chunk.records(self.last().behind());
        if !below.read(next) || next.width() > columns::MOST_CELLS {
            return None;
        }
        let next = &*next;
        let cells = rows::joined(&self.cells, &next.iter().collect(), context)?;
        Some(Header {
            chunk: self.chunk,
            record: self.record,
            lower: self.lower.iter().copied().chain([next]).collect(),
            cells,
        })
    }

    /// The headings as they are written.
    pub fn headings(&self) -> Vec<String> {
        let cells = self.cells.iter();
        cells.map(|cell| cell.trim().to_owned()).collect()
    }

    /// Its last row.
    pub fn last(&self) -> &'a Record {
        self.lower.last().copied().unwrap_or(self.record)
    }

    /// The place of a heading: the lowest row that says something.
    pub fn place(&self, column: usize) -> Place {
        let mut rows = self.lower.iter().rev();
        let own = rows.find(|row| !row.is_blank(column));
        self.chunk
            .place(own.copied().unwrap_or(self.record), column)
    }
}
