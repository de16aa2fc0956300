//! Pieces that reports are made of.

pub mod bar;
pub mod grid;
pub mod sheet;
pub mod spark;
