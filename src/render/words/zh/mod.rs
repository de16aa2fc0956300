//! The words in Chinese. Every language has the same files with the same functions.

mod lists;
pub mod meanings;
pub mod problems;
pub mod reasons;
