//! The way of a target: its start, its due date, and what it starts from.

use jiff::civil::Date;

use crate::diagnostic::{Expected, KeyMisfit, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::time::calendar::Span;
use crate::model::time::period::{Period, PeriodName};
use crate::model::time::years::Years;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{Located, TableReader};

/// The time from a target's start to its due date.
pub fn way(table: &mut TableReader<'_, '_>, span: Option<Span>) -> Option<Span> {
    let (start, due) = (table.date("start"), table.date("due"));
    let span = span?;
    if let Some(start) = start.as_ref().filter(|start| !span.contains(start.value)) {
        table.misfit("start", start.span.clone(), KeyMisfit::StartOutsidePlan);
    }
    let way = Span {
        start: start.map_or(span.start, |start| start.value),
        end: due.as_ref().map_or(span.end, |due| due.value),
    };
    if let Some(due) = due.filter(|due| due.value < way.start) {
        let problem = Problem::DueOutsidePlan {
            due: due.value.to_string(),
        };
        table.report(due.span, problem);
    }
    Some(way)
}

/// The base of a target, as far as it is given.
pub struct DraftBase {
    /// Its date: the day before the plan where nothing else is said.
    pub date: Option<Date>,
    /// The value then.
    pub value: Option<Decimal>,
    /// Whether that counts before a row.
    pub is_fixed: bool,
}

/// `base`, or `last_year`, which is short for the day before the plan.
pub fn base(table: &mut TableReader<'_, '_>, span: Option<Span>, years: Years) -> DraftBase {
    let last_year = table.number("last_year").map(|at| at.value);
    let eve = span.map(Span::day_before);
    let Some(own) = table.table("base") else {
        return DraftBase {
            date: eve,
            value: last_year,
            is_fixed: false,
        };
    };
    if last_year.is_some() {
        table.misfit("base", table.key_span("base"), KeyMisfit::BaseTwice);
    }
    let mut own = table.within(own);
    own.require("period", "base");
    let period = own.read("period", Expected::Period, |value| {
        let text = table_reader::text(value)?;
        Period::parse(&text, None, years).ok()
    });
    if let Some(Located { value, span }) = period.as_ref().filter(|at| at.value.is_doubtful()) {
        let problem = Problem::WhichYear {
            period: PeriodName(*value).to_string(),
            readings: value.readings(),
            is_named: years.are_named(),
        };
        own.report(span.clone(), problem);
    }
    let value = own.number("value").map(|at| at.value);
    let is_fixed = own.flag("fixed");
    if is_fixed && value.is_none() {
        own.misfit("fixed", own.key_span("fixed"), KeyMisfit::FixedWithoutValue);
    }
    own.finish();
    DraftBase {
        date: period.map(|period| period.value.date()),
        value,
        is_fixed,
    }
}
