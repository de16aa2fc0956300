//! The figures of all groups put in order when all rows are read.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};
use std::thread;

use jiff::civil::Date;

use crate::data::dataset::completeness;
use crate::data::dataset::deferred::DeferredProblems;
use crate::data::dataset::ledger::{PARTS, Part};
use crate::data::dataset::plausibility::Plausibility;
use crate::data::dataset::totals::{DatedFigure, is_in_order, put_in_order};
use crate::data::loader::ReadOptions;
use crate::model::Plan;
use crate::model::figures::sheets::{Cells, Glance};

/// Puts the figures of all groups in order, side by side, and tells what is wrong with them; the newest date.
pub fn put_together<'l>(
    (plan, rules): (&Plan, &'l ReadOptions<'l>),
    parts: &mut [Part],
    unread: &HashSet<(u32, u32)>,
    groups: usize,
    distant: &mut DeferredProblems<'l>,
) -> Option<Date> {
    let plausibilities: Vec<Plausibility<'_>> = plan.targets.iter().map(Plausibility::of).collect();
    let each = |number: usize, part: &mut Part, distant: &mut DeferredProblems<'l>| {
        let mut newest = None;
        for place in 0..groups.saturating_sub(number).div_ceil(PARTS) {
            let group = place * PARTS + number;
            newest = newest.max(in_order(
                (plan, rules),
                &mut part.cells,
                (group, place),
                &plausibilities,
                unread,
                distant,
            ));
        }
        newest
    };
    // how many there may be is not asked for one
    let threads = match groups.div_ceil(PARTS) {
        0 | 1 => 1,
        most => rules.threads().min(most),
    };
    let left = Mutex::new(parts.iter_mut().enumerate());
    let work = |distant: &mut DeferredProblems<'l>| {
        let mut newest = None;
        loop {
            let next = left.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some((number, part)) = next else {
                return newest;
            };
            newest = newest.max(each(number, part, distant));
        }
    };
    thread::scope(|scope| {
        let started: Vec<_> = (1..threads)
            .map(|_| {
                scope.spawn(|| {
                    let mut distant = DeferredProblems::new(&rules.levels);
                    (work(&mut distant), distant)
                })
            })
            .collect();
        let mut newest = work(distant);
        for thread in started {
            match thread.join() {
                Ok((date, more)) => {
                    newest = newest.max(date);
                    distant.extend(more);
                }
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        newest
    })
}

/// Puts the figures of a group in order.
fn in_order(
    (plan, rules): (&Plan, &ReadOptions<'_>),
    cells: &mut Cells,
    (group, place): (usize, usize),
    plausibilities: &[Plausibility<'_>],
    unread: &HashSet<(u32, u32)>,
    distant: &mut DeferredProblems<'_>,
) -> Option<Date> {
    let mut newest = None;
    let (mut figures, mut monthly): (Vec<DatedFigure>, Vec<DatedFigure>) = (Vec::new(), Vec::new());
    cells.fetch_group(place, plan.targets.len());
    for (number, target) in plan.targets.iter().enumerate() {
        let glance = cells.glance(place, number, plan.targets.len());
        let nothing_to_tell = |glance: &Glance| {
            is_in_order(target, glance) && plausibilities[number].is_ordinary(glance)
        };
        let ordinary = glance.filter(nothing_to_tell);
        if let (Some(glance), None) = (ordinary, &rules.lint) {
            newest = newest.max(Some(glance.newest));
            continue;
        }
        figures.clear();
        monthly.clear();
        cells.each_of(place, number, plan.targets.len(), |entry| {
            if entry.lane.is_monthly() {
                monthly.push(DatedFigure::new(entry));
            } else {
                figures.push(DatedFigure::new(entry));
            }
        });
        // dates within months are kept apart
        if !figures.is_sorted_by_key(|given| given.date) {
            figures.sort_by_key(|given| given.date);
        }
        if rules.lint.is_some() {
            completeness::hole(plan, target, &figures, distant);
        }
        let has_unread = unread.contains(&(group as u32, number as u32));
        let sums = put_in_order(plan, target, &mut figures, &monthly, has_unread, distant);
        for DatedFigure {
            date, line, value, ..
        } in sums
        {
            let sum = (line, value.number());
            cells.put_sum((place, number, date), sum, plan.targets.len());
        }
        if ordinary.is_none() {
            plausibilities[number].check(plan, &figures, distant);
        }
        newest = newest.max(figures.last().map(|given| given.date));
    }
    newest
}
