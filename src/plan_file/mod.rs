//! A plan file (TOML) to a [`Plan`](crate::model::Plan). In: a [`Source`](crate::text::source::Source). Out: the plan
//! and its waivers, or every problem of the file at once. Called by `commands`.

mod base;
mod fitting;
mod goal;
mod groups;
mod pace;
mod reader;
mod references;
mod relaxing;
mod schema;
mod table_reader;
mod target;
mod waivers;

pub use reader::{PlanFile, plan, plan_file};
pub use schema::schema;
pub use waivers::{WrittenWaiver, waivers};
