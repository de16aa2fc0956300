//! Checkpoints: the value that should be there at a date, and the rule that it was found by.

use strum::{EnumIter, IntoStaticStr};

use crate::model::figures::observations::Figure;
use crate::model::number::decimal::{Decimal, LIMIT};
use crate::model::time::fraction::Fraction;

/// Pace of targets for which the plan declares none: `--pace`, its values in kebab-case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
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

/// Source of the share of the way.
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

/// The value that should be there by a date, with its derivation.
#[derive(Clone, Copy, Debug)]
pub enum Checkpoint<'a> {
    /// The bound as it stands: shares, growth in usual years, another indicator's actual.
    AsItStands {
        /// In the target's unit.
        expected: Decimal,
    },
    /// The bound as it stands: a level that is on its right side from the start has to be kept there.
    Kept {
        /// In the target's unit.
        expected: Decimal,
        /// The share of the way that is behind it.
        share: Fraction,
        /// The value at the start; `None` for a cap that holds and has no base.
        base: Option<FullYear<'a>>,
    },
    /// A share of the way from the base to the bound.
    Paced {
        /// In the target's unit.
        expected: Decimal,
        /// The share of the way that should be done.
        share: Fraction,
        /// The source of the share.
        path: Path<'a>,
        /// The start of the way: a level's base; `None` for totals, which start from 0.
        base: Option<FullYear<'a>>,
    },
    /// The value of a compound by a share of the time: *(1+B)^share − 1*.
    Compound {
        /// In %, rounded toward the miss where it has no end.
        expected: Decimal,
        /// The bound, in %.
        rate: Decimal,
        /// The share of the time.
        share: Fraction,
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

/// Pace by which a checkpoint was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PaceUsed {
    /// Straight-line time.
    Linear,
    /// Last year's own path.
    LastYear,
    /// Growth after growth, in equal steps.
    Compound,
    /// Growth at a constant two-year pace.
    TwoYear,
    /// The plan's cumulative percentages.
    Declared,
    /// The plan: nothing until due.
    YearEnd,
}

impl Checkpoint<'_> {
    /// Its pace; `None` where the bound is taken as it stands.
    pub fn pace(self) -> Option<PaceUsed> {
        match self {
            Checkpoint::AsItStands { .. } | Checkpoint::Kept { .. } => None,
            Checkpoint::Compound { .. } => Some(PaceUsed::Compound),
            Checkpoint::TwoYear { .. } => Some(PaceUsed::TwoYear),
            Checkpoint::Paced { path, .. } => Some(match path {
                Path::Linear => PaceUsed::Linear,
                Path::LastYear { .. } => PaceUsed::LastYear,
                Path::Declared(_) => PaceUsed::Declared,
                Path::YearEnd => PaceUsed::YearEnd,
            }),
        }
    }

    /// The value that should be there, in the target's unit.
    pub fn expected(self) -> Decimal {
        match self {
            Checkpoint::AsItStands { expected }
            | Checkpoint::Kept { expected, .. }
            | Checkpoint::Paced { expected, .. }
            | Checkpoint::Compound { expected, .. }
            | Checkpoint::TwoYear { expected, .. } => expected,
        }
    }
}

/// *(1+a)(1+b)/(1+c) − 1* of growth rates in %; `None` where a rate leaves nothing to grow from.
pub(super) fn chained(a: Decimal, b: Decimal, c: Decimal) -> Option<Decimal> {
    let index = |rate: Decimal| Decimal::ONE_HUNDRED + rate;
    let product = index(a).checked_mul(index(b))?;
    let usable = index(b) > Decimal::ZERO && index(c) > Decimal::ZERO;
    usable.then_some(())?;
    let rate = product
        .checked_div(index(c))?
        .checked_sub(Decimal::ONE_HUNDRED)?;
    // beyond what a figure may be there is no rate to hold one against
    (rate.abs() < LIMIT).then_some(rate)
}
