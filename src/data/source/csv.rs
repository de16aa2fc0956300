//! Rows of a delimited text, split by the `csv` package; lines and quotes are counted here, where it is odd.

use std::io::{Chain, Read};
use std::ops::Range;

use csv::{ByteRecord, Reader, ReaderBuilder};

use super::record::{Position, Quoting, Record};
use crate::diagnostic::{Place, Problem};
use crate::text::source::{Source, line_ends};

/// A part of a text that begins with a row.
pub struct TextChunk<'c> {
    source: Source<'c>,
    delimiter: u8,
}

impl<'c> TextChunk<'c> {
    /// Rows of `source`, whose cells `delimiter` separates.
    pub fn new(source: Source<'c>, delimiter: u8) -> TextChunk<'c> {
        TextChunk { source, delimiter }
    }

    /// A whole text whose cells commas separate.
    pub fn of_text(name: &str, text: &'c str) -> TextChunk<'c> {
        TextChunk::new(Source::new(name, text), b',')
    }

    /// Its text, with lines.
    pub fn source(&self) -> &Source<'c> {
        &self.source
    }

    /// The byte that separates cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The rows from a position on.
    pub fn records(&self, from: Position) -> TextRecords<'_> {
        TextRecords::new(self.source.text.as_bytes(), self.delimiter, from)
    }

    /// The place of a cell, with the name that a spreadsheet gives it.
    pub fn cell_place(&self, record: &Record, column: usize) -> Place {
        let spans = self.cell_spans(record).unwrap_or_default();
        let row = record.span();
        let span = spans.get(column).map_or(row.clone(), |span| {
            row.start + span.start..row.start + span.end
        });
        let Position { lines, breaks, .. } = record.start();
        let number = self.source.first_line() + lines - self.source.breaks_before() - breaks;
        Place {
            cell: Some(format!("{}{number}", letters(column))),
            ..self.source.place(span)
        }
    }

    /// The place from a quote that is not closed where its cell ends, if the row has one.
    pub fn fault(&self, record: &Record) -> Option<(Place, Problem)> {
        if !record.has_odd_quotes() {
            return None;
        }
        let Err(quote) = self.cell_spans(record) else {
            return None;
        };
        let span = record.span().start + quote..record.span().end;
        Some((self.source.place(span), Problem::UnclosedQuote))
    }

    fn cell_spans(&self, record: &Record) -> Result<Vec<Range<usize>>, usize> {
        cell_spans(&self.source.text[record.span()], self.delimiter)
    }
}

/// The bytes that the reader copies at once.
const BUFFER: usize = 1 << 16;

/// An empty line, which is no row.
const LINE_END: &[u8] = b"\n";

/// The rows of a text, from a position on.
pub struct TextRecords<'c> {
    bytes: &'c [u8],
    delimiter: u8,
    reader: Reader<Chain<&'static [u8], &'c [u8]>>,
    /// The byte from which the reader counts, with the line end that it is given first.
    begin: usize,
    next: Position,
}

impl<'c> TextRecords<'c> {
    /// Rows of `bytes`, whose cells `delimiter` separates, in any encoding whose structure is ASCII.
    pub fn new(bytes: &'c [u8], delimiter: u8, from: Position) -> TextRecords<'c> {
        TextRecords {
            bytes,
            delimiter,
            reader: ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(delimiter)
                .buffer_capacity(BUFFER.min(bytes.len() - from.offset + LINE_END.len()))
                // what looks like a byte order mark at a chunk's start is text, which it is only behind a line end
                .from_reader(LINE_END.chain(&bytes[from.offset..])),
            begin: from.offset,
            next: from,
        }
    }

    /// Puts the next row into `record`; `false` where there is none. Empty lines are no rows.
    #[inline]
    pub fn read(&mut self, record: &mut Record) -> bool {
        while let Some(b'\n' | b'\r') = self.bytes.get(self.next.offset) {
            self.pass_line_end();
        }
        // reading from memory cannot fail, and rows may have any number of cells
        if !self
            .reader
            .read_byte_record(&mut record.cells)
            .unwrap_or_default()
        {
            return false;
        }
        let read = self.begin + self.reader.position().byte() as usize - LINE_END.len();
        let mut end = read.min(self.bytes.len());
        while end > self.next.offset && matches!(self.bytes[end - 1], b'\n' | b'\r') {
            end -= 1;
        }
        record.start = self.next;
        record.end = end;
        record.quoting = quoting(
            &record.cells,
            &self.bytes[self.next.offset..end],
            self.delimiter,
        );
        // only quoted cells have line ends
        let has_breaks = || memchr::memchr2(b'\n', b'\r', record.cells.as_slice()).is_some();
        if record.quoting != Quoting::None && has_breaks() {
            let breaks = line_ends(&self.bytes[self.next.offset..end]).count();
            self.next.lines += breaks;
            self.next.breaks += breaks;
        }
        self.next.offset = end;
        if end < self.bytes.len() {
            self.pass_line_end();
        }
        record.behind = self.next;
        true
    }

    fn pass_line_end(&mut self) {
        let is_pair = self.bytes[self.next.offset..].starts_with(b"\r\n");
        self.next.offset += 1 + usize::from(is_pair);
        self.next.lines += 1;
    }
}

/// The use of quotes in a row, told by the lengths of its cells without them.
#[inline]
fn quoting(cells: &ByteRecord, row: &[u8], delimiter: u8) -> Quoting {
    let text = cells.as_slice();
    // quotes around cells are gone from these; one that is not closed takes line ends with it
    if text.len() + cells.len() - 1 == row.len() && !matches!(text.last(), Some(b'\n' | b'\r')) {
        return Quoting::None;
    }
    // doubled, or within a cell
    if memchr::memchr(b'"', text).is_some() {
        return Quoting::Odd;
    }
    let mut at = 0;
    for cell in cells {
        at += if row.get(at) == Some(&b'"') {
            if row.get(at + 1 + cell.len()) != Some(&b'"') {
                return Quoting::Odd;
            }
            cell.len() + 2
        } else {
            cell.len()
        };
        if row.get(at).is_some_and(|behind| *behind != delimiter) {
            return Quoting::Odd;
        }
        at += 1;
    }
    Quoting::Around
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
        // cells are short: asking byte by byte takes less time than beginning to search
        let quote = from + bytes.get(from..)?.iter().position(|byte| *byte == b'"')?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}

/// A column as spreadsheets name it, counted from 0: A to Z, AA, AB …
pub fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::source::Chunk;
    use crate::data::source::dialect::delimiter;

