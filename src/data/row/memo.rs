//! What texts came to: a file says the same few over and over.

use std::collections::HashMap;
use std::hash::{Hash, Hasher};
use std::ops::Range;

use foldhash::fast::RandomState;

use crate::data::source::brief::Brief;

/// How many texts are remembered: a file that says more repeats none of them much.
const MOST: usize = 1 << 20;

/// Where a text stands in a longer one.
pub type Place<'t> = (&'t [u8], Range<usize>);

/// What texts came to, found once each; the last one, which the next row mostly repeats, without a look-up.
pub struct Remembered<T> {
    last: Option<(Short, T)>,
    brief: HashMap<Brief, T, RandomState>,
    short: HashMap<Short, T, RandomState>,
    long: HashMap<Box<[u8]>, T, RandomState>,
}

impl<T> Default for Remembered<T> {
    fn default() -> Self {
        Remembered {
            last: None,
            brief: HashMap::default(),
            short: HashMap::default(),
            long: HashMap::default(),
        }
    }
}

impl<T: Copy> Remembered<T> {
    /// What the text at a place came to, as `find` finds it the first time.
    #[inline]
    pub fn get(&mut self, (text, range): Place<'_>, find: impl FnOnce() -> T) -> T {
        let Some(short) = Short::of(text, range.clone()) else {
            return self.get_long(&text[range], find);
        };
        if let Some((last, found)) = &self.last
            && *last == short
        {
            return *found;
        }
        let found = match short.brief() {
            Some(brief) => self.get_brief(brief, find),
            None => known(&mut self.short, short, find),
        };
        self.last = Some((short, found));
        found
    }

    /// The same for a text of few bytes.
    #[inline]
    pub fn get_brief(&mut self, text: Brief, find: impl FnOnce() -> T) -> T {
        known(&mut self.brief, text, find)
    }

    fn get_long(&mut self, text: &[u8], find: impl FnOnce() -> T) -> T {
        match self.long.get(text) {
            Some(found) => *found,
            None => {
                let found = find();
                if self.long.len() < MOST {
                    self.long.insert(text.into(), found);
                }
                found
            }
        }
    }
}

/// What a text came to, as `find` finds it the first time.
#[inline]
fn known<K: Hash + Eq, T: Copy>(
    all: &mut HashMap<K, T, RandomState>,
    text: K,
    find: impl FnOnce() -> T,
) -> T {
    if let Some(found) = all.get(&text) {
        return *found;
    }
    let found = find();
    if all.len() < MOST {
        all.insert(text, found);
    }
    found
}

/// A text of at most [`LONGEST`] bytes as numbers, which are compared at once, and its length. Numbers by
/// themselves stay in registers; an array would go through memory.
#[derive(Clone, Copy)]
struct Short {
    first: (u64, u64),
    last: (u64, u64),
    length: usize,
}

/// The longest text that is compared as numbers.
const LONGEST: usize = 32;

/// For each length which bits of four words are those of the text.
static MASKS: [[u64; 4]; LONGEST + 1] = {
    let mut masks = [[0; 4]; LONGEST + 1];
    let mut length = 0;
    while length <= LONGEST {
        let mut byte = 0;
        while byte < length {
            masks[length][byte / 8] |= 0xff << (8 * (byte % 8));
            byte += 1;
        }
        length += 1;
    }
    masks
};

impl Short {
    /// The bytes of `text` in a range. What stands behind them is read as well and masked, so that the length
    /// needs no branch.
    #[inline]
    fn of(text: &[u8], Range { start, end }: Range<usize>) -> Option<Short> {
        let length = end - start;
        let [a, b, c, d] = *MASKS.get(length)?;
        let rest = text.get(start..)?;
        let words = match rest.first_chunk::<LONGEST>() {
            Some(words) => *words,
            None => {
                let mut words = [0; LONGEST];
                words[..rest.len()].copy_from_slice(rest);
                words
            }
        };
        let (words, _) = words.as_chunks::<8>();
        let word = |place: usize| u64::from_le_bytes(words[place]);
        Some(Short {
            first: (word(0) & a, word(1) & b),
            last: (word(2) & c, word(3) & d),
            length,
        })
    }

    /// The same where it is one of few bytes.
    #[inline]
    fn brief(&self) -> Option<Brief> {
        Brief::of(self.first, self.length)
    }
}

impl PartialEq for Short {
    #[inline]
    fn eq(&self, other: &Short) -> bool {
        let first = (self.first.0 ^ other.first.0) | (self.first.1 ^ other.first.1);
        let last = (self.last.0 ^ other.last.0) | (self.last.1 ^ other.last.1);
        (first | last) == 0 && self.length == other.length
    }
}

impl Eq for Short {}

impl Hash for Short {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        // texts of one kind are mostly of one length, which is compared
        state.write_u64(self.first.0 ^ self.last.0.rotate_left(32));
        state.write_u64(self.first.1 ^ self.last.1.rotate_left(32));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn texts_are_told_apart(texts in proptest::collection::vec("[ab\u{0}中]{0,36}", 1..20), behind in "[ab]{0,40}") {
            let mut known: Vec<String> = Vec::new();
            let mut remembered = Remembered::default();
            for text in &texts {
                let within = format!("{text}{behind}");
                let place = remembered.get((within.as_bytes(), 0..text.len()), || {
                    known.push(text.to_owned());
                    known.len() - 1
                });
                proptest::prop_assert_eq!(&known[place], text);
            }
            known.sort();
            known.dedup();
            let mut distinct = texts;
            distinct.sort();
            distinct.dedup();
            proptest::prop_assert_eq!(known, distinct);
        }
    }
}
