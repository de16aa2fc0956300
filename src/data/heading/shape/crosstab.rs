//! Crosstabs: a column an indicator, a row a place or a period.

use csv::StringRecord;

use super::forms::{FigureColumn, put};
use crate::data::heading::columns::{Context, CrossColumn, Figures};
use crate::data::heading::defaults::Says;
use crate::data::heading::words::{Saying, Sort};
use crate::data::row::name::{NameContext, describe};
use crate::model::plan::Role;
use crate::model::{Measure, Unit};

/// Columns of indicators, and those that have no place among them.
#[derive(Debug, Default)]
pub struct Crossed {
    /// The targets with their columns.
    pub columns: Vec<CrossColumn>,
    /// Statements of single columns.
    pub says: Vec<(usize, Says)>,
    /// Columns whose headings name no indicator of the plan.
    pub unknown: Vec<usize>,
    /// Columns that mean the same as one before them.
    pub repeated: Vec<usize>,
}

/// A column that names a target.
struct Named {
    target: usize,
    role: Role,
    says: Says,
}

/// Reads the headings `unnamed`, which have no role, as names of indicators, and puts figures that say nothing of
/// whose they are (同比增长 behind 地区生产总值) to the one before them. `None` where no heading names a target.
pub fn crossed(
    cells: &StringRecord,
    unnamed: &[usize],
    figures: &[FigureColumn],
    context: &Context<'_>,
) -> Option<Crossed> {
    let plan = context.plan;
    let mut crossed = Crossed::default();
    let mut amounts = Vec::new();
    let mut current: Option<Option<usize>> = None;
    for column in 0..cells.len() {
        if unnamed.contains(&column) {
            let Some(named) = named(&cells[column], context) else {
                crossed.unknown.push(column);
                current = Some(None);
                continue;
            };
            if named.says != Says::default() {
                crossed.says.push((column, named.says));
            }
            let is_of_growth = plan.indicator(named.target).measure == Measure::Growth;
            if is_of_growth && named.role == Role::Value {
                amounts.push((column, named.target));
            }
            crossed.put(named.target, named.role, column);
            current = Some(Some(named.target));
        } else if let Some(one) = figures.iter().find(|one| one.column == column) {
            match current {
                Some(Some(target)) => crossed.put(target, one.role, column),
                Some(None) => {}
                None => crossed.unknown.push(column),
            }
        }
    }
    // the amount of a target of growth whose growth no column gives
    for (column, target) in amounts {
        let says = crossed.says.iter().find(|(of, _)| *of == column);
        let is_other = says.is_some_and(|(_, says)| {
            let fits = |unit: &Unit| unit.converts_to(&plan.indicator(target).unit);
            says.sort == Some(Sort::Amounts) || !says.units.iter().all(fits)
        });
        let of_target = crossed.columns.iter_mut().find(|one| one.target == target);
        if let Some(one) = of_target.filter(|_| is_other)
            && one.figures.growth.is_none()
        {
            one.figures = Figures::default();
            crossed.unknown.push(column);
        }
    }
    crossed
        .columns
        .retain(|one| one.figures != Figures::default());
    (!crossed.columns.is_empty()).then_some(crossed)
}

impl Crossed {
    fn put(&mut self, target: usize, role: Role, column: usize) {
        let is_figure = matches!(
            role,
            Role::Value
                | Role::OfMonth
                | Role::UpToDate
                | Role::Growth
                | Role::LastYear
                | Role::LastYearEnd
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

/// The target that a heading names, with what the words around the name say.
fn named(heading: &str, context: &Context<'_>) -> Option<Named> {
    let plan = context.plan;
    let heading = heading.trim();
    let of_names = NameContext {
        keeps_units: true,
        ..NameContext::default()
    };
    let found = match plan.find_indicator(heading) {
        Some(target) => Some((target, Says::default())),
        None => describe(plan, heading, of_names).map(|found| (found.target, found.says)),
    };
    if let Some((target, says)) = found {
        let in_percent = says.units.iter().any(Unit::is_percent);
        let is_growth = says.sort == Some(Sort::Growth) || in_percent;
        let role = match plan.indicator(target).measure {
            Measure::Growth if is_growth => Role::Growth,
            _ => Role::Value,
        };
        return Some(Named { target, role, says });
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
            let says = Says {
                units: units.collect(),
                ..Says::default()
            };
            let role = read.role?;
            Some(Named { target, role, says })
        })
}
