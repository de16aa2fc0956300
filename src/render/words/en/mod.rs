//! The words in English. Every language has the same files with the same functions.

mod lists;
pub mod meanings;
pub mod problems;
pub mod reasons;
