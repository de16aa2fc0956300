//! Last year's own path, where it is odd: far from the share of time that had passed.

use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::{DatedFigure, shown, with_unit};
use crate::diagnostic::Problem;
use crate::model::plan::{Measure, Plan};
use crate::model::time::calendar::{self, Span};
use crate::model::{Decimal, PaceRule};

/// A count that is off by less than this is off by chance.
const FEW: i64 = 3;

/// Whether a verdict paces a target by last year's own path, where there is one.
pub fn is_used(of: &Yardstick<'_>, plan: &Plan, rule: PaceRule) -> bool {
    let target = of.target;
    let is_asked = match rule {
        PaceRule::Linear => false,
        PaceRule::LastYear => true,
        PaceRule::Auto => target.pace.is_none() && plan.unusual_base.is_none(),
    };
    is_asked && plan.ends_with_year(target) && target.measure == Measure::Total
}

/// Each of last year's figures that gives an odd share at the date of one of this year's.
pub fn odd<'f>(
    of: &Yardstick<'_>,
    earlier: &'f [DatedFigure],
    within: &[DatedFigure],
) -> Vec<(&'f DatedFigure, Problem)> {
    let at = |date| {
        let place = earlier.binary_search_by_key(&date, |figure| figure.date);
        place.ok().map(|place| &earlier[place])
    };
    let of_row = at(of.span.day_before()).map(|figure| figure.value);
    let Some(whole) = of_row
        .or(of.last_year)
        .filter(|whole| *whole > Decimal::ZERO)
    else {
        return Vec::new();
    };
    let one = |figure: &DatedFigure| {
        let part = at(calendar::a_year_before(figure.date))?;
        let is_due = figure.date >= of.span.end;
        let problem = problem(of, figure.date, part.value, whole)?;
        (!is_due).then_some((part, problem))
    };
    within.iter().filter_map(one).collect()
}

fn problem(
    of: &Yardstick<'_>,
    date: jiff::civil::Date,
    part: Decimal,
    whole: Decimal,
) -> Option<Problem> {
    let Span { start, .. } = of.span;
    let elapsed = of.span.elapsed(date);
    let is_first_month = start <= date && date <= start.last_of_month();
    if is_first_month || part < Decimal::ZERO || part > whole {
        return None;
    }
    // part / whole against numerator / denominator
    let left = part.checked_mul(elapsed.denominator())?;
    let right = whole.checked_mul(elapsed.numerator())?;
    let three = Decimal::from(3);
    let is_far = left.checked_mul(three)? < right || left > right.checked_mul(three)?;
    // of a few things, one more or less is chance
    let off = (part - of.span.elapsed(date).of(whole)).abs();
    let is_odd = is_far && (!of.is_count || off >= Decimal::from(FEW));
    let percent = |share: Decimal| shown((share * Decimal::ONE_HUNDRED).round_dp(1)).into();
    is_odd.then(|| Problem::OddPath {
        indicator: of.name(),
        part: with_unit(part, of.target),
        whole: with_unit(whole, of.target),
        share: percent(part / whole),
        time: percent(elapsed.value()),
    })
}
