//! The actuals: for each target its figures, by date.

use std::sync::Arc;

use jiff::civil::Date;

use crate::model::figures::parts::{Part, Worked};
pub use crate::model::figures::row_ref::RowRef;
use crate::model::number::decimal::Decimal;
use crate::model::plan::group::GroupName;
use crate::model::time::calendar;

/// The texts beside a figure in its row, for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remark {
    /// 备注.
    pub note: Option<String>,
    /// 来源.
    pub source: Option<String>,
    /// The heading of the column that it was taken from, where there are several.
    pub column: Option<String>,
    /// The figure as its cell has it, where that has more digits than are kept. Looked up for single targets.
    pub written: Option<String>,
}

/// One figure: what was reported for a date, in the target's unit. A `total`'s is counted from the start
/// of the plan (or of the year before it).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The date it stands for.
    pub date: Date,
    /// The first day that it is of, where it is of a time alone; else its date.
    pub from: Date,
    /// In the target's unit; rounded toward the miss where it was worked out and has no end.
    pub value: Decimal,
    /// Its row; of a sum of single periods the last one's.
    pub row: RowRef,
    /// Whether it is the sum of single periods.
    pub summed: bool,
    /// The texts beside it in its row; `None` where there is none.
    pub remark: Option<Arc<Remark>>,
    /// The figures that it was worked out from; `None` where a row gives it, or a total's rows.
    pub worked: Option<Arc<Worked>>,
}

impl Figure {
    /// The figure as a part of another.
    pub fn as_part(&self) -> Part {
        Part {
            from: self.from,
            to: self.date,
            value: self.value,
            row: self.row,
        }
    }
}

impl Figure {
    /// A figure that the command line assumes.
    pub fn assumed(date: Date, value: Decimal) -> Figure {
        Figure {
            date,
            from: date,
            value,
            row: RowRef::ASSUMED,
            summed: false,
            remark: None,
            worked: None,
        }
    }

    /// Whether the command line assumes it.
    pub fn is_assumed(&self) -> bool {
        self.row == RowRef::ASSUMED
    }
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

    /// The figures from `from` to `to`, both included.
    pub fn between(self, from: Date, to: Date) -> &'a [Figure] {
        let start = self.0.partition_point(|figure| figure.date < from);
        let end = self.0.partition_point(|figure| figure.date <= to);
        self.0.get(start..end).unwrap_or_default()
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
    /// Targets with the dates of single periods that a hole keeps from being put together.
    holes: Vec<(usize, Date)>,
}

impl Group {
    /// The figures of a target, by its place in the plan.
    pub fn of(&self, target: usize) -> Series<'_> {
        let end = |target: usize| self.ends.get(target).copied().unwrap_or_default();
        let start = target.checked_sub(1).map_or(0, end);
        Series(self.figures.get(start..end(target)).unwrap_or_default())
    }

    /// Empties it for another group of this name.
    pub fn clear(&mut self, name: Option<&GroupName>) {
        self.figures.clear();
        self.ends.clear();
        self.holes.clear();
        self.name = name.cloned();
    }

    /// Marks dates of a target that a hole before them keeps from being put together.
    pub fn mark_holes(&mut self, target: usize, dates: Vec<Date>) {
        self.holes
            .extend(dates.into_iter().map(|date| (target, date)));
    }

    /// The newest date of a target, up to one, that a hole keeps from being put together.
    pub fn newest_hole(&self, target: usize, up_to: Date) -> Option<Date> {
        let own = self.holes.iter().filter(|(of, _)| *of == target);
        own.map(|(_, date)| *date)
            .filter(|date| *date <= up_to)
            .max()
    }

    /// Adds a figure of the first target that is not closed; dates rise.
    pub fn push(&mut self, figure: Figure) {
        self.figures.push(figure);
    }

    /// Adds a figure of an indicator, by its place; places rise, and dates of one.
    pub fn add(&mut self, place: usize, figure: Figure) {
        self.close(place);
        self.push(figure);
    }

    /// Closes the targets before one: no further figures of them come.
    pub fn close(&mut self, target: usize) {
        if self.ends.len() < target {
            self.ends.resize(target, self.figures.len());
        }
    }

    /// Puts a figure of a target in the place of that of its date.
    pub fn set(&mut self, target: usize, figure: Figure) {
        self.close(target + 1);
        let end = self.ends[target];
        let start = target.checked_sub(1).map_or(0, |before| self.ends[before]);
        let dates = self.figures[start..end].binary_search_by_key(&figure.date, |one| one.date);
        match dates {
            Ok(place) => self.figures[start + place] = figure,
            Err(place) => {
                self.figures.insert(start + place, figure);
                for end in &mut self.ends[target..] {
                    *end += 1;
                }
            }
        }
    }

    /// The figures of a target, by its place in the plan, so that what their rows say beside them can be put in.
    pub fn of_mut(&mut self, target: usize) -> &mut [Figure] {
        let end = |target: usize| self.ends.get(target).copied().unwrap_or_default();
        let start = target.checked_sub(1).map_or(0, end);
        let range = start..end(target);
        self.figures.get_mut(range).unwrap_or_default()
    }

    /// The figures of all targets, each with its target's place in the plan, so that what rows say beside them can
    /// be put in.
    pub fn figures_mut(&mut self) -> impl Iterator<Item = (usize, &mut Figure)> {
        let ends = &self.ends;
        let target = move |place: usize| ends.partition_point(|end| *end <= place);
        let figures = self.figures.iter_mut().enumerate();
        figures.map(move |(place, figure)| (target(place), figure))
    }
}
