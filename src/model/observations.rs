//! The actuals: for each target its figures, by date.

use jiff::civil::Date;

use super::calendar;
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

/// All figures of a data set. Trusted: what is in here was read without an error.
#[derive(Clone, Debug, Default)]
pub struct Observations {
    /// The data files' names, in the order given.
    pub files: Vec<String>,
    series: Vec<Series>,
}

impl Observations {
    /// `series` has one entry for each of the plan's targets, in plan order.
    pub fn new(files: Vec<String>, series: Vec<Series>) -> Observations {
        Observations { files, series }
    }

    /// The figures of a target, by its place in the plan.
    pub fn of(&self, target: usize) -> &Series {
        static NONE: Series = Series(Vec::new());
        self.series.get(target).unwrap_or(&NONE)
    }

    /// The newest date with a figure not after the plan's end.
    pub fn newest(&self, plan: &Plan) -> Option<Date> {
        self.series
            .iter()
            .flat_map(|series| series.figures().iter().rev())
            .map(|figure| figure.date)
            .filter(|date| *date <= plan.span.end)
            .max()
    }
}