    fn each(text: &str, delimiter: u8, mut each: impl FnMut(&Chunk<'_>, &Record)) {
        let chunk = Chunk::Text(TextChunk::new(Source::new("a.csv", text), delimiter));
        let mut records = chunk.records(Position::default());
        let mut record = Record::default();
        while records.read(&mut record) {
            each(&chunk, &record);
        }
    }

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        let mut lines = Vec::new();
        each(text, delimiter(text.as_bytes()), |chunk, record| {
            let cells = record.iter().map(str::to_owned).collect();
            lines.push((chunk.line(record), cells));
        });
        lines
    }

    #[test]
    fn lines_are_right_after_crlf_blank_lines_and_quoted_newlines() {
        let text = "a,b\r\n\r\n1,2\r\n\"x\r\ny\",3\r\n4,5";
        let found: Vec<usize> = lines(text).into_iter().map(|(line, _)| line).collect();
        assert_eq!(found, [1, 3, 4, 6]);
    }

    #[test]
    fn the_delimiter_is_read_off_the_header() {
        assert_eq!(lines("a;b\n1,5;2")[1].1, ["1,5", "2"]);
        assert_eq!(lines("a\tb\n1,5\t2")[1].1, ["1,5", "2"]);
        assert_eq!(lines("a\n1")[1].1, ["1"]);
    }

    #[test]
    fn a_cell_has_its_bytes() {
        let text = "a,b,c\n\"x,\"\"y\"\" \",中,z\n";
        let row = &text[text.find('"').unwrap()..text.len() - 1];
        let spans = cell_spans(row, b',').unwrap();
        let spans: Vec<&str> = spans.into_iter().map(|span| &row[span]).collect();
        assert_eq!(spans, ["\"x,\"\"y\"\" \"", "中", "z"]);
    }

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        let named = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn a_quote_that_is_not_closed_is_found() {
        let stray = |text: &str| {
            let mut found = None;
            each(text, b',', |chunk, record| {
                let stray = chunk
                    .fault(record)
                    .map(|(place, _)| (place.line, place.column));
                found = found.or(stray);
            });
            found
        };
        assert_eq!(stray("a,b\n1,\"2\n3,4\n"), Some((2, 3)));
        assert_eq!(stray("a,b\n1,\"2\n3,\"4\"\n"), Some((2, 3)));
        assert_eq!(stray("a,b\n1,\"2\" \n3,4\"5\n"), None);
    }

    proptest! {
        #[test]
        fn rows_are_those_of_the_csv_package(text in "[a,;\"\t\r\n中 ]{0,60}") {
            let separator = delimiter(text.as_bytes());
            let mut reader = ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(separator)
                .from_reader(text.as_bytes());
            let records = reader.records().map(|record| record.unwrap());
            let records = records.filter(|record| record.iter().any(|cell| !cell.trim().is_empty()));
            let expected: Vec<Vec<String>> =
                records.map(|record| record.iter().map(str::to_owned).collect()).collect();
            let found: Vec<Vec<String>> = lines(&text).into_iter().map(|(_, cells)| cells).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn only_odd_quotes_can_be_stray(text in "[a,;\"\t\r\n ]{0,60}") {
            let separator = delimiter(text.as_bytes());
            each(&text, separator, |_, record| {
                let has_stray = cell_spans(&text[record.span()], separator).is_err();
                assert!(!has_stray || record.has_odd_quotes(), "{text:?}");
            });
        }

        #[test]
        fn rows_are_numbered_as_spreadsheets_number_them(
            cells in prop::collection::vec(prop_oneof![Just(""), Just("x"), Just("\"a\r\n\n\"\"b\""), Just("\"\r\"")], 0..12),
            end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        ) {
            let text: String = cells.iter().map(|cell| format!("{cell},{end}")).collect();
            let mut found = Vec::new();
            each(&text, b',', |chunk, record| found.extend(chunk.place(record, 0).cell));
            let is_blank = |cell: &str| cell.trim_matches(['"', '\r']).is_empty();
            let expected = (1..).zip(&cells).filter(|(_, cell)| !is_blank(cell));
            let expected: Vec<String> = expected.map(|(number, _)| format!("A{number}")).collect();
            prop_assert_eq!(found, expected);
        }

        #[test]
        fn rows_lie_in_the_text_in_order(text in "[a,;\"\t\r\n中]{0,40}") {
            let separator = delimiter(text.as_bytes());
            let source = Source::new("a.csv", text.as_str());
            let mut last = 0;
            each(&text, separator, |chunk, record| {
                let span = record.span();
                assert!(last <= span.start && span.end <= text.len());
                assert_eq!(chunk.line(record), source.place(span.start..span.start).line);
                let _ = (chunk.place(record, 1), chunk.fault(record));
                last = span.end;
            });
        }
    }
}
