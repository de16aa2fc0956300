//! A sum beside the months of a row: it says whether they are single months.

use crate::data::row::basis::Basis;
use crate::data::source::Record;
use crate::model::Measure;
use crate::model::number::decimal::{self, Decimal};
use crate::model::number::reported::{self, Reported};

/// The basis of a row's figures by the sum beside them; `None` where that says nothing.
///
/// # Errors
/// The sum as it is written, where a total's months do not add up to it.
pub fn basis(
    record: &Record,
    months: impl Iterator<Item = usize>,
    sum: usize,
    measure: Measure,
) -> Result<Option<Basis>, String> {
    if measure != Measure::Total {
        return Ok(None);
    }
    let number = |column: usize| match reported::read(&decimal::fold(record.text(column))) {
        Ok(Reported::Number(value, _)) => Some(value),
        _ => None,
    };
    let Some(given) = number(sum) else {
        return Ok(None);
    };
    let all: Decimal = months
        .filter_map(number)
        .fold(Decimal::ZERO, |all, month| all + month);
    if all == given {
        Ok(Some(Basis::Month))
    } else {
        Err(record.text(sum).to_owned())
    }
}
