//! A file's text with its lines, so that every byte of it can be shown as a place.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::text::encoding;
use crate::text::encoding::Encoding;

/// The part of a long line that a place shows on either side, in bytes.
const SHOWN: usize = 120;

/// A decoded file, or a part of one that begins with a line.
#[derive(Debug)]
pub struct Source<'t> {
    /// The file as the user named it.
    pub name: String,
    /// Its text, without a byte order mark.
    pub text: Cow<'t, str>,
    /// The line of the file that the text begins on, counted from 1.
    first_line: usize,
    breaks_before: usize,
    line_starts: OnceCell<Vec<usize>>,
}

impl<'t> Source<'t> {
    /// Decodes a file, as the encoding that is asked for or else as what it is found to be.
    ///
    /// # Errors
    /// A diagnostic with the place of the first bytes that fit no encoding.
    pub fn decode(
        name: &str,
        bytes: Vec<u8>,
        asked: Option<Encoding>,
    ) -> Result<Source<'t>, Box<Diagnostic>> {
        if encoding::is_workbook(&bytes) {
            let problem = Problem::Workbook {
                file: name.to_owned(),
            };
            return Err(Box::new(Diagnostic::of_file(problem)));
        }
        encoding::decode(bytes, asked)
            .map(|text| Source::new(name, text))
            .map_err(|before| Box::new(Source::new(name, before).undecodable()))
    }

    /// A source of this text.
    pub fn new(name: &str, text: impl Into<Cow<'t, str>>) -> Source<'t> {
        Source::part(name, text, (1, 0))
    }

    /// A part of a file that begins on `first_line`, before which stand so many line ends within cells.
    pub fn part(
        name: &str,
        text: impl Into<Cow<'t, str>>,
        (first_line, breaks_before): (usize, usize),
    ) -> Source<'t> {
        Source {
            name: name.to_owned(),
            text: text.into(),
            first_line,
            breaks_before,
            line_starts: OnceCell::new(),
        }
    }

    /// The line of the file that the text begins on, counted from 1.
    pub fn first_line(&self) -> usize {
        self.first_line
    }

    /// Line ends within cells of the file before the text.
    pub fn breaks_before(&self) -> usize {
        self.breaks_before
    }

    /// The problem that the bytes behind its text fit no encoding.
    pub fn undecodable(&self) -> Diagnostic {
        let end = self.text.len();
        let file = self.name.clone();
        Diagnostic::at(self.place(end..end), Problem::Undecodable { file })
    }

    /// The start of each line, found when a line is first asked for.
    fn line_starts(&self) -> &[usize] {
        self.line_starts.get_or_init(|| {
            std::iter::once(0)
                .chain(line_ends(self.text.as_bytes()))
                .collect()
        })
    }

    /// The line of the text that a byte is on, counted from 0.
    fn line_here(&self, byte: usize) -> usize {
        self.line_starts().partition_point(|start| *start <= byte) - 1
    }

    /// The place of a range of bytes; of a range over several lines what is on the first.
    pub fn place(&self, range: Range<usize>) -> Place {
        let line = self.line_here(range.start);
        let start = self.line_starts()[line];
        let end = self
            .line_starts()
            .get(line + 1)
            .copied()
            .unwrap_or(self.text.len());
        let whole = self.text[start..end].trim_end_matches(['\r', '\n']);
        let column = self.text[start..range.start].chars().count() + 1;
        let from = range.start - start;
        let to = (range.end - start).clamp(from, whole.len().max(from));
        let shown = shown_part(whole, from.min(whole.len())..to.min(whole.len()));
        let marked =
            from.min(whole.len()) - shown.start..to.min(whole.len()).min(shown.end) - shown.start;
        Place {
            file: self.name.clone(),
            line: self.first_line + line,
            column,
            text: whole[shown].to_owned(),
            marked,
            cell: None,
        }
    }
}

/// The start of the line after each line end: LF, CR LF, or a lone CR.
pub fn line_ends(bytes: &[u8]) -> impl Iterator<Item = usize> + '_ {
    memchr::memchr2_iter(b'\n', b'\r', bytes)
        .filter(|at| !(bytes[*at] == b'\r' && bytes.get(at + 1) == Some(&b'\n')))
        .map(|at| at + 1)
}

/// The part of a long line around what is marked.
fn shown_part(line: &str, marked: Range<usize>) -> Range<usize> {
    let boundary = |mut at: usize| {
        while !line.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(marked.start.saturating_sub(SHOWN));
    let end = boundary(line.len().min(marked.end.min(marked.start + SHOWN) + SHOWN));
    start..end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_with_lf_crlf_or_cr() {
        let source = Source::new("a.csv", "a\r\nb\nc\rd".to_owned());
        let lines: Vec<usize> = "abcd"
            .chars()
            .map(|c| {
                let at = source.text.find(c).unwrap();
                source.place(at..at).line
            })
            .collect();
        assert_eq!(lines, [1, 2, 3, 4]);
    }

    #[test]
    fn columns_count_characters() {
        let source = Source::new("a.csv", "指标,数值\n".to_owned());
        let place = source.place(7..13);
        assert_eq!(
            (place.line, place.column, &place.text[place.marked]),
            (1, 4, "数值")
        );
    }

    #[test]
    fn what_is_not_utf8_has_its_place() {
        let error =
            Source::decode("a.csv", b"a,b\n1,\xff2\n".to_vec(), Some(Encoding::Utf8)).unwrap_err();
        let place = error.place.unwrap();
        assert_eq!((place.line, place.column), (2, 3));
    }

    #[test]
    fn a_long_line_is_shown_around_its_mark() {
        let source = Source::new("a.csv", "中".repeat(5000));
        let place = source.place(6000..6003);
        assert!(place.text.len() < 300);
        assert_eq!(&place.text[place.marked], "中");
    }

    proptest::proptest! {
        #[test]
        fn every_range_has_a_place(text in "[a中\r\n\"]{0,30}", a in 0_usize..40, b in 0_usize..40) {
            let source = Source::new("a", text);
            let boundary = |at: usize| (0..=at.min(source.text.len())).rev().find(|i| source.text.is_char_boundary(*i)).unwrap();
            let (from, to) = (boundary(a.min(b)), boundary(a.max(b)));
            let place = source.place(from..to);
            proptest::prop_assert!(place.text.get(place.marked).is_some());
        }
    }
}
