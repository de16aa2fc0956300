//! What titles and headings of a table mean.

pub mod columns;
pub mod detect;
