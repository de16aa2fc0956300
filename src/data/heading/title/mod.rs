//! Title lines above a header.

mod english;
mod file_name;
pub mod titles;
