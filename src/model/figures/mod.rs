//! Figures: what was measured. In: cells that `data` has read without an error. Out: figures by group, target and
//! date. Used by `data` and `verdict`.

pub mod coverage;
pub mod observations;
pub mod parts;
pub mod row_ref;
pub mod working;
