//! The periods of a wide table's columns, completed by what its rows say of when their figures are for.

use crate::data::heading::columns::{Figures, TableForm};
use crate::data::row::cells::Row;
use crate::data::row::parser::RowParser;
use crate::data::row::period::DatedPeriod;
use crate::data::row::when;
use crate::diagnostic::Problem;
use crate::model::Year;

impl RowParser<'_> {
    /// The period of a row's figure in a wide table's column of periods, where rows say periods as well.
    pub(super) fn below(
        &self,
        row: &Row<'_>,
        place: usize,
    ) -> Result<DatedPeriod, (usize, Problem)> {
        let when = self.table.columns.when;
        let TableForm::Wide(periods) = &self.table.columns.form else {
            return Ok(self.wide[place].0);
        };
        if !when.has_parts() {
            return Ok(self.wide[place].0);
        }
        let heading = periods[place].0;
        let heading = self.wide_year.map_or(heading, |year| heading.of_year(year));
        let period = when::below(row.record, when, heading, self.plan.years)?;
        Ok(DatedPeriod::new(period, self.plan))
    }

    /// Gives the periods of a wide table's columns the year of a row's own column.
    ///
    /// # Errors
    /// A cell that is no year, or none beside figures, at its column.
    pub(super) fn complete_by(&mut self, row: &Row<'_>) -> Result<(), (usize, Problem)> {
        let Some(column) = self.table.columns.when.year else {
            return Ok(());
        };
        let is_filled = |(_, figures): &(DatedPeriod, Figures)| {
            figures.all().any(|column| !row.record.is_blank(column))
        };
        match when::year(row.record, column, self.plan.years) {
            Ok(None) if self.wide.iter().any(is_filled) => {
                let text = row.name(column).to_owned();
                Err((column, Problem::PeriodWithoutYear { text }))
            }
            Ok(year) => {
                self.complete(year.or(self.table.year));
                Ok(())
            }
            Err(problem) => Err((column, problem)),
        }
    }

    /// Gives the periods of a wide table's columns the year of a row.
    fn complete(&mut self, year: Option<Year>) {
        let (Some(year), TableForm::Wide(periods)) = (year, &self.table.columns.form) else {
            return;
        };
        if self.wide_year == Some(year) {
            return;
        }
        self.wide_year = Some(year);
        self.wide = periods
            .iter()
            .map(|(period, figures)| (DatedPeriod::new(period.of_year(year), self.plan), *figures))
            .collect();
    }
}
