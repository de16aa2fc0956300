//! The figures of one target of one group. In: one figure a slot, with its row. Out: one figure a date, counted up to
//! it: single periods summed, readings of one date told apart, duplicates and holes told. Used by `collect`.

pub mod base;
pub mod completeness;
pub mod dated;
pub mod duplicates;
pub mod parts;
pub mod readings;
pub mod totals;
pub mod worked;
