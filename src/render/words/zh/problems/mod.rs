//! The message of each problem, a file a theme.

pub mod basis;
pub mod files;
pub mod headings;
pub mod indicators;
pub mod keys;
pub mod kinds;
pub mod periods;
pub mod places;
pub mod plan;
pub mod plausibility;
pub mod tables;
pub mod totals;
pub mod values;
