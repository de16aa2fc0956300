//! The figures of all groups put in order when all rows are read, bucket by bucket on all threads.

use std::collections::HashSet;
use std::mem;
use std::sync::{Mutex, PoisonError};
use std::thread;

use jiff::civil::Date;

use super::buckets::{Bucket, CompactFigure, FiledFigure};
use super::completeness;
use super::deferred::{CellRef, DeferredProblems};
use super::duplicates::{self, SlotFigure};
use super::glance::Glance;
use super::lines::LineIndex;
use super::plausibility::Plausibility;
use super::totals::{self, DatedFigure};
use crate::data::options::ReadOptions;
use crate::model::Plan;

/// Everything that the figures of a target are put in order by.
pub struct Collector<'a> {
    plan: &'a Plan,
    options: &'a ReadOptions<'a>,
    lines: &'a LineIndex,
    /// The groups and targets of rows that could not be read.
    unread: &'a HashSet<(u32, u32)>,
    plausibility: Vec<Plausibility<'a>>,
}

/// A bucket whose figures stand in order: of each group and target one a date.
pub struct CollectedBucket {
    /// The figures.
    pub bucket: Bucket,
    /// Each group by number with where its figures end.
    pub groups: Vec<(u32, u32)>,
    /// The newest date.
    pub newest: Option<Date>,
}

impl<'a> Collector<'a> {
    /// A collector for a plan's figures.
    pub fn new(
        plan: &'a Plan,
        options: &'a ReadOptions<'a>,
        lines: &'a LineIndex,
        unread: &'a HashSet<(u32, u32)>,
    ) -> Collector<'a> {
        Collector {
            plan,
            options,
            lines,
            unread,
            plausibility: plan.targets.iter().map(Plausibility::of).collect(),
        }
    }

    /// Puts the figures of all buckets in order, and tells their problems.
    pub fn collect<'l>(
        &self,
        buckets: Vec<Bucket>,
        problems: &mut DeferredProblems<'l>,
    ) -> Vec<CollectedBucket>
    where
        'a: 'l,
    {
        let filled = buckets.iter().filter(|bucket| !bucket.figures.is_empty());
        let threads = self.options.threads().min(filled.count()).max(1);
        let left = Mutex::new(buckets.into_iter().enumerate());
        let work = || {
            let mut problems = DeferredProblems::new(&self.options.levels);
            let mut done = Vec::new();
            loop {
                let next = left.lock().unwrap_or_else(PoisonError::into_inner).next();
                let Some((number, bucket)) = next else {
                    return (done, problems);
                };
                done.push((number, self.in_order(bucket, &mut problems)));
            }
        };
        let mut collected = thread::scope(|scope| {
            let started: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
            let (mut collected, own) = work();
            problems.extend(own);
            for thread in started {
                match thread.join() {
                    Ok((more, found)) => {
                        collected.extend(more);
                        problems.extend(found);
                    }
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            collected
        });
        collected.sort_by_key(|(number, _)| *number);
        collected.into_iter().map(|(_, bucket)| bucket).collect()
    }

    fn in_order(&self, mut bucket: Bucket, problems: &mut DeferredProblems<'_>) -> CollectedBucket {
        bucket.sort();
        // what months add up to stands in place of the months: never more than was given
        let room = Vec::with_capacity(bucket.figures.len());
        let given = mem::replace(&mut bucket.figures, room);
        let mut kept = bucket;
        let mut groups: Vec<(u32, u32)> = Vec::new();
        let mut newest = None;
        for series in given.chunk_by(|a, b| a.group() == b.group() && a.target() == b.target()) {
            let (group, start) = (series[0].group(), kept.figures.len());
            self.series(series, &mut kept, problems);
            let last = kept.figures[start..]
                .iter()
                .map(|figure| figure.slot.date())
                .max();
            newest = newest.max(last);
            let end = kept.figures.len() as u32;
            match groups.last_mut() {
                Some((known, known_end)) if *known == group => *known_end = end,
                _ => groups.push((group, end)),
            }
        }
        CollectedBucket {
            bucket: kept,
            groups,
            newest,
        }
    }

    /// Puts the figures of one target of one group in order, and appends them to `kept`.
    fn series(
        &self,
        given: &[CompactFigure],
        kept: &mut Bucket,
        problems: &mut DeferredProblems<'_>,
    ) {
        let number = given[0].target();
        let target = &self.plan.targets[number];
        let plausibility = &self.plausibility[number];
        let is_alone = given.windows(2).all(|pair| pair[0].slot != pair[1].slot);
        let glance = Glance::of(given).filter(|_| is_alone);
        let ordinary = glance.filter(|glance| {
            totals::is_in_order(target, glance) && plausibility.is_ordinary(glance)
        });
        if ordinary.is_some() && self.options.lint.is_none() {
            return kept.figures.extend_from_slice(given);
        }
        let (mut figures, mut monthly) = (Vec::new(), Vec::new());
        for of_slot in given.chunk_by(|a, b| a.slot == b.slot) {
            let figure = self.standing(of_slot, number, kept, problems);
            if of_slot[0].slot.is_monthly() {
                monthly.push(figure);
            } else {
                figures.push(figure);
            }
        }
        if self.options.lint.is_some() {
            completeness::hole(self.plan, target, &figures, problems);
        }
        let has_unread = self.unread.contains(&(given[0].group(), number as u32));
        totals::put_in_order(
            self.plan,
            target,
            &mut figures,
            monthly,
            has_unread,
            problems,
        );
        if ordinary.is_none() {
            plausibility.check(self.plan, &figures, problems);
        }
        for figure in figures {
            kept.push(FiledFigure {
                group: given[0].group(),
                target: number,
                slot: super::slot::Slot::up_to(figure.date),
                line: figure.line,
                value: figure.value,
                is_summed: figure.is_summed,
            });
        }
    }

    /// The figure that stands of those that rows give for one slot: the last one.
    fn standing(
        &self,
        of_slot: &[CompactFigure],
        target: usize,
        values: &Bucket,
        problems: &mut DeferredProblems<'_>,
    ) -> DatedFigure {
        let days = of_slot[0].slot.days();
        let slot_figure = |figure: &CompactFigure| SlotFigure {
            at: CellRef {
                line: figure.line,
                date: days.end,
            },
            file: self.lines.file_of(figure.line),
            value: values.value(figure),
        };
        for pair in of_slot.windows(2) {
            let (first, second) = (slot_figure(&pair[0]), slot_figure(&pair[1]));
            duplicates::tell(&self.plan.targets[target], first, second, problems);
        }
        let last = &of_slot[of_slot.len() - 1];
        DatedFigure {
            date: days.end,
            first_day: days.start,
            value: values.value(last),
            line: last.line,
            is_summed: false,
        }
    }
}
