//! Headers of two rows or three: a year above months, 本月 and 累计 above 绝对量 and ±%, an indicator above its figures, a
//! heading above its unit. They are joined to one heading a column.

use csv::StringRecord;

use crate::data::heading::columns::Context;
use crate::data::heading::phrase::{Reader, bracketed};
use crate::data::heading::roles::folded;
use crate::data::heading::{units, words};
use crate::model::plan::Role;
use crate::model::{Period, Year};

/// The year of periods that get theirs from the cell above.
const ANY_YEAR: i16 = 2000;

/// The headings of two rows as those of one; `None` where the second row is none of a header.
pub fn joined(
    above: &StringRecord,
    below: &StringRecord,
    context: &Context<'_>,
) -> Option<StringRecord> {
    let reader = context.reader();
    // the years of 一季度, 1-6月 stand above them
    let any_year = Year::numbered(ANY_YEAR, context.plan.years);
    let dated = Reader {
        year: reader.year.or(Some(any_year)),
        ..reader
    };
    if !begins_header(above, below, context) || !goes_on(above, below, &dated) {
        return None;
    }
    let width = above.len().max(below.len());
    let of_units = unit_label(below, &reader);
    let mut carried = String::new();
    // whether the column before, below the same cell, names months
    let mut is_dated = false;
    let cells = (0..width).map(|column| {
        let is_label = of_units == Some(column);
        let own = Some(text(below, column)).filter(|_| !is_label);
        let own = own.unwrap_or_default().to_owned();
        let mut over = text(above, column).to_owned();
        let is_new = !over.is_empty() && over != carried;
        if !over.is_empty() {
            // merged cells say what they say in the first of them
            carried = if own.is_empty() {
                String::new()
            } else {
                over.clone()
            };
        } else if !own.is_empty() {
            over.clone_from(&carried);
        }
        is_dated &= !is_new;
        let phrase = dated.read(&own);
        let is_of_year = words::year_alone(&folded(&over), context.plan.years).is_some();
        is_dated |= phrase.period.is_some();
        if is_of_year && is_dated && phrase.role == Some(Role::Growth) && phrase.period.is_none() {
            // 增长(%) behind 1-6月 is of the same months
            return own;
        }
        join(&over, &own, context)
    });
    Some(cells.collect())
}

/// A cell as it is compared: without blanks and brackets around it; empty behind the row's end.
fn text(row: &StringRecord, column: usize) -> &str {
    without_brackets(row.get(column).unwrap_or("").trim())
}

/// Whether a row has the columns that every header has, and the next one leaves those as they are.
fn begins_header(above: &StringRecord, below: &StringRecord, context: &Context<'_>) -> bool {
    let reader = context.reader();
    let is_key = |column: &usize| {
        let cell = text(above, *column);
        let by = context.by.is_some_and(|by| folded(by) == folded(cell));
        by || matches!(
            reader.read(cell).role,
            Some(
                Role::Indicator
                    | Role::Id
                    | Role::Place
                    | Role::Period
                    | Role::Year
                    | Role::Month
                    | Role::Quarter
            )
        )
    };
    let of_units = unit_label(below, &reader);
    let is_left = |column: usize| {
        let own = text(below, column);
        own.is_empty() || own == text(above, column) || of_units == Some(column)
    };
    let filled = |row: &StringRecord| row.iter().filter(|cell| !cell.trim().is_empty()).count();
    let mut keys = (0..above.len()).filter(is_key).peekable();
    let has_keys = keys.peek().is_some();
    // 本月 and 累计 over the row that has 指标
    let is_key_below =
        |column: usize| reader.read(text(below, column)).role == Some(Role::Indicator);
    let mut keys_below = (0..below.len())
        .filter(|column| is_key_below(*column))
        .peekable();
    let mut is_over_keys =
        || keys_below.peek().is_some() && keys_below.all(|column| text(above, column).is_empty());
    let begins = has_keys && keys.all(is_left) || !has_keys && is_over_keys();
    filled(above) > 1 && filled(below) > 0 && begins
}

/// The first cell of a row that calls itself that of units (单位, %, 万人), and has nothing but these.
fn unit_label(row: &StringRecord, reader: &Reader<'_>) -> Option<usize> {
    let mut said = (0..row.len()).filter(|column| !text(row, *column).is_empty());
    let first = said.next()?;
    let is_unit = |column: usize| units::is_unit(&folded(text(row, column)), reader.plan);
    let is_label = reader.read(text(row, first)).role == Some(Role::Unit);
    let mut units = said.peekable();
    (is_label && units.peek().is_some() && units.all(is_unit)).then_some(first)
}

/// Whether all that a row says below another one are headings, and it says something.
fn goes_on(above: &StringRecord, below: &StringRecord, reader: &Reader<'_>) -> bool {
    let own = |column: usize| {
        let own = text(below, column);
        Some(own).filter(|own| !own.is_empty() && *own != text(above, column))
    };
    let is_heading = |cell: &str| {
        let phrase = reader.read(cell);
        let is_unit = units::is_unit(&folded(cell), reader.plan);
        phrase.role.is_some() || phrase.period.is_some() || is_unit
    };
    let mut said = (0..below.len()).filter_map(own).peekable();
    said.peek().is_some() && said.all(is_heading)
}

/// A cell that is nothing but what a bracket says: `（亿元）` below a heading.
fn without_brackets(cell: &str) -> &str {
    let inner = cell
        .strip_prefix(['(', '（'])
        .and_then(|cell| cell.strip_suffix([')', '）']));
    inner
        .filter(|inner| !inner.contains(['(', '（', ')', '）']))
        .unwrap_or(cell)
}

/// Months, or another heading, and the year above or below them, as it is written and folded.
fn with_year(
    other: &str,
    (written, key): (&str, &str),
    year: Year,
    context: &Context<'_>,
) -> String {
    let period = Period::parse(other, Some(year), context.plan.years);
    if period.is_ok_and(Period::is_doubtful) {
        // the year stays apart from the months, which may be those of another one
        return format!("{other}({written})");
    }
    let year = key.trim_end_matches(['年', '度']);
    format!("{year}年{other}")
}

/// Two cells of a column as one heading.
fn join(over: &str, own: &str, context: &Context<'_>) -> String {
    if own.is_empty() || own == over {
        return over.to_owned();
    }
    if over.is_empty() {
        return own.to_owned();
    }
    let key = folded(over);
    if units::is_unit(&folded(own), context.plan) {
        return format!("{over}({own})");
    }
    let own_key = folded(own);
    if let Some(year) = words::year_alone(&key, context.plan.years) {
        return with_year(own, (over, &key), year, context);
    }
    // years below months
    if let Some(year) = words::year_alone(&own_key, context.plan.years)
        && Period::parse(over, Some(year), context.plan.years).is_ok()
    {
        return with_year(over, (own, &own_key), year, context);
    }
    match (bracketed(&key), bracketed(&own_key)) {
        (Some((name, said)), None) => {
            let is_growth = context.reader().read(own).role == Some(Role::Growth);
            // a unit above growth is that of the amount beside it
            if is_growth && said != "%" {
                format!("{name} {own}")
            } else {
                format!("{name} {own}({said})")
            }
        }
        (Some((name, _)), Some(_)) => format!("{name} {own}"),
        (None, _) => format!("{over} {own}"),
    }
}
