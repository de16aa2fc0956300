//! Texts in the header beside the headings of the table: above an empty column, of all figures.

use jiff::civil::Date;

use super::columns::Columns;
use super::header::Header;
use super::look::ColumnLook;
use super::prose::remark::{Remark, Remarks};
use super::prose::{lone, places};
use super::roles::folded;
use super::title::titles::Titles;
use super::words;
use crate::data::row::basis::Basis;
use crate::data::row::value::quoted;
use crate::diagnostic::{Diagnostic, Problem, TextOrigin};
use crate::model::{Period, Plan};

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
                from: TextOrigin::Cell,
            },
        )
    });
    told.collect()
}

/// The name of the file, or of its folder, where it says of figures whose rows name no place that they are others.
pub fn file_says(
    header: &Header<'_>,
    columns: &Columns,
    looks: &[ColumnLook],
    (plan, titles): (&Plan, &Titles),
) -> Option<Diagnostic> {
    let has_places = !columns.places.is_empty() || columns.group.is_some();
    let says = |text: &str, from: TextOrigin| {
        let text = text.to_owned();
        Diagnostic::at(header.place(0), Problem::FooterSays { text, from })
    };
    // rows and headings may name a year of their own
    let names_year = |cell: &str| {
        !words::years_named(&folded(cell), plan.years).is_empty()
            || Period::parse(cell, None, plan.years).is_ok()
    };
    let is_of_year =
        looks.iter().any(|look| !look.of_years.is_empty()) || header.cells.iter().any(names_year);
    if let Some(folder) = titles.other_folder().filter(|_| !is_of_year) {
        return Some(says(folder, TextOrigin::Folder));
    }
    let dates = dates_of_rows(columns, looks).into_iter();
    let dates: Vec<Date> = dates.chain(columns.form.dates()).collect();
    let name = titles.other_file(plan, &dates).filter(|_| !has_places);
    let name = name.or_else(|| titles.file_of_plan_or_month(columns))?;
    Some(says(name, TextOrigin::FileName))
}

/// The dates of the first rows, where those have a column of periods: in their order, each once.
pub fn dates_of_rows(columns: &Columns, looks: &[ColumnLook]) -> Vec<Date> {
    let when = columns.when;
    let column = when.period.filter(|_| when.is_simple());
    let mut dates = column.map_or_else(Vec::new, |column| looks[column].dates.clone());
    dates.sort_unstable();
    dates.dedup();
    dates
}
