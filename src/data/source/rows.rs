//! The rows of a delimited text, each cell with its bytes in the source.

use std::ops::Range;

use crate::data::row::memo;
use crate::data::source::quoted::{Quoted, cell_spans};
use crate::data::source::separators::Separators;
use crate::diagnostic::Place;
use crate::text::source;
use crate::text::source::Source;

/// Where rows begin in a text, and what stands before that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Begin {
    /// The byte.
    pub byte: usize,
    /// How many line ends stand before it.
    pub lines: usize,
    /// How many of these stand within cells, so that a spreadsheet shows no row of its own behind them.
    pub breaks: usize,
}

/// A row: its cells, and where it stands.
#[derive(Clone, Copy)]
pub struct Row<'r> {
    rows: &'r Rows<'r>,
    /// What the cells are parts of: the text of all rows, or that of this one with its quotes resolved.
    text: &'r str,
    /// Where the first cell begins in that.
    first: usize,
    /// Where the cells end: all but the last one a byte before the next one begins.
    cuts: &'r [u32],
}

impl<'r> Row<'r> {
    /// Where a cell stands, as it is.
    #[inline]
    pub fn place(&self, place: usize) -> memo::Place<'r> {
        (self.text.as_bytes(), self.range(place))
    }

    /// The bytes of a cell in its text; none where the row has no such cell.
    #[inline]
    fn range(&self, place: usize) -> Range<usize> {
        let Some(end) = self.cuts.get(place) else {
            return 0..0;
        };
        let start = match place.checked_sub(1) {
            Some(before) => self.cuts[before] as usize + 1,
            None => self.first,
        };
        start..*end as usize
    }

    /// The bytes of a cell as it is; none where the row has no such cell.
    #[inline]
    pub fn bytes(&self, place: usize) -> &'r [u8] {
        self.text
            .as_bytes()
            .get(self.range(place))
            .unwrap_or_default()
    }

    /// The text of a cell as it is; empty where the row has no such cell.
    pub fn raw(&self, place: usize) -> &'r str {
        &self.text[self.range(place)]
    }

    /// The text of a cell, trimmed; empty where the row has no such cell.
    pub fn cell(&self, place: usize) -> &'r str {
        self.raw(place).trim()
    }

    /// Whether a cell says nothing, or there is none.
    #[inline]
    pub fn is_blank(&self, place: usize) -> bool {
        is_blank(self.bytes(place))
    }

    /// How many cells it has.
    #[inline]
    #[expect(clippy::len_without_is_empty, reason = "a row has a cell at least")]
    pub fn len(&self) -> usize {
        self.cuts.len()
    }

    /// The texts of its cells as they are.
    pub fn iter(&self) -> impl Iterator<Item = &'r str> {
        (0..self.len()).map(|place| self.raw(place))
    }

    /// The bytes of the whole row in the text of all, without its line end.
    pub fn span(&self) -> Range<usize> {
        self.rows.begin.byte..self.rows.end
    }

    /// How many line ends stand before it in the text of all.
    #[inline]
    pub fn lines_before(&self) -> usize {
        self.rows.begin.lines
    }

    /// Where the next row begins in the text of all.
    pub fn behind(&self) -> Begin {
        let Rows { text, next, .. } = self.rows;
        let is_half =
            next.byte < text.len() && text.as_bytes()[next.byte - 1..].starts_with(b"\r\n");
        Begin {
            byte: (next.byte + usize::from(is_half)).min(text.len()),
            ..*next
        }
    }

    /// The place of one of its cells in the part of a file whose text it is of, with the name that a spreadsheet
    /// gives the cell; of the whole row where it has no such cell.
    pub fn cell_place(&self, source: &Source<'_>, column: usize) -> Place {
        let Rows {
            begin, delimiter, ..
        } = self.rows;
        let span = cell_span(&source.text, &self.span(), column, *delimiter);
        let row = source.first_line() + begin.lines - source.breaks_before() - begin.breaks;
        let cell = Some(format!("{}{row}", letters(column)));
        Place {
            cell,
            ..source.place(span)
        }
    }

    /// Whether there is a quote in it.
    #[inline]
    pub fn has_quote(&self) -> bool {
        self.rows.has_quote
    }
}

/// Whether the bytes of a cell say nothing.
#[inline]
pub fn is_blank(cell: &[u8]) -> bool {
    match cell {
        [] => true,
        // no blank begins so, in ASCII or beyond
        [b'!'..=b'~' | 0xe4..=0xef, ..] => false,
        _ => is_nothing_but_blanks(cell),
    }
}

// apart, so that it takes no registers from those that are told at once
#[inline(never)]
fn is_nothing_but_blanks(cell: &[u8]) -> bool {
    std::str::from_utf8(cell).is_ok_and(|cell| cell.trim().is_empty())
}

