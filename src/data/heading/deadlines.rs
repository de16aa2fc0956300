//! Columns of times that are not those of figures: dates by which tasks are due, under headings that columns of periods
//! have as well (截止时间), and the year of the months that a title names.

use jiff::civil::Date;

use super::columns::{Columns, TableForm, Wrong};
use super::look::ColumnLook;
use super::phrase::bracketed;
use super::roles::folded;
use crate::diagnostic::Problem;
use crate::model::{Period, Plan};

/// Headings that may be of the time that figures are for, and of the day by which they must be reached.
const EITHER: [&str; 4] = ["截止时间", "截止日期", "截止月份", "考核期"];

/// Words of headings beside them in tables of tasks.
const OF_TASKS: [&str; 4] = ["责任", "牵头", "responsible", "lead"];

/// Leaves a column alone that says when tasks are due: where a title, a heading or the command line says when figures
/// are for, and no row is of before that. Where nothing says so, the plan's last day beside targets may be either.
pub fn settle(
    columns: &mut Columns,
    looks: &[ColumnLook],
    headings: &csv::StringRecord,
    titled: Option<Period>,
    plan: &Plan,
) -> Option<Wrong> {
    settle_year(columns, looks, titled);
    settle_day(columns, looks, headings, titled);
    let column = columns.when.period.filter(|_| columns.when.is_simple())?;
    let key = folded(&headings[column]);
    let name = bracketed(&key).map_or(key.as_str(), |(name, _)| name);
    let dates = &looks[column].dates;
    let end = plan.span.end;
    if !EITHER.contains(&name) || !dates.contains(&end) {
        return None;
    }
    let of_form = match &columns.form {
        TableForm::Wide(periods) => periods
            .iter()
            .map(|(period, _)| *period)
            .max_by_key(|one| one.date()),
        TableForm::Long(_) | TableForm::Cross { .. } => None,
    };
    match of_form.or(titled) {
        Some(period) if dates.iter().all(|date| *date > period.date()) => {
            columns.when.period = None;
            columns.distinguishing.push(column);
            all_of(columns, period);
            None
        }
        Some(_) => None,
        None => {
            let has_goals = !columns.goals.is_empty() || !columns.planned.is_empty();
            let name = headings[column].trim().to_owned();
            let mut others = headings.iter().map(folded);
            let is_of_tasks = others.any(|one| OF_TASKS.iter().any(|word| one.contains(word)));
            (has_goals || is_of_tasks).then_some((Some(column), Problem::MaybeDeadline { name }))
        }
    }
}

/// Leaves the only column of times alone where it has nothing but the year of the months that the title names.
fn settle_year(columns: &mut Columns, looks: &[ColumnLook], titled: Option<Period>) {
    let when = columns.when;
    let year = when.year.filter(|_| !when.has_parts());
    let part = titled.filter(|period| period.months() != 12);
    let (Some(column), Some(part)) = (year, part) else {
        return;
    };
    let look = &looks[column];
    let is_its = |date: &Date| part.year().may_hold(*date);
    let are_its = look.of_years.len() == look.filled && look.of_years.iter().all(is_its);
    if are_its && matches!(columns.form, TableForm::Long(_)) {
        columns.when.year = None;
        all_of(columns, part);
    }
}

/// Leaves a column of 日期 alone whose days are none of a month's end, where a title says when figures are for: on these
/// days rows were written.
fn settle_day(
    columns: &mut Columns,
    looks: &[ColumnLook],
    headings: &csv::StringRecord,
    titled: Option<Period>,
) {
    let column = columns.when.period.filter(|_| columns.when.is_simple());
    let (Some(column), Some(period)) = (column, titled) else {
        return;
    };
    let is_of_days = ["日期", "date"].contains(&folded(&headings[column]).as_str());
    let mut dates = looks[column].dates.iter();
    if is_of_days && dates.all(|date| *date != date.last_of_month()) {
        columns.when.period = None;
        columns.distinguishing.push(column);
        all_of(columns, period);
    }
}

/// Makes a period that of all rows.
fn all_of(columns: &mut Columns, period: Period) {
    match &mut columns.form {
        TableForm::Long(figures) => columns.form = TableForm::Wide(vec![(period, *figures)]),
        TableForm::Cross { period: own, .. } => *own = Some(period),
        TableForm::Wide(_) => {}
    }
}
