//! 左右: by how much a bound is relaxed.

use toml::de::DeValue;

use crate::diagnostic::{Expected, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::Around;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::TableReader;

/// `true` for the plan's share, `"2%"` for an own one, or an amount in the target's unit.
pub fn around(table: &mut TableReader<'_, '_>, share: Option<Decimal>) -> Option<Around> {
    let read = table.read("around", Expected::Around, |value| match value {
        DeValue::Boolean(flag) => Some(flag.then_some(None)),
        DeValue::String(_) => Some(Some(Some(Around::Share(table_reader::percentage(value)?)))),
        other => {
            let amount = table_reader::number(other)?;
            (amount >= Decimal::ZERO).then_some(Some(Some(Around::Amount(amount))))
        }
    });
    let own = read?.value?;
    if own.is_none() && share.is_none() {
        table.report(table.key_span("around"), Problem::AroundWithoutShare);
    }
    own.or(share.map(Around::Share))
}
