//! The rows of a delimited file, each cell with its bytes in the source.

use std::ops::Range;

use csv::{Reader, ReaderBuilder, StringRecord};

use super::source::Source;
use crate::diagnostic::Place;

/// A row: its cells, and where it stands.
#[derive(Debug)]
pub struct Row<'a> {
    /// The cells, quotes resolved.
    pub cells: &'a StringRecord,
    /// The bytes of the whole row, without its line end.
    pub span: Range<usize>,
}

impl Row<'_> {
    /// The text of a cell, trimmed; empty where the row has no such cell.
    pub fn cell(&self, place: usize) -> &str {
        self.cells.get(place).unwrap_or_default().trim()
    }

    /// Whether no cell says anything.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// The rows of a file, from its first to its last. Each is lent until the next one is read.
pub struct Rows<'a> {
    source: &'a Source,
    reader: Reader<&'a [u8]>,
    cells: StringRecord,
}

impl<'a> Rows<'a> {
    /// The rows of `source`.
    pub fn new(source: &'a Source) -> Rows<'a> {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(source.delimiter())
            .from_reader(source.text.as_bytes());
        Rows {
            source,
            reader,
            cells: StringRecord::new(),
        }
    }

    /// The next row that is not blank.
    pub fn next(&mut self) -> Option<Row<'_>> {
        loop {
            let from = byte(self.reader.position());
            // reading from memory that is UTF-8 cannot fail
            if !self.reader.read_record(&mut self.cells).unwrap_or(false) {
                return None;
            }
            let raw = &self.source.text.as_bytes()[from..byte(self.reader.position())];
            // the line end of the row before, and blank lines
            let ends_line = |b: &&u8| matches!(**b, b'\r' | b'\n');
            let before = raw.iter().take_while(ends_line).count();
            let behind = raw.iter().rev().take_while(ends_line).count();
            let (start, end) = (from + before, from + raw.len() - behind);
            let row = Row {
                cells: &self.cells,
                span: start..end.max(start),
            };
            if !row.is_blank() {
                return Some(Row {
                    cells: &self.cells,
                    ..row
                });
            }
        }
    }
}

/// The bytes of a cell of the row at `row`, its quotes included; of the whole row where it has no such cell.
fn cell_span(source: &Source, row: &Range<usize>, place: usize) -> Range<usize> {
    let spans = cell_spans(&source.text[row.clone()], source.delimiter()).unwrap_or_default();
    spans.get(place).map_or(row.clone(), |span| {
        row.start + span.start..row.start + span.end
    })
}

/// The place of a cell of the row at `row`, with the name that a spreadsheet gives it.
pub fn cell_place(source: &Source, row: &Range<usize>, column: usize) -> Place {
    let place = source.place(cell_span(source, row, column));
    let cell = Some(format!("{}{}", letters(column), source.line(row.start)));
    Place { cell, ..place }
}

/// A column as spreadsheets name it: A to Z, AA, AB …
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

/// The byte of a quote that is not closed where its cell ends, if the row at `row` has one.
pub fn stray_quote(source: &Source, row: &Range<usize>) -> Option<usize> {
    let raw = &source.text[row.clone()];
    memchr::memchr(b'"', raw.as_bytes())?;
    cell_spans(raw, source.delimiter())
        .err()
        .map(|at| row.start + at)
}

fn byte(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// The delimiter that the first lines with text use most, quotes aside; a comma where none is used.
pub fn delimiter(text: &str) -> u8 {
    let lines = || {
        text.split(['\r', '\n'])
            .filter(|line| !line.trim().is_empty())
            .take(FIRST_LINES)
    };
    // every second part stands within quotes
    let bare = || lines().flat_map(|line| line.split('"').step_by(2));
    let uses = |delimiter: u8| {
        bare()
            .flat_map(str::bytes)
            .filter(|b| *b == delimiter)
            .count()
    };
    [b'\t', b';', b',']
        .into_iter()
        .max_by_key(|delimiter| uses(*delimiter))
        .unwrap_or(b',')
}

/// How many lines tell the delimiter: as many as may stand above a header, and the header.
const FIRST_LINES: usize = 11;

/// The bytes of each cell of a row, quotes included.
///
/// # Errors
/// The byte of the first opening quote that is not closed at the end of its cell.
fn cell_spans(raw: &str, delimiter: u8) -> Result<Vec<Range<usize>>, usize> {
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
fn closing_quote(bytes: &[u8], open: usize) -> Option<usize> {
    let mut from = open + 1;
    loop {
        let quote = from + memchr::memchr(b'"', bytes.get(from..)?)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        from = quote + 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        let source = Source::new("a.csv", text.to_owned());
        let mut rows = Rows::new(&source);
        let mut lines = Vec::new();
        while let Some(row) = rows.next() {
            lines.push((
                source.line(row.span.start),
                row.cells.iter().map(str::to_owned).collect(),
            ));
        }
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
        let source = Source::new("a.csv", text.to_owned());
        let row = text.find('"').unwrap()..text.len() - 1;
        let spans: Vec<&str> = (0..3)
            .map(|place| &text[cell_span(&source, &row, place)])
            .collect();
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
            let source = Source::new("a.csv", text.to_owned());
            let mut rows = Rows::new(&source);
            let mut found = None;
            while let Some(row) = rows.next() {
                found = found.or(stray_quote(&source, &row.span));
            }
            found
        };
        assert_eq!(stray("a,b\n1,\"2\n3,4\n"), Some(6));
        assert_eq!(stray("a,b\n1,\"2\n3,\"4\"\n"), Some(6));
        assert_eq!(stray("a,b\n1,\"2\" \n3,4\"5\n"), None);
    }

    proptest::proptest! {
        #[test]
        fn rows_lie_in_the_text_in_order(text in "[a,;\"\t\r\n中]{0,40}") {
            let source = Source::new("a.csv", text);
            let mut last = 0;
            let mut rows = Rows::new(&source);
            while let Some(row) = rows.next() {
                proptest::prop_assert!(last <= row.span.start && row.span.end <= source.text.len());
                let _ = (cell_span(&source, &row.span, 1), stray_quote(&source, &row.span));
                last = row.span.end;
            }
        }
    }
}
