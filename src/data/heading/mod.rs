//! The meaning of titles and headings. In: the first records of a table. Out: a
//! [`DetectedHeader`](detect::DetectedHeader), the role of each column and the statements for all figures. Called by
//! `data::loader`; rows are read by it.

mod assembly;
mod beside;
mod by_cells;
pub mod columns;
mod deadlines;
pub mod defaults;
pub mod detect;
mod header;
mod judgement;
pub mod look;
pub mod phrase;
pub mod prose;
pub mod roles;
mod shape;
pub mod table;
pub mod title;
pub mod units;
pub mod words;
