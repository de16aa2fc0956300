//! Sums beside the months of a wide table, and the figures of its rows by what these say.

use crate::data::heading::columns::{Figures, SumColumn};
use crate::data::row::basis::Basis;
use crate::data::row::beside::sums::{self, SumSays};
use crate::data::row::cells::Row;
use crate::data::row::parser::{RowParser, RowProblems};
use crate::data::row::period::DatedPeriod;
use crate::diagnostic::Problem;
use crate::model::time::period::PeriodName;
use crate::model::{Measure, Period};

impl RowParser<'_> {
    /// Reads the figures of a wide table's row.
    pub(super) fn read_wide(
        &mut self,
        row: &Row<'_>,
        target: usize,
        periods: &[(Period, Figures)],
        basis: Result<Option<Basis>, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let says = match basis {
            Ok(None) => self.sums_say(row, target, periods),
            _ => Ok(SumSays::Nothing),
        };
        let says = says.map_err(|(sum, problem)| problems.add(row, sum, problem));
        let part = part_of(periods);
        for (place, (period, figures)) in periods.iter().enumerate() {
            let is_part = Some(period.months()) == part;
            let basis = match says {
                Ok(SumSays::SoFar) if is_part => continue,
                Ok(SumSays::Count(basis)) if is_part => Ok(Some(basis)),
                Ok(_) => basis,
                Err(()) => Err(()),
            };
            match self.below(row, place) {
                Ok(dated) => self.read_picked(row, target, *figures, Ok(dated), basis, problems),
                Err((column, problem)) => return problems.add(row, column, problem),
            }
        }
        if says == Ok(SumSays::SoFar) {
            let sums = &self.table.columns.sums;
            // 二季度 beside 上半年 is not needed
            let is_within = |sum: &SumColumn, other: &SumColumn| {
                let both = sum.period.zip(other.period);
                both.is_some_and(|(own, other)| {
                    own.date() == other.date() && own.months() < other.months()
                })
            };
            let is_needed = |sum: &&SumColumn| !sums.iter().any(|other| is_within(sum, other));
            for sum in sums.iter().filter(is_needed) {
                self.read_sum(row, target, (*sum, periods), problems);
            }
        }
    }

    /// The meaning of the sums in a row for what they sum up.
    fn sums_say(
        &self,
        row: &Row<'_>,
        target: usize,
        periods: &[(Period, Figures)],
    ) -> Result<SumSays, (usize, Problem)> {
        let basis = match part_of(periods) {
            Some(1) => Basis::Month,
            Some(3) => Basis::Quarter,
            // no basis is that of all of them
            _ => return Ok(SumSays::Nothing),
        };
        let measure = self.plan.indicator(target).measure;
        // what is no total is asked of columns of its own
        let has_growth = periods.iter().any(|(_, figures)| figures.growth.is_some());
        if has_growth && measure != Measure::Total {
            return Ok(SumSays::Nothing);
        }
        let of = (measure, basis);
        let mut all = SumSays::Nothing;
        for sum in &self.table.columns.sums {
            let parts = sum.parts(periods).into_iter();
            let parts = parts.filter_map(|place| {
                let (_, figures) = periods[place];
                figures.value.or(figures.of_month)
            });
            let contradicts = || Problem::SumColumn {
                indicator: row.name(self.table.columns.indicator).to_owned(),
                sum: row.record.text(sum.column).to_owned(),
            };
            let said = sums::says(row.record, parts, sum.column, of, sum.is_so_far);
            let is_of_more = said.is_none() && measure != Measure::Total;
            if (said == Some(SumSays::SoFar) || is_of_more)
                && let Some(part) = before_its_end(row, *sum, periods)
            {
                let heading = self.table.heading(sum.column).to_owned();
                return Err((sum.column, Problem::YearNotOver { heading, part }));
            }
            let together = said.and_then(|said| all.and(said));
            all = together.ok_or_else(|| (sum.column, contradicts()))?;
        }
        Ok(all)
    }

    /// Reads a sum as the figure of the time up to its last part that has one.
    fn read_sum(
        &mut self,
        row: &Row<'_>,
        target: usize,
        (sum, periods): (SumColumn, &[(Period, Figures)]),
        problems: &mut RowProblems<'_, '_>,
    ) {
        let last = last_filled(row, sum, periods);
        let up_to_last = || self.wide[last?].0.period.up_to_end();
        let own = |period: Period| self.wide_year.map_or(period, |year| period.of_year(year));
        let Some(period) = sum.period.map(own).or_else(up_to_last) else {
            return;
        };
        let figures = Figures {
            value: Some(sum.column),
            ..Figures::default()
        };
        let dated = DatedPeriod::new(period, self.plan);
        self.read_picked(row, target, figures, Ok(dated), Ok(None), problems);
    }
}

/// The place of the last part of a sum that has a figure.
fn last_filled(row: &Row<'_>, sum: SumColumn, periods: &[(Period, Figures)]) -> Option<usize> {
    let is_filled = |place: &usize| {
        let figures = periods[*place].1;
        figures.all().any(|column| !row.record.is_blank(column))
    };
    sum.parts(periods).into_iter().rfind(is_filled)
}

/// The months up to the last figure beside a sum that names a later end: 全年 beside nothing but 1月 to 6月.
fn before_its_end(row: &Row<'_>, sum: SumColumn, periods: &[(Period, Figures)]) -> Option<String> {
    let (last, _) = periods[last_filled(row, sum, periods)?];
    let is_earlier = sum.period?.date() > last.date();
    is_earlier.then(|| PeriodName(last.up_to_end().unwrap_or(last)).to_string())
}

/// The number of months of the shortest periods, where sums are of these.
fn part_of(periods: &[(Period, Figures)]) -> Option<i8> {
    periods.iter().map(|(period, _)| period.months()).min()
}
