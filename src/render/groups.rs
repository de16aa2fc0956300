//! The groups of a data set side by side: a line for each, with its counts.

use comfy_table::{Attribute, Cell, CellAlignment, Color};

use super::plain::cut;
use super::{Lang, Look, footer, grid, words};
use crate::model::{Change, Overview, Summary};

/// Blanks between columns.
const BETWEEN: u16 = 2;

/// The cells that a group's name may fill.
const NAME: usize = 40;

/// The counts that are shown, from left to right; the last of them only where there is one.
const COUNTS: [(Count, Color); 6] = [
    (Count::Met, Color::Green),
    (Count::OnTrack, Color::Cyan),
    (Count::MissedPace, Color::Yellow),
    (Count::MissedFinal, Color::Red),
    (Count::NotJudged, Color::Reset),
    (Count::Waived, Color::Reset),
];

#[derive(Clone, Copy)]
enum Count {
    Met,
    OnTrack,
    MissedPace,
    MissedFinal,
    NotJudged,
    Waived,
}

impl Count {
    fn heading(self, lang: Lang) -> &'static str {
        match self {
            Count::Met => lang.pick("已完成", "met"),
            Count::OnTrack => lang.pick("达进度", "on track"),
            Count::MissedPace => lang.pick("欠进度", "missed (pace)"),
            Count::MissedFinal => lang.pick("未完成", "missed"),
            Count::NotJudged => lang.pick("未判定", "not judged"),
            Count::Waived => lang.pick("豁免", "waived"),
        }
    }

    fn of(self, summary: Summary) -> usize {
        match self {
            Count::Met => summary.met,
            Count::OnTrack => summary.on_track,
            Count::MissedPace => summary.missed_pace,
            Count::MissedFinal => summary.missed_final,
            Count::NotJudged => summary.not_judged,
            Count::Waived => summary.waived,
        }
    }
}

/// Renders the table of groups, ended by a line end.
pub fn render(overview: &Overview<'_>, look: &Look) -> String {
    let lang = look.lang;
    let plan = overview.plan;
    if overview.groups.is_empty() {
        return lang.pick("（没有任何一组）\n", "(no group)\n").to_owned();
    }
    let title = super::plain::safe(lang.pick(&plan.title, &plan.title_en));
    let by = super::plain::safe(look.by.as_deref().unwrap_or_default());
    let groups = lang.pick(
        format!("按“{by}”分 {} 组", overview.groups.len()),
        format!("by `{by}`, groups: {}", overview.groups.len()),
    );
    let all = overview.summary();
    let hint = lang.pick(
        "用 --group 名称 看一组的全表",
        "--group NAME shows one group's table",
    );
    let changed = |change| {
        overview
            .groups
            .iter()
            .map(|group| group.changed(change))
            .sum()
    };
    let changes = overview
        .since
        .and_then(|since| footer::changes_since(since, changed, lang))
        .map_or_else(String::new, |line| line + "\n");
    format!(
        "{title}{}\n{}{}{groups}\n\n{}{}\n{changes}{hint}\n",
        words::document(plan, lang),
        words::as_of(plan, overview.as_of, lang),
        lang.pick("，", ", "),
        table(overview, all, look),
        footer::counts(all, lang),
    )
}

fn table(overview: &Overview<'_>, all: Summary, look: &Look) -> String {
    let lang = look.lang;
    let shown = || {
        COUNTS
            .into_iter()
            .filter(|(count, _)| !matches!(count, Count::Waived) || all.waived > 0)
    };
    let mut table = grid::table(look.color);
    let bold = |text: &str| Cell::new(text).add_attribute(Attribute::Bold);
    let headings = shown().map(|(count, _)| bold(count.heading(lang)));
    let newly = overview
        .since
        .map(|_| bold(words::change(Change::NewlyMissed, lang)));
    let first = bold(lang.pick("组", "group"));
    table.add_row([first].into_iter().chain(headings).chain(newly));
    for group in &overview.groups {
        let counts = shown().map(|(count, color)| match count.of(group.summary) {
            0 => Cell::new("0").add_attribute(Attribute::Dim),
            some => Cell::new(some).fg(color),
        });
        let name = group.name.as_ref().map_or("", |name| &name.written);
        let name = cut(&super::plain::safe(name), NAME);
        let newly = overview
            .since
            .map(|_| Cell::new(group.changed(Change::NewlyMissed)));
        let name = Cell::new(name);
        table.add_row([name].into_iter().chain(counts).chain(newly));
    }
    for (place, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, BETWEEN));
        if place > 0 {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let mut text = String::new();
    grid::write(&table, &mut text);
    text
}
