//! Columns whose meaning their first cells settle.

use csv::StringRecord;

use super::columns::{Columns, TableForm};
use super::defaults::Statements;
use super::look::{ColumnLook, FirstRows};
use super::prose::ticks;
use super::roles::{built_in, folded, is_of_classes};
use crate::data::row::basis::Basis;
use crate::data::row::figure::worded;
use crate::model::plan::Role;

/// Words of headings of dates that are none of figures: 填报日期, 完成时限.
const DATES: [&str; 9] = [
    "时", "日", "期", "限", "date", "time", "update", "due", "deadline",
];

/// Decides whether 单位 is of districts or offices.
fn judge_unit(columns: &mut Columns, looks: &[ColumnLook], cells: &StringRecord) {
    // 单位 is a district in a table of them
    let all_are_places = |unit: &mut usize| {
        let look = &looks[*unit];
        look.filled > 0 && look.places == look.filled && look.units == 0
    };
    if let Some(unit) = columns.unit.take_if(all_are_places) {
        columns.places.push(unit);
    }
    // 单位 is an office as well
    if let Some(column) = columns.unit.filter(|column| {
        let is_either = folded(&cells[*column]).starts_with("单位");
        let look = &looks[*column];
        is_either && look.filled > 0 && look.units == 0 && look.offices > 0
    }) {
        columns.unit = None;
        columns.distinguishing.push(column);
    }
}

/// Decides what the cells alone can tell of a column.
pub fn judge(columns: &mut Columns, rows: &FirstRows, cells: &StringRecord) {
    let looks = &rows.columns;
    judge_growth(columns, &rows.growth_of_months);
    judge_left_alone(columns, looks, cells);
    let none_is = |column: Option<usize>, has: fn(&ColumnLook) -> usize| {
        column.filter(|column| {
            let look = &looks[*column];
            look.filled > 0 && has(look) == 0
        })
    };
    // 年份 with 2021年1-6月
    let when = &mut columns.when;
    let is_part = |year: usize| looks[year].dates.iter().any(|date| date.month() != 12);
    if !when.has_parts()
        && let Some(year) = when.year.take_if(|year| is_part(*year))
    {
        when.period = Some(year);
    }
    judge_unit(columns, looks, cells);
    // beside the names of places their codes say nothing more
    if !columns.places.is_empty() {
        let is_code = |column: &mut usize| {
            folded(&cells[*column]).ends_with("区划代码") || folded(&cells[*column]) == "地区代码"
        };
        let codes = columns.unknown.extract_if(.., is_code);
        columns.distinguishing.extend(codes);
    }
    // a database numbers its rows
    if let Some(column) = none_is(columns.id, |look| look.ids) {
        columns.id = None;
        columns.distinguishing.push(column);
    }
    columns.has_to_date = columns
        .basis
        .is_some_and(|column| looks[column].to_date > 0);
    judge_kind(columns, looks);
    if columns.is_by_place {
        let of_figures = |column: &mut usize| looks[*column].numbers > 0;
        columns
            .elsewhere
            .extend(columns.unknown.extract_if(.., of_figures));
    }
    let bases = columns
        .numbers
        .extract_if(.., |column| is_of_bases(&cells[*column], &looks[*column]));
    columns.unknown.extend(bases);
    let is_index = |column: &usize| looks[*column].is_index();
    columns.unnamed.retain(|column| !is_index(column));
    if !matches!(columns.form, TableForm::Wide(_)) {
        columns.unknown.append(&mut columns.unnamed);
    }
    columns.dated = dated(columns, looks, cells);
    let is_numbered = |column: &usize| looks[*column].numbers + looks[*column].periods > 0;
    columns.distinguishing.retain(|column| !is_numbered(column));
    let first = columns.places.iter().chain(&columns.unknown).copied();
    let first: Vec<usize> = first.chain(columns.kind).collect();
    columns.distinguishing.splice(0..0, first);
    let unknown = columns.unknown.iter().copied();
    columns.silent = unknown
        .filter(|column| looks[*column].filled == 0)
        .collect();
}

/// Whether a column says over what growth is: 基期 with 2019年同期.
fn is_of_bases(heading: &str, look: &ColumnLook) -> bool {
    let mut texts = look.texts.iter();
    folded(heading).starts_with("基期") && texts.any(|text| text.contains('年'))
}

/// Decides how strict the column of kind is, and whether it says that figures are actuals.
fn judge_kind(columns: &mut Columns, looks: &[ColumnLook]) {
    let has = |has: fn(&ColumnLook) -> usize| {
        let kind = columns.kind.map(|column| has(&looks[column]));
        kind.is_some_and(|count| count > 0)
    };
    let (is_strict, says_actual) = (has(|look| look.decisive), has(|look| look.kinds));
    columns.kind_is_strict = is_strict;
    columns.says_actual |= says_actual;
}

