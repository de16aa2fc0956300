//! The words of the page.

pub mod all_targets;
pub mod attention;
pub mod groups;
pub mod head;
pub mod method;
pub mod numbers;
pub mod unjudged;
