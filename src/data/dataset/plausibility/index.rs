//! An index of 100 and some where a rate is wanted: `108.1` for 8.1%.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::shown;
use crate::diagnostic::Problem;
use crate::model::Decimal;

/// Indexes of one year or a few.
pub const INDEX: (Size, Size) = (Size::whole(85), Size::whole(150));

/// A rate that is as large as an index.
pub fn find(of: &Yardstick<'_>, number: Number) -> Option<Problem> {
    let near_a_hundred = INDEX.0 <= number.size && number.size <= INDEX.1;
    let is_index = near_a_hundred && number.value.is_sign_positive();
    (is_index && of.is_change()).then(|| Problem::SuspiciousIndex {
        indicator: of.name(),
        value: shown(number.value),
        growth: shown(number.value - Decimal::ONE_HUNDRED),
        origin: number.origin,
    })
}
