//! The words in Chinese. Every language has the same files with the same functions, but for `command_line`, whose
//! English is clap's own.

pub mod command_line;
pub mod digest;
pub mod failures;
mod lists;
pub mod meanings;
pub mod problems;
pub mod reasons;
pub mod targets;
pub mod usage;
