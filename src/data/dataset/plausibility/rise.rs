//! A share where its rise in points is asked for: `46.5` where it shall rise by 1 point.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::with_unit;
use crate::diagnostic::Problem;

/// The least that can be a share where ten times what is asked for is exceeded.
pub const LEAST: Size = Size::whole(2);

/// The rise of a usual target where the plan does not say it.
const USUAL: Size = Size::whole(2);

/// A rise so much larger than what is asked that it must be the share itself.
pub fn find(of: &Yardstick<'_>, number: Number) -> Option<Problem> {
    if of.target.unit.base() != "个百分点" {
        return None;
    }
    let (size, asked) = (number.size, of.size_asked.unwrap_or(USUAL));
    let by_far = size >= LEAST && size >= asked.times(10);
    let is_large = size >= Size::whole(10) && size >= asked.times(5);
    (by_far || is_large).then(|| Problem::SuspiciousRise {
        indicator: of.name(),
        value: with_unit(number.value, of.target),
        asked: of.asked.map(|asked| with_unit(asked, of.target)),
        origin: number.origin,
    })
}
