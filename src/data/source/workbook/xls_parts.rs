//! Facts from the records of an `.xls` beside its cells: hidden columns and rows, number formats, comments, the extent of the cells.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::Arc;

use cfb::CompoundFile;

use super::super::grid::MOST_CELLS;
use super::cell::Format;
use super::facts::{Area, Facts, page_texts};
use super::refusal::Refusal;

/// The most objects whose texts are kept.
const MOST_OBJECTS: usize = 1 << 12;

/// Kinds of records.
struct Kind;

impl Kind {
    const END: u16 = 0x000a;
    const FORMULA: u16 = 0x0006;
    const COMMENT: u16 = 0x001c;
    const CONTINUED: u16 = 0x003c;
    const OBJECT: u16 = 0x005d;
    const COLUMNS: u16 = 0x007d;
    const SHEET: u16 = 0x0085;
    const STYLE: u16 = 0x00e0;
    const SEVERAL_NUMBERS: u16 = 0x00bd;
    const SEVERAL_BLANK: u16 = 0x00be;
    const SHARED_TEXT: u16 = 0x00fd;
    const BLANK: u16 = 0x0201;
    const NUMBER: u16 = 0x0203;
    const OBJECT_TEXT: u16 = 0x01b6;
    const TEXT: u16 = 0x0204;
    const TRUTH: u16 = 0x0205;
    const HEADER: u16 = 0x0014;
    const FOOTER: u16 = 0x0015;
    const FONT: u16 = 0x0031;
    const ROW: u16 = 0x0208;
    const SHORT_NUMBER: u16 = 0x027e;
    const FORMAT: u16 = 0x041e;
    const BEGIN: u16 = 0x0809;
}

/// The facts of each sheet, in the workbook's order.
///
/// # Errors
/// The file is damaged, or a sheet has more cells than are read.
pub fn facts(bytes: &[u8]) -> Result<Vec<Facts>, Refusal> {
    let mut file = CompoundFile::open(Cursor::new(bytes)).map_err(|_| Refusal::Broken)?;
    let name = ["/Workbook", "/Book"]
        .into_iter()
        .find(|name| file.exists(name));
    let mut stream = Vec::new();
    let opened = file
        .open_stream(name.ok_or(Refusal::Broken)?)
        .map_err(|_| Refusal::Broken)?;
    opened
        .take(bytes.len() as u64)
        .read_to_end(&mut stream)
        .map_err(|_| Refusal::Broken)?;
    let mut begins = Vec::new();
    let mut formats = Vec::new();
    let mut styles = Vec::new();
    let mut struck_out = Vec::new();
    for (kind, record) in records(&stream) {
        match kind {
            Kind::END => break,
            Kind::SHEET => begins.push(word(record, 0) | word(record, 2) << 16),
            Kind::FORMAT => formats.push((word(record, 0), format(record))),
            Kind::FONT => struck_out.push(word(record, 2) & 8 != 0),
            Kind::STYLE => styles.push((word(record, 2), word(record, 0))),
            _ => {}
        }
    }
    let of_style = |(number, font): &(usize, usize)| {
        let own = formats.iter().find(|(own, _)| own == number);
        let code = match (own, number) {
            (Some((_, code)), _) => Some(code.as_str()),
            (None, 9 | 10) => Some("0%"),
            (None, _) => None,
        };
        let format = code.map(|code| Format::new(code, u32::try_from(*number).ok()));
        // no font has the number 4
        let font = font - usize::from(*font > 4);
        Style {
            format: format.filter(|one| !one.number.is_plain()).map(Arc::new),
            is_struck_out: struck_out.get(font).is_some_and(|is| *is),
        }
    };
    let styles: Vec<Style> = styles.iter().map(of_style).collect();
    begins
        .into_iter()
        .map(|begin| sheet(stream.get(begin..).unwrap_or_default(), &styles))
        .collect()
}

/// A style of cells: the part of what a person sees that is not their value.
struct Style {
    /// The format of numbers, where it shows more than these.
    format: Option<Arc<Format>>,
    is_struck_out: bool,
}

impl Style {
    /// Takes in a cell of this style.
    fn add(&self, at: (usize, usize), has_number: bool, facts: &mut Facts) {
        let (first, last) = (at, at);
        let area = Area { first, last };
        let format = self.format.iter().filter(|_| has_number);
        let formats = format.map(|format| (area, Arc::clone(format)));
        facts.formats.extend(formats);
        facts.struck_out.extend(self.is_struck_out.then_some(area));
    }
}

/// The code of a number format.
fn format(record: &[u8]) -> String {
    let text = record.get(5..).unwrap_or_default();
    characters(record.get(4), text)
}

