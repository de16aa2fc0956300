//! The rows of a crosstab: each gives the figures of several targets, for one place or period.

use crate::data::heading::columns::CrossColumn;
use crate::data::row::cells::Row;
use crate::data::row::parser::{ParsedRow, RowParser, RowProblems, is_malformed};
use crate::data::row::period::DatedPeriod;
use crate::model::Period;

impl RowParser<'_> {
    /// Reads a row. `period` is that of all rows, where they have none of their own.
    pub(super) fn parse_crossed(
        &mut self,
        row: &Row<'_>,
        columns: &[CrossColumn],
        period: Option<Period>,
        problems: &mut RowProblems<'_, '_>,
    ) -> ParsedRow {
        if let Some(outcome) = self.pass_over(row, problems) {
            return outcome;
        }
        if is_malformed(row, problems) {
            return ParsedRow::Nothing;
        }
        if let Some(outcome) = self.set_aside(row, problems) {
            return outcome;
        }
        let mut figures = columns.iter().flat_map(|one| one.figures.all());
        if figures.all(|column| row.record.is_blank(column)) {
            return ParsedRow::Nothing;
        }
        let basis = self.basis(row, problems);
        let dated = match period {
            Some(period) => Ok(DatedPeriod::new(period, self.plan)),
            None => self.dated(row, problems),
        };
        let has_error_of_row = problems.has_error;
        for one in columns {
            problems.has_error = has_error_of_row;
            self.read_picked(row, one.target, one.figures, dated, basis, problems);
            if problems.has_error {
                self.unread.push(one.target as u32);
            }
        }
        self.check_note(row, problems);
        ParsedRow::Figures { is_of_all: false }
    }
}
