//! A table as records of text cells with their places.

pub mod bits;
pub mod brief;
pub mod chunks;
pub mod dialect;
pub mod input;
pub mod plain;
pub mod quoted;
pub mod recent;
pub mod rows;
pub mod separators;
