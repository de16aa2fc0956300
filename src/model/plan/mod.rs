//! Plans. In: values that a plan file gives, checked by `plan_file`. Out: a [`Plan`] with its targets, found by
//! name. Used by every layer above the model.

pub mod clause;
pub mod document;
pub mod goal;
pub mod group;
pub mod names;
pub mod pace;
pub mod role;
pub mod target;
pub mod waiver;

pub use clause::{Clause, Section};
pub use document::{Heading, Plan};
pub use group::{GroupName, GroupTerms, Terms};
pub use role::Role;
pub use target::{Combine, Kind, Measure, StatedBasis, Target};
