//! Pace: how much of the way should be done at a date, and by which rule that was found.

use crate::model::figures::observations::Figure;
use crate::model::number::decimal::Decimal;

/// A share of the way as an exact fraction, so that `B·p/P` is rounded once at most.
#[derive(Clone, Copy, Debug)]
pub struct Fraction {
    numerator: Decimal,
    denominator: Decimal,
}

impl Fraction {
    /// `numerator / denominator`; the denominator is positive.
    pub fn new(numerator: Decimal, denominator: Decimal) -> Fraction {
        Fraction {
            numerator,
            denominator,
        }
    }

    /// `whole` × the share.
    pub fn of(self, whole: Decimal) -> Decimal {
        // multiplied first: a quotient that ends is then exact
        match whole.checked_mul(self.numerator) {
            Some(product) => product / self.denominator,
            None => whole * (self.numerator / self.denominator),
        }
    }

    /// The whole of which `part` is this share; `None` when the share is 0 or the whole is beyond measure.
    pub fn whole_of(self, part: Decimal) -> Option<Decimal> {
        match part.checked_mul(self.denominator) {
            Some(product) => product.checked_div(self.numerator),
            None => part.checked_mul(self.denominator.checked_div(self.numerator)?),
        }
    }

    /// Whether the share is at most `numerator / denominator`.
    pub fn is_at_most(self, numerator: i64, denominator: i64) -> bool {
        self.numerator * Decimal::from(denominator) <= self.denominator * Decimal::from(numerator)
    }

    /// The share as a number; 0.5 is half.
    pub fn value(self) -> Decimal {
        self.numerator / self.denominator
    }
}

/// A pace that the plan file declares for a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeclaredPace {
    /// Nothing until it is due.
    YearEnd,
    /// Cumulative percentages at equal steps to due, never falling, the last one 100; straight lines between.
    Points(Vec<Decimal>),
}

impl DeclaredPace {
    /// The share that should be done when `elapsed` of the time to due has passed.
    pub fn share(&self, elapsed: Fraction) -> Fraction {
        match self {
            DeclaredPace::YearEnd if elapsed.numerator < elapsed.denominator => {
                Fraction::new(Decimal::ZERO, Decimal::ONE)
            }
            DeclaredPace::YearEnd => Fraction::new(Decimal::ONE, Decimal::ONE),
            DeclaredPace::Points(points) => between_points(points, elapsed),
        }
    }
}

fn between_points(
    points: &[Decimal],
    Fraction {
        numerator,
        denominator,
    }: Fraction,
) -> Fraction {
    let position = numerator * Decimal::from(points.len());
    let step = (position / denominator).floor();
    let place = usize::try_from(step).unwrap_or(usize::MAX);
    let before = if place == 0 {
        Decimal::ZERO
    } else {
        points[place.min(points.len()) - 1]
    };
    let after = points.get(place).copied().unwrap_or(before);
    let into_step = position - step * denominator;
    Fraction::new(
        before * denominator + (after - before) * into_step,
        denominator * Decimal::ONE_HUNDRED,
    )
}

/// How targets without a word of the plan are paced: `--pace`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum PaceRule {
    /// The plan's declared pace, else last year's own path after a usual year, else straight time; growth at
    /// the two-year pace after a declared unusual base.
    #[default]
    Auto,
    /// Straight time for all, growth as it stands.
    Linear,
    /// Last year's own path and the two-year pace wherever the data allow.
    LastYear,
}

/// Last year's full-year figure.
#[derive(Clone, Copy, Debug)]
pub enum FullYear<'a> {
    /// Read from a data file.
    Row(&'a Figure),
    /// Given by the plan as `last_year`.
    Plan(Decimal),
}

impl FullYear<'_> {
    /// In the target's unit.
    pub fn value(self) -> Decimal {
        match self {
            FullYear::Row(figure) => figure.value,
            FullYear::Plan(value) => value,
        }
    }
}

