//! Single periods that prove to stand alone: they add up to a row for the year so far.

use std::collections::{BTreeMap, HashSet};
use std::ops::Bound;

use jiff::civil::Date;

use super::dated::SlotFigure;
use crate::data::dataset::compact::slot::SlotKind;
use crate::model::Decimal;
use crate::model::time::years::Years;

/// The dates of months (or quarters) that stand alone, because all of the year, or all behind a row for the year so far
/// (1-5月), add up to a row up to the last of them that is not its own (1-6月); so do those behind them in the year.
pub fn of_sums(rows: &[SlotFigure], kind: SlotKind, years: Years) -> HashSet<Date> {
    let of_kind = rows.iter().filter(|row| row.slot.kind() == kind);
    let mut parts: BTreeMap<Date, Decimal> = of_kind.map(|row| (row.date(), row.value)).collect();
    let mut alone = HashSet::new();
    if parts.is_empty() {
        return alone;
    }
    let counts_so_far = |row: &&SlotFigure| {
        matches!(
            row.slot.kind(),
            SlotKind::UpTo | SlotKind::OfYear | SlotKind::FromJanuary
        )
    };
    let so_far: Vec<&SlotFigure> = rows.iter().filter(counts_so_far).collect();
    let length = if kind == SlotKind::ByMonth { 1 } else { 3 };
    // a month beside the months up to it stands alone already
    let alone_already = rows
        .iter()
        .filter(|row| row.slot.kind() == SlotKind::Alone(length as u8));
    for row in alone_already {
        parts.entry(row.date()).or_insert(row.value);
    }
    // the first quarter is the year so far as well, and says nothing of itself
    for row in &so_far {
        if kind == SlotKind::ByQuarter && years.months_done(row.date()) == length {
            parts.entry(row.date()).or_insert(row.value);
        }
    }
    for row in &so_far {
        let date = row.date();
        if parts.get(&date).is_none_or(|own| *own == row.value) {
            continue;
        }
        let is_earlier = |one: &&&SlotFigure| one.date() < date && years.are_same(one.date(), date);
        let earlier = so_far.iter().filter(is_earlier);
        let known = earlier.map(|one| (Bound::Excluded(one.date()), one.value));
        let whole_year = (Bound::Included(years.first_day(date)), Decimal::ZERO);
        for (from, before) in known.chain([whole_year]) {
            let done = match from {
                Bound::Excluded(day) => years.months_done(day),
                _ => 0,
            };
            let between = parts.range((from, Bound::Included(date)));
            let number = usize::from(((years.months_done(date) - done) / length).unsigned_abs());
            let is_whole = between.clone().count() == number;
            let values = between.clone().map(|(_, value)| value);
            if is_whole && before + values.sum::<Decimal>() == row.value {
                alone.extend(between.map(|(date, _)| *date));
            }
        }
    }
    // those behind them in the year are written alike
    if let Some(last) = alone.iter().max().copied() {
        let later = parts.range((Bound::Excluded(last), Bound::Unbounded));
        let same_year = later.filter(|(date, _)| years.are_same(**date, last));
        alone.extend(same_year.map(|(date, _)| *date));
    }
    alone
}
