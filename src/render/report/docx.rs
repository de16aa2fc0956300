//! The report as a document of one page: the headline, what needs attention as a table, the counts, and the method in
//! two lines.

use std::cmp::Reverse;
use std::io::{self, Cursor, Write};

use docx_rs::{
    AlignmentType, BorderType, Docx, LineSpacing, LineSpacingType, PageMargin, Paragraph,
    ParagraphBorder, ParagraphBorderPosition, ParagraphBorders, Run, RunFonts, Shading, ShdType,
    Table, TableBorder, TableBorderPosition, TableBorders, TableCell, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, WidthType,
};

use crate::model::{Decimal, Overview, Report, Summary};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::attention::{self, Attention, Concern};
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::headline::Headline;
use crate::render::report::findings::margin;
use crate::render::report::findings::outlook::{Monthly, Outlook};
use crate::render::report::footer;
use crate::render::report::heading::ReportHeading;
use crate::render::report::writer::ReportSource;
use crate::render::shown::{self, Shown};
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// As many of the targets that need attention fit on the page.
const MOST: usize = 14;

/// The colour of small print.
const MUTED: u32 = 0x57606a;

/// The colour of the line below the plan's title.
const RULE: u32 = 0xa4161a;

/// The colour of lines between rows.
const LINE: u32 = 0xd5dbe1;

/// Sizes of text in half points.
const TITLE: usize = 32;
const USUAL: usize = 21;
const SMALL: usize = 18;

/// A4 in twentieths of a point, and its margins.
const PAGE: (u32, u32) = (11_906, 16_838);
const MARGIN: u32 = 1_020;

/// The width of the table's columns, from the flag to the outlook, as hundredths of the page within its margins.
const COLUMNS: [usize; 6] = [13, 28, 14, 12, 18, 15];

/// The parts of one report that the page needs.
struct Gathered {
    rows: Vec<Row>,
    headline: Headline,
    paces: Option<String>,
}

/// A target that needs attention.
struct Row {
    concern: Concern,
    lag: Decimal,
    look: FlagStyle,
    /// Each with its small print.
    cells: [(String, String); COLUMNS.len()],
}

/// Writes the document.
///
/// # Errors
/// Those of `out`.
pub fn write(
    source: &(impl ReportSource + ?Sized),
    overview: &Overview<'_>,
    options: &RenderOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut rows: Vec<Row> = Vec::new();
    let mut in_all = 0;
    let mut first: Option<(Headline, Option<String>)> = None;
    let gather = |_: usize, report: &Report<'_>| gathered(report, options);
    source.each(gather, |report| {
        in_all += report.rows.len();
        rows.extend(report.rows);
        rows.sort_by_key(|row| (row.concern, Reverse(row.lag)));
        rows.truncate(MOST);
        if first.is_none() {
            first = Some((report.headline, report.paces));
        }
        Ok(())
    })?;
    let by = options.by.as_deref().unwrap_or_default();
    let (headline, paces) = match first {
        Some(first) if !options.side_by_side => first,
        first => {
            let paces = first.and_then(|(_, paces)| paces);
            (Headline::of_groups(overview, by, options.lang), paces)
        }
    };
    let mut page = Page {
        docx: Docx::new(),
        paragraphs: 0,
        lang: options.lang,
    };
    page.set_up();
    page.opening(overview, options, &headline);
    page.attention(&rows, in_all);
    page.counts(overview.summary());
    page.method(&ReportHeading::of_run(overview, options), paces);
    let mut file = Cursor::new(Vec::new());
    let packed = page.docx.build().pack(&mut file);
    packed.map_err(io::Error::other)?;
    out.write_all(file.get_ref())
}

fn gathered(report: &Report<'_>, options: &RenderOptions) -> Gathered {
    let attention = attention::list(report, options);
    Gathered {
        rows: attention
            .iter()
            .map(|one| row(report, one, options.lang))
            .collect(),
        headline: Headline::of_report(report, options.lang),
        paces: footer::paces(report, options.lang),
    }
}

