//! Rows that name no target: footers, footnotes, headings of sections, numbers of columns.

use crate::data::heading::prose::lone::{self, SectionRow};
use crate::data::heading::prose::remark::NoteSays;
use crate::data::heading::title::form;
use crate::data::heading::words;
use crate::data::row::cells::Row;
use crate::data::row::parser::{ParsedRow, RowParser, RowProblems, UnreadRow};
use crate::data::row::value::quoted;
use crate::data::source::Record;
use crate::diagnostic::{Problem, TextOrigin};
use crate::model::number::decimal;

/// The most cells behind a label: 图例 | 黄色 | 预计数.
const MOST_OF_LABEL: usize = 2;

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
        let filled =
            (0..record.width()).filter(|column| !record.is_blank(*column) && !is_number(*column));
        let filled: Vec<usize> = filled.take(MOST_OF_LABEL + 2).collect();
        let [first, behind @ ..] = &filled[..] else {
            return Some(ParsedRow::Nothing);
        };
        let first = *first;
        let text = record.text(first);
        if numbers_columns(record) || form::is_signature(record.iter(), self.plan.years) {
            return Some(ParsedRow::Nothing);
        }
        if words::is_footer(text) {
            // a row of notes under the columns: 备注,,,预计
            let with = self.remarks();
            let said = |column: &usize| lone::footer_says(record.text(*column), self.table, with);
            return Some(match behind.iter().copied().find(said) {
                Some(column) => self.footer(row, column, problems),
                None if self.is_said_behind(row, first, behind, problems) => ParsedRow::Nothing,
                None => self.footer(row, first, problems),
            });
        }
        if lone::is_label(text) && self.are_words(row, behind) {
            let is_told = self.is_said_behind(row, first, behind, problems);
            let unread = ParsedRow::Unread(behind[0], UnreadRow::Note);
            return Some(if is_told { ParsedRow::Nothing } else { unread });
        }
        let is_lone = behind.is_empty();
        let is_whole = record.width() >= columns.width;
        // a footnote; what separates cells elsewhere would make it a row of figures in quotes
        let is_note = !text.contains([',', ';', '\t', '|']);
        if is_lone && (is_whole || is_note || words::is_section(text)) {
            let section = SectionRow::of(text, self.remarks());
            let is_title = || lone::is_other_title(text, self.table, self.remarks());
            // a word under the heading of figures is of them
            let is_of_column = !self.has_figures && columns.form.columns().contains(&first);
            let outcome = if is_of_column || section.says_more(self.table) || is_title() {
                let text = quoted(text);
                problems.add(row, first, Problem::SectionSays { text });
                ParsedRow::Nothing
            } else if section.is_read() {
                self.check_unit_below(row, first, &section, problems);
                ParsedRow::Nothing
            } else {
                self.footer(row, first, problems)
            };
            self.section = Some(section).filter(|one| one.is_read() && self.table.reads_in_order);
            return Some(outcome);
        }
        None
    }

    /// Whether a label has a few cells behind it that are words.
    fn are_words(&self, row: &Row<'_>, behind: &[usize]) -> bool {
        let is_number = |column: &usize| {
            let text = decimal::fold(row.record.text(*column));
            text.chars()
                .all(|c| c.is_ascii_digit() || " .,%+-".contains(c))
        };
        (1..=MOST_OF_LABEL).contains(&behind.len()) && !behind.iter().any(is_number)
    }

    /// Tells words behind a label that say what the figures above are: 数据性质 | 预计数.
    fn is_said_behind(
        &self,
        row: &Row<'_>,
        first: usize,
        behind: &[usize],
        problems: &mut RowProblems<'_, '_>,
    ) -> bool {
        let with = self.remarks();
        let label = row.record.text(first).trim_end_matches([':', '：']);
        let said = |column: usize| format!("{label}：{}", row.record.text(column));
        let is_told = |column: &usize| {
            let words = row.record.text(*column);
            let of_note = || {
                let said = with.of_note(words);
                said.is_some_and(|said| !matches!(said, NoteSays::Until(_) | NoteSays::Unit))
            };
            let says = |text: &str| lone::footer_says(text, self.table, with);
            says(words) || says(&said(*column)) || of_note()
        };
        let Some(column) = behind.iter().copied().find(is_told) else {
            return false;
        };
        let problem = Problem::FooterSays {
            text: quoted(&said(column)),
            from: TextOrigin::Cell,
        };
        problems.add(row, column, problem);
        true
    }

    /// Tells the unit of a line below figures that have none: it may be theirs, and is read for those below it alone.
    fn check_unit_below(
        &self,
        row: &Row<'_>,
        column: usize,
        section: &SectionRow,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let is_below = self.has_figures && self.section.is_none();
        if is_below && !section.says.units.is_empty() && !lone::has_unit(self.table) {
            let problem = Problem::FooterSays {
                text: quoted(row.record.text(column)),
                from: TextOrigin::Cell,
            };
            problems.add(row, column, problem);
        }
    }

    /// The outcome of a row of one cell, which is told where it says what the figures are.
    fn footer(
        &self,
        row: &Row<'_>,
        column: usize,
        problems: &mut RowProblems<'_, '_>,
    ) -> ParsedRow {
        let text = row.record.text(column);
        let with = self.remarks();
        let vocabulary = self.table.vocabulary(self.plan);
        if lone::footer_says(text, self.table, with) {
            let problem = Problem::FooterSays {
                text: quoted(text),
                from: TextOrigin::Cell,
            };
            problems.add(row, column, problem);
        } else if lone::is_note(text, with) {
            return ParsedRow::Unread(column, UnreadRow::Note);
        } else if lone::is_unknown_section(text, vocabulary) {
            return ParsedRow::Unread(column, UnreadRow::Section);
        } else if lone::is_unread(text, vocabulary) {
            return ParsedRow::Unread(column, UnreadRow::Note);
        }
        ParsedRow::Nothing
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
