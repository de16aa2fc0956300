//! Columns beside the figures of a row, held against them.

use crate::data::dataset::compact::slot::SlotKind;
use crate::data::heading::columns::{Figures, TableForm};
use crate::data::row::beside::contradiction::{self, Months};
use crate::data::row::beside::{self, goal};
use crate::data::row::cells::Row;
use crate::data::row::parser::{RowParser, RowProblems};
use crate::diagnostic::Problem;
use crate::model::Measure;
use crate::model::time::period::Shortest;

impl RowParser<'_> {
    /// Tells targets in columns of their own that are not the plan's, shares of them that the figure does not make, and a
    /// total below that of the month before; a group's own are not compared.
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
        let before = contradiction::month_before(row, newest.column);
        let before = before.filter(|_| target.measure == Measure::Total && months == Months::SoFar);
        if let Some([before, after]) = before {
            let indicator = row.name(newest.column).to_owned();
            let problem = Problem::FallingTotal {
                indicator,
                before,
                after,
            };
            problems.add(row, newest.column, problem);
        }
        let given = (newest.column, newest.value);
        if let Some((column, problem)) = contradiction::share_in_cell(row, target, given) {
            problems.add(row, column, problem);
        }
        if let Some((column, problem)) = contradiction::share(row, of, given, months) {
            problems.add(row, column, problem);
        }
    }

    /// Tells the figure of a total that another column gives otherwise (完成 beside 累计, 1-6月 beside 6月末累计), or that two
    /// others do not add up to (1-5月, 6月, 1-6月).
    pub(super) fn check_twice(
        &self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let columns = &self.table.columns;
        let Some(figure) = self.figures.first() else {
            return;
        };
        if self.plan.indicator(target).measure != Measure::Total {
            return;
        }
        let periods = match &columns.form {
            TableForm::Wide(periods) => &periods[..],
            TableForm::Long(_) | TableForm::Cross { .. } => &[],
        };
        let differs = |[first, second]: &[usize; 2]| {
            let numbers = [*first, *second].map(|column| beside::number(row.record, column));
            matches!(&numbers, [Some((one, _)), Some((other, _))] if one != other)
        };
        let twice = columns.twice.filter(differs);
        let twice = twice.or_else(|| {
            let mut periods = periods.iter();
            periods.find_map(|(_, figures)| contradiction::twice(row, *figures))
        });
        if let Some(both) = twice {
            let problem = self.conflicting(row, both, Some(figure.date));
            return problems.add(row, both[1], problem);
        }
        if let Some((column, period, [given, sum])) = contradiction::sum_of_two(row, periods) {
            let problem = Problem::SumDiffers {
                indicator: row.name(column).to_owned(),
                period: Shortest(period.date(), self.plan.years).to_string(),
                given,
                sum,
            };
            problems.add(row, column, problem);
        }
    }

    /// Tells growth beside amounts of two years from which it does not follow.
    pub(super) fn check_growth(
        &self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let target = self.plan.indicator(target);
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
                && let Some((column, problem)) =
                    contradiction::of_amounts(row, target, [now, last], growth)
            {
                problems.add(row, column, problem);
            }
        }
    }
}
