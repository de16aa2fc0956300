//! Names that are no target's: of other indicators than the plan's, or of a target whose name is written otherwise.

use super::marks;
use crate::data::heading::prose::parts;
use crate::data::heading::prose::remark::{Remark, Remarks};
use crate::data::heading::roles::{built_in, folded};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::Plan;
use crate::model::plan::Role;

/// The most names that a message quotes.
const MOST_QUOTED: usize = 5;

/// Names of other indicators, which tables of departments have: one note tells them.
#[derive(Default)]
pub struct OtherNames {
    first: Option<Place>,
    names: Vec<String>,
    rows: usize,
}

impl OtherNames {
    /// Adds a name with its place and its number of rows; a part of the row above it is none.
    pub fn add(&mut self, name: String, place: Place, rows: usize) {
        if marks::is_part(&name) {
            return;
        }
        self.first.get_or_insert(place);
        self.rows += rows;
        if self.names.len() < MOST_QUOTED {
            self.names.push(name);
        }
    }

    /// The note.
    pub fn told(self) -> Option<Diagnostic> {
        let OtherNames { first, names, rows } = self;
        let problem = Problem::OtherIndicators { rows, names };
        Some(Diagnostic::at(first?, problem))
    }
}

/// Whether a name that is near to none of the plan's is of another indicator: no program has written it (`new-parks`), and
/// it says nothing of the row above it (其中：累计, #应为).
pub fn is_of_others(name: &str, plan: &Plan) -> bool {
    let is_written_by_program = name
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_.".contains(c));
    let year = plan.single_year();
    let with = Remarks { plan, year };
    let bare = marks::without(name).pop();
    let bare = bare.as_deref().unwrap_or(name);
    // 其中：历下区 is a part, and 上年同期 below a figure another one
    let said = with.of_word(bare);
    let is_last_years = built_in(&folded(bare)) == Some(Role::LastYear);
    let says = said.is_some_and(|said| said != Remark::Elsewhere) && !is_last_years;
    let says = says || parts::is_correction(&folded(bare));
    !is_written_by_program && !says
}
