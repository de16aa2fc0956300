//! The basis of a total's figure: since the year began, or of a month alone.

use super::value::MOST_QUOTED;
use crate::diagnostic::Problem;
use crate::model::plan::names;

/// The basis of a total's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// 累计: from the start of the year (or plan) to the date.
    ToDate,
    /// 当月: the period alone.
    Month,
}

impl Basis {
    /// The basis of this name; `None` for any other text.
    pub fn of(text: &str) -> Option<Basis> {
        match names::key(text).as_str() {
            "ytd" | "累计" | "本年累计" => Some(Basis::ToDate),
            "month" | "当月" | "本月" => Some(Basis::Month),
            _ => None,
        }
    }
}

/// The basis that a cell gives; `otherwise` where it is empty.
///
/// # Errors
/// A text that is no basis.
pub fn read_basis(text: &str, otherwise: Basis) -> Result<Basis, Problem> {
    let unknown = || Problem::UnknownBasis {
        text: text.chars().take(MOST_QUOTED).collect(),
    };
    if text.is_empty() {
        Ok(otherwise)
    } else {
        Basis::of(text).ok_or_else(unknown)
    }
}
