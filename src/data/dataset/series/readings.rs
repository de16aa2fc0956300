//! Figures of one target to one a date: rows that say the same in other forms, and those that may be read in two ways.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::dated::{DatedFigure, Months, SlotFigure, so_far};
use super::duplicates;
use crate::data::dataset::compact::slot::SlotKind;
use crate::data::dataset::deferred::DeferredProblems;
use crate::diagnostic::Problem;
use crate::model::plan::{Plan, Target};

/// The figures of what is no total, one a date. The rows are in order of their slots.
pub fn by_date(
    plan: &Plan,
    target: &Target,
    rows: &[SlotFigure],
    problems: &mut DeferredProblems<'_>,
) -> Vec<DatedFigure> {
    let years = plan.years;
    let mut known: BTreeMap<Date, SlotFigure> = BTreeMap::new();
    let mut has_told_month = false;
    let mut has_told_quarter = false;
    for (place, row) in rows.iter().enumerate() {
        let date = row.date();
        let kind = row.slot.kind();
        let given = known.get(&date).copied();
        if kind == SlotKind::ByQuarter {
            let is_settled = given.is_some_and(|given| given.value == row.value);
            let is_used = plan.span.a_year_before().start <= date;
            if !is_settled && is_used && !has_told_quarter {
                has_told_quarter = true;
                let problem = Problem::AmbiguousQuarter {
                    indicator: target.name.clone(),
                    quarter: years.quarter(date),
                    so_far: so_far(date, years),
                    adds_up: false,
                };
                problems.at(row.at(), problem);
            }
            continue;
        }
        if let Some(given) = given {
            let last = duplicates::tell_in_order(target, [given, *row], years, problems);
            known.insert(date, last);
            continue;
        }
        known.insert(date, *row);
        let says_so = |earlier: &&SlotFigure| {
            let end = earlier.date();
            earlier.slot.kind() == SlotKind::FromJanuary && years.are_same(end, date) && end < date
        };
        let whole = rows[..place].iter().rev().find(says_so);
        if let Some(whole) = whole.filter(|_| kind == SlotKind::ByMonth && !has_told_month) {
            has_told_month = true;
            let Months {
                alone: month,
                before,
                so_far,
            } = Months::of(whole, row, years);
            let problem = Problem::MonthBesideSoFar {
                indicator: target.name.clone(),
                month,
                before,
                so_far,
            };
            problems.both(row.at(), whole.at(), problem);
        }
    }
    known.values().map(SlotFigure::dated).collect()
}
