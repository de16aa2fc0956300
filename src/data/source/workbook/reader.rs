//! Workbooks of all kinds, read by `calamine`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Cursor;
use std::thread;

use calamine::{
    Data, DataRef, Ods, OdsError, Range, Reader, Sheet as Listed, SheetType, SheetVisible, Xls,
    XlsError, Xlsb, XlsbError, Xlsx, XlsxError,
};

use super::archive::{Parts, SharedBytes};
use super::cell::{self, Format, NumberText};
use super::facts::{Area, Facts, MOST_MERGED, SharedFacts};
use super::refusal::{Refusal, guarded};
use super::rich;
use super::sheet::{DisplayFault, Sheet};
use super::xml::is_whole;
use super::{ods_parts, xls_parts, xlsx_parts};

type Bytes = Cursor<SharedBytes>;

/// A workbook whose sheets can be read.
pub struct Workbook {
    kind: Kind,
    sheets: Vec<Listed>,
}

enum Kind {
    Xlsx(Box<Xlsx<Bytes>>, SheetParts),
    Xlsb(Box<Xlsb<Bytes>>),
    Ods(Box<Ods<Bytes>>, BTreeMap<String, Facts>),
    Xls(Box<Xls<Bytes>>, BTreeMap<String, Facts>),
}

/// The parts of an archive, with those of sheets by the sheets' names.
struct SheetParts {
    parts: Parts,
    sheets: BTreeMap<String, String>,
    shared: SharedFacts,
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
            Kind::Xlsx(
                workbook,
                SheetParts {
                    parts,
                    sheets,
                    shared,
                },
            ) => {
                let part = sheets.get(name).map_or("", String::as_str);
                walk_and_check(workbook, (parts.bytes(part), shared), &mut sheet)?;
                let linked = |kind: &str| xlsx_parts::linked(parts, part, kind);
                sheet.facts.comments = xlsx_parts::comments(linked("comments"));
                sheet
                    .facts
                    .outside
                    .extend(xlsx_parts::boxes(linked("drawing")));
            }
            Kind::Xlsb(workbook) => of_xlsb(workbook, &mut sheet)?,
            Kind::Ods(workbook, facts) => {
                let range = workbook
                    .worksheet_range(name)
                    .map_err(|_| Refusal::Broken)?;
                sheet.facts = facts.remove(name).unwrap_or_default();
                of_range(&range, &mut sheet)?;
            }
            Kind::Xls(workbook, facts) => {
                let range = workbook
                    .worksheet_range(name)
                    .map_err(|_| Refusal::Broken)?;
                sheet.facts = facts.remove(name).unwrap_or_default();
                of_range(&range, &mut sheet)?;
                if let Ok(formulas) = workbook.worksheet_formula(name) {
                    sheet.facts.unvalued = uncomputed(&formulas, &sheet);
                }
                let merged = workbook.merge_cells_by_sheet_name(name).unwrap_or_default();
                let area = |area: &calamine::Dimensions| Area {
                    first: (area.start.0 as usize, area.start.1 as usize),
                    last: (area.end.0 as usize, area.end.1 as usize),
                };
                sheet.facts.merged = merged.iter().take(MOST_MERGED).map(area).collect();
            }
        }
        for (at, formula) in std::mem::take(&mut sheet.facts.unvalued) {
            sheet.put(at, &formula)?;
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
            let opened = Xlsb::new(parts.archive());
            let workbook = opened.map_err(|error| match error {
                XlsbError::Password => Refusal::Locked,
                _ => Refusal::Broken,
            })?;
            return Ok(Kind::Xlsb(Box::new(workbook)));
        }
        if parts.find("workbook.xml").is_some() {
            let opened = Xlsx::new(parts.archive());
            let workbook = opened.map_err(|error| match error {
                XlsxError::Password => Refusal::Locked,
                _ => Refusal::Broken,
            })?;
            let texts = parts.find("sharedstrings.xml").unwrap_or_default();
            let shared = SharedFacts {
                rich: rich::shared(parts.text(texts)),
                recalculates: xlsx_parts::recalculates(&parts),
            };
            let parts = SheetParts {
                parts,
                sheets,
                shared,
            };
            return Ok(Kind::Xlsx(Box::new(workbook), parts));
        }
        if parts.text("mimetype").contains("spreadsheet") {
            let [content, settings, styles] =
                ["content.xml", "settings.xml", "styles.xml"].map(|name| parts.text(name));
            let facts = ods_parts::facts(content, settings, styles)?;
            let opened = Ods::new(parts.archive());
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
        let opened = Xls::new(Cursor::new(bytes.into()));
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

/// Walks the cells of a sheet, which ends where its part does, and looks meanwhile whether that is whole, and for facts
/// beside the cells.
fn walk_and_check(
    workbook: &mut Xlsx<Bytes>,
    (part, shared): (&[u8], &SharedFacts),
    sheet: &mut Sheet,
) -> Result<(), Refusal> {
    thread::scope(|scope| {
        let facts = scope.spawn(|| {
            let text = std::str::from_utf8(part).ok()?;
            is_whole(text).then(|| xlsx_parts::facts(text, shared))
        });
        let walked = of_xlsx(workbook, xlsx_parts::hides_zeros(part), sheet);
        let facts = facts.join().ok().flatten();
        sheet.facts = facts.ok_or(Refusal::Broken)?;
        walked
    })?;
    put_rich(sheet)
}

/// Puts texts into their cells as a person reads them.
fn put_rich(sheet: &mut Sheet) -> Result<(), Refusal> {
    for (at, text) in std::mem::take(&mut sheet.facts.rich) {
        if text.is_struck_out {
            sheet.odd.push((at, DisplayFault::StruckOut));
        } else {
            sheet.put(at, &text.visible)?;
        }
    }
    Ok(())
}

fn of_xlsx(
    workbook: &mut Xlsx<Bytes>,
    hides_zeros: bool,
    sheet: &mut Sheet,
) -> Result<(), Refusal> {
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
        match number {
            // a zero that is not shown says as much as an empty cell
            Some(0.0) if hides_zeros => {}
            Some(number) => put_number(sheet, at, number, format)?,
            None => sheet.put(at, &text(cell.get_value(), format))?,
        }
        if let Some(odd) = odd
            && !sheet.grid.text(at).is_empty()
        {
            sheet.odd.push((at, odd.clone()));
        }
    }
    Ok(())
}