fn row(report: &Report<'_>, attention: &Attention<'_, '_>, lang: Lang) -> Row {
    let one = attention.assessment;
    let look = FlagStyle::of(one);
    let (name, unit) = (
        phrases::name(one.target, lang),
        phrases::unit(one.target, lang),
    );
    let owner = one.target.owner.as_deref().map(safe);
    let owner = owner.map_or_else(String::new, |owner| format!(" · {owner}"));
    let group = phrases::group(report).map_or_else(String::new, |group| format!("{group} · "));
    let Shown {
        actual,
        period,
        expected,
        ..
    } = Shown::of(one, lang);
    let before = one.earlier.and_then(|earlier| earlier.figure);
    let before = before.map_or_else(String::new, |(_, value)| {
        let number = shown::with_unit(number::exact(value), unit);
        in_language!(lang, report::documents::last_time(&number))
    });
    let outlook = Outlook::of(report, one).map(|outlook| outlook.text);
    let outlook = shown::with_unit(outlook.unwrap_or_default(), unit);
    let monthly = Monthly::of(report, one).map(|monthly| {
        let number = shown::with_unit(monthly.needed, unit);
        match monthly.is_limit {
            false => in_language!(lang, report::documents::needed_per_month(&number)),
            true => in_language!(lang, report::documents::left_per_month(&number)),
        }
    });
    let close = if one.is_close() { " ≈" } else { "" };
    let flag = phrases::flag(one, lang);
    Row {
        concern: attention.concern,
        lag: attention.lag(),
        look,
        cells: [
            (
                format!("{} {flag}{close}", look.sign()),
                phrases::standing(one, lang).unwrap_or_default(),
            ),
            (
                format!("{group}{name}"),
                phrases::wanted(report.plan, one, lang) + &owner,
            ),
            (actual, [period, before].concat()),
            (expected, String::new()),
            (margin::worded(one, lang), String::new()),
            (outlook, monthly.unwrap_or_default()),
        ],
    }
}

/// A document that is written from the top. Its paragraphs are numbered here: the package's own numbers go on from one
/// document to the next, and would make two files of one report differ.
struct Page {
    docx: Docx,
    paragraphs: u32,
    lang: Lang,
}

impl Page {
    fn set_up(&mut self) {
        let margin = i32::try_from(MARGIN).unwrap_or_default();
        let latin = in_language!(Lang::En, report::workbook::FONT);
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx
            .created_at("2000-01-01T00:00:00Z")
            .updated_at("2000-01-01T00:00:00Z")
            .page_size(PAGE.0, PAGE.1)
            .page_margin(PageMargin {
                top: margin,
                left: margin,
                bottom: margin,
                right: margin,
                header: 0,
                footer: 0,
                gutter: 0,
            })
            .default_size(USUAL)
            .default_fonts(
                RunFonts::new()
                    .ascii(latin)
                    .hi_ansi(latin)
                    .east_asia(in_language!(Lang::Zh, report::workbook::FONT)),
            );
    }

    fn add(&mut self, paragraph: Paragraph) {
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx.add_paragraph(paragraph);
    }

    /// A paragraph with so much room below it, in twentieths of a point.
    fn paragraph(&mut self, after: u32) -> Paragraph {
        self.paragraphs += 1;
        let spacing = LineSpacing::new()
            .line_rule(LineSpacingType::Auto)
            .line(250)
            .before(0)
            .after(after);
        Paragraph::new()
            .id(format!("{:08x}", self.paragraphs))
            .line_spacing(spacing)
    }

    /// A line of small print.
    fn small(&mut self, text: &str, after: u32) {
        let line = self.paragraph(after).add_run(run(text, SMALL, Some(MUTED)));
        self.add(line);
    }

    fn title(&mut self, text: &str, small: &str) {
        let title = self
            .paragraph(80)
            .keep_next(true)
            .add_run(run(text, USUAL + 5, None).bold())
            .add_run(run(small, SMALL, Some(MUTED)));
        self.add(title);
    }

    fn opening(&mut self, overview: &Overview<'_>, options: &RenderOptions, headline: &Headline) {
        let heading = ReportHeading::of_run(overview, options);
        let mut kicker = self
            .paragraph(160)
            .add_run(run(&heading.title, USUAL, None).bold())
            .add_run(run(&heading.document, SMALL, Some(MUTED)));
        let rule = ParagraphBorder::new(ParagraphBorderPosition::Bottom)
            .val(BorderType::Single)
            .size(12)
            .space(4)
            .color(hex(RULE));
        let rule = ParagraphBorders::with_empty().set(rule);
        kicker.property = kicker.property.set_borders(rule);
        self.add(kicker);
        let (before, between) = headline.separators();
        let mut sentence = self
            .paragraph(60)
            .add_run(run(&headline.opening, TITLE, None).bold());
        for (place, (look, text)) in headline.counts.iter().enumerate() {
            let joint = if place == 0 { before } else { between };
            sentence = sentence
                .add_run(run(joint, TITLE, None).bold())
                .add_run(run(text, TITLE, Some(look.ink())).bold());
        }
        self.add(sentence);
        if let Some(rest) = &headline.rest {
            self.small(rest, 60);
        }
        if let Some(changes) = footer::changes_of_all(overview, options.lang) {
            self.small(&changes, 60);
        }
        for line in footer::limits(options)
            .iter()
            .chain(&footer::assumed(options))
        {
            self.small(line, 60);
        }
    }

