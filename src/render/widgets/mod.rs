//! Pieces that outputs are made of: bars, grids of cells, and the grammars that several formats share.

pub mod bar;
pub mod grid;
pub mod json;
pub mod sheet;
pub mod spark;
pub mod workbook;
pub mod workflow_command;
pub mod xml;
