//! Statements of a table for all its figures at once.

use crate::data::row::basis::Basis;
use crate::model::Unit;

/// The basis and the unit of figures whose row gives none.
#[derive(Clone, Debug)]
pub struct TableDefaults {
    /// What figures count whose row does not say it.
    pub basis: Basis,
    /// The unit of figures that have none of their own.
    pub unit: Option<Unit>,
}

impl Default for TableDefaults {
    fn default() -> Self {
        TableDefaults {
            basis: Basis::Unsaid,
            unit: None,
        }
    }
}
