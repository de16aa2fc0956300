//! Bytes to text with places. In: the bytes of a file. Out: UTF-8, strictly decoded, and for every byte the place
//! that a message shows. Called by `plan_file` and `data`.

pub mod encoding;
pub mod source;
