//! Facts from `content.xml` of an `.ods` beside its cells: hidden columns and rows, merged cells, number formats,
//! formulas without value, comments.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::super::grid::MOST_CELLS;
use super::cell::Format;
use super::facts::{Area, Facts, MOST_LINES, MOST_MERGED, OutsideText};
use super::refusal::Refusal;
use super::rich::Runs;
use super::xml::{attribute, character, number};
use crate::diagnostic::TextOrigin;

/// The facts of each table by its name; `settings` and `styles` are the parts of these names.
///
/// # Errors
/// A table has more cells than are read.
pub fn facts(
    content: &str,
    settings: &str,
    styles_part: &str,
) -> Result<BTreeMap<String, Facts>, Refusal> {
    let pages = pages(styles_part);
    let mut reader = Reader::from_str(content);
    let mut tables = BTreeMap::new();
    let mut table = Table::default();
    let mut depth = 0;
    let mut styles = Styles::default();
    let hides_zeros = hides_zeros(settings);
    // what is broken is told by who reads the cells
    while let Ok(event) = reader.read_event() {
        let is_empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Start(element) | Event::Empty(element) => match element.local_name().as_ref() {
                "table" if !is_empty => {
                    depth += 1;
                    if depth == 1 {
                        table = Table::begin(element, &styles, &pages);
                    }
                }
                "table-column" => table.column(element),
                "table-row" => table.begin_row(element)?,
                "style" => styles.begin(element),
                "text-properties" => styles.add(element),
                "table-cell-properties" => styles.fill(element),
                "table-cell" | "covered-table-cell" => {
                    table.begin_cell(element, is_empty)?;
                    table.add_looks(element, &styles);
                }
                "span" if !is_empty => table.begin_span(element, &styles),
                "annotation" => table.is_in_comment = !is_empty,
                name if is_box(name) && !is_empty => table.line_of_box = Some(String::new()),
                "p" => table.begin_text(is_empty),
                _ => {}
            },
            Event::Text(text) if table.is_in_text => table.add_text(text),
            Event::GeneralRef(name) if table.is_in_text => {
                let c = character(name).unwrap_or_default();
                table.add_text(c.encode_utf8(&mut [0; 4]));
            }
            Event::End(element) => match element.local_name().as_ref() {
                "table" => {
                    depth -= 1;
                    if depth == 0 {
                        let mut done = std::mem::take(&mut table);
                        done.facts.hides_zeros = hides_zeros;
                        tables.insert(done.name, done.facts);
                    }
                }
                "table-cell" => table.end_cell(),
                "table-row" => table.end_row(),
                "annotation" => table.is_in_comment = false,
                name if is_box(name) => table.line_of_box = None,
                "p" => table.end_text(),
                "span" => table.runs.begin(false, false),
                _ => {}
            },
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(tables)
}

/// Whether an element is a box with text over the cells.
fn is_box(name: &str) -> bool {
    ["text-box", "custom-shape", "caption"].contains(&name)
}

/// The lines above and below pages by the pages' names, without what a program fills in.
fn pages(styles: &str) -> BTreeMap<String, Vec<OutsideText>> {
    let mut reader = Reader::from_str(styles);
    let mut pages: BTreeMap<String, Vec<OutsideText>> = BTreeMap::new();
    let mut page = String::new();
    let (mut is_edge, mut is_field) = (false, false);
    let mut line = String::new();
    while let Ok(event) = reader.read_event() {
        match &event {
            Event::Start(element) => match element.local_name().as_ref() {
                "master-page" => page = attribute(element, "name").unwrap_or_default(),
                "header" | "footer" => {
                    is_edge = attribute(element, "display").as_deref() != Some("false");
                }
                "p" | "span" | "region-left" | "region-center" | "region-right" => {}
                _ => is_field = is_edge,
            },
            Event::Text(text) if is_edge && !is_field => line.push_str(text),
            Event::GeneralRef(name) if is_edge && !is_field => line.extend(character(name)),
            Event::End(element) => match element.local_name().as_ref() {
                "header" | "footer" => is_edge = false,
                "p" if is_edge && pages.len() < MOST_LINES => {
                    let text = std::mem::take(&mut line);
                    let text = text.trim().to_owned();
                    let from = TextOrigin::Page;
                    let line = Some(OutsideText { from, text });
                    let line = line.filter(|line| !line.text.is_empty());
                    pages.entry(page.clone()).or_default().extend(line);
                }
                "p" | "span" | "region-left" | "region-center" | "region-right" => {}
                _ => is_field = false,
            },
            Event::Eof => break,
            _ => {}
        }
    }
    pages
}

/// Whether zeros are not shown.
fn hides_zeros(settings: &str) -> bool {
    let item = settings.split_once("\"ShowZeroValues\"");
    item.and_then(|(_, behind)| behind.split_once('>'))
        .is_some_and(|(_, value)| value.starts_with("false"))
}

/// A table while it is read.
#[derive(Default)]
struct Table {
    name: String,
    facts: Facts,
    columns: usize,
    row: usize,
    row_repeats: usize,
    column: usize,
    /// The cell that is read, and the last one that it stands for.
    at: (usize, usize),
    last: (usize, usize),
    is_in_comment: bool,
    /// The line of a box over the cells that is read.
    line_of_box: Option<String>,
    /// Within a paragraph: beside those, a comment has who wrote it and when.
    is_in_text: bool,
    number: Option<NumberCell>,
    /// The text of the cell that is read.
    runs: Runs,
    /// The columns up to the last one with something, of this row and of all.
    filled: usize,
    widest: usize,
    /// The rows up to the last one with something.
    rows: usize,
}

/// The styles by which cells and parts of their texts look otherwise than they are.
#[derive(Default)]
struct Styles {
    /// The one that is read.
    own: String,
    struck_out: BTreeSet<String>,
    raised: BTreeSet<String>,
    white: BTreeSet<String>,
    /// Those of cells with another colour than white behind them.
    filled: BTreeSet<String>,
    /// Those of tables with the names of their pages.
    pages: BTreeMap<String, String>,
}

impl Styles {
    fn begin(&mut self, element: &BytesStart<'_>) {
        self.own = attribute(element, "name").unwrap_or_default();
        if let Some(page) = attribute(element, "master-page-name") {
            self.pages.insert(self.own.clone(), page);
        }
    }

    fn add(&mut self, element: &BytesStart<'_>) {
        let is_any = |name: &str| attribute(element, name).is_some_and(|line| line != "none");
        if is_any("text-line-through-style") || is_any("text-line-through-type") {
            self.struck_out.insert(self.own.clone());
        }
        let is_raised = |place: String| {
            let share = place
                .split('%')
                .next()
                .and_then(|share| share.parse::<f64>().ok());
            place.starts_with("super") || share.is_some_and(|share| share > 0.0)
        };
        if attribute(element, "text-position").is_some_and(is_raised) {
            self.raised.insert(self.own.clone());
        }
        if attribute(element, "color").is_some_and(|colour| is_white(&colour)) {
            self.white.insert(self.own.clone());
        }
    }

    fn fill(&mut self, element: &BytesStart<'_>) {
        let colour = attribute(element, "background-color");
        if colour.is_some_and(|colour| colour != "transparent" && !is_white(&colour)) {
            self.filled.insert(self.own.clone());
        }
    }
}

fn is_white(colour: &str) -> bool {
    colour.eq_ignore_ascii_case("#ffffff")
}

/// A cell with a number while it is read.
struct NumberCell {
    /// The cells that have it.
    area: Area,
    value: f64,
    is_percentage: bool,
    /// The text that a person sees, where the file has one.
    shown: Option<String>,
}

fn is_hidden(element: &BytesStart<'_>) -> bool {
    attribute(element, "visibility").is_some_and(|value| value == "collapse" || value == "filter")
}

impl Table {
    fn begin(
        element: &BytesStart<'_>,
        styles: &Styles,
        pages: &BTreeMap<String, Vec<OutsideText>>,
    ) -> Table {
        let mut table = Table {
            name: attribute(element, "name").unwrap_or_default(),
            ..Table::default()
        };
        // what is not said to be hidden is shown
        table.facts.hidden_columns.get_or_insert_default();
        let style = attribute(element, "style-name").unwrap_or_default();
        let page = styles.pages.get(&style);
        let lines = page.and_then(|page| pages.get(page));
        table
            .facts
            .outside
            .extend(lines.into_iter().flatten().cloned());
        table
    }

    fn column(&mut self, element: &BytesStart<'_>) {
        let repeats = number(element, "number-columns-repeated")
            .unwrap_or(1)
            .min(1 << 14);
        if is_hidden(element) && self.columns < 1 << 14 {
            let hidden = self.facts.hidden_columns.get_or_insert_default();
            hidden.extend(self.columns..self.columns + repeats);
        }
        self.columns += repeats;
    }

    fn begin_row(&mut self, element: &BytesStart<'_>) -> Result<(), Refusal> {
        self.row_repeats = number(element, "number-rows-repeated")
            .unwrap_or(1)
            .min(1 << 20);
        self.column = 0;
        self.filled = 0;
        if is_hidden(element) && self.row < 1 << 20 {
            self.facts
                .hidden_rows
                .extend(self.row..self.row + self.row_repeats);
        }
        Ok(())
    }

    fn end_row(&mut self) {
        self.row += self.row_repeats;
    }

    fn begin_cell(&mut self, element: &BytesStart<'_>, is_empty: bool) -> Result<(), Refusal> {
        let repeats = number(element, "number-columns-repeated")
            .unwrap_or(1)
            .min(1 << 14);
        let at = (self.row, self.column);
        self.at = at;
        let kind = attribute(element, "value-type");
        let formula = attribute(element, "formula");
        let last = (
            (self.row + self.row_repeats).saturating_sub(1),
            (self.column + repeats).saturating_sub(1),
        );
        self.last = last;
        if kind.is_some() || formula.is_some() {
            // all rows are read as wide as the widest one
            self.filled = last.1 + 1;
            self.widest = self.widest.max(self.filled);
            self.rows = last.0 + 1;
            if self.widest.saturating_mul(self.rows) > MOST_CELLS {
                return Err(Refusal::Huge);
            }
        }
        let value = attribute(element, "value").and_then(|value| value.parse().ok());
        let is_number = matches!(kind.as_deref(), Some("float" | "currency" | "percentage"));
        self.number = value.filter(|_| is_number).map(|value| NumberCell {
            area: Area { first: at, last },
            value,
            is_percentage: kind.as_deref() == Some("percentage"),
            shown: None,
        });
        if is_empty {
            self.end_cell();
        }
        if let (None, Some(formula)) = (&kind, formula) {
            let formula = formula
                .rsplit_once(":=")
                .map_or(formula.as_str(), |(_, formula)| formula);
            self.facts.unvalued.push((at, format!("={formula}")));
        }
        let spans = |name: &str| number(element, name).unwrap_or(1).clamp(1, 1 << 20);
        let (rows, columns) = (
            spans("number-rows-spanned"),
            spans("number-columns-spanned"),
        );
        if rows * columns > 1 && self.facts.merged.len() < MOST_MERGED {
            let last = (at.0 + rows - 1, at.1 + columns - 1);
            self.facts.merged.push(Area { first: at, last });
        }
        self.column += repeats;
        Ok(())
    }

    fn add_looks(&mut self, element: &BytesStart<'_>, styles: &Styles) {
        let Some(style) = attribute(element, "style-name") else {
            return;
        };
        let (first, last) = (self.at, self.last);
        let area = Area { first, last };
        let is_unseen = styles.white.contains(&style) && !styles.filled.contains(&style);
        let facts = &mut self.facts;
        facts
            .struck_out
            .extend(styles.struck_out.contains(&style).then_some(area));
        facts.unseen.extend(is_unseen.then_some(area));
    }

    /// Begins a part of a text with a look of its own.
    fn begin_span(&mut self, element: &BytesStart<'_>, styles: &Styles) {
        let style = attribute(element, "style-name").unwrap_or_default();
        let (is_raised, is_struck_out) = (
            styles.raised.contains(&style),
            styles.struck_out.contains(&style),
        );
        self.runs.begin(is_raised, is_struck_out);
    }

    /// Takes in what a person sees of a text, and of a number; without a text only the number's kind is known.
    fn end_cell(&mut self) {
        let text = std::mem::take(&mut self.runs).text();
        let text = text.filter(|_| self.at == self.last && self.number.is_none());
        self.facts.rich.extend(text.map(|text| (self.at, text)));
        let Some(number) = self.number.take() else {
            return;
        };
        let format = match number.shown {
            Some(text) => Format::of_shown(number.value, &text),
            None if number.is_percentage => Format {
                decimals: None,
                ..Format::new("0%", None)
            },
            None => return,
        };
        if !format.is_plain_for(number.value) {
            self.facts.formats.push((number.area, Arc::new(format)));
        }
    }

    fn begin_text(&mut self, is_empty: bool) {
        self.is_in_text = !is_empty;
        if self.line_of_box.is_some() {
            return;
        }
        self.runs.begin(false, false);
        if let Some(number) = self.number.as_mut().filter(|_| !self.is_in_comment) {
            number.shown.get_or_insert_default();
        }
    }

    fn add_text(&mut self, text: &str) {
        if let Some(line) = &mut self.line_of_box {
            line.push_str(text);
        } else if self.is_in_comment {
            self.facts.comments.add(self.at, text);
        } else if let Some(number) = &mut self.number {
            number.shown.get_or_insert_default().push_str(text);
        } else {
            self.runs.say(text);
        }
    }

    fn end_text(&mut self) {
        self.is_in_text = false;
        if let Some(line) = &mut self.line_of_box {
            let line = OutsideText::of_box(&std::mem::take(line));
            if !line.text.is_empty() && self.facts.outside.len() < MOST_LINES {
                self.facts.outside.push(line);
            }
        } else if self.is_in_comment {
            self.facts.comments.add(self.at, "\n");
        }
    }
}
