//! All figures of a data set, compact. Trusted: all in here was read without an error.

use std::collections::HashSet;

use jiff::civil::Date;

use super::collect::CollectedBucket;
use super::compact::buckets::Bucket;
use super::lines::LineIndex;
use crate::model::figures::coverage::Coverage;
use crate::model::figures::working::Workings;
use crate::model::time::years::Years;
use crate::model::{Figure, Group, GroupName, Plan};

/// The figures of a data set by group.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The data files' names, in the order given.
    pub files: Vec<String>,
    /// The groups in order of first appearance; a single one without a name where the data are not divided.
    pub groups: Vec<GroupEntry>,
    /// The figures of comparators that are no group's, which serve all of them.
    of_all: Option<GroupEntry>,
    /// The newest date from the plan's start on with a figure of any group.
    pub newest: Option<Date>,
    /// The newest figures of each target.
    pub coverage: Vec<Coverage>,
    lines: LineIndex,
    buckets: Vec<Bucket>,
    indicators: usize,
    years: Years,
    workings: Workings,
}

/// A group and where its figures are.
#[derive(Clone, Debug)]
pub struct GroupEntry {
    /// Its name; `None` where the data set is not divided.
    pub name: Option<GroupName>,
    bucket: u32,
    start: u32,
    end: u32,
}

impl Dataset {
    /// The data set of some files and buckets, for a plan. `groups` are by number, each with the line that it first
    /// stands on.
    pub fn new(
        plan: &Plan,
        files: Vec<String>,
        lines: LineIndex,
        groups: Vec<(Option<GroupName>, u32)>,
        collected: Vec<CollectedBucket>,
    ) -> Dataset {
        let indicators = plan.indicator_count();
        let workings = Workings::new(plan);
        let entry = |(name, line)| {
            let (bucket, start, end) = (0, 0, 0);
            let entry = GroupEntry {
                name,
                bucket,
                start,
                end,
            };
            (line, entry)
        };
        let mut groups: Vec<(u32, GroupEntry)> = groups.into_iter().map(entry).collect();
        let mut buckets = Vec::with_capacity(collected.len());
        let mut reported = vec![Coverage::default(); indicators];
        for (number, collected) in (0..).zip(collected) {
            let mut start = 0;
            for (group, end) in collected.groups {
                let (_, entry) = &mut groups[group as usize];
                (entry.bucket, entry.start, entry.end) = (number, start, end);
                start = end;
            }
            for (all, more) in reported.iter_mut().zip(collected.coverage) {
                all.and(more);
            }
            buckets.push(collected.bucket);
        }
        groups.sort_by_key(|(line, _)| *line);
        let is_of_all = |entry: &GroupEntry| {
            let name = entry.name.as_ref();
            name.is_some_and(|name| name.key().is_empty())
        };
        let of_all = groups.iter().position(|(_, entry)| is_of_all(entry));
        let of_all = of_all.map(|place| groups.remove(place).1);
        // what is no target's says nothing of how new the data are, but for what targets are worked out from
        let of_target = |target: usize| {
            let mut own = Coverage::default();
            workings
                .origins(target)
                .for_each(|place| own.and(reported[place]));
            own
        };
        let coverage: Vec<Coverage> = (0..plan.targets.len()).map(of_target).collect();
        Dataset {
            files,
            groups: groups.into_iter().map(|(_, entry)| entry).collect(),
            of_all,
            newest: coverage.iter().filter_map(|one| one.newest).max(),
            coverage,
            lines,
            buckets,
            indicators,
            years: plan.years,
            workings,
        }
    }

    /// The figures of a group, by its place in [`Dataset::groups`].
    pub fn group(&self, group: usize) -> Group {
        let mut found = Group::default();
        self.read(group, &mut found);
        found
    }

    /// The same, into the memory of a group that is no longer needed.
    pub fn read(&self, group: usize, into: &mut Group) {
        let entry = &self.groups[group];
        into.clear(entry.name.as_ref());
        let figures = self.figures(entry);
        match &self.of_all {
            None => figures.for_each(|(place, figure)| into.add(place, figure)),
            Some(of_all) => {
                let mut all: Vec<(usize, Figure)> = figures.collect();
                let own: HashSet<usize> = all.iter().map(|(place, _)| *place).collect();
                all.extend(
                    self.figures(of_all)
                        .filter(|(place, _)| !own.contains(place)),
                );
                all.sort_by_key(|(place, _)| *place);
                all.into_iter()
                    .for_each(|(place, figure)| into.add(place, figure));
            }
        }
        into.close(self.indicators);
        self.workings.work_out(into);
    }

    /// The figures of an entry in order of indicators, each with its indicator's place.
    fn figures(&self, entry: &GroupEntry) -> impl Iterator<Item = (usize, Figure)> {
        let bucket = self.buckets.get(entry.bucket as usize);
        let range = entry.start as usize..entry.end as usize;
        bucket.into_iter().flat_map(move |bucket| {
            bucket.range(range.clone()).map(|figure| {
                let read = Figure {
                    date: figure.slot.date(),
                    from: figure.slot.days(self.years).start,
                    value: bucket.value(figure),
                    row: self.lines.row(figure.line),
                    summed: figure.is_summed(),
                    remark: None,
                    worked: None,
                };
                (figure.target(), read)
            })
        })
    }

    /// The place of the group of this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        let asked = GroupName::new(name);
        let is_it = |group: &GroupEntry| group.name.as_ref().is_some_and(|name| name.is(&asked));
        self.groups.iter().position(is_it)
    }
}
