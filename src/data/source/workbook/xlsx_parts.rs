//! Facts from the parts of an `.xlsx` beside its cells: hidden columns and rows, merged cells, formulas without value.

use std::collections::BTreeMap;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::archive::Parts;
use super::facts::{
    Area, Comments, Facts, MOST_LINES, MOST_MERGED, OutsideText, SharedFacts, page_texts,
};
use super::rich::{self, Runs};
use super::xml::{attribute, character, is_set, number};

/// The parts of sheets by the sheets' names.
pub fn sheet_parts(parts: &Parts) -> BTreeMap<String, String> {
    let Some(workbook) = parts.find("workbook.xml") else {
        return BTreeMap::new();
    };
    let (folder, file) = workbook.rsplit_once('/').unwrap_or(("", workbook));
    let links = parts.text(&joined(folder, &format!("_rels/{file}.rels")));
    let mut targets = BTreeMap::new();
    each_start(links, |element| {
        if let ("Relationship", Some(id), Some(target)) = (
            element.local_name().as_ref(),
            attribute(element, "Id"),
            attribute(element, "Target"),
        ) {
            targets.insert(id, joined(folder, &target));
        }
    });
    let mut sheets = BTreeMap::new();
    each_start(parts.text(workbook), |element| {
        if element.local_name().as_ref() == "sheet" {
            // a sheet has a number of its own (`sheetId`) beside the link (`r:id`)
            let link = attribute(element, "id").and_then(|id| targets.get(&id));
            if let (Some(name), Some(target)) = (attribute(element, "name"), link) {
                sheets.insert(name, target.clone());
            }
        }
    });
    sheets
}

/// The text of the part of a kind that a sheet links to (`comments`, `drawing`); empty where it has none.
pub fn linked<'p>(parts: &'p Parts, sheet: &str, kind: &str) -> &'p str {
    let (folder, file) = sheet.rsplit_once('/').unwrap_or(("", sheet));
    let mut found = None;
    each_start(
        parts.text(&joined(folder, &format!("_rels/{file}.rels"))),
        |element| {
            let of_kind = attribute(element, "Type");
            let of_kind = of_kind.filter(|said| said.rsplit('/').next() == Some(kind));
            if let (Some(_), Some(target)) = (of_kind, attribute(element, "Target")) {
                found = Some(joined(folder, &target));
            }
        },
    );
    found.map_or("", |part| parts.text(&part))
}

/// The comments of cells in a part of them.
pub fn comments(text: &str) -> Comments {
    let mut reader = Reader::from_str(text);
    let mut all = Comments::default();
    let mut at = None;
    let mut in_text = false;
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "comment" => at = attribute(element, "ref").and_then(|name| position(&name)),
                "t" => in_text = true,
                _ => {}
            },
            Event::Text(text) if in_text => {
                if let Some(at) = at {
                    all.add(at, text);
                }
            }
            Event::GeneralRef(name) if in_text => {
                if let (Some(at), Some(c)) = (at, character(name)) {
                    all.add(at, c.encode_utf8(&mut [0; 4]));
                }
            }
            Event::End(element) if element.local_name().as_ref() == "t" => in_text = false,
            Event::Eof => break,
            _ => {}
        }
    }
    all
}

/// The lines of the boxes in a part of drawings.
pub fn boxes(text: &str) -> Vec<OutsideText> {
    let mut reader = Reader::from_str(text);
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut in_text = false;
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Start(element) if element.local_name().as_ref() == "t" => in_text = true,
            Event::Text(text) if in_text => line.push_str(text),
            Event::GeneralRef(name) if in_text => line.extend(character(name)),
            Event::End(element) => match element.local_name().as_ref() {
                "t" => in_text = false,
                "p" => lines.push(OutsideText::of_box(&std::mem::take(&mut line))),
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    lines.retain(|line| !line.text.is_empty());
    lines.truncate(MOST_LINES);
    lines
}

/// A part's name from that of the folder that names it: `../comments1.xml` is beside the folder.
fn joined(folder: &str, target: &str) -> String {
    if let Some(rest) = target.strip_prefix("../") {
        return joined(folder.rsplit_once('/').map_or("", |(above, _)| above), rest);
    }
    match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    }
}

