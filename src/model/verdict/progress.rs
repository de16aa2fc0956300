//! Progress of a target on the way to its bound, and the order of a report by it.

use std::cmp::Reverse;

use crate::model::figures::observations::Figure;
use crate::model::figures::parts::Derivation;
use crate::model::number::decimal::Decimal;
use crate::model::number::power::{Factor, Rounding, exponents};
use crate::model::plan::goal::Bound;
use crate::model::plan::target::{Combine, Measure};
use crate::model::time::calendar::{Span, day_after};
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::case::Case;
use crate::model::verdict::checkpoint::{Checkpoint, FullYear, chained};
use crate::model::verdict::evaluation::Evaluation;
use crate::model::verdict::report::Report;

/// Progress of a target toward its bound. No flag depends on it: [`Report::progress`] works it out where it is
/// shown.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// By how much the figure falls short, as a share of the bound's size; negative when it does not.
    pub shortfall: Decimal,
    /// The same as a share of the way to the bound: from 0, or from a level's base.
    pub lag: Decimal,
    /// The share of the way from the start (0, or a level's base) to the bound that is done; 1 is all.
    pub done: Option<Decimal>,
    /// The share of the way that should be done.
    pub expected: Option<Decimal>,
    /// The value at the due date at this pace.
    pub projected: Option<Decimal>,
    /// By how much that falls short of the bound, as a share of the way; negative when it does not.
    pub projected_lag: Option<Decimal>,
    /// The average that the rest of the time needs so that a mean or a compound satisfies its bound: of a compound of
    /// years each year.
    pub needed_on_average: Option<Decimal>,
    /// The amount that a total needs in each month from the figure's date to the due date to satisfy its bound.
    pub needed_per_month: Option<Decimal>,
    /// The amount that a total may have in each of these months and keep within its cap.
    pub allowed_per_month: Option<Decimal>,
}

/// At least one part of so many of the way has to be behind a figure for an outlook.
const LEAST_SHARE: i64 = 6;

impl<'a> Report<'a> {
    /// The base of one of the report's targets, where it is known.
    pub fn base(&self, assessment: &Assessment<'_>) -> Option<FullYear<'a>> {
        Case::of(self, assessment).base()
    }
}

impl Report<'_> {
    /// The progress of a target of the report, if it was judged or has a standing; with a standing there is no outlook.
    pub fn progress(&self, assessment: &Assessment<'_>) -> Option<Progress> {
        let case = Case::of(self, assessment);
        let progress = case.progress(assessment.comparison()?);
        Some(match assessment.standing() {
            None => progress,
            Some(_) => Progress {
                projected: None,
                projected_lag: None,
                needed_on_average: None,
                needed_per_month: None,
                allowed_per_month: None,
                ..progress
            },
        })
    }

    /// The start of the way of one of the report's targets: 0, or a level's base that does not satisfy the bound.
    /// `None` for what has no way: growth, ratios, a level that has to be kept.
    pub fn start(&self, assessment: &Assessment<'_>) -> Option<Decimal> {
        let case = Case::of(self, assessment);
        match assessment.target.measure {
            Measure::Total => Some(Decimal::ZERO),
            Measure::Growth | Measure::Ratio | Measure::Milestone => None,
            Measure::Level if assessment.target.combine.is_some() => None,
            Measure::Level => {
                let base = case.base()?.value();
                let bound = case.decisive(assessment.bound?);
                (!bound.holds(base)).then_some(base)
            }
        }
    }

    /// Sorts by the outlook, the furthest short of its bound first, as a share of the way; what has none last, equals
    /// in plan order.
    pub fn sort_by_outlook(&mut self) {
        let lag = |one: &Assessment<'_>| self.progress(one)?.projected_lag;
        let lags: Vec<Option<Decimal>> = self.assessments.iter().map(lag).collect();
        self.sort_by(lags);
    }

    /// Sorts the worst first: by shortfall relative to the bound, what was held against nothing last; equals stay in
    /// plan order.
    pub fn sort_by_gap(&mut self) {
        let shortfall = |one: &Assessment<'_>| Some(self.progress(one)?.shortfall);
        let shortfalls: Vec<Option<Decimal>> = self.assessments.iter().map(shortfall).collect();
        self.sort_by(shortfalls);
    }

