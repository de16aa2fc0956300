//! A line for each group with its counts, the worst first.

use comfy_table::{Attribute, Cell, CellAlignment, Color};
use strum::IntoEnumIterator;

use crate::model::{Change, GroupCounts, Overview, Summary};
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::groups;
use crate::render::report::footer;
use crate::render::report::heading::ReportHeading;
use crate::render::terminal::{cut, safe, width};
use crate::render::widgets::grid;
use crate::render::words::lang::in_language;
use crate::render::words::phrases;

/// The cells that a group's name may fill.
const NAME: usize = 40;

/// The heading, the table of groups and the counts of all, ended by a line end.
pub fn render(overview: &Overview<'_>, options: &RenderOptions) -> String {
    let lang = options.lang;
    if overview.groups.is_empty() {
        return in_language!(lang, report::groups::NO_GROUP).to_owned();
    }
    let heading = ReportHeading::of_run(overview, options);
    let by = safe(options.by.as_deref().unwrap_or_default());
    let groups = in_language!(lang, report::groups::by(&by, overview.groups.len()));
    let all = overview.summary();
    let changes =
        footer::changes_of_all(overview, lang).map_or_else(String::new, |line| line + "\n");
    format!(
        "{}{}\n{}{}{groups}\n\n{}{}\n{changes}",
        heading.title,
        heading.document,
        heading.as_of,
        in_language!(lang, lists::COMMA),
        table(overview, all, options),
        footer::counts(all, lang),
    )
}

fn table(overview: &Overview<'_>, all: Summary, options: &RenderOptions) -> String {
    let lang = options.lang;
    let shown: Vec<FlagStyle> = FlagStyle::iter()
        .filter(|look| *look != FlagStyle::Waived || all.waived > 0)
        .collect();
    let newly = [Change::NewlyMissed, Change::NewlyBehind];
    let has_any = |change: &Change| overview.groups.iter().any(|one| one.changed(*change) > 0);
    let newly: Vec<Change> = newly.into_iter().filter(has_any).collect();
    let headings: Vec<&str> = [in_language!(lang, terms::GROUP)]
        .into_iter()
        .chain(shown.iter().map(|look| look.word(lang)))
        .chain(newly.iter().map(|change| phrases::change(*change, lang)))
        .collect();
    let texts = |group: &GroupCounts| -> Vec<String> {
        let name = group.name.as_ref().map_or("", |name| &name.written);
        let counts = shown.iter().map(|look| look.count(group.summary));
        let newly = newly.iter().map(|change| group.changed(*change));
        [cut(&safe(name), NAME)]
            .into_iter()
            .chain(counts.chain(newly).map(|count| count.to_string()))
            .collect()
    };
    let mut widths: Vec<usize> = headings.iter().map(|heading| width(heading)).collect();
    let order = groups::worst_first(&overview.groups);
    for group in &overview.groups {
        for (widest, text) in widths.iter_mut().zip(texts(group)) {
            *widest = (*widest).max(width(&text));
        }
    }
    let aligned = |(place, cell): (usize, Cell)| match place {
        0 => cell,
        _ => cell.set_alignment(CellAlignment::Right),
    };
    let bold = |text: &&str| Cell::new(text).add_attribute(Attribute::Bold);
    let cell = |(place, text): (usize, String)| {
        let look = place.checked_sub(1).and_then(|count| shown.get(count));
        let is_none = text == "0";
        let cell = Cell::new_owned(text);
        match look {
            None => cell,
            Some(_) if is_none => cell.add_attribute(Attribute::Dim),
            Some(look) => cell.fg(Color::AnsiValue(look.terminal())),
        }
    };
    let mut text = String::new();
    let first = headings.iter().map(bold).enumerate().map(aligned).collect();
    let others = order.into_iter().map(|place| {
        let cells = texts(&overview.groups[place])
            .into_iter()
            .enumerate()
            .map(cell);
        cells.enumerate().map(aligned).collect()
    });
    let rows = std::iter::once(first).chain(others);
    grid::set(rows, &widths, options.color, &mut text);
    text
}
