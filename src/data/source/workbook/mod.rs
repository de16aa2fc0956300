//! Workbooks: bytes of a file to sheets of text cells, as a person sees them.
//!
//! In: the bytes of an `.xlsx`, `.xlsm`, `.xls`, `.xlsb` or `.ods`. Out: [`Sheet`]s, whose cells are text, with what is
//! hidden or merged. Called by `data`, which chooses a sheet and makes a [`Cells`](super::cells::Cells) of it.
//! Cells are read by `calamine`; what it does not tell (`hidden`, spans, formulas without a value) is read from the
//! parts. No file takes more memory than the limits in `archive` and `grid` say.

mod archive;
mod cell;
mod facts;
mod format;
pub mod kind;
mod ods_parts;
mod reader;
mod refusal;
mod rich;
pub mod sheet;
mod xls_parts;
mod xlsx_parts;
mod xml;

pub use facts::{Area, OutsideText};
pub use reader::Workbook;
pub use refusal::Refusal;
pub use sheet::{DisplayFault, Sheet};
