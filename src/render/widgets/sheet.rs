//! Rows of cells as CSV for spreadsheets and as Markdown for documents.

use comfy_table::{Attribute, ContentArrangement};
use csv::{Terminator, WriterBuilder};

use crate::model::Decimal;
use crate::render::terminal::safe;
use crate::render::widgets::grid;

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words, from whatever file.
    Text(String),
    /// An exact number.
    Number(Decimal),
    /// Nothing.
    Empty,
}

/// Rows of cells below headings; each row has a cell for each heading.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The headings.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl Sheet {
    /// The sheet without some of its columns, by place.
    pub fn without(&self, columns: &[usize]) -> Sheet {
        fn kept<T: Clone>(row: &[T], columns: &[usize]) -> Vec<T> {
            let places = row.iter().enumerate();
            let kept = places.filter(|(place, _)| !columns.contains(place));
            kept.map(|(_, cell)| cell.clone()).collect()
        }
        Sheet {
            headings: kept(&self.headings, columns),
            rows: self.rows.iter().map(|row| kept(row, columns)).collect(),
        }
    }

    /// The sheet as CSV, with a byte order mark where that is asked.
    pub fn csv(&self, bom: bool) -> String {
        let mut text = Vec::new();
        if bom {
            text.extend(BYTE_ORDER_MARK.as_bytes());
        }
        let headings = self.headings.iter().cloned().map(Cell::Text).collect();
        csv_rows(
            [headings].into_iter().chain(self.rows.iter().cloned()),
            &mut text,
        );
        String::from_utf8_lossy(&text).into_owned()
    }

    /// The sheet as a table with colours, of at most as many cells as are given, its texts wrapped where they do not
    /// fit.
    pub fn table(&self, width: Option<usize>) -> String {
        let mut table = grid::table(true);
        if let Some(width) = width.and_then(|width| u16::try_from(width).ok()) {
            table.set_content_arrangement(ContentArrangement::Dynamic);
            table.set_width(width);
        }
        let bold = |text: &String| comfy_table::Cell::new(text).add_attribute(Attribute::Bold);
        table.add_row(self.headings.iter().map(bold));
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| match cell {
                Cell::Text(text) => safe(text),
                Cell::Number(number) => number.normalize().to_string(),
                Cell::Empty => String::new(),
            }));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, grid::BETWEEN));
        }
        let mut text = String::new();
        grid::write(&table, &mut text);
        text
    }

    /// The sheet as a Markdown table.
    pub fn markdown(&self) -> String {
        let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
        let is_number = |column: usize| {
            let mut cells = self.rows.iter().map(|row| &row[column]);
            cells.any(|cell| matches!(cell, Cell::Number(_)))
        };
        let rules = (0..self.headings.len()).map(|column| {
            let rule = if is_number(column) { "---:" } else { "---" };
            rule.to_owned()
        });
        let mut text = line(self.headings.iter().map(|text| escaped(text)).collect());
        text += &line(rules.collect());
        for row in &self.rows {
            let cells = row.iter().map(|cell| match cell {
                Cell::Text(text) => escaped(text),
                Cell::Number(number) => number.normalize().to_string(),
                Cell::Empty => String::new(),
            });
            text += &line(cells.collect());
        }
        text
    }
}

/// Tells Excel that a CSV file is UTF-8.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// Appends rows of CSV for spreadsheets, to whom no text in them is a formula.
pub fn csv_rows(rows: impl IntoIterator<Item = Vec<Cell>>, text: &mut Vec<u8>) {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(text);
    for row in rows {
        let cells = row.iter().map(|cell| match cell {
            Cell::Text(text) => defused(text),
            Cell::Number(number) => number.normalize().to_string(),
            Cell::Empty => String::new(),
        });
        let written = writer.write_record(cells);
        // writing to memory rows of any width cannot fail
        debug_assert!(written.is_ok());
    }
}

/// A text that no spreadsheet takes for a formula: what begins like one begins with an apostrophe.
fn defused(text: &str) -> String {
    let begins_one = |c: char| "=+-@＝＋－＠".contains(c);
    let first = text.trim_start().chars().next();
    if first.is_some_and(begins_one) || text.starts_with(['\t', '\r', '\n']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Text in which Markdown and HTML find nothing to obey, on one line.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in safe(text).chars() {
        match c {
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '&' => escaped += "&amp;",
            // a mention needs its sign right before a name
            '@' => escaped += "@\u{200b}",
            '\\' | '|' | '`' | '*' | '_' | '[' | ']' | '#' | '~' | '!' => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}
