//! The figures of all groups put in order when all rows are read, bucket by bucket on all threads.

use std::collections::HashSet;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use jiff::civil::Date;

use super::compact::buckets::{BUCKETS, Bucket, Buckets, CompactFigure, FiledFigure};
use super::compact::glance::Glance;
use super::compact::slot::{Slot, SlotKind};
use super::deferred::{CellRef, DeferredProblems};
use super::groups::GroupIndex;
use super::lines::LineIndex;
use super::plausibility::copied::CopiedTally;
use super::plausibility::{Plausibility, SeriesEnd, Zeros};
use super::series::completeness;
use super::series::dated::SlotFigure;
use super::series::duplicates;
use super::series::readings;
use super::series::totals;
use super::series::{base, worked};
use crate::data::options::ReadOptions;
use crate::diagnostic::MOST_KEPT;
use crate::model::figures::coverage::Coverage;
use crate::model::number::decimal::Decimal;
use crate::model::plan::{GroupName, Measure, Plan, Target};

/// Everything that the figures of a target are put in order by.
pub struct Collector<'a> {
    plan: &'a Plan,
    options: &'a ReadOptions<'a>,
    lines: &'a LineIndex,
    groups: &'a GroupIndex,
    /// The groups and targets of rows that could not be read.
    unread: &'a HashSet<(u32, u32)>,
    /// The checks of each target: of all rows, or of a group that the plan gives no terms of its own.
    plausibility: Vec<Plausibility<'a>>,
}

/// A bucket whose figures stand in order: of each group and target one a date.
pub struct CollectedBucket {
    /// The figures.
    pub bucket: Bucket,
    /// Each group by number with where its figures end.
    pub groups: Vec<(u32, u32)>,
    /// The newest figures of each target.
    pub coverage: Vec<Coverage>,
    /// The newest date with a figure that is neither 0 nor carried forward.
    live: Option<Date>,
    /// Series of zeros, of very many the first ones.
    zeros: Vec<Zeros>,
    /// Newest figures beside those that they may be copies of.
    copied: CopiedTally,
}

