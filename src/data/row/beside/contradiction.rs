//! Three numbers of a row of which one follows from the others: growth from last year's figure, the share done from the
//! target. Where it does not, one of them is wrong.

use super::{goal, number};
use crate::data::heading::columns::Figures;
use crate::data::row::cells::Row;
use crate::data::row::figure::worded;
use crate::diagnostic::{Against, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::{Measure, Target, Unit};

/// Growth may be at constant prices, or of a population that changed: amounts that it makes of each other lie within
/// this range of what they are.
const COMPARABLE: [Decimal; 2] = [
    Decimal::from_parts(8, 0, 0, false, 1),
    Decimal::from_parts(125, 0, 0, false, 2),
];

/// Growth that differs by no more than this, its sign aside, is the same with the wrong sign.
const ALIKE: Decimal = Decimal::from_parts(2, 0, 0, false, 1);

/// A share done differs by rounding of its parts up to this, in percent.
const ROUNDED: Decimal = Decimal::TWO;

/// Growth beside this year's and last year's amounts that cannot have made one of the other, with its column.
pub fn growth(row: &Row<'_>, figures: Figures) -> Option<(usize, Problem)> {
    let now = figures.up_to_date.or(figures.value)?;
    of_amounts(row, [now, figures.last_year?], figures.growth?)
}

/// The same of any columns: this year's, last year's.
pub fn of_amounts(
    row: &Row<'_>,
    [now, before]: [usize; 2],
    growth: usize,
) -> Option<(usize, Problem)> {
    let unit = |column: usize| row.table.says(column).and_then(|says| says.units.first());
    let ((this, own), (last, other)) = (number(row.record, now)?, number(row.record, before)?);
    let (said, behind) = number(row.record, growth)?;
    let is_alike = own == other && unit(now) == unit(before) && matches!(&*behind, "" | "%");
    let factor = Decimal::ONE + said / Decimal::ONE_HUNDRED;
    if !is_alike
        || [this, last, factor]
            .iter()
            .any(|number| *number <= Decimal::ZERO)
    {
        return None;
    }
    let follows = (this.checked_div(last)? - Decimal::ONE).checked_mul(Decimal::ONE_HUNDRED)?;
    let compared = this.checked_div(last)?.checked_div(factor)?;
    let is_turned = (follows + said).abs() <= ALIKE && said.abs() >= Decimal::ONE;
    let is_comparable = COMPARABLE[0] <= compared && compared <= COMPARABLE[1] && !is_turned;
    // of rates it may be the rise in points
    if is_comparable || said == this - last {
        return None;
    }
    let problem = contradicts(row, [now, before], Against::LastYear, follows, growth);
    Some((growth, problem))
}

/// The month's part of a total that is more than the total so far, as it is written, with the total's column: the two
/// columns were likely swapped.
pub fn month(row: &Row<'_>, figures: Figures) -> Option<(usize, [String; 2])> {
    let so_far = figures.up_to_date.or(figures.value)?;
    let month = figures.of_month?;
    let unit = |column: usize| row.table.says(column).and_then(|says| says.units.first());
    let ((part, own), (whole, other)) = (number(row.record, month)?, number(row.record, so_far)?);
    let is_more = part > whole && whole >= Decimal::ZERO;
    let is_alike = own == other && unit(month) == unit(so_far);
    let text = |column: usize| row.record.text(column).to_owned();
    (is_more && is_alike).then(|| (so_far, [text(so_far), text(month)]))
}

/// The months that a figure may be of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Months {
    /// The year so far, or no months at all.
    SoFar,
    /// These, or the last one alone.
    Any,
}

/// A share of the target done that the figure in a column, in the target's unit, and the row's target do not make.
/// `None` where one of the row's targets agrees, or nothing is to be compared.
pub fn share(
    row: &Row<'_>,
    (target, named): (&Target, Option<&Unit>),
    (column, value): (usize, Decimal),
    months: Months,
) -> Option<(usize, Problem)> {
    let columns = &row.table.columns;
    let share = *columns.shares.first()?;
    let (written, behind) = number(row.record, share)?;
    let is_amount = matches!(target.measure, Measure::Total | Measure::Level);
    if !is_amount || target.unit.is_percent() || !matches!(&*behind, "" | "%") {
        return None;
    }
    let follows = |goal: &Decimal| value.checked_div(*goal)?.checked_mul(Decimal::ONE_HUNDRED);
    let goals = columns.goals.iter().filter_map(|goal| {
        let text = row.record.text(goal.column);
        let follows = follows(&goal::number(row, (target, named), goal, text)?)?;
        Some((goal.column, follows))
    });
    let goals: Vec<(usize, Decimal)> = goals.collect();
    let (goal, first) = *goals.first()?;
    // 0.6 for 60%
    let said = [Some(written), written.checked_mul(Decimal::ONE_HUNDRED)];
    let agrees = |follows: &Decimal| {
        let most = ROUNDED.max(*follows / Decimal::ONE_HUNDRED);
        said.iter()
            .flatten()
            .any(|said| (*said - *follows).abs() <= most)
    };
    let is_of_month = || months == Months::Any && first * Decimal::TWO < written;
    if goals.iter().any(|(_, follows)| agrees(follows)) || is_of_month() {
        return None;
    }
    let problem = contradicts(row, [column, goal], Against::Target, first, share);
    Some((share, problem))
}

/// The same of a share that the figure's own cell says, of what the plan asks for.
pub fn share_in_cell(
    row: &Row<'_>,
    target: &Target,
    (column, value): (usize, Decimal),
) -> Option<(usize, Problem)> {
    let is_amount = matches!(target.measure, Measure::Total) && !target.unit.is_percent();
    let said = worded::share_said(row.record.text(column)).filter(|_| is_amount)?;
    let follows = |bound: &Decimal| value.checked_div(*bound)?.checked_mul(Decimal::ONE_HUNDRED);
    let bounds = goal::bounds(target);
    let all: Vec<Decimal> = bounds.iter().filter_map(follows).collect();
    let agrees = |follows: &Decimal| (said - *follows).abs() <= ROUNDED;
    let (first, bound) = (*all.first()?, bounds.first()?);
    (!all.iter().any(agrees)).then(|| {
        let problem = Problem::RowContradicts {
            indicator: row.name(column).to_owned(),
            value: value.normalize().to_string(),
            reference: bound.normalize().to_string(),
            against: Against::Target,
            follows: first.round_dp(1).normalize().to_string().into(),
            said: said.normalize().to_string().into(),
        };
        (column, problem)
    })
}

fn contradicts(
    row: &Row<'_>,
    [value, reference]: [usize; 2],
    against: Against,
    follows: Decimal,
    said: usize,
) -> Problem {
    let text = |column: usize| row.record.text(column).to_owned();
    Problem::RowContradicts {
        indicator: row.name(value).to_owned(),
        value: text(value),
        reference: text(reference),
        against,
        follows: follows.round_dp(1).normalize().to_string().into(),
        said: text(said).into(),
    }
}
