//! An empty form of a plan's indicators for people to fill in. In: targets and periods; out: the form as CSV or as a
//! workbook. Both ask the same: `form` says what, each writer how.

mod csv;
mod form;
mod guide;
mod workbook;

pub use csv::render as csv;
pub use form::Request;
pub use workbook::render as workbook;
