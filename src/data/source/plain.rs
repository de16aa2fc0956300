//! Rows all of whose texts but that of the group were met before, recognized without being read: what they came
//! to, the careful reader has found. A row with anything else is left to it, and it is learnt from.

use std::ops::Range;

use wide::u8x16;

use crate::data::dataset::updates::Update;
use crate::data::heading::columns::Form;
use crate::data::row::parser::{Meant, Table};
use crate::data::source::bits;
use crate::data::source::bits::AT_ONCE;
use crate::data::source::brief::Brief;
use crate::data::source::recent::{CONTROLS, Recent, Text};
use crate::data::source::rows::{Row, is_blank};
use crate::model::figures::cells::{Short, Slot};
use crate::model::number::decimal;

/// Recognizes rows of one file.
pub struct Plain {
    delimiter: u8,
    columns: Columns,
    targets: Recent,
    periods: Recent,
    /// What periods came to.
    slots: Vec<Slot>,
    /// For each target the text in the column of units that says its own unit.
    units: Vec<Option<Text>>,
}

/// How many columns there are, and which of them tell what a figure depends on.
#[derive(Clone, Copy)]
struct Columns {
    width: usize,
    target: usize,
    group: Option<usize>,
    period: usize,
    value: usize,
    unit: Option<usize>,
}

/// Whose a row's figure is.
pub enum Whose {
    /// That of all: the data are not divided.
    All,
    /// That of the group of this name.
    Named(Brief),
    /// That of the group whose name stands at this place.
    At(Range<usize>),
}

/// Where a row begins, counted in bytes of its text and in lines through all files.
#[derive(Clone, Copy)]
pub struct Start {
    /// The byte.
    pub at: usize,
    /// The line.
    pub line: u32,
}

impl Plain {
    /// One that has met nothing yet; `None` for files whose figures depend on more than a row's own texts, and
    /// for those of many columns.
    pub fn new(table: &Table, targets: usize) -> Option<Plain> {
        let layout = &table.layout;
        let Form::Long { period, value } = layout.form else {
            return None;
        };
        let depends = layout.id.is_some() || layout.basis.is_some() || !table.says.is_plain();
        if depends || layout.width > MOST_CELLS {
            return None;
        }
        Some(Plain {
            delimiter: table.delimiter,
            columns: Columns {
                width: layout.width,
                target: layout.indicator,
                group: layout.group,
                period,
                value,
                unit: layout.unit,
            },
            targets: Recent::default(),
            periods: Recent::default(),
            slots: Vec::new(),
            units: vec![None; targets],
        })
    }

    /// Goes through rows as long as they are plain, and hands on what they came to; where the first one begins
    /// that is not.
    pub fn run(
        &mut self,
        text: &[u8],
        mut start: Start,
        mut take: impl FnMut(Update<Whose>),
    ) -> Start {
        let mut cells = Cells::default();
        while let Some((update, next)) = self.row(text, start, &mut cells) {
            take(update);
            start = Start {
                at: next,
                line: start.line + 1,
            };
        }
        start
    }

    /// The figure of a row, and where the next one begins; `None` for a row that is not plain.
    #[inline(always)]
    fn row(
        &mut self,
        text: &[u8],
        start: Start,
        cells: &mut Cells,
    ) -> Option<(Update<Whose>, usize)> {
        let columns = self.columns;
        let next = cells.find(text, start.at, self.delimiter, columns.width)?;
        let group = match columns.group {
            None => Whose::All,
            Some(column) => {
                let place = cells.place(column);
                (!is_blank(text.get(place.clone())?)).then_some(())?;
                match Brief::at(text, &place) {
                    Some(name) => Whose::Named(name),
                    None => Whose::At(place),
                }
            }
        };
        let target = self.targets.get(text, cells.place(columns.target))?;
        let slot = self.periods.get(text, cells.place(columns.period))?;
        let value = number(text, cells.place(columns.value))?;
        // what a text in the column of units means, the target decides
        if let Some(column) = columns.unit {
            let own = self.units[target as usize].as_ref()?;
            own.is_at(text, &cells.place(column)).then_some(())?;
        }
        let update = Update {
            group,
            target,
            slot: *self.slots.get(slot as usize)?,
            line: start.line,
            value,
        };
        Some((update, next))
    }

