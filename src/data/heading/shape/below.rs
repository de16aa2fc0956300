//! The rows below a header that is not understood by its headings alone.

use csv::StringRecord;

use crate::data::heading::roles::folded;
use crate::data::heading::units;
use crate::data::source::{Chunk, Position, Record};
use crate::model::Plan;

/// The most rows that are looked at.
pub const MOST_ROWS: usize = 20;

/// Columns by what stands in their first cells.
#[derive(Clone, Debug, Default)]
pub struct Below {
    /// The column whose cells name indicators of the plan, under any heading: where no other one is of them.
    pub names: Option<usize>,
    /// Columns of texts that begin with no number: of two that could be of figures, they are the ones for people.
    pub texts: Vec<usize>,
    /// Columns with the heading and the cells of one before them: 单位 behind each number.
    pub copies: Vec<usize>,
    /// Columns of nothing: a heading that goes over more of them than it has.
    pub empty: Vec<usize>,
    /// Columns of texts none of which is a unit: of two headed 单位 and 计量单位 they are of offices.
    pub offices: Vec<usize>,
}

/// Nothing is known of what stands below.
pub static UNKNOWN: Below = Below {
    names: None,
    texts: Vec::new(),
    copies: Vec::new(),
    empty: Vec::new(),
    offices: Vec::new(),
};

impl Below {
    /// The columns of the first rows behind a header, of these cells; which of them is of names is not looked for.
    pub fn of((chunk, behind): (&Chunk<'_>, Position), cells: &StringRecord, plan: &Plan) -> Below {
        let mut below = chunk.records(behind);
        let mut record = Record::default();
        let mut rows: Vec<Vec<String>> = Vec::new();
        while rows.len() < MOST_ROWS && below.read(&mut record) {
            let cell = |column: usize| match column < record.width() {
                true => record.text(column).trim().to_owned(),
                false => String::new(),
            };
            rows.push((0..cells.len()).map(cell).collect());
        }
        let mut found = Below::default();
        for column in 0..cells.len() {
            let cells_of = || rows.iter().map(move |row| row[column].as_str());
            let filled = || cells_of().filter(|cell| !cell.is_empty());
            if filled().next().is_none() {
                found.empty.push(column);
                continue;
            }
            let has_digit = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
            found
                .texts
                .extend((!filled().any(has_digit)).then_some(column));
            let is_unit = |cell: &str| units::is_unit(cell, plan);
            found
                .offices
                .extend((!filled().any(is_unit)).then_some(column));
            let is_same = |other: usize| {
                folded(&cells[other]) == folded(&cells[column])
                    && rows.iter().all(|row| row[other] == row[column])
            };
            found
                .copies
                .extend((0..column).any(is_same).then_some(column));
        }
        found
    }

    /// Whether it says anything that headings do not.
    pub fn says_any(&self) -> bool {
        let Below {
            names,
            texts,
            copies,
            empty,
            offices,
        } = self;
        names.is_some()
            || [texts, copies, empty, offices]
                .iter()
                .any(|columns| !columns.is_empty())
    }
}
