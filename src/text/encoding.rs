//! Bytes to text, strictly: what fits no encoding is refused with its place, never replaced.

use std::borrow::Cow;
use std::io::{self, Read};

use encoding_rs::{Decoder, DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE};
use strum::{EnumIter, IntoStaticStr};

/// An encoding that spreadsheets save text in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    #[strum(serialize = "utf-8")]
    Utf8,
    /// GB18030, and so GBK and GB2312: what Excel in Chinese calls CSV.
    #[strum(serialize = "gb18030")]
    Gb18030,
    /// UTF-16, little end first: what Excel calls Unicode text.
    #[strum(serialize = "utf-16le")]
    Utf16Le,
    /// UTF-16, big end first.
    #[strum(serialize = "utf-16be")]
    Utf16Be,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Gb18030 => "GB18030",
            Encoding::Utf16Le => "UTF-16 LE",
            Encoding::Utf16Be => "UTF-16 BE",
        }
    }

    /// Whether line ends, quotes and separators are the bytes that they are in ASCII, and no part of any other
    /// character: such a file can be cut into rows before it is decoded.
    pub fn has_ascii_structure(self) -> bool {
        matches!(self, Encoding::Utf8 | Encoding::Gb18030)
    }

    /// The text of whole characters, without looking for a mark.
    ///
    /// # Errors
    /// The text before the first bytes that do not fit.
    pub fn text(self, bytes: &[u8]) -> Result<Cow<'_, str>, String> {
        if self == Encoding::Utf8 {
            return simdutf8::compat::from_utf8(bytes)
                .map(Cow::Borrowed)
                .map_err(|error| {
                    String::from_utf8_lossy(&bytes[..error.valid_up_to()]).into_owned()
                });
        }
        let mut decoder = self.codec().new_decoder_without_bom_handling();
        let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        let mut text = String::with_capacity(most.unwrap_or(bytes.len()));
        match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
            (DecoderResult::InputEmpty, _) => Ok(Cow::Owned(text)),
            _ => Err(text),
        }
    }

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Encoding::Utf8 => UTF_8,
            Encoding::Gb18030 => GB18030,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
        }
    }
}

/// The encoding of a file's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decoding {
    /// As what.
    pub encoding: Encoding,
    /// Bytes of a byte order mark before the text.
    pub mark: usize,
    /// Whether that is certain: asked for, marked or found out. UTF-8 is only tried otherwise.
    pub is_certain: bool,
    /// The byte at which another encoding begins, in a file that is two put together.
    pub until: Option<u64>,
}

impl Decoding {
    /// The first guess for a file that begins with these bytes: what is asked for, or else what its byte
    /// order mark says, or else UTF-8.
    pub fn of(head: &[u8], asked: Option<Encoding>) -> Decoding {
        let marked = encoding_rs::Encoding::for_bom(head).map(|(codec, length)| {
            let encoding = match codec {
                codec if codec == UTF_16LE => Encoding::Utf16Le,
                codec if codec == UTF_16BE => Encoding::Utf16Be,
                _ => Encoding::Utf8,
            };
            (encoding, length)
        });
        let (encoding, mark) = match (asked, marked) {
            (Some(asked), Some((encoding, length))) if asked == encoding => (asked, length),
            (Some(asked), _) => (asked, 0),
            (None, Some(marked)) => marked,
            (None, None) => (without_mark(head).unwrap_or(Encoding::Utf8), 0),
        };
        Decoding {
            encoding,
            mark,
            is_certain: encoding != Encoding::Utf8 || asked.is_some() || marked.is_some(),
            until: None,
        }
    }
}

/// Bytes of a file that its encoding is guessed from.
pub const HEAD: u64 = 256;

