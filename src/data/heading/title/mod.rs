//! Title lines above a header.

mod ended;
mod english;
mod file_name;
pub mod form;
pub mod indicator;
pub mod issue;
mod place;
pub mod titles;
pub mod vocabulary;
mod words;
