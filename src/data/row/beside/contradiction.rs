//! Three numbers of a row of which one follows from the others: growth from last year's figure, the share done from the
//! target. Where it does not, one of them is wrong.

use super::sums::lost_in_rounding;
use super::{goal, number};
use crate::data::heading::columns::{Figures, GoalColumn};
use crate::data::row::cells::Row;
use crate::data::row::figure::worded;
use crate::diagnostic::{Against, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::time::calendar::day_after;
use crate::model::{Measure, Period, Target, Unit};

/// Growth may be at constant prices, or of firms that are others than last year's: amounts that it makes of each other lie
/// within this range of what they are. What is counted has no prices.
const COMPARABLE: [Decimal; 2] = [
    Decimal::from_parts(8, 0, 0, false, 1),
    Decimal::from_parts(125, 0, 0, false, 2),
];

/// Growth that differs by no more than this, its sign aside, is the same with the wrong sign.
const ALIKE: Decimal = Decimal::from_parts(2, 0, 0, false, 1);

/// A share done, and growth of what is counted, differ by rounding of their parts up to this, in percent.
const ROUNDED: Decimal = Decimal::TWO;

/// Growth beside this year's and last year's amounts of a target that cannot have made one of the other, with its column.
pub fn growth(row: &Row<'_>, target: &Target, figures: Figures) -> Option<(usize, Problem)> {
    let now = figures.up_to_date.or(figures.value)?;
    of_amounts(row, target, [now, figures.last_year?], figures.growth?)
}

/// The same of any columns: this year's, last year's.
pub fn of_amounts(
    row: &Row<'_>,
    target: &Target,
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
    let is_comparable = if target.unit.is_count() {
        (follows - said).abs() <= ROUNDED
    } else {
        COMPARABLE[0] <= compared && compared <= COMPARABLE[1] && !is_turned
    };
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

/// Two columns of one total of a period that do not agree, where both are of all its months (1-6月, 6月末累计) or one is of
/// the last of them (6月, 6月末累计).
pub fn twice(row: &Row<'_>, figures: Figures) -> Option<[usize; 2]> {
    let both @ [value, so_far] = [figures.value?, figures.up_to_date?];
    let ((first, own), (second, other)) = (number(row.record, value)?, number(row.record, so_far)?);
    let is_range = row
        .table
        .heading(value)
        .contains(['-', '—', '~', '至', '半']);
    let is_off = if is_range {
        first != second
    } else {
        first > second
    };
    (is_off && own == other && first > Decimal::ZERO).then_some(both)
}

/// A total so far (1-6月) that is not the one before it (1-5月) with the month between them (6月), as it is written, with
/// its column and their sum.
pub fn sum_of_two(
    row: &Row<'_>,
    periods: &[(Period, Figures)],
) -> Option<(usize, Period, [String; 2])> {
    periods.iter().find_map(|(period, figures)| {
        let so_far = figures.up_to_date.or(figures.value)?;
        let month = figures.of_month?;
        let is_before = |(other, _): &&(Period, Figures)| {
            other.begins_the_year() && day_after(other.date()) == period.date().first_of_month()
        };
        let (_, before) = periods.iter().find(is_before)?;
        let before = before.up_to_date.or(before.value)?;
        let read = |column: usize| number(row.record, column);
        let ((whole, own), (part, _), (rest, other)) = (read(so_far)?, read(month)?, read(before)?);
        let sum = part.checked_add(rest)?;
        let is_off = (sum - whole).abs() > lost_in_rounding(&[part, rest], whole);
        let given = row.record.text(so_far).to_owned();
        (is_off && own == other).then(|| (so_far, *period, [given, sum.normalize().to_string()]))
    })
}

/// A figure of the month before that is more than the total so far in a column, as both are written.
pub fn month_before(row: &Row<'_>, so_far: usize) -> Option<[String; 2]> {
    let before = row.table.columns.month_before?;
    let ((earlier, own), (now, other)) = (number(row.record, before)?, number(row.record, so_far)?);
    let text = |column: usize| row.record.text(column).to_owned();
    (earlier > now && own == other).then(|| [text(before), text(so_far)])
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
    // 本月 and 累计 with a target and a share each
    let behind = columns
        .shares
        .iter()
        .copied()
        .filter(|share| *share > column)
        .min();
    let share = behind.or_else(|| columns.shares.first().copied())?;
    let before = columns
        .goals
        .iter()
        .map(|goal| goal.column)
        .filter(|goal| *goal < column)
        .max();
    let is_own = |goal: &&GoalColumn| {
        columns.shares.len() < 2 || before.is_none_or(|own| own == goal.column)
    };
    let (written, behind) = number(row.record, share)?;
    let is_amount = matches!(target.measure, Measure::Total | Measure::Level);
    if !is_amount || target.unit.is_percent() || !matches!(&*behind, "" | "%") {
        return None;
    }
    let follows = |goal: &Decimal| value.checked_div(*goal)?.checked_mul(Decimal::ONE_HUNDRED);
    let goals = columns.goals.iter().filter(is_own).filter_map(|goal| {
        let text = row.record.text(goal.column);
        let follows = follows(&goal::number(row, (target, named), goal, text)?)?;
        Some((goal.column, follows))
    });
    let goals: Vec<(usize, Decimal)> = goals.collect();
    let Some((goal, first)) = goals.first() else {
        return share_of_plan(row, target, (column, value), (share, written), months);
    };
    let is_of_month = || months == Months::Any && *first * Decimal::TWO < written;
    let is_of_way = || written > *first && is_of_way(row.table.heading(share));
    if goals.iter().any(|(_, follows)| agrees(written, *follows)) || is_of_month() || is_of_way() {
        return None;
    }
    let problem = contradicts(row, [column, *goal], Against::Target, *first, share);
    Some((share, problem))
}

/// A share done that is another one than the figure makes of the plan's own target: then it is of another target, but one
/// of 100% and more may be of what should be done by then.
fn share_of_plan(
    row: &Row<'_>,
    target: &Target,
    (column, value): (usize, Decimal),
    (share, written): (usize, Decimal),
    months: Months,
) -> Option<(usize, Problem)> {
    let follows = |bound: &Decimal| value.checked_div(*bound)?.checked_mul(Decimal::ONE_HUNDRED);
    let bounds = goal::bounds(target);
    let all: Vec<Decimal> = bounds.iter().filter_map(follows).collect();
    let (first, bound) = (*all.first()?, bounds.first()?);
    let is_less = written < first;
    let may_be_of_way =
        !is_less && (is_of_way(row.table.heading(share)) || written >= Decimal::ONE_HUNDRED);
    let agrees = may_be_of_way || all.iter().any(|follows| agrees(written, *follows));
    (months == Months::SoFar && !agrees).then(|| {
        let said = row.record.text(share);
        let problem = against_plan(row, (column, value), *bound, first, said);
        (share, problem)
    })
}

/// Whether the heading of a share says that it is of what should be done by then: 完成上半年目标(%).
fn is_of_way(heading: &str) -> bool {
    ["序时", "进度", "半年", "季", "月"]
        .iter()
        .any(|word| heading.contains(word))
}

/// Whether a share done is what follows, but for rounding; 0.6 is 60%.
fn agrees(written: Decimal, follows: Decimal) -> bool {
    let most = ROUNDED.max(follows / Decimal::ONE_HUNDRED);
    let said = [Some(written), written.checked_mul(Decimal::ONE_HUNDRED)];
    let mut said = said.into_iter().flatten();
    said.any(|said| (said - follows).abs() <= most)
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
        let said = said.normalize().to_string();
        let problem = against_plan(row, (column, value), *bound, first, &said);
        (column, problem)
    })
}

fn against_plan(
    row: &Row<'_>,
    (column, value): (usize, Decimal),
    bound: Decimal,
    follows: Decimal,
    said: &str,
) -> Problem {
    Problem::RowContradicts {
        indicator: row.name(column).to_owned(),
        value: value.normalize().to_string(),
        reference: bound.normalize().to_string(),
        against: Against::Target,
        follows: follows.round_dp(1).normalize().to_string().into(),
        said: said.into(),
    }
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
