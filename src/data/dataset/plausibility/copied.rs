//! Tables that were copied whole: the figures of a period that are, one and all, those of the period before, of last year,
//! or the targets.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use jiff::civil::Date;

use super::Plausibility;
use super::size::Size;
use crate::data::dataset::compact::buckets::CompactFigure;
use crate::data::dataset::deferred::CellRef;
use crate::diagnostic::{CopiedFrom, Problem};
use crate::model::Decimal;
use crate::model::plan::Measure;
use crate::model::time::calendar;
use crate::model::time::period::Shortest;
use crate::model::time::years::Years;

/// Fewer figures than this may be alike by chance.
const LEAST_ALIKE: u32 = 5;

/// Fewer figures than this may all be alike by chance.
const LEAST_OF_ALL: u32 = 3;

/// A whole number below this may be the same twice.
const MANY: Size = Size::whole(50);

/// Newest figures, by what they are held against and by both dates.
#[derive(Default)]
pub struct CopiedTally(BTreeMap<(CopiedFrom, Date, Date), Alike>);

struct Alike {
    compared: u32,
    alike: u32,
    /// The first one of them that is alike.
    at: Option<CellRef>,
}

impl CopiedTally {
    /// Adds the newest figure of a series in order of date, whose long values are `long`.
    #[inline]
    pub fn add(
        &mut self,
        of: &Plausibility<'_>,
        series: &[CompactFigure],
        long: &[Decimal],
        at: impl Fn(&CompactFigure) -> CellRef,
    ) {
        let Some((newest, before)) = series.split_last() else {
            return;
        };
        let (date, value) = (newest.slot.date(), newest.value(long));
        let target = of.of.target;
        if !of.of.span.contains(date) || value.is_zero() || target.puts_periods_together() {
            return;
        }
        let mut hold = |from, other: Date, reference: Decimal| {
            let this = Alike {
                compared: 1,
                alike: u32::from(reference == value),
                at: (reference == value).then(|| at(newest)),
            };
            self.count((from, date, other), this);
        };
        let is_own = is_its_own(value);
        if let Some(previous) = before.last().filter(|_| is_own)
            && of.of.years.are_same(previous.slot.date(), date)
        {
            hold(
                CopiedFrom::Previous,
                previous.slot.date(),
                previous.value(long),
            );
        }
        let last_year = calendar::a_year_before(date);
        let mut earlier = before.iter().rev().filter(|_| is_own);
        let same = earlier.find(|figure| figure.slot.date() == last_year);
        if let Some(same) = same {
            hold(CopiedFrom::LastYear, last_year, same.value(long));
        }
        // what is counted may well be there, and no more, when it is due
        let is_done = date >= target.due && target.measure != Measure::Growth;
        if let Some(asked) = of.of.asked.filter(|_| !is_done) {
            hold(CopiedFrom::Targets, date, asked);
        }
    }

    /// Adds those of another part.
    pub fn and(&mut self, other: CopiedTally) {
        for (key, alike) in other.0 {
            self.count(key, alike);
        }
    }

    /// The problems, in order of period.
    pub fn problems(self, years: Years) -> impl Iterator<Item = (CellRef, Problem)> {
        self.0
            .into_iter()
            .filter_map(move |((from, date, other), alike)| {
                let is_all = alike.alike == alike.compared;
                let least = if is_all { LEAST_OF_ALL } else { LEAST_ALIKE };
                let are_copied = alike.alike >= least && alike.alike * 10 >= alike.compared * 9;
                let problem = Problem::CopiedFigures {
                    period: Shortest(date, years).to_string(),
                    from,
                    other: Shortest(other, years).to_string(),
                    number: alike.alike as usize,
                };
                Some((alike.at?, problem)).filter(|_| are_copied)
            })
    }

    fn count(&mut self, key: (CopiedFrom, Date, Date), this: Alike) {
        match self.0.entry(key) {
            Entry::Vacant(free) => {
                free.insert(this);
            }
            Entry::Occupied(mut known) => {
                let known = known.get_mut();
                known.compared += this.compared;
                known.alike += this.alike;
                known.at = match (known.at, this.at) {
                    (Some(one), Some(other)) => Some(one.min(other)),
                    (one, other) => one.or(other),
                };
            }
        }
    }
}

/// Whether a figure is hardly the same twice by chance: not 0, and no small whole number.
fn is_its_own(value: Decimal) -> bool {
    !value.fract().is_zero() || Size::of(value) >= MANY
}
