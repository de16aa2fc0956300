//! Figures of a workbook that are shown rounded to what the plan asks for, or past it: 7.96 as 8.0 where 8 is wanted.
//! A verdict goes by the number itself, so who looks at the sheet sees another one.

use rust_decimal::RoundingStrategy;

use super::heading::columns::{Columns, TableForm};
use super::row::name::{NameContext, describe};
use super::source::cells::Cells;
use super::source::workbook::Sheet;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::number::decimal::{self, Decimal};
use crate::model::plan::goal::{Goal, Threshold};
use crate::model::{Plan, Target};

/// The problems of the figures below a header that rounding moves to the other side of a bound of their target.
pub fn past_bound(
    (sheet, cells): (&Sheet, &Cells),
    (columns, below): (&Columns, usize),
    plan: &Plan,
) -> Vec<Diagnostic> {
    let figures = columns.form.columns();
    let is_figure = |(row, column): (usize, usize)| row >= below && figures.contains(&column);
    let rounded = sheet.rounded.iter().filter(|(at, _)| is_figure(*at));
    let told = rounded.filter_map(|(at, decimals)| {
        let text = cells.grid.text(*at);
        let bare = text.trim_end_matches('%');
        let number = decimal::plain(bare)?;
        let half = RoundingStrategy::MidpointAwayFromZero;
        let both = [number, number.round_dp_with_strategy(*decimals, half)];
        // names are looked up for few
        plan.targets
            .iter()
            .find_map(|target| parted(target, both))?;
        let target = target_of(cells, *at, columns, plan)?;
        let bound = parted(target, both)?;
        let problem = Problem::RoundedPastBound {
            indicator: target.name.clone(),
            number: text.to_owned(),
            shown: format!("{}{}", both[1], &text[bare.len()..]),
            bound: bound.normalize().to_string(),
        };
        Some(Diagnostic::at(cells.place(at.0, at.1), problem))
    });
    told.collect()
}

/// The number in the plan file that one of two numbers satisfies and the other does not.
fn parted(target: &Target, [first, second]: [Decimal; 2]) -> Option<Decimal> {
    let parts = |bound: &Decimal, holds: &dyn Fn(Decimal, Decimal) -> bool| {
        holds(first, *bound) != holds(second, *bound)
    };
    // 10%左右 is no line
    if target.around.is_some() {
        return None;
    }
    match &target.goal {
        Goal::Threshold(direction, Threshold::Number(bound)) => {
            parts(bound, &|value, bound| direction.holds(value, bound)).then_some(*bound)
        }
        Goal::Between { low, high, .. } => {
            let is_low = parts(low, &|value, bound| value >= bound);
            let is_high = parts(high, &|value, bound| value <= bound);
            is_low.then_some(*low).or(is_high.then_some(*high))
        }
        Goal::Threshold(..) | Goal::Unasked => None,
    }
}

/// The target of a figure, by its heading in a crosstab and else by its row's name.
fn target_of<'p>(
    cells: &Cells,
    (row, column): (usize, usize),
    columns: &Columns,
    plan: &'p Plan,
) -> Option<&'p Target> {
    if let TableForm::Cross { columns, .. } = &columns.form {
        let mut columns = columns.iter();
        let its = columns.find(|one| one.figures.all().any(|figure| figure == column))?;
        return Some(plan.indicator(its.target));
    }
    let name = cells.grid.text((row, columns.indicator));
    let found = describe(plan, name, NameContext::default())?;
    Some(plan.indicator(found.target))
}
