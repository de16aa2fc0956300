//! Texts of few bytes as numbers, which are compared and found at once.

use std::hash::{Hash, Hasher};
use std::ops::Range;

/// A text of few bytes: these, and its length in the last one. In two words, since maps have room for a number
/// of sixteen bytes only at every second place.
#[derive(Clone, Copy, Debug)]
pub struct Brief(u64, u64);

/// For each length which bits are those of the text.
static MASKS: [u128; Brief::LONGEST + 1] = {
    let mut masks = [0; Brief::LONGEST + 1];
    let mut length = 0;
    while length <= Brief::LONGEST {
        masks[length] = (1 << (8 * length)) - 1;
        length += 1;
    }
    masks
};

impl Brief {
    /// How many bytes it may have.
    pub const LONGEST: usize = 15;

    /// What no text is.
    pub const NONE: Brief = Brief(u64::MAX, u64::MAX);

    /// The text of `length` bytes that two words begin with; `None` for a longer one.
    #[inline(always)]
    pub fn of((first, second): (u64, u64), length: usize) -> Option<Brief> {
        let mask = *MASKS.get(length)?;
        let (low, high) = (mask as u64, (mask >> u64::BITS) as u64);
        let length = (length as u64) << (u64::BITS - 8);
        Some(Brief(first & low, second & high | length))
    }

    /// The text at a place; `None` for a longer one, and too near to the end of `text`.
    #[inline(always)]
    pub fn at(text: &[u8], place: &Range<usize>) -> Option<Brief> {
        let words = u128::from_le_bytes(*text.get(place.start..)?.first_chunk()?);
        Brief::of((words as u64, (words >> u64::BITS) as u64), place.len())
    }

    /// The text.
    pub fn text(self) -> String {
        let bytes = [self.0, self.1].map(u64::to_le_bytes);
        let (text, length) = bytes.as_flattened().split_at(Brief::LONGEST);
        String::from_utf8_lossy(&text[..usize::from(length[0])]).into_owned()
    }

    /// A word that differs for most texts.
    #[inline(always)]
    pub fn mixed(self) -> u64 {
        self.0 ^ self.1
    }
}

impl PartialEq for Brief {
    // both words at once: one by one, a branch stands between them, and as an array they go through memory
    #[inline(always)]
    fn eq(&self, other: &Brief) -> bool {
        (self.0 ^ other.0) | (self.1 ^ other.1) == 0
    }
}

impl Eq for Brief {}

impl Hash for Brief {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(u128::from(self.1) << u64::BITS | u128::from(self.0));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn a_brief_text_is_that_text(text in "[a\u{0}中]{0,18}", behind in "[a中]{16}") {
            let within = format!("{text}{behind}");
            let found = Brief::at(within.as_bytes(), &(0..text.len()));
            let expected = (text.len() <= Brief::LONGEST).then_some(text);
            proptest::prop_assert_eq!(found.map(Brief::text), expected);
        }
    }
}
