//! A fraction where percent is meant: `0.08` for 8%.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::shown;
use crate::diagnostic::Problem;
use crate::model::Decimal;
use crate::model::plan::Measure;

/// The least that is asked for where one digit behind the point is taken for tens of percent.
const LEAST_FOR_ONE_DIGIT: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

/// A rate of the usual size.
const USUAL: Decimal = Decimal::from_parts(6, 0, 0, false, 0);

/// The figure beside the others of its year, which are all that it stands with.
pub fn find(of: &Yardstick<'_>, number: Number, year: &[Decimal]) -> Option<Problem> {
    if !of.is_percent || number.size == Size::ZERO || number.size > Size::ONE {
        return None;
    }
    is_fraction(of, number, year).then(|| Problem::SuspiciousFraction {
        indicator: of.name(),
        value: shown(number.value),
        percent: shown(number.value * Decimal::ONE_HUNDRED),
        origin: number.origin,
    })
}

fn is_fraction(of: &Yardstick<'_>, number: Number, year: &[Decimal]) -> bool {
    // what a partner or an authority sets is taken for a rate of the usual size
    let asked = of.asked.unwrap_or(USUAL).abs();
    let is_share = of.target.measure != Measure::Growth && asked >= Decimal::TEN;
    if number.size == Size::ONE {
        // all of it
        return is_share && asked >= Decimal::from(50);
    }
    if is_share {
        return true;
    }
    let digits = number.value.normalize().scale();
    let others = || year.iter().filter(|other| other.abs() >= Decimal::ONE);
    let beside = year.iter().filter(|other| !other.is_zero()).count();
    let percent = number.size.times(100);
    let is_near = percent.is_near(Size::of(asked));
    if digits >= 2 {
        // a fraction has two digits more than the percentages beside it
        let is_finer = others().all(|other| digits > other.scale());
        let is_far_below = number.size.times(10) < Size::of(asked);
        return is_finer && (is_near || is_far_below && beside > 1);
    }
    // 0.2 may be 0.2%; near to what is asked, and with no percentages beside it, it is 20%
    let is_negative = of.asked.is_some_and(|asked| asked.is_sign_negative());
    let is_of_its_sign = is_negative == number.value.is_sign_negative();
    let is_very_near = percent <= Size::of(asked).times(2) || beside > 1 && is_near;
    of.target.measure == Measure::Growth
        && asked >= LEAST_FOR_ONE_DIGIT
        && is_very_near
        && is_of_its_sign
        && others().next().is_none()
}
