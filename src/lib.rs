//! Holds a plan's targets against actuals: **met**, **on track** or **missed**, exactly and explainably.
//!
//! ```text
//! targets.toml ─▶ load::plan ─▶ Plan ────────┐
//! actuals.csv  ─▶ load::actuals ─▶ Observations ─▶ model::assess ─▶ Report ─▶ render ─▶ text
//!                                                                     └─▶ Status (exit)
//! ```
//!
//! Three folders are three layers, and [`app`] alone knows all three:
//! [`model`] is what is true (pure), [`load`] turns files into it, [`render`] shows it. `load` and `render`
//! never meet; both know [`diagnostic`], a problem in a file as a value.

pub mod app;
pub mod cli;
pub mod diagnostic;
pub mod load;
pub mod model;
pub mod render;
