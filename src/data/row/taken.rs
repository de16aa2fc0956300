//! The column that a figure was taken from, found again from its row.

use jiff::civil::Date;

use super::cells::Row;
use super::pick::{Pick, pick};
use super::when;
use crate::data::heading::columns::{Figures, TableForm, Wanted};
use crate::data::heading::table::Table;
use crate::model::time::period::Extent;
use crate::model::{Measure, Period};

/// The column of a target's figure for a date in this row.
pub fn column(row: &Row<'_>, target: usize, date: Date) -> usize {
    let columns = &row.table.columns;
    let wanted = row.table.wanted[target];
    let own = |figures: Figures| taken(row, figures, wanted);
    let of_row = |figures: Figures| match period(row) {
        Some(period) if period.date() != date => beside(figures, period, date, wanted.measure),
        _ => own(figures),
    };
    let found = match &columns.form {
        TableForm::Long(figures) => of_row(*figures),
        TableForm::Cross { columns, .. } => {
            let of_target = columns.iter().find(|one| one.target == target);
            of_target.and_then(|one| of_row(one.figures))
        }
        TableForm::Wide(periods) => {
            // with a column of years, headings have any year
            let has_years = columns.when.year.is_some();
            let has_parts = columns.when.has_parts();
            let is_it = |period: Period| {
                let own = period.date();
                let is_of_year =
                    || period.extent() == Extent::Year && row.table.years.are_same(own, date);
                own == date || has_years && own.month() == date.month() || has_parts && is_of_year()
            };
            let mut of_date = periods.iter().filter(|(period, _)| is_it(*period));
            of_date.find_map(|(_, figures)| own(*figures)).or_else(|| {
                let mut all = periods.iter();
                all.find_map(|(period, figures)| beside(*figures, *period, date, wanted.measure))
            })
        }
    };
    found.unwrap_or(columns.indicator)
}

/// Whether a table has several columns from which a figure may be taken.
pub fn has_choice(table: &Table) -> bool {
    let is_only = |figures: &Figures| figures.only().is_some();
    match &table.columns.form {
        TableForm::Long(figures) => !is_only(figures),
        TableForm::Wide(periods) => !periods.iter().all(|(_, figures)| is_only(figures)),
        TableForm::Cross { .. } => true,
    }
}

/// The column of this year's figure.
fn taken(row: &Row<'_>, figures: Figures, wanted: Wanted) -> Option<usize> {
    let unit = row.table.columns.unit;
    let in_percent = unit.is_some_and(|unit| matches!(row.record.text(unit), "%" | "％"));
    match pick(row.record, figures, wanted, in_percent) {
        Pick::Column { column, .. } => Some(column),
        _ => None,
    }
}

/// The column of last year's figure for a date, beside one for `period`.
fn beside(figures: Figures, period: Period, date: Date, measure: Measure) -> Option<usize> {
    let is_growth = measure == Measure::Growth && figures.growth.is_some();
    let same_months = match figures.last_years_growth {
        Some(column) if is_growth => Some(column),
        _ => figures.last_year,
    };
    let is_end = period.year_before().is_some_and(|year| year.date() == date);
    let of_end = figures.last_year_end.filter(|_| is_end);
    let is_same = period.a_year_before().date() == date;
    of_end.or(same_months.filter(|_| is_same))
}

/// The period that a row says itself, or that its table says of all rows.
fn period(row: &Row<'_>) -> Option<Period> {
    let (table, record) = (row.table, row.record);
    let of_table = match &table.columns.form {
        TableForm::Cross { period, .. } => *period,
        _ => None,
    };
    of_table.or_else(|| when::period(record, table.columns.when, table.year, table.years))
}
