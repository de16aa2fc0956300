//! Title lines above a header.

mod english;
pub mod titles;
