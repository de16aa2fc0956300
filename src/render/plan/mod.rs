//! A plan → text: the list of its targets, and an empty sheet to fill in. Called by `targets` and `template`.

pub mod targets;
pub mod template;
