//! Problems of figures whose rows are no longer in memory: kept by line, until the lines are read again for
//! their places.

use jiff::civil::Date;

use crate::diagnostic::{Code, First, Levels, MOST_KEPT, Problem, SEVERITIES, Severity};

/// The cell of a figure: by the line of its row, counted through all files, its date and its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellRef {
    /// The line.
    pub line: u32,
    /// The date that the figure stands for: in a wide file its column's.
    pub date: Date,
    /// The target's place in the plan: in a crosstab its column's.
    pub target: usize,
}

/// A problem with the cells that it is about.
#[derive(Clone, Debug)]
pub struct DeferredProblem {
    /// The cell.
    pub at: CellRef,
    /// The other place.
    pub other: Option<CellRef>,
    /// The problem.
    pub problem: Problem,
}

/// The first of many such problems of each severity, and how many there are.
pub struct DeferredProblems<'l> {
    levels: &'l Levels,
    first: [First<CellRef, DeferredProblem>; SEVERITIES.len()],
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
    pub fn at(&mut self, at: CellRef, problem: Problem) {
        self.tell(at, None, problem);
    }

    /// Tells a problem of two cells.
    pub fn both(&mut self, at: CellRef, other: CellRef, problem: Problem) {
        self.tell(at, Some(other), problem);
    }

    fn tell(&mut self, at: CellRef, other: Option<CellRef>, problem: Problem) {
        if let Some(severity) = self.levels.severity_of(Code::from(&problem)) {
            self.first[severity as usize].push(at, || (at, DeferredProblem { at, other, problem }));
        }
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: DeferredProblems<'l>) {
        for (all, more) in self.first.iter_mut().zip(other.first) {
            all.add(more);
        }
    }

    /// The first ones of each severity, and how many there are beside them.
    pub fn into_first(self) -> impl Iterator<Item = (Severity, Vec<DeferredProblem>, usize)> {
        SEVERITIES
            .into_iter()
            .zip(self.first)
            .map(|(severity, first)| {
                let count = first.count;
                let told: Vec<DeferredProblem> = first.into_first().map(|(_, told)| told).collect();
                let rest = count - told.len();
                (severity, told, rest)
            })
    }
}
