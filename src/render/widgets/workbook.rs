//! Workbooks for people: cells with looks, headings that stay, widths that fit, and pages for print. The same sheets
//! give the same bytes: no clock, no name of who wrote them.

use std::collections::HashMap;
use std::io;

use rust_xlsxwriter::{
    Color, DataValidation, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder,
    ProtectionOptions, Workbook, Worksheet, XlsxError,
};

use crate::model::Decimal;
use crate::render::terminal::{safe, width};
use crate::render::words::lang::{Lang, in_language};

/// The colour of headings' cells.
const HEADING: u32 = 0xe6eaee;

/// The colour of lines between cells.
const LINE: u32 = 0xd5dbe1;

/// The cells of text that a column may be wide; longer texts are wrapped.
const WIDEST: usize = 44;

/// The cells of text that a column is wide at least.
const NARROWEST: usize = 6;

/// The most characters of a cell that every spreadsheet reads.
const LONGEST: usize = 32_000;

/// Height of a line of usual text, in points.
const LINE_HEIGHT: usize = 17;

/// The format of text, as workbooks number formats.
const TEXT: u8 = 49;

/// A4, as workbooks number paper.
const A4: u8 = 9;

/// The looks of a cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct CellStyle {
    /// Red, green and blue of the text; black where there is none.
    pub ink: Option<u32>,
    /// The same of the area behind it.
    pub fill: Option<u32>,
    /// Whether the text is bold.
    pub bold: bool,
    /// Size in points; that of usual text where there is none.
    pub size: Option<u8>,
    /// The format of a number; the spreadsheet's own where there is none.
    pub number: Option<String>,
    /// Whether what is typed stays text.
    pub stays_text: bool,
    /// Whether people may change the cell of a locked sheet.
    pub is_unlocked: bool,
    /// Whether it stands without lines around it.
    pub is_bare: bool,
}

/// The contents of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Nothing.
    Empty,
    /// Words, which never are a formula.
    Text(String),
    /// A number.
    Number(Decimal),
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its contents.
    pub content: Content,
    /// Its format.
    pub looks: CellStyle,
}

impl Cell {
    /// Words with usual looks; an empty cell where there are none.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        Cell {
            content: if text.is_empty() {
                Content::Empty
            } else {
                Content::Text(text)
            },
            looks: CellStyle::default(),
        }
    }

    /// A number shown with so many decimals; an empty cell where there is none.
    pub fn number(value: Option<Decimal>, places: u32) -> Cell {
        Cell::formatted(value, decimals(places))
    }

    /// A number in a format; an empty cell where there is none.
    pub fn formatted(value: Option<Decimal>, format: String) -> Cell {
        Cell {
            content: value.map_or(Content::Empty, Content::Number),
            looks: CellStyle {
                number: Some(format),
                ..CellStyle::default()
            },
        }
    }

    /// A number of things.
    pub fn count(count: usize) -> Cell {
        Cell::number(Some(Decimal::from(count)), 0)
    }

    /// The cell with these colours of text and area.
    pub fn colored(mut self, ink: u32, fill: u32) -> Cell {
        self.looks.ink = Some(ink);
        self.looks.fill = Some(fill);
        self
    }
}

/// The format of numbers with so many decimals and thousands apart.
pub fn decimals(places: u32) -> String {
    match places {
        0 => "#,##0".to_owned(),
        places => format!("#,##0.{}", "0".repeat(places as usize)),
    }
}

/// A workbook with these sheets, as the bytes of a file.
///
/// # Errors
/// Whatever a workbook cannot hold.
pub fn bytes(title: &str, sheets: Vec<Sheet>) -> io::Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1).map_err(io::Error::other)?;
    let properties = DocProperties::new()
        .set_title(cut(title))
        .set_creation_datetime(&created);
    workbook.set_properties(&properties);
    for sheet in sheets {
        workbook.push_worksheet(sheet.finished()?);
    }
    workbook.save_to_buffer().map_err(io::Error::other)
}

/// A sheet that is written row by row, from the top.
pub struct Sheet {
    worksheet: Worksheet,
    lang: Lang,
    formats: HashMap<CellStyle, Format>,
    /// The row that is written next.
    next: u32,
    /// The widest text of each column, in cells of a terminal.
    widths: Vec<usize>,
    /// Lines of text across the columns, each with its row.
    lines: Vec<(u32, Cell)>,
    /// The row of the headings, and how many of them there are.
    head: Option<(u32, usize)>,
}

/// The orientation of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
}

