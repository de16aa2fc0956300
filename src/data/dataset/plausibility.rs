//! Unit sense: figures out of all proportion to what is known of their indicator. Warnings, for a person to
//! look at; the limits are wide, so that what merely surprises passes.

use super::compact::glance::Glance;
use crate::data::dataset::dated::{DatedFigure, shown};
use crate::data::dataset::deferred::DeferredProblems;
use crate::diagnostic::{Against, Problem};
use crate::model::Decimal;
use crate::model::plan::goal::{Goal, Threshold};
use crate::model::plan::{Measure, Plan, Target};
use crate::model::time::calendar;

/// A slip in scale is by 100 or more; half of that leaves room for what really changed.
const SLIP: i128 = 50;

/// A figure with its size.
#[derive(Clone, Copy)]
struct Sized<'g> {
    figure: &'g DatedFigure,
    size: Size,
}

impl<'g> Sized<'g> {
    #[inline]
    fn of(figure: &'g DatedFigure) -> Sized<'g> {
        Sized {
            figure,
            size: Size::of(figure.value),
        }
    }
}

/// How large a number is whatever its sign, in parts of 10⁻¹⁴; smaller parts are as good as one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Size(i128);

impl Size {
    const ZERO: Size = Size(0);
    const ONE: Size = Size(10_i128.pow(Size::PLACES));
    /// What an index of 100 and some may be.
    const INDEX: (Size, Size) = (Size(85 * Size::ONE.0), Size(150 * Size::ONE.0));
    const PLACES: u32 = 14;
    /// For each scale what makes parts of 10⁻¹⁴ of a mantissa.
    const POWERS: [i128; Size::PLACES as usize + 1] = {
        let mut powers = [1; Size::PLACES as usize + 1];
        let mut scale = Size::PLACES as usize;
        while scale > 0 {
            powers[scale - 1] = powers[scale] * 10;
            scale -= 1;
        }
        powers
    };

    fn of(value: Decimal) -> Size {
        Size::new(value.mantissa().abs(), value.scale())
    }

    #[inline]
    fn new(mantissa: i128, scale: u32) -> Size {
        // numbers are below 10¹⁵, so that there is room for a thousand times as much
        Size(match Size::POWERS.get(scale as usize) {
            Some(power) => mantissa * power,
            None => {
                let part = 10_i128.pow(scale - Size::PLACES);
                (mantissa + part - 1) / part
            }
        })
    }

    fn times(self, factor: i128) -> Size {
        Size(self.0 * factor)
    }
}

/// What figures of a target are held against.
pub struct Plausibility<'a> {
    target: &'a Target,
    is_percent: bool,
    /// The number that the target asks for, where the plan gives one.
    asked: Option<Decimal>,
    /// Its size, the least that is far above it, and the most that is far too little.
    size_asked: Option<(Size, Size, Size)>,
    /// Rates of change may well be near 0 in one month and not in the next.
    is_growing: bool,
}

