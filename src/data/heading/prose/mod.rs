//! Statements of running text on the figures beside it: notes, footers, section rows, and cells of columns that are
//! left alone. One reading for all of them, by the lists of headings and brackets.

mod anywhere;
pub mod dates;
mod lists;
pub mod lone;
mod offices;
pub mod partial;
pub mod parts;
pub mod places;
pub mod remark;
mod stems;
pub mod ticks;
