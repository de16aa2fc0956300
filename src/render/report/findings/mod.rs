//! The first things that a report says, the same in every format for people: the state of the targets in one
//! sentence, which of them need attention and in what order, and the signs, words and colours of flags. In: a judged
//! report; out: values that a format lays out, with their words in both languages.

pub mod attention;
pub mod facts;
pub mod flag;
pub mod groups;
pub mod headline;
pub mod margin;
pub mod outlook;
pub mod sections;
pub mod unreported;
