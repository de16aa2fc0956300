//! The form as a workbook: cells to fill in are yellow and open, all others locked; periods stay text, numbers are
//! checked as they are typed.

use std::io;

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, DataValidationRule};

use crate::model::Target;
use crate::model::plan::Measure;
use crate::render::plan::template::form::{Column, Form, FormEntry, Request};
use crate::render::plan::template::guide;
use crate::render::terminal::safe;
use crate::render::widgets::workbook::{self, Cell, CellStyle, Paper, Sheet};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The colour of cells to fill in.
const OPEN: u32 = 0xfff6d6;

/// More columns than these are printed on wide pages.
const UPRIGHT: usize = 8;

/// The cells of text that a line of the explanation is wide.
const GUIDE: usize = 70;

/// The largest number that a cell takes; data may have no larger one.
const LARGEST: f64 = 999_999_999_999_999.0;

/// Renders the form, and beside it the sheet that explains it.
///
/// # Errors
/// Whatever a workbook cannot hold.
pub fn render(request: &Request<'_>) -> io::Result<Vec<u8>> {
    let lang = request.lang;
    let mut title = safe(phrases::title(request.plan, lang));
    let mut owners = request.owners();
    if let (Some(Some(owner)), None) = (owners.next(), owners.next()) {
        title = format!("{title} · {}", safe(owner));
    }
    let form = without_ids(request.form());
    let paper = if form.columns.len() > UPRIGHT {
        Paper::Landscape
    } else {
        Paper::Portrait
    };
    let name = in_language!(lang, template::FORM);
    let mut sheet = Sheet::new(name, &format!("{title} {name}"), paper, lang)?;
    let headings: Vec<String> = form
        .columns
        .iter()
        .map(|column| column.heading(lang))
        .collect();
    sheet.head(&headings, 1)?;
    for row in form.rows {
        let at = sheet.next_row();
        let cells: Vec<Cell> = form
            .columns
            .iter()
            .zip(&row.entries)
            .map(|(column, entry)| cell(column, entry))
            .collect();
        sheet.row(&cells)?;
        for ((place, column), entry) in (0..).zip(&form.columns).zip(&row.entries) {
            if *entry == FormEntry::Asked
                && let Some(validation) = validation(column, row.target, request)
            {
                sheet.validate(at, place, &validation.map_err(io::Error::other)?)?;
            }
        }
    }
    sheet.lock();
    workbook::bytes(&title, vec![sheet, explanation(request, &title)?])
}

/// The form without the column of ids: people know targets by their names, which are unique as well.
fn without_ids(mut form: Form<'_>) -> Form<'_> {
    if let Some(place) = form.columns.iter().position(|one| *one == Column::Id) {
        form.columns.remove(place);
        for row in &mut form.rows {
            row.entries.remove(place);
        }
    }
    form
}

fn cell(column: &Column, entry: &FormEntry) -> Cell {
    let mut cell = match entry {
        FormEntry::Given(text) => Cell::text(safe(text)),
        FormEntry::Asked | FormEntry::Nothing => Cell::text(""),
    };
    let is_figure = matches!(column, Column::Value | Column::Figure(_));
    cell.looks = CellStyle {
        stays_text: !is_figure,
        is_unlocked: *entry == FormEntry::Asked,
        fill: (*entry == FormEntry::Asked).then_some(OPEN),
        ..cell.looks
    };
    cell
}

/// The values that may be typed into a cell, and the message about it; `None` where anything goes.
fn validation(
    column: &Column,
    target: &Target,
    request: &Request<'_>,
) -> Option<Result<DataValidation, rust_xlsxwriter::XlsxError>> {
    let lang = request.lang;
    match column {
        Column::Value | Column::Figure(_) if target.measure == Measure::Milestone => Some(
            DataValidation::new()
                .allow_list_strings(&in_language!(lang, template::YES_AND_NO))
                .map(|list| list.set_error_style(DataValidationErrorStyle::Stop)),
        ),
        Column::Value | Column::Figure(_) => Some(number(target, lang)),
        Column::Period => {
            let said = guide::of_period(request.plan, lang);
            Some(
                DataValidation::new()
                    .allow_any_value()
                    .set_input_message(said),
            )
        }
        Column::Basis => Some(
            DataValidation::new()
                .allow_list_strings(&in_language!(lang, template::BASES))
                .map(|list| list.set_error_style(DataValidationErrorStyle::Stop)),
        ),
        Column::Id
        | Column::Indicator
        | Column::Owner
        | Column::Unit
        | Column::Note
        | Column::Source => None,
    }
}

fn number(target: &Target, lang: Lang) -> Result<DataValidation, rust_xlsxwriter::XlsxError> {
    DataValidation::new()
        .allow_decimal_number(DataValidationRule::Between(-LARGEST, LARGEST))
        .set_error_style(DataValidationErrorStyle::Stop)
        .set_input_message(guide::of_figure(target, lang))?
        .set_error_title(in_language!(lang, template::NUMBER_NEEDED))?
        .set_error_message(guide::no_number(target, lang))
}

fn explanation(request: &Request<'_>, title: &str) -> io::Result<Sheet> {
    let lang = request.lang;
    let name = in_language!(lang, template::HOW_TO_FILL_IN);
    let mut sheet = Sheet::new(name, title, Paper::Portrait, lang)?;
    sheet.width(GUIDE);
    for (place, text) in guide::lines(request.plan, title, lang)
        .into_iter()
        .enumerate()
    {
        let is_title = place == 0;
        let looks = CellStyle {
            is_bare: true,
            bold: is_title,
            size: is_title.then_some(16),
            ..CellStyle::default()
        };
        sheet.line(Cell {
            looks,
            ..Cell::text(text)
        });
    }
    sheet.lock();
    Ok(sheet)
}
