//! Texts of a sheet that stand in no cell, above and below its pages and in boxes, held against its table.

use jiff::civil::Date;

use super::heading::columns::Columns;
use super::heading::prose::remark::{Remark, Remarks, clauses};
use super::heading::prose::{parts, places};
use super::heading::roles::folded;
use super::heading::title::titles::Titles;
use super::heading::title::vocabulary::Vocabulary;
use super::row::basis::Basis;
use super::row::value::quoted;
use super::source::grid::{Grid, GridRow};
use super::source::workbook::OutsideText;
use crate::diagnostic::{Problem, TextOrigin};
use crate::model::plan::names;
use crate::model::{Period, Plan, Years};

/// The most cells of a sheet of prose, and the fewest characters of one: lists to choose from have shorter ones.
const MOST_PROSE: usize = 30;
const LEAST_PROSE: usize = 6;

/// The most characters of a title among them.
const LONGEST_TITLE: usize = 20;

/// A table as such texts see it.
pub struct OutsideTable<'a> {
    /// The plan that the figures are for.
    pub plan: &'a Plan,
    /// The meaning of its columns.
    pub columns: &'a Columns,
    /// The last days that its figures are for.
    pub dates: Vec<Date>,
}

/// The texts of a sheet beside that of the table that has nothing but lines of text: a cover, an explanation.
pub fn prose(grid: &Grid) -> Vec<OutsideText> {
    let is_filled = |cell: &&str| !cell.trim().is_empty();
    let is_line = |row: GridRow<'_>| row.cells().filter(is_filled).count() <= 1;
    if !grid.rows().all(is_line) {
        return Vec::new();
    }
    let texts = grid.rows().flat_map(|row| row.cells().find(is_filled));
    let is_said = |text: &&str| {
        let is_period = Period::parse(text.trim(), None, Years::default()).is_ok();
        text.chars().count() >= LEAST_PROSE && !is_period
    };
    let texts = texts.filter(is_said).map(|text| OutsideText {
        from: TextOrigin::Sheet,
        text: text.trim().to_owned(),
    });
    texts.take(MOST_PROSE).collect()
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
        let (said, from) = (quoted(text.trim()), *from);
        self.is_of_others(text, from)
            .then_some(Problem::FooterSays { text: said, from })
    }

    /// The same of a comment that is on no figure.
    pub fn of_comment(&self, text: &str) -> Option<Problem> {
        self.is_of_others(text, TextOrigin::Cell)
            .then(|| Problem::KindInNote {
                text: text.to_owned(),
                is_comment: true,
            })
    }

    fn is_of_others(&self, text: &str, from: TextOrigin) -> bool {
        // a sheet of instructions names other times
        let is_prose = from == TextOrigin::Sheet
            && (text.chars().count() > LONGEST_TITLE || text.contains(['，', '。', '（', '(']));
        let with = Remarks {
            plan: self.plan,
            year: self.plan.single_year(),
        };
        let columns = self.columns;
        let has_unit = columns.unit.is_some() || !columns.says.is_empty();
        let mut says = columns.says.iter();
        let has_basis = columns.basis.is_some() || says.any(|(_, says)| says.basis.is_some());
        let is_told = |remark: &Remark| match remark {
            Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere => true,
            Remark::Unit(_) => !has_unit,
            Remark::Basis(Basis::Month | Basis::Quarter) => !has_basis && !is_prose,
            // the times in brackets are examples
            Remark::Until(date) => {
                let has_brackets = text.contains(['（', '(']);
                !(is_prose && has_brackets) && self.is_before(*date)
            }
            _ => false,
        };
        with.of_text(text).iter().any(is_told)
            || clauses(&folded(text)).any(parts::corrects)
            || !is_prose && self.is_other_title(text)
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
