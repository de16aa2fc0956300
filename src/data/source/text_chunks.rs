//! A text in blocks of whole rows, so that they can be read side by side.

use std::io::{self, Read, Seek};

use super::csv::{TextChunk, closing_quote};
use super::dialect::{self, has_first_lines, has_first_rows};
use crate::diagnostic::Diagnostic;
use crate::text::encoding::{AsciiStructured, Decoding, Encoding, More};
use crate::text::source::{Source, line_ends};

/// Bytes that can be read from anywhere.
pub trait Bytes: Read + Seek + Send {}

impl<B: Read + Seek + Send> Bytes for B {}

/// The usual size of a block, in bytes.
pub const BLOCK: usize = 1 << 19;

/// The most bytes of a row: more than a spreadsheet's row of 16,384 cells can be of use with.
pub const LONGEST_ROW: usize = 1 << 20;

/// Some whole rows of a file.
#[derive(Debug)]
pub struct TextBlock {
    /// Their bytes.
    pub bytes: Vec<u8>,
    /// The encoding of these.
    pub encoding: Encoding,
    /// The byte that separates their cells.
    pub delimiter: u8,
    /// The line that they begin on, counted from 1.
    pub first_line: usize,
    /// The number of line ends within cells that stand before them.
    pub breaks_before: usize,
    /// The bytes behind them.
    pub end: BlockEnd,
}

impl Default for TextBlock {
    fn default() -> Self {
        TextBlock {
            bytes: Vec::new(),
            encoding: Encoding::Utf8,
            delimiter: b',',
            first_line: 1,
            breaks_before: 0,
            end: BlockEnd::End,
        }
    }
}

impl TextBlock {
    /// Decodes it as a part of the file that the user calls `name`.
    ///
    /// # Errors
    /// The place of the first bytes in it or behind it that do not fit the encoding.
    pub fn open(&self, name: &str) -> Result<TextChunk<'_>, Box<Diagnostic>> {
        let before = (self.first_line, self.breaks_before);
        match self.encoding.text(&self.bytes) {
            Ok(text) => {
                let source = Source::part(name, text, before);
                match self.end {
                    BlockEnd::Broken => Err(Box::new(source.undecodable())),
                    _ => Ok(TextChunk::new(source, self.delimiter)),
                }
            }
            Err(valid) => Err(Box::new(Source::part(name, valid, before).undecodable())),
        }
    }
}

/// The part behind a block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlockEnd {
    /// Other rows.
    #[default]
    More,
    /// Nothing: the file has ended.
    End,
    /// Bytes that do not fit the encoding.
    Broken,
    /// A row that is longer than [`LONGEST_ROW`], whose beginning is the block's last row.
    TooLong,
}

/// Cuts a file into blocks.
pub struct TextChunks<R> {
    encoding: Encoding,
    text: AsciiStructured<R>,
    /// The bytes that were read and are no whole row yet.
    rest: Vec<u8>,
    next_line: usize,
    breaks: usize,
    end: BlockEnd,
    size: usize,
    delimiter: Option<u8>,
}

impl<R: Read> TextChunks<R> {
    /// The blocks of a text, each of about `size` bytes, unless a row is longer. The first one has all lines
    /// among which a header is looked for.
    pub fn new(bytes: R, decoding: Decoding, size: usize) -> TextChunks<R> {
        let encoding = match decoding.encoding {
            own if own.has_ascii_structure() => own,
            _ => Encoding::Utf8,
        };
        TextChunks {
            encoding,
            text: AsciiStructured::new(bytes, decoding),
            size,
            rest: Vec::new(),
            next_line: 1,
            breaks: 0,
            end: BlockEnd::More,
            delimiter: None,
        }
    }

    /// The number of lines of the blocks so far.
    pub fn lines(&self) -> usize {
        self.next_line - 1
    }

