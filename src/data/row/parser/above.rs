//! The rows of one indicator that were read last: amounts and growth may stand below each other.

use crate::diagnostic::{Place, Problem, Problems};

/// The rows of one indicator that were read last.
#[derive(Default)]
pub struct RowsAbove {
    /// The indicator; `None` behind a row that names none of the plan's.
    pub target: Option<usize>,
    /// The period in their own column, as it is written.
    pub period: String,
    /// Whether one of them gives a figure.
    pub has_figure: bool,
    /// Problems of the last row with its unit: it may be the other one of two.
    pub of_row: Vec<Held>,
    /// The same of rows above it, which are problems unless another row gives the figure.
    pub held: Vec<Held>,
}

/// A problem that is told unless another row answers it.
pub struct Held {
    /// Its file and line.
    pub at: (usize, usize),
    /// Its cell.
    pub place: Place,
    /// The problem itself.
    pub problem: Problem,
}

impl Held {
    /// Tells it.
    pub fn tell(self, problems: &mut Problems<'_>) {
        problems.at(self.at, self.problem, || self.place);
    }
}
