//! The groups side by side: their counts, and a matrix of indicators and groups, the worst groups first.

use std::collections::BTreeMap;
use std::io;

use crate::model::{GroupCounts, Overview};
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::groups::worst_first;
use crate::render::report::xlsx::collected::{Collected, Judged};
use crate::render::terminal::safe;
use crate::render::widgets::workbook::{Cell, Paper, Sheet};
use crate::render::words::lang::in_language;
use crate::render::words::phrases;

/// The counts that are shown, from left to right.
const COUNTS: [FlagStyle; 6] = [
    FlagStyle::Missed,
    FlagStyle::Behind,
    FlagStyle::OnTrack,
    FlagStyle::Met,
    FlagStyle::NotJudged,
    FlagStyle::Waived,
];

/// The sheets, where there are groups.
///
/// # Errors
/// Whatever a sheet cannot hold.
pub fn sheets(
    collected: &Collected,
    overview: &Overview<'_>,
    options: &RenderOptions,
    title: &str,
) -> io::Result<Vec<Sheet>> {
    if !options.side_by_side {
        return Ok(Vec::new());
    }
    let order = worst_first(&overview.groups);
    let mut sheets = vec![counts(overview, &order, options, title)?];
    if !collected.judged.is_empty() {
        sheets.push(matrix(collected, overview, &order, options, title)?);
    }
    Ok(sheets)
}

fn counts(
    overview: &Overview<'_>,
    order: &[usize],
    options: &RenderOptions,
    title: &str,
) -> io::Result<Sheet> {
    let lang = options.lang;
    let name = in_language!(lang, report::workbook::GROUPS);
    let mut sheet = Sheet::new(name, title, Paper::Portrait, lang)?;
    let by = safe(options.by.as_deref().unwrap_or_default());
    let words = COUNTS.map(|look| look.word(lang).to_owned());
    let headings: Vec<String> = [by].into_iter().chain(words).collect();
    sheet.head(&headings, 1)?;
    for place in order {
        let group = &overview.groups[*place];
        let cells = COUNTS.map(|look| {
            let count = look.count(group.summary);
            let cell = Cell::count(count);
            if count == 0 {
                cell
            } else {
                cell.colored(look.ink(), look.tint())
            }
        });
        let row: Vec<Cell> = [name_of(group)].into_iter().chain(cells).collect();
        sheet.row(&row)?;
    }
    sheet.filter()?;
    Ok(sheet)
}

fn matrix(
    collected: &Collected,
    overview: &Overview<'_>,
    order: &[usize],
    options: &RenderOptions,
    title: &str,
) -> io::Result<Sheet> {
    let lang = options.lang;
    let name = in_language!(lang, report::workbook::MATRIX);
    let mut sheet = Sheet::new(name, title, Paper::Landscape, lang)?;
    let groups = order
        .iter()
        .map(|place| match &overview.groups[*place].name {
            Some(name) => safe(&name.written),
            None => String::new(),
        });
    let headings: Vec<String> = [
        in_language!(lang, terms::INDICATOR),
        in_language!(lang, terms::UNIT),
    ]
    .map(str::to_owned)
    .into_iter()
    .chain(groups)
    .collect();
    sheet.head(&headings, 1)?;
    let mut rows: BTreeMap<usize, BTreeMap<usize, &Judged>> = BTreeMap::new();
    for one in &collected.judged {
        rows.entry(one.target).or_default().insert(one.group, one);
    }
    for (target, cells) in rows {
        let target = &overview.plan.targets[target];
        let figures = order.iter().map(|place| {
            let judged = cells.get(place);
            judged.map_or_else(|| Cell::text(""), |one| one.cell.clone())
        });
        let row: Vec<Cell> = [
            Cell::text(phrases::name(target, lang)),
            Cell::text(safe(target.unit.as_str())),
        ]
        .into_iter()
        .chain(figures)
        .collect();
        sheet.row(&row)?;
    }
    Ok(sheet)
}

fn name_of(group: &GroupCounts) -> Cell {
    let name = group.name.as_ref().map(|name| safe(&name.written));
    Cell::text(name.unwrap_or_default())
}
