//! A fraction where percent is meant: `0.08` for 8%.

use super::number::Number;
use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::totals::shown;
use crate::diagnostic::Problem;
use crate::model::Decimal;
use crate::model::plan::Measure;

/// The least that is asked for where one digit behind the point is taken for tens of percent.
const LEAST_FOR_ONE_DIGIT: Decimal = Decimal::from_parts(5, 0, 0, false, 0);

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
    let asked = of.asked.unwrap_or(Decimal::TEN).abs();
    let is_share = of.target.measure != Measure::Growth && asked >= Decimal::TEN;
    if number.size == Size::ONE {
        // all of it
        return is_share && asked >= Decimal::from(50);
    }
    if is_share {
        return true;
    }
    let digits = |value: Decimal| value.normalize().scale();
    let whole_percent = |value: &&Decimal| value.abs() >= Decimal::ONE;
    let others = || year.iter().filter(whole_percent);
    let as_percent = number.size.times(100).is_near(Size::of(asked));
    if digits(number.value) >= 2 {
        // a fraction has two digits more than the percentages beside it
        let finer = || others().all(|other| digits(number.value) > digits(*other));
        let is_far_below = number.size.times(10) < Size::of(asked);
        return as_percent || is_far_below && finer();
    }
    // 0.2 may be 0.2%; among others that are fractions too, and near to what is asked, it is 20%
    let same_sign = of
        .asked
        .is_none_or(|asked| asked.is_sign_negative() == number.value.is_sign_negative());
    of.target.measure == Measure::Growth
        && asked >= LEAST_FOR_ONE_DIGIT
        && as_percent
        && same_sign
        && others().next().is_none()
}
