//! The rows of one indicator that were read last: amounts and growth may stand below each other.

use crate::data::row::cells::Row;
use crate::data::row::name::NameFound;
use crate::diagnostic::{Place, Problem, Problems};
use crate::model::Plan;

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

/// The last row that has a name, for rows without one below it.
pub struct LastNamed {
    /// The meaning of its name.
    pub named: NameFound,
    /// The period of its last row, as it is written.
    pub period: String,
    /// Its unit, as it is written.
    pub unit: String,
}

impl LastNamed {
    /// A row with what its name means.
    pub fn of(row: &Row<'_>, named: NameFound) -> LastNamed {
        let columns = &row.table.columns;
        let text = |column: Option<usize>| {
            let text = column.map(|column| row.record.text(column));
            text.unwrap_or_default().to_owned()
        };
        LastNamed {
            named,
            period: text(columns.when.main()),
            unit: text(columns.unit),
        }
    }

    /// Whether its unit is the one that a figure without any has.
    pub fn is_in_own_unit(&self, plan: &Plan) -> bool {
        match self.named {
            NameFound::Target(target) => plan.indicator(target as usize).unit.as_str() == self.unit,
            _ => false,
        }
    }
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
