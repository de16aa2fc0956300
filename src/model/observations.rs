//! The actuals: for each target its figures, by date.

use std::sync::Arc;

use jiff::civil::Date;

use super::calendar;
use super::names;
use super::plan::Plan;
use super::quantity::Decimal;

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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Series(Vec<Figure>);

impl Series {
    /// Takes figures with one a date, in any order.
    pub fn new(mut figures: Vec<Figure>) -> Series {
        figures.sort_by_key(|figure| figure.date);
        Series(figures)
    }

    /// The figures in order of date.
    pub fn figures(&self) -> &[Figure] {
        &self.0
    }

    /// The figure for exactly this date.
    pub fn at(&self, date: Date) -> Option<&Figure> {
        self.0
            .binary_search_by_key(&date, |figure| figure.date)
            .ok()
            .map(|place| &self.0[place])
    }

    /// The figure for the same date one year earlier.
    pub fn a_year_before(&self, date: Date) -> Option<&Figure> {
        self.at(calendar::a_year_before(date))
    }

    /// The figure that speaks for a target due on `due`, as of `as_of`: the first one on or after `due`,
    /// or else the newest one. Only figures from `from` to `as_of`, both included, count.
    pub fn speaking(&self, from: Date, due: Date, as_of: Date) -> Option<&Figure> {
        let mut known = self
            .0
            .iter()
            .filter(|figure| from <= figure.date && figure.date <= as_of);
        known
            .clone()
            .find(|figure| figure.date >= due)
            .or_else(|| known.next_back())
    }
}

/// A value of the column that a data set is divided by, such as a district.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupName {
    /// As the data first write it.
    pub written: String,
    key: String,
}

impl GroupName {
    /// A group of this name.
    pub fn new(written: &str) -> GroupName {
        let written = written.trim().to_owned();
        GroupName {
            key: names::key(&written),
            written,
        }
    }

    /// The name as it is compared.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether `other` names the same group: compared as indicators' names are.
    pub fn is(&self, other: &GroupName) -> bool {
        self.key == other.key
    }
}

/// The figures of one group, or of all rows where the data set is not divided.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// Its name; `None` where the data set is not divided.
    pub name: Option<GroupName>,
    series: Vec<Series>,
}

impl Group {
    /// `series` has one entry for each of the plan's targets, in plan order.
    pub fn new(name: Option<GroupName>, series: Vec<Series>) -> Group {
        Group { name, series }
    }

    /// The figures of a target, by its place in the plan.
    pub fn of(&self, target: usize) -> &Series {
        static NONE: Series = Series(Vec::new());
        self.series.get(target).unwrap_or(&NONE)
    }
}

/// All figures of a data set. Trusted: what is in here was read without an error.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    /// The data files' names, in the order given.
    pub files: Vec<String>,
    /// The groups in order of first appearance; a single one without a name where the data are not divided.
    pub groups: Vec<Group>,
}

impl Observations {
    /// The newest date with a figure of any group not after the plan's end.
    pub fn newest(&self, plan: &Plan) -> Option<Date> {
        self.groups
            .iter()
            .flat_map(|group| &group.series)
            .flat_map(|series| series.figures().iter().rev())
            .map(|figure| figure.date)
            .filter(|date| *date <= plan.span.end)
            .max()
    }

    /// The group of this name.
    pub fn group(&self, name: &str) -> Option<&Group> {
        let asked = GroupName::new(name);
        self.groups
            .iter()
            .find(|group| group.name.as_ref().is_some_and(|name| name.is(&asked)))
    }
}
