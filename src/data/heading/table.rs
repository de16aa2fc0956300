//! A table whose header is known.

use jiff::civil::Date;

use super::columns::{Columns, Wanted};
use super::defaults::Statements;
use super::title::vocabulary::Vocabulary;
use crate::data::source::{Position, Record};
use crate::model::time::years::{Year, Years};
use crate::model::{Plan, Target, Unit};

/// A file with its header.
#[derive(Clone, Debug)]
pub struct Table {
    /// The file's place among those of the data set.
    pub file: usize,
    /// The number of lines of the files before it.
    pub lines_before: u32,
    /// The beginning of the rows below its header.
    pub below: Position,
    /// The byte that separates its cells, where something does.
    pub delimiter: Option<u8>,
    /// The meaning of its columns.
    pub columns: Columns,
    /// Statements for figures whose row gives none.
    pub defaults: Statements,
    /// The year of periods that name none.
    pub year: Option<Year>,
    /// The plan's years.
    pub years: Years,
    /// Whether rows depend on those above, so that they are read in order: sections of amounts, 同比增长 below an amount.
    pub reads_in_order: bool,
    /// Whether some names end in 累计增长 or 当期值: then plain 同比增长 is the month's.
    pub tells_growth_apart: bool,
    /// The headings as they are written.
    pub headings: Vec<String>,
    /// The dates of its first rows, where those have a column of periods: in their order, each once.
    pub dates: Vec<Date>,
    /// The first texts of its column of units, each once.
    pub units: Vec<String>,
    /// The sorts of numbers that the plan's targets take.
    pub wanted: Vec<Wanted>,
    /// The words that the plan and the run ignore.
    pub ignored: Vec<String>,
    /// The column that the data set is divided by, as the user named it.
    pub by: Option<String>,
}

impl Table {
    /// The beginning of the rows of a chunk that begins on `first_line` of the file.
    pub fn begin(&self, first_line: usize) -> Position {
        match first_line {
            1 => self.below,
            _ => Position::default(),
        }
    }

    /// The words that are known in headings of its sections.
    pub fn vocabulary<'a>(&'a self, plan: &'a Plan) -> Vocabulary<'a> {
        Vocabulary {
            plan,
            ignored: &self.ignored,
        }
    }

    /// Whether a row has the same headings in all of its cells.
    pub fn is_header(&self, record: &Record) -> bool {
        let is_same = |column: usize| record.text(column).trim() == self.heading(column).trim();
        (0..record.width().max(self.headings.len())).all(is_same)
    }

    /// The heading of a column, as it is written.
    pub fn heading(&self, column: usize) -> &str {
        self.headings.get(column).map_or("", String::as_str)
    }

    /// The statements of a column of figures.
    pub fn says(&self, column: usize) -> Option<&Statements> {
        let own = self.columns.says.iter().find(|(of, _)| *of == column);
        own.map(|(_, says)| says)
    }

    /// The unit of a target's figures in a column where their row gives none.
    pub fn default_unit(&self, column: usize, target: &Target) -> Option<&Unit> {
        let own = self.says(column).and_then(|says| says.unit(target));
        own.or_else(|| self.defaults.unit(target))
    }
}
