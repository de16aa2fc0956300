//! Exact decimals and the units that they are in.

pub mod decimal;
pub mod unit;
