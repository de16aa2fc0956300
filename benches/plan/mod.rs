//! The targets of the built-in plan, as the benches write figures for them.

use plancheck::commands::built_in_plan;
pub use plancheck::model::Decimal;
use plancheck::model::Measure;
use plancheck::model::plan::goal::{Goal, Threshold};

/// A target that figures are written for.
#[allow(dead_code, reason = "each bench needs some of these")]
pub struct Target {
    pub id: String,
    pub name: String,
    pub unit: String,
    /// Whether its figures add up over the year.
    pub is_total: bool,
    /// The number that the goal asks for, or 5 where it names none.
    pub bound: Decimal,
}

/// All targets, in the plan's order.
pub fn targets() -> Vec<Target> {
    let plan = built_in_plan().expect("the built-in plan");
    plan.targets
        .iter()
        .map(|target| Target {
            id: target.id.clone(),
            name: target.name.clone(),
            unit: target.unit.as_str().to_owned(),
            is_total: target.measure == Measure::Total,
            bound: match &target.goal {
                Goal::Threshold(_, Threshold::Number(value)) => *value,
                _ => Decimal::from(5),
            },
        })
        .collect()
}
