//! What was measured, by group, target and date.

pub mod cells;
pub mod observations;
pub mod sheets;
