//! Columns beside a figure that say something of it: a sum of its months, the plan's own target, numbers that follow from
//! it.

use crate::data::source::Record;
use crate::model::number::decimal::{self, Decimal};
use crate::model::number::reported::{self, Reported};

pub mod contradiction;
pub mod goal;
pub mod sums;

/// The number of a cell, with the text behind it.
pub fn number(record: &Record, column: usize) -> Option<(Decimal, String)> {
    let cell = decimal::fold(record.text(column));
    match reported::read(&cell) {
        Ok(Reported::Number(value, behind)) => Some((value, behind.to_owned())),
        _ => None,
    }
}
