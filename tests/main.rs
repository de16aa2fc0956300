//! One program of tests, a module a theme; [`support`] builds reports from the texts of plans and data.

mod archives;
mod cells;
mod changes;
mod cli;
mod diagnostics;
mod formats;
mod fuzz;
mod headings;
mod laws;
mod layers;
mod objects;
mod ordinary;
mod page;
mod periods;
mod plausibility;
mod reading;
mod readme;
mod reports;
mod robustness;
mod same_data;
mod schema;
mod sources;
mod standings;
mod support;
mod workbooks;
mod writing;
