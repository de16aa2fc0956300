//! An index of 100 and some, or the ratio of 1 and some, where a rate is wanted: `108.1` or `1.081` for 8.1%.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::shown;
use crate::diagnostic::Problem;
use crate::model::Decimal;
use crate::model::plan::Measure;

/// Indexes of one year or a few.
pub const INDEX: (Size, Size) = (Size::whole(85), Size::whole(150));

/// The same of 1 and some.
pub const RATIO: (Size, Size) = (INDEX.0.over(100), INDEX.1.over(100));

/// A ratio of two years has two digits more than growth has, which is published with one or two.
const RATIO_DIGITS: u32 = 3;

/// A rate that is as large as an index.
pub fn find(of: &Yardstick<'_>, number: Number) -> Option<Problem> {
    let is_within = |(least, most)| least <= number.size && number.size <= most;
    let growth = if is_within(INDEX) {
        number.value - Decimal::ONE_HUNDRED
    } else {
        (number.value - Decimal::ONE) * Decimal::ONE_HUNDRED
    };
    // 1.127 is 1.127% where that is as near to what is asked
    let is_nearer = |asked: Decimal| (growth - asked).abs() < (number.value - asked).abs();
    let is_ratio = is_within(RATIO)
        && number.value.normalize().scale() >= RATIO_DIGITS
        && of.target.measure == Measure::Growth
        && of.asked.is_some_and(is_nearer);
    let is_index = (is_within(INDEX) || is_ratio) && number.value.is_sign_positive();
    (is_index && of.is_change()).then(|| Problem::SuspiciousIndex {
        indicator: of.name(),
        value: shown(number.value),
        growth: shown(growth),
        origin: number.origin,
    })
}