fn each_start(text: &str, mut each: impl FnMut(&BytesStart<'_>)) {
    let mut reader = Reader::from_str(text);
    // what is broken is told by who reads the cells
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) | Event::Empty(element) => each(&element),
            Event::Eof => return,
            _ => {}
        }
    }
}

/// A cell while its element is read.
#[derive(Default)]
struct Cell {
    at: (usize, usize),
    is_text: bool,
    /// Its value is the number of a text that sheets share.
    is_shared: bool,
    formula: Option<String>,
    has_value: bool,
}

/// The facts in the part of a sheet.
pub fn facts(text: &str, shared: &SharedFacts) -> Facts {
    let mut facts = Facts::default();
    // what is not said to be hidden is shown
    facts.hidden_columns.get_or_insert_default();
    let is_rich = |cells: &str| !shared.rich.is_empty() || rich::has_any(cells.as_bytes());
    match cells_without_formulas(text).filter(|(_, cells, _)| !is_rich(cells)) {
        Some((before, cells, behind)) => {
            read(before, shared, &mut facts);
            read_rows(cells, &mut facts);
            read(behind, shared, &mut facts);
        }
        None => read(text, shared, &mut facts),
    }
    facts
}

/// Whether the formulas of a workbook are computed when it is opened.
pub fn recalculates(parts: &Parts) -> bool {
    let workbook = parts.find("workbook.xml").unwrap_or_default();
    let mut found = false;
    each_start(parts.text(workbook), |element| {
        found |= element.local_name().as_ref() == "calcPr" && is_set(element, "fullCalcOnLoad");
    });
    found
}

/// Whether a sheet shows nothing where a number is zero.
pub fn hides_zeros(part: &[u8]) -> bool {
    let end = memmem::find(part, b"<sheetData").unwrap_or(part.len());
    let says = |mark: &[u8]| memmem::find(&part[..end], mark).is_some();
    says(b"showZeros=\"0\"") || says(b"showZeros=\"false\"")
}

/// The parts of a sheet before, within and behind its cells, where no cell has a formula: of most sheets the cells then
/// need not be looked at a second time. `None` for a sheet with formulas, or whose elements have names of another form.
fn cells_without_formulas(text: &str) -> Option<(&str, &str, &str)> {
    const END: &[u8] = b"</sheetData>";
    let bytes = text.as_bytes();
    let start = memmem::find(bytes, b"<sheetData>")?;
    let end = memmem::rfind(bytes, END).filter(|end| start < *end)?;
    let cells = &text[start..end];
    let says = |mark: &[u8]| memmem::find(cells.as_bytes(), mark).is_some();
    let may_differ = says(b"<f>") || says(b"<f ") || says(b"<f/") || says(b"<!");
    (!may_differ).then(|| (&text[..start], cells, &text[end + END.len()..]))
}

/// A row of fewer points shows nothing: one of a screen's dots has three quarters of a point.
const LEAST_HEIGHT: f64 = 1.0;

/// A column of fewer characters shows nothing.
const LEAST_WIDTH: f64 = 0.3;

/// Takes in the hidden ones among rows, of which most sheets have none.
fn read_rows(cells: &str, facts: &mut Facts) {
    let says = |mark: &[u8]| memmem::find(cells.as_bytes(), mark).is_some();
    if !says(b"hidden") && !says(b"ht=\"0") && !says(b"ht='0") {
        return;
    }
    let mut row = 0;
    for start in memmem::find_iter(cells.as_bytes(), b"<row") {
        let mut tag = Reader::from_str(&cells[start..]);
        if let Ok(Event::Start(element) | Event::Empty(element)) = tag.read_event()
            && element.local_name().as_ref() == "row"
        {
            row = number(&element, "r").map_or(row, |row| row.saturating_sub(1));
            if is_hidden_row(&element) {
                facts.hidden_rows.insert(row);
            }
            row += 1;
        }
    }
}

fn is_hidden_row(element: &BytesStart<'_>) -> bool {
    is_set(element, "hidden") || is_below(attribute(element, "ht"), LEAST_HEIGHT)
}

/// Whether a width or height is given that is too little to be seen.
fn is_below(size: Option<String>, least: f64) -> bool {
    let size = size.and_then(|size| size.parse::<f64>().ok());
    size.is_some_and(|size| size < least)
}

