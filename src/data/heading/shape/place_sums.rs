//! Rows of districts held against the row of the whole area.

use std::collections::HashMap;

use crate::data::heading::columns::{Columns, TableForm};
use crate::data::heading::prose::places;
use crate::data::heading::roles::folded;
use crate::data::row::aside::is_area;
use crate::data::source::{Chunk, Record};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};
use crate::model::{Decimal, Measure, Plan};

/// Districts together may have a little more than the area: zones are counted with their district as well.
const MOST: Decimal = Decimal::from_parts(12, 0, 0, false, 1);

/// The figures of totals by place: of one indicator, period and column.
#[derive(Default)]
pub struct PlaceSums {
    slots: HashMap<(String, usize), Slot>,
}

#[derive(Default)]
struct Slot {
    own: Option<Whole>,
    sum: Decimal,
    places: usize,
    /// Whether other rows may be of parts as well.
    has_others: bool,
    /// Whether a row is of a place that is no district, as in a comparison of cities.
    is_compared: bool,
}

/// The figure of the whole area.
struct Whole {
    value: Decimal,
    indicator: String,
    /// As the row calls it: 合计, 全市.
    name: String,
    place: Place,
}

impl PlaceSums {
    /// Adds a row.
    pub fn add(&mut self, chunk: &Chunk<'_>, record: &Record, columns: &Columns, plan: &Plan) {
        let places = columns.places.first().copied();
        let Some(column) = places.filter(|_| columns.group.is_none() && columns.kind.is_none())
        else {
            return;
        };
        let name = record.text(column).trim();
        let (key, indicator) = match columns.form {
            TableForm::Cross { .. } => (String::new(), ""),
            _ => {
                let own = record.text(columns.indicator);
                (own.to_owned(), own)
            }
        };
        let when = columns.when.main().map_or("", |column| record.text(column));
        for (figures, target) in totals(columns, indicator, plan) {
            let cell = decimal::fold(record.text(figures));
            let Ok(Reported::Number(value, _)) = reported::read(&cell) else {
                continue;
            };
            if name.is_empty() {
                continue;
            }
            let slot = self.slots.entry((format!("{key} {when}"), figures));
            let slot = slot.or_default();
            if is_area(plan, name) {
                slot.own.get_or_insert_with(|| Whole {
                    value,
                    indicator: plan.indicator(target).name.clone(),
                    name: name.to_owned(),
                    place: chunk.place(record, figures),
                });
            } else if !places::is_elsewhere(&folded(name), plan) {
                slot.has_others = true;
            } else if name.ends_with(['区', '县']) {
                slot.sum = slot.sum.checked_add(value).unwrap_or(slot.sum);
                slot.places += 1;
            } else {
                slot.is_compared = true;
            }
        }
    }

    /// The problems of areas that have less than their districts, and of sums that are none of theirs, by their places.
    pub fn told(self) -> Vec<Diagnostic> {
        let off = self.slots.into_values().filter_map(|slot| {
            let own = slot.own.filter(|_| !slot.is_compared)?;
            let is_sum = own.name.contains(['计', '汇']) && !slot.has_others;
            let most = own.value.checked_mul(MOST)?;
            let is_off = if is_sum {
                lost(slot.sum, slot.places) < (slot.sum - own.value).abs()
            } else {
                slot.sum > most
            };
            let is_any = slot.places > usize::from(is_sum);
            let is_told = is_off && is_any && own.value > Decimal::ZERO;
            let problem = Problem::PlaceSum {
                indicator: own.indicator,
                name: own.name,
                given: own.value.normalize().to_string(),
                sum: slot.sum.normalize().to_string(),
            };
            is_told.then(|| Diagnostic::at(own.place, problem))
        });
        let mut off: Vec<Diagnostic> = off.collect();
        off.sort_by_key(|one| one.place.as_ref().map(|place| (place.line, place.column)));
        off
    }
}

/// The columns of a row's totals, each with its target.
fn totals(columns: &Columns, indicator: &str, plan: &Plan) -> Vec<(usize, usize)> {
    let is_total = |target: &usize| plan.indicator(*target).measure == Measure::Total;
    match &columns.form {
        TableForm::Cross { columns, .. } => columns
            .iter()
            .filter(|one| is_total(&one.target))
            .flat_map(|one| one.figures.amounts().map(|column| (column, one.target)))
            .collect(),
        form => {
            let target = plan.find_indicator(indicator).filter(is_total);
            let figures = form.figures();
            let amounts = figures.iter().flat_map(|one| one.amounts());
            target.map_or_else(Vec::new, |target| {
                amounts.map(|column| (column, target)).collect()
            })
        }
    }
}

/// The most by which a sum of so many rounded numbers may be off.
fn lost(sum: Decimal, places: usize) -> Decimal {
    let places = Decimal::from(places + 1);
    match sum.scale() {
        0 => Decimal::ZERO,
        scale => Decimal::new(5, scale + 1) * places,
    }
}