/// UTF-16 without a byte order mark: half of what is ASCII is zero, and no other text has zeros.
fn without_mark(head: &[u8]) -> Option<Encoding> {
    let zeros = |from: usize| {
        head.iter()
            .skip(from)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
    };
    match (zeros(0), zeros(1)) {
        (0, 2..) => Some(Encoding::Utf16Le),
        (2.., 0) => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether a file that begins with these bytes is a zip archive (.xlsx, .ods), or the older compound file
/// (.xls, .et).
pub fn is_workbook(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"\xd0\xcf\x11\xe0")
}

/// The text of a file, without byte order mark.
///
/// # Errors
/// The text before the first bytes that do not fit.
pub fn decode(bytes: Vec<u8>, asked: Option<Encoding>) -> Result<String, String> {
    let mut decoding = Decoding::of(&bytes, asked);
    if !decoding.is_certain && std::str::from_utf8(&bytes).is_err() {
        // reading from memory cannot fail
        decoding = found_out(&bytes[..]).unwrap_or(decoding);
    }
    let end = decoding.until.map_or(bytes.len(), |until| until as usize);
    let text = decoding.encoding.text(&bytes[decoding.mark..end])?;
    match decoding.until {
        Some(_) => Err(text.into_owned()),
        None => Ok(text.into_owned()),
    }
}

/// The encoding of a file that is not UTF-8, although nothing says what else it is.
///
/// One that is UTF-8 but for a few bytes is not taken for GB18030: it would read as nonsense without an error.
///
/// # Errors
/// Errors of reading.
pub fn found_out(mut bytes: impl Read) -> io::Result<Decoding> {
    let mut evidence = Evidence::default();
    let mut buffer = Vec::new();
    loop {
        let read = (&mut bytes).take(AT_A_TIME).read_to_end(&mut buffer)?;
        let lines = match memchr::memrchr(b'\n', &buffer) {
            Some(last) if read > 0 => last + 1,
            _ => buffer.len(),
        };
        evidence.add(&buffer[..lines]);
        buffer.drain(..lines);
        if read == 0 {
            break;
        }
    }
    let damaged = evidence.formed > 0 && evidence.formed >= evidence.broken;
    Ok(Decoding {
        encoding: if damaged {
            Encoding::Utf8
        } else {
            // where neither fits, the place is that in GB18030: it goes further
            Encoding::Gb18030
        },
        mark: 0,
        is_certain: true,
        until: evidence.utf8_line.filter(|_| !damaged),
    })
}

/// Bytes read at once.
const AT_A_TIME: u64 = 1 << 18;

/// Characters and broken bytes that settle the encoding of a file.
const ENOUGH: usize = 1 << 16;

/// Counts that speak for and against UTF-8 in a file that is not valid UTF-8.
#[derive(Default)]
struct Evidence {
    /// Characters beyond Latin that are well-formed UTF-8. GBK text hardly ever has one, by chance.
    formed: usize,
    /// Bytes that are not.
    broken: usize,
    /// The start of a line that is UTF-8 through and through: two files put together. By chance hardly any
    /// line of GBK is.
    utf8_line: Option<u64>,
    read: u64,
}

impl Evidence {
    fn add(&mut self, lines: &[u8]) {
        let mut chunks = lines.utf8_chunks();
        while self.formed + self.broken < ENOUGH
            && let Some(chunk) = chunks.next()
        {
            self.formed += wide(chunk.valid());
            self.broken += chunk.invalid().len();
        }
        for line in lines.split_inclusive(|b| *b == b'\n') {
            let is_utf8 = || std::str::from_utf8(line).is_ok_and(|line| wide(line) >= 3);
            if self.utf8_line.is_none() && is_utf8() {
                self.utf8_line = Some(self.read);
            }
            self.read += line.len() as u64;
        }
    }
}

/// Characters of three bytes and more in a text.
fn wide(text: &str) -> usize {
    text.chars().filter(|c| c.len_utf8() >= 3).count()
}

/// Whether there is more to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum More {
    /// There may be.
    Yes,
    /// The file has ended.
    No,
    /// The next bytes fit the encoding no more.
    Broken,
}

/// A file's bytes as they are read, cut into rows by ASCII: those of UTF-8 and GB18030 as they are, to be decoded
/// by who takes them, UTF-16 as UTF-8.
pub struct AsciiStructured<R> {
    bytes: io::Take<R>,
    is_cut: bool,
    /// The decoder of UTF-16, and the bytes that it is given.
    codec: Option<(Decoder, Vec<u8>)>,
}

impl<R: Read> AsciiStructured<R> {
    /// `bytes` begin behind the mark.
    pub fn new(bytes: R, decoding: Decoding) -> AsciiStructured<R> {
        let decoder = || decoding.encoding.codec().new_decoder_without_bom_handling();
        let needs_decoder = !decoding.encoding.has_ascii_structure();
        AsciiStructured {
            bytes: bytes.take(decoding.until.unwrap_or(u64::MAX)),
            is_cut: decoding.until.is_some(),
            codec: needs_decoder.then(|| (decoder(), Vec::new())),
        }
    }

