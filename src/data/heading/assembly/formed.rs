//! The form that the columns of figures make: a crosstab, or a column a period.

use super::Assembly;
use crate::data::heading::columns::TableForm;
use crate::data::heading::shape::crosstab::{CrosstabColumns, crossed, of_one};
use crate::data::heading::shape::forms::{self, Formed};
use crate::data::heading::title::indicator::named;
use crate::diagnostic::Problem;
use crate::model::plan::Role;

impl Assembly<'_> {
    /// The form of a crosstab: headings are indicators, and rows are places, groups or periods.
    pub(super) fn cross(&mut self) -> Option<TableForm> {
        // a first column without a heading, beside indicators, is of places
        let has_key = self.columns.when.main().or(self.columns.group).is_some();
        let is_unnamed =
            self.columns.unnamed.first() == Some(&0) && self.context.below.names != Some(0);
        if is_unnamed && !has_key && self.columns.places.is_empty() {
            self.columns.unnamed.remove(0);
            self.columns.places.push(0);
        }
        self.settle_offices_of_crosstab();
        let columns = &self.columns;
        let is_dated = columns.when.main().is_some();
        let has_key = is_dated || columns.group.is_some() || !columns.places.is_empty();
        let context = &self.context;
        let of_title = || {
            let found = of_one(named(context.lines, context.plan)?, &self.figures)?;
            let unknown = columns.unknown.clone();
            Some(CrosstabColumns { unknown, ..found })
        };
        let found = has_key.then(|| {
            let of_headings = crossed(self.cells, &columns.unknown, &self.figures, context);
            of_headings.or_else(of_title)
        });
        let found = found.flatten()?;
        let period = found.period.or(context.title).filter(|_| !is_dated);
        if let (Some(own), Some(title)) = (found.period, context.title)
            && own.date() != title.date()
        {
            self.problems.push((None, self.contradiction([title, own])));
        }
        if !is_dated && period.is_none() {
            let columns = vec!["period"];
            let problem = Problem::MissingColumn {
                columns,
                unread: Vec::new(),
                year: None,
            };
            self.problems.push((None, problem));
        }
        // what a row is called
        let columns = &self.columns;
        let keys = [columns.when.main(), columns.group].into_iter().flatten();
        let first = keys.chain(columns.places.iter().copied()).min();
        self.columns.indicator = first.unwrap_or_default();
        self.columns.says.extend(found.says);
        self.columns.unknown = found.unknown;
        for column in found.repeated {
            self.repeated(column);
        }
        // targets beside an indicator are of that one alone
        self.columns.goals.clear();
        let columns = found.columns;
        Some(TableForm::Cross { columns, period })
    }

    /// Makes the first column, which is headed 指标, that of what rows are of, where the other headings are indicators:
    /// periods, or places where the title names the period.
    pub(super) fn settle_corner_of_crosstab(&mut self) {
        let columns = &self.columns;
        let is_bare = self.figures.is_empty()
            && columns.when.main().or(columns.group).is_none()
            && columns.places.is_empty();
        if self.indicator != Some(0) || columns.id.is_some() || !is_bare {
            return;
        }
        let found = crossed(self.cells, &columns.unknown, &[], &self.context);
        let is_crosstab = found.is_some_and(|found| found.unknown.is_empty());
        if is_crosstab {
            self.indicator = None;
            if self.context.title.is_some() {
                self.columns.places.push(0);
            } else {
                self.columns.when.period = Some(0);
            }
        }
    }

    /// Whether a column of years completes the headings' periods.
    pub(super) fn is_wide_by_year(&self) -> bool {
        let when = self.columns.when;
        let only_year = when.year.is_some() && when.main() == when.year;
        let dated = self.figures.iter().filter(|one| one.period.is_some());
        only_year
            && dated.count() > 0
            && !self
                .figures
                .iter()
                .any(|one| one.role == Role::Value && one.period.is_none())
    }

    /// The wide form; headings that look like periods and are none are errors in it.
    pub(super) fn wide(&mut self) -> Formed {
        let mut formed = forms::wide(&self.figures, self.context.title);
        let of_spreadsheet =
            |(_, problem): &(usize, Problem)| matches!(problem, Problem::SpreadsheetDate { .. });
        if formed.form.is_some() || self.faults.iter().any(of_spreadsheet) {
            let faults = std::mem::take(&mut self.faults).into_iter();
            let faults = faults.map(|(column, problem)| (Some(column), problem));
            self.problems.extend(faults);
            formed.form = formed.form.or(Some(TableForm::default()));
        }
        formed
    }
}
