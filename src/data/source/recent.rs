//! What the texts of plain cells came to, which are met over and over. A plain cell has no control character:
//! the byte 0 behind a text is none of its own.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;

use crate::data::source::brief::Brief;

/// Among how many numbers made of texts each has the text that is found without a search: of the names of a
/// plan then few have the same. Longer texts take up more of the cache, and are more.
const OF_BRIEF: usize = 256;
const OF_LONG: usize = 512;

/// How many texts are remembered: more than a plan has names or a file has periods.
const MOST: usize = 1 << 16;

/// What the texts of a column came to that says the same few over and over.
#[derive(Default)]
pub struct Recent {
    brief: AtOnce<Brief, OF_BRIEF>,
    long: AtOnce<Long, OF_LONG>,
    all_brief: HashMap<Brief, u32, RandomState>,
    all_long: HashMap<Long, u32, RandomState>,
}

/// Of the texts that share a number the last one; `None` as long as there are no texts.
type AtOnce<T, const NUMBERS: usize> = Option<Box<[(T, u32); NUMBERS]>>;

impl Recent {
    /// What the cell at a place came to; `None` for one that was not learnt, and too near to the end of `text`.
    #[inline(always)]
    pub fn get(&mut self, text: &[u8], place: Range<usize>) -> Option<u32> {
        if place.len() <= Brief::LONGEST {
            let brief = Brief::at(text, &place)?;
            let number = number::<OF_BRIEF>(brief.mixed());
            let (known, found) = &self.brief.as_ref()?[number];
            if *known == brief {
                return Some(*found);
            }
            self.search(brief, number)
        } else {
            let number = number::<OF_LONG>(Long::mixed(text, &place)?);
            let (known, found) = &self.long.as_ref()?[number];
            if known.is_at(text, &place) {
                return Some(*found);
            }
            self.search_long(Long::at(text, &place)?, number)
        }
    }

    // apart, so that they take no registers from those that are found at once
    #[inline(never)]
    fn search(&mut self, brief: Brief, number: usize) -> Option<u32> {
        let found = *self.all_brief.get(&brief)?;
        self.brief.as_mut()?[number] = (brief, found);
        Some(found)
    }

    #[inline(never)]
    fn search_long(&mut self, long: Long, number: usize) -> Option<u32> {
        let found = *self.all_long.get(&long)?;
        self.long.as_mut()?[number] = (long, found);
        Some(found)
    }

    /// Remembers what a text came to, unless there are too many or it is known.
    pub fn learn(&mut self, text: Text, found: u32) {
        if self.all_brief.len() + self.all_long.len() >= MOST {
            return;
        }
        match text {
            Text::Brief(brief) => {
                self.brief
                    .get_or_insert_with(|| Box::new([(Brief::NONE, 0); _]));
                self.all_brief.entry(brief).or_insert(found)
            }
            Text::Long(long) => {
                self.long
                    .get_or_insert_with(|| Box::new([(Long::NONE, 0); _]));
                self.all_long.entry(long).or_insert(found)
            }
        };
    }
}

/// A text that cells are held against.
#[derive(Clone, Copy)]
pub enum Text {
    /// One of few bytes.
    Brief(Brief),
    /// Any other.
    Long(Long),
}

impl Text {
    /// A text by itself; `None` for one that is too long, and one that no plain cell is.
    pub fn of(text: &[u8]) -> Option<Text> {
        if text.iter().any(|byte| *byte < CONTROLS) {
            return None;
        }
        let mut bytes = [0; Long::LONGEST + 16];
        bytes.get_mut(..text.len())?.copy_from_slice(text);
        let place = 0..text.len();
        match Brief::at(&bytes, &place) {
            Some(brief) => Some(Text::Brief(brief)),
            None => Long::at(&bytes, &place).map(Text::Long),
        }
    }

    /// Whether the cell at a place has it.
    #[inline(always)]
    pub fn is_at(&self, text: &[u8], place: &Range<usize>) -> bool {
        match self {
            Text::Brief(brief) => Brief::at(text, place) == Some(*brief),
            Text::Long(long) => long.is_at(text, place),
        }
    }
}