    fn attention(&mut self, rows: &[Row], in_all: usize) {
        let lang = self.lang;
        self.small("", 0);
        if rows.is_empty() {
            self.title(
                in_language!(lang, report::documents::NO_TARGET_NEEDS_ATTENTION),
                "",
            );
            return;
        }
        let count = in_language!(lang, report::documents::worst_first(in_all));
        self.title(
            in_language!(lang, report::documents::NEEDS_ATTENTION),
            &count,
        );
        let headings = in_language!(lang, report::documents::ATTENTION_HEADINGS);
        let heading = headings.map(|text| (text.to_owned(), String::new()));
        let mut table = vec![self.table_row(&heading, None)];
        for row in rows {
            table.push(self.table_row(&row.cells, Some(row.look)));
        }
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx.add_table(framed(table));
        let more = in_all - rows.len();
        if more > 0 {
            let more = in_language!(lang, report::documents::more_elsewhere(more));
            self.small(&more, 0);
        }
    }

    /// A row of the table; that of the headings has no flag.
    fn table_row(
        &mut self,
        cells: &[(String, String); COLUMNS.len()],
        look: Option<FlagStyle>,
    ) -> TableRow {
        let cells = cells.iter().zip(COLUMNS).enumerate();
        let cells: Vec<TableCell> = cells
            .map(|(place, ((text, small), width))| {
                let is_flag = place == 0;
                let ink = look.filter(|_| is_flag).map(FlagStyle::ink);
                let text = run(text, USUAL - 2, ink);
                let is_bold = look.is_none() || place <= 1;
                let text = if is_bold { text.bold() } else { text };
                let align = if place >= 2 {
                    AlignmentType::Right
                } else {
                    AlignmentType::Left
                };
                let mut cell = TableCell::new()
                    .width(width * inner_width() / 100, WidthType::Dxa)
                    .vertical_align(VAlignType::Center)
                    .add_paragraph(self.paragraph(0).align(align).add_run(text));
                if !small.is_empty() {
                    let small = run(small, SMALL - 2, Some(MUTED));
                    cell = cell.add_paragraph(self.paragraph(0).align(align).add_run(small));
                }
                let fill = match look {
                    None => Some(0xe6eaee),
                    Some(look) => is_flag.then_some(look.tint()),
                };
                match fill {
                    Some(fill) => cell.shading(
                        Shading::new()
                            .shd_type(ShdType::Clear)
                            .color("auto")
                            .fill(hex(fill)),
                    ),
                    None => cell,
                }
            })
            .collect();
        TableRow::new(cells).cant_split()
    }

    fn counts(&mut self, summary: Summary) {
        let lang = self.lang;
        self.small("", 0);
        let counts = [
            (FlagStyle::Missed, summary.missed_final),
            (FlagStyle::Behind, summary.missed_pace),
            (FlagStyle::OnTrack, summary.on_track),
            (FlagStyle::Met, summary.met),
            (FlagStyle::NotJudged, summary.not_judged),
            (FlagStyle::Waived, summary.waived),
        ];
        let mut line = self.paragraph(60);
        for (look, count) in counts {
            if look == FlagStyle::Waived && count == 0 {
                continue;
            }
            let ink = if count == 0 { MUTED } else { look.ink() };
            let text = format!("{} {} {count}    ", look.sign(), look.word(lang));
            let text = run(&text, USUAL, Some(ink));
            line = line.add_run(if count == 0 { text } else { text.bold() });
        }
        self.add(line);
    }

    fn method(&mut self, heading: &ReportHeading, paces: Option<String>) {
        let lang = self.lang;
        let rule = in_language!(lang, report::documents::RULE);
        self.small(rule, 0);
        let paces = paces.map_or_else(String::new, |paces| {
            in_language!(lang, report::documents::paces(&paces))
        });
        self.small(&format!("{paces}{}", heading.as_of), 0);
    }
}

/// The table with lines between its rows.
fn framed(rows: Vec<TableRow>) -> Table {
    let line = |position| {
        TableBorder::new(position)
            .border_type(BorderType::Single)
            .size(4)
            .color(hex(LINE))
    };
    let borders = TableBorders::with_empty()
        .set(line(TableBorderPosition::Top))
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::InsideH));
    Table::new(rows)
        .set_grid(COLUMNS.map(|width| width * inner_width() / 100).to_vec())
        .layout(TableLayoutType::Fixed)
        .width(inner_width(), WidthType::Dxa)
        .margins(TableCellMargins::new().margin(40, 80, 40, 80))
        .set_borders(borders)
}

/// The width within the margins, in twentieths of a point.
fn inner_width() -> usize {
    usize::try_from(PAGE.0 - 2 * MARGIN).unwrap_or_default()
}

fn run(text: &str, size: usize, ink: Option<u32>) -> Run {
    let run = Run::new().add_text(safe(text)).size(size);
    match ink {
        Some(ink) => run.color(hex(ink)),
        None => run,
    }
}

fn hex(color: u32) -> String {
    format!("{color:06X}")
}
