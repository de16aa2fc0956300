//! A data file as it comes in: bytes that can be read more than once.

use std::io::{self, Read, Seek, SeekFrom};

use crate::data::source::chunks::Blocks;
use crate::text::encoding;
use crate::text::encoding::{Decoded, Decoding, Encoding};

/// Bytes that can be read from anywhere.
pub trait Bytes: Read + Seek + Send {}

impl<B: Read + Seek + Send> Bytes for B {}

/// A file being read.
pub type InBlocks<'a> = Blocks<&'a mut Box<dyn Bytes>>;

/// A data file.
pub struct Input {
    /// The file as the user named it.
    pub name: String,
    bytes: Box<dyn Bytes>,
}

/// What a file turns out to be before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A workbook in place of text.
    Workbook,
    /// Text, to be read so.
    Text(Decoding),
}

/// A data file that could not be read on.
#[derive(Debug)]
pub struct Unreadable {
    /// The file as the user named it.
    pub file: String,
    /// Why.
    pub why: Why,
}

/// Why a data file could not be read on.
#[derive(Debug)]
pub enum Why {
    /// What the system says.
    Io(io::Error),
    /// A row has more bytes than this program reads.
    LongRow {
        /// The line that it begins on.
        line: usize,
    },
    /// A row has more cells than this program reads.
    ManyCells {
        /// The line that it begins on.
        line: usize,
    },
    /// The files have more lines, or more values of many digits, than can be counted.
    TooLarge,
}

impl Input {
    /// A file of these bytes.
    pub fn new(name: impl Into<String>, bytes: impl Bytes + 'static) -> Input {
        Input {
            name: name.into(),
            bytes: Box::new(bytes),
        }
    }

    /// A file of this text.
    pub fn of_text(name: &str, text: impl Into<Vec<u8>>) -> Input {
        Input::new(name, io::Cursor::new(text.into()))
    }

    /// What it is, by its first bytes and what is asked for.
    ///
    /// # Errors
    /// What reading says.
    pub fn kind(&mut self, asked: Option<Encoding>) -> io::Result<Kind> {
        let mut head = Vec::new();
        self.bytes.rewind()?;
        (&mut self.bytes).take(4).read_to_end(&mut head)?;
        Ok(if encoding::is_workbook(&head) {
            Kind::Workbook
        } else {
            Kind::Text(Decoding::of(&head, asked))
        })
    }

    /// How it is read where it is not UTF-8, although nothing says what else it is.
    ///
    /// # Errors
    /// What reading says.
    pub fn found_out(&mut self) -> io::Result<Decoding> {
        self.bytes.rewind()?;
        encoding::found_out(&mut self.bytes)
    }

    /// Its blocks of about `size` bytes from the first one on.
    ///
    /// # Errors
    /// What reading says.
    pub fn blocks(&mut self, reading: Decoding, size: usize) -> io::Result<InBlocks<'_>> {
        self.bytes.seek(SeekFrom::Start(reading.mark as u64))?;
        Ok(Blocks::new(Decoded::new(&mut self.bytes, reading), size))
    }

    /// That it could not be read on.
    pub fn unreadable(&self, why: Why) -> Unreadable {
        Unreadable {
            file: self.name.clone(),
            why,
        }
    }
}
