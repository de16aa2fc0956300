//! Facts from the records of an `.xls` beside its cells: hidden columns and rows, number formats, comments, the extent of the cells.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::Arc;

use cfb::CompoundFile;

use super::super::grid::MOST_CELLS;
use super::cell::Format;
use super::facts::{Area, Facts};
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
    for (kind, record) in records(&stream) {
        match kind {
            Kind::END => break,
            Kind::SHEET => begins.push(word(record, 0) | word(record, 2) << 16),
            Kind::FORMAT => formats.push((word(record, 0), format(record))),
            Kind::STYLE => styles.push(word(record, 2)),
            _ => {}
        }
    }
    let of_style = |style: &usize| {
        let own = formats.iter().find(|(own, _)| own == style);
        let code = match (own, style) {
            (Some((_, code)), _) => code.as_str(),
            (None, 9 | 10) => "0%",
            (None, _) => return None,
        };
        let format = Format::new(code, u32::try_from(*style).ok());
        (!format.number.is_plain()).then(|| Arc::new(format))
    };
    let of_styles: Vec<Option<Arc<Format>>> = styles.iter().map(of_style).collect();
    begins
        .into_iter()
        .map(|begin| sheet(stream.get(begin..).unwrap_or_default(), &of_styles))
        .collect()
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

fn sheet(stream: &[u8], of_styles: &[Option<Arc<Format>>]) -> Result<Facts, Refusal> {
    let mut facts = Facts::default();
    let mut extent = Extent::default();
    let hidden_columns = facts.hidden_columns.get_or_insert_default();
    let formatted = |at, style: usize| {
        let format = of_styles.get(style)?.clone()?;
        let (first, last) = (at, at);
        Some((Area { first, last }, format))
    };
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
            Kind::COMMENT => facts.comments.add(at, objects.text(word(record, 6))),
            Kind::CONTINUED | Kind::OBJECT | Kind::OBJECT_TEXT => objects.add(kind, record),
            Kind::COLUMNS if word(record, 8) & 1 == 1 || word(record, 4) == 0 => {
                hidden_columns.extend(at.0..=at.1.min(255));
            }
            Kind::ROW if word(record, 12) & 0x20 != 0 => {
                facts.hidden_rows.insert(at.0);
            }
            Kind::NUMBER | Kind::SHORT_NUMBER | Kind::FORMULA => {
                extent.add(at)?;
                facts.formats.extend(formatted(at, word(record, 4)));
            }
            Kind::TEXT | Kind::SHARED_TEXT | Kind::TRUTH | Kind::BLANK => extent.add(at)?,
            Kind::SEVERAL_NUMBERS | Kind::SEVERAL_BLANK => {
                let has_numbers = kind == Kind::SEVERAL_NUMBERS;
                // each number has six bytes, style first, and the last column stands behind
                let step = if has_numbers { 6 } else { 2 };
                let last = record.len().saturating_sub(2);
                for (place, start) in (4..last).step_by(step).enumerate() {
                    let at = (at.0, at.1 + place);
                    extent.add(at)?;
                    let style = word(record, start);
                    facts
                        .formats
                        .extend(formatted(at, style).filter(|_| has_numbers));
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
