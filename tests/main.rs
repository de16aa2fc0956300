//! One program of tests, a module a theme; [`support`] builds reports from the texts of plans and data.

#![expect(clippy::too_many_lines, reason = "tables of cases")]

mod archives;
mod as_sent;
mod attention;
mod bulletins;
mod cells;
mod changes;
mod cli;
mod diagnostics;
mod fiscal_years;
mod formats;
mod fuzz;
mod headings;
mod laws;
mod layers;
mod names;
mod objects;
mod office;
mod ordinary;
mod outputs;
mod page;
mod periods;
mod plausibility;
mod prose;
mod reading;
mod readme;
mod reports;
mod robustness;
mod same_data;
mod same_figures;
mod schema;
mod sources;
mod standings;
mod support;
mod told;
mod workbooks;
mod writing;
