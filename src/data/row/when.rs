//! The period of a row whose year, month or quarter stand in columns of their own.

use super::period::{PeriodCell, of_period, with_basis};
use crate::data::heading::columns::PeriodColumns;
use crate::data::heading::roles::folded;
use crate::data::heading::words;
use crate::data::source::Record;
use crate::diagnostic::Problem;
use crate::model::time::period::{Extent, PeriodName};
use crate::model::time::years::{Year, Years};
use crate::model::{Period, Plan};

/// The year of a row's own column.
///
/// # Errors
/// A cell that is no year.
pub fn year(record: &Record, column: usize, years: Years) -> Result<Option<Year>, Problem> {
    let text = record.text(column);
    if text.is_empty() {
        return Ok(None);
    }
    let year = words::year_alone(&folded(text), years);
    year.map(Some).ok_or_else(|| Problem::UnreadablePeriod {
        text: text.to_owned(),
    })
}

/// The period that a row says; `None` where it says none that can be read.
pub fn period(
    record: &Record,
    when: PeriodColumns,
    year_of_table: Option<Year>,
    years: Years,
) -> Option<Period> {
    if when.is_simple() {
        let read = with_basis(record.text(when.period?), year_of_table, years);
        return read.ok().map(|(period, _)| period);
    }
    when.main()?;
    let own = when
        .year
        .and_then(|column| year(record, column, years).ok())
        .flatten();
    let (_, text) = said(record, when, own);
    Period::parse(&text, own.or(year_of_table), years).ok()
}

/// The finest part of a row's period, as a text that is a period beside the year, and its column.
fn said(record: &Record, when: PeriodColumns, year: Option<Year>) -> (usize, String) {
    let at = |column: Option<usize>| column.map_or("", |column| record.text(column));
    let parts = [
        (when.period, month(at(when.period))),
        (when.month, month(at(when.month))),
        (when.quarter, quarter(at(when.quarter))),
        (
            when.year,
            year.map(|year| year.to_string()).unwrap_or_default(),
        ),
    ];
    let main = when.main().unwrap_or_default();
    let said = parts.into_iter().find(|(_, text)| !text.is_empty());
    said.map_or((main, String::new()), |(column, text)| {
        (column.unwrap_or(main), text)
    })
}

/// The period of a row, and what is wrong with it, at a column.
pub fn read(
    record: &Record,
    when: PeriodColumns,
    plan: &Plan,
    year_of_table: Option<Year>,
) -> Result<PeriodCell, (usize, Problem)> {
    let at = |column: Option<usize>| column.map_or("", |column| record.text(column));
    let own = match when.year {
        Some(column) => year(record, column, plan.years).map_err(|problem| (column, problem))?,
        None => None,
    };
    let year = own.or(year_of_table);
    let month = month(at(when.month));
    let quarter = quarter(at(when.quarter));
    let main = when.main().unwrap_or_default();
    let (column, text) = said(record, when, own);
    // a year that is written once above its rows is not written in them
    if let (Some(column), None) = (when.year, own)
        && !text.is_empty()
        && Period::parse(&text, None, plan.years).is_err()
    {
        return Err((column, Problem::PeriodWithoutYear { text }));
    }
    let cell = PeriodCell::read(&text, plan, year);
    let period = match cell.period {
        Ok(period) => period,
        Err(why) => return Err((column, of_period(why, &text))),
    };
    let contradicts = |column: Option<usize>, first: &str| {
        let problem = Problem::PeriodContradiction {
            first: first.to_owned(),
            second: text.clone(),
        };
        Err((column.unwrap_or(main), problem))
    };
    if own.is_some_and(|own| !own.may_hold(period.date())) {
        return contradicts(when.year, at(when.year));
    }
    let parse = |text: &str| Period::parse(text, year, plan.years);
    let ends_elsewhere = |text: &str| parse(text).is_ok_and(|other| other.date() != period.date());
    if column != when.month.unwrap_or(column) && !month.is_empty() && ends_elsewhere(&month) {
        return contradicts(when.month, &month);
    }
    let quarter_of = |period: Period| (plan.years.months_done(period.date()) + 2) / 3;
    let is_other_quarter =
        |text: &str| parse(text).is_ok_and(|other| quarter_of(other) != quarter_of(period));
    if column != when.quarter.unwrap_or(column) && !quarter.is_empty() && is_other_quarter(&quarter)
    {
        return contradicts(when.quarter, &quarter);
    }
    Ok(cell)
}

/// The period of a figure below a heading's period, in a row that may say one as well: `6月` below 2021年 is June, and a
/// year before 1-6月 the heading's months.
///
/// # Errors
/// A cell that is no period, or one of another than the heading's, at its column.
pub fn below(
    record: &Record,
    when: PeriodColumns,
    heading: Period,
    years: Years,
) -> Result<Period, (usize, Problem)> {
    let without_year = PeriodColumns { year: None, ..when };
    let (column, text) = said(record, without_year, None);
    if text.is_empty() {
        return Ok(heading);
    }
    let own = with_basis(&text, Some(heading.year()), years);
    let (own, _) = own.map_err(|why| (column, of_period(why, &text)))?;
    let is_whole = |period: Period| period.extent() == Extent::Year;
    match own.year() == heading.year() {
        true if is_whole(heading) => Ok(own),
        true if is_whole(own) || own.date() == heading.date() => Ok(heading),
        _ => {
            let (first, second) = (text, PeriodName(heading).to_string());
            Err((column, Problem::PeriodContradiction { first, second }))
        }
    }
}

/// `6` and `1-6` beside a column of years are `6月` and `1-6月`.
fn month(text: &str) -> String {
    let is_dash = |c: char| "-—–~".contains(c);
    let is_number = |part: &str| {
        (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if text.split(is_dash).all(is_number) {
        format!("{text}月")
    } else {
        text.to_owned()
    }
}

/// `2` in a column of quarters is `Q2`.
fn quarter(text: &str) -> String {
    match text {
        "1" | "2" | "3" | "4" => format!("Q{text}"),
        "一" | "二" | "三" | "四" => format!("{text}季度"),
        _ => text.to_owned(),
    }
}