impl<'a> Collector<'a> {
    /// A collector for a plan's figures.
    pub fn new(
        plan: &'a Plan,
        options: &'a ReadOptions<'a>,
        lines: &'a LineIndex,
        groups: &'a GroupIndex,
        unread: &'a HashSet<(u32, u32)>,
    ) -> Collector<'a> {
        let any_group = options.by.map(|_| GroupName::new(""));
        let checks = |target| Plausibility::new(plan, target, any_group.as_ref(), options.pace);
        Collector {
            plan,
            options,
            lines,
            groups,
            unread,
            plausibility: plan.indicators().map(checks).collect(),
        }
    }

    /// Puts the figures of all buckets in order, and tells their problems.
    pub fn collect<'l>(
        &self,
        buckets: &Buckets,
        problems: &mut DeferredProblems<'l>,
    ) -> Vec<CollectedBucket>
    where
        'a: 'l,
    {
        let threads = self.options.threads().min(buckets.filled()).max(1);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut problems = DeferredProblems::new(&self.options.levels);
            let (mut done, mut sorted) = (Vec::new(), Vec::new());
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                if number >= BUCKETS {
                    return (done, problems);
                }
                let bucket = buckets.take(number);
                done.push((number, self.in_order(bucket, &mut sorted, &mut problems)));
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
        let live = collected.iter().filter_map(|(_, bucket)| bucket.live).max();
        for (_, bucket) in &mut collected {
            let beyond = |zeros: &Zeros| live.map_or(!zeros.is_likely, |live| zeros.last > live);
            for zeros in bucket.zeros.drain(..).filter(beyond) {
                problems.at(zeros.at, zeros.problem);
            }
        }
        let mut copied = CopiedTally::default();
        for (_, bucket) in &mut collected {
            copied.and(std::mem::take(&mut bucket.copied));
        }
        for (at, problem) in copied.problems(self.plan.years) {
            problems.at(at, problem);
        }
        collected.into_iter().map(|(_, bucket)| bucket).collect()
    }

    /// Puts the figures of a bucket in order, in the memory of `figures`.
    fn in_order(
        &self,
        mut bucket: Bucket,
        figures: &mut Vec<CompactFigure>,
        problems: &mut DeferredProblems<'_>,
    ) -> CollectedBucket {
        figures.clear();
        bucket.sort_into(figures);
        let mut groups: Vec<(u32, u32)> = Vec::new();
        let targets = if figures.is_empty() {
            0
        } else {
            self.plan.indicator_count()
        };
        let mut coverage = vec![Coverage::default(); targets];
        let (mut live, mut zeros) = (None, Vec::new());
        let mut copied = CopiedTally::default();
        let mut series = Vec::new();
        // what months add up to stands in place of the months: never more than was given
        let (mut from, mut kept) = (0, 0);
        while let Some(first) = figures.get(from).copied() {
            let is_other = |other: &CompactFigure| !other.is_of_series_of(&first);
            let length = figures[from..].iter().position(is_other);
            let end = length.map_or(figures.len(), |length| from + length);
            let given = &figures[from..end];
            series.clear();
            if self.is_ordinary(given) {
                series.extend_from_slice(given);
                live = live.max(given.last().map(|figure| figure.slot.date()));
            } else {
                let end = self.series(given, &mut bucket.long, &mut series, problems);
                live = live.max(end.live);
                zeros.extend(end.zeros.filter(|_| zeros.len() < MOST_KEPT));
            }
            let checks = &self.plausibility[first.target()];
            copied.add(checks, &series, &bucket.long, |figure| CellRef {
                line: figure.line,
                date: figure.slot.date(),
                target: figure.target(),
            });
            let newest = given.last().map(|figure| figure.slot.date());
            if let Some(newest) = newest.filter(|newest| *newest >= self.plan.span.start) {
                coverage[first.target()].add(newest);
            }
            figures[kept..kept + series.len()].copy_from_slice(&series);
            (from, kept) = (end, kept + series.len());
            match groups.last_mut() {
                Some((known, end)) if *known == first.group() => *end = kept as u32,
                _ => groups.push((first.group(), kept as u32)),
            }
        }
        bucket.append(&figures[..kept]);
        CollectedBucket {
            bucket,
            groups,
            coverage,
            live,
            zeros,
            copied,
        }
    }

    /// The name of the group of this number, where the target's terms are other ones for groups: their own, or without
    /// the base of the whole.
    fn own_group(&self, group: u32, target: &Target) -> Option<GroupName> {
        let differs = !target.groups.is_empty() || target.last_year.is_some();
        let has_own = self.options.by.is_some() && differs;
        has_own.then(|| self.groups.name(group)).flatten()
    }

    /// The checks of a target's figures in the group of this number.
    fn own_plausibility(&self, group: u32, target: usize) -> Option<Plausibility<'a>> {
        let target = self.plan.indicator(target);
        let name = self.own_group(group, target)?;
        let pace = self.options.pace;
        Some(Plausibility::new(self.plan, target, Some(&name), pace))
    }

    /// Whether nothing about the figures of one target of one group needs a closer look.
    fn is_ordinary(&self, given: &[CompactFigure]) -> bool {
        let number = given[0].target();
        self.options.lint.is_none()
            && !worked::needs_a_look(self.plan, self.plan.indicator(number))
            && (self.options.by.is_none() || self.plan.indicator(number).groups.is_empty())
            && Glance::of(given).is_some_and(|glance| {
                let last = given[given.len() - 1].slot.date();
                self.is_plain(number, &glance, last)
                    && totals::is_in_order(self.plan.indicator(number), &glance, self.plan.years)
                    && self.plausibility[number].is_ordinary(&glance)
            })
    }

    /// Whether all figures, up to the last one's date, count up to their dates as they stand, and can be read in one
    /// way only.
    fn is_plain(&self, target: usize, glance: &Glance, last: Date) -> bool {
        let [up_to, from_january, by_month] =
            [SlotKind::UpTo, SlotKind::FromJanuary, SlotKind::ByMonth].map(SlotKind::bit);
        if glance.kinds == up_to {
            return true;
        }
        // those of a later year do not count from the plan's start
        let target = self.plan.indicator(target);
        let counts_alike = target.measure != Measure::Total
            || self.plan.span.is_one_year() && last <= target.until;
        let is_of = |kinds: u32| glance.kinds & !kinds == 0;
        counts_alike && (is_of(up_to | by_month) || is_of(up_to | from_january))
    }

    /// Puts the figures of one target of one group in order.
    fn series(
        &self,
        given: &[CompactFigure],
        long: &mut Vec<Decimal>,
        series: &mut Vec<CompactFigure>,
        problems: &mut DeferredProblems<'_>,
    ) -> SeriesEnd {
        let (group, number) = (given[0].group(), given[0].target());
        let target = self.plan.indicator(number);
        let of_slots = given.chunk_by(|a, b| a.slot == b.slot);
        let rows: Vec<SlotFigure> = of_slots
            .map(|of_slot| self.standing(of_slot, number, long, problems))
            .collect();
        if target.puts_periods_together() {
            worked::tell_holes(self.plan, target, &rows, problems);
            series.extend(
                given
                    .chunk_by(|a, b| a.slot == b.slot)
                    .filter_map(<[_]>::last),
            );
            let end = rows.iter().rev().find(|row| !row.value.is_zero());
            return SeriesEnd {
                live: end.map(SlotFigure::date),
                zeros: None,
            };
        }
        let figures = if target.measure == Measure::Total {
            let has_unread = self.unread.contains(&(group, number as u32));
            totals::put_in_order(self.plan, target, &rows, has_unread, problems)
        } else {
            readings::by_date(self.plan, target, &rows, problems)
        };
        worked::tell_unsaid(self.plan, target, &figures, problems);
        let group_name = self.own_group(group, target);
        base::tell(self.plan, target, group_name.as_ref(), &figures, problems);
        if target.is_source {
            worked::tell_lone(self.plan, target, &figures, problems);
        }
        if self.options.lint.is_some() {
            completeness::hole(self.plan, target, &figures, problems);
        }
        let own = self.own_plausibility(group, number);
        let plausibility = own.as_ref().unwrap_or(&self.plausibility[number]);
        let end = plausibility.check(&figures, problems);
        series.extend(figures.into_iter().map(|figure| {
            let filed = FiledFigure {
                group,
                target: number,
                slot: Slot::up_to(figure.date),
                line: figure.line,
                value: figure.value,
                is_summed: figure.is_summed,
            };
            filed.compact(|value| {
                long.push(value);
                long.len() as i64 - 1
            })
        }));
        end
    }

    /// The figure that stands of those that rows give for one slot: the last one.
    fn standing(
        &self,
        of_slot: &[CompactFigure],
        target: usize,
        long: &[Decimal],
        problems: &mut DeferredProblems<'_>,
    ) -> SlotFigure {
        let slot_figure = |figure: &CompactFigure| SlotFigure {
            slot: figure.slot,
            target,
            value: figure.value(long),
            line: figure.line,
            file: self.lines.file_of(figure.line),
        };
        let target = self.plan.indicator(target);
        for pair in of_slot.windows(2) {
            let rows = [slot_figure(&pair[0]), slot_figure(&pair[1])];
            duplicates::tell_in_order(target, rows, self.plan.years, problems);
        }
        slot_figure(&of_slot[of_slot.len() - 1])
    }
}
