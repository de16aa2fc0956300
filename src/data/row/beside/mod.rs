//! Columns beside a figure that say something of it: a sum of its months, the plan's own target.

pub mod goal;
pub mod sums;