/// Where the share of the way comes from.
#[derive(Clone, Copy, Debug)]
pub enum Path<'a> {
    /// Straight-line time, 序时进度.
    Linear,
    /// The plan's own cumulative percentages.
    Declared(&'a [Decimal]),
    /// The plan: nothing until due.
    YearEnd,
    /// Last year's own path: what it had at the same date, of its full year.
    LastYear {
        /// Last year's figure for the same date.
        same_date: &'a Figure,
        /// Last year's full-year figure.
        full_year: FullYear<'a>,
    },
}

/// What should be there by a date, and how that was found.
#[derive(Clone, Copy, Debug)]
pub enum Checkpoint<'a> {
    /// The bound as it stands: shares, growth in usual years, another indicator's actual.
    AsItStands {
        /// In the target's unit.
        expected: Decimal,
    },
    /// A share of the way from the base to the bound.
    Paced {
        /// In the target's unit.
        expected: Decimal,
        /// The share of the way that should be done.
        share: Fraction,
        /// Where the share comes from.
        path: Path<'a>,
        /// Where the way starts: a level's base; `None` for totals, which start from 0.
        base: Option<FullYear<'a>>,
    },
    /// Growth at a constant two-year pace that ends the year at the bound.
    TwoYear {
        /// In %.
        expected: Decimal,
        /// Last year's growth for the same months.
        same_months: &'a Figure,
        /// Last year's full-year growth.
        full_year: FullYear<'a>,
    },
}

/// How a checkpoint was paced.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaceUsed {
    /// Straight-line time.
    Linear,
    /// Last year's own path.
    LastYear,
    /// Growth at a constant two-year pace.
    TwoYear,
    /// The plan's cumulative percentages.
    Declared,
    /// The plan: nothing until due.
    YearEnd,
}

impl Checkpoint<'_> {
    /// How it was paced; `None` where the bound is taken as it stands.
    pub fn pace(self) -> Option<PaceUsed> {
        match self {
            Checkpoint::AsItStands { .. } => None,
            Checkpoint::TwoYear { .. } => Some(PaceUsed::TwoYear),
            Checkpoint::Paced { path, .. } => Some(match path {
                Path::Linear => PaceUsed::Linear,
                Path::LastYear { .. } => PaceUsed::LastYear,
                Path::Declared(_) => PaceUsed::Declared,
                Path::YearEnd => PaceUsed::YearEnd,
            }),
        }
    }

    /// What should be there, in the target's unit.
    pub fn expected(self) -> Decimal {
        match self {
            Checkpoint::AsItStands { expected }
            | Checkpoint::Paced { expected, .. }
            | Checkpoint::TwoYear { expected, .. } => expected,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator.into(), denominator.into())
    }

    #[test]
    fn a_share_rounds_once() {
        let third = share(1, 3);
        assert_eq!(third.of(30.into()), 10.into());
        assert_eq!(third.whole_of(10.into()), Some(30.into()));
        assert_eq!(share(0, 1).whole_of(10.into()), None);
    }

    #[test]
    fn declared_points_are_joined_by_straight_lines() {
        let pace = DeclaredPace::Points([20, 45, 70, 100].map(Decimal::from).to_vec());
        let at = |months| pace.share(share(months, 12)).value() * Decimal::ONE_HUNDRED;
        assert_eq!(at(0), 0.into());
        assert_eq!(at(3), 20.into());
        assert_eq!(at(6), 45.into());
        assert_eq!(at(12), 100.into());
        assert_eq!(pace.share(share(3, 24)).value(), Decimal::new(10, 2));
    }

    #[test]
    fn year_end_asks_for_nothing_before() {
        assert_eq!(
            DeclaredPace::YearEnd.share(share(11, 12)).value(),
            Decimal::ZERO
        );
        assert_eq!(
            DeclaredPace::YearEnd.share(share(12, 12)).value(),
            Decimal::ONE
        );
    }
}
