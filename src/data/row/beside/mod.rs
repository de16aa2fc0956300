//! Columns beside a figure that say something of it: a sum of its months, the plan's own target, a note.

pub mod goal;
pub mod note;
pub mod sums;
