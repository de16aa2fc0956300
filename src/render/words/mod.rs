//! Every word that users read.

pub mod code_meanings;
pub mod code_reasons;
pub mod lang;
pub mod messages;
pub mod phrases;
