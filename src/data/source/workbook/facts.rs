//! Facts on a sheet beside its cells.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::cell::Format;
use super::rich::RichText;
use crate::diagnostic::TextOrigin;

/// The most areas of merged cells that are kept.
pub const MOST_MERGED: usize = 1 << 16;

/// The most comments that are kept; of each, about [`LONGEST_COMMENT`] bytes.
const MOST_COMMENTS: usize = 1 << 12;

/// A comment is read up to here, in bytes.
const LONGEST_COMMENT: usize = 1 << 10;

/// Cells from one corner to the other, as (row, column) counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// The first row and column.
    pub first: (usize, usize),
    /// The last row and column.
    pub last: (usize, usize),
}

/// Facts on a workbook that its sheets share.
#[derive(Clone, Debug, Default)]
pub struct SharedFacts {
    /// The texts that sheets share, by their numbers, of which some are raised or struck through.
    pub rich: BTreeMap<usize, RichText>,
    /// Whether formulas are computed when it is opened, so that the zeros that stand with them may be nobody's.
    pub recalculates: bool,
}

/// Facts on a sheet beside its cells.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The columns that are hidden; `None` where the file's kind does not tell.
    pub hidden_columns: Option<BTreeSet<usize>>,
    /// The rows that are hidden.
    pub hidden_rows: BTreeSet<usize>,
    /// Cells that are one, at most [`MOST_MERGED`].
    pub merged: Vec<Area>,
    /// Cells with number formats that show more than the number, where the cells themselves do not tell.
    pub formats: Vec<(Area, Arc<Format>)>,
    /// Cells that are struck through, where the cells themselves do not tell.
    pub struck_out: Vec<Area>,
    /// Whether zeros are not shown.
    pub hides_zeros: bool,
    /// Cells in the colour of what is behind them, where the cells themselves do not tell.
    pub unseen: Vec<Area>,
    /// Texts of which some is raised or struck through.
    pub rich: Vec<((usize, usize), RichText)>,
    /// Formulas without a value, as `=A1`, with their cells.
    pub unvalued: Vec<((usize, usize), String)>,
    /// The comments of people on cells.
    pub comments: Comments,
    /// Texts that stand in no cell.
    pub outside: Vec<OutsideText>,
}

/// A text of a sheet that stands in no cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideText {
    /// The place on the page or over the cells.
    pub from: TextOrigin,
    /// A line of it, without codes.
    pub text: String,
}

impl OutsideText {
    /// A line of a box over the cells.
    pub fn of_box(text: &str) -> OutsideText {
        OutsideText {
            from: TextOrigin::Box,
            text: text.trim().to_owned(),
        }
    }
}

/// The most lines of boxes that are kept.
pub const MOST_LINES: usize = 1 << 10;

/// Comments on cells, by the cells' rows and columns, within limits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comments(BTreeMap<(usize, usize), String>);

impl Comments {
    /// Adds to the comment on a cell.
    pub fn add(&mut self, at: (usize, usize), text: &str) {
        let is_full = self.0.len() >= MOST_COMMENTS && !self.0.contains_key(&at);
        let said = (!is_full).then(|| self.0.entry(at).or_default());
        if let Some(said) = said.filter(|said| said.len() < LONGEST_COMMENT) {
            said.push_str(text);
        }
    }

    /// The cells with comments, as people wrote them, in order.
    pub fn said(&self) -> impl Iterator<Item = ((usize, usize), String)> {
        let all = self.0.iter();
        let said = all.map(|(at, comment)| (*at, said_by_people(comment)));
        said.filter(|(_, text)| !text.is_empty())
    }
}

/// A comment in one line, without the words that some programs put before it.
fn said_by_people(comment: &str) -> String {
    const BEFORE: [&str; 4] = ["Comment:", "注释:", "批注:", "评论:"];
    let is_threaded = comment.trim_start().starts_with('[');
    let behind = |word: &str| Some(comment.split_once(word)?.1);
    let said = BEFORE.iter().find_map(|word| behind(word));
    let said = said.filter(|_| is_threaded).unwrap_or(comment);
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The texts of the left, the middle and the right of a page's edge, without numbers of pages, dates and fonts.
pub fn page_texts(text: &str) -> Vec<OutsideText> {
    let mut texts = Vec::new();
    let mut text_of_part = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c != '&' {
            text_of_part.push(c);
            continue;
        }
        match chars.next() {
            Some('L' | 'C' | 'R') => texts.push(std::mem::take(&mut text_of_part)),
            Some('&') => text_of_part.push('&'),
            // a font's name
            Some('"') => while chars.next().is_some_and(|c| c != '"') {},
            // its size
            Some('0'..='9') => while chars.next_if(char::is_ascii_digit).is_some() {},
            _ => {}
        }
    }
    texts.push(text_of_part);
    texts.retain(|text| !text.trim().is_empty());
    let from = TextOrigin::Page;
    let texts = texts.into_iter().map(|text| OutsideText { from, text });
    texts.collect()
}
