//! A plan held against its figures.

pub mod assess;
pub mod change;
pub mod checkpoint;
pub mod report;
pub mod trajectory;
