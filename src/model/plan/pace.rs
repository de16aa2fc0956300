//! The pace that a plan declares for a target.

use crate::model::number::decimal::Decimal;
use crate::model::time::fraction::Fraction;

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
            DeclaredPace::YearEnd if elapsed.numerator() < elapsed.denominator() => Fraction::NONE,
            DeclaredPace::YearEnd => Fraction::ALL,
            DeclaredPace::Points(points) => between_points(points, elapsed),
        }
    }
}

fn between_points(points: &[Decimal], elapsed: Fraction) -> Fraction {
    let denominator = elapsed.denominator();
    let position = elapsed.numerator() * Decimal::from(points.len());
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

#[cfg(test)]
mod tests {
    use super::*;

    fn share(numerator: i64, denominator: i64) -> Fraction {
        Fraction::new(numerator.into(), denominator.into())
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
        let pace = DeclaredPace::YearEnd;
        assert_eq!(pace.share(share(11, 12)).value(), Decimal::ZERO);
        assert_eq!(pace.share(share(12, 12)).value(), Decimal::ONE);
    }
}
