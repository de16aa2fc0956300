//! The rows that headings stand in.

use csv::StringRecord;

use super::columns::{self, Context};
use super::shape::two_rows;
use crate::data::source::{Chunk, Record};
use crate::diagnostic::Place;

/// A row that may be a header.
pub struct Header<'a> {
    /// The part of the file that it stands in.
    pub chunk: &'a Chunk<'a>,
    /// Its row, or the first of two.
    pub record: &'a Record,
    /// The row below it that belongs to it.
    second: Option<&'a Record>,
    /// The headings, of two rows joined.
    pub cells: StringRecord,
}

impl<'a> Header<'a> {
    /// A header of one row.
    pub fn new(chunk: &'a Chunk<'a>, record: &'a Record) -> Header<'a> {
        Header {
            chunk,
            record,
            second: None,
            cells: record.iter().collect(),
        }
    }

    /// The same with the row below it, which is put into `second`; `None` where that is none of a header.
    pub fn with_second<'b>(
        &self,
        second: &'b mut Record,
        context: &Context<'_>,
    ) -> Option<Header<'b>>
    where
        'a: 'b,
    {
        let mut below = self.chunk.records(self.record.behind());
        if !below.read(second) || second.width() > columns::MOST_CELLS {
            return None;
        }
        let second = &*second;
        let cells = two_rows::joined(&self.cells, &second.iter().collect(), context)?;
        Some(Header {
            chunk: self.chunk,
            record: self.record,
            second: Some(second),
            cells,
        })
    }

    /// Its last row.
    pub fn last(&self) -> &Record {
        self.second.unwrap_or(self.record)
    }

    /// The place of a heading: of two rows the lower one that says something.
    pub fn place(&self, column: usize) -> Place {
        let own = self.second.filter(|second| !second.is_blank(column));
        self.chunk.place(own.unwrap_or(self.record), column)
    }
}
