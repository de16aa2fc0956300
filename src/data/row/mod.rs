//! Records to figures.

pub mod memo;
pub mod parser;
pub mod value;
