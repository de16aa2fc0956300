//! The period of a row, and what a sum below months is of.

use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::words;
use crate::data::row::cells::Row;
use crate::data::row::parser::{RowParser, RowProblems};
use crate::data::row::period::{DatedPeriod, PeriodCell};
use crate::data::row::when;
use crate::diagnostic::Problem;
use crate::model::Period;
use crate::model::plan::Role;
use crate::model::time::period::PeriodName;

impl RowParser<'_> {
    /// The period of a row of the long form.
    pub(super) fn dated(
        &mut self,
        row: &Row<'_>,
        problems: &mut RowProblems<'_, '_>,
    ) -> Result<DatedPeriod, ()> {
        let (record, when) = (row.record, self.table.columns.when);
        if !when.is_simple() {
            let main = when.main().unwrap_or_default();
            if let Some(so_far) = self.sum_above(record.text(main)) {
                return Ok(so_far);
            }
            let cell = when::read(record, when, self.plan, self.table.year);
            let cell = cell.map_err(|(column, problem)| problems.add(row, column, problem))?;
            self.see_period(cell.period.ok());
            return cell.dated;
        }
        let column = when.period.unwrap_or_default();
        let cell = self.periods.get(record.bytes(column), || {
            PeriodCell::read(record.text(column), self.plan, self.table.year)
        });
        if cell.period.is_ok() {
            self.see_period(cell.period.ok());
        } else if let Some(so_far) = self.sum_above(record.text(column)) {
            return Ok(so_far);
        }
        if (cell.is_odd || cell.period.is_err())
            && let Some(problem) = cell.problem(record.text(column))
        {
            problems.add(row, column, problem);
        }
        cell.dated
    }

    /// Remembers the period of a row.
    fn see_period(&mut self, period: Option<Period>) {
        self.last_period = period;
        let part = period.filter(|period| period.months() < 12);
        self.last_part = part.or(self.last_part);
    }

    /// The problem of a row for how far a goal is reached, right below a whole year that others of its months stand above:
    /// that is the goal.
    pub(super) fn year_above(&self, row: &Row<'_>) -> Option<(usize, Problem)> {
        let column = self.table.columns.when.main()?;
        let role = built_in(&folded(row.record.text(column)));
        let year = self.last_period.filter(|period| period.months() == 12)?;
        let is_part = |part: &Period| year.year() == part.year();
        let part = self.last_part.filter(is_part)?;
        matches!(role, Some(Role::ShareDone | Role::Gap)).then(|| {
            let heading = PeriodName(year).to_string();
            let part = PeriodName(part).to_string();
            (column, Problem::YearNotOver { heading, part })
        })
    }

    /// Whether a row is of figures beside those of the periods, which its own name says: 全年目标 and 去年同期, and below
    /// them 完成率 and 同比.
    pub(super) fn is_of_other_figures(&mut self, row: &Row<'_>) -> bool {
        let Some(column) = self.table.columns.when.main() else {
            return false;
        };
        let text = row.record.text(column);
        if text.starts_with(|c: char| c.is_ascii()) {
            return false;
        }
        match built_in(&folded(text)) {
            Some(Role::Target | Role::LastYear) => true,
            Some(Role::ShareDone | Role::Gap | Role::Growth | Role::Change) => {
                self.last_period.is_some()
            }
            _ => false,
        }
    }

    /// The months that a row below them is of, which calls itself their sum: 合计.
    pub(super) fn sum_above(&self, text: &str) -> Option<DatedPeriod> {
        let so_far = self.last_period.filter(|_| words::is_sum(text))?;
        Some(DatedPeriod::new(so_far.up_to_end()?, self.plan))
    }
}
