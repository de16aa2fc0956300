//! Files to model: everything that leaves this layer is valid, and nothing in it judges.

mod actuals;
mod cells;
mod encoding;
mod fields;
mod header;
mod lint;
mod plan;
mod references;
mod remembered;
mod rows;
mod schema;
mod sense;
mod series;
mod source;
mod target;
mod value;
mod waivers;

pub use actuals::{Actuals, actuals};
pub use encoding::Encoding;
pub use lint::{LintRules, lint};
pub use plan::{plan, plan_file};
pub use schema::schema;
pub use source::Source;
pub use value::value;
pub use waivers::{Waived, waivers};
