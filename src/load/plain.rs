//! Rows all of whose texts were met before, recognized without being read: what they came to, the careful
//! reader has found. A row with anything else is left to it, and it is learnt from.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::cells::{Meant, Table};
use super::header::Form;
use super::ledger::Update;
use super::rows::Row;
use crate::model::cells::{Short, Slot};
use crate::model::quantity;

/// Recognizes rows of one file.
pub struct Plain {
    delimiter: u64,
    columns: Vec<Column>,
    /// For each target which text in the column of units says its own unit.
    units: Vec<Option<u32>>,
    /// What periods came to.
    slots: Vec<Slot>,
}

/// A column with the texts that were met in it, and what they came to.
struct Column {
    role: Role,
    short: HashMap<ShortText, u32, RandomState>,
    long: HashMap<LongText, u32, RandomState>,
    /// The texts that were met last: rows mostly repeat them.
    last_short: Option<(ShortText, u32)>,
    last_long: (LongText, u32),
}

/// What a column's text tells.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Target,
    Group,
    Period,
    Value,
    Unit,
    /// Nothing that a figure depends on.
    Aside,
}

/// How many texts of a column are remembered.
const MOST: usize = 1 << 20;

/// Where a row begins, counted in bytes of its text and in lines through all files.
#[derive(Clone, Copy)]
pub struct Start {
    /// The byte.
    pub at: usize,
    /// The line.
    pub line: u32,
}

impl Plain {
    /// One that has met nothing yet; `None` for files whose figures depend on more than a row's own texts.
    pub fn new(table: &Table, targets: usize) -> Option<Plain> {
        let layout = &table.layout;
        let Form::Long { period, value } = layout.form else {
            return None;
        };
        if layout.id.is_some() || layout.basis.is_some() || !table.says.is_plain() {
            return None;
        }
        let role = |column: usize| match column {
            _ if column == layout.indicator => Role::Target,
            _ if Some(column) == layout.group => Role::Group,
            _ if column == period => Role::Period,
            _ if column == value => Role::Value,
            _ if Some(column) == layout.unit => Role::Unit,
            _ => Role::Aside,
        };
        let column = |column| Column {
            role: role(column),
            short: HashMap::default(),
            long: HashMap::default(),
            last_short: None,
            last_long: (LongText::default(), 0),
        };
        Some(Plain {
            delimiter: EACH * u64::from(table.delimiter),
            columns: (0..layout.width).map(column).collect(),
            units: vec![None; targets],
            slots: Vec::new(),
        })
    }

    /// Goes through rows as long as they are plain, and hands on what they came to; where the first one begins
    /// that is not.
    #[inline]
    pub fn run(&mut self, text: &[u8], mut start: Start, mut take: impl FnMut(Update)) -> Start {
        while let Some((update, next)) = self.row(text, start) {
            take(update);
            start = Start {
                at: next,
                line: start.line + 1,
            };
        }
        start
    }

    /// The figure of a row, and where the next one begins; `None` for a row that is not plain.
    #[inline]
    fn row(&mut self, text: &[u8], Start { mut at, line }: Start) -> Option<(Update, usize)> {
        let (mut target, mut group, mut slot, mut unit) = (0, 0, 0, None);
        let mut value = None;
        let last = self.columns.len() - 1;
        for (place, column) in self.columns.iter_mut().enumerate() {
            if let Role::Value | Role::Aside = column.role {
                let end = end_of(text, at, self.delimiter)?;
                if column.role == Role::Value {
                    value = Some(number(text, at, end)?);
                }
                at = end;
            } else {
                let (found, length) = column.find(text, at, self.delimiter)?;
                at += length;
                match column.role {
                    Role::Target => target = found,
                    Role::Group => group = found,
                    Role::Period => slot = found,
                    _ => unit = Some(found),
                }
            }
            match *text.get(at)? {
                b'\n' if place == last => at += 1,
                b'\r' if place == last && text.get(at + 1) == Some(&b'\n') => at += 2,
                byte if place < last && u64::from(byte) == self.delimiter & 0xff => at += 1,
                _ => return None,
            }
        }
        // what a text in the column of units means, the target decides
        if unit != self.units[target as usize] {
            return None;
        }
        let update = Update {
            group,
            target,
            slot: *self.slots.get(slot as usize)?,
            line,
            value: value?,
        };
        Some((update, at))
    }

    /// Learns from a row what its texts mean.
    pub fn learn(&mut self, row: &Row<'_>, meant: &Meant, group: u32) {
        let slot = self.slots.iter().position(|slot| *slot == meant.slot);
        let slot = slot.unwrap_or_else(|| {
            self.slots.push(meant.slot);
            self.slots.len() - 1
        });
        for (place, column) in self.columns.iter_mut().enumerate() {
            let found = match column.role {
                Role::Target => meant.target as u32,
                Role::Group => group,
                Role::Period => slot as u32,
                Role::Unit => (column.short.len() + column.long.len()) as u32,
                Role::Value | Role::Aside => continue,
            };
            let found = column.learn(row.bytes(place), found);
            if column.role == Role::Unit {
                self.units[meant.target] = found;
            }
        }
    }
}

impl Column {
    /// What the cell that begins at a byte came to, and its length; `None` for a text that was not met.
    #[inline]
    fn find(&mut self, text: &[u8], at: usize, delimiter: u64) -> Option<(u32, usize)> {
        let Some((short, length)) = ShortText::at(text, at, delimiter) else {
            return self.find_long(text, at, delimiter);
        };
        if let Some((last, found)) = self.last_short
            && last == short
        {
            return Some((found, length));
        }
        let found = *self.short.get(&short)?;
        self.last_short = Some((short, found));
        Some((found, length))
    }

