//! The outlook to the due date: the end of this pace, and the amount that each month needs, or may have.

use crate::model::plan::goal::{Bound, Direction};
use crate::model::verdict::Assessment;
use crate::model::{Decimal, Report};
use crate::render::marks;
use crate::render::number;

/// The value at the due date at this pace.
pub struct Outlook {
    /// In the target's unit.
    pub value: Decimal,
    /// As it is shown, without its unit.
    pub text: String,
    /// By how much it falls short, as it is shown; `None` where it satisfies the bound.
    pub short: Option<String>,
    /// By how much it falls short.
    pub lack: Decimal,
}

impl Outlook {
    /// The outlook of a target, where there is one.
    pub fn of(report: &Report<'_>, one: &Assessment<'_>) -> Option<Outlook> {
        let projected = report.progress(one)?.projected?;
        let Bound::One(direction, bound) = one.evaluation()?.decisive else {
            return None;
        };
        let value = marks::reached(one, projected, direction, bound);
        let lack = direction.shortfall(value, bound);
        let holds = direction.holds(projected, bound);
        Some(Outlook {
            value: projected,
            text: number::derived(value, Some(bound)),
            short: (!holds).then(|| number::derived(lack.abs(), Some(Decimal::ZERO))),
            lack,
        })
    }
}

/// The amount that a total needs, or may have, in each month to come, and the one that it had in each so far.
pub struct Monthly {
    /// Whether it is the most that it may have.
    pub is_limit: bool,
    /// In each month to come.
    pub needed: String,
    /// In each month so far.
    pub so_far: Option<String>,
}

impl Monthly {
    /// The months of a target before its due date, where its bound can still be reached or kept.
    pub fn of(report: &Report<'_>, one: &Assessment<'_>) -> Option<Monthly> {
        let evaluation = one.evaluation()?;
        let progress = report.progress(one)?;
        let needed = progress.needed_per_month.or(progress.allowed_per_month)?;
        let Bound::One(direction, bound) = evaluation.decisive else {
            return None;
        };
        let value = evaluation.figure.value;
        let is_whole = one.counts_whole_ones(bound);
        let so_far = one.target.way().months_until(evaluation.figure.date);
        let so_far = so_far.whole_of(value);
        Some(Monthly {
            is_limit: !direction.is_floor(),
            needed: per_month(needed, direction, is_whole),
            so_far: so_far.map(|so_far| number::alone(so_far, u32::from(!is_whole))),
        })
    }
}

/// A monthly amount, rounded so that a needed one is enough and an allowed one not too much.
pub fn per_month(needed: Decimal, direction: Direction, is_whole: bool) -> String {
    let places = u32::from(!is_whole);
    if direction.is_floor() {
        number::at_least(needed, places)
    } else {
        number::at_most(needed, places)
    }
}
