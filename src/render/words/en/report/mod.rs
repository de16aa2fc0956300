//! The words of reports, but for those of the page.

pub mod documents;
pub mod explain;
pub mod footer;
pub mod groups;
pub mod headline;
pub mod margin;
pub mod workbook;
