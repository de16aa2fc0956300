//! Crosstabs: a column an indicator, a row a place or a period.

use csv::StringRecord;

use super::forms::{FigureColumn, long, put};
use crate::data::heading::columns::{Columns, Context, CrossColumn, Figures, TableForm};
use crate::data::heading::defaults::Statements;
use crate::data::heading::words::{Saying, Sort};
use crate::data::row::basis::Basis;
use crate::data::row::name::{NameContext, describe};
use crate::diagnostic::Problem;
use crate::model::plan::Role;
use crate::model::{Measure, Period, Plan, Unit};

/// Columns of indicators, and those that have no place among them.
#[derive(Debug, Default)]
pub struct CrosstabColumns {
    /// The targets with their columns.
    pub columns: Vec<CrossColumn>,
    /// Statements of single columns.
    pub says: Vec<(usize, Statements)>,
    /// The period in their headings.
    pub period: Option<Period>,
    /// Columns whose headings name no indicator of the plan.
    pub unknown: Vec<usize>,
    /// Columns that mean the same as one before them.
    pub repeated: Vec<usize>,
}

/// A column that names a target.
struct NamedColumn {
    target: usize,
    role: Role,
    says: Statements,
}

/// Reads the headings `unnamed`, which have no role, as names of indicators, and puts figures that say nothing of
/// whose they are (同比增长 behind 地区生产总值) to the one before them. `None` where no heading names a target.
pub fn crossed(
    cells: &StringRecord,
    unnamed: &[usize],
    figures: &[FigureColumn],
    context: &Context<'_>,
) -> Option<CrosstabColumns> {
    let plan = context.plan;
    let mut crossed = CrosstabColumns::default();
    let mut amounts = Vec::new();
    let mut current: Option<Option<usize>> = None;
    // growth that stands behind the month's amount is the month's
    let mut is_behind_month = false;
    for column in 0..cells.len() {
        if unnamed.contains(&column) {
            let found = named(&cells[column], context).map(|named| (named.says.period, named));
            let found = found.or_else(|| behind_period(&cells[column], context));
            // one period for all: that of the first heading that says one
            let same = |period: &Period| {
                let first = crossed.period.unwrap_or(*period);
                first.date() == period.date() && first.months() == period.months()
            };
            let found = found.filter(|(period, _)| period.as_ref().is_none_or(same));
            let Some((period, mut named)) = found else {
                crossed.unknown.push(column);
                current = Some(None);
                continue;
            };
            crossed.period = crossed.period.or(period);
            if named.role == Role::Growth && is_behind_month && current == Some(Some(named.target))
            {
                named.says.basis = named.says.basis.or(Some(Basis::Month));
            }
            if named.says != Statements::default() {
                crossed.says.push((column, named.says));
            }
            let is_of_growth = plan.indicator(named.target).measure == Measure::Growth;
            if is_of_growth && named.role != Role::Growth {
                amounts.push((column, named.target));
            }
            crossed.put(named.target, named.role, column);
            current = Some(Some(named.target));
            is_behind_month = named.role == Role::OfMonth;
        } else if let Some(one) = figures.iter().find(|one| one.column == column) {
            match one.role {
                Role::OfMonth => is_behind_month = true,
                Role::Value | Role::UpToDate => is_behind_month = false,
                _ => {}
            }
            let is_of_month = one.role == Role::Growth && one.is_bare() && is_behind_month;
            if is_of_month {
                crossed.says.push((column, Statements::of(Basis::Month)));
            }
            match current {
                Some(Some(target)) => crossed.put(target, one.role, column),
                Some(None) => {}
                None => crossed.unknown.push(column),
            }
        }
    }
    crossed.leave_amounts(&amounts, plan);
    crossed
        .columns
        .retain(|one| one.figures != Figures::default());
    (!crossed.columns.is_empty()).then_some(crossed)
}

/// Settles the columns of targets of growth that say no unit (固定资产投资): below a title of growth or percent they are
/// growth, below any other they may be amounts, and are not read.
pub fn settle_bare(columns: &mut Columns, titled: &Statements, plan: &Plan) {
    let Columns {
        form: TableForm::Cross { columns: all, .. },
        says,
        unknown,
        ..
    } = columns
    else {
        return;
    };
    let in_percent = titled.sort == Some(Sort::Growth) || titled.units.iter().any(Unit::is_percent);
    all.retain_mut(|one| {
        let is_of_growth = plan.indicator(one.target).measure == Measure::Growth;
        let column = one.figures.only().filter(|_| is_of_growth);
        let is_bare = |column: &usize| says.iter().all(|(of, _)| of != column);
        let Some(column) = column.filter(is_bare) else {
            return true;
        };
        if in_percent {
            one.figures = Figures {
                growth: Some(column),
                ..Figures::default()
            };
        } else {
            unknown.push(column);
        }
        in_percent
    });
}

