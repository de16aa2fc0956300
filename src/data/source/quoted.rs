//! Rows with quotes: what the cells say, and where they stand.

use std::ops::Range;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// What reads rows with quotes.
pub struct Quoted {
    reader: Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    /// The cells of the last row, quotes resolved, a line end behind each.
    pub resolved: String,
    /// Where these line ends are.
    pub cuts: Vec<u32>,
}

impl Quoted {
    /// What reads rows of cells with this delimiter.
    pub fn new(delimiter: u8) -> Quoted {
        Quoted {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            text: Vec::new(),
            ends: Vec::new(),
            resolved: String::new(),
            cuts: Vec::new(),
        }
    }

    /// Reads a record of `bytes`; how many bytes it has.
    pub fn read(&mut self, bytes: &[u8]) -> usize {
        self.reader.reset();
        let (mut read, mut written, mut ended) = (0, 0, 0);
        loop {
            self.text.resize(self.text.len().max(written + 256), 0);
            self.ends.resize(self.ends.len().max(ended + 16), 0);
            let (result, r, w, e) = self.reader.read_record(
                &bytes[read..],
                &mut self.text[written..],
                &mut self.ends[ended..],
            );
            (read, written, ended) = (read + r, written + w, ended + e);
            match result {
                ReadRecordResult::OutputFull => self.text.resize(written * 2 + 256, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(ended * 2 + 16, 0),
                // at the end of the bytes it is asked once more, to end the record
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::Record | ReadRecordResult::End => break,
            }
        }
        self.resolved.clear();
        self.cuts.clear();
        let mut start = 0;
        for end in &self.ends[..ended] {
            // cut at ASCII, what was UTF-8 is so still
            let cell = String::from_utf8_lossy(&self.text[start..*end]);
            self.resolved.push_str(&cell);
            self.cuts.push(self.resolved.len() as u32);
            self.resolved.push('\n');
            start = *end;
        }
        read
    }
}

/// The bytes of each cell of a row, quotes included.
///
/// # Errors
/// The byte of the first opening quote that is not closed at the end of its cell.
pub fn cell_spans(raw: &str, delimiter: u8) -> Result<Vec<Range<usize>>, usize> {
    let bytes = raw.as_bytes();
    let next =
        |from: usize| memchr::memchr(delimiter, &bytes[from..]).map_or(bytes.len(), |at| from + at);
    let mut spans = Vec::new();
    let mut start = 0;
    loop {
        let end = if bytes.get(start) == Some(&b'"') {
            let close = closing_quote(bytes, start).ok_or(start)?;
            let end = next(close + 1);
            if !raw[close + 1..end].trim().is_empty() {
                return Err(start);
            }
            end
        } else {
            next(start)
        };
        spans.push(start..end);
        if end >= bytes.len() {
            return Ok(spans);
        }
        start = end + 1;
    }
}

/// The byte of the quote that closes the one at `open`; a doubled quote is text.
pub fn closing_quote(bytes: &[u8], open: usize) -> Option<usize> {
    let mut from = open + 1;
    loop {
        let quote = from + memchr::memchr(b'"', bytes.get(from..)?)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}
