//! Figures: measured values, by group, target and date.

pub mod observations;