    /// Learns from a row what its texts mean.
    pub fn learn(&mut self, row: &Row<'_>, meant: &Meant) {
        let slot = self.slots.iter().position(|slot| *slot == meant.slot);
        let slot = slot.unwrap_or_else(|| {
            self.slots.push(meant.slot);
            self.slots.len() - 1
        });
        let columns = self.columns;
        let text = |column: usize| Text::of(row.bytes(column));
        if let Some(text) = text(columns.target) {
            self.targets.learn(text, meant.target as u32);
        }
        if let Some(text) = text(columns.period) {
            self.periods.learn(text, slot as u32);
        }
        if let Some(text) = columns.unit.and_then(text) {
            self.units[meant.target] = Some(text);
        }
    }
}

/// How many cells a plain row may have.
const MOST_CELLS: usize = 31;

/// Where the cells of a row end, each behind the end of the one before; the first behind what comes before the
/// row.
#[derive(Default)]
struct Cells([usize; MOST_CELLS + 1]);

impl Cells {
    /// Finds the cells of the row that begins at a byte, and where the next row begins; `None` for one with a
    /// quote or other than `width` cells, and for one that `text` may end in.
    ///
    /// The ends are found in many bytes at once: one by one, each would be waited for to know where to go on.
    #[inline(always)]
    fn find(&mut self, text: &[u8], at: usize, delimiter: u8, width: usize) -> Option<usize> {
        let Cells(ends) = self;
        let delimiter = u8x16::splat(delimiter);
        ends[0] = at.wrapping_sub(1);
        let mut count = 0;
        let mut from = at;
        let end = loop {
            let (mut delimiters, others) = marks(text.get(from..)?.first_chunk()?, delimiter);
            // all below the lowest other one
            delimiters &= others.wrapping_sub(1);
            while delimiters != 0 {
                count += 1;
                // of more than there may be the count tells
                ends[count % (MOST_CELLS + 1)] = from + delimiters.trailing_zeros() as usize;
                delimiters &= delimiters - 1;
            }
            if others != 0 {
                break from + others.trailing_zeros() as usize;
            }
            from += AT_ONCE;
        };
        if count + 1 != width {
            return None;
        }
        ends[width % (MOST_CELLS + 1)] = end;
        match *text.get(end)? {
            b'\n' => Some(end + 1),
            b'\r' if text.get(end + 1) == Some(&b'\n') => Some(end + 2),
            _ => None,
        }
    }

    /// Where the cell of a column stands.
    #[inline(always)]
    fn place(&self, column: usize) -> Range<usize> {
        let Cells(ends) = self;
        let end = |count: usize| ends[count % (MOST_CELLS + 1)];
        end(column).wrapping_add(1)..end(column + 1)
    }
}

/// Which bytes are delimiters, and which are others that a plain cell does not have; the first one lowest.
#[inline(always)]
fn marks(bytes: &[u8; AT_ONCE], delimiter: u8x16) -> (u64, u64) {
    let delimiters = bits::of(bytes, |part| part.simd_eq(delimiter));
    let others = bits::of(bytes, |part| {
        let is_control = part.simd_eq(part.min(u8x16::splat(CONTROLS - 1)));
        part.simd_eq(u8x16::splat(b'"')) | is_control
    });
    // a tab is both
    (delimiters, others & !delimiters)
}

/// The plain number of few digits at a place.
#[inline(always)]
fn number(text: &[u8], place: Range<usize>) -> Option<Short> {
    let word = u64::from_le_bytes(*text.get(place.start..)?.first_chunk()?);
    let is_negative = word as u8 == b'-';
    let (word, length) = match is_negative {
        true => (word >> 8, place.len().checked_sub(1)?),
        false => (word, place.len()),
    };
    let (mantissa, scale) = decimal::few_digits(word, length)?;
    Short::of(if is_negative { -mantissa } else { mantissa }, scale)
}
