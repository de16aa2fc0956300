//! A sum beside the months of a row: it says whether they are single months.

use super::number;
use crate::data::row::basis::Basis;
use crate::data::source::Record;
use crate::model::Measure;
use crate::model::number::decimal::Decimal;

/// The meaning of sums for the months (or quarters) beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumSays {
    /// They say nothing: they are empty.
    Nothing,
    /// Months stand alone, for they add up to it, or count up to their ends, for the last one is the same.
    Count(Basis),
    /// It is the figure that is asked for, and they are of single months: of what is no total, or where they add up to
    /// it but for what is lost in rounding.
    SoFar,
}

impl SumSays {
    /// The meaning of two sums of a row together; `None` where they contradict each other.
    pub fn and(self, other: SumSays) -> Option<SumSays> {
        match (self, other) {
            (SumSays::Nothing, says) | (says, SumSays::Nothing) => Some(says),
            (SumSays::SoFar, _) | (_, SumSays::SoFar) => Some(SumSays::SoFar),
            (SumSays::Count(one), SumSays::Count(other)) => (one == other).then_some(self),
        }
    }
}

/// The meaning of a sum for a row's figures, each a `part` of it; `None` where a total's months do not add up to it, and
/// where it is no mean of others. One that `is_so_far` (1-6月) may also be the last month's figure itself, where months
/// count up to their ends.
pub fn says(
    record: &Record,
    months: impl Iterator<Item = usize>,
    sum: usize,
    (measure, part): (Measure, Basis),
    is_so_far: bool,
) -> Option<SumSays> {
    let number = |column: usize| number(record, column).map(|(value, _)| value);
    let Some(given) = number(sum) else {
        return Some(SumSays::Nothing);
    };
    let months: Vec<Decimal> = months.filter_map(number).collect();
    let is_last = months.last() == Some(&given);
    let off = (months.iter().sum::<Decimal>() - given).abs();
    match measure {
        Measure::Total if off.is_zero() => Some(SumSays::Count(part)),
        _ if is_so_far && is_last => Some(SumSays::Count(Basis::ToDate)),
        Measure::Total if off <= lost_in_rounding(&months, given) => Some(SumSays::SoFar),
        Measure::Total => None,
        _ if months.is_empty() || is_last => Some(SumSays::Nothing),
        _ if lies_between(given, &months) => Some(SumSays::SoFar),
        // a spreadsheet adds up rates as well
        _ if off.is_zero() && !is_so_far => Some(SumSays::Nothing),
        _ => None,
    }
}

/// Whether a number may be that of all months together, as of a rate: their mean, however weighted.
fn lies_between(number: Decimal, months: &[Decimal]) -> bool {
    months.iter().min() <= Some(&number) && Some(&number) <= months.iter().max()
}

/// The most by which numbers with decimals may miss their sum: each by half of its last digit.
pub fn lost_in_rounding(months: &[Decimal], sum: Decimal) -> Decimal {
    let half = |number: &Decimal| match number.scale() {
        0 => Decimal::ZERO,
        scale => Decimal::new(5, scale + 1),
    };
    months.iter().chain([&sum]).map(half).sum()
}
