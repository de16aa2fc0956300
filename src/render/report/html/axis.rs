//! The one axis of all charts: a value's share of the way from the start (0, or a level's base) to the target, so
//! that both stand at the same place in every row and a column of charts reads as one.

use crate::model::plan::goal::Bound;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Report};

/// The right end of the axis, in tenths of the way.
const HIGH: i64 = 15;

/// The left ends of the axis, in tenths of the way: as it is where no figure lies before the start, or further out.
const LOWS: [i64; 3] = [0, -1, -5];

/// The way of one target.
pub struct Way {
    start: Decimal,
    goal: Decimal,
    /// The beginning of what must not be: a ceiling above the start, the high end of a band.
    pub wall: Option<Decimal>,
}

impl Way {
    /// The way that an evaluation measures.
    pub fn new(report: &Report<'_>, one: &Assessment<'_>, evaluation: &Evaluation<'_>) -> Way {
        let (goal, high, is_cap) = match evaluation.decisive {
            Bound::One(direction, bound) => (bound, evaluation.ceiling, !direction.is_floor()),
            Bound::Band { low, high, .. } => (low, Some(high), false),
        };
        let start = report.start(one).filter(|start| *start != goal);
        let start = start.unwrap_or_default();
        let way = Way {
            start,
            goal,
            wall: None,
        };
        let wall = if is_cap && goal >= start {
            Some(goal)
        } else {
            high
        };
        Way {
            wall: wall.map(|wall| way.at(wall)),
            ..way
        }
    }

    /// The share of the way that is done at a value. Without a way (a ceiling of 0) what is beyond it is off the chart.
    pub fn at(&self, value: Decimal) -> Decimal {
        let done = (value - self.start).checked_div(self.goal - self.start);
        done.unwrap_or_else(|| match value.cmp(&self.goal) {
            std::cmp::Ordering::Less => Decimal::ZERO,
            std::cmp::Ordering::Equal => Decimal::ONE,
            std::cmp::Ordering::Greater => Decimal::TWO,
        })
    }
}

/// A place on a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AxisPoint {
    /// Before the left end.
    Before,
    /// So far from the left end, in tenths of a unit.
    At(Decimal),
    /// Beyond the right end.
    Beyond,
}

/// The axis of the charts of a page.
#[derive(Clone, Copy, Debug)]
pub struct Axis {
    low: Decimal,
    width: i64,
}

impl Axis {
    /// The axis that holds these shares of the way, on a chart of so many units.
    pub fn new(shares: impl Iterator<Item = Decimal>, width: i64) -> Axis {
        let least = shares.min().unwrap_or_default();
        let fits = |low: &i64| Decimal::new(*low, 1) <= least;
        let low = LOWS.into_iter().find(fits).unwrap_or(LOWS[2]);
        Axis {
            low: Decimal::new(low, 1),
            width,
        }
    }

    /// The same axis on a chart of another width.
    pub fn wide(self, width: i64) -> Axis {
        Axis { width, ..self }
    }

    /// The units of the chart.
    pub fn width(self) -> i64 {
        self.width
    }

    /// The place of a share of the way.
    pub fn place(self, share: Decimal) -> AxisPoint {
        let high = Decimal::new(HIGH, 1);
        if share < self.low {
            AxisPoint::Before
        } else if share > high {
            AxisPoint::Beyond
        } else {
            AxisPoint::At(tenth(
                (share - self.low) * Decimal::from(self.width) / (high - self.low),
            ))
        }
    }

    /// The same, kept on the chart.
    pub fn x(self, share: Decimal) -> Decimal {
        match self.place(share) {
            AxisPoint::Before => Decimal::ZERO,
            AxisPoint::At(x) => x,
            AxisPoint::Beyond => Decimal::from(self.width),
        }
    }
}

/// A length in tenths of a unit.
pub fn tenth(length: Decimal) -> Decimal {
    length.round_dp(1).normalize()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn start_and_target_stand_at_the_same_places() {
        let usual = Axis::new([Decimal::ONE].into_iter(), 240);
        assert_eq!(usual.place(Decimal::ZERO), AxisPoint::At(0.into()));
        assert_eq!(usual.place(Decimal::ONE), AxisPoint::At(160.into()));
        assert_eq!(usual.place(Decimal::TWO), AxisPoint::Beyond);
        let falling = Axis::new([Decimal::new(-2, 1)].into_iter(), 240);
        assert_eq!(falling.place(Decimal::ZERO), AxisPoint::At(60.into()));
        assert_eq!(falling.place(Decimal::ONE), AxisPoint::At(180.into()));
        assert_eq!(falling.place(Decimal::NEGATIVE_ONE), AxisPoint::Before);
    }
}
