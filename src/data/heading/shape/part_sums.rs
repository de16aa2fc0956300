//! Rows that sum up the rows above them, held against the figure of the one indicator of the plan among those: 190 of it,
//! 25 of 其他, and 合计 215.

use crate::data::heading::columns::{Columns, TableForm};
use crate::data::heading::words;
use crate::data::row::name::{NameContext, describe};
use crate::data::source::{Chunk, Record};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};
use crate::model::{Decimal, Measure, Plan};

/// The rows since the last sum, each with the number of each column of figures.
#[derive(Default)]
pub struct PartSums {
    rows: Vec<PartRow>,
    told: Vec<Diagnostic>,
}

struct PartRow {
    name: String,
    numbers: Vec<Option<Decimal>>,
    places: Vec<Place>,
}

impl PartSums {
    /// Adds a row; tables by place or group have sums of their own.
    pub fn add(&mut self, chunk: &Chunk<'_>, record: &Record, columns: &Columns, plan: &Plan) {
        let is_divided = !columns.places.is_empty() || columns.group.is_some();
        if is_divided || matches!(columns.form, TableForm::Cross { .. }) {
            return;
        }
        let figures = columns.form.columns();
        let number = |column: &usize| {
            let cell = decimal::fold(record.text(*column));
            match reported::read(&cell) {
                Ok(Reported::Number(value, _)) => Some(value),
                _ => None,
            }
        };
        let row = PartRow {
            name: record.text(columns.indicator).to_owned(),
            numbers: figures.iter().map(number).collect(),
            places: figures
                .iter()
                .map(|column| chunk.place(record, *column))
                .collect(),
        };
        if words::is_sum(row.name.trim()) {
            let told = self.hold_against(&row, plan);
            self.told.extend(told);
            self.rows.clear();
        } else {
            self.rows.push(row);
        }
    }

    /// The problem of a figure that is but a part of the sum below it.
    fn hold_against(&self, sum: &PartRow, plan: &Plan) -> Option<Diagnostic> {
        let target =
            |row: &PartRow| Some(describe(plan, &row.name, NameContext::default())?.target);
        let mut of_plan = self.rows.iter().filter_map(|row| Some((row, target(row)?)));
        let (row, target) = of_plan.next()?;
        let target = plan.indicator(target);
        if of_plan.next().is_some() || target.measure != Measure::Total {
            return None;
        }
        let mut columns = 0..sum.numbers.len();
        columns.find_map(|column| {
            let (whole, part) = (sum.numbers[column]?, row.numbers[column]?);
            let mut added = Decimal::ZERO;
            for one in &self.rows {
                added = added.checked_add(one.numbers[column].unwrap_or_default())?;
            }
            // rows of other things are not summed up
            let is_sum = self.rows.len() == 1 || added == whole;
            let problem = Problem::PartOfSum {
                indicator: target.name.clone(),
                name: sum.name.trim().to_owned(),
                given: part.normalize().to_string(),
                sum: whole.normalize().to_string(),
            };
            (is_sum && part < whole).then(|| Diagnostic::at(row.places[column].clone(), problem))
        })
    }

    /// The problems.
    pub fn told(self) -> Vec<Diagnostic> {
        self.told
    }
}
