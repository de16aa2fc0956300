//! A fraction of a thing that is counted in whole ones: `12.5家`.

use super::number::Number;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::with_unit;
use crate::diagnostic::Problem;

/// A count with a fraction.
pub fn find(of: &Yardstick<'_>, number: Number) -> Option<Problem> {
    let has_fraction = || number.value.scale() > 0 && !number.value.fract().is_zero();
    (of.is_count && has_fraction()).then(|| Problem::SuspiciousCount {
        indicator: of.name(),
        value: with_unit(number.value, of.target),
        origin: number.origin,
    })
}