/// The rows of a text, from its first to its last. Each is lent until the next one is read.
pub struct Rows<'a> {
    text: &'a str,
    delimiter: u8,
    /// The separators of a part of the text, about as long as `at_once`, that ends at `found_to`.
    separators: Separators,
    at_once: usize,
    found_to: usize,
    /// Which of them are the row's, from the first one to before the last.
    own: (usize, usize),
    /// How many of them stand before the next row, and how many line ends.
    passed: usize,
    passed_ends: usize,
    /// Where the row begins.
    begin: Begin,
    /// The byte behind its last cell.
    end: usize,
    /// Where the next one begins.
    next: Begin,
    has_quote: bool,
    /// What reads rows with quotes, once there is one.
    quoted: Option<Quoted>,
}

impl<'a> Rows<'a> {
    /// The rows of `text`, which has less than 4 GiB.
    pub fn new(text: &'a str, delimiter: u8) -> Rows<'a> {
        Rows::within(text, delimiter, Begin::default(), Separators::default())
    }

    /// The rows of whole lines of it, from one on, with memory that [`Rows::memory`] gave back.
    pub fn within(text: &'a str, delimiter: u8, begin: Begin, mut memory: Separators) -> Rows<'a> {
        memory.forget();
        Rows {
            text,
            delimiter,
            separators: memory,
            at_once: AT_ONCE,
            found_to: begin.byte,
            own: (0, 0),
            passed: 0,
            passed_ends: 0,
            begin,
            end: begin.byte,
            next: begin,
            has_quote: false,
            quoted: None,
        }
    }

    /// Memory for the rows of another text.
    pub fn memory(self) -> Separators {
        self.separators
    }

    /// The next row that is not blank.
    #[expect(clippy::should_implement_trait, reason = "a row is lent")]
    pub fn next(&mut self) -> Option<Row<'_>> {
        self.advance().then(|| self.row())
    }

    /// Goes to the next row that is not blank; `false` where there is none.
    #[inline]
    pub fn advance(&mut self) -> bool {
        while self.read() {
            let row = self.row();
            if !(0..row.len()).all(|place| row.is_blank(place)) {
                return true;
            }
        }
        false
    }

    /// The row that [`Rows::advance`] went to.
    #[inline]
    pub fn row(&self) -> Row<'_> {
        match &self.quoted {
            Some(quoted) if self.has_quote => Row {
                rows: self,
                text: &quoted.resolved,
                first: 0,
                cuts: &quoted.cuts,
            },
            _ => Row {
                rows: self,
                text: self.text,
                first: self.begin.byte,
                cuts: &self.separators.places[self.own.0..self.own.1],
            },
        }
    }

    /// Reads the next row; `false` where there is none.
    #[inline]
    fn read(&mut self) -> bool {
        let bytes = self.text.as_bytes();
        let Some(last) = self.last() else {
            return false;
        };
        (self.begin, self.has_quote) = (self.next, false);
        let start = self.begin.byte;
        self.own = (self.passed, last + 1);
        if self.separators.has_quotes && self.own_places().any(|at| bytes.get(at) == Some(&b'"')) {
            self.read_quoted();
            return true;
        }
        self.end = self.separators.places[last] as usize;
        self.next.byte = self.end + 1;
        self.passed = self.own.1;
        self.passed_ends += 1;
        // the second half of a line end begins no line of its own
        let is_half = self.end == start && start > 0 && bytes[start - 1..].starts_with(b"\r\n");
        self.next.lines += usize::from(!is_half);
        true
    }

    /// The separator that the next row ends at, unless it has quotes; `None` behind the last row.
    #[inline]
    fn last(&mut self) -> Option<usize> {
        let found = self.separators.line_ends.get(self.passed_ends);
        found.map(|last| *last as usize).or_else(|| self.find())
    }

    /// The same where it is not yet found.
    #[cold]
    fn find(&mut self) -> Option<usize> {
        let mut length = self.at_once;
        while self.found_to < self.text.len() {
            self.found_to = self.text.len().min(self.next.byte + length);
            let part = self.next.byte..self.found_to;
            self.separators
                .find(self.text.as_bytes(), part, self.delimiter);
            (self.passed, self.passed_ends) = (0, 0);
            if let Some(last) = self.separators.line_ends.first() {
                return Some(*last as usize);
            }
            length *= 2;
        }
        None
    }

    /// Where the row's separators are.
    fn own_places(&self) -> impl Iterator<Item = usize> {
        let own = &self.separators.places[self.own.0..self.own.1];
        own.iter().map(|at| *at as usize)
    }

