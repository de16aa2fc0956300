//! Rich texts: numbers of footnotes that are raised, and what is struck through.

use std::collections::BTreeMap;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml::{attribute, character};

/// A text of which some is raised or struck through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RichText {
    /// The text without raised numbers of footnotes.
    pub visible: String,
    /// Whether some of it is struck through.
    pub is_struck_out: bool,
}

/// Whether a part has texts that are raised or struck through.
pub fn has_any(part: &[u8]) -> bool {
    let has = |mark: &[u8]| memmem::find(part, mark).is_some();
    has(b"vertAlign") || has(b"<strike")
}

/// The texts that sheets share, by their numbers, of which some are raised or struck through.
pub fn shared(part: &str) -> BTreeMap<usize, RichText> {
    let mut found = BTreeMap::new();
    if !has_any(part.as_bytes()) {
        return found;
    }
    let mut reader = Reader::from_str(part);
    let mut runs = Runs::default();
    let mut number = 0;
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Start(element) if element.local_name().as_ref() == "si" => {
                runs = Runs::default();
            }
            Event::Empty(element) if element.local_name().as_ref() == "si" => number += 1,
            Event::End(element) if element.local_name().as_ref() == "si" => {
                found.extend(runs.text().map(|text| (number, text)));
                number += 1;
            }
            Event::Eof => break,
            event => runs.take(event),
        }
    }
    found
}

/// The runs of a text while they are read.
#[derive(Default)]
pub struct Runs {
    all: Vec<Run>,
    is_in_text: bool,
    /// Within how words are said, which is no part of them.
    is_in_sounds: bool,
}

/// A part of a text with one look.
#[derive(Default)]
struct Run {
    text: String,
    is_raised: bool,
    is_struck_out: bool,
}

impl Runs {
    /// Takes in what the part has next.
    pub fn take(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(element) | Event::Empty(element) => {
                let value = || attribute(element, "val");
                match (element.local_name().as_ref(), self.all.last_mut()) {
                    ("r", _) => self.all.push(Run::default()),
                    ("rPh", _) => self.is_in_sounds = true,
                    ("t", _) => self.is_in_text = matches!(event, Event::Start(_)),
                    ("vertAlign", Some(run)) => {
                        run.is_raised = value().is_some_and(|value| value == "superscript");
                    }
                    ("strike", Some(run)) => {
                        run.is_struck_out =
                            value().is_none_or(|value| value == "1" || value == "true");
                    }
                    _ => {}
                }
            }
            Event::Text(text) => self.add(text),
            Event::GeneralRef(name) => {
                let c = character(name).unwrap_or_default();
                self.add(c.encode_utf8(&mut [0; 4]));
            }
            Event::End(element) => match element.local_name().as_ref() {
                "t" => self.is_in_text = false,
                "rPh" => self.is_in_sounds = false,
                _ => {}
            },
            _ => {}
        }
    }

    /// Begins a run of a text.
    pub fn begin(&mut self, is_raised: bool, is_struck_out: bool) {
        self.all.push(Run {
            is_raised,
            is_struck_out,
            ..Run::default()
        });
    }

    /// Adds to the last run.
    pub fn say(&mut self, text: &str) {
        if let Some(run) = self.all.last_mut() {
            run.text.push_str(text);
        }
    }

    fn add(&mut self, text: &str) {
        if self.is_in_text && !self.is_in_sounds {
            self.say(text);
        }
    }

    /// The text as a person reads it; `None` where nothing is raised or struck through.
    pub fn text(&self) -> Option<RichText> {
        let mut text = RichText::default();
        let mut has_marks = false;
        for run in &self.all {
            let is_mark = |c: char| c.is_ascii_digit() || "*,，、[]()（）①②③④⑤⑥⑦⑧⑨注".contains(c);
            // m² is a unit
            let is_of_unit = text.visible.ends_with(|c: char| c.is_ascii_alphabetic());
            if run.is_raised && !is_of_unit && run.text.trim().chars().all(is_mark) {
                has_marks = true;
                continue;
            }
            text.is_struck_out |= run.is_struck_out && !run.text.trim().is_empty();
            text.visible.push_str(&run.text);
        }
        (has_marks || text.is_struck_out).then_some(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raised_numbers_are_no_digits_and_what_is_struck_out_is_known() {
        let raised = |text: &str| {
            format!(r#"<r><rPr><vertAlign val="superscript"/></rPr><t>{text}</t></r>"#)
        };
        let plain = |text: &str| format!("<r><t>{text}</t></r>");
        let struck = "<r><rPr><strike/></rPr><t>1</t></r>";
        let part = [
            "<si><t>8.6</t></si>".to_owned(),
            format!("<si>{}{}</si>", plain("8.6"), raised("1")),
            format!(
                "<si>{}{}<rPh><t>x</t></rPh></si>",
                plain("地区生产总值"),
                raised("注1")
            ),
            format!("<si>{}{}</si>", plain("万m"), raised("2")),
            "<si/>".to_owned(),
            format!("<si>{struck}{}</si>", plain("12.1")),
        ];
        let found = shared(&format!("<sst>{}</sst>", part.concat()));
        let found: Vec<_> = found
            .iter()
            .map(|(number, text)| (*number, text.visible.as_str(), text.is_struck_out))
            .collect();
        assert_eq!(
            found,
            [
                (1, "8.6", false),
                (2, "地区生产总值", false),
                (5, "112.1", true)
            ]
        );
    }
}
