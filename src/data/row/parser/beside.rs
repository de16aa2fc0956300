//! Columns beside the figures of a row, held against them.

use crate::data::dataset::compact::slot::SlotKind;
use crate::data::heading::columns::{Figures, TableForm};
use crate::data::row::beside::contradiction::{self, Months};
use crate::data::row::beside::{self, goal};
use crate::data::row::cells::Row;
use crate::data::row::parser::{RowParser, RowProblems};
use crate::model::Measure;

impl RowParser<'_> {
    /// Tells targets in columns of their own that are not the plan's, and shares of them that the figure does not make; a
    /// group's own are not compared.
    pub(super) fn check_goals(
        &self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let columns = &self.table.columns;
        let in_plan = self.figures.iter();
        let in_plan = in_plan.filter(|figure| self.plan.span.contains(figure.date));
        let newest = in_plan.max_by_key(|figure| figure.date);
        let Some(newest) = newest.filter(|_| columns.group.is_none()) else {
            return;
        };
        let given = (newest.date, newest.value);
        let target = self.plan.indicator(target);
        // 新建5G基站（个）
        let named = self.says().and_then(|says| says.units.first());
        let of = (target, named);
        for column in &columns.goals {
            if let Some(problem) = goal::differs(row, self.plan, of, column, given) {
                problems.add(row, column.column, problem);
            }
        }
        let months = match newest.slot.kind() {
            SlotKind::Alone(_) | SlotKind::ByQuarter => return,
            SlotKind::ByMonth => Months::Any,
            SlotKind::UpTo | SlotKind::OfYear | SlotKind::FromJanuary => Months::SoFar,
        };
        let given = (newest.column, newest.value);
        if let Some((column, problem)) = contradiction::share_in_cell(row, target, given) {
            problems.add(row, column, problem);
        }
        if let Some((column, problem)) = contradiction::share(row, of, given, months) {
            problems.add(row, column, problem);
        }
    }

    /// Tells the figure of a total that another column gives otherwise: 完成 beside 累计.
    pub(super) fn check_twice(
        &self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let Some([first, second]) = self.table.columns.twice else {
            return;
        };
        let is_total = self.plan.indicator(target).measure == Measure::Total;
        let numbers = [first, second].map(|column| beside::number(row.record, column));
        let [Some((one, _)), Some((other, _))] = numbers else {
            return;
        };
        let figure = self.figures.first().filter(|_| is_total && one != other);
        if let Some(figure) = figure {
            let problem = self.conflicting(row, [first, second], Some(figure.date));
            problems.add(row, second, problem);
        }
    }

    /// Tells growth beside amounts of two years from which it does not follow.
    pub(super) fn check_growth(&self, row: &Row<'_>, problems: &mut RowProblems<'_, '_>) {
        let TableForm::Wide(periods) = &self.table.columns.form else {
            return;
        };
        for (period, figures) in periods
            .iter()
            .filter(|(_, figures)| figures.last_year.is_none())
        {
            let Some(growth) = figures.growth else {
                continue;
            };
            let before = period.a_year_before();
            let earlier = periods.iter().find(|(other, _)| *other == before);
            let amounts = |figures: &Figures| figures.up_to_date.or(figures.value);
            if let Some(now) = amounts(figures)
                && let Some(last) = earlier.and_then(|(_, figures)| amounts(figures))
                && let Some((column, problem)) = contradiction::of_amounts(row, [now, last], growth)
            {
                problems.add(row, column, problem);
            }
        }
    }
}
