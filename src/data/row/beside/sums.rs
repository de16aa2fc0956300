//! A sum beside the months of a row: it says whether they are single months.

use super::number;
use crate::data::row::basis::Basis;
use crate::data::source::Record;
use crate::model::Measure;
use crate::model::number::decimal::Decimal;

/// The basis of a row's figures, each a `part` of the sum beside them; `None` where that says nothing. One that `is_so_far` (1-6月)
/// may also be the last month's figure itself, where months count up to their ends.
///
/// # Errors
/// The sum as it is written, where a total's months do not add up to it.
pub fn basis(
    record: &Record,
    months: impl Iterator<Item = usize>,
    sum: usize,
    (measure, part): (Measure, Basis),
    is_so_far: bool,
) -> Result<Option<Basis>, String> {
    if measure != Measure::Total {
        return Ok(None);
    }
    let number = |column: usize| number(record, column).map(|(value, _)| value);
    let Some(given) = number(sum) else {
        return Ok(None);
    };
    let months: Vec<Decimal> = months.filter_map(number).collect();
    if months.iter().sum::<Decimal>() == given {
        Ok(Some(part))
    } else if is_so_far && months.last() == Some(&given) {
        Ok(None)
    } else {
        Err(record.text(sum).to_owned())
    }
}
