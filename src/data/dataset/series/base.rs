//! A row for the base's date beside the base that the plan gives.

use super::dated::{DatedFigure, with_unit};
use crate::data::dataset::deferred::DeferredProblems;
use crate::diagnostic::Problem;
use crate::model::Decimal;
use crate::model::plan::{GroupName, Measure, Plan, Target};
use crate::model::time::period::Shortest;
use rust_decimal::RoundingStrategy;

/// Tells where the two do not agree when rounded to the fewer decimals.
pub fn tell(
    plan: &Plan,
    target: &Target,
    group: Option<&GroupName>,
    figures: &[DatedFigure],
    problems: &mut DeferredProblems<'_>,
) {
    let decides = target.follows_from_base();
    let is_used = decides || target.measure == Measure::Level && target.source.is_none();
    let given = target.terms(group).last_year.filter(|_| is_used);
    let row = figures
        .iter()
        .find(|figure| figure.date == target.base_date);
    let (Some(given), Some(row)) = (given, row) else {
        return;
    };
    let places = given.scale().min(row.value.scale());
    let rounded = |value: Decimal| {
        value.round_dp_with_strategy(places, RoundingStrategy::MidpointAwayFromZero)
    };
    if rounded(given) == rounded(row.value) {
        return;
    }
    let indicator = target.name.clone();
    let period = Shortest(target.base_date, plan.years).to_string();
    let (row_text, plan_text) = (with_unit(row.value, target), with_unit(given, target));
    let is_fixed = target.is_base_fixed;
    let problem = if decides && !is_fixed {
        Problem::BoundDiffers {
            indicator,
            period,
            row: row_text,
            plan: plan_text,
        }
    } else {
        Problem::BaseDiffers {
            indicator,
            period,
            row: row_text,
            plan: plan_text,
            is_fixed,
        }
    };
    problems.at(row.at(), problem);
}
