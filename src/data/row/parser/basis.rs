//! The column of the basis: the time that a row's figures count, or which sort they are of.

use crate::data::heading::prose::places;
use crate::data::heading::prose::remark::Remark;
use crate::data::heading::roles::folded;
use crate::data::heading::words;
use crate::data::row::basis::{Basis, read_basis};
use crate::data::row::cells::Row;
use crate::data::row::figure;
use crate::data::row::parser::{BasisCell, RowParser, RowProblems};

/// Words for how often figures are reported, beside those that say what they count.
const FREQUENCIES: [&str; 7] = ["月度", "季度", "年度", "半年", "按月", "按季", "月报"];

impl RowParser<'_> {
    fn basis_cell(&mut self, row: &Row<'_>) -> Option<(usize, BasisCell)> {
        let record = row.record;
        let column = self.table.columns.basis?;
        if record.is_blank(column) {
            return None;
        }
        let with = self.remarks();
        // a column that says both: 实际, 当月
        let is_of_kind = self.table.columns.kind == Some(column);
        let heading = self.table.heading(column);
        let is_frequency = ["频", "周期", "freq"]
            .iter()
            .any(|word| heading.contains(word));
        let says_both = self.table.columns.has_to_date;
        let cell = self.bases.get(record.bytes(column), || {
            let text = record.text(column);
            // how often figures are reported, or of whom they are, says nothing of what they count
            let is_own = places::is_own(&folded(text), with.plan);
            if is_frequency && FREQUENCIES.contains(&text) {
                let month = text.contains('月').then_some(Basis::Month);
                let quarter = text.contains('季').then_some(Basis::Quarter);
                return BasisCell::Basis(month.or(quarter).filter(|_| says_both));
            }
            if is_own {
                return BasisCell::Basis(None);
            }
            if let Some(basis) = words::basis(&folded(text)) {
                return BasisCell::Basis(Some(basis));
            }
            match with.of_word(text) {
                Some(Remark::Basis(basis)) if is_of_kind => BasisCell::Basis(Some(basis)),
                Some(Remark::Sort(sort)) => BasisCell::Sort(sort),
                _ if is_of_kind => BasisCell::Basis(None),
                _ => match read_basis(text, Basis::Unsaid) {
                    Ok(basis) => BasisCell::Basis(Some(basis)),
                    Err(_) => BasisCell::Unknown,
                },
            }
        });
        Some((column, cell))
    }

    /// The basis that the row's own column says.
    pub(super) fn basis(
        &mut self,
        row: &Row<'_>,
        problems: &mut RowProblems<'_, '_>,
    ) -> Result<Option<Basis>, ()> {
        match self.basis_cell(row) {
            None | Some((_, BasisCell::Sort(_))) => Ok(None),
            Some((_, BasisCell::Basis(basis))) => Ok(basis),
            Some((column, BasisCell::Unknown)) => {
                read_basis(row.record.text(column), Basis::Unsaid)
                    .map(Some)
                    .map_err(|problem| problems.add(row, column, problem))
            }
        }
    }

    /// Whether the column says that the row is of growth, where an amount is asked for, or the other way round.
    pub(super) fn is_of_other_sort(&mut self, row: &Row<'_>, target: usize) -> bool {
        let target = self.plan.indicator(target);
        match self.basis_cell(row) {
            Some((_, BasisCell::Sort(sort))) => !figure::takes(target, sort),
            _ => false,
        }
    }
}
