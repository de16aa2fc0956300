//! The figure of a period, taken from the column that fits its target.

use jiff::civil::Date;

use crate::data::dataset::compact::slot::SlotKind;
use crate::data::heading::columns::{Figures, TableForm};
use crate::data::heading::words::Sort;
use crate::data::row::basis::Basis;
use crate::data::row::beside::{self, contradiction};
use crate::data::row::cells::Row;
use crate::data::row::figure::{self, PickedFigure, RowContext};
use crate::data::row::parser::{ParsedFigure, RowParser, RowProblems};
use crate::data::row::period::DatedPeriod;
use crate::data::row::pick::{Pick, pick};
use crate::diagnostic::Problem;
use crate::model::time::period::{PeriodName, Shortest};
use crate::model::{Measure, Target};

impl RowParser<'_> {
    /// Reads the figure of a period from the column that fits the target's measure.
    #[inline]
    pub(super) fn read_picked(
        &mut self,
        row: &Row<'_>,
        target: usize,
        figures: Figures,
        dated: Result<DatedPeriod, ()>,
        basis: Result<Option<Basis>, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let columns = &self.table.columns;
        let in_percent = || {
            let says = self.says();
            says.is_some_and(|says| says.sort == Some(Sort::Growth))
                || columns
                    .unit
                    .is_some_and(|unit| matches!(row.record.text(unit), "%" | "％"))
        };
        let measure = self.plan.indicator(target).measure;
        // amounts of another period than the one that growth is given for
        let has_growth_elsewhere = self.has_growth && figures.growth.is_none();
        if measure == Measure::Growth && has_growth_elsewhere && !in_percent() {
            return;
        }
        let other = dated.ok().and_then(|one| self.other_period(measure, one));
        if let Some(problem) = other {
            return problems.add(row, columns.indicator, problem);
        }
        let picked = pick(
            row.record,
            figures,
            self.table.wanted[target],
            figures.growth.is_some() && in_percent(),
        );
        self.tell_contradictions(row, self.plan.indicator(target), figures, dated, problems);
        if figures.gives_last_year() {
            self.read_last_year(row, target, (figures, picked), dated, basis, problems);
        }
        self.tell_rise(row, target, picked, dated, problems);
        match picked {
            Pick::Nothing => {
                if let Some((wanted, beside)) = moved(row, measure, figures) {
                    let problem = Problem::EmptyFigure {
                        indicator: row.name(wanted).to_owned(),
                        beside: row.record.text(beside).to_owned(),
                        is_growth: false,
                    };
                    problems.add(row, wanted, problem);
                }
            }
            Pick::Column { column, basis: own } => {
                let figure = PickedFigure {
                    column,
                    is_growth: figures.growth == Some(column),
                    own,
                };
                self.read_figure(row, target, figure, dated, basis, problems);
            }
            Pick::Two { first, second } => {
                let date = dated.ok().map(|dated| dated.date);
                problems.add(row, second, self.conflicting(row, [first, second], date));
            }
            Pick::Empty { wanted, beside } => {
                let problem = Problem::EmptyFigure {
                    indicator: row.name(wanted).to_owned(),
                    beside: row.record.text(beside).to_owned(),
                    is_growth: figures.growth == Some(wanted),
                };
                problems.add(row, wanted, problem);
            }
        }
    }

    /// The problem of two columns that give different figures for one date.
    pub(super) fn conflicting(
        &self,
        row: &Row<'_>,
        [first, second]: [usize; 2],
        date: Option<Date>,
    ) -> Problem {
        let text = |column: usize| row.record.text(column).to_owned();
        let period = date.map(|date| Shortest(date, self.plan.years).to_string());
        Problem::ConflictingFigures {
            indicator: row.name(first).to_owned(),
            period: period.unwrap_or_default(),
            first: text(first),
            second: text(second),
        }
    }

    /// Tells growth that does not follow from the amounts beside it, and a month of a total that is more than the year so
    /// far.
    fn tell_contradictions(
        &self,
        row: &Row<'_>,
        target: &Target,
        figures: Figures,
        dated: Result<DatedPeriod, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        if figures.gives_last_year()
            && let Some((column, problem)) = contradiction::growth(row, target, figures)
        {
            problems.add(row, column, problem);
        }
        let month = contradiction::month(row, figures).filter(|_| target.measure == Measure::Total);
        if let Some((column, [given, sum])) = month {
            let date = dated.map(|dated| Shortest(dated.date, self.plan.years).to_string());
            let problem = Problem::SumDiffers {
                indicator: row.name(column).to_owned(),
                period: date.unwrap_or_default(),
                given,
                sum,
            };
            problems.add(row, column, problem);
        }
    }

    /// Reads last year's figures beside this year's, as rows of last year: growth beside growth, else amounts.
    #[cold]
    fn read_last_year(
        &mut self,
        row: &Row<'_>,
        target: usize,
        (figures, picked): (Figures, Pick),
        dated: Result<DatedPeriod, ()>,
        basis: Result<Option<Basis>, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let measure = self.plan.indicator(target).measure;
        let Ok(dated) = dated else { return };
        let same_months = || Ok(DatedPeriod::new(dated.period.a_year_before(), self.plan));
        let of_growth = |column: usize| PickedFigure {
            column,
            is_growth: true,
            own: None,
        };
        let own = match picked {
            Pick::Column { column, .. } if figures.growth == Some(column) => {
                if let Some(column) = figures.last_years_growth {
                    let figure = of_growth(column);
                    self.read_figure(row, target, figure, same_months(), basis, problems);
                }
                return;
            }
            Pick::Column { basis, .. } => basis,
            Pick::Nothing if measure == Measure::Growth && figures.growth.is_some() => return,
            Pick::Nothing if figures.up_to_date.is_some() => Some(Basis::ToDate),
            Pick::Nothing => None,
            Pick::Two { .. } | Pick::Empty { .. } => return,
        };
        let of = |column: usize, own| PickedFigure {
            column,
            is_growth: false,
            own,
        };
        if let Some(column) = figures.last_year {
            let figure = of(column, own);
            self.read_figure(row, target, figure, same_months(), basis, problems);
        }
        let stands = matches!(measure, Measure::Level | Measure::Ratio);
        if let Some(column) = figures.last_year_end.filter(|_| stands)
            && let Some(year) = dated.period.year_before()
        {
            let before = DatedPeriod::new(year, self.plan);
            self.read_figure(
                row,
                target,
                of(column, None),
                Ok(before),
                Ok(None),
                problems,
            );
        }
    }

    /// The column at which a wrong basis or period is told, where one says it.
    fn told_at(&self, is_of_basis: bool) -> Option<usize> {
        let columns = &self.table.columns;
        match &columns.form {
            _ if is_of_basis && columns.basis.is_some() => columns.basis,
            TableForm::Long(_) | TableForm::Cross { .. } if !is_of_basis => columns.when.main(),
            _ => None,
        }
    }

    /// The basis of a figure whose row says none: its name's, its column's, its table's, its target's.
    fn default_basis(&self, target: &Target, picked: PickedFigure) -> Basis {
        let of_name = self.says().and_then(|says| says.basis);
        let of_column = || self.table.says(picked.column).and_then(|says| says.basis);
        let basis = of_name.or(picked.own).or_else(of_column);
        basis
            .or(self.table.defaults.basis)
            .or(target.basis.map(Basis::from))
            .unwrap_or_default()
    }

    /// Tells the rise of the year beside what stood at the end of a period, where that is taken for it.
    fn tell_rise(
        &self,
        row: &Row<'_>,
        target: usize,
        picked: Pick,
        dated: Result<DatedPeriod, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let (Pick::Column { column, .. }, Some(rise), Ok(dated)) =
            (picked, self.table.columns.rise, dated)
        else {
            return;
        };
        let is_total = self.plan.indicator(target).measure == Measure::Total;
        let [first, second] = [column, rise].map(|column| row.record.text(column));
        if is_total && !second.is_empty() && first != second {
            let problem = self.conflicting(row, [column, rise], Some(dated.date));
            problems.add(row, rise, problem);
        }
    }

    /// A period in brackets behind the row's name that is not its own.
    #[inline]
    fn other_period(&self, measure: Measure, dated: DatedPeriod) -> Option<Problem> {
        let own = self.says()?.period?;
        let dates = [own.date(), dated.date];
        let [first, second] = dates.map(|date| Shortest(date, self.plan.years).to_string());
        // 城镇新增就业（6月） in a column of 1-6月 is of June alone
        let so_far = dated.period;
        let is_alone = !own.begins_the_year() && so_far.begins_the_year() && so_far.months() > 1;
        let counts = matches!(measure, Measure::Total | Measure::Growth);
        if dates[0] == dates[1] && is_alone && counts {
            let (first, second) = (PeriodName(own).to_string(), PeriodName(so_far).to_string());
            return Some(Problem::PeriodContradiction { first, second });
        }
        (dates[0] != dates[1]).then_some(Problem::PeriodContradiction { first, second })
    }

    /// Reads the figure in a column, if one is reported and nothing about it is wrong.
    #[inline]
    fn read_figure(
        &mut self,
        row: &Row<'_>,
        target: usize,
        picked: PickedFigure,
        dated: Result<DatedPeriod, ()>,
        basis: Result<Option<Basis>, ()>,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let column = picked.column;
        let is_plain = self.is_plain
            && !picked.is_growth
            && self.section.is_none()
            && self.description.is_none();
        let plain = is_plain.then(|| {
            let target = (target, self.plan.indicator(target));
            self.plain.read(row, target, column)
        });
        let (mut of, mut place) = (self.plan.indicator(target), target);
        let found = match plain.flatten() {
            Some(value) => Ok(Some(value)),
            None => {
                let around = RowContext {
                    section: self.section.as_ref(),
                    name: self.says(),
                };
                if let Some(source) = figure::source(row, self.plan, of, around, picked) {
                    (of, place) = (self.plan.indicator(source), source);
                }
                match figure::read(row, of, around, picked) {
                    Ok(read) => {
                        if let Some(doubt) = read.doubt {
                            problems.add(row, column, doubt);
                        }
                        Ok(read.value)
                    }
                    Err((column, problem)) => {
                        if let Err(problem) = self.hold_back(row, column, of, problem) {
                            problems.add(row, column, problem);
                        }
                        Err(())
                    }
                }
            }
        };
        let (Ok(dated), Ok(basis)) = (dated, basis) else {
            return;
        };
        let basis = basis.unwrap_or_else(|| self.default_basis(of, picked));
        let is_after_end = dated.date > of.until;
        match (dated.slot(basis, of, self.plan), found) {
            // nothing is reported
            (_, Ok(None)) => {}
            // what no plan asks of is set aside in any case
            (Err(misfit), _) if !is_after_end => {
                let problem = misfit.problem(row.name(column), dated.period, self.plan);
                let at = self.told_at(misfit.is_of_basis());
                problems.add(row, at.unwrap_or(column), problem);
            }
            (Ok(slot), Ok(Some(value))) => self.figures.push(ParsedFigure {
                target: place as u32,
                slot,
                date: dated.date,
                // of a total since the plan began it may say that its floor was not reached
                is_after_end: is_after_end
                    && (of.measure != Measure::Total || slot.kind() != SlotKind::UpTo),
                value,
                column,
            }),
            _ => {}
        }
    }
}

/// The empty column of a total whose growth and last year's figure are filled in, and the latter: the cells of the row are
/// likely to have moved.
fn moved(row: &Row<'_>, measure: Measure, figures: Figures) -> Option<(usize, usize)> {
    let wanted = figures.amounts().next()?;
    let (before, growth) = (figures.last_year?, figures.growth?);
    let has_number = |column: usize| beside::number(row.record, column).is_some();
    let is_moved = has_number(before) && has_number(growth) && row.record.is_blank(wanted);
    (measure == Measure::Total && is_moved).then_some((wanted, before))
}
