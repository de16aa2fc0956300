//! The dates of a data set's newest figures, by target, and the targets that carry its newest period.

use jiff::civil::Date;

/// The newest figures of one target, in all groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The newest date from the plan's start on; `None` where there is no figure.
    pub newest: Option<Date>,
    /// The number of groups that report that date.
    pub at_newest: usize,
}

impl Coverage {
    /// Adds the newest date of one more group.
    pub fn add(&mut self, newest: Date) {
        self.and(Coverage {
            newest: Some(newest),
            at_newest: 1,
        });
    }

    /// Adds that of other groups.
    pub fn and(&mut self, other: Coverage) {
        let at_newest = match self.newest.cmp(&other.newest) {
            std::cmp::Ordering::Less => other.at_newest,
            std::cmp::Ordering::Equal => self.at_newest + other.at_newest,
            std::cmp::Ordering::Greater => self.at_newest,
        };
        *self = Coverage {
            newest: self.newest.max(other.newest),
            at_newest,
        };
    }
}

/// The number of targets that carry the date that a report is as of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carriers {
    /// The first few that do: their places in [`Plan::targets`](crate::model::Plan::targets).
    first: [usize; Carriers::NAMED],
    /// The number of targets that report the newest date.
    pub count: usize,
    /// The number of targets that report any.
    pub of: usize,
    /// The number of figures, a group and target each, of the newest date.
    pub figures: usize,
    /// The newest date of the others.
    pub before: Option<Date>,
}

impl Carriers {
    /// So many are known by name.
    pub const NAMED: usize = 3;

    /// The newest date of some targets, each with its place, and those that carry it; `None` where none reports.
    pub fn of(
        targets: impl Iterator<Item = (usize, Coverage)> + Clone,
    ) -> Option<(Date, Carriers)> {
        let newest = targets.clone().filter_map(|(_, one)| one.newest).max()?;
        let mut carriers = Carriers {
            first: [0; Carriers::NAMED],
            count: 0,
            of: 0,
            figures: 0,
            before: None,
        };
        for (place, coverage) in targets.filter(|(_, one)| one.newest.is_some()) {
            carriers.of += 1;
            if coverage.newest == Some(newest) {
                if let Some(first) = carriers.first.get_mut(carriers.count) {
                    *first = place;
                }
                carriers.count += 1;
                carriers.figures += coverage.at_newest;
            } else {
                carriers.before = carriers.before.max(coverage.newest);
            }
        }
        Some((newest, carriers))
    }

    /// The places of all, where they are as few as are known by name.
    pub fn named(&self) -> Option<&[usize]> {
        self.first.get(..self.count)
    }

    /// Whether so few of many judged ones carry the date that it may be a slip: at most three and at most a tenth of
    /// ten or more.
    pub fn are_few_of(&self, judged: usize) -> bool {
        judged >= 10 && self.figures <= 3 && self.figures * 10 <= judged
    }
}
