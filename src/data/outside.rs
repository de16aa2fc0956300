//! Texts of a sheet that stand in no cell, above and below its pages and in boxes, held against its table.

use jiff::civil::Date;

use super::heading::columns::Columns;
use super::heading::prose::places;
use super::heading::prose::remark::{Remark, Remarks};
use super::heading::roles::folded;
use super::heading::title::titles::Titles;
use super::heading::title::vocabulary::Vocabulary;
use super::row::value::quoted;
use super::source::grid::Grid;
use super::source::workbook::OutsideText;
use crate::diagnostic::Problem;
use crate::model::plan::names;
use crate::model::{Period, Plan};

/// A table as such texts see it.
pub struct OutsideTable<'a> {
    /// The plan that the figures are for.
    pub plan: &'a Plan,
    /// The meaning of its columns.
    pub columns: &'a Columns,
    /// The last days that its figures are for.
    pub dates: Vec<Date>,
}

/// The last days that the headings and the rows of a table name.
pub fn dates(grid: &Grid, (columns, below): (&Columns, usize), plan: &Plan) -> Vec<Date> {
    let column = columns.when.period;
    let rows = grid.rows().skip(below);
    let cells = rows.filter_map(|row| row.cell(column?));
    let parse = |cell: &str| Period::parse(cell.trim(), plan.single_year(), plan.years);
    let of_rows = cells.filter_map(|cell| parse(cell).ok()).map(Period::date);
    of_rows.chain(columns.form.dates()).collect()
}

impl OutsideTable<'_> {
    /// The problem of a text: it says of the figures what the table does not.
    pub fn problem(&self, OutsideText { from, text }: &OutsideText) -> Option<Problem> {
        let with = Remarks {
            plan: self.plan,
            year: self.plan.single_year(),
        };
        let columns = self.columns;
        let has_unit = columns.unit.is_some() || !columns.says.is_empty();
        let is_told = |remark: &Remark| match remark {
            Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere => true,
            Remark::Unit(_) => !has_unit,
            Remark::Until(date) => self.is_before(*date),
            _ => false,
        };
        let is_other = with.of_text(text).iter().any(is_told) || self.is_other_title(text);
        let (text, from) = (quoted(text.trim()), *from);
        is_other.then_some(Problem::FooterSays { text, from })
    }

    /// Whether a text has words that are on no list: it is quoted.
    pub fn is_unread(&self, text: &str) -> bool {
        let vocabulary = Vocabulary {
            plan: self.plan,
            ignored: &[],
        };
        !vocabulary.unread(text).is_empty()
    }

    /// Whether a date is before all that the table has: a page that was printed before.
    fn is_before(&self, date: Date) -> bool {
        let newest = self.dates.iter().max().copied();
        let newest = newest.unwrap_or(self.plan.span.start);
        date < newest && !self.dates.contains(&date)
    }

    /// Whether a text would be the title of another table: of a draft, another place, or a time before.
    fn is_other_title(&self, text: &str) -> bool {
        let mut titles = Titles::of_plan(self.plan);
        titles.add_cell(&names::key(text), self.plan);
        let columns = self.columns;
        let has_places = !columns.places.is_empty() || columns.group.is_some();
        let place = titles.place.as_deref().map(folded);
        let is_elsewhere = place.is_some_and(|place| places::is_elsewhere(&place, self.plan));
        let period = titles.period(titles.year().or(self.plan.single_year()));
        let is_before = period.is_some_and(|period| self.is_before(period.date()));
        let is_forecast = titles.is_forecast && !titles.is_actual;
        let is_office = places::is_office_elsewhere(&folded(text), self.plan);
        titles.draft.is_some()
            || is_forecast
            || is_before
            || (is_elsewhere || is_office) && !has_places
    }
}
