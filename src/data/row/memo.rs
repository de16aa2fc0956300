//! Meanings of the texts of a column, each found once: a file gives the same few over and over.

use std::hash::BuildHasher;
use std::ops::Range;

use foldhash::fast::RandomState;
use hashbrown::HashTable;

/// The most texts that are remembered: a column that has more repeats none of them much.
const MOST: usize = 1 << 20;

/// The most texts for people that are remembered.
const FEW: usize = 1 << 10;

/// The longest text that is remembered, in bytes.
const LONGEST: usize = 64;

/// Remembered meanings of texts; the last one, which the next row mostly repeats, without a look-up.
pub struct Memo<T> {
    last: Option<(Range<usize>, T)>,
    known: HashTable<Known<T>>,
    /// The bytes of all texts that are remembered.
    texts: Vec<u8>,
    /// The most that are remembered.
    most: usize,
    hasher: RandomState,
}

struct Known<T> {
    hash: u64,
    start: u32,
    length: u32,
    meaning: T,
}

impl<T> Known<T> {
    fn range(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.length as usize
    }
}

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Memo {
            last: None,
            known: HashTable::new(),
            texts: Vec::new(),
            most: MOST,
            hasher: RandomState::default(),
        }
    }
}

impl<T> Memo<T> {
    /// A memory of a few texts of a column for people: most repeat, or none does.
    pub fn of_few() -> Memo<T> {
        Memo {
            most: FEW,
            ..Memo::default()
        }
    }
}

impl<T: Copy> Memo<T> {
    /// The meaning of a text, as `find` finds it the first time.
    #[inline]
    pub fn get(&mut self, text: &[u8], find: impl FnOnce() -> T) -> T {
        if let Some((range, meaning)) = &self.last
            && self.texts[range.clone()] == *text
        {
            return *meaning;
        }
        let hash = self.hasher.hash_one(text);
        let texts = &self.texts;
        // hashes first: texts lie elsewhere in memory
        let is_it = |known: &Known<T>| known.hash == hash && texts[known.range()] == *text;
        if let Some(known) = self.known.find(hash, is_it) {
            self.last = Some((known.range(), known.meaning));
            return known.meaning;
        }
        self.learn(text, hash, find())
    }

    #[cold]
    fn learn(&mut self, text: &[u8], hash: u64, meaning: T) -> T {
        if text.len() <= LONGEST && self.known.len() < self.most {
            let known = Known {
                hash,
                // below 2²⁶ by the two limits
                start: self.texts.len() as u32,
                length: text.len() as u32,
                meaning,
            };
            self.texts.extend_from_slice(text);
            self.known.insert_unique(hash, known, |known| known.hash);
        }
        meaning
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn texts_are_told_apart(texts in proptest::collection::vec("[ab\u{0}中]{0,36}", 1..20)) {
            let mut known: Vec<String> = Vec::new();
            let mut memo = Memo::default();
            for text in &texts {
                let place = memo.get(text.as_bytes(), || {
                    known.push(text.to_owned());
                    known.len() - 1
                });
                proptest::prop_assert_eq!(&known[place], text);
            }
        }
    }
}
