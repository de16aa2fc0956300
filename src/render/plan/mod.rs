//! A plan, shown.

pub mod targets;
pub mod template;