/// What control characters are below, line ends and the byte 0 among them.
pub const CONTROLS: u8 = 0x10;

/// A longer text in parts of sixteen bytes, the last of which overlaps the one before.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Long {
    parts: [u128; Long::LONGEST / 16],
    length: usize,
}

impl Long {
    /// How many bytes it may have.
    const LONGEST: usize = 64;

    /// What no text is.
    const NONE: Long = Long {
        parts: [0; Long::LONGEST / 16],
        length: 0,
    };

    /// How many parts a text has before its last one; of at least sixteen bytes.
    #[inline(always)]
    fn before_last(place: &Range<usize>) -> usize {
        (place.len() - 1) / 16
    }

    fn at(text: &[u8], place: &Range<usize>) -> Option<Long> {
        let mut long = Long {
            length: place.len(),
            ..Long::NONE
        };
        let last = Long::before_last(place);
        *long.parts.get_mut(last)? = part(text, place.end - 16)?;
        for number in 0..last {
            long.parts[number] = part(text, place.start + 16 * number)?;
        }
        Some(long)
    }

    #[inline(always)]
    fn is_at(&self, text: &[u8], place: &Range<usize>) -> bool {
        if self.length != place.len() {
            return false;
        }
        let last = Long::before_last(place);
        let is_part = |at, number: usize| part(text, at) == self.parts.get(number).copied();
        is_part(place.end - 16, last)
            && (0..last).all(|number| is_part(place.start + 16 * number, number))
    }

    /// A word that differs for most texts, of the one at a place, of at least eight bytes.
    #[inline(always)]
    fn mixed(text: &[u8], place: &Range<usize>) -> Option<u64> {
        let word = |at: usize| Some(u64::from_le_bytes(*text.get(at..)?.first_chunk()?));
        let mixed = word(place.start)? ^ word(place.end - 8)?.rotate_left(20);
        Some(mixed ^ place.len() as u64)
    }
}

/// A number below `NUMBERS`, a power of two, that differs for most words.
#[inline(always)]
fn number<const NUMBERS: usize>(word: u64) -> usize {
    // the golden ratio spreads what differs in any bit over the highest ones
    let spread = word.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (spread >> (u64::BITS - NUMBERS.ilog2())) as usize % NUMBERS
}

#[inline(always)]
fn part(text: &[u8], at: usize) -> Option<u128> {
    Some(u128::from_le_bytes(*text.get(at..)?.first_chunk()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn texts_are_told_apart(
            texts in proptest::collection::vec("[ab]{0,3}(a{12}|b{13}|中{5})?(a{16}|ab{15})?([ab]{16}){0,2}", 1..30),
            behind in "[ab]{64}", asked in "[ab]{0,40}",
        ) {
            let mut recent = Recent::default();
            let mut known: HashMap<String, u32> = HashMap::new();
            // each twice: once found by a search, once at once
            for text in texts.iter().chain(&texts).chain([&asked]) {
                let within = format!("{behind}{text}{behind}");
                let place = behind.len()..behind.len() + text.len();
                let found = recent.get(within.as_bytes(), place.clone());
                proptest::prop_assert_eq!(found, known.get(text).copied());
                let itself = Text::of(text.as_bytes());
                proptest::prop_assert_eq!(itself.is_some(), text.len() <= Long::LONGEST);
                let Some(itself) = itself else { continue };
                proptest::prop_assert!(itself.is_at(within.as_bytes(), &place));
                for (other, number) in &known {
                    let other = Text::of(other.as_bytes()).expect("it was learnt");
                    proptest::prop_assert_eq!(other.is_at(within.as_bytes(), &place), found == Some(*number));
                }
                let next = known.len() as u32;
                recent.learn(itself, next);
                known.entry(text.clone()).or_insert(next);
            }
        }
    }

    #[test]
    fn what_no_plain_cell_is_is_not_learnt() {
        assert!(Text::of(b"a\tb").is_none() && Text::of(b"a\0").is_none());
        // what no one taught is not known, an empty text neither
        assert_eq!(Recent::default().get(&[0; 64], 0..0), None);
        assert_eq!(Recent::default().get(&[0xff; 64], 0..15), None);
    }
}
