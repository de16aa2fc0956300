//! The table that people take to a meeting.

use std::io::{self, Write};

use comfy_table::{Attribute, Cell, CellAlignment, Color};

use crate::model::plan::goal::Bound;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Decimal, Overview, Report};
use crate::render::number;
use crate::render::number::Compared;
use crate::render::options::{RenderOptions, Sections};
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::margin;
use crate::render::report::findings::outlook::{Monthly, Outlook};
use crate::render::report::footer;
use crate::render::report::heading::ReportHeading;
use crate::render::report::writer::ReportWriter;
use crate::render::shown;
use crate::render::terminal::width;
use crate::render::widgets::bar::bar;
use crate::render::widgets::{grid, spark};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The columns, from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Flag,
    Indicator,
    Target,
    Actual,
    Period,
    Expected,
    Gap,
    AtThisPace,
    PerMonth,
    Bar,
    Trend,
    Before,
    Change,
}

use Column::{
    Actual, AtThisPace, Bar, Before, Change, Expected, Flag, Gap, Indicator, PerMonth, Period,
    Target, Trend,
};

const ALL: [Column; 13] = [
    Flag, Indicator, Target, Actual, Period, Expected, Gap, AtThisPace, PerMonth, Bar, Trend,
    Before, Change,
];

/// Columns that are there only where a row has something in them.
const OCCASIONAL: [Column; 5] = [AtThisPace, PerMonth, Trend, Before, Change];

/// The columns that are left out first where there is no room.
const LEFT_OUT: [Column; 8] = [
    Trend, Bar, PerMonth, Before, AtThisPace, Period, Expected, Gap,
];

/// Blanks between columns.
const BETWEEN: usize = grid::BETWEEN as usize;

/// The cells that the columns with texts shrink to before another column is left out.
const NARROW: [(Column, usize); 4] = [(Flag, 15), (Indicator, 16), (Target, 12), (Change, 10)];

const BAR: usize = 12;

/// The cells of 未判定（11月时达进度） and its mark.
const USUAL_FLAG: usize = 24;

impl Column {
    fn heading(self, lang: Lang) -> &'static str {
        match self {
            Flag => in_language!(lang, terms::FLAG),
            Indicator => in_language!(lang, terms::INDICATOR),
            Target => in_language!(lang, terms::TARGET),
            Actual => in_language!(lang, terms::ACTUAL),
            Period => in_language!(lang, terms::PERIOD),
            Expected => in_language!(lang, terms::EXPECTED),
            Gap => in_language!(lang, terms::GAP),
            AtThisPace => in_language!(lang, terms::OUTLOOK),
            PerMonth => in_language!(lang, terms::PER_MONTH),
            Before => in_language!(lang, terms::LAST_TIME),
            Bar => in_language!(lang, terms::PROGRESS_WITH_DUE),
            Trend => in_language!(lang, terms::TREND),
            Change => in_language!(lang, terms::CHANGE),
        }
    }

    fn is_number(self) -> bool {
        matches!(
            self,
            Actual | Expected | Gap | AtThisPace | PerMonth | Before
        )
    }
}

/// A row: the cells in the order of [`ALL`], and what colours it.
struct Row<'a> {
    assessment: &'a Assessment<'a>,
    cells: [String; ALL.len()],
}

/// The format.
pub struct Table<'a>(pub &'a RenderOptions);

impl ReportWriter for Table<'_> {
    type Tally = ();

    fn begin(&self, _overview: &Overview<'_>, _out: &mut dyn Write) -> io::Result<()> {
        Ok(())
    }

    fn group(&self, _place: usize, report: &Report<'_>, text: &mut Vec<u8>) {
        text.extend(render(report, self.0).into_bytes());
    }
}

