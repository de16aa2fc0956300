//! Every word that users read.

pub mod lang;
pub mod messages;
pub mod phrases;