    /// Puts the next block into `block`, whose memory is used again; `false` where there is none.
    ///
    /// # Errors
    /// Problems found by reading.
    pub fn read(&mut self, block: &mut TextBlock) -> io::Result<bool> {
        block.bytes.clear();
        if self.end != BlockEnd::More {
            return Ok(false);
        }
        block.bytes.append(&mut self.rest);
        let whole = loop {
            let room = self
                .size
                .saturating_sub(block.bytes.len())
                .max(self.size / 2 + 1);
            let more = self.text.read_into(&mut block.bytes, room)?;
            let bytes = &block.bytes;
            // of the first block, as long as it may lack lines among which a header is looked for
            let begins = self.next_line == 1 && bytes.len() < LONGEST_ROW;
            self.end = match more {
                More::Yes if bytes.len() < self.size => continue,
                More::Yes if begins && !has_first_lines(bytes) => continue,
                More::Yes => BlockEnd::More,
                More::No => BlockEnd::End,
                More::Broken => BlockEnd::Broken,
            };
            let delimiter = *self
                .delimiter
                .get_or_insert_with(|| dialect::delimiter(bytes));
            // behind the last block there is nothing to be numbered
            let all = WholeRows {
                end: bytes.len(),
                line_ends: line_count(bytes),
            };
            if self.end != BlockEnd::More {
                break all;
            }
            match whole_rows(bytes, delimiter) {
                Some(rows) if begins && !has_first_rows(&bytes[..rows.end], delimiter) => {}
                Some(rows) => break rows,
                None if bytes.len() > LONGEST_ROW => {
                    self.end = BlockEnd::TooLong;
                    break all;
                }
                None => {}
            }
        };
        self.rest.extend_from_slice(&block.bytes[whole.end..]);
        block.bytes.truncate(whole.end);
        block.encoding = self.encoding;
        block.delimiter = self.delimiter.unwrap_or(b',');
        block.first_line = self.next_line;
        block.breaks_before = self.breaks;
        block.end = self.end;
        let lines = line_count(&block.bytes);
        self.next_line += lines;
        self.breaks += lines - whole.line_ends;
        Ok(!block.bytes.is_empty() || self.end != BlockEnd::End)
    }
}

/// The number of lines that end in some whole rows.
fn line_count(bytes: &[u8]) -> usize {
    match memchr::memchr(b'\r', bytes) {
        None => memchr::memchr_iter(b'\n', bytes).count(),
        Some(_) => line_ends(bytes).count(),
    }
}

/// The whole rows that some bytes begin with.
struct WholeRows {
    /// The end of the last of them.
    end: usize,
    /// The number of their line ends that do not stand within quoted cells.
    line_ends: usize,
}

/// The whole rows, of which there is at least one; `None` where there may be none.
///
/// A quote opens a cell where the cell begins, and nowhere else.
fn whole_rows(bytes: &[u8], delimiter: u8) -> Option<WholeRows> {
    // where all lines end in CR, one that ends the bytes may be the first half of an end
    let all_but_last = &bytes[..bytes.len().saturating_sub(1)];
    rows_that_end_in(b'\n', bytes, delimiter)
        .or_else(|| rows_that_end_in(b'\r', all_but_last, delimiter))
}

fn rows_that_end_in(line_end: u8, bytes: &[u8], delimiter: u8) -> Option<WholeRows> {
    let mut rows = None;
    let (mut counted, mut from, mut at) = (0, 0, 0);
    loop {
        // the next cell is mostly quoted as well
        let quote = match bytes[at..] {
            [before, b'"', ..] if before != b'"' => Some(at + 1),
            _ => memchr::memchr(b'"', &bytes[at..]).map(|quote| at + quote),
        };
        let before = quote.and_then(|quote| quote.checked_sub(1));
        let before = before.map(|before| bytes[before]);
        let opens = before.is_none_or(|b| b == delimiter || b == b'\n' || b == b'\r');
        if let (Some(quote), false) = (quote, opens) {
            at = quote + 1;
            continue;
        }
        let unquoted = &bytes[from..quote.unwrap_or(bytes.len())];
        let last = memchr::memrchr(line_end, unquoted);
        let (ended, begun) = unquoted.split_at(last.map_or(0, |last| last + 1));
        counted += line_count(ended);
        if last.is_some() {
            rows = Some(WholeRows {
                end: from + ended.len(),
                line_ends: counted,
            });
        }
        counted += line_count(begun);
        let close = quote.and_then(|quote| closing_quote(bytes, quote));
        // a quote that ends the bytes may be the first of two
        match close.filter(|close| close + 1 < bytes.len()) {
            Some(close) => (from, at) = (close + 1, close + 1),
            None => return rows,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn end(text: &str) -> Option<&str> {
        whole_rows(text.as_bytes(), b',').map(|rows| &text[..rows.end])
    }

    #[test]
    fn a_block_ends_with_a_whole_row() {
        assert_eq!(end("a,b\nc,d\ne"), Some("a,b\nc,d\n"));
        assert_eq!(end("a,b\r\nc,d\r"), Some("a,b\r\n"));
        assert_eq!(end("a,b\rc,d\re"), Some("a,b\rc,d\r"));
        assert_eq!(end("a,\"b\nc\",d\ne"), Some("a,\"b\nc\",d\n"));
        assert_eq!(end("a,b\n\"c\nd\",e"), Some("a,b\n"));
        assert_eq!(end("a,b\n\"c\nd"), Some("a,b\n"));
        assert_eq!(end("a,b\n\"c\n\"\"d\",e\nf"), Some("a,b\n\"c\n\"\"d\",e\n"));
        assert_eq!(end("5\" tube,b\nc"), Some("5\" tube,b\n"));
        assert_eq!(end("\"\",\"\n\"\n\"b"), Some("\"\",\"\n\"\n"));
        assert_eq!(end("a,\"b\""), None);
        assert_eq!(end("a,b"), None);
    }
}