impl Sheet {
    /// An empty sheet that prints on A4 with its name, `title` and page numbers.
    ///
    /// # Errors
    /// A name that no sheet can have.
    pub fn new(name: &str, title: &str, paper: Paper, lang: Lang) -> io::Result<Sheet> {
        let mut worksheet = Worksheet::new();
        worksheet.set_name(name).map_err(io::Error::other)?;
        worksheet.set_paper_size(A4);
        if paper == Paper::Landscape {
            worksheet.set_landscape();
        }
        worksheet.set_print_fit_to_pages(1, 0);
        worksheet.set_margins(0.5, 0.5, 0.7, 0.7, 0.3, 0.3);
        // `&` begins a code in headers; they hold 255 characters
        let title: String = safe(title).chars().take(80).collect();
        worksheet.set_header(format!("&C{}", title.replace('&', "&&")));
        worksheet.set_footer("&C&P / &N");
        Ok(Sheet {
            worksheet,
            lang,
            formats: HashMap::new(),
            next: 0,
            widths: Vec::new(),
            lines: Vec::new(),
            head: None,
        })
    }

    /// The row that is written next, counted from 0.
    pub fn next_row(&self) -> u32 {
        self.next
    }

    /// Writes a line of text across all columns of the table.
    pub fn line(&mut self, cell: Cell) {
        self.lines.push((self.next, cell));
        self.next += 1;
    }

    /// Makes the first column so many cells of text wide at least.
    pub fn width(&mut self, cells: usize) {
        match self.widths.first_mut() {
            Some(first) => *first = (*first).max(cells),
            None => self.widths.push(cells),
        }
    }

    /// Leaves a row empty.
    pub fn skip(&mut self) {
        self.next += 1;
    }

    /// Writes the headings of a table: they and the first `columns` columns stay when the sheet is scrolled, and are
    /// printed on each page.
    ///
    /// # Errors
    /// Whatever a sheet cannot hold.
    pub fn head(&mut self, headings: &[String], columns: u16) -> io::Result<()> {
        let looks = CellStyle {
            bold: true,
            fill: Some(HEADING),
            ..CellStyle::default()
        };
        let cells: Vec<Cell> = headings
            .iter()
            .map(|heading| Cell {
                looks: looks.clone(),
                ..Cell::text(heading)
            })
            .collect();
        let row = self.next;
        self.head = Some((row, headings.len()));
        self.row(&cells)?;
        let frozen = self.worksheet.set_freeze_panes(row + 1, columns);
        frozen.map_err(io::Error::other)?;
        let repeated = self.worksheet.set_repeat_rows(row, row);
        repeated.map(drop).map_err(io::Error::other)
    }

    /// Writes a row.
    ///
    /// # Errors
    /// Whatever a sheet cannot hold.
    pub fn row(&mut self, cells: &[Cell]) -> io::Result<()> {
        self.widths.resize(self.widths.len().max(cells.len()), 0);
        for ((column, cell), widest) in (0..).zip(cells).zip(&mut self.widths) {
            *widest = (*widest).max(shown_width(cell).min(WIDEST));
            let format = format_of(&mut self.formats, &cell.looks, self.lang);
            write(&mut self.worksheet, self.next, column, cell, format)
                .map_err(io::Error::other)?;
        }
        self.next += 1;
        Ok(())
    }

    /// Whether what is typed into a cell is a number, and the words about it.
    ///
    /// # Errors
    /// Words that are too long.
    pub fn validate(
        &mut self,
        row: u32,
        column: u16,
        validation: &DataValidation,
    ) -> io::Result<()> {
        let added = self
            .worksheet
            .add_data_validation(row, column, row, column, validation);
        added.map(drop).map_err(io::Error::other)
    }

    /// Locks all cells that are not unlocked, without a password. Widths, heights and looks stay free.
    pub fn lock(&mut self) {
        self.worksheet.protect_with_options(&ProtectionOptions {
            format_cells: true,
            format_columns: true,
            format_rows: true,
            use_autofilter: true,
            ..ProtectionOptions::default()
        });
    }

    /// Prints the first so many columns alone.
    ///
    /// # Errors
    /// Whatever a sheet cannot hold.
    pub fn print_columns(&mut self, columns: usize) -> io::Result<()> {
        let (row, last) = (
            self.next.saturating_sub(1),
            column(columns.saturating_sub(1)),
        );
        let set = self.worksheet.set_print_area(0, 0, row, last);
        set.map(drop).map_err(io::Error::other)
    }

