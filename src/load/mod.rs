//! Files to model: everything that leaves this layer is valid, and nothing in it judges.

mod actuals;
mod cells;
mod fields;
mod header;
mod plan;
mod references;
mod rows;
mod series;
mod source;
mod target;

pub use actuals::{Actuals, actuals};
pub use cells::value;
pub use plan::plan;
pub use source::Source;
