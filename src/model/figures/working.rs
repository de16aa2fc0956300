//! Figures that are worked out from others: sums, means and compounds of single periods, growth from amounts, rises
//! from levels. In: the figures of rows. Out: one figure a date, with the parts that it was worked out from. Exact:
//! what has no end is rounded for display only, toward the miss.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::model::figures::observations::{Figure, Group};
use crate::model::figures::parts::{Derivation, Part, Worked};
use crate::model::number::decimal::Decimal;
use crate::model::number::power::{Factor, Rounding, exponents};
use crate::model::plan::goal::{Better, Goal};
use crate::model::plan::{Combine, Measure, Plan, Target};
use crate::model::time::calendar;
use crate::model::time::fraction::Fraction;

impl Figure {
    /// The figure held against a number, exactly.
    pub fn order(&self, mark: Decimal) -> Ordering {
        let worked = self.worked.as_ref().and_then(|worked| worked.order(mark));
        worked.unwrap_or_else(|| self.value.cmp(&mark))
    }

    /// The figure, a compound, held against what a rate comes to by a share of its way, exactly.
    pub fn order_of_compound(&self, rate: Decimal, share: Fraction, rounded: Decimal) -> Ordering {
        let exact = || {
            let (part, all) = exponents(share)?;
            let worked = self.worked.as_ref()?;
            let asked = Factor::of(rate).power(part);
            Some(worked.product().power(all).order(&asked))
        };
        exact().unwrap_or_else(|| self.value.cmp(&rounded))
    }
}

/// The sources of each target's figures; nothing where all are as their rows say.
#[derive(Clone, Debug, Default)]
pub struct Workings {
    each: Vec<Working>,
    is_needed: bool,
}

/// The sources of one indicator's figures.
#[derive(Clone, Debug)]
struct Working {
    /// The indicator whose rows give them.
    rows: usize,
    /// The way from single periods, and the first day that they are counted from.
    combine: Option<(Derivation, Date)>,
    /// The indicator that they may be worked out from, the way, and the date that a rise counts from.
    source: Option<(usize, Derivation, Date)>,
    rounding: Rounding,
}

impl Working {
    fn of(place: usize, target: &Target) -> Working {
        let combine = match (target.combine, target.measure) {
            (Some(Combine::Sum), _) => Some(Derivation::Sum),
            (Some(Combine::Mean), Measure::Growth) => Some(Derivation::MeanGrowth),
            (Some(Combine::Mean), _) => Some(Derivation::Mean),
            (Some(Combine::Compound), _) => Some(Derivation::Compound),
            (Some(Combine::Last) | None, _) => None,
        };
        let how = match target.measure {
            Measure::Growth => Derivation::Growth,
            _ => Derivation::Rise,
        };
        let is_cap = match target.goal {
            Goal::Threshold(direction, _) => !direction.is_floor(),
            Goal::Between { better, .. } => better == Some(Better::Lower),
            Goal::Unasked => false,
        };
        Working {
            rows: target.of.unwrap_or(place),
            combine: combine.map(|how| (how, target.start)),
            source: target.source.map(|source| (source, how, target.base_date)),
            rounding: if is_cap { Rounding::Up } else { Rounding::Down },
        }
    }
}

impl Workings {
    /// The workings of a plan's indicators.
    pub fn new(plan: &Plan) -> Workings {
        let each: Vec<Working> = plan
            .indicators()
            .enumerate()
            .map(|(place, target)| Working::of(place, target))
            .collect();
        let is_plain = |(place, one): (usize, &Working)| {
            one.rows == place && one.combine.is_none() && one.source.is_none()
        };
        let is_needed = !each.iter().enumerate().all(is_plain);
        Workings { each, is_needed }
    }

    /// The indicators whose figures a target's are worked out from, itself among them.
    pub fn origins(&self, target: usize) -> impl Iterator<Item = usize> {
        let one = self.each.get(target);
        one.into_iter()
            .flat_map(|one| [Some(one.rows), one.source.map(|(source, ..)| source)])
            .flatten()
    }

