//! Columns of a table that are told: without a role, empty where they should not be, or headed by days.

use crate::data::heading::beside;
use crate::data::heading::columns::{Columns, Figures, TableForm};
use crate::data::heading::defaults::Statements;
use crate::data::heading::header::Header;
use crate::data::heading::look::ColumnLook;
use crate::data::heading::prose::remark::Remarks;
use crate::data::heading::title::vocabulary::Vocabulary;
use crate::data::row::name::others::{OtherNames, is_of_others};
use crate::data::row::name::{NameContext, describe};
use crate::data::row::period::day_for_month;
use crate::data::row::value::quoted;
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::{Period, Plan};

/// The most columns of one sort that are told.
const MOST_TOLD: usize = 20;

/// The most words of a column that a message quotes.
const MOST_QUOTED: usize = 3;

/// The first empty cell of the column of units below another unit, with that unit and the target's.
pub fn blank_unit(
    header: &Header<'_>,
    columns: &Columns,
    blank: Option<(Place, [String; 2])>,
) -> Option<Diagnostic> {
    let (place, [above, unit]) = blank?;
    let column = header.cells[columns.unit?].trim().to_owned();
    let problem = Problem::BlankUnit {
        column,
        above,
        unit,
    };
    Some(Diagnostic::at(place, problem))
}

/// Tells columns without a role, by what their cells hold.
pub fn unknown(
    header: &Header<'_>,
    columns: &Columns,
    looks: &[ColumnLook],
    (with, vocabulary): (Remarks<'_>, Vocabulary<'_>),
    tell: &mut impl FnMut(Diagnostic),
) {
    let name = |column: usize| header.cells[column].trim().to_owned();
    let filled = columns
        .unknown
        .iter()
        .filter(|column| looks[**column].filled > 0);
    let (telling, of_words): (Vec<usize>, Vec<usize>) =
        filled.partition(|column| looks[**column].is_telling());
    let mut others = OtherNames::default();
    for column in telling.into_iter().take(MOST_TOLD) {
        let problem = match columns.form {
            TableForm::Cross { .. } if !is_of_plan(&name(column), with.plan) => {
                let (name, rows) = (name(column), looks[column].filled);
                let near = with.plan.nearest(&name);
                if is_of_others(&name, &near, with.plan) {
                    others.add(name, header.place(column), rows);
                    continue;
                }
                Problem::UnknownIndicator { name, rows, near }
            }
            _ => Problem::UnknownColumn { name: name(column) },
        };
        tell(Diagnostic::at(header.place(column), problem));
    }
    others.told().map(&mut *tell);
    words(header, columns, looks, (&of_words, vocabulary), tell);
    blank_marks(header, columns, looks, with.plan).for_each(&mut *tell);
    if let Some(first) = columns.elsewhere.first() {
        let names = columns.elsewhere.iter().take(MOST_TOLD);
        let problem = Problem::PlaceColumns {
            names: names.map(|column| name(*column)).collect(),
        };
        tell(Diagnostic::at(header.place(*first), problem));
    }
    for column in &columns.planned {
        let words = vec![name(*column)];
        let problem = Problem::NotActual { words, rows: 0 };
        tell(Diagnostic::at(header.place(*column), problem));
    }
    let beside = beside::said_beside(header, columns, with).into_iter();
    beside
        .chain(days_for_months(header, columns))
        .for_each(tell);
}

/// The empty cells of places, kinds and bases below others.
fn blank_marks<'a>(
    header: &'a Header<'_>,
    columns: &'a Columns,
    looks: &'a [ColumnLook],
    plan: &Plan,
) -> impl Iterator<Item = Diagnostic> + 'a {
    let blank = |column: usize| {
        let (place, above) = looks[column].blank_below.clone()?;
        Some((place, header.cells[column].trim().to_owned(), above))
    };
    // with groups an empty cell is of none
    let has_area = columns.group.is_none() && !plan.area.is_empty();
    let places = columns.places.iter().filter(move |_| has_area);
    let places = places.filter_map(move |column| {
        let (place, column, above) = blank(*column)?;
        Some(Diagnostic::at(place, Problem::BlankPlace { column, above }))
    });
    let marks = [columns.kind, columns.basis].into_iter().flatten();
    places.chain(marks.filter_map(move |column| {
        let (place, column, above) = blank(column)?;
        Some(Diagnostic::at(place, Problem::BlankMark { column, above }))
    }))
}

/// Whether a heading names an indicator of the plan, and says nothing of what is counted.
fn is_of_plan(heading: &str, plan: &Plan) -> bool {
    let context = NameContext {
        keeps_units: true,
        ..NameContext::default()
    };
    let described = describe(plan, heading, context);
    described.is_some_and(|found| found.says == Statements::default())
        || plan.find_indicator(heading).is_some()
}

/// Tells columns of nothing but words, and the words of classes that no title would have.
fn words(
    header: &Header<'_>,
    columns: &Columns,
    looks: &[ColumnLook],
    (of_words, vocabulary): (&[usize], Vocabulary<'_>),
    tell: &mut impl FnMut(Diagnostic),
) {
    let name = |column: usize| header.cells[column].trim().to_owned();
    let named = |column: usize, is_told: &dyn Fn(&str) -> bool| {
        let texts = looks[column].texts.iter().map(String::as_str);
        let texts = texts.filter(|text| is_told(text));
        let words: Vec<String> = texts.take(MOST_QUOTED).map(quoted).collect();
        let said = (!words.is_empty()).then(|| words.join("、"));
        said.map(|words| format!("{}：{words}", name(column)))
    };
    // 类别 with 高校毕业生
    let classes = columns.classes.iter().filter_map(|column| {
        let said = named(*column, &|text| !vocabulary.unread(text).is_empty())?;
        Some((*column, said))
    });
    let classes: Vec<(usize, String)> = classes.collect();
    let is_class = |column: &usize| classes.iter().any(|(class, _)| class == column);
    // 审核状态 with 退回修改
    let of_words = of_words.iter().filter(|column| !is_class(column));
    let of_words = of_words.map(|column| {
        let said = named(*column, &|text| {
            !vocabulary.unread_of_figures(text).is_empty()
        });
        (*column, said.unwrap_or_else(|| name(*column)))
    });
    let of_words: Vec<(usize, String)> = of_words.chain(classes.clone()).take(MOST_TOLD).collect();
    if let Some((first, _)) = of_words.first() {
        let place = header.place(*first);
        let names = of_words.into_iter().map(|(_, name)| name).collect();
        tell(Diagnostic::at(place, Problem::WordColumns { names }));
    }
}

/// The headings of a wide table that are single days where months are likely to be meant.
fn days_for_months(header: &Header<'_>, columns: &Columns) -> Vec<Diagnostic> {
    let TableForm::Wide(periods) = &columns.form else {
        return Vec::new();
    };
    let suspect = |(period, figures): &(Period, Figures)| {
        let column = figures.amounts().next()?;
        let problem = day_for_month(*period, header.cells[column].trim())?;
        Some(Diagnostic::at(header.place(column), problem))
    };
    periods.iter().filter_map(suspect).take(MOST_TOLD).collect()
}
