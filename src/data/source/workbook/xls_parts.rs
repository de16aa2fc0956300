//! Facts from the records of an `.xls` beside its cells: hidden columns and rows, number formats, comments, the extent of the cells.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};
use std::sync::Arc;

use cfb::CompoundFile;

use super::super::grid::MOST_CELLS;
use super::cell::Format;
use super::facts::{Area, Facts, OutsideText, page_texts};
use super::refusal::Refusal;
use super::rich::{RichText, Runs};

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
    const SHARED_TEXTS: u16 = 0x00fc;
    const WINDOW: u16 = 0x023e;
    const ROW: u16 = 0x0208;
    const SHORT_NUMBER: u16 = 0x027e;
    const FORMAT: u16 = 0x041e;
    const BEGIN: u16 = 0x0809;
}

/// The code of a number format that a workbook need not define; `None` for dates, and those that show all digits.
fn built_in(number: usize) -> Option<&'static str> {
    Some(match number {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        9 => "0%",
        10 => "0.00%",
        _ => return None,
    })
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
    let mut fonts = Vec::new();
    let mut texts = SharedTexts::default();
    for (kind, record) in records(&stream) {
        match kind {
            Kind::END => break,
            Kind::SHARED_TEXTS => texts.begin(record),
            Kind::CONTINUED => texts.parts.push(record),
            Kind::SHEET => begins.push(word(record, 0) | word(record, 2) << 16),
            Kind::FORMAT => formats.push((word(record, 0), format(record))),
            Kind::FONT => fonts.push(Font::of(record)),
            Kind::STYLE => styles.push((word(record, 2), word(record, 0), fill(record))),
            _ => {}
        }
    }
    let is_seen = |format: &Format| !format.number.is_plain() || format.decimals.is_some();
    let of_style = |(number, font, fill): &(usize, usize, Fill)| {
        let own = formats.iter().find(|(own, _)| own == number);
        let code = own
            .map(|(_, code)| code.as_str())
            .or_else(|| built_in(*number));
        let format = code.map(|code| Format::new(code, u32::try_from(*number).ok()));
        let font = font_of(&fonts, *font);
        Style {
            format: format.filter(is_seen).map(Arc::new),
            is_struck_out: font.is_struck_out,
            is_unseen: font.is_white && *fill != Fill::Colour,
        }
    };
    let styles: Vec<Style> = styles.iter().map(of_style).collect();
    let has_marks = fonts
        .iter()
        .any(|font| font.is_raised || font.is_struck_out);
    let rich = if has_marks {
        texts.rich(&fonts)
    } else {
        BTreeMap::new()
    };
    begins
        .into_iter()
        .map(|begin| sheet(stream.get(begin..).unwrap_or_default(), &styles, &rich))
        .collect()
}

/// A font: the part of it that changes what a person reads.
#[derive(Clone, Copy, Default)]
struct Font {
    is_struck_out: bool,
    is_raised: bool,
    is_white: bool,
}

impl Font {
    fn of(record: &[u8]) -> Font {
        Font {
            is_struck_out: word(record, 2) & 8 != 0,
            is_raised: word(record, 8) == 1,
            is_white: is_white(word(record, 4)),
        }
    }
}

/// The font of a number: none has the number 4.
fn font_of(fonts: &[Font], number: usize) -> Font {
    let place = number - usize::from(number > 4);
    fonts.get(place).copied().unwrap_or_default()
}

/// Whether the number of a colour is that of white.
fn is_white(colour: usize) -> bool {
    matches!(colour, 1 | 9)
}

/// The colour behind a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fill {
    /// Nothing, or white.
    White,
    /// Another colour, or a pattern.
    Colour,
}

/// The fill of a style.
fn fill(record: &[u8]) -> Fill {
    // the pattern is in the six highest bits of four bytes, its colour in the seven lowest of the next two
    match (word(record, 16) >> 10, word(record, 18) & 0x7f) {
        (0, _) => Fill::White,
        (1, colour) if is_white(colour) => Fill::White,
        _ => Fill::Colour,
    }
}

/// The texts that all sheets share, in a record and those that continue it.
#[derive(Default)]
struct SharedTexts<'a> {
    parts: Vec<&'a [u8]>,
    has_begun: bool,
}

impl<'a> SharedTexts<'a> {
    fn begin(&mut self, record: &'a [u8]) {
        // the first eight bytes are numbers of texts
        self.parts = vec![record.get(8..).unwrap_or_default()];
        self.has_begun = true;
    }

    /// The texts by their numbers of which some is raised or struck through. Where the record is not as it should be,
    /// those before.
    fn rich(&self, fonts: &[Font]) -> BTreeMap<usize, RichText> {
        let mut found = BTreeMap::new();
        let mut bytes = Continued {
            parts: &self.parts,
            at: 0,
        };
        let mut number = 0;
        while self.has_begun
            && let Some(text) = bytes.text(fonts)
        {
            found.extend(text.text().map(|text| (number, text)));
            number += 1;
        }
        found
    }
}

/// Bytes in a record and those that continue it.
struct Continued<'a> {
    parts: &'a [&'a [u8]],
    at: usize,
}

