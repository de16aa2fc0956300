//! Figures that others are worked out from: holes between single periods, plans of years that do not say how figures
//! are put together, amounts beside which there is none of the year before. The working out itself is the model's.

use jiff::civil::Date;

use super::dated::{DatedFigure, SlotFigure};
use super::totals::months_between;
use crate::data::dataset::deferred::DeferredProblems;
use crate::diagnostic::Problem;
use crate::model::figures::observations::RowRef;
use crate::model::figures::parts::Part;
use crate::model::figures::working::chains;
use crate::model::plan::{Measure, Plan, Target};
use crate::model::time::calendar;
use crate::model::time::period::Shortest;

/// Whether figures of an indicator are looked at one by one.
pub fn needs_a_look(plan: &Plan, target: &Target) -> bool {
    target.combine.is_some() || target.is_source || lacks_combine(plan, target) || has_base(target)
}

/// Whether a row for the base's date is held against the plan's.
fn has_base(target: &Target) -> bool {
    target.last_year.is_some() && (target.follows_from_base() || target.measure == Measure::Level)
}

/// Whether growth or a ratio of more than a year does not say how its figures are put together.
fn lacks_combine(plan: &Plan, target: &Target) -> bool {
    let way = target.way();
    let is_asked = plan.targets.iter().any(|one| one.id == target.id) && !target.is_source;
    is_asked
        && target.combine.is_none()
        && matches!(target.measure, Measure::Growth | Measure::Ratio)
        && !way.is_at_most_a_year()
}

/// Tells a plan of years that does not say it, at the first figure that would be judged.
pub fn tell_unsaid(
    plan: &Plan,
    target: &Target,
    figures: &[DatedFigure],
    problems: &mut DeferredProblems<'_>,
) {
    let is_judged = |figure: &&DatedFigure| target.way().contains(figure.date);
    let judged = figures.iter().find(is_judged);
    if let Some(figure) = judged.filter(|_| lacks_combine(plan, target)) {
        let indicator = target.name.clone();
        problems.at(figure.at(), Problem::CombineUnsaid { indicator });
    }
}

/// Tells the first hole between single periods that keeps the newest from being put together.
pub fn tell_holes(
    plan: &Plan,
    target: &Target,
    rows: &[SlotFigure],
    problems: &mut DeferredProblems<'_>,
) {
    let within: Vec<&SlotFigure> = rows
        .iter()
        .filter(|row| row.date() >= target.start)
        .collect();
    let part = |row: &&SlotFigure| Part {
        from: row.slot.days(plan.years).start,
        to: row.date(),
        value: row.value,
        row: RowRef { file: 0, line: 0 },
    };
    let (chains, holes) = chains(target.start, within.iter().map(part).collect());
    let newest = chains.keys().next_back().copied();
    let beyond = |date: &Date| newest.is_none_or(|newest| *date > newest);
    let hole = holes.into_iter().find(beyond);
    let at = hole.and_then(|hole| within.iter().find(|row| row.date() == hole));
    if let Some(row) = at {
        let known = newest.unwrap_or(target.start.yesterday().unwrap_or(Date::MIN));
        let problem = Problem::MissingPeriod {
            indicator: target.name.clone(),
            months: months_between(known, row.slot.days(plan.years).start),
        };
        problems.at(row.at(), problem);
    }
}

/// Tells an amount beside which there is none of the same months of the year before, or a level without that of the
/// base's date.
pub fn tell_lone(
    plan: &Plan,
    target: &Target,
    figures: &[DatedFigure],
    problems: &mut DeferredProblems<'_>,
) {
    let before = |date: Date| match target.measure {
        Measure::Total => calendar::a_year_before(date),
        _ => target.base_date,
    };
    let has = |date: Date| figures.iter().any(|figure| figure.date == date);
    let is_lone =
        |figure: &&DatedFigure| target.way().contains(figure.date) && !has(before(figure.date));
    if let Some(figure) = figures.iter().find(is_lone) {
        let problem = Problem::NothingToDeriveFrom {
            indicator: target.name.clone(),
            period: Shortest(figure.date, plan.years).to_string(),
            wanted: Shortest(before(figure.date), plan.years).to_string(),
        };
        problems.at(figure.at(), problem);
    }
}
