//! Rows of one indicator below each other, of which one gives its amount and one its growth: `地区生产总值（亿元）` above
//! `同比增长（%）`, or one name twice, in 亿元 and in %. The one that the target asks for counts, the other is passed over.

use super::above::{Held, LastNamed};
use crate::data::heading::roles::folded;
use crate::data::row::cells::Row;
use crate::data::row::name::endings;
use crate::data::row::name::{NameFound, describe};
use crate::data::row::parser::{RowParser, RowProblems};
use crate::diagnostic::{Problem, Problems};
use crate::model::{Measure, Target, Unit};

impl RowParser<'_> {
    /// The meaning of a name that may be completed by the row above: 同比增长 below 地区生产总值, none at all below the
    /// name of rows of several periods.
    pub(super) fn completed(&mut self, row: &Row<'_>, named: NameFound) -> NameFound {
        if self.table.reads_in_order {
            if matches!(named, NameFound::Nothing) {
                return self.named_above(row).unwrap_or(named);
            }
            self.last_named = Some(LastNamed::of(row, named));
        }
        self.with_ending(row, named)
    }

    /// The name that a row without one has from the row above: of another period, and in the same unit.
    fn named_above(&mut self, row: &Row<'_>) -> Option<NameFound> {
        let this = LastNamed::of(row, NameFound::Nothing);
        let last = self.last_named.as_mut()?;
        let has_period = !this.period.is_empty() && this.period != last.period;
        let is_of_unit =
            this.unit == last.unit || this.unit.is_empty() && last.is_in_own_unit(self.plan);
        if !has_period || !is_of_unit {
            return None;
        }
        last.period = this.period;
        Some(match last.named {
            NameFound::Target(_) | NameFound::Described(_) => last.named,
            // of what the plan does not have
            _ => NameFound::Sum,
        })
    }

    /// The meaning of a name that is an ending alone, by the row above.
    fn with_ending(&mut self, row: &Row<'_>, named: NameFound) -> NameFound {
        let name = row.record.text(self.table.columns.indicator);
        if !matches!(named, NameFound::Unknown)
            || !self.table.reads_in_order
            || !endings::is_alone(&folded(name))
        {
            return named;
        }
        let above = self.above.target.map(|target| self.plan.indicator(target));
        let whole = above.map(|above| format!("{}{}", above.name, name.trim()));
        let whole = whole.and_then(|whole| describe(self.plan, &whole, self.names.context()));
        match whole.filter(|whole| Some(whole.target) == self.above.target) {
            Some(description) => self.names.described(description),
            // growth of what is asked for its amount
            None => NameFound::Sum,
        }
    }

    /// Holds a problem of the row's unit back, where a row beside it may give the figure in the target's own.
    pub(super) fn hold_back(
        &mut self,
        row: &Row<'_>,
        column: usize,
        target: &Target,
        problem: Problem,
    ) -> Result<(), Problem> {
        let may_be_other = self.table.reads_in_order
            && self.table.columns.group.is_none()
            && matches!(&problem, Problem::UnitMismatch { unit, .. } if is_other(unit, target));
        if !may_be_other {
            return Err(problem);
        }
        self.above.of_row.push(Held {
            at: (row.table.file, row.line()),
            place: row.place(column),
            problem,
        });
        Ok(())
    }

    /// Remembers a row of a target, of which the figures were read.
    pub(super) fn settle(
        &mut self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        if !self.table.reads_in_order {
            return;
        }
        let when = self.table.columns.when.main();
        let period = when.map_or("", |column| row.record.text(column));
        let is_same = self.above.target == Some(target) && self.above.period == period;
        if !is_same {
            self.forget(problems.all);
            self.above.target = Some(target);
            period.clone_into(&mut self.above.period);
        }
        self.above.has_figure |= !self.figures.is_empty();
        let of_row = std::mem::take(&mut self.above.of_row);
        if self.above.has_figure {
            self.above.held.clear();
        } else {
            self.above.held.extend(of_row);
        }
    }

    /// Remembers a row that names a target with the unit of an amount: `地区生产总值（亿元）`.
    pub(super) fn settle_amount(
        &mut self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let column = self.table.columns.indicator;
        let of = self.plan.indicator(target);
        let name = row.record.text(column);
        let unit = name.rsplit(['(', '（']).next().unwrap_or_default();
        let problem = Problem::UnitMismatch {
            indicator: name.to_owned(),
            unit: unit.trim_end_matches([')', '）']).to_owned(),
            expected: of.unit.as_str().to_owned(),
        };
        self.figures.clear();
        if let Err(problem) = self.hold_back(row, column, of, problem) {
            problems.add(row, column, problem);
        }
        self.settle(row, target, problems);
    }

    /// Begins anew below a row without figures: what is below is of the indicator that it names (固定资产投资（亿元）), or of
    /// none.
    pub(super) fn begin_below(&mut self, named: NameFound, problems: &mut Problems<'_>) {
        self.forget(problems);
        self.last_named = None;
        self.above.target = match named {
            NameFound::Amount(target) => Some(target as usize),
            NameFound::Described(place) => Some(self.names.description(place).target),
            _ => None,
        };
    }

    /// Tells what no row answered, behind the last row of an indicator.
    pub fn forget(&mut self, problems: &mut Problems<'_>) {
        let above = std::mem::take(&mut self.above);
        if !above.has_figure {
            above.held.into_iter().for_each(|held| held.tell(problems));
        }
        self.above.of_row = above.of_row;
    }
}

/// Whether a unit is that of the other one of two rows: an amount's for growth, % for an amount.
fn is_other(unit: &str, target: &Target) -> bool {
    let unit = Unit::parse(unit);
    match target.measure {
        Measure::Growth => unit.is_amount(),
        Measure::Total | Measure::Level => unit.is_percent() && !target.unit.is_relative(),
        Measure::Ratio | Measure::Milestone => false,
    }
}
