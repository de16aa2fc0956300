//! Collecting problems: the first ones of each severity, and the number of all.

use crate::diagnostic::first::First;
use crate::diagnostic::levels::Levels;
use crate::diagnostic::located::Diagnostic;
use crate::diagnostic::place::Place;
use crate::diagnostic::problem::{Code, Problem};
use crate::diagnostic::severity::{SEVERITIES, Severity};

/// Problems of each severity that are kept; of more the first ones by their places.
pub const MOST_KEPT: usize = 1000;

/// Order of problems: files as a whole first, then file, line and column.
type Order = (bool, usize, usize, usize);

/// Problems being collected, with their severities in this run.
#[derive(Clone, Debug)]
pub struct Problems<'l> {
    levels: &'l Levels,
    found: [First<Order, Diagnostic>; 3],
}

impl<'l> Problems<'l> {
    /// No problems yet.
    pub fn new(levels: &'l Levels) -> Problems<'l> {
        Problems {
            levels,
            found: SEVERITIES.map(|_| First::new(MOST_KEPT)),
        }
    }

    /// Adds a problem of the file of this number, or of all.
    pub fn add(&mut self, file: usize, diagnostic: Diagnostic) {
        let Some(severity) = self.levels.severity(&diagnostic) else {
            return;
        };
        let place = diagnostic.place.as_ref();
        let order = place.map_or((false, file, 0, 0), |place| {
            (true, file, place.line, place.column)
        });
        self.found[severity as usize].push(order, || {
            let diagnostic = Diagnostic {
                severity,
                ..diagnostic
            };
            (order, diagnostic)
        });
    }

    /// Adds a problem of a line of a file. Its place is found only if it is kept.
    pub fn at(
        &mut self,
        (file, line): (usize, usize),
        problem: Problem,
        place: impl FnOnce() -> Place,
    ) {
        let Some(severity) = self.levels.severity_of(Code::from(&problem)) else {
            return;
        };
        self.found[severity as usize].push((true, file, line, 0), || {
            let place = place();
            let order = (true, file, place.line, place.column);
            let diagnostic = Diagnostic {
                severity,
                ..Diagnostic::at(place, problem)
            };
            (order, diagnostic)
        });
    }

    /// Counts problems that are not among the first.
    pub fn count_more(&mut self, severity: Severity, more: usize) {
        self.found[severity as usize].count += more;
    }

    /// The severity of a code; `None` where it passes in silence.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        self.levels.severity_of(code)
    }

    /// Adds those of another.
    pub fn extend(&mut self, other: Problems<'l>) {
        for (all, more) in self.found.iter_mut().zip(other.found) {
            all.add(more);
        }
    }

    /// All that were found.
    pub fn found(self) -> Found {
        let counts = self.found.each_ref().map(|first| first.count);
        let mut kept: Vec<_> = self.found.into_iter().flat_map(First::into_first).collect();
        kept.sort_by_key(|(order, _)| *order);
        Found {
            first: kept.into_iter().map(|(_, diagnostic)| diagnostic).collect(),
            counts,
        }
    }
}

/// The problems that were found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// The first [`MOST_KEPT`] of each severity, in the order of files, lines and columns; those of files as a
    /// whole first.
    pub first: Vec<Diagnostic>,
    counts: [usize; 3],
}

impl Found {
    /// The number of problems of a severity, those that were not kept among them.
    pub fn count(&self, severity: Severity) -> usize {
        self.counts[severity as usize]
    }

    /// The errors alone.
    pub fn errors(&self) -> Found {
        let is_error = |one: &&Diagnostic| one.severity == Severity::Error;
        let mut counts = [0; 3];
        counts[Severity::Error as usize] = self.count(Severity::Error);
        Found {
            first: self.first.iter().filter(is_error).cloned().collect(),
            counts,
        }
    }

    /// The number of all problems.
    pub fn all(&self) -> usize {
        self.counts.iter().sum()
    }
}

impl From<Vec<Diagnostic>> for Found {
    /// All of a file that is read whole, in the order given.
    fn from(first: Vec<Diagnostic>) -> Found {
        let count = |severity| first.iter().filter(|one| one.severity == severity).count();
        Found {
            counts: SEVERITIES.map(count),
            first,
        }
    }
}

impl Levels {
    /// The diagnostics with their severity in this run, without those that pass in silence.
    pub fn applied(&self, diagnostics: Vec<Diagnostic>) -> Found {
        let mut problems = Problems::new(self);
        for diagnostic in diagnostics {
            problems.add(0, diagnostic);
        }
        problems.found()
    }
}
