//! XML documents in pieces: the root's start tag, elements within it, the root's end tag. Indented by two blanks.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesStart, Event};

/// Writes XML to memory.
pub type Xml<'o> = Writer<&'o mut Vec<u8>>;

/// The declaration and the start tag of the root.
pub fn opening(root: &str, attributes: &[(&str, &str)]) -> String {
    let mut text = Vec::new();
    let mut writer = Writer::new_with_indent(&mut text, b' ', 2);
    let start = BytesStart::new(root).with_attributes(attributes.iter().copied());
    let written = writer
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| writer.write_event(Event::Start(start)));
    // writing to memory cannot fail
    debug_assert!(written.is_ok());
    String::from_utf8_lossy(&text).into_owned()
}

/// Appends elements that stand in the root, each on lines of its own.
pub fn within_root(text: &mut Vec<u8>, content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>) {
    let start = text.len();
    // indents as behind a start tag, which is then taken away
    const ROOT: &str = "r";
    let mut writer = Writer::new_with_indent(&mut *text, b' ', 2);
    let written = writer
        .write_event(Event::Start(BytesStart::new(ROOT)))
        .and_then(|()| content(&mut writer));
    // writing to memory cannot fail
    debug_assert!(written.is_ok());
    text.drain(start..start + "<r>".len());
}

/// The end tag of the root, ended by a line end.
pub fn closing(root: &str) -> String {
    format!("\n</{root}>\n")
}

/// A whole document.
pub fn document(
    root: &str,
    attributes: &[(&str, &str)],
    content: impl FnOnce(&mut Xml<'_>) -> io::Result<()>,
) -> String {
    let mut text = opening(root, attributes).into_bytes();
    within_root(&mut text, content);
    String::from_utf8_lossy(&text).into_owned() + &closing(root)
}
