//! Workbooks of all kinds, read by `calamine`.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::thread;

use calamine::{
    Data, DataRef, Ods, OdsError, Range, Reader, Sheet as Listed, SheetType, SheetVisible, Xls,
    XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::archive::Parts;
use super::cell::{self, Format, NumberText};
use super::guard::guarded;
use super::ods_parts::{self, Facts};
use super::refusal::Refusal;
use super::sheet::{Area, DisplayFault, Sheet};
use super::xml::is_whole;
use super::{xls_parts, xlsx_parts};

type Bytes = Cursor<Vec<u8>>;

/// A workbook whose sheets can be read.
pub struct Workbook {
    kind: Kind,
    sheets: Vec<Listed>,
}

enum Kind {
    Xlsx(Box<Xlsx<Bytes>>, BTreeMap<String, SheetTexts>),
    Xlsb(Box<Xlsb<Bytes>>),
    Ods(Box<Ods<Bytes>>, BTreeMap<String, Facts>),
    Xls(Box<Xls<Bytes>>, BTreeMap<String, xls_parts::Facts>),
}

/// The texts of a sheet's parts.
struct SheetTexts {
    own: String,
    comments: String,
}

impl Workbook {
    /// Opens a workbook.
    ///
    /// # Errors
    /// The reason why it cannot be read.
    pub fn open(bytes: Vec<u8>) -> Result<Workbook, Refusal> {
        let kind = guarded(|| {
            if bytes.starts_with(b"PK") {
                Kind::of_archive(&bytes)
            } else {
                Kind::of_compound(bytes)
            }
        })?;
        let sheets = match &kind {
            Kind::Xlsx(workbook, ..) => workbook.sheets_metadata(),
            Kind::Xlsb(workbook) => workbook.sheets_metadata(),
            Kind::Ods(workbook, _) => workbook.sheets_metadata(),
            Kind::Xls(workbook, _) => workbook.sheets_metadata(),
        };
        let has_cells = |sheet: &&Listed| sheet.typ == SheetType::WorkSheet;
        Ok(Workbook {
            sheets: sheets.iter().filter(has_cells).cloned().collect(),
            kind,
        })
    }

    /// The names of its sheets, with whether they are hidden.
    pub fn sheets(&self) -> impl Iterator<Item = (&str, bool)> {
        let is_hidden = |sheet: &Listed| sheet.visible != SheetVisible::Visible;
        self.sheets
            .iter()
            .map(move |sheet| (sheet.name.as_str(), is_hidden(sheet)))
    }

    /// Reads a sheet.
    ///
    /// # Errors
    /// The reason why it cannot be read.
    pub fn read(&mut self, name: &str) -> Result<Sheet, Refusal> {
        guarded(|| self.sheet(name))
    }

    fn sheet(&mut self, name: &str) -> Result<Sheet, Refusal> {
        let is_hidden = self
            .sheets()
            .any(|(own, is_hidden)| own == name && is_hidden);
        let mut sheet = Sheet::new(name, is_hidden);
        match &mut self.kind {
            Kind::Xlsx(workbook, texts) => {
                let texts = texts.get(name);
                walk_and_check(workbook, texts, &mut sheet)?;
                if let Some(texts) = texts {
                    xlsx_parts::add(&texts.own, &mut sheet)?;
                    sheet.comments = xlsx_parts::comments(&texts.comments);
                }
            }
            Kind::Xlsb(workbook) => of_xlsb(workbook, &mut sheet)?,
            Kind::Ods(workbook, facts) => {
                let range = workbook
                    .worksheet_range(name)
                    .map_err(|_| Refusal::Broken)?;
                let facts = facts.remove(name).unwrap_or_default();
                of_range(&range, &facts.percentages, &mut sheet)?;
                for (at, formula) in facts.unvalued {
                    sheet.put(at, formula)?;
                }
                sheet.merged = facts.merged;
                sheet.hidden_rows = facts.hidden_rows.into_iter().collect();
                sheet.hidden_columns = Some(facts.hidden_columns.into_iter().collect());
            }
            Kind::Xls(workbook, facts) => {
                let range = workbook
                    .worksheet_range(name)
                    .map_err(|_| Refusal::Broken)?;
                let facts = facts.remove(name).unwrap_or_default();
                let area = |at: &(usize, usize)| Area {
                    first: *at,
                    last: *at,
                };
                let percentages: Vec<Area> = facts.percentages.iter().map(area).collect();
                of_range(&range, &percentages, &mut sheet)?;
                sheet.hidden_rows = facts.hidden_rows;
                sheet.hidden_columns = Some(facts.hidden_columns);
                let merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
                let area = |area: &calamine::Dimensions| Area {
                    first: (area.start.0 as usize, area.start.1 as usize),
                    last: (area.end.0 as usize, area.end.1 as usize),
                };
                sheet.merged = merged
                    .iter()
                    .take(xlsx_parts::MOST_MERGED)
                    .map(area)
                    .collect();
            }
        }
        Ok(sheet)
    }
}

impl Kind {
    fn of_archive(bytes: &[u8]) -> Result<Kind, Refusal> {
        let parts = Parts::unpack(bytes)?;
        let sheets = xlsx_parts::sheet_parts(&parts);
        // those are checked while their cells are walked
        let is_sheet = |name: &str| {
            let mut own = sheets.values();
            name.contains("/worksheets/") && own.any(|own| own.eq_ignore_ascii_case(name))
        };
        parts.check(is_sheet)?;
        if parts.find("workbook.bin").is_some() {
            let opened = Xlsb::new(parts.packed()?);
            let workbook = opened.map_err(|error| match error {
                XlsbError::Password => Refusal::Locked,
                _ => Refusal::Broken,
            })?;
            return Ok(Kind::Xlsb(Box::new(workbook)));
        }
        if parts.find("workbook.xml").is_some() {
            let texts = |(name, part): (String, String)| {
                let own = parts.text(&part).to_owned();
                let comments = xlsx_parts::comments_part(&parts, &part).to_owned();
                (name, SheetTexts { own, comments })
            };
            let texts = sheets.into_iter().map(texts).collect();
            let opened = Xlsx::new(parts.packed()?);
            let workbook = opened.map_err(|error| match error {
                XlsxError::Password => Refusal::Locked,
                _ => Refusal::Broken,
            })?;
            return Ok(Kind::Xlsx(Box::new(workbook), texts));
        }
        if parts.text("mimetype").contains("spreadsheet") {
            let facts = ods_parts::facts(parts.text("content.xml"))?;
            let opened = Ods::new(parts.packed()?);
            let workbook = opened.map_err(|error| match error {
                OdsError::Password => Refusal::Locked,
                OdsError::CellLimitExceeded { .. } => Refusal::Huge,
                _ => Refusal::Broken,
            })?;
            return Ok(Kind::Ods(Box::new(workbook), facts));
        }
        Err(Refusal::OtherDocument)
    }

    fn of_compound(bytes: Vec<u8>) -> Result<Kind, Refusal> {
        let has = |name: &str| {
            let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
            memchr::memmem::find(&bytes, &wide).is_some()
        };
        if has("EncryptedPackage") {
            return Err(Refusal::Locked);
        }
        if has("WordDocument") || has("PowerPoint Document") {
            return Err(Refusal::OtherDocument);
        }
        let facts = xls_parts::facts(&bytes)?;
        let opened = Xls::new(Cursor::new(bytes));
        let workbook = opened.map_err(|error| match error {
            XlsError::Password => Refusal::Locked,
            _ => Refusal::Broken,
        })?;
        // sheets are listed in one order
        let names = workbook.sheet_names();
        let facts = names.into_iter().zip(facts).collect();
        Ok(Kind::Xls(Box::new(workbook), facts))
    }
}

/// Walks the cells of a sheet, which ends where its text does, and looks meanwhile whether that is whole.
fn walk_and_check(
    workbook: &mut Xlsx<Bytes>,
    texts: Option<&SheetTexts>,
    sheet: &mut Sheet,
) -> Result<(), Refusal> {
    let text = texts.map_or("", |texts| &texts.own);
    thread::scope(|scope| {
        let check = scope.spawn(|| is_whole(text));
        let walked = of_xlsx(workbook, sheet);
        match check.join() {
            Ok(true) => walked,
            _ => Err(Refusal::Broken),
        }
    })
}

fn of_xlsx(workbook: &mut Xlsx<Bytes>, sheet: &mut Sheet) -> Result<(), Refusal> {
    let broken = |_: XlsxError| Refusal::Broken;
    let mut cells = workbook
        .worksheet_cells_reader(&sheet.name)
        .map_err(broken)?;
    let format = |style: &calamine::Style| {
        let own = style.number_format.as_ref()?;
        Some(Format::new(&own.format_code, own.format_id))
    };
    let styles = cells.styles().iter();
    let styles: Vec<_> = styles.map(|style| (format(style), odd(style))).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(broken)? {
        let (row, column) = cell.get_position();
        let at = (row as usize, column as usize);
        let (format, odd) = match styles.get(style) {
            Some((format, odd)) => (format.as_ref(), odd.as_ref()),
            None => (None, None),
        };
        let number = match cell.get_value() {
            DataRef::Int(value) => Some(*value as f64),
            DataRef::Float(value) => Some(*value),
            _ => None,
        };
        let text = match number.map(|number| cell::formatted(number, format)) {
            Some(NumberText::AsShown(text)) => text,
            Some(NumberText::Otherwise(text)) => {
                let code = format.map(|format| format.code.clone());
                sheet
                    .odd
                    .push((at, DisplayFault::Format(code.unwrap_or_default())));
                text
            }
            None => text(cell.get_value(), format),
        };
        if !text.is_empty() {
            sheet.odd.extend(odd.map(|odd| (at, odd.clone())));
        }
        sheet.put(at, text)?;
    }
    Ok(())
}

/// Why cells of a style are not seen as what they are.
fn odd(style: &calamine::Style) -> Option<DisplayFault> {
    let font = style.font.as_ref()?;
    if font.strikethrough {
        return Some(DisplayFault::StruckOut);
    }
    let filled = style.fill.as_ref().filter(|fill| fill.is_visible());
    let is_unseen = |colour: calamine::Color| match filled {
        Some(fill) => fill.get_color() == Some(colour),
        None => colour.is_white(),
    };
    font.color
        .is_some_and(is_unseen)
        .then_some(DisplayFault::Colour)
}

fn of_xlsb(workbook: &mut Xlsb<Bytes>, sheet: &mut Sheet) -> Result<(), Refusal> {
    let broken = |_: XlsbError| Refusal::Broken;
    let mut cells = workbook
        .worksheet_cells_reader(&sheet.name)
        .map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        sheet.put(
            (row as usize, column as usize),
            text(cell.get_value(), None),
        )?;
    }
    Ok(())
}

