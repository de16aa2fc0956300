//! Unit sense: figures out of all proportion to what is known of their indicator. Warnings, for a person to
//! look at; the limits are wide, so that what merely surprises passes.

use super::series::{Given, shown};
use super::source::Source;
use crate::diagnostic::{Against, Diagnostic, Problem};
use crate::model::goal::{Goal, Threshold};
use crate::model::observations::{Figure, Series};
use crate::model::plan::{Measure, Plan, Target};
use crate::model::{Decimal, calendar};

/// A slip in scale is by 100 or more; half of that leaves room for what really changed.
const SLIP: i64 = 50;

/// Looks at the figures of one target within the plan's period.
pub fn check(
    plan: &Plan,
    target: &Target,
    series: &Series,
    given: &[Given],
    sources: &[Source],
    problems: &mut Vec<Diagnostic>,
) {
    let figures = series
        .figures()
        .iter()
        .filter(|figure| plan.span.contains(figure.date));
    let mut before: Option<&Figure> = None;
    for figure in figures {
        let row = given
            .iter()
            .find(|given| given.period.date() == figure.date && given.file == figure.row.file);
        let problem = if target.unit.is_percent() {
            fraction(target, figure).or_else(|| index(target, figure))
        } else {
            None
        };
        let problem = problem.or_else(|| scale(target, series, figure, before));
        if let (Some(problem), Some(row)) = (problem, row) {
            problems.push(Diagnostic::at(row.place(sources), problem));
        }
        before = Some(figure);
    }
}

/// The number that the target asks for, where the plan gives one.
fn asked(target: &Target) -> Option<Decimal> {
    match &target.goal {
        Goal::Threshold(_, Threshold::Number(value)) => Some(*value),
        Goal::Between { high, .. } => Some(*high),
        Goal::Threshold(..) => None,
    }
}

/// `0.08` where 8% is meant: below 1, and written finer than rates are published
/// (shares: where at least ten times as much is asked for).
fn fraction(target: &Target, figure: &Figure) -> Option<Problem> {
    // what a partner or an authority sets is taken for a rate of the usual size
    let (asked, size) = (
        asked(target).unwrap_or(Decimal::TEN).abs(),
        figure.value.abs(),
    );
    let small = Decimal::ZERO < size && size < Decimal::ONE;
    let meant = match target.measure {
        Measure::Growth => asked >= Decimal::TWO && figure.value.normalize().scale() >= 2,
        _ => asked >= Decimal::TEN,
    };
    (small && meant).then(|| Problem::SuspiciousFraction {
        indicator: target.name.clone(),
        value: shown(figure.value),
        percent: shown(figure.value * Decimal::ONE_HUNDRED),
    })
}

/// `108.1` where a rate of 8.1% is meant.
fn index(target: &Target, figure: &Figure) -> Option<Problem> {
    let near_a_hundred = (Decimal::from(85)..=Decimal::from(150)).contains(&figure.value);
    let small_rate = asked(target).is_none_or(|asked| asked.abs() <= Decimal::from(30));
    (near_a_hundred && small_rate).then(|| Problem::SuspiciousIndex {
        indicator: target.name.clone(),
        value: shown(figure.value),
        growth: shown(figure.value - Decimal::ONE_HUNDRED),
    })
}

/// A figure that is far above or below the one before it, last year's for the same date, or the target.
fn scale(
    target: &Target,
    series: &Series,
    figure: &Figure,
    before: Option<&Figure>,
) -> Option<Problem> {
    let value = figure.value.abs();
    let last_year = series.at(calendar::a_year_before(figure.date));
    let asked = asked(target).map(|asked| asked.abs());
    let far_above = |reference: Decimal| {
        reference > Decimal::ZERO && value >= reference.saturating_mul(SLIP.into())
    };
    let far_below = |reference: Decimal| value > Decimal::ZERO && far_above_of(reference, value);
    let beyond_target = asked.is_none_or(|asked| value > asked);
    // rates of change may well be near 0 in one month and not in the next
    let growing = target.unit.is_percent() && asked.is_none_or(|asked| asked <= Decimal::from(30));
    let known = [(Against::Previous, before), (Against::LastYear, last_year)];
    let known = known
        .into_iter()
        .filter_map(|(against, figure)| Some((against, figure?.value.abs())));
    let found = known
        .filter(|_| !growing)
        .find(|(_, reference)| far_above(*reference) && beyond_target || far_below(*reference))
        .or_else(|| {
            asked
                .filter(|asked| {
                    far_above((*asked).max(Decimal::ONE))
                        || !growing && far_too_little(*asked, value)
                })
                .map(|asked| (Against::Target, asked))
        });
    let told = |value: Decimal| format!("{} {}", shown(value), target.unit.as_str());
    found.map(|(against, reference)| Problem::SuspiciousScale {
        indicator: target.name.clone(),
        value: told(figure.value),
        against,
        reference: told(reference),
    })
}

/// A thousandth of what is asked for in a whole year is less than any month brings.
fn far_too_little(asked: Decimal, value: Decimal) -> bool {
    value > Decimal::ZERO && asked >= value.saturating_mul(Decimal::ONE_THOUSAND)
}

fn far_above_of(reference: Decimal, value: Decimal) -> bool {
    reference >= value.saturating_mul(Decimal::ONE_HUNDRED)
}