/// The columns of one indicator that the title names alone; `None` where they are of several periods.
pub fn of_one(target: usize, figures: &[FigureColumn]) -> Option<CrosstabColumns> {
    let mut periods = figures.iter().filter_map(|one| one.period);
    let period = periods.next();
    if period.is_some_and(|first| periods.any(|other| other != first)) {
        return None;
    }
    let undated = figures.iter().map(|one| FigureColumn {
        period: None,
        ..*one
    });
    let formed = long(&undated.collect::<Vec<_>>());
    let Some(TableForm::Long(figures)) = formed.form else {
        return None;
    };
    let says_any = figures.amounts().next().or(figures.growth).is_some();
    says_any.then(|| CrosstabColumns {
        columns: vec![CrossColumn { target, figures }],
        period,
        repeated: formed.repeated,
        ..CrosstabColumns::default()
    })
}

/// The problem of a crosstab none of whose columns says whether it is of amounts or growth.
pub fn lack(columns: &Columns, cells: &StringRecord) -> Option<Problem> {
    let TableForm::Cross { columns: all, .. } = &columns.form else {
        return None;
    };
    let unread = columns
        .unknown
        .iter()
        .map(|column| cells[*column].trim().to_owned());
    all.is_empty().then(|| Problem::MissingColumn {
        columns: vec!["value"],
        unread: unread.collect(),
        year: None,
    })
}

impl CrosstabColumns {
    /// Leaves the amounts of targets of growth alone whose growth no column gives.
    fn leave_amounts(&mut self, amounts: &[(usize, usize)], plan: &Plan) {
        for (column, target) in amounts {
            let says = self.says.iter().find(|(of, _)| of == column);
            let is_other = says.is_some_and(|(_, says)| {
                let fits = |unit: &Unit| unit.converts_to(&plan.indicator(*target).unit);
                says.sort == Some(Sort::Amounts) || !says.units.iter().all(fits)
            });
            let of_target = self.columns.iter_mut().find(|one| one.target == *target);
            if let Some(one) = of_target.filter(|_| is_other)
                && one.figures.growth.is_none()
            {
                one.figures = Figures::default();
                self.unknown.push(*column);
            }
        }
    }

    fn put(&mut self, target: usize, role: Role, column: usize) {
        let is_figure = matches!(
            role,
            Role::Value
                | Role::OfMonth
                | Role::UpToDate
                | Role::Growth
                | Role::LastYear
                | Role::LastYearEnd
                | Role::LastYearsGrowth
        );
        if !is_figure {
            return;
        }
        let known = self.columns.iter().position(|one| one.target == target);
        let place = known.unwrap_or_else(|| {
            let figures = Figures::default();
            self.columns.push(CrossColumn { target, figures });
            self.columns.len() - 1
        });
        if put(&mut self.columns[place].figures, role, column).is_err() {
            self.repeated.push(column);
        }
    }
}

/// The period that a heading begins with, and the target that the rest names: `1-6月固定资产投资增速（%）`.
fn behind_period(heading: &str, context: &Context<'_>) -> Option<(Option<Period>, NamedColumn)> {
    let heading = heading.trim();
    let cuts = heading.char_indices().skip(1).map(|(at, _)| at);
    let mut cuts: Vec<usize> = cuts.collect();
    cuts.reverse();
    cuts.into_iter().find_map(|at| {
        let (period, rest) = heading.split_at(at);
        let period = Period::parse(period, context.year, context.plan.years).ok()?;
        Some((Some(period), named(rest, context)?))
    })
}

/// The target that a heading names, with what the words around the name say.
fn named(heading: &str, context: &Context<'_>) -> Option<NamedColumn> {
    let plan = context.plan;
    let heading = heading.trim();
    let of_names = NameContext {
        keeps_units: true,
        ..NameContext::default()
    };
    let found = match plan.find_indicator(heading) {
        Some(target) => Some((target, Statements::default())),
        None => describe(plan, heading, of_names).map(|found| (found.target, found.says)),
    };
    if let Some((target, says)) = found {
        let in_percent = says.units.iter().any(Unit::is_percent);
        let is_growth = says.sort == Some(Sort::Growth) || in_percent;
        let role = match (plan.indicator(target).measure, says.basis) {
            (Measure::Growth, _) if is_growth => Role::Growth,
            (_, Some(Basis::Month)) => Role::OfMonth,
            (_, Some(Basis::ToDate)) => Role::UpToDate,
            _ => Role::Value,
        };
        return Some(NamedColumn { target, role, says });
    }
    // 地区生产总值总量, 地区生产总值位次
    let cuts = heading.char_indices().skip(1).map(|(at, _)| at);
    cuts.map(|at| heading.split_at(at))
        .find_map(|(name, rest)| {
            let target = plan.find_indicator(name.trim())?;
            let read = context.reader().read(rest);
            let units = read.sayings.iter().filter_map(|saying| match saying {
                Saying::Unit(unit) => Some(unit.clone()),
                _ => None,
            });
            // 新增高新技术企业 1-6月(家), of a name above its periods
            let period = read.period.filter(|period| period.months() > 1);
            let says = Statements {
                units: units.collect(),
                period,
                ..Statements::default()
            };
            let role = read.role.or(period.map(|_| Role::Value))?;
            Some(NamedColumn { target, role, says })
        })
}
