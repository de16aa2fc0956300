//! The door for inputs: any table as records of text cells with their places.
//!
//! In: an [`Input`](input::Input), a data file of any kind. Out: [`RawChunk`]s, parts of the table that threads take
//! one after the other; each is opened as a [`Chunk`], whose [`Record`]s have text cells, and whose places are
//! those that messages show. Called by `data`. A further kind of table is a file here and a line in each
//! match of `chunk`.

pub mod cells;
mod chunk;
pub mod csv;
pub mod dialect;
pub mod grid;
pub mod input;
mod record;
pub mod text_chunks;
pub mod workbook;

pub use chunk::{Chunk, Chunks, RawChunk, Records};
pub use record::{Position, Record};