    /// Puts the targets of one owner side by side, in the order in which owners come first; those of nobody come last.
    pub fn sort_by_owner(&mut self) {
        let mut owners: Vec<&str> = Vec::new();
        for one in &self.assessments {
            let owner = one.target.owner.as_deref();
            owners.extend(owner.filter(|owner| !owners.contains(owner)));
        }
        let place = |owner: &str| owners.iter().position(|known| *known == owner);
        self.assessments.sort_by_key(|one| {
            let owner = one.target.owner.as_deref();
            owner.and_then(place).unwrap_or(usize::MAX)
        });
    }

    /// Sorts by a key for each assessment, the greatest first.
    fn sort_by(&mut self, keys: Vec<Option<Decimal>>) {
        let mut keyed: Vec<_> = keys.into_iter().zip(self.assessments.drain(..)).collect();
        keyed.sort_by_key(|(key, _)| Reverse(*key));
        self.assessments = keyed
            .into_iter()
            .map(|(_, assessment)| assessment)
            .collect();
    }
}

/// A part as a share of a whole; the part itself where there is no whole.
fn share(part: Decimal, whole: Decimal) -> Decimal {
    part.checked_div(whole).unwrap_or(part)
}

impl Case<'_> {
    /// The progress at an evaluation.
    fn progress(&self, evaluation: &Evaluation<'_>) -> Progress {
        let (figure, decisive) = (evaluation.figure, evaluation.decisive);
        let value = figure.value;
        let (short, size) = match decisive {
            Bound::One(direction, threshold) => {
                let mark = evaluation.expected.unwrap_or(threshold);
                (direction.shortfall(value, mark), threshold.abs())
            }
            Bound::Band { low, high, .. } => {
                ((low - value).max(value - high), low.abs().max(high.abs()))
            }
        };
        let expected = evaluation.expected;
        let projected = self.outlook(evaluation);
        let short_at_due = match decisive {
            Bound::One(direction, bound) => {
                projected.map(|projected| direction.shortfall(projected, bound))
            }
            Bound::Band { .. } => None,
        };
        let way = self.length_of_way(decisive);
        Progress {
            shortfall: share(short, size),
            lag: share(short, way),
            projected,
            projected_lag: short_at_due.map(|short| share(short, way)),
            done: self.share_of_way(decisive, value),
            expected: expected.and_then(|expected| self.share_of_way(decisive, expected)),
            needed_on_average: self.needed_on_average(figure, decisive),
            needed_per_month: self.per_month(figure, decisive, true),
            allowed_per_month: self.per_month(figure, decisive, false),
        }
    }

    /// The length of the way to the bound: from a level's base, else from 0; the bound's size where that is none.
    fn length_of_way(&self, decisive: Bound) -> Decimal {
        match decisive {
            Bound::One(_, bound) => {
                let start = self.base().map_or(Decimal::ZERO, FullYear::value);
                match (bound - start).abs() {
                    none if none.is_zero() => bound.abs(),
                    way => way,
                }
            }
            Bound::Band { low, high, .. } => low.abs().max(high.abs()),
        }
    }

    /// The share of the way to the bound that `value` is: from 0, or from a level's base.
    fn share_of_way(&self, decisive: Bound, value: Decimal) -> Option<Decimal> {
        let Bound::One(_, bound) = decisive else {
            return None;
        };
        let start = match self.target.measure {
            Measure::Milestone => return None,
            Measure::Level if self.target.combine.is_none() => {
                let base = self.base()?.value();
                // there is no way to go to what has to be kept
                (!decisive.holds(base)).then_some(base)?
            }
            _ if bound > Decimal::ZERO => Decimal::ZERO,
            _ => return None,
        };
        (value - start).checked_div(bound - start)
    }

    /// The value at the due date at this pace, where enough of the way is behind it for that to mean something, and
    /// where there can be such a value. A band has none.
    fn outlook(&self, evaluation: &Evaluation<'_>) -> Option<Decimal> {
        let figure = evaluation.figure;
        let Bound::One(_, bound) = evaluation.decisive else {
            return None;
        };
        let share = match evaluation.checkpoint {
            Some(
                Checkpoint::Paced { share, .. }
                | Checkpoint::Kept { share, .. }
                | Checkpoint::Compound { share, .. },
            ) => share,
            _ => self.to_due().elapsed(figure.date),
        };
        if self.target.measure == Measure::Milestone
            || evaluation.ceiling.is_some()
            || !share.is_at_least(1, LEAST_SHARE)
        {
            return None;
        }
        let projected = self.projected(figure, evaluation.checkpoint)?;
        let known = [
            Some(figure.value),
            Some(bound),
            self.base()
                .filter(|_| self.target.measure == Measure::Level)
                .map(FullYear::value),
        ];
        let mut known = known.into_iter().flatten();
        let hundred = Decimal::ONE_HUNDRED;
        let is_above = self.target.unit.is_percent()
            && projected > hundred
            && figure.value <= hundred
            && bound <= hundred;
        let is_below = projected < Decimal::ZERO && known.all(|value| value >= Decimal::ZERO);
        (!is_above && !is_below).then_some(projected)
    }

    /// The value at the due date at this pace.
    fn projected(&self, figure: &Figure, checkpoint: Option<Checkpoint<'_>>) -> Option<Decimal> {
        let value = figure.value;
        let constant = matches!(self.target.measure, Measure::Growth | Measure::Ratio)
            || self.target.combine == Some(Combine::Mean);
        match checkpoint {
            Some(Checkpoint::TwoYear {
                same_months,
                full_year,
                ..
            }) => chained(value, same_months.value, full_year.value()),
            Some(Checkpoint::Compound { share, .. }) => {
                let (part, all) = exponents(share)?;
                let worked = figure.worked.as_ref()?;
                worked.product().power(all).root(part, Rounding::Down)
            }
            Some(Checkpoint::Kept {
                base: Some(base),
                share,
                ..
            }) => share
                .whole_of(value - base.value())
                .and_then(|way| base.value().checked_add(way)),
            Some(Checkpoint::Kept { base: None, .. }) => None,
            Some(Checkpoint::Paced { share, base, .. }) => {
                let start = base.map_or(Decimal::ZERO, FullYear::value);
                share
                    .whole_of(value - start)
                    .and_then(|way| start.checked_add(way))
            }
            Some(Checkpoint::AsItStands { .. }) => constant.then_some(value),
            None => (constant && figure.date < self.target.due).then_some(value),
        }
    }

    /// The average that the rest needs; rounded so that it is enough.
    fn needed_on_average(&self, figure: &Figure, decisive: Bound) -> Option<Decimal> {
        let Bound::One(direction, bound) = decisive else {
            return None;
        };
        let worked = figure.worked.as_ref()?;
        let enough = if direction.is_floor() {
            Rounding::Up
        } else {
            Rounding::Down
        };
        let months = |from, to| {
            let months = Span {
                start: from,
                end: to,
            }
            .months_until(to);
            exponents(months).filter(|(_, one)| *one == 1)
        };
        let way = self.to_due();
        let (all, _) = months(way.start, way.end)?;
        let (rest, _) = months(day_after(figure.date), way.end).filter(|(rest, _)| *rest > 0)?;
        match worked.how {
            Derivation::Mean => {
                let wanted = bound.checked_mul(all.into())? - worked.sum();
                enough.quotient(wanted, rest.into())
            }
            Derivation::MeanGrowth => {
                let wanted = Factor::of(bound).power(all).over(&worked.product())?;
                wanted.root(rest, enough)
            }
            Derivation::Compound => {
                let wanted = Factor::of(bound).over(&worked.product())?;
                wanted.power(12).root(rest, enough)
            }
            Derivation::Sum | Derivation::Growth | Derivation::Rise => None,
        }
    }

    /// The amount of each month to come that is left to the bound of a total: of a floor, or of a cap.
    fn per_month(&self, figure: &Figure, decisive: Bound, is_floor: bool) -> Option<Decimal> {
        let Bound::One(direction, bound) = decisive else {
            return None;
        };
        let left = bound - figure.value;
        let due = self.target.due;
        let wanted = self.target.measure == Measure::Total
            && direction.is_floor() == is_floor
            && !self.partnered();
        if !wanted || left <= Decimal::ZERO || self.assumptions.as_of >= due {
            return None;
        }
        let rest = Span {
            start: day_after(figure.date),
            end: due,
        };
        rest.months_until(due).whole_of(left)
    }
}
