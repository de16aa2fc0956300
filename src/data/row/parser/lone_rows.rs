//! Rows that name no target: footers, footnotes, headings of sections, numbers of columns.

use crate::data::heading::prose::lone::{self, SectionRow};
use crate::data::heading::words;
use crate::data::row::cells::Row;
use crate::data::row::parser::{RowParser, RowProblems};
use crate::data::row::value::MOST_QUOTED;
use crate::data::source::Record;
use crate::diagnostic::Problem;

impl RowParser<'_> {
    /// Whether a row that names no target is a footer or the heading of a section, which is remembered for
    /// what it says of the rows below.
    #[cold]
    pub(super) fn pass_over(&mut self, row: &Row<'_>, problems: &mut RowProblems<'_, '_>) -> bool {
        let (record, columns) = (row.record, &self.table.columns);
        let is_number = |column: usize| {
            column < columns.indicator && words::is_list_number(record.text(column))
        };
        let mut filled =
            (0..record.width()).filter(|column| !record.is_blank(*column) && !is_number(*column));
        let Some(first) = filled.next() else {
            return true;
        };
        let text = record.text(first);
        if numbers_columns(record) {
            return true;
        }
        let with = self.remarks();
        let says = || lone::footer_says(text, self.table, with);
        if words::is_footer(text) {
            if says() {
                let text = short(text);
                problems.add(row, first, Problem::FooterSays { text });
            }
            return true;
        }
        let is_lone = filled.next().is_none();
        let is_whole = record.width() >= columns.width;
        // a footnote; what separates cells elsewhere would make it a row of figures in quotes
        let is_note = !text.contains([',', ';', '\t', '|']);
        if is_lone && (is_whole || is_note || words::is_section(text)) {
            let section = SectionRow::of(text, with);
            let text = short(text);
            if section.says_more(self.table) {
                problems.add(row, first, Problem::SectionSays { text });
            } else if !section.is_read() && says() {
                problems.add(row, first, Problem::FooterSays { text });
            }
            self.section = Some(section).filter(|one| one.is_read() && self.table.has_sections);
            return true;
        }
        false
    }
}

/// Whether a row below the headings numbers the columns: 甲, 乙, 1, 2.
fn numbers_columns(record: &Record) -> bool {
    let cells = || record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let is_letter = |cell: &str| ["甲", "乙", "丙", "丁", "戊"].contains(&cell);
    let numbers = cells()
        .filter(|cell| !is_letter(cell))
        .map(str::parse::<usize>);
    let counts_up = numbers
        .enumerate()
        .all(|(place, number)| number == Ok(place + 1));
    counts_up && cells().next() == Some("甲")
}

/// A text as messages quote it.
fn short(text: &str) -> String {
    text.chars().take(MOST_QUOTED).collect()
}