fn render(report: &Report<'_>, options: &RenderOptions) -> String {
    let mut rows: Vec<Row<'_>> = report
        .assessments
        .iter()
        .filter(|one| {
            options.lists(one) && (!options.only.is_empty() || one.comparison().is_some())
        })
        .map(|assessment| row(report, assessment, options.lang))
        .collect();
    if options.sections == Sections::OfPlan {
        // those without a clause stand together
        rows.sort_by_key(|row| row.assessment.target.clause.is_none());
    }
    let columns = columns(&rows, options);
    let total = columns
        .iter()
        .map(|(_, width)| width + BETWEEN)
        .sum::<usize>()
        - BETWEEN;
    let heading = ReportHeading::of_report(report, options.lang);
    let mut text = format!(
        "{}{}\n{}\n\n",
        heading.title, heading.document, heading.as_of
    );
    if rows.is_empty() {
        text += in_language!(options.lang, terms::NO_TARGET_TO_LIST);
    } else {
        let rule = "─".repeat(total) + "\n";
        let widths: Vec<usize> = columns.iter().map(|(_, width)| *width).collect();
        let headings = std::iter::once(headings(&columns, options.lang));
        grid::set(headings, &widths, options.color, &mut text);
        text += &rule;
        let cells = |row: &Row<'_>| -> Vec<Cell> {
            columns
                .iter()
                .map(|(column, _)| cell(row, *column))
                .collect()
        };
        body(report, &rows, options, &mut text, |rows, text| {
            grid::set(rows.iter().map(cells), &widths, options.color, text);
        });
        text += &rule;
    }
    text += &footer::render(report, options);
    text
}

fn row<'a>(report: &Report<'_>, assessment: &'a Assessment<'a>, lang: Lang) -> Row<'a> {
    let target = assessment.target;
    let unit = phrases::unit(target, lang);
    let Compared {
        actual, expected, ..
    } = shown::numbers(assessment, lang);
    let change = assessment
        .change
        .map_or("", |change| phrases::change(change, lang));
    let progress = assessment
        .comparison()
        .filter(|evaluation| !is_cap(evaluation))
        .and_then(|_| report.progress(assessment))
        .and_then(|progress| Some(bar(progress.done?, progress.expected, BAR)))
        .unwrap_or_default();
    let bare = |number: &str| {
        if unit.is_percent() {
            format!("{number}%")
        } else {
            number.to_owned()
        }
    };
    let outlook = Outlook::of(report, assessment).map(|outlook| bare(&outlook.text));
    let monthly = Monthly::of(report, assessment).map(|monthly| {
        let sign = if monthly.is_limit { "≤ " } else { "" };
        format!("{sign}{}", bare(&monthly.needed))
    });
    let before = assessment.earlier.and_then(|earlier| earlier.figure);
    let before = before.map(|(_, value)| bare(&number::exact(value)));
    let figures = report.figures(assessment);
    let values: Vec<Decimal> = figures.iter().map(|figure| figure.value).collect();
    Row {
        assessment,
        cells: [
            phrases::flag_and_marks(assessment, lang),
            phrases::name(target, lang),
            phrases::wanted(report.plan, assessment, lang),
            shown::with_unit(actual, unit),
            shown::period(assessment, lang),
            if unit.is_percent() {
                shown::with_unit(expected, unit)
            } else {
                expected
            },
            margin::bare(assessment, lang),
            outlook.unwrap_or_default(),
            monthly.unwrap_or_default(),
            progress,
            spark::line(&values),
            before.unwrap_or_default(),
            change.to_owned(),
        ],
    }
}

