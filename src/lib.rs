//! Holds a plan's targets against actuals: **met**, **on track** or **missed**, exactly and explainably.
//!
//! ```text
//! targets.toml ─▶ plan_file ─▶ Plan ─────────┐
//! actuals.csv  ─▶ data ─▶ Dataset ─▶ model::verdict ─▶ Report ─▶ render ─▶ text
//!                                                             └─▶ Status (exit)
//! ```
//!
//! A folder is a stage. [`model`] is pure; [`plan_file`] and [`data`] turn files into it, both through
//! [`text`]; [`render`] shows it. `data` and `render` never meet: both know [`diagnostic`], a problem in a
//! file as a value. [`commands`] alone knows all stages.

pub mod cli;
pub mod commands;
pub mod data;
pub mod diagnostic;
pub mod manual;
pub mod model;
pub mod plan_file;
pub mod render;
pub mod text;
