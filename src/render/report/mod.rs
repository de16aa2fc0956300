//! A report in each format.

pub mod csv;
pub mod explain;
pub mod footer;
pub mod github;
pub mod groups;
pub mod html;
pub mod json;
pub mod junit;
pub mod markdown;
pub mod shown;
pub mod table;