    fn find_long(&mut self, text: &[u8], at: usize, delimiter: u64) -> Option<(u32, usize)> {
        if !self.last_long.0.is_at(text, at, delimiter) {
            let end = end_of(text, at, delimiter)?;
            let long = LongText::of(&text[at..end])?;
            let found = *self.long.get(&long)?;
            self.last_long = (long, found);
        }
        let (long, found) = &self.last_long;
        Some((*found, long.length))
    }

    /// Remembers what a text came to, and tells it; `None` for one of too many, or too long.
    fn learn(&mut self, text: &[u8], found: u32) -> Option<u32> {
        if self.short.len() + self.long.len() >= MOST {
            return None;
        }
        Some(match ShortText::of(text) {
            Some(short) => *self.short.entry(short).or_insert(found),
            None => *self.long.entry(LongText::of(text)?).or_insert(found),
        })
    }
}

/// A text of less than sixteen bytes as numbers, which are compared at once. As it has no control characters,
/// the byte 0 behind it is none of its own.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
struct ShortText {
    first: u64,
    last: u64,
}

impl ShortText {
    /// The cell that begins at a byte, and its length; `None` for a longer one.
    #[inline]
    fn at(text: &[u8], at: usize, delimiter: u64) -> Option<(ShortText, usize)> {
        let first = word(text, at)?;
        let found = ends(first, delimiter);
        if found != 0 {
            let bits = found.trailing_zeros() & !7;
            let first = first & ((1 << bits) - 1);
            return Some((ShortText { first, last: 0 }, bits as usize / 8));
        }
        let last = word(text, at + 8)?;
        let found = ends(last, delimiter);
        let bits = found.trailing_zeros() & !7;
        let last = last & ((1_u64.checked_shl(bits)?) - 1);
        Some((ShortText { first, last }, 8 + bits as usize / 8))
    }

    /// A text by itself; `None` for one that [`ShortText::at`] does not take.
    fn of(text: &[u8]) -> Option<ShortText> {
        let mut bytes = [0; 16];
        bytes.get_mut(..text.len())?.copy_from_slice(text);
        let (words, _) = bytes.as_chunks();
        let is_one = text.len() < 16 && text.iter().all(|byte| *byte >= CONTROLS);
        is_one.then(|| ShortText {
            first: u64::from_le_bytes(words[0]),
            last: u64::from_le_bytes(words[1]),
        })
    }
}

/// How many words a longer text may have.
const WORDS: usize = 8;

/// A longer text, in words to be compared at once.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
struct LongText {
    words: [u64; WORDS],
    length: usize,
}

impl LongText {
    fn of(text: &[u8]) -> Option<LongText> {
        let mut bytes = [0; 8 * WORDS];
        bytes.get_mut(..text.len())?.copy_from_slice(text);
        let (words, _) = bytes.as_chunks();
        Some(LongText {
            words: std::array::from_fn(|place| u64::from_le_bytes(words[place])),
            length: text.len(),
        })
    }

    /// Whether `text` has it at a byte, as a cell of its own.
    #[inline]
    fn is_at(&self, text: &[u8], at: usize, delimiter: u64) -> bool {
        let whole = self.length / 8;
        let Some(rest) = text.get(at..at + 8 * whole + 8) else {
            return false;
        };
        let (words, _) = rest.as_chunks();
        let differs = |place: usize| u64::from_le_bytes(words[place]) ^ self.words[place];
        // of the last word what stands behind the text is masked, and its first byte must end the cell
        let behind = u64::from_le_bytes(words[whole]) >> (self.length % 8 * 8);
        let last = self.words.get(whole).copied().unwrap_or_default();
        let mask = (1 << (self.length % 8 * 8)) - 1;
        (u64::from_le_bytes(words[whole]) ^ last) & mask == 0
            && (0..whole).all(|place| differs(place) == 0)
            && ends(behind, delimiter) & 0x80 != 0
    }
}

const EACH: u64 = u64::from_le_bytes([1; 8]);

/// What control characters are below, line ends and the byte 0 among them: plain cells have none.
const CONTROLS: u8 = 0x10;

/// The highest bit of each byte that ends a plain cell, or may.
#[inline]
fn ends(word: u64, delimiter: u64) -> u64 {
    // right for the lowest such byte, and only that one is asked for
    let below = |word: u64, most: u64| word.wrapping_sub(EACH * most) & !word;
    let of_row = below(word, u64::from(CONTROLS));
    let of_cell = below(word ^ delimiter, 1) | below(word ^ (EACH * u64::from(b'"')), 1);
    (of_row | of_cell) & (EACH << 7)
}

#[inline]
fn word(text: &[u8], at: usize) -> Option<u64> {
    let eight = text.get(at..)?.first_chunk()?;
    Some(u64::from_le_bytes(*eight))
}

/// Where a cell of any length ends; `None` where the text does before it.
#[inline]
fn end_of(text: &[u8], mut at: usize, delimiter: u64) -> Option<usize> {
    loop {
        match ends(word(text, at)?, delimiter) {
            0 => at += 8,
            found => return Some(at + found.trailing_zeros() as usize / 8),
        }
    }
}

/// The plain number of few digits that stands between two bytes.
#[inline]
fn number(text: &[u8], at: usize, end: usize) -> Option<Short> {
    let word = word(text, at)?;
    let is_negative = word as u8 == b'-';
    let (word, length) = match is_negative {
        true => (word >> 8, end - at - 1),
        false => (word, end - at),
    };
    let (mantissa, scale) = quantity::few_digits(word, length)?;
    Short::of(if is_negative { -mantissa } else { mantissa }, scale)
}
