//! Numbers and their units. In: texts as people write them. Out: exact decimals and units that convert.
//! Used by every layer.

pub mod decimal;
mod measured;
pub mod power;
pub mod reported;
pub mod unit;