/// A text whose flags say whether its characters have two bytes each.
fn characters(flags: Option<&u8>, text: &[u8]) -> String {
    if flags.is_some_and(|flags| flags & 1 == 1) {
        let pairs = text.chunks_exact(2);
        let units = pairs.map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        String::from_utf16_lossy(&units.collect::<Vec<_>>())
    } else {
        text.iter().copied().map(char::from).collect()
    }
}

fn sheet(stream: &[u8], styles: &[Style]) -> Result<Facts, Refusal> {
    let mut facts = Facts::default();
    let mut extent = Extent::default();
    // what is not said to be hidden is shown
    facts.hidden_columns.get_or_insert_default();
    let mut objects = Objects::default();
    let mut depth = 0_usize;
    for (kind, record) in records(stream) {
        let at = (word(record, 0), word(record, 2));
        match kind {
            // a chart within the sheet has records of its own
            Kind::BEGIN => depth += 1,
            Kind::END if depth <= 1 => break,
            Kind::END => depth -= 1,
            _ if depth > 1 => {}
            Kind::HEADER | Kind::FOOTER => {
                let text = characters(record.get(2), record.get(3..).unwrap_or_default());
                facts.of_pages.extend(page_texts(&text));
            }
            Kind::COMMENT => facts.comments.add(at, objects.text(word(record, 6))),
            Kind::CONTINUED | Kind::OBJECT | Kind::OBJECT_TEXT => objects.add(kind, record),
            Kind::COLUMNS if word(record, 8) & 1 == 1 || word(record, 4) == 0 => {
                let hidden = facts.hidden_columns.get_or_insert_default();
                hidden.extend(at.0..=at.1.min(255));
            }
            Kind::ROW if word(record, 12) & 0x20 != 0 => {
                facts.hidden_rows.insert(at.0);
            }
            Kind::NUMBER
            | Kind::SHORT_NUMBER
            | Kind::FORMULA
            | Kind::TEXT
            | Kind::SHARED_TEXT
            | Kind::TRUTH
            | Kind::BLANK => {
                extent.add(at)?;
                let has_number = matches!(kind, Kind::NUMBER | Kind::SHORT_NUMBER | Kind::FORMULA);
                if let Some(style) = styles.get(word(record, 4)) {
                    style.add(at, has_number, &mut facts);
                }
            }
            Kind::SEVERAL_NUMBERS | Kind::SEVERAL_BLANK => {
                let has_numbers = kind == Kind::SEVERAL_NUMBERS;
                // each number has six bytes, style first, and the last column stands behind
                let step = if has_numbers { 6 } else { 2 };
                let last = record.len().saturating_sub(2);
                for (place, start) in (4..last).step_by(step).enumerate() {
                    let at = (at.0, at.1 + place);
                    extent.add(at)?;
                    if let Some(style) = styles.get(word(record, start)) {
                        style.add(at, has_numbers, &mut facts);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(facts)
}

/// The texts of the objects on a sheet, whose numbers comments name.
#[derive(Default)]
struct Objects {
    texts: BTreeMap<usize, String>,
    last: usize,
    /// The last object's text comes next.
    is_text_next: bool,
}

impl Objects {
    fn add(&mut self, kind: u16, record: &[u8]) {
        match kind {
            Kind::OBJECT => self.last = word(record, 6),
            Kind::CONTINUED if self.is_text_next && self.texts.len() < MOST_OBJECTS => {
                let text = characters(record.first(), record.get(1..).unwrap_or_default());
                self.texts.entry(self.last).or_insert(text);
            }
            _ => {}
        }
        self.is_text_next = kind == Kind::OBJECT_TEXT;
    }

    fn text(&self, object: usize) -> &str {
        self.texts.get(&object).map_or("", String::as_str)
    }
}

/// The rows and columns of a sheet up to its last cell.
#[derive(Default)]
struct Extent {
    rows: usize,
    columns: usize,
}

impl Extent {
    fn add(&mut self, at: (usize, usize)) -> Result<(), Refusal> {
        self.rows = self.rows.max(at.0 + 1);
        self.columns = self.columns.max(at.1 + 1);
        let is_huge = self.rows * self.columns > MOST_CELLS;
        (!is_huge).then_some(()).ok_or(Refusal::Huge)
    }
}

/// The number in two bytes; zero where there are none.
fn word(record: &[u8], at: usize) -> usize {
    match record.get(at..at + 2) {
        Some(&[low, high]) => usize::from(u16::from_le_bytes([low, high])),
        _ => 0,
    }
}

/// The records of a stream, each with its kind.
fn records(stream: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut rest = stream;
    std::iter::from_fn(move || {
        let (head, behind) = rest.split_at_checked(4)?;
        let record = behind.get(..word(head, 2))?;
        rest = &behind[record.len()..];
        Some((u16::from_le_bytes([head[0], head[1]]), record))
    })
}
