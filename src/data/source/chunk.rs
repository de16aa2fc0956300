//! The kinds of tables, each with its chunks and records: one match a question.

use std::io;

use super::cells::{CellChunk, CellChunks, CellRecords};
use super::csv::{TextChunk, TextRecords};
use super::record::{Position, Record};
use super::text_chunks::{BlockEnd, Bytes, TextBlock, TextChunks};
use crate::diagnostic::{Diagnostic, Place, Problem};

/// A table's chunks, in order. Reading one costs little: what is in it is found by who opens it.
pub enum Chunks<'i> {
    /// Rows of a text.
    Text(TextChunks<&'i mut Box<dyn Bytes>>),
    /// Rows of cells.
    Cells(CellChunks<'i>),
}

impl Chunks<'_> {
    /// Puts the next chunk into `chunk`, whose memory is used again; `false` where there is none.
    ///
    /// # Errors
    /// Errors of the file.
    pub fn read(&mut self, chunk: &mut RawChunk) -> io::Result<bool> {
        match self {
            Chunks::Text(chunks) => {
                if !matches!(chunk, RawChunk::Text(_)) {
                    *chunk = RawChunk::Text(TextBlock::default());
                }
                let RawChunk::Text(block) = chunk else {
                    return Ok(false);
                };
                chunks.read(block)
            }
            Chunks::Cells(chunks) => {
                let next = chunks.next();
                let found = next.is_some();
                *chunk = next.map_or(RawChunk::Nothing, RawChunk::Cells);
                Ok(found)
            }
        }
    }

    /// The number of lines (of a sheet: rows) of the chunks read so far.
    pub fn lines(&self) -> usize {
        match self {
            Chunks::Text(chunks) => chunks.lines(),
            Chunks::Cells(chunks) => chunks.lines(),
        }
    }
}

/// A part of a table as it was read.
#[derive(Default)]
pub enum RawChunk {
    /// Not read yet.
    #[default]
    Nothing,
    /// Rows of a text.
    Text(TextBlock),
    /// Rows of cells.
    Cells(CellChunk),
}

impl RawChunk {
    /// Opens it as a part of the file that the user calls `name`.
    ///
    /// # Errors
    /// The place of the first bytes in it or behind it that do not fit the encoding.
    pub fn open(&self, name: &str) -> Result<Chunk<'_>, Box<Diagnostic>> {
        match self {
            RawChunk::Nothing => Ok(Chunk::Text(TextChunk::of_text(name, ""))),
            RawChunk::Text(block) => block.open(name).map(Chunk::Text),
            RawChunk::Cells(chunk) => Ok(Chunk::Cells(chunk)),
        }
    }

    /// Whether other chunks come behind it.
    pub fn has_more_behind(&self) -> bool {
        match self {
            RawChunk::Nothing => false,
            RawChunk::Text(block) => block.end == BlockEnd::More,
            RawChunk::Cells(chunk) => chunk.has_more_behind(),
        }
    }

    /// Its size in bytes of the file, for the progress line.
    pub fn size(&self) -> usize {
        match self {
            RawChunk::Text(block) => block.bytes.len(),
            RawChunk::Nothing | RawChunk::Cells(_) => 0,
        }
    }
}

/// A part of a table whose records can be read.
pub enum Chunk<'c> {
    /// Rows of a text.
    Text(TextChunk<'c>),
    /// Rows of cells.
    Cells(&'c CellChunk),
}

impl Chunk<'_> {
    /// The records from a position on, blank ones left out.
    pub fn records(&self, from: Position) -> Records<'_> {
        match self {
            Chunk::Text(chunk) => Records::Text(chunk.records(from)),
            Chunk::Cells(chunk) => Records::Cells(chunk.records(from)),
        }
    }

    /// The line (of a sheet: row) that the chunk begins on, counted from 1.
    pub fn first_line(&self) -> usize {
        match self {
            Chunk::Text(chunk) => chunk.source().first_line(),
            Chunk::Cells(chunk) => chunk.first_row(),
        }
    }

    /// The name of the sheet, where the table is one.
    pub fn sheet(&self) -> Option<&str> {
        match self {
            Chunk::Text(_) => None,
            Chunk::Cells(chunk) => chunk.sheet(),
        }
    }

    /// The line of a record, counted from 1; of a record of several lines the first.
    pub fn line(&self, record: &Record) -> usize {
        self.first_line() + record.start().lines
    }

    /// The place of one of a record's cells; of the whole record where it has no such cell.
    pub fn place(&self, record: &Record, column: usize) -> Place {
        match self {
            Chunk::Text(chunk) => chunk.cell_place(record, column),
            Chunk::Cells(chunk) => chunk.cell_place(record, column),
        }
    }

    /// The place of a whole record.
    pub fn record_place(&self, record: &Record) -> Place {
        match self {
            Chunk::Text(chunk) => chunk.source().place(record.span()),
            Chunk::Cells(chunk) => chunk.cell_place(record, 0),
        }
    }

    /// Whether people commented on any cell.
    pub fn has_comments(&self) -> bool {
        match self {
            Chunk::Text(_) => false,
            Chunk::Cells(chunk) => chunk.has_comments(),
        }
    }

    /// The comment of people on one of a record's cells.
    pub fn comment(&self, record: &Record, column: usize) -> Option<&str> {
        match self {
            Chunk::Text(_) => None,
            Chunk::Cells(chunk) => chunk.comment(record, column),
        }
    }

    /// A reason why a record's cells cannot be told apart with certainty: an unclosed quote.
    pub fn fault(&self, record: &Record) -> Option<(Place, Problem)> {
        match self {
            Chunk::Text(chunk) => chunk.fault(record),
            Chunk::Cells(_) => None,
        }
    }

    /// The byte that separates cells, where something does.
    pub fn delimiter(&self) -> Option<u8> {
        match self {
            Chunk::Text(chunk) => Some(chunk.delimiter()),
            Chunk::Cells(_) => None,
        }
    }
}

/// The records of a chunk, from its first to its last.
pub enum Records<'c> {
    /// Rows of a text.
    Text(TextRecords<'c>),
    /// Rows of cells.
    Cells(CellRecords<'c>),
}

impl Records<'_> {
    /// Puts the next record that is not blank into `record`; `false` where there is none.
    #[inline]
    pub fn read(&mut self, record: &mut Record) -> bool {
        loop {
            let found = match self {
                Records::Text(records) => records.read(record),
                Records::Cells(records) => records.read(record),
            };
            if !found || !record.is_blank_throughout() {
                return found;
            }
        }
    }
}
