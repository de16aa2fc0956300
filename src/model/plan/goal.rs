//! Goals: thresholds and bands, and the values that satisfy them.

use crate::model::number::decimal::Decimal;

/// On which side of a threshold a value must lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// 以上, 不低于, 达到: the threshold itself satisfies.
    AtLeast,
    /// 突破, 余: the threshold itself does not.
    MoreThan,
    /// 不超过, 控制在: the threshold itself satisfies.
    AtMost,
    /// 低于: the threshold itself does not.
    LessThan,
}

impl Direction {
    /// Whether `value` lies on the right side of `threshold`.
    pub fn holds(self, value: Decimal, threshold: Decimal) -> bool {
        match self {
            Direction::AtLeast => value >= threshold,
            Direction::MoreThan => value > threshold,
            Direction::AtMost => value <= threshold,
            Direction::LessThan => value < threshold,
        }
    }

    /// Whether `value` keeps up with `checkpoint` on the way to `threshold`: its right side, the checkpoint itself
    /// included, unless it is the threshold and that does not satisfy.
    pub fn keeps_up(self, value: Decimal, checkpoint: Decimal, threshold: Decimal) -> bool {
        if checkpoint == threshold {
            self.holds(value, threshold)
        } else if self.is_floor() {
            value >= checkpoint
        } else {
            value <= checkpoint
        }
    }

    /// Whether more is better.
    pub fn is_floor(self) -> bool {
        matches!(self, Direction::AtLeast | Direction::MoreThan)
    }

    /// By how much `value` falls short of `mark`; negative when it is on the right side.
    pub fn shortfall(self, value: Decimal, mark: Decimal) -> Decimal {
        if self.is_floor() {
            mark - value
        } else {
            value - mark
        }
    }
}

/// The value of a goal, and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// Written in the plan, in the target's unit.
    Number(Decimal),
    /// The actual of another target at the same date: its place in [`crate::model::Plan::targets`].
    SameAs(usize),
    /// Set by a higher authority outside the plan; the value once it is given.
    Assigned {
        /// The authority that sets it.
        by: String,
        /// In the target's unit, once it is known.
        value: Option<Decimal>,
    },
}

/// The goal of a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// One threshold.
    Threshold(Direction, Threshold),
    /// A band, both ends included, `low` ≤ `high`.
    Between {
        /// The low end.
        low: Decimal,
        /// The high end.
        high: Decimal,
    },
}

/// The bound that a value is judged against: the goal's value at a date, relaxed where the plan says 左右.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// One threshold.
    One(Direction, Decimal),
    /// A band, both ends included.
    Band {
        /// The low end.
        low: Decimal,
        /// The high end.
        high: Decimal,
    },
}

impl Bound {
    /// The bound made easier by `share` of its size, in the direction that makes it so.
    pub fn relaxed(self, share: Decimal) -> Bound {
        let slack = |value: Decimal| value.abs() * share;
        match self {
            Bound::One(direction, value) if direction.is_floor() => {
                Bound::One(direction, value - slack(value))
            }
            Bound::One(direction, value) => Bound::One(direction, value + slack(value)),
            Bound::Band { low, high } => Bound::Band {
                low: low - slack(low),
                high: high + slack(high),
            },
        }
    }

    /// Whether `value` satisfies the bound.
    pub fn holds(self, value: Decimal) -> bool {
        match self {
            Bound::One(direction, threshold) => direction.holds(value, threshold),
            Bound::Band { low, high } => low <= value && value <= high,
        }
    }
}