/// The columns that are left alone whose cells are months, quarters or years.
fn dated(columns: &Columns, looks: &[ColumnLook], cells: &StringRecord) -> Vec<usize> {
    let is_dated = |column: &usize| {
        let heading = folded(&cells[*column]);
        let is_of_dates = DATES.iter().any(|word| heading.contains(word));
        looks[*column].are_periods() && (!is_of_dates || heading == "上报期")
    };
    let left_alone = columns.distinguishing.iter().copied();
    left_alone.filter(is_dated).collect()
}

/// Takes growth beside amounts of single months for growth of these months, where nothing says what it counts.
fn judge_growth(columns: &mut Columns, growth_of_months: &[usize]) {
    let says_basis = columns.says.iter().any(|(_, says)| says.basis.is_some());
    if says_basis || columns.basis.is_some() {
        return;
    }
    for column in growth_of_months {
        let known = columns.says.iter().position(|(own, _)| own == column);
        let place = known.unwrap_or_else(|| {
            columns.says.push((*column, Statements::default()));
            columns.says.len() - 1
        });
        columns.says[place].1.basis = Some(Basis::Month);
    }
}

/// Words of headings of what people think who looked at figures.
const REVIEWS: [&str; 8] = [
    "审核", "意见", "批示", "核实", "核查", "复核", "校核", "审查",
];

/// Whether a column that is left alone is of what people think of the figures, or of marks for what its heading says.
fn is_said_of_figures(
    columns: &mut Columns,
    (column, heading): (usize, &str),
    look: &ColumnLook,
) -> bool {
    let is_report = |text: &String| worded::time_said(text).is_some() || worded::says_done(text);
    if look.texts.iter().any(is_report) {
        columns.reports.push(column);
    }
    let is_marked = |text: &String| ticks::is_ticked(text).is_some();
    let is_of_ticks = !look.texts.is_empty() && look.texts.iter().all(is_marked);
    let is_review = REVIEWS.iter().any(|word| heading.contains(word));
    if is_of_ticks {
        columns.ticks.push(column);
    } else if is_review {
        columns.reviews.push(column);
    }
    is_of_ticks || is_review
}

/// Whether a column that is left alone is of nothing but who answers for figures or reports them, which is remembered.
fn is_of_office(
    columns: &mut Columns,
    (column, heading): (usize, &str),
    look: &ColumnLook,
) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| heading.contains(word));
    // 责任单位 may be a district that answers for the city's figure
    if has(&["填报", "报送", "上报", "单位名称"]) && has(&["单位", "部门", "机构"])
    {
        columns.reporter = Some(column);
    }
    let answers = has(&["责任", "牵头", "主管", "配合", "responsible", "lead"]);
    // nothing but offices of other places: they report theirs
    let are_elsewhere = look.filled > 0 && look.elsewhere == look.filled;
    let is_owner = built_in(heading) == Some(Role::Owner);
    if is_owner && are_elsewhere && (answers || look.places < look.filled) {
        columns.reporter = Some(column);
        columns.remarks.push(column);
        return true;
    }
    if answers || is_owner {
        columns.owners.push(column);
        columns.remarks.push(column);
    }
    answers
}

/// Uses columns that are left alone and hold nothing but places, or words of kind and basis; others with such words
/// are read as notes are.
fn judge_left_alone(columns: &mut Columns, looks: &[ColumnLook], cells: &StringRecord) {
    columns.remarks.extend(columns.note);
    columns.remarks.extend(columns.source);
    columns.remarks.extend(columns.twice.into_iter().flatten());
    let is_crossed = matches!(columns.form, TableForm::Cross { .. });
    let left_alone: Vec<usize> = columns.left_alone().collect();
    for column in left_alone {
        let look = &looks[column];
        let heading = folded(&cells[column]);
        if is_said_of_figures(columns, (column, &heading), look) {
            columns.remarks.push(column);
            continue;
        }
        if is_of_office(columns, (column, &heading), look) {
            continue;
        }
        if look.filled > 0 && look.places == look.filled {
            columns.places.push(column);
        } else if look.filled > 0
            && look.remarks == look.filled
            && columns.kind.is_none()
            && !is_crossed
        {
            columns.kind = Some(column);
        } else {
            let is_class = is_of_classes(&heading);
            columns.classes.extend(Some(column).filter(|_| is_class));
            let is_told = look.remarks + look.clauses > 0
                || is_class && look.periods + look.units > 0
                || columns.reporter == Some(column);
            let is_known = columns.source == Some(column) || columns.owners.contains(&column);
            if is_told && !is_known {
                columns.remarks.push(column);
            }
            continue;
        }
        for others in [
            &mut columns.unknown,
            &mut columns.unnamed,
            &mut columns.distinguishing,
            &mut columns.numbers,
        ] {
            others.retain(|other| *other != column);
        }
    }
    let kind = columns.kind.filter(|column| looks[*column].bases > 0);
    columns.basis = columns.basis.or(kind);
}