fn of_range(range: &Range<Data>, percentages: &[Area], sheet: &mut Sheet) -> Result<(), Refusal> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at = (row + first_row as usize, column + first_column as usize);
        let text = match value {
            Data::Int(value) => cell::number(*value as f64, 0),
            Data::Float(value) => cell::number(*value, 0),
            Data::String(text) => text.clone(),
            Data::Bool(value) => cell::boolean(*value),
            Data::DateTime(value) => cell::date_time(value, None),
            Data::DateTimeIso(text) => cell::iso(text),
            Data::DurationIso(text) => text.clone(),
            Data::Error(error) => cell::error(error),
            Data::Empty => String::new(),
        };
        sheet.put(at, text)?;
    }
    for area in percentages {
        for row in area.first.0..=area.last.0.min(sheet.rows.len().saturating_sub(1)) {
            let wide = sheet.rows[row].len();
            for column in area.first.1..(area.last.1 + 1).min(wide) {
                let own = &mut sheet.rows[row][column];
                if let Ok(value) = own.parse::<f64>() {
                    *own = cell::number(value, 2) + "%";
                }
            }
        }
    }
    Ok(())
}

fn text(value: &DataRef<'_>, format: Option<&Format>) -> String {
    match value {
        DataRef::Int(value) => cell::number(*value as f64, 0),
        DataRef::Float(value) => cell::number(*value, 0),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(value) => cell::boolean(*value),
        DataRef::DateTime(value) => cell::date_time(value, format),
        DataRef::DateTimeIso(text) => cell::iso(text),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(error) => cell::error(error),
        DataRef::Empty => String::new(),
    }
}
