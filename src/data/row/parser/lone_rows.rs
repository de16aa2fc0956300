//! Rows that name no target: footers, footnotes, headings of sections, numbers of columns.

use crate::data::heading::prose::lone::{self, SectionRow};
use crate::data::heading::words;
use crate::data::row::cells::Row;
use crate::data::row::parser::{ParsedRow, RowParser, RowProblems};
use crate::data::row::value::quoted;
use crate::data::source::Record;
use crate::diagnostic::Problem;

impl RowParser<'_> {
    /// The outcome of a row that is a footer or the heading of a section, which is remembered for what it says of the
    /// rows below; `None` where it is neither. The row names no target.
    #[cold]
    pub(super) fn pass_over(
        &mut self,
        row: &Row<'_>,
        problems: &mut RowProblems<'_, '_>,
    ) -> Option<ParsedRow> {
        let (record, columns) = (row.record, &self.table.columns);
        let is_number = |column: usize| {
            column < columns.indicator && words::is_list_number(record.text(column))
        };
        let mut filled =
            (0..record.width()).filter(|column| !record.is_blank(*column) && !is_number(*column));
        let Some(first) = filled.next() else {
            return Some(ParsedRow::Nothing);
        };
        let text = record.text(first);
        if numbers_columns(record) {
            return Some(ParsedRow::Nothing);
        }
        let with = self.remarks();
        let says = || lone::footer_says(text, self.table, with);
        if words::is_footer(text) {
            let is_told = says();
            if is_told {
                let text = quoted(text);
                problems.add(row, first, Problem::FooterSays { text });
            }
            let is_skipped = !is_told && lone::is_note(text, with);
            return Some(if is_skipped {
                ParsedRow::Footnote(first)
            } else {
                ParsedRow::Nothing
            });
        }
        let is_lone = filled.next().is_none();
        let is_whole = record.width() >= columns.width;
        // a footnote; what separates cells elsewhere would make it a row of figures in quotes
        let is_note = !text.contains([',', ';', '\t', '|']);
        if is_lone && (is_whole || is_note || words::is_section(text)) {
            let section = SectionRow::of(text, with);
            let is_told = section.says_more(self.table) || !section.is_read() && says();
            let is_skipped = !is_told && !section.is_read() && lone::is_note(text, with);
            let text = quoted(text);
            if section.says_more(self.table) {
                problems.add(row, first, Problem::SectionSays { text });
            } else if !section.is_read() && says() {
                problems.add(row, first, Problem::FooterSays { text });
            }
            self.section = Some(section).filter(|one| one.is_read() && self.table.has_sections);
            return Some(if is_skipped {
                ParsedRow::Footnote(first)
            } else {
                ParsedRow::Nothing
            });
        }
        None
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