/// The columns that fit, with their widths.
fn columns(rows: &[Row<'_>], options: &RenderOptions) -> Vec<(Column, usize)> {
    let natural = |column: Column| {
        let cells = rows.iter().map(|row| width(&row.cells[column as usize]));
        cells
            .chain([width(column.heading(options.lang))])
            .max()
            .unwrap_or(0)
    };
    let says = |column: &Column| {
        let is_said = |row: &Row<'_>| !row.cells[*column as usize].is_empty();
        !OCCASIONAL.contains(column) || rows.iter().any(is_said)
    };
    let mut columns: Vec<(Column, usize)> = ALL
        .into_iter()
        .filter(says)
        .map(|column| (column, natural(column)))
        .collect();
    let Some(room) = options.width else {
        return columns;
    };
    let least = |column: Column, natural: usize| {
        NARROW
            .iter()
            .find(|(narrow, _)| *narrow == column)
            .map_or(natural, |(_, least)| natural.min(*least))
    };
    for left_out in LEFT_OUT {
        let needed: usize = columns
            .iter()
            .map(|(column, natural)| least(*column, *natural) + BETWEEN)
            .sum();
        if needed <= room + BETWEEN {
            break;
        }
        columns.retain(|(column, _)| *column != left_out);
    }
    shrink(&mut columns, room, least);
    columns
}

/// Takes from the widest column with text what is too much, cell by cell; from flags of usual width last, which are
/// read at a glance.
fn shrink(columns: &mut [(Column, usize)], room: usize, least: impl Fn(Column, usize) -> usize) {
    let total = |columns: &[(Column, usize)]| {
        columns
            .iter()
            .map(|(_, width)| width + BETWEEN)
            .sum::<usize>()
            - BETWEEN
    };
    while total(columns) > room {
        let shrinkable = columns
            .iter_mut()
            .filter(|(column, width)| least(*column, *width) < *width);
        let is_first = |column: Column, width: usize| column != Flag || width > USUAL_FLAG;
        let widest = shrinkable.max_by_key(|(column, width)| (is_first(*column, *width), *width));
        let Some((_, width)) = widest else {
            return;
        };
        *width -= 1;
    }
}

fn headings(columns: &[(Column, usize)], lang: Lang) -> Vec<Cell> {
    columns
        .iter()
        .map(|(column, _)| {
            aligned(
                *column,
                Cell::new(column.heading(lang)).add_attribute(Attribute::Bold),
            )
        })
        .collect()
}

fn aligned(column: Column, cell: Cell) -> Cell {
    if column.is_number() {
        cell.set_alignment(CellAlignment::Right)
    } else {
        cell
    }
}

/// Writes the rows as `set` sets them, under their sections' headings where that is wanted.
fn body(
    report: &Report<'_>,
    rows: &[Row<'_>],
    options: &RenderOptions,
    text: &mut String,
    set: impl Fn(&[Row<'_>], &mut String),
) {
    let sections = options.sections;
    if sections == Sections::None {
        return set(rows, text);
    }
    let (bold, usual) = if options.color {
        ("\u{1b}[1m", "\u{1b}[0m")
    } else {
        ("", "")
    };
    let plan = report.plan;
    let are_of_one =
        |a: &Row<'_>, b: &Row<'_>| sections.are_one(plan, a.assessment.target, b.assessment.target);
    for rows in rows.chunk_by(are_of_one) {
        let first = rows[0].assessment;
        let heading = sections.heading(plan, first.target, options.lang);
        *text += &format!("{bold}{heading}{usual}");
        if sections == Sections::OfOwners {
            let counts = footer::counts(sections.summary(report, first), options.lang);
            *text += &format!("  {counts}");
        }
        text.push('\n');
        set(rows, text);
    }
}

/// Whether less is better: a bar that fills would say the contrary.
fn is_cap(evaluation: &Evaluation<'_>) -> bool {
    matches!(evaluation.decisive, Bound::One(sense, _) if !sense.is_floor())
}

fn cell(row: &Row<'_>, column: Column) -> Cell {
    let cell = aligned(column, Cell::new_owned(row.cells[column as usize].clone()));
    if column != Flag {
        return cell;
    }
    let look = FlagStyle::of(row.assessment);
    let cell = cell.fg(Color::AnsiValue(look.terminal()));
    match look {
        FlagStyle::Missed => cell.add_attribute(Attribute::Bold),
        _ => cell,
    }
}