/// Puts a number into a cell as its format shows it; where that is something else, the cell is noted.
fn put_number(
    sheet: &mut Sheet,
    at: (usize, usize),
    value: f64,
    format: Option<&Format>,
) -> Result<(), Refusal> {
    let text = match cell::formatted(value, format) {
        NumberText::AsShown(text) => text,
        NumberText::Otherwise(text) => {
            let code = format.map_or_else(String::new, |format| format.code.clone());
            sheet.odd.push((at, DisplayFault::Format(code)));
            text
        }
    };
    let decimals = format.and_then(|format| format.decimals);
    if let Some(decimals) = decimals.filter(|shown| *shown < cell::behind_point(&text)) {
        sheet.rounded.push((at, decimals));
    }
    sheet.put(at, &text)
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

/// The formulas of nothing but numbers and cells whose cell is empty: some programs write them without a result.
fn uncomputed(formulas: &Range<String>, sheet: &Sheet) -> Vec<((usize, usize), String)> {
    let (row, column) = formulas.start().unwrap_or_default();
    let all = formulas.used_cells().map(|(below, behind, formula)| {
        let at = (below + row as usize, behind + column as usize);
        (at, formula)
    });
    // IF, & and a cell alone may well give an empty text
    let is_number = |formula: &str| {
        let bare = formula.replace("SUM(", "+(");
        let mut pairs = bare.as_bytes().windows(2);
        let is_call = pairs.any(|pair| pair[0].is_ascii_alphabetic() && pair[1] == b'(');
        !is_call && !bare.contains(['"', '&']) && bare.contains(['+', '-', '*', '/'])
    };
    let lacks =
        |at: (usize, usize), formula: &str| sheet.grid.text(at).is_empty() && is_number(formula);
    let lacking = all.filter(|(at, formula)| lacks(*at, formula));
    lacking
        .map(|(at, formula)| (at, format!("={formula}")))
        .collect()
}

fn of_xlsb(workbook: &mut Xlsb<Bytes>, sheet: &mut Sheet) -> Result<(), Refusal> {
    let broken = |_: XlsbError| Refusal::Broken;
    let mut cells = workbook
        .worksheet_cells_reader(&sheet.name)
        .map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let at = (row as usize, column as usize);
        sheet.put(at, &text(cell.get_value(), None))?;
    }
    Ok(())
}

fn of_range(range: &Range<Data>, sheet: &mut Sheet) -> Result<(), Refusal> {
    let (first_row, first_column) = range.start().unwrap_or_default();
    for (row, column, value) in range.used_cells() {
        let at = (row + first_row as usize, column + first_column as usize);
        let text = match value {
            // a zero that is not shown says as much as an empty cell
            Data::Int(0) if sheet.facts.hides_zeros => continue,
            Data::Float(0.0) if sheet.facts.hides_zeros => continue,
            Data::String(text) | Data::DurationIso(text) => Cow::Borrowed(text.as_str()),
            Data::Int(value) => Cow::Owned(cell::number(*value as f64, 0)),
            Data::Float(value) => Cow::Owned(cell::number(*value, 0)),
            Data::Bool(value) => Cow::Owned(cell::boolean(*value)),
            Data::DateTime(value) => Cow::Owned(cell::date_time(value, None)),
            Data::DateTimeIso(text) => Cow::Owned(cell::iso(text)),
            Data::Error(error) => Cow::Owned(cell::error(error)),
            Data::Empty => Cow::Borrowed(""),
        };
        sheet.put(at, &text)?;
    }
    for (area, format) in std::mem::take(&mut sheet.facts.formats) {
        for at in sheet.filled(area) {
            if let Ok(value) = sheet.grid.text(at).parse::<f64>() {
                sheet.grid.clear(at);
                put_number(sheet, at, value, Some(&format))?;
            }
        }
    }
    let faults = [
        (
            std::mem::take(&mut sheet.facts.struck_out),
            DisplayFault::StruckOut,
        ),
        (
            std::mem::take(&mut sheet.facts.unseen),
            DisplayFault::Colour,
        ),
    ];
    for (areas, fault) in faults {
        for area in areas {
            let cells = sheet.filled(area).into_iter();
            sheet.odd.extend(cells.map(|at| (at, fault.clone())));
        }
    }
    put_rich(sheet)
}

fn text<'v>(value: &'v DataRef<'_>, format: Option<&Format>) -> Cow<'v, str> {
    Cow::Owned(match value {
        DataRef::String(text) | DataRef::DurationIso(text) => return Cow::Borrowed(text),
        DataRef::SharedString(text) => return Cow::Borrowed(text),
        DataRef::Int(value) => cell::number(*value as f64, 0),
        DataRef::Float(value) => cell::number(*value, 0),
        DataRef::Bool(value) => cell::boolean(*value),
        DataRef::DateTime(value) => cell::date_time(value, format),
        DataRef::DateTimeIso(text) => cell::iso(text),
        DataRef::Error(error) => cell::error(error),
        DataRef::Empty => return Cow::Borrowed(""),
    })
}
