//! The name in a row's column of indicators.

use crate::data::heading::roles;
use crate::data::heading::words;
use crate::model::Plan;

/// The meaning of a name in the column of indicators.
#[derive(Clone, Copy)]
pub enum Named {
    /// A target, by its place in the plan.
    Target(u32),
    /// The column's own heading, once more.
    Heading,
    /// A sum of other rows.
    Sum,
    /// An empty cell.
    Nothing,
    /// Nothing that the plan knows.
    Unknown,
}

impl Named {
    /// The meaning of a trimmed name.
    pub fn of(plan: &Plan, name: &str) -> Named {
        if name.is_empty() {
            return Named::Nothing;
        }
        match plan.find(name) {
            Some(place) => Named::Target(place as u32),
            None if words::is_sum(name) => Named::Sum,
            None if roles::names_indicators(name) => Named::Heading,
            None => Named::Unknown,
        }
    }
}
