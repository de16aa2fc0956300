//! Growth beyond 100% either way: an amount, for the most part.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::shown;
use crate::diagnostic::Problem;
use crate::model::plan::Measure;

/// Growth beyond this is told.
pub const MOST: Size = Size::whole(100);

/// Growth of more than 100%, unless nearly as much is asked for.
pub fn find(of: &Yardstick<'_>, number: Number) -> Option<Problem> {
    let is_growth = of.is_percent && of.target.measure == Measure::Growth;
    let is_asked = of.size_asked.is_some_and(|asked| asked.times(2) >= MOST);
    (is_growth && number.size > MOST && !is_asked).then(|| Problem::SuspiciousGrowth {
        indicator: of.name(),
        value: shown(number.value),
        origin: number.origin,
    })
}
