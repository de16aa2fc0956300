//! The sheet to hand on: the headline, what needs attention, how what is expected was found.

use std::io;

use crate::model::Overview;
use crate::render::options::RenderOptions;
use crate::render::report::findings::facts::Fact;
use crate::render::report::findings::headline::Headline;
use crate::render::report::footer;
use crate::render::report::heading::ReportHeading;
use crate::render::report::xlsx::collected::{Collected, MOST_ROWS};
use crate::render::terminal::safe;
use crate::render::widgets::workbook::{Cell, CellStyle, Content, Paper, Sheet};
use crate::render::words::lang::{Lang, in_language};

/// The columns of the attention list.
pub fn columns(overview: &Overview<'_>) -> Vec<Fact> {
    let first = [Fact::Flag, Fact::Indicator];
    let facts = [
        Fact::Wanted,
        Fact::Actual,
        Fact::Unit,
        Fact::Period,
        Fact::Expected,
        Fact::Margin,
        Fact::Outlook,
        Fact::Needed,
    ];
    Fact::group(overview)
        .into_iter()
        .chain(first)
        .chain(Fact::owner(overview))
        .chain(facts)
        .chain(Fact::since(overview))
        .collect()
}

/// The sheet.
///
/// # Errors
/// Whatever a sheet cannot hold.
pub fn sheet(
    collected: &Collected,
    facts: &[Fact],
    overview: &Overview<'_>,
    options: &RenderOptions,
) -> io::Result<Sheet> {
    let lang = options.lang;
    let heading = ReportHeading::of_run(overview, options);
    let name = in_language!(lang, report::workbook::ATTENTION);
    let mut sheet = Sheet::new(name, &heading.title, Paper::Landscape, lang)?;
    for line in above(collected, overview, options, &heading) {
        sheet.line(line);
    }
    sheet.skip();
    let shown = shown(facts, collected);
    let headings: Vec<String> = shown
        .iter()
        .map(|place| facts[*place].heading(options))
        .collect();
    sheet.head(&headings, 0)?;
    for one in &collected.worst {
        let cells: Vec<Cell> = shown
            .iter()
            .map(|place| one.cells[*place].clone())
            .collect();
        sheet.row(&cells)?;
    }
    for line in below(collected, overview, lang) {
        sheet.line(small(line));
    }
    Ok(sheet)
}

/// The places of the columns that are shown: what is to come and what changed only where a target has something there.
fn shown(facts: &[Fact], collected: &Collected) -> Vec<usize> {
    let is_said = |place: usize| {
        let mut cells = collected.worst.iter().map(|one| &one.cells[place].content);
        cells.any(|content| *content != Content::Empty)
    };
    (0..facts.len())
        .filter(|place| match facts[*place] {
            Fact::Outlook | Fact::Needed | Fact::Before | Fact::Change => is_said(*place),
            _ => true,
        })
        .collect()
}

fn above(
    collected: &Collected,
    overview: &Overview<'_>,
    options: &RenderOptions,
    heading: &ReportHeading,
) -> Vec<Cell> {
    let lang = options.lang;
    let by = options.by.as_deref().unwrap_or_default();
    let headline = match &collected.headline {
        Some(headline) if !options.side_by_side => headline.clone(),
        _ => Headline::of_groups(overview, by, lang),
    };
    let title = Cell {
        looks: CellStyle {
            bold: true,
            size: Some(16),
            is_bare: true,
            ..CellStyle::default()
        },
        ..Cell::text(headline.sentence())
    };
    let lines = headline
        .rest
        .into_iter()
        .chain([format!("{}{}", heading.title, heading.document)])
        .chain([heading.as_of.clone()])
        .chain(footer::changes_of_all(overview, lang))
        .chain(footer::limits(options))
        .chain(footer::assumed(options));
    [title].into_iter().chain(lines.map(small)).collect()
}

fn below(collected: &Collected, overview: &Overview<'_>, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if collected.worst.is_empty() {
        lines.push(in_language!(lang, report::documents::NO_TARGET_NEEDS_ATTENTION).to_owned());
    }
    let more = collected.worst_in_all - collected.worst.len();
    if more > 0 {
        lines.push(in_language!(
            lang,
            report::workbook::more_on_other_sheet(more)
        ));
    }
    if collected.rows_in_all > MOST_ROWS {
        let all = collected.rows_in_all;
        lines.push(in_language!(
            lang,
            report::workbook::first_rows(MOST_ROWS, all)
        ));
    }
    lines.push(in_language!(lang, report::workbook::HOW_TO_READ).to_owned());
    // of one report: the notes of a group among others are its own
    if overview.groups.len() <= 1 {
        lines.extend(collected.notes.iter().map(|line| safe(line)));
    }
    lines
}

fn small(text: String) -> Cell {
    Cell {
        looks: CellStyle {
            ink: Some(0x57606a),
            is_bare: true,
            ..CellStyle::default()
        },
        ..Cell::text(text)
    }
}
