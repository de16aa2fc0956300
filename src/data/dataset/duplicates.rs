//! Rows that give a figure for one slot: within a file a mistake, between files a figure that was revised.

use super::deferred::{CellRef, DeferredProblems};
use super::totals::with_unit;
use crate::diagnostic::Problem;
use crate::model::number::decimal::Decimal;
use crate::model::plan::Target;
use crate::model::time::period::Shortest;

/// A figure of one slot with its row.
#[derive(Clone, Copy, Debug)]
pub struct SlotFigure {
    /// The cell.
    pub at: CellRef,
    /// The row's file.
    pub file: usize,
    /// In the target's unit.
    pub value: Decimal,
}

/// Tells two rows that give a figure for one slot; the later one stands.
pub fn tell(
    target: &Target,
    first: SlotFigure,
    second: SlotFigure,
    problems: &mut DeferredProblems<'_>,
) {
    let indicator = target.name.clone();
    let period = Shortest(second.at.date).to_string();
    let is_same = first.value == second.value;
    let problem = match (first.file == second.file, is_same) {
        (true, true) => Problem::RepeatedRow { indicator, period },
        (true, false) => Problem::ConflictingFigures {
            indicator,
            period,
            first: with_unit(first.value, target),
            second: with_unit(second.value, target),
        },
        (false, true) => return,
        (false, false) => Problem::RevisedFigure {
            indicator,
            period,
            first: with_unit(first.value, target),
            second: with_unit(second.value, target),
        },
    };
    problems.both(second.at, first.at, problem);
}