/// Adds what a text of elements says.
fn read(text: &str, shared: &SharedFacts, facts: &mut Facts) {
    let mut reader = Reader::from_str(text);
    let mut walk = Walk::default();
    while let Ok(event) = reader.read_event() {
        if let Some(runs) = &mut walk.runs {
            runs.take(&event);
        }
        match &event {
            Event::Start(element) => walk.starts(element, false, facts),
            Event::Empty(element) => walk.starts(element, true, facts),
            Event::Text(text) => {
                if let Some(page) = &mut walk.page_text {
                    page.push_str(text);
                }
                if walk.is_in_formula
                    && let Some(formula) = &mut walk.cell.formula
                {
                    formula.push_str(text);
                }
                // a zero that was never computed is no value
                let is_zero =
                    shared.recalculates && walk.cell.formula.is_some() && text.trim() == "0";
                walk.cell.has_value |= walk.is_in_value && !text.trim().is_empty() && !is_zero;
                if walk.cell.is_shared && walk.is_in_value {
                    let text = text
                        .trim()
                        .parse()
                        .ok()
                        .and_then(|number| shared.rich.get(&number));
                    facts
                        .rich
                        .extend(text.map(|text| (walk.cell.at, text.clone())));
                }
            }
            Event::GeneralRef(name) => {
                walk.cell.has_value |= walk.is_in_value;
                if let Some(page) = &mut walk.page_text {
                    page.extend(character(name));
                }
            }
            Event::End(element) => walk.ends(element.local_name().as_ref(), facts),
            Event::Eof => break,
            _ => {}
        }
    }
}

/// A way through the elements of a sheet: the cell that it is in.
#[derive(Default)]
struct Walk {
    /// Of a cell that does not say where it stands.
    row: usize,
    column: usize,
    cell: Cell,
    is_in_formula: bool,
    is_in_value: bool,
    /// The runs of the text that stands in the cell itself.
    runs: Option<Runs>,
    /// The text above or below the pages of print that is read.
    page_text: Option<String>,
}

impl Walk {
    fn starts(&mut self, element: &BytesStart<'_>, is_empty: bool, facts: &mut Facts) {
        match element.local_name().as_ref() {
            "c" => {
                let own = attribute(element, "r").and_then(|name| position(&name));
                let kind = attribute(element, "t");
                self.cell = Cell {
                    at: own.unwrap_or((self.row, self.column)),
                    is_text: kind.as_deref() == Some("str"),
                    is_shared: kind.as_deref() == Some("s"),
                    ..Cell::default()
                };
                self.column = self.cell.at.1 + 1;
            }
            "f" => {
                self.cell.formula = Some(String::new());
                self.is_in_formula = !is_empty;
            }
            "v" => self.is_in_value = !is_empty,
            "is" => {
                self.is_in_value = !is_empty;
                self.runs = Some(Runs::default());
            }
            "row" => {
                let own = number(element, "r");
                self.row = own.map_or(self.row, |row| row.saturating_sub(1));
                self.column = 0;
                if is_hidden_row(element) {
                    facts.hidden_rows.insert(self.row);
                }
                self.row += usize::from(is_empty);
            }
            "col" => {
                let no_width = is_below(attribute(element, "width"), LEAST_WIDTH);
                if let (true, Some(first), Some(last)) = (
                    is_set(element, "hidden") || no_width,
                    number(element, "min"),
                    number(element, "max"),
                ) {
                    let hidden = facts.hidden_columns.get_or_insert_default();
                    hidden.extend(first.saturating_sub(1)..last.min(1 << 14));
                }
            }
            name if is_page_text(name) => self.page_text = Some(String::new()),
            "mergeCell" if facts.merged.len() < MOST_MERGED => {
                let own = attribute(element, "ref");
                facts.merged.extend(own.and_then(|name| area(&name)));
            }
            _ => {}
        }
    }

    fn ends(&mut self, element: &str, facts: &mut Facts) {
        match element {
            "c" => {
                if let Some(formula) = self.cell.formula.take()
                    && !self.cell.has_value
                    && !self.cell.is_text
                {
                    facts.unvalued.push((self.cell.at, format!("={formula}")));
                }
            }
            "f" => self.is_in_formula = false,
            "v" => self.is_in_value = false,
            "is" => {
                self.is_in_value = false;
                let text = self.runs.take().and_then(|runs| runs.text());
                facts.rich.extend(text.map(|text| (self.cell.at, text)));
            }
            "row" => self.row += 1,
            name if is_page_text(name) => {
                let text = self.page_text.take().unwrap_or_default();
                facts.outside.extend(page_texts(&text));
            }
            _ => {}
        }
    }
}

