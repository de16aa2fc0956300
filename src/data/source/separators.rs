//! Where cells and rows may end, found in many bytes at a time.

use std::ops::Range;

use wide::u8x16;

use crate::data::source::bits;
use crate::data::source::bits::AT_ONCE;

/// How many places are written down at once, whether there are as many or not.
const WRITTEN: usize = 8;

/// Every place of a delimiter, a line end or a quote in a part of a text, in order, and behind the text one more.
///
/// A row without a quote is cut at these; a row with one is the `csv` packages' to read.
#[derive(Default)]
pub struct Separators {
    /// The places.
    pub places: Vec<u32>,
    /// Which of them are line ends, and the last one.
    pub line_ends: Vec<u32>,
    /// Whether there is a quote.
    pub has_quotes: bool,
}

impl Separators {
    /// Forgets them all.
    pub fn forget(&mut self) {
        self.places.clear();
        self.line_ends.clear();
    }

    /// Finds those of a part of `text`; what it had before is forgotten.
    pub fn find(&mut self, text: &[u8], part: Range<usize>, delimiter: u8) {
        let (from, is_last) = (part.start, part.end == text.len());
        let bytes = &text[part];
        self.line_ends.clear();
        self.has_quotes = memchr::memchr(b'"', bytes).is_some();
        let mut count = 0;
        for (nth, chunk) in bytes.chunks(AT_ONCE).enumerate() {
            let (all, ends) = match chunk.first_chunk() {
                Some(chunk) => separators(chunk, delimiter),
                None => {
                    let mut whole = [0; AT_ONCE];
                    whole[..chunk.len()].copy_from_slice(chunk);
                    separators(&whole, delimiter)
                }
            };
            let mut ends = ends;
            while ends != 0 {
                let before = all & (ends & ends.wrapping_neg()).wrapping_sub(1);
                self.line_ends.push(count as u32 + before.count_ones());
                ends &= ends - 1;
            }
            self.write((from + nth * AT_ONCE) as u32, all, count);
            count += all.count_ones() as usize;
        }
        self.places.truncate(count);
        if is_last {
            self.places.push(text.len() as u32);
            self.line_ends.push(count as u32);
        }
    }

    /// Writes down the places of bits behind `count` others: some at once without a branch for each, which
    /// there would be no telling.
    #[inline]
    fn write(&mut self, from: u32, mut bits: u64, count: usize) {
        if self.places.len() < count + AT_ONCE + WRITTEN {
            self.places.resize((count + AT_ONCE + WRITTEN) * 2, 0);
        }
        let mut rest = &mut self.places[count..];
        while let (false, Some((places, more))) =
            (bits == 0, rest.split_first_chunk_mut::<WRITTEN>())
        {
            for place in places {
                *place = from + bits.trailing_zeros();
                bits &= bits.wrapping_sub(1);
            }
            rest = more;
        }
    }
}

/// Which bytes are separators, and which of them are line ends.
#[inline]
fn separators(bytes: &[u8; AT_ONCE], delimiter: u8) -> (u64, u64) {
    let is = |byte| move |part: u8x16| part.simd_eq(u8x16::splat(byte));
    let ends = bits::of(bytes, is(b'\n')) | bits::of(bytes, is(b'\r'));
    (
        ends | bits::of(bytes, is(delimiter)) | bits::of(bytes, is(b'"')),
        ends,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn none_is_missed_and_none_is_made_up(texts in proptest::collection::vec("[a,\"\r\n\u{0}\u{1}\u{80}中-]{0,160}", 1..3)) {
            let mut separators = Separators::default();
            for text in &texts {
                let bytes = text.as_bytes();
                let is_end = |at: &u32| matches!(bytes.get(*at as usize), None | Some(b'\r' | b'\n'));
                let is_one = |at: &u32| is_end(at) || matches!(bytes[*at as usize], b',' | b'"');
                let all: Vec<u32> = (0..=bytes.len() as u32).filter(is_one).collect();
                let is_end = |place: &usize| is_end(&all[*place]);
                let ends: Vec<u32> = (0..all.len()).filter(is_end).map(|place| place as u32).collect();
                separators.find(bytes, 0..bytes.len(), b',');
                proptest::prop_assert_eq!(&separators.places, &all);
                proptest::prop_assert_eq!(&separators.line_ends, &ends);
                proptest::prop_assert_eq!(separators.has_quotes, text.contains('"'));
            }
        }
    }
}
