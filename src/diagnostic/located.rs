//! A problem at its place.

use crate::diagnostic::place::Place;
use crate::diagnostic::problem::{Code, Problem};
use crate::diagnostic::severity::Severity;

/// A problem in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The problem.
    pub problem: Problem,
    /// Its severity: that of its code, unless [`Levels`](crate::diagnostic::Levels) say otherwise.
    pub severity: Severity,
    /// Its place; `None` for a file as a whole.
    pub place: Option<Place>,
    /// The other place that the problem is about.
    pub other: Option<Place>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn at(place: Place, problem: Problem) -> Diagnostic {
        Diagnostic {
            place: Some(place),
            ..Diagnostic::of_file(problem)
        }
    }

    /// A problem of a file as a whole, which it names itself.
    pub fn of_file(problem: Problem) -> Diagnostic {
        let severity = Code::from(&problem).severity();
        Diagnostic {
            problem,
            severity,
            place: None,
            other: None,
        }
    }

    /// The same with a second place.
    pub fn and(self, other: Place) -> Diagnostic {
        Diagnostic {
            other: Some(other),
            ..self
        }
    }

    /// The file that the problem is in, where it is in one.
    pub fn file(&self) -> Option<&str> {
        match &self.place {
            Some(place) => Some(&place.file),
            None => self.problem.file(),
        }
    }

    /// The problem's code.
    pub fn code(&self) -> Code {
        Code::from(&self.problem)
    }
}