impl<'a> Plausibility<'a> {
    /// What a target's figures are held against.
    pub fn of(target: &'a Target) -> Plausibility<'a> {
        let asked = match &target.goal {
            Goal::Threshold(_, Threshold::Number(value)) => Some(*value),
            Goal::Between { high, .. } => Some(*high),
            Goal::Threshold(..) => None,
        };
        let is_percent = target.unit.is_percent();
        let is_small = asked.is_none_or(|asked| asked <= Decimal::from(30));
        Plausibility {
            target,
            is_percent,
            asked,
            size_asked: asked.map(|asked| {
                let size = Size::of(asked);
                // a thousandth of what is asked for in a whole year is less than any month brings
                (size, size.max(Size::ONE).times(SLIP), Size(size.0 / 1000))
            }),
            is_growing: is_percent && is_small,
        }
    }

    /// Whether no figure that is seen at a glance can be out of proportion, to the others or to the target.
    pub fn is_ordinary(&self, glance: &Glance) -> bool {
        let size = |mantissa: i64| Size::new(mantissa.into(), glance.scale);
        let (least, greatest) = (size(glance.least), size(glance.greatest));
        let among_others = Size::ZERO < least && greatest < least.times(SLIP);
        let to_target = self
            .size_asked
            .is_none_or(|(_, far_above, too_little)| greatest < far_above && least > too_little);
        let as_rate = !self.is_percent
            || least >= Size::ONE && (greatest < Size::INDEX.0 || least > Size::INDEX.1);
        among_others && to_target && as_rate
    }

    /// Looks at the target's figures within the plan's period, which stand in order of date.
    pub fn check(&self, plan: &Plan, figures: &[DatedFigure], problems: &mut DeferredProblems<'_>) {
        let from = figures.partition_point(|figure| figure.date < plan.span.start);
        let (earlier, within) = figures.split_at(from);
        let mut before: Option<Sized<'_>> = None;
        for figure in within
            .iter()
            .take_while(|figure| figure.date <= plan.span.end)
        {
            let sized = Sized::of(figure);
            let problem = if self.is_percent {
                self.fraction(sized).or_else(|| self.index(sized))
            } else {
                None
            };
            if let Some(problem) = problem.or_else(|| self.scale(sized, before, earlier)) {
                problems.at(figure.at(), problem);
            }
            before = Some(sized);
        }
    }

    /// `0.08` where 8% is meant: below 1, and written finer than rates are published
    /// (shares: where at least ten times as much is asked for).
    fn fraction(&self, Sized { figure, size }: Sized<'_>) -> Option<Problem> {
        if size == Size::ZERO || size >= Size::ONE {
            return None;
        }
        // what a partner or an authority sets is taken for a rate of the usual size
        let asked = self.asked.unwrap_or(Decimal::TEN).abs();
        let meant = match self.target.measure {
            Measure::Growth => asked >= Decimal::TWO && figure.value.normalize().scale() >= 2,
            _ => asked >= Decimal::TEN,
        };
        meant.then(|| Problem::SuspiciousFraction {
            indicator: self.target.name.clone(),
            value: shown(figure.value),
            percent: shown(figure.value * Decimal::ONE_HUNDRED),
        })
    }

    /// `108.1` where a rate of 8.1% is meant.
    fn index(&self, Sized { figure, size }: Sized<'_>) -> Option<Problem> {
        let near_a_hundred = Size::INDEX.0 <= size && size <= Size::INDEX.1;
        let is_index = near_a_hundred && figure.value.is_sign_positive();
        let is_rate = || {
            self.size_asked
                .is_none_or(|(asked, ..)| asked <= Size::ONE.times(30))
        };
        (is_index && is_rate()).then(|| Problem::SuspiciousIndex {
            indicator: self.target.name.clone(),
            value: shown(figure.value),
            growth: shown(figure.value - Decimal::ONE_HUNDRED),
        })
    }

    /// A figure that is far above or below the one before it, last year's for the same date, or the target.
    fn scale(
        &self,
        Sized { figure, size }: Sized<'_>,
        before: Option<Sized<'_>>,
        earlier: &[DatedFigure],
    ) -> Option<Problem> {
        let beyond_target = self.size_asked.is_none_or(|(asked, ..)| size > asked);
        let is_off = |other: &Sized<'_>| {
            let far_above = other.size > Size::ZERO && size >= other.size.times(SLIP);
            let far_below = size > Size::ZERO && other.size >= size.times(100);
            far_above && beyond_target || far_below
        };
        let last_year = || {
            earlier.first()?;
            let date = calendar::a_year_before(figure.date);
            let place = earlier.binary_search_by_key(&date, |figure| figure.date);
            Some(Sized::of(&earlier[place.ok()?]))
        };
        let from_figures = || {
            let previous = before
                .filter(is_off)
                .map(|other| (Against::Previous, other));
            let found = previous.or_else(|| {
                let last_year = last_year().filter(is_off);
                last_year.map(|other| (Against::LastYear, other))
            });
            found.map(|(against, other)| (against, other.figure.value.abs()))
        };
        let from_target = || {
            let (asked, (_, far_above, too_little)) = (self.asked?, self.size_asked?);
            let far_too_little = size > Size::ZERO && size <= too_little;
            let off = size >= far_above || !self.is_growing && far_too_little;
            off.then(|| (Against::Target, asked.abs()))
        };
        let found = if self.is_growing {
            None
        } else {
            from_figures()
        };
        let told = |value: Decimal| format!("{} {}", shown(value), self.target.unit.as_str());
        let (against, reference) = found.or_else(from_target)?;
        Some(Problem::SuspiciousScale {
            indicator: self.target.name.clone(),
            value: told(figure.value),
            against,
            reference: told(reference),
        })
    }
}