    /// Adds about as many bytes as `room`. Text before bytes that do not fit is added.
    ///
    /// # Errors
    /// Errors of the reader.
    pub fn read_into(&mut self, text: &mut Vec<u8>, room: usize) -> io::Result<More> {
        let at_end = if self.is_cut { More::Broken } else { More::No };
        let Some((decoder, raw)) = &mut self.codec else {
            // grown by and by, it would be read in many small pieces
            text.reserve(room.min(AT_A_TIME as usize / 4));
            let read = (&mut self.bytes).take(room as u64).read_to_end(text)?;
            return Ok(if read == 0 { at_end } else { More::Yes });
        };
        raw.clear();
        let read = (&mut self.bytes).take(room as u64).read_to_end(raw)?;
        let needed = decoder.max_utf8_buffer_length_without_replacement(raw.len());
        let mut decoded = String::with_capacity(needed.unwrap_or(raw.len()));
        let (result, _) =
            decoder.decode_to_string_without_replacement(raw, &mut decoded, read == 0);
        text.extend_from_slice(decoded.as_bytes());
        Ok(match result {
            DecoderResult::InputEmpty if read == 0 => at_end,
            DecoderResult::InputEmpty => More::Yes,
            _ => More::Broken,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "指标,期间,数值\r\n地区生产总值,2021-06,8.1\r\n";

    fn utf16(text: &str, unit: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        std::iter::once(0xfeff)
            .chain(text.encode_utf16())
            .flat_map(unit)
            .collect()
    }

    #[test]
    fn every_encoding_is_told_apart() {
        let gbk = GB18030.encode(TEXT).0.into_owned();
        let marked = [b"\xef\xbb\xbf", TEXT.as_bytes()].concat();
        for (bytes, expected) in [
            (TEXT.as_bytes().to_vec(), Encoding::Utf8),
            (marked, Encoding::Utf8),
            (gbk, Encoding::Gb18030),
            (utf16(TEXT, u16::to_le_bytes), Encoding::Utf16Le),
            (utf16(TEXT, u16::to_be_bytes), Encoding::Utf16Be),
            (Vec::new(), Encoding::Utf8),
        ] {
            let found = match std::str::from_utf8(&bytes) {
                Ok(_) => Decoding::of(&bytes, None),
                Err(_) if Decoding::of(&bytes, None).is_certain => Decoding::of(&bytes, None),
                Err(_) => found_out(&bytes[..]).unwrap(),
            };
            assert_eq!(found.encoding, expected);
            let text = decode(bytes, None).unwrap();
            assert!(text.is_empty() || text == TEXT);
        }
    }

    #[test]
    fn a_broken_byte_is_not_read_as_another_encoding() {
        let mut bytes = TEXT.as_bytes().to_vec();
        let place = TEXT.find('值').unwrap();
        bytes[place] = 0xff;
        assert_eq!(decode(bytes, None), Err(TEXT[..place].to_owned()));
    }

    #[test]
    fn half_a_character_is_refused() {
        let mut gbk = GB18030.encode("指标,期间,数值\n地区").0.into_owned();
        gbk.pop();
        assert_eq!(decode(gbk, None), Err("指标,期间,数值\n地".to_owned()));
        let mut wide = utf16("指标\n区", u16::to_le_bytes);
        wide.pop();
        assert!(decode(wide, None).is_err());
        assert!(decode(utf16("\u{10000}", u16::to_le_bytes)[..4].to_vec(), None).is_err());
    }

    #[test]
    fn an_encoding_can_be_asked_for() {
        let gbk = GB18030.encode("中").0.into_owned();
        assert_eq!(
            decode(gbk.clone(), Some(Encoding::Gb18030)),
            Ok("中".to_owned())
        );
        assert!(decode(gbk, Some(Encoding::Utf8)).is_err());
    }

    proptest::proptest! {
        #[test]
        fn text_survives(text in "[ -~一-龥，。０-９\n]{0,60}") {
            let gbk = GB18030.encode(&text).0.into_owned();
            proptest::prop_assert_eq!(decode(gbk, Some(Encoding::Gb18030)), Ok(text.clone()));
            let wide = utf16(&text, u16::to_be_bytes);
            proptest::prop_assert_eq!(decode(wide, None), Ok(text));
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let _ = decode(bytes, None);
        }
    }
}