    /// Works out the figures of a group from those of its rows.
    pub fn work_out(&self, group: &mut Group) {
        if !self.is_needed {
            return;
        }
        let mut rows = Group::default();
        std::mem::swap(&mut rows, group);
        group.clear(rows.name.as_ref());
        for (place, one) in self.each.iter().enumerate() {
            let mut figures = rows.of(one.rows).figures().to_vec();
            if let Some((source, how, base)) = one.source {
                add_derived(
                    rows.of(source).figures(),
                    how,
                    base,
                    one.rounding,
                    &mut figures,
                );
            }
            let figures = match one.combine {
                None => figures,
                Some((how, start)) => {
                    let (figures, holes) = combined(&figures, how, start, one.rounding);
                    group.mark_holes(place, holes);
                    figures
                }
            };
            for figure in figures {
                group.push(figure);
            }
            group.close(place + 1);
        }
    }
}

/// Adds what follows from amounts or levels, for dates that have no figure of their own.
fn add_derived(
    source: &[Figure],
    how: Derivation,
    base: Date,
    rounding: Rounding,
    figures: &mut Vec<Figure>,
) {
    let own: Vec<Date> = figures.iter().map(|figure| figure.date).collect();
    let at = |date: Date| source.iter().find(|figure| figure.date == date);
    for now in source.iter().filter(|now| !own.contains(&now.date)) {
        let before = match how {
            Derivation::Growth => calendar::a_year_before(now.date),
            _ => base,
        };
        let Some(before) = at(before).filter(|_| now.date > base || how == Derivation::Growth)
        else {
            continue;
        };
        let worked = Worked {
            how,
            parts: vec![now.as_part(), before.as_part()],
        };
        if let Some(value) = worked.value(rounding) {
            figures.push(Figure {
                value,
                worked: Some(Arc::new(worked)),
                ..now.clone()
            });
        }
    }
    figures.sort_by_key(|figure| figure.date);
}

/// Parts that follow one another from `start` on without a hole, by the date that they end on, and the dates of those
/// that do not. Where a longer part covers single ones, these are not counted again.
pub fn chains(start: Date, mut parts: Vec<Part>) -> (BTreeMap<Date, Vec<Part>>, Vec<Date>) {
    parts.sort_by_key(|part| (part.to, part.from));
    let mut chains: BTreeMap<Date, Vec<Part>> = BTreeMap::new();
    let mut holes = Vec::new();
    for part in parts {
        let before = part.from.yesterday().ok();
        let chain = if part.from == start {
            Some(Vec::new())
        } else {
            before.and_then(|before| chains.get(&before).cloned())
        };
        match chain {
            Some(mut chain) => {
                chain.push(part);
                chains.entry(part.to).or_insert(chain);
            }
            None => holes.push(part.to),
        }
    }
    holes.retain(|hole| !chains.contains_key(hole));
    (chains, holes)
}

/// The figures of single periods put together up to each date, and the dates that a hole keeps from that. Those from
/// before `start` stay as they are.
fn combined(
    rows: &[Figure],
    how: Derivation,
    start: Date,
    rounding: Rounding,
) -> (Vec<Figure>, Vec<Date>) {
    let within = rows.partition_point(|figure| figure.date < start);
    let parts = rows[within..].iter().map(Figure::as_part).collect();
    let (chains, mut holes) = chains(start, parts);
    let mut figures = rows[..within].to_vec();
    for (date, parts) in chains {
        let Some(last) = parts.last().copied() else {
            continue;
        };
        let worked = Worked { how, parts };
        match worked.value(rounding) {
            Some(value) => figures.push(Figure {
                date,
                from: start,
                value,
                row: last.row,
                summed: false,
                remark: None,
                worked: Some(Arc::new(worked)),
            }),
            None => holes.push(date),
        }
    }
    (figures, holes)
}
