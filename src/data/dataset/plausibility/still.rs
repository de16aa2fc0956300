//! Series that stand still at their end: zeros in months still to come, and figures carried forward.

use super::size::Size;
use super::yardstick::Yardstick;
use crate::data::dataset::series::dated::{DatedFigure, with_unit};
use crate::diagnostic::Problem;
use crate::model::Decimal;
use crate::model::plan::Measure;
use crate::model::time::period::Shortest;

/// The least total of whole ones that does not stand still for months.
const MANY: Size = Size::whole(50);

/// The least one that does not where it has moved each time before.
const SOME: Size = Size::whole(10);

/// Fewer figures than this are no series that stands still.
const LEAST_ALIKE: usize = 3;

/// The end of a series within the plan's time.
pub enum End<'f> {
    /// It moves, or there is nothing; the last figure that is not 0, if there is one.
    Moving(Option<&'f DatedFigure>),
    /// It falls to 0, or is carried forward, from this figure on; the one before it moves.
    Still(Option<&'f DatedFigure>, &'f DatedFigure, Problem),
    /// It is nothing but 0.
    Zeros(&'f DatedFigure, Problem),
}

/// Looks at the end of the figures within the plan's time, in order of date.
pub fn end<'f>(of: &Yardstick<'_>, within: &'f [DatedFigure]) -> End<'f> {
    let is_zero = |figure: &DatedFigure| figure.value.is_zero();
    let Some(last) = within.last() else {
        return End::Moving(None);
    };
    if is_zero(last) {
        let moving = within.iter().rposition(|figure| !is_zero(figure));
        let first_zero = &within[moving.map_or(0, |moving| moving + 1)];
        let problem = |before: Option<&DatedFigure>| Problem::SuspiciousZero {
            indicator: of.name(),
            before: before.map(|before| with_unit(before.value, of.target)),
            from: Shortest(first_zero.date, of.years).to_string(),
            until: Shortest(last.date, of.years).to_string(),
        };
        return match moving.map(|moving| &within[moving]) {
            None => End::Zeros(first_zero, problem(None)),
            Some(before) if falls_to_zero(of, before, month(last) > month(first_zero)) => {
                End::Still(Some(before), first_zero, problem(Some(before)))
            }
            Some(before) => End::Moving(Some(before)),
        };
    }
    let alike = within
        .iter()
        .rev()
        .take_while(|figure| figure.value == last.value)
        .count();
    let first = &within[within.len() - alike];
    let months = month(last) - month(first);
    let before = &within[..=within.len() - alike];
    if alike < LEAST_ALIKE || months < 3 || !moves(of, last.value, before) {
        return End::Moving(Some(last));
    }
    let problem = Problem::CarriedForward {
        indicator: of.name(),
        value: with_unit(last.value, of.target),
        from: Shortest(first.date, of.years).to_string(),
        until: Shortest(last.date, of.years).to_string(),
    };
    End::Still(Some(first), &within[within.len() - alike + 1], problem)
}

/// Whether a 0 behind such a figure is none: a total cannot fall, and is told for that; a rate near 0 may be 0, a thing
/// of which there shall be less may be gone.
fn falls_to_zero(of: &Yardstick<'_>, before: &DatedFigure, is_long: bool) -> bool {
    let size = Size::of(before.value);
    let is_far = size >= Size::whole(3) || is_long && (size >= Size::ONE || !of.is_percent);
    let may_be_gone = of.is_cap && of.size_asked.is_none_or(|asked| size.times(2) < asked);
    of.target.measure != Measure::Total && is_far && !may_be_gone
}

/// Whether such a figure moves from month to month: one that is counted in few, is reached, or is round, may stay; what
/// stands at a date may, unless it has moved each time before.
fn moves(of: &Yardstick<'_>, value: Decimal, before: &[DatedFigure]) -> bool {
    let size = Size::of(value);
    let is_reached = of.asked.is_some_and(|asked| value >= asked);
    let is_round = value.fract().is_zero();
    let has_moved = || {
        let mut steps = before.windows(2);
        before.len() > 2 && steps.all(|pair| pair[0].value != pair[1].value)
    };
    match of.target.measure {
        Measure::Growth => true,
        _ if is_reached => false,
        Measure::Total => !is_round || size >= MANY || size >= SOME && has_moved(),
        Measure::Milestone => false,
        Measure::Ratio | Measure::Level => !is_round && has_moved(),
    }
}

fn month(figure: &DatedFigure) -> i32 {
    i32::from(figure.date.year()) * 12 + i32::from(figure.date.month())
}
