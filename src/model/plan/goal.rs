//! Goals: thresholds and bands, and the values that satisfy them.

use std::cmp::Ordering;

use strum::{EnumIter, EnumString, IntoStaticStr};

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
    /// Whether a value lies on the right side of a threshold that it is held against so.
    pub fn takes(self, held: Ordering) -> bool {
        match self {
            Direction::AtLeast => held.is_ge(),
            Direction::MoreThan => held.is_gt(),
            Direction::AtMost => held.is_le(),
            Direction::LessThan => held.is_lt(),
        }
    }

    /// Whether `value` lies on the right side of `threshold`.
    pub fn holds(self, value: Decimal, threshold: Decimal) -> bool {
        self.takes(value.cmp(&threshold))
    }

    /// The same, but for the threshold itself, which satisfies.
    pub fn with_itself(self) -> Direction {
        if self.is_floor() {
            Direction::AtLeast
        } else {
            Direction::AtMost
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
    /// The actual of another indicator at the same date, and so much more.
    SameAs {
        /// Its place among the plan's indicators, see [`crate::model::Plan::indicator`].
        other: usize,
        /// The amount that is asked beyond it, where the plan says so.
        plus: Option<Decimal>,
    },
    /// A step from the value at the base's date.
    FromBase(Step),
    /// Set by a higher authority outside the plan; the value once it is given.
    Assigned {
        /// The authority that sets it.
        by: String,
        /// In the target's unit, once it is known.
        value: Option<Decimal>,
    },
}

/// A step from a base to the bound that follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// 提高1个百分点: added to the base.
    Plus(Decimal),
    /// 降低15%: times the base, 0.85.
    Times(Decimal),
}

impl Step {
    /// The greatest factor: a base times it is still kept exactly.
    pub const MOST_TIMES: Decimal = Decimal::ONE_THOUSAND;

    /// The bound that follows from a base.
    pub fn from(self, base: Decimal) -> Decimal {
        match self {
            Step::Plus(more) => base + more,
            Step::Times(factor) => base * factor,
        }
    }
}

/// The good end of a band: what lies beyond it is fine, and the other end decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Better {
    /// The high end.
    Higher,
    /// The low end.
    Lower,
}

/// 左右: by how much a bound is relaxed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// A share of what is asked.
    Share(Decimal),
    /// An amount in the target's unit.
    Amount(Decimal),
}

impl Around {
    /// The slack of a bound that asks for `asked`.
    pub fn slack(self, asked: Decimal) -> Decimal {
        match self {
            Around::Share(share) => asked.abs() * share,
            Around::Amount(amount) => amount,
        }
    }
}

/// The goal of an indicator.
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
        /// Its good end, where it has one.
        better: Option<Better>,
    },
    /// None: a comparator's, whose figures others are held against.
    Unasked,
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
        /// Its good end, where it has one.
        better: Option<Better>,
    },
}

impl Bound {
    /// The end that decides of a band with a good end; any other bound as it is.
    pub fn decided(self) -> Bound {
        match self {
            Bound::Band {
                low,
                better: Some(Better::Higher),
                ..
            } => Bound::One(Direction::AtLeast, low),
            Bound::Band {
                high,
                better: Some(Better::Lower),
                ..
            } => Bound::One(Direction::AtMost, high),
            other => other,
        }
    }

    /// The bound made easier, in the direction that makes it so: by the slack of what it asks beyond `start`, for a
    /// band by that of each end that decides.
    pub fn relaxed(self, around: Around, start: Decimal) -> Bound {
        let slack = |value: Decimal| around.slack(value - start);
        match self {
            Bound::One(direction, value) if direction.is_floor() => {
                Bound::One(direction, value - slack(value))
            }
            Bound::One(direction, value) => Bound::One(direction, value + slack(value)),
            Bound::Band { low, high, better } => Bound::Band {
                low: match better {
                    Some(Better::Lower) => low,
                    _ => low - slack(low),
                },
                high: match better {
                    Some(Better::Higher) => high,
                    _ => high + slack(high),
                },
                better,
            },
        }
    }

    /// Whether `value` satisfies the bound.
    pub fn holds(self, value: Decimal) -> bool {
        match self.decided() {
            Bound::One(direction, threshold) => direction.holds(value, threshold),
            Bound::Band { low, high, .. } => low <= value && value <= high,
        }
    }
}
