//! Data files to figures. In: [`Input`](crate::data::source::input::Input)s and a plan. Out: the figures of all files and what is
//! wrong with them. Called by `commands`.

pub mod dataset;
pub mod heading;
mod loader;
pub mod row;
mod scan;
pub mod source;

pub use dataset::completeness::LintOptions;
pub use dataset::reread::Files;
pub use heading::columns::MOST_CELLS;
pub use loader::{Actuals, ReadOptions, actuals};
pub use row::value::value;
pub use source::chunks::LONGEST_ROW;
