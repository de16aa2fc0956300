//! Elements and attributes of the parts of a workbook.

use memchr::{memchr, memmem};
use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart};

/// The value of an attribute, by its name without prefix.
pub fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|one| one.key.local_name().as_ref() == name)?;
    let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
    Some(value.into_owned())
}

/// The number in an attribute.
pub fn number(element: &BytesStart<'_>, name: &str) -> Option<usize> {
    attribute(element, name)?.parse().ok()
}

/// Whether an attribute says yes.
pub fn is_set(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}

/// The character that a reference in a text stands for: `&amp;`, `&#20154;`.
pub fn character(reference: &BytesRef<'_>) -> Option<char> {
    if let Ok(Some(c)) = reference.resolve_char_ref() {
        return Some(c);
    }
    resolve_predefined_entity(reference)?.chars().next()
}

/// Whether a text is XML to its end, each element closed by its name: `calamine` reads on without end where one is not.
///
/// Tags are found by their signs alone, which is many times faster than to read events: a sheet of 100,000 rows has a
/// million tags.
pub fn is_whole(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut open: Vec<&[u8]> = Vec::new();
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let rest = &bytes[at + found..];
        let skipped = match rest.get(1) {
            Some(b'?') => behind(rest, b"?>"),
            Some(b'!') if rest.starts_with(b"<!--") => behind(rest, b"-->"),
            Some(b'!') if rest.starts_with(b"<![CDATA[") => behind(rest, b"]]>"),
            // old writers name a type; none declares entities of its own
            Some(b'!') if rest.starts_with(b"<!DOCTYPE") => {
                behind(rest, b">").filter(|end| !rest[..*end].contains(&b'['))
            }
            Some(b'!') | None => None,
            Some(b'/') => open.pop().and_then(|name| closed(rest, name)),
            Some(_) => tag_end(rest).inspect(|end| {
                let tag = &rest[1..end - 1];
                if !tag.ends_with(b"/") {
                    let is_part = |byte: &u8| !byte.is_ascii_whitespace();
                    let name = tag.iter().take_while(|byte| is_part(byte)).count();
                    open.push(&tag[..name]);
                }
            }),
        };
        let Some(skipped) = skipped else {
            return false;
        };
        at += found + skipped;
    }
    open.is_empty()
}

/// The number of bytes up to the end of `mark`.
fn behind(bytes: &[u8], mark: &[u8]) -> Option<usize> {
    memmem::find(bytes, mark).map(|at| at + mark.len())
}

/// The length of the tag that closes a name, in bytes.
fn closed(tag: &[u8], name: &[u8]) -> Option<usize> {
    let behind_name = tag[2..].strip_prefix(name)?;
    let is_blank = |byte: &&u8| byte.is_ascii_whitespace();
    let blanks = behind_name.iter().take_while(is_blank).count();
    (behind_name.get(blanks) == Some(&b'>')).then_some(2 + name.len() + blanks + 1)
}

/// The length of a tag in bytes: a `>` in a value of an attribute ends none.
fn tag_end(bytes: &[u8]) -> Option<usize> {
    // tags are short: a look at each byte takes less than a search for each sign
    let mut quote = None;
    let end = bytes.iter().position(|byte| match quote {
        None => {
            quote = Some(*byte).filter(|byte| matches!(byte, b'"' | b'\''));
            *byte == b'>'
        }
        Some(open) => {
            quote = quote.filter(|_| *byte != open);
            false
        }
    });
    end.map(|end| end + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_closed_by_its_name_is_whole() {
        for whole in [
            "",
            "<a/>",
            "<!DOCTYPE m PUBLIC \"-//x\" \"m.dtd\"><m/>",
            "<?xml version=\"1.0\"?><a><!-- <b> --><b c='>' d=\"</a>\" /></a >",
            "<a><![CDATA[</b>]]></a>\n",
        ] {
            assert!(is_whole(whole), "{whole}");
        }
        for broken in [
            "<a>",
            "</a>",
            "<a></b>",
            "<a><b></a></b>",
            "<a",
            "<a b=\">",
            "<!-- ",
            "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>",
            "<",
        ] {
            assert!(!is_whole(broken), "{broken}");
        }
    }
}
