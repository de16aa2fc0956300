//! Where cells and rows may end, found in many bytes at a time.

/// How many bytes are looked at at once.
const AT_ONCE: usize = 64;

/// How many places are written down at once, whether there are as many or not.
const WRITTEN: usize = 8;

/// Every place of a delimiter, a line end or a quote in a text, in order, and behind the text one more.
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
    /// Finds those of `bytes` from a byte on; what it had before is forgotten.
    pub fn find(&mut self, bytes: &[u8], from: usize, delimiter: u8) {
        let behind = bytes.len() as u32;
        let bytes = &bytes[from..];
        self.line_ends.clear();
        self.has_quotes = memchr::memchr(b'"', bytes).is_some();
        let mut count = 0;
        for (nth, chunk) in bytes.chunks(AT_ONCE).enumerate() {
            let (all, ends) = match chunk.first_chunk() {
                Some(chunk) => bits(chunk, delimiter),
                None => {
                    let mut whole = [0; AT_ONCE];
                    whole[..chunk.len()].copy_from_slice(chunk);
                    bits(&whole, delimiter)
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
        self.places.push(behind);
        self.line_ends.push(count as u32);
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

/// A bit for each separator, the lowest for the first byte, and one for each that is a line end. Written so
/// that the compiler looks at many bytes with one instruction: compared one by one, finding separators takes
/// longer than all else that is done with a row.
#[inline]
fn bits(bytes: &[u8; AT_ONCE], delimiter: u8) -> (u64, u64) {
    let mut is_one = [0_u8; AT_ONCE];
    let mut is_end = [0_u8; AT_ONCE];
    for (byte, (is_one, is_end)) in bytes.iter().zip(is_one.iter_mut().zip(&mut is_end)) {
        *is_end = u8::from((*byte == b'\n') | (*byte == b'\r'));
        *is_one = *is_end | u8::from((*byte == delimiter) | (*byte == b'"'));
    }
    (gathered(&is_one), gathered(&is_end))
}

/// The lowest bits of many bytes.
#[inline]
fn gathered(bytes: &[u8; AT_ONCE]) -> u64 {
    // the product has the lowest bits of eight bytes in its highest byte
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let (eights, _) = bytes.as_chunks::<8>();
    let gathered = eights
        .iter()
        .map(|eight| u64::from_le_bytes(*eight).wrapping_mul(GATHER) >> 56);
    gathered
        .enumerate()
        .fold(0, |bits, (nth, eight)| bits | eight << (8 * nth))
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
                separators.find(bytes, 0, b',');
                proptest::prop_assert_eq!(&separators.places, &all);
                proptest::prop_assert_eq!(&separators.line_ends, &ends);
                proptest::prop_assert_eq!(separators.has_quotes, text.contains('"'));
            }
        }
    }
}
