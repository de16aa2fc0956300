//! Every word that users read. In: a problem, a code, a verdict, and a [`lang::Lang`]. Out: text, or a
//! [`message::Message`].
//!
//! A folder a language ([`zh`], [`en`]), with the same files and the same words and functions in each:
//! `in_language!` takes those of the language that is asked for, so that the compiler sees that none is missing.

pub mod en;
pub mod goals;
pub mod lang;
pub mod message;
pub mod phrases;
pub mod problems;
pub mod topic;
pub mod zh;
