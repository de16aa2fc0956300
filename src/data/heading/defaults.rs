//! Statements of a table, or of one of its columns, for all its figures at once.

use super::words::Sort;
use crate::data::row::basis::Basis;
use crate::model::{Period, Target, Unit};

/// Statements of a heading, a title or a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statements {
    /// The basis of figures whose row does not say it.
    pub basis: Option<Basis>,
    /// The units of figures that have none of their own; of several the one that fits.
    pub units: Vec<Unit>,
    /// Whether figures are amounts or growth.
    pub sort: Option<Sort>,
    /// When figures are for.
    pub period: Option<Period>,
}

impl Statements {
    /// The statement of nothing but a basis.
    pub fn of(basis: Basis) -> Statements {
        Statements {
            basis: Some(basis),
            ..Statements::default()
        }
    }

    /// The unit of a target's figures: of several the first that converts.
    pub fn unit(&self, target: &Target) -> Option<&Unit> {
        let mut units = self.units.iter();
        let fits = |unit: &&Unit| unit.converts_to(&target.unit);
        units.clone().find(fits).or_else(|| units.next())
    }

    /// These, and where they are silent those of another.
    pub fn or(self, other: Statements) -> Statements {
        Statements {
            basis: self.basis.or(other.basis),
            units: if self.units.is_empty() {
                other.units
            } else {
                self.units
            },
            sort: self.sort.or(other.sort),
            period: self.period.or(other.period),
        }
    }
}
