//! Rows that give a figure for one date: within a file a mistake, between files a figure that was revised.

use super::dated::{SlotFigure, with_unit};
use crate::data::dataset::deferred::DeferredProblems;
use crate::diagnostic::Problem;
use crate::model::plan::Target;
use crate::model::time::years::Years;

/// Tells two rows that give a figure for one date; the later one, which stands, is returned.
pub fn tell_in_order(
    target: &Target,
    [one, other]: [SlotFigure; 2],
    years: Years,
    problems: &mut DeferredProblems<'_>,
) -> SlotFigure {
    let (first, second) = if one.line <= other.line {
        (one, other)
    } else {
        (other, one)
    };
    let indicator = target.name.clone();
    let period = second.period_text(years);
    let is_same = first.value == second.value;
    let problem = match (first.file == second.file, is_same) {
        (true, true) => Problem::RepeatedRow { indicator, period },
        (true, false) => Problem::ConflictingFigures {
            indicator,
            period,
            first: with_unit(first.value, target),
            second: with_unit(second.value, target),
        },
        (false, true) => return second,
        (false, false) => Problem::RevisedFigure {
            indicator,
            period,
            first: with_unit(first.value, target),
            second: with_unit(second.value, target),
        },
    };
    problems.both(second.at(), first.at(), problem);
    second
}
