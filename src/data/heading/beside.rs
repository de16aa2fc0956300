//! Texts in the header beside the headings of the table: above an empty column, of all figures.

use super::columns::Columns;
use super::header::Header;
use super::prose::remark::{Remark, Remarks};
use super::prose::{lone, places};
use super::roles::folded;
use crate::data::row::basis::Basis;
use crate::data::row::value::quoted;
use crate::diagnostic::{Diagnostic, Problem};

/// Headings without a column below them that say of the table's figures what nothing else does: 说明：以上为预计数.
pub fn said_beside(header: &Header<'_>, columns: &Columns, with: Remarks<'_>) -> Vec<Diagnostic> {
    let says = |column: &&usize| {
        let text = &header.cells[**column];
        let key = folded(text);
        let said = key.rsplit_once(':').map_or(key.as_str(), |(_, said)| said);
        let place = places::of_office(said).unwrap_or(said);
        let remarks = with.of_text(text);
        places::is_elsewhere(place, with.plan)
            || lone::is_about_figures(text)
                && remarks.iter().any(|remark| {
                    matches!(
                        remark,
                        Remark::NotActual
                            | Remark::OtherFigure
                            | Remark::Elsewhere
                            | Remark::Until(_)
                            | Remark::Basis(Basis::Month | Basis::Quarter)
                    )
                })
    };
    let told = columns.silent.iter().filter(says).map(|column| {
        let text = quoted(header.cells[*column].trim());
        Diagnostic::at(
            header.place(*column),
            Problem::FooterSays {
                text,
                is_on_page: false,
            },
        )
    });
    told.collect()
}
