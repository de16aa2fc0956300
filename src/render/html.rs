//! One page.
use super::Look;
use crate::model::Report;

pub fn render(_reports: &[Report<'_>], _look: &Look) -> String {
    String::new()
}
