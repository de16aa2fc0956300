//! Many bytes looked at with one instruction: one by one, finding where cells end takes longer than all else
//! that is done with a row.

use wide::u8x16;

/// How many bytes are looked at at once.
pub const AT_ONCE: usize = 64;

/// A bit for each byte for which `is` has all bits of its place set, the lowest for the first byte.
#[inline(always)]
pub fn of(bytes: &[u8; AT_ONCE], is: impl Fn(u8x16) -> u8x16) -> u64 {
    let (parts, _) = bytes.as_chunks();
    let bits = |part: &[u8; 16]| u64::from(is(u8x16::new(*part)).to_bitmask());
    parts
        .iter()
        .enumerate()
        .fold(0, |all, (place, part)| all | bits(part) << (16 * place))
}
