//! All figures of a data set, compact. Trusted: all in here was read without an error.

use jiff::civil::Date;

use super::collect::CollectedBucket;
use super::compact::buckets::Bucket;
use super::lines::LineIndex;
use crate::model::figures::coverage::Coverage;
use crate::model::{Figure, Group, GroupName};

/// The figures of a data set by group.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The data files' names, in the order given.
    pub files: Vec<String>,
    /// The groups in order of first appearance; a single one without a name where the data are not divided.
    pub groups: Vec<GroupEntry>,
    /// The newest date from the plan's start on with a figure of any group.
    pub newest: Option<Date>,
    /// The newest figures of each target.
    pub coverage: Vec<Coverage>,
    lines: LineIndex,
    buckets: Vec<Bucket>,
    targets: usize,
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
    /// The data set of some files and buckets, for a plan with as many targets. `groups` are by number, each with
    /// the line that it first stands on.
    pub fn new(
        files: Vec<String>,
        lines: LineIndex,
        groups: Vec<(Option<GroupName>, u32)>,
        collected: Vec<CollectedBucket>,
        targets: usize,
    ) -> Dataset {
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
        let mut coverage = vec![Coverage::default(); targets];
        for (number, collected) in (0..).zip(collected) {
            let mut start = 0;
            for (group, end) in collected.groups {
                let (_, entry) = &mut groups[group as usize];
                (entry.bucket, entry.start, entry.end) = (number, start, end);
                start = end;
            }
            for (all, more) in coverage.iter_mut().zip(collected.coverage) {
                all.and(more);
            }
            buckets.push(collected.bucket);
        }
        groups.sort_by_key(|(line, _)| *line);
        Dataset {
            files,
            groups: groups.into_iter().map(|(_, entry)| entry).collect(),
            newest: coverage.iter().filter_map(|one| one.newest).max(),
            coverage,
            lines,
            buckets,
            targets,
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
        let GroupEntry {
            name,
            bucket,
            start,
            end,
        } = &self.groups[group];
        into.clear(name.as_ref());
        let Some(bucket) = self.buckets.get(*bucket as usize) else {
            return into.close(self.targets);
        };
        for figure in bucket.range(*start as usize..*end as usize) {
            into.close(figure.target());
            into.push(Figure {
                date: figure.slot.date(),
                value: bucket.value(figure),
                row: self.lines.row(figure.line),
                summed: figure.is_summed(),
                remark: None,
            });
        }
        into.close(self.targets);
    }

    /// The place of the group of this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        let asked = GroupName::new(name);
        let is_it = |group: &GroupEntry| group.name.as_ref().is_some_and(|name| name.is(&asked));
        self.groups.iter().position(is_it)
    }
}