    /// Puts filters on the headings.
    ///
    /// # Errors
    /// Whatever a sheet cannot hold.
    pub fn filter(&mut self) -> io::Result<()> {
        let Some((row, columns)) = self.head.filter(|(row, _)| self.next > row + 1) else {
            return Ok(());
        };
        let last = column(columns.saturating_sub(1));
        let filtered = self.worksheet.autofilter(row, 0, self.next - 1, last);
        filtered.map(drop).map_err(io::Error::other)
    }

    /// Widths and lines across the columns.
    fn finished(mut self) -> io::Result<Worksheet> {
        let widths: Vec<usize> = self
            .widths
            .iter()
            .map(|width| (*width).max(NARROWEST) + 2)
            .collect();
        for (place, width) in widths.iter().enumerate() {
            // a column is as many digits wide
            let set = self
                .worksheet
                .set_column_width(column(place), u32::try_from(*width).unwrap_or(u32::MAX));
            set.map_err(io::Error::other)?;
        }
        let all: usize = widths.iter().sum();
        let last = column(widths.len().saturating_sub(1));
        for (row, cell) in std::mem::take(&mut self.lines) {
            let Content::Text(text) = &cell.content else {
                continue;
            };
            let size = cell.looks.size.map_or(USUAL_SIZE, usize::from);
            let format = format_of(&mut self.formats, &cell.looks, self.lang);
            let lines = (width(text) * size)
                .div_ceil((all * USUAL_SIZE).max(1))
                .max(1);
            let height = lines * LINE_HEIGHT * size / USUAL_SIZE;
            let text = cut(text);
            let written = if last == 0 {
                self.worksheet
                    .write_string_with_format(row, 0, text, format)
            } else {
                self.worksheet.merge_range(row, 0, row, last, &text, format)
            };
            written.map_err(io::Error::other)?;
            let height = u32::try_from(height).unwrap_or(u32::MAX);
            let set = self.worksheet.set_row_height(row, height);
            set.map_err(io::Error::other)?;
        }
        Ok(self.worksheet)
    }
}

/// Size of usual text, in points.
const USUAL_SIZE: usize = 11;

fn write(
    worksheet: &mut Worksheet,
    row: u32,
    column: u16,
    cell: &Cell,
    format: &Format,
) -> Result<(), XlsxError> {
    match &cell.content {
        Content::Empty => worksheet.write_blank(row, column, format),
        // never `write`, which would look for formulas and links
        Content::Text(text) => worksheet.write_string_with_format(row, column, cut(text), format),
        Content::Number(value) => match value.normalize().to_string().parse::<f64>() {
            // a workbook has no other numbers; the nearest one shows the same first fifteen digits
            Ok(number) => worksheet.write_number_with_format(row, column, number, format),
            Err(_) => worksheet.write_blank(row, column, format),
        },
    }
    .map(drop)
}

fn format_of<'f>(
    formats: &'f mut HashMap<CellStyle, Format>,
    looks: &CellStyle,
    lang: Lang,
) -> &'f Format {
    formats
        .entry(looks.clone())
        .or_insert_with(|| format(looks, lang))
}

fn format(looks: &CellStyle, lang: Lang) -> Format {
    let mut format = Format::new()
        .set_font_name(in_language!(lang, report::workbook::FONT))
        .set_font_size(looks.size.unwrap_or(11))
        .set_align(FormatAlign::VerticalCenter)
        .set_text_wrap();
    if let Some(ink) = looks.ink {
        format = format.set_font_color(Color::RGB(ink));
    }
    if let Some(fill) = looks.fill {
        format = format.set_background_color(Color::RGB(fill));
    }
    if looks.bold {
        format = format.set_bold();
    }
    if looks.stays_text {
        format = format.set_num_format_index(TEXT);
    } else if let Some(number) = &looks.number {
        format = format.set_num_format(number);
    }
    if looks.is_unlocked {
        format = format.set_unlocked();
    }
    if looks.is_bare {
        format
    } else {
        format
            .set_border(FormatBorder::Thin)
            .set_border_color(Color::RGB(LINE))
    }
}

/// The cells of a terminal that a cell's content fills.
fn shown_width(cell: &Cell) -> usize {
    match &cell.content {
        Content::Empty => 0,
        Content::Text(text) => width(text),
        Content::Number(value) => {
            let places = cell.looks.number.as_ref().map_or(0, |format| {
                let first = format.split(';').next().unwrap_or_default();
                first.split_once('.').map_or(0, |(_, places)| places.len())
            });
            let whole = value.trunc().abs().to_string().len();
            // separators of thousands, a sign, and a point
            whole + whole / 3 + places + 2
        }
    }
}

fn column(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// Text that no program obeys, as long as a cell may be.
fn cut(text: &str) -> String {
    safe(text).chars().take(LONGEST).collect()
}