    /// Reads a row that has a quote, from its start, as the `csv` packages do.
    fn read_quoted(&mut self) {
        let bytes = self.text.as_bytes();
        let (delimiter, start) = (self.delimiter, self.begin.byte);
        let quoted = self.quoted.get_or_insert_with(|| Quoted::new(delimiter));
        let mut end = start + quoted.read(&bytes[start..]);
        while end > start && matches!(bytes[end - 1], b'\n' | b'\r') {
            end -= 1;
        }
        self.end = end;
        let next = match bytes.get(end..) {
            Some([b'\r', b'\n', ..]) => end + 2,
            Some([_, ..]) => end + 1,
            _ => end,
        };
        let breaks = source::line_ends(&bytes[start..end]).count();
        self.next.byte = next;
        self.next.lines += breaks + usize::from(next > end);
        self.next.breaks += breaks;
        self.has_quote = true;
        let Separators {
            places, line_ends, ..
        } = &self.separators;
        let is_before = |at: &u32| (*at as usize) < next;
        self.passed += places[self.passed..].partition_point(is_before);
        let is_before = |place: &u32| (*place as usize) < self.passed;
        self.passed_ends += line_ends[self.passed_ends..].partition_point(is_before);
    }
}

/// In how many bytes separators are found at once: their places stay in the cache until they are passed.
const AT_ONCE: usize = 1 << 13;

/// The bytes of a cell of the row at `row`, its quotes included; of the whole row where it has no such cell.
fn cell_span(text: &str, row: &Range<usize>, place: usize, delimiter: u8) -> Range<usize> {
    let spans = cell_spans(&text[row.clone()], delimiter).unwrap_or_default();
    spans.get(place).map_or(row.clone(), |span| {
        row.start + span.start..row.start + span.end
    })
}

/// A column as spreadsheets name it: A to Z, AA, AB …
fn letters(column: usize) -> String {
    let last = char::from(b'A' + u8::try_from(column % 26).unwrap_or_default());
    match column / 26 {
        0 => last.to_string(),
        before => letters(before - 1) + &last.to_string(),
    }
}

/// The byte of a quote that is not closed where its cell ends, if the row has one.
pub fn stray_quote(text: &str, row: Row<'_>, delimiter: u8) -> Option<usize> {
    let stray = || cell_spans(&text[row.span()], delimiter).err();
    row.has_quote().then(stray)?.map(|at| row.span().start + at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::data::source::dialect::delimiter;

    fn lines(text: &str) -> Vec<(usize, Vec<String>)> {
        lines_of(Rows::new(text, delimiter(text.as_bytes())))
    }

    fn lines_of(mut rows: Rows<'_>) -> Vec<(usize, Vec<String>)> {
        let mut lines = Vec::new();
        while let Some(row) = rows.next() {
            lines.push((
                row.lines_before() + 1,
                row.iter().map(str::to_owned).collect(),
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
        let row = text.find('"').unwrap()..text.len() - 1;
        let spans: Vec<&str> = (0..3)
            .map(|place| &text[cell_span(text, &row, place, b',')])
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
            let mut rows = Rows::new(text, b',');
            let mut found = None;
            while let Some(row) = rows.next() {
                found = found.or(stray_quote(text, row, b','));
            }
            found
        };
        assert_eq!(stray("a,b\n1,\"2\n3,4\n"), Some(6));
        assert_eq!(stray("a,b\n1,\"2\n3,\"4\"\n"), Some(6));
        assert_eq!(stray("a,b\n1,\"2\" \n3,4\"5\n"), None);
    }

    proptest! {
        #[test]
        fn rows_are_those_of_the_csv_package(text in "[a,;\"\t\r\n中 ]{0,60}", at_once in 1_usize..80) {
            let separator = delimiter(text.as_bytes());
            let mut reader = csv::ReaderBuilder::new()
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
            let in_parts = Rows { at_once, ..Rows::new(&text, separator) };
            prop_assert_eq!(lines_of(in_parts), lines(&text));
        }

        #[test]
        fn rows_are_numbered_as_spreadsheets_number_them(
            cells in prop::collection::vec(prop_oneof![Just(""), Just("x"), Just("\"a\r\n\n\"\"b\""), Just("\"\r\"")], 0..12),
            end in prop_oneof![Just("\n"), Just("\r\n"), Just("\r")],
        ) {
            let text: String = cells.iter().map(|cell| format!("{cell},{end}")).collect();
            let source = Source::new("a.csv", text.as_str());
            let mut rows = Rows::new(&text, b',');
            let mut found = Vec::new();
            while let Some(row) = rows.next() {
                found.extend(row.cell_place(&source, 0).cell);
            }
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
            let mut rows = Rows::new(&text, separator);
            while let Some(row) = rows.next() {
                prop_assert!(last <= row.span().start && row.span().end <= text.len());
                let line = source.place(row.span().start..row.span().start).line;
                prop_assert_eq!(row.lines_before() + 1, line);
                let _ = (cell_span(&text, &row.span(), 1, separator), stray_quote(&text, row, separator));
                last = row.span().end;
            }
        }
    }
}
