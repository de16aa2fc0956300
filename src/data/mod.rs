//! Data files to figures. In: [`Input`](source::input::Input)s and a plan. Out: the figures of all files, and their
//! problems. Called by `commands`.
//!
//! A cell goes from [`source`] (tables as records) past [`heading`] (the meaning of its column) through [`row`] (its
//! figure) to [`dataset`] (the figures of all rows).

pub mod dataset;
pub mod heading;
mod loader;
mod options;
mod outside;
mod rounded;
pub mod row;
mod scan;
mod sheets;
pub mod source;

pub use dataset::reread::Files;
pub use dataset::store::Dataset;
pub use heading::columns::MOST_CELLS;
pub use loader::{Actuals, actuals};
pub use options::{LintOptions, ReadOptions};
pub use row::value::value;
pub use source::text_chunks::LONGEST_ROW;
