//! Problems of figures whose rows are long gone: told by their lines, which are read again in the end.

use jiff::civil::Date;

use crate::diagnostic::{Code, First, Levels, MOST_KEPT, Problem, SEVERITIES, Severity};

/// The cell of a figure: by the line of its row, counted through all files, and its date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    /// The line.
    pub line: u32,
    /// The date that the figure stands for: in a wide file its column's.
    pub date: Date,
}

/// A problem with the cells that it is about.
#[derive(Clone, Debug)]
pub struct ScanTally {
    /// Where.
    pub at: At,
    /// The other place.
    pub other: Option<At>,
    /// What is wrong.
    pub problem: Problem,
}

/// The first of many such problems of each severity, and how many there are.
pub struct DeferredProblems<'l> {
    levels: &'l Levels,
    first: [First<At, ScanTally>; SEVERITIES.len()],
}

impl<'l> DeferredProblems<'l> {
    /// None yet, as bad as `levels` say.
    pub fn new(levels: &'l Levels) -> DeferredProblems<'l> {
        DeferredProblems {
            levels,
            first: SEVERITIES.map(|_| First::new(MOST_KEPT)),
        }
    }

    /// Tells a problem of a cell.
    pub fn at(&mut self, at: At, problem: Problem) {
        self.tell(at, None, problem);
    }

    /// Tells a problem of two cells.
    pub fn both(&mut self, at: At, other: At, problem: Problem) {
        self.tell(at, Some(other), problem);
    }

    fn tell(&mut self, at: At, other: Option<At>, problem: Problem) {
        if let Some(severity) = self.levels.severity_of(Code::from(&problem)) {
            self.first[severity as usize].push(at, || (at, ScanTally { at, other, problem }));
        }
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: DeferredProblems<'l>) {
        for (all, more) in self.first.iter_mut().zip(other.first) {
            all.add(more);
        }
    }

    /// The first ones of each severity, and how many there are beside them.
    pub fn into_first(self) -> impl Iterator<Item = (Severity, Vec<ScanTally>, usize)> {
        SEVERITIES
            .into_iter()
            .zip(self.first)
            .map(|(severity, first)| {
                let count = first.count;
                let told: Vec<ScanTally> = first.into_first().map(|(_, told)| told).collect();
                let rest = count - told.len();
                (severity, told, rest)
            })
    }
}
