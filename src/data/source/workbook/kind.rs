//! The kind of file that bytes are, whatever the file's name says.

use crate::diagnostic::OtherFile;

/// The kind of a file that is no table of text; `None` for text. `head` is its beginning.
pub fn other_file(head: &[u8]) -> Option<OtherFile> {
    if head.starts_with(b"%PDF-") {
        return Some(OtherFile::Pdf);
    }
    let text: String = match head {
        [0xff, 0xfe, rest @ ..] => rest.iter().step_by(2).copied().map(char::from).collect(),
        [0xfe, 0xff, rest @ ..] => rest
            .iter()
            .skip(1)
            .step_by(2)
            .copied()
            .map(char::from)
            .collect(),
        _ => String::from_utf8_lossy(head).into_owned(),
    };
    let text = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .to_ascii_lowercase();
    let begins = |words: &[&str]| words.iter().any(|word| text.starts_with(word));
    if begins(&[
        "<!doctype html",
        "<html",
        "<table",
        "<head",
        "<body",
        "<meta",
        "<style",
        "<div",
    ]) {
        Some(OtherFile::Html)
    } else if begins(&["<?xml"]) {
        Some(if text.contains("<html") {
            OtherFile::Html
        } else {
            OtherFile::Xml
        })
    } else if begins(&["mime-version:"]) {
        Some(OtherFile::Html)
    } else {
        None
    }
}

/// Whether a name is that of a workbook.
pub fn is_workbook_name(name: &str) -> bool {
    let ending = name
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    let endings = ["xlsx", "xlsm", "xls", "xlsb", "ods", "et"];
    ending.is_some_and(|ending| endings.contains(&ending.as_str()))
}
