//! A data file as it comes in: it can be read more than once.

use std::io::{self, Read, SeekFrom};
use std::sync::Arc;

use super::cells::{CellChunks, Cells};
use super::chunk::Chunks;
use super::text_chunks::{Bytes, TextChunks};
use super::workbook;
use crate::diagnostic::OtherFile;
use crate::text::encoding::{self, Decoding, Encoding};

/// The most bytes of a workbook.
const LARGEST_WORKBOOK: u64 = 1 << 27;

/// A data file.
pub struct Input {
    /// The file as the user named it.
    pub name: String,
    /// The sheet that is read of a workbook, where it is another one than that of all files.
    pub sheet: Option<String>,
    content: Content,
}

enum Content {
    Bytes(Box<dyn Bytes>),
    Cells(Arc<Cells>),
}

/// The kind of table that a file is, found before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InputKind {
    /// A workbook in place of text.
    Workbook,
    /// Something else than a table.
    Other(OtherFile),
    /// A table, read so.
    Table(SourceForm),
}

/// The form that a table is read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceForm {
    /// Delimited text.
    Text(Decoding),
    /// Cells that are apart already.
    Cells,
}

impl SourceForm {
    /// Whether nothing else can be tried: text that is only taken for UTF-8 may be something else.
    pub fn is_certain(self) -> bool {
        match self {
            SourceForm::Text(decoding) => decoding.is_certain,
            SourceForm::Cells => true,
        }
    }

    /// The encoding that a text is in; none of cells.
    pub fn encoding(self) -> Option<Encoding> {
        match self {
            SourceForm::Text(decoding) => Some(decoding.encoding),
            SourceForm::Cells => None,
        }
    }

    /// The encoding that a text is in, if it is not the usual one.
    pub fn unusual_encoding(self) -> Option<Encoding> {
        self.encoding()
            .filter(|encoding| *encoding != Encoding::Utf8)
    }
}

/// A data file that could not be read on.
#[derive(Debug)]
pub struct Unreadable {
    /// The file as the user named it.
    pub file: String,
    /// The reason.
    pub why: ReadFailure,
}

/// The reason why a data file could not be read on.
#[derive(Debug)]
pub enum ReadFailure {
    /// The system's own.
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
    /// The files have more lines than can be counted.
    TooLarge,
}

impl Input {
    /// A file of these bytes.
    pub fn new(name: impl Into<String>, bytes: impl Bytes + 'static) -> Input {
        Input {
            name: name.into(),
            sheet: None,
            content: Content::Bytes(Box::new(bytes)),
        }
    }

    /// The same file, of which this sheet is read.
    #[must_use]
    pub fn of_sheet(self, sheet: &str) -> Input {
        Input {
            sheet: Some(sheet.to_owned()),
            ..self
        }
    }

    /// A file of this text.
    pub fn of_text(name: &str, text: impl Into<Vec<u8>>) -> Input {
        Input::new(name, io::Cursor::new(text.into()))
    }

    /// A file of cells that are apart already.
    pub fn of_cells(cells: Cells) -> Input {
        Input {
            name: cells.file.clone(),
            sheet: None,
            content: Content::Cells(Arc::new(cells)),
        }
    }

    /// A file of cells that others use as well.
    pub fn of_shared_cells(cells: Arc<Cells>) -> Input {
        Input {
            name: cells.file.clone(),
            sheet: None,
            content: Content::Cells(cells),
        }
    }

    /// Whether it is a sheet with comments of people on cells.
    pub fn has_comments(&self) -> bool {
        matches!(&self.content, Content::Cells(cells) if !cells.comments.is_empty())
    }

    /// The bytes of a workbook; `None` where they are more than are read.
    ///
    /// # Errors
    /// Errors of the file.
    pub fn workbook(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut whole = Vec::new();
        if let Content::Bytes(bytes) = &mut self.content {
            bytes.rewind()?;
            bytes.take(LARGEST_WORKBOOK + 1).read_to_end(&mut whole)?;
        }
        Ok((whole.len() as u64 <= LARGEST_WORKBOOK).then_some(whole))
    }

    /// Goes on as a file of these cells.
    pub fn become_cells(&mut self, cells: Cells) {
        self.content = Content::Cells(Arc::new(cells));
    }

    /// The kind of table that it is, by its first bytes and the encoding that is asked for.
    ///
    /// # Errors
    /// Errors of the file.
    pub fn kind(&mut self, asked: Option<Encoding>) -> io::Result<InputKind> {
        let Content::Bytes(bytes) = &mut self.content else {
            return Ok(InputKind::Table(SourceForm::Cells));
        };
        let mut head = Vec::new();
        bytes.rewind()?;
        bytes.take(encoding::HEAD).read_to_end(&mut head)?;
        Ok(if encoding::is_workbook(&head) {
            InputKind::Workbook
        } else if let Some(other) = workbook::kind::other_file(&head) {
            InputKind::Other(other)
        } else {
            InputKind::Table(SourceForm::Text(Decoding::of(&head, asked)))
        })
    }

    /// The form of a file that is not UTF-8, although nothing says what else it is.
    ///
    /// # Errors
    /// Errors of the file.
    pub fn found_out(&mut self) -> io::Result<SourceForm> {
        let Content::Bytes(bytes) = &mut self.content else {
            return Ok(SourceForm::Cells);
        };
        bytes.rewind()?;
        encoding::found_out(bytes).map(SourceForm::Text)
    }

    /// Its chunks of about `size` bytes from the first one on.
    ///
    /// # Errors
    /// Errors of the file.
    pub fn chunks(&mut self, form: SourceForm, size: usize) -> io::Result<Chunks<'_>> {
        match (&mut self.content, form) {
            (Content::Bytes(bytes), SourceForm::Text(decoding)) => {
                bytes.seek(SeekFrom::Start(decoding.mark as u64))?;
                Ok(Chunks::Text(TextChunks::new(bytes, decoding, size)))
            }
            (Content::Cells(cells), _) => Ok(Chunks::Cells(CellChunks::new(cells, size))),
            (Content::Bytes(_), SourceForm::Cells) => Err(io::ErrorKind::InvalidInput.into()),
        }
    }

    /// This file as one that could not be read on.
    pub fn unreadable(&self, why: ReadFailure) -> Unreadable {
        Unreadable {
            file: self.name.clone(),
            why,
        }
    }
}