/// Whether an element's text stands above or below the pages of print.
fn is_page_text(name: &str) -> bool {
    name.ends_with("Header") || name.ends_with("Footer")
}

/// The row and column of `C7`, counted from 0.
fn position(name: &str) -> Option<(usize, usize)> {
    let digits = name.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = name.split_at(digits);
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let value = letter
            .is_ascii_alphabetic()
            .then(|| letter.to_ascii_uppercase() - b'A' + 1)?;
        column.checked_mul(26)?.checked_add(usize::from(value))
    })?;
    Some((
        row.parse::<usize>().ok()?.checked_sub(1)?,
        column.checked_sub(1)?,
    ))
}

/// The cells of `A1:C7`.
fn area(name: &str) -> Option<Area> {
    let (first, last) = name.split_once(':')?;
    let (first, last) = (position(first)?, position(last)?);
    (first.0 <= last.0 && first.1 <= last.1).then_some(Area { first, last })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_hidden_with_and_without_formulas() {
        let rows = |formula: &str| {
            format!(
                r#"<worksheet><cols><col min="3" max="3" hidden="1"/><col min="4" max="4" width="0.1"/><col min="5" max="5" width="2"/></cols><sheetData><row r="2" hidden="1"><c r="A2"><v>1</v></c></row><row><c>{formula}</c></row><row ht="0.05"/></sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>"#
            )
        };
        for text in [rows("<v>2</v>"), rows("<f>1</f><v>2</v>")] {
            let facts = facts(&text, &SharedFacts::default());
            assert_eq!(facts.hidden_rows, [1, 3].into());
            assert_eq!(facts.hidden_columns, Some([2, 3].into()));
            assert_eq!(facts.merged.len(), 1);
        }
    }

    #[test]
    fn what_stands_on_pages_is_read_without_its_codes() {
        let text = r#"<worksheet><sheetData/><headerFooter><oddHeader>&amp;L&amp;&quot;SimSun,Regular&quot;&amp;12单位：人&amp;R第 &amp;P 页</oddHeader><oddFooter/></headerFooter></worksheet>"#;
        let outside = facts(text, &SharedFacts::default()).outside;
        let texts: Vec<&str> = outside.iter().map(|one| one.text.as_str()).collect();
        assert_eq!(texts, ["单位：人", "第  页"]);
    }

    #[test]
    fn comments_are_found_by_the_links_of_their_sheet() {
        let text = r#"<comments><commentList><comment ref="C2"><text><r><t>张三:</t></r><r><t>&#39044;计数 &amp; x</t></r></text></comment></commentList></comments>"#;
        let found: Vec<_> = comments(text).said().collect();
        assert_eq!(found, [((1, 2), "张三:预计数 & x".to_owned())]);
        assert_eq!(
            joined("xl/worksheets", "../comments1.xml"),
            "xl/comments1.xml"
        );
        assert_eq!(
            joined("xl/worksheets", "/xl/comments1.xml"),
            "xl/comments1.xml"
        );
        assert_eq!(joined("", "../../a.xml"), "a.xml");
    }

    #[test]
    fn a_part_says_what_is_hidden_merged_and_without_value() {
        let text = r#"<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>
            <row r="2" hidden="1"><c r="A2"><f>SUM(B1:B2)</f><v></v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
            <row><c><f>A1&amp;"x"</f></c><c t="str"><f>B1</f><v></v></c></row>
            </sheetData><mergeCells><mergeCell ref="A1:C1"/></mergeCells></worksheet>"#;
        let facts = facts(text, &SharedFacts::default());
        assert_eq!(facts.hidden_columns, Some([1, 2].into()));
        assert_eq!(facts.hidden_rows, [1].into());
        let unvalued: Vec<_> = facts.unvalued.iter().map(|(at, _)| *at).collect();
        assert_eq!(unvalued, [(1, 0), (2, 0)]);
        assert_eq!(facts.unvalued[0].1, "=SUM(B1:B2)");
        assert!(facts.unvalued[1].1.starts_with("=A1"));
        assert_eq!(
            facts.merged,
            [Area {
                first: (0, 0),
                last: (0, 2)
            }]
        );
    }
}
