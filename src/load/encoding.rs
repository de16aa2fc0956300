//! Bytes to text, strictly: what fits no encoding is refused with its place, never replaced.

use encoding_rs::{DecoderResult, GB18030, UTF_8, UTF_16BE, UTF_16LE};

/// An encoding that spreadsheets save text in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without byte order mark.
    Utf8,
    /// GB18030, and so GBK and GB2312: what Excel in Chinese calls CSV.
    Gb18030,
    /// UTF-16, little end first: what Excel calls Unicode text.
    Utf16Le,
    /// UTF-16, big end first.
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

    fn codec(self) -> &'static encoding_rs::Encoding {
        match self {
            Encoding::Utf8 => UTF_8,
            Encoding::Gb18030 => GB18030,
            Encoding::Utf16Le => UTF_16LE,
            Encoding::Utf16Be => UTF_16BE,
        }
    }
}

/// The text of a file, without byte order mark, and the encoding it was found in.
///
/// A byte order mark settles the encoding. Without one the whole file is tried as UTF-8, then as GB18030;
/// a file that is UTF-8 but for a few bytes is not taken for GB18030.
///
/// # Errors
/// The text before the first bytes that do not fit.
pub fn decode(bytes: Vec<u8>, asked: Option<Encoding>) -> Result<(String, Encoding), String> {
    let marked = encoding_rs::Encoding::for_bom(&bytes).map(|(codec, length)| {
        let encoding = match codec {
            codec if codec == UTF_16LE => Encoding::Utf16Le,
            codec if codec == UTF_16BE => Encoding::Utf16Be,
            _ => Encoding::Utf8,
        };
        (encoding, length)
    });
    match (asked, marked) {
        (Some(asked), Some((encoding, length))) if asked == encoding => {
            strict(&bytes[length..], asked)
        }
        (Some(asked), _) => strict(&bytes, asked),
        (None, Some((encoding, length))) => strict(&bytes[length..], encoding),
        (None, None) => detect(bytes),
    }
}

fn detect(bytes: Vec<u8>) -> Result<(String, Encoding), String> {
    let bytes = match String::from_utf8(bytes) {
        Ok(text) => return Ok((text, Encoding::Utf8)),
        Err(error) => error.into_bytes(),
    };
    if is_damaged_utf8(&bytes) {
        return strict(&bytes, Encoding::Utf8);
    }
    if let Some(line) = utf8_line(&bytes) {
        return Err(strict(&bytes[..line], Encoding::Gb18030)
            .map_or_else(|before| before, |(text, _)| text));
    }
    // where neither fits, the place is that in GB18030: it went further
    strict(&bytes, Encoding::Gb18030)
}

/// Whether most of what is not ASCII is well-formed UTF-8. GBK text hardly ever is, by chance, so that
/// such a file is UTF-8 with a few broken bytes: as GB18030 it would read as nonsense without an error.
fn is_damaged_utf8(bytes: &[u8]) -> bool {
    let (mut formed, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        formed += chunk.valid().chars().filter(|c| c.len_utf8() >= 3).count();
        broken += chunk.invalid().len();
    }
    formed > 0 && formed >= broken
}

/// Where a line begins that is UTF-8 through and through, in a file that is not: two files put together. By
/// chance hardly any line of GBK is.
fn utf8_line(bytes: &[u8]) -> Option<usize> {
    let mut start = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        let wide = |text: &str| text.chars().filter(|c| c.len_utf8() >= 3).count() >= 3;
        if std::str::from_utf8(line).is_ok_and(wide) {
            return Some(start);
        }
        start += line.len();
    }
    None
}

fn strict(bytes: &[u8], encoding: Encoding) -> Result<(String, Encoding), String> {
    let mut decoder = encoding.codec().new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len()));
    match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
        (DecoderResult::InputEmpty, _) => Ok((text, encoding)),
        _ => Err(text),
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
            let (text, found) = decode(bytes, None).unwrap();
            assert_eq!(found, expected);
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
            Ok(("中".to_owned(), Encoding::Gb18030))
        );
        assert!(decode(gbk, Some(Encoding::Utf8)).is_err());
    }

    proptest::proptest! {
        #[test]
        fn text_survives(text in "[ -~一-龥，。０-９\n]{0,60}") {
            let gbk = GB18030.encode(&text).0.into_owned();
            proptest::prop_assert_eq!(decode(gbk, Some(Encoding::Gb18030)), Ok((text.clone(), Encoding::Gb18030)));
            let wide = utf16(&text, u16::to_be_bytes);
            proptest::prop_assert_eq!(decode(wide, None), Ok((text, Encoding::Utf16Be)));
        }

        #[test]
        fn no_bytes_panic(bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200)) {
            let _ = decode(bytes, None);
        }
    }
}
