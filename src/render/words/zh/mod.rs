//! The words in Chinese. Every language has the same files with the same words and functions, but for `command_line`,
//! whose English is clap's own.

pub mod command_line;
pub mod digest;
pub mod failures;
pub mod goals;
pub mod headings;
pub mod lists;
pub mod meanings;
pub mod page;
pub mod problems;
pub mod reasons;
pub mod report;
pub mod targets;
pub mod template;
pub mod terms;
pub mod usage;
pub mod verdicts;