impl Continued<'_> {
    /// The next bytes, which do not go on in another record.
    fn take(&mut self, count: usize) -> Option<&[u8]> {
        while self.parts.first()?.len() <= self.at {
            (self.parts, self.at) = (&self.parts[1..], 0);
        }
        let found = self.parts[0].get(self.at..self.at + count)?;
        self.at += count;
        Some(found)
    }

    fn word(&mut self) -> Option<usize> {
        self.take(2).map(|bytes| word(bytes, 0))
    }

    /// Passes over bytes, which may go on in other records.
    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let here = self.parts.first()?.len().saturating_sub(self.at).min(count);
            (self.at, count) = (self.at + here, count - here);
            if count > 0 {
                (self.parts, self.at) = (self.parts.get(1..)?, 0);
            }
        }
        Some(())
    }

    /// The characters of a text; where they go on in another record, its first byte says how wide they are there.
    fn characters(&mut self, mut count: usize, mut is_wide: bool) -> Option<Vec<u16>> {
        let mut all = Vec::new();
        while count > 0 {
            if self.parts.first()?.len() <= self.at {
                (self.parts, self.at) = (self.parts.get(1..)?, 0);
                is_wide = self.take(1)?[0] & 1 == 1;
            }
            let wide = 1 + usize::from(is_wide);
            let here = ((self.parts.first()?.len() - self.at) / wide).min(count);
            if here == 0 {
                return None;
            }
            let bytes = self.take(here * wide)?;
            all.extend(bytes.chunks_exact(wide).map(|unit| match unit {
                [low, high] => u16::from_le_bytes([*low, *high]),
                unit => u16::from(unit[0]),
            }));
            count -= here;
        }
        Some(all)
    }

    /// The next text as runs of one font each.
    fn text(&mut self, fonts: &[Font]) -> Option<Runs> {
        let count = self.word()?;
        let flags = self.take(1)?[0];
        let run_count = if flags & 8 != 0 { self.word()? } else { 0 };
        let behind = match flags & 4 {
            0 => 0,
            _ => self.word()? | self.word()? << 16,
        };
        let units = self.characters(count, flags & 1 == 1)?;
        let mut begins = Vec::new();
        for _ in 0..run_count {
            begins.push((self.word()?, font_of(fonts, self.word()?)));
        }
        self.skip(behind)?;
        let mut runs = Runs::default();
        let first = begins.first().map_or(units.len(), |(at, _)| *at);
        let ends = begins
            .iter()
            .skip(1)
            .map(|(at, _)| *at)
            .chain([units.len()]);
        let spans = begins
            .iter()
            .zip(ends)
            .map(|((at, font), end)| (*at, end, *font));
        for (start, end, font) in std::iter::once((0, first, Font::default())).chain(spans) {
            runs.begin(font.is_raised, font.is_struck_out);
            runs.say(&String::from_utf16_lossy(
                units.get(start..end).unwrap_or_default(),
            ));
        }
        Some(runs)
    }
}

/// A style of cells: the part of what a person sees that is not their value.
struct Style {
    /// The format of numbers, where it shows more than these.
    format: Option<Arc<Format>>,
    is_struck_out: bool,
    is_unseen: bool,
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
        facts.unseen.extend(self.is_unseen.then_some(area));
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

fn sheet(
    stream: &[u8],
    styles: &[Style],
    rich: &BTreeMap<usize, RichText>,
) -> Result<Facts, Refusal> {
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
                facts.outside.extend(page_texts(&text));
            }
            Kind::COMMENT => facts.comments.add(at, objects.of_comment(word(record, 6))),
            Kind::CONTINUED | Kind::OBJECT | Kind::OBJECT_TEXT => objects.add(kind, record),
            Kind::COLUMNS if word(record, 8) & 1 == 1 || word(record, 4) == 0 => {
                let hidden = facts.hidden_columns.get_or_insert_default();
                hidden.extend(at.0..=at.1.min(255));
            }
            Kind::WINDOW => facts.hides_zeros = word(record, 0) & 0x10 == 0,
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
                if kind == Kind::SHARED_TEXT {
                    let number = word(record, 6) | word(record, 8) << 16;
                    facts
                        .rich
                        .extend(rich.get(&number).map(|text| (at, text.clone())));
                }
            }
            Kind::SEVERAL_NUMBERS | Kind::SEVERAL_BLANK => {
                several(kind, record, |at, style, has_number| {
                    extent.add(at)?;
                    if let Some(style) = styles.get(style) {
                        style.add(at, has_number, &mut facts);
                    }
                    Ok(())
                })?;
            }
            _ => {}
        }
    }
    facts.outside.extend(objects.boxes());
    Ok(facts)
}

/// The cells of a record of several, each with the number of its style and whether it has a number.
fn several(
    kind: u16,
    record: &[u8],
    mut add: impl FnMut((usize, usize), usize, bool) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let has_numbers = kind == Kind::SEVERAL_NUMBERS;
    // each number has six bytes, style first, and the last column stands behind
    let step = if has_numbers { 6 } else { 2 };
    let last = record.len().saturating_sub(2);
    for (place, start) in (4..last).step_by(step).enumerate() {
        let at = (word(record, 0), word(record, 2) + place);
        add(at, word(record, start), has_numbers)?;
    }
    Ok(())
}

/// The texts of the objects on a sheet, whose numbers comments name.
#[derive(Default)]
struct Objects {
    texts: BTreeMap<usize, String>,
    /// The objects that comments name.
    of_comments: BTreeSet<usize>,
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

    /// The text of an object that is a comment's.
    fn of_comment(&mut self, object: usize) -> &str {
        self.of_comments.insert(object);
        self.texts.get(&object).map_or("", String::as_str)
    }

    /// The lines of the others, which are boxes over the cells.
    fn boxes(&self) -> impl Iterator<Item = OutsideText> {
        let texts = self.texts.iter();
        let texts = texts.filter(|(object, _)| !self.of_comments.contains(object));
        let lines = texts.flat_map(|(_, text)| text.lines());
        lines
            .filter(|line| !line.trim().is_empty())
            .map(OutsideText::of_box)
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
