//! The actuals: for each target its figures, by date.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::figures::cells::Entry;
use crate::model::figures::sheets::Cells;
use crate::model::number::decimal::Decimal;
use crate::model::plan::group::GroupName;
use crate::model::time::calendar;

/// The row of a data file that a figure was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowRef {
    /// The file's place in [`Observations::files`].
    pub file: usize,
    /// The line, counted from 1.
    pub line: usize,
}

/// What a row says beside its figure, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// 备注.
    pub note: Option<String>,
    /// 来源.
    pub source: Option<String>,
}

/// One figure: what was reported for a date, in the target's unit. A `total`'s is counted from the start
/// of the plan (or of the year before it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The date it stands for.
    pub date: Date,
    /// In the target's unit.
    pub value: Decimal,
    /// Where it was read; of a sum of months the last one's row.
    pub row: RowRef,
    /// Whether it is the sum of monthly figures.
    pub summed: bool,
    /// What its row says beside it; `None` where it says nothing.
    pub remark: Option<Arc<Remark>>,
}

/// A target's figures in order of date, one a date.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Series<'a>(&'a [Figure]);

impl<'a> Series<'a> {
    /// The figures in order of date.
    pub fn figures(self) -> &'a [Figure] {
        self.0
    }

    /// The figure for exactly this date.
    pub fn at(self, date: Date) -> Option<&'a Figure> {
        self.0
            .binary_search_by_key(&date, |figure| figure.date)
            .ok()
            .map(|place| &self.0[place])
    }

    /// The figure for the same date one year earlier.
    pub fn a_year_before(self, date: Date) -> Option<&'a Figure> {
        self.at(calendar::a_year_before(date))
    }

    /// The figure that speaks for a target due on `due`, as of `as_of`: the first one on or after `due`,
    /// or else the newest one. Only figures from `from` to `as_of`, both included, count.
    pub fn speaking(self, from: Date, due: Date, as_of: Date) -> Option<&'a Figure> {
        let mut known = self.0;
        while let [earlier @ .., last] = known
            && last.date > as_of
        {
            known = earlier;
        }
        let newest = known.last().filter(|newest| newest.date >= from)?;
        if newest.date < due {
            return Some(newest);
        }
        let first = known.partition_point(|figure| figure.date < due.max(from));
        known.get(first)
    }
}

/// The figures of one group, or of all rows where the data set is not divided.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Its name; `None` where the data set is not divided.
    pub name: Option<GroupName>,
    /// The figures of all targets in plan order, those of a target in order of date.
    figures: Vec<Figure>,
    /// For each target where its figures end.
    ends: Vec<usize>,
}

impl Group {
    /// The figures of a target, by its place in the plan.
    pub fn of(&self, target: usize) -> Series<'_> {
        let end = |target: usize| self.ends.get(target).copied().unwrap_or_default();
        let start = target.checked_sub(1).map_or(0, end);
        Series(self.figures.get(start..end(target)).unwrap_or_default())
    }

    /// The figures of all targets, so that what rows say beside them can be put in.
    pub fn figures_mut(&mut self) -> impl Iterator<Item = &mut Figure> {
        self.figures.iter_mut()
    }
}

/// All figures of a data set, compact. Trusted: what is in here was read without an error.
#[derive(Debug, Default)]
pub struct Observations {
    /// The data files' names, in the order given.
    pub files: Vec<String>,
    /// How many lines the files before each have.
    pub lines_before: Vec<u32>,
    /// The groups in order of first appearance; a single one without a name where the data are not divided.
    pub groups: Vec<GroupCells>,
    /// Their cells, in as many parts as were read side by side.
    pub parts: Vec<Cells>,
    /// How many targets the plan has.
    pub targets: usize,
    /// The newest date with a figure of any group.
    pub newest: Option<Date>,
}

/// Where the cells of a group are.
#[derive(Clone, Debug)]
pub struct GroupCells {
    /// Its name; `None` where the data set is not divided.
    pub name: Option<GroupName>,
    /// The part that has its cells.
    pub part: usize,
    /// Its place in that part.
    pub place: usize,
}

impl Observations {
    /// The figures of a group, by its place in [`Observations::groups`].
    pub fn group(&self, group: usize) -> Group {
        let mut found = Group::default();
        self.read(group, &mut found);
        found
    }

    /// The same, into the memory of a group that is no longer needed.
    pub fn read(&self, group: usize, into: &mut Group) {
        let GroupCells { name, part, place } = &self.groups[group];
        let Group { figures, ends, .. } = into;
        figures.clear();
        ends.clear();
        let cells = &self.parts[*part];
        cells.fetch_group(*place, self.targets);
        for target in 0..self.targets {
            let start = figures.len();
            cells.each_of(*place, target, self.targets, |entry| {
                if !entry.lane.is_monthly() {
                    figures.push(self.figure(entry));
                }
            });
            // dates within months are kept apart
            let own = &mut figures[start..];
            if !own.is_sorted_by_key(|figure| figure.date) {
                own.sort_unstable_by_key(|figure| figure.date);
            }
            ends.push(figures.len());
        }
        into.name.clone_from(name);
    }

    #[inline]
    fn figure(&self, entry: Entry) -> Figure {
        Figure {
            date: entry.days.end,
            value: entry.value.number(),
            row: self.row(entry.cell.line()),
            summed: entry.cell.is_summed(),
            remark: None,
        }
    }

    /// The row at a line that is counted through all files.
    pub fn row(&self, line: u32) -> RowRef {
        let file = match self.lines_before[..] {
            [_] => 1,
            ref lines => lines.partition_point(|before| *before < line),
        };
        let file = file.saturating_sub(1);
        let before = self.lines_before.get(file).copied().unwrap_or_default();
        RowRef {
            file,
            line: (line - before) as usize,
        }
    }

    /// The place of the group of this name.
    pub fn find(&self, name: &str) -> Option<usize> {
        let asked = GroupName::new(name);
        let is_it = |group: &GroupCells| group.name.as_ref().is_some_and(|name| name.is(&asked));
        self.groups.iter().position(is_it)
    }
}
