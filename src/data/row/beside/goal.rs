//! A column of targets (年度目标), held against the plan's own.

use jiff::civil::Date;

use crate::data::heading::columns::GoalColumn;
use crate::data::row::cells::Row;
use crate::data::row::value::read_value;
use crate::diagnostic::Problem;
use crate::model::number::decimal::{self, Decimal};
use crate::model::{Goal, Measure, Plan, Target, Threshold, Unit};

/// Words around a target's number that say on which side of it a figure must lie.
pub const BEFORE: [&str; 12] = [
    "不低于",
    "不超过",
    "不高于",
    "控制在",
    "达到",
    "突破",
    "超过",
    "约",
    "≥",
    "≤",
    ">",
    "<",
];

/// The same, behind the number, the longer ones first.
pub const BEHIND: [&str; 7] = ["及以上", "及以下", "以上", "以内", "以下", "左右", "余"];

/// The problem of a target's cell whose number is another one than the plan's; `None` where it agrees, or cannot be
/// compared. `date` and `value` are those of the row's figure.
pub fn differs(
    row: &Row<'_>,
    plan: &Plan,
    (target, named): (&Target, Option<&Unit>),
    column: &GoalColumn,
    (date, value): (Date, Decimal),
) -> Option<Problem> {
    let bounds = bounds(target);
    let first = *bounds.first()?;
    let text = row.record.text(column.column);
    let given = number(row, (target, named), column, text)?;
    let is_interim = || {
        let share = Decimal::from(
            plan.span
                .start
                .until((jiff::Unit::Day, date))
                .ok()?
                .get_days(),
        ) / Decimal::from(
            plan.span
                .start
                .until((jiff::Unit::Day, target.due))
                .ok()?
                .get_days(),
        );
        let most = first * (share + Decimal::new(25, 2));
        Some(target.measure == Measure::Total && given <= most)
    };
    // the plan's own number in place of the figure: the columns are likely to be swapped
    let is_swapped = bounds.contains(&value);
    let may_be_interim = || !column.is_final && !is_swapped && is_interim().unwrap_or(true);
    if bounds.contains(&given) || may_be_interim() {
        return None;
    }
    Some(Problem::TargetDiffers {
        indicator: row.record.text(row.table.columns.indicator).to_owned(),
        given: text.to_owned(),
        plan: format!("{} {}", first.normalize(), target.unit.as_str()),
    })
}

/// The numbers that a plan file gives for a target.
pub fn bounds(target: &Target) -> Vec<Decimal> {
    match &target.goal {
        Goal::Threshold(_, Threshold::Number(value)) => vec![*value],
        Goal::Threshold(_, Threshold::Assigned { value, .. }) => value.iter().copied().collect(),
        Goal::Threshold(_, Threshold::SameAs { .. } | Threshold::FromBase(_)) | Goal::Unasked => {
            Vec::new()
        }
        Goal::Between { low, high, .. } => vec![*low, *high],
    }
}

/// The number of a target's cell in the target's unit. `named` is the unit in the row's name.
pub fn number(
    row: &Row<'_>,
    (target, named): (&Target, Option<&Unit>),
    column: &GoalColumn,
    text: &str,
) -> Option<Decimal> {
    let folded = decimal::fold(text);
    let mut bare = folded.trim();
    for word in BEFORE {
        bare = bare.strip_prefix(word).unwrap_or(bare).trim();
    }
    for word in BEHIND {
        bare = bare.strip_suffix(word).unwrap_or(bare).trim();
    }
    let has_own_unit = !bare.ends_with(|c: char| c.is_ascii_digit());
    let unit = row.table.columns.unit.filter(|_| !has_own_unit);
    let unit = unit.map_or("", |unit| row.record.text(unit));
    let table = column.unit.as_ref().or(named);
    let table = table.or(row.table.defaults.unit(target));
    read_value(bare, unit, table, target).ok()?.value
}
