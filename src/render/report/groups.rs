//! The groups of a data set side by side: a line for each, with its counts.

use comfy_table::{Attribute, Cell, CellAlignment, Color};

use crate::model::{Change, GroupCounts, Overview, Summary};
use crate::render::report::footer;
use crate::render::terminal::{cut, safe, width};
use crate::render::widgets::grid;
use crate::render::words::phrases;
use crate::render::{Lang, RenderOptions};

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
pub fn render(overview: &Overview<'_>, look: &RenderOptions) -> String {
    let lang = look.lang;
    let plan = overview.plan;
    if overview.groups.is_empty() {
        return lang.pick("（没有任何一组）\n", "(no group)\n").to_owned();
    }
    let title = safe(lang.pick(&plan.title, &plan.title_en));
    let by = safe(look.by.as_deref().unwrap_or_default());
    let groups = lang.pick(
        format!("按“{by}”分 {} 组", overview.groups.len()),
        format!("by `{by}`, groups: {}", overview.groups.len()),
    );
    let all = overview.summary();
    let hint = lang.pick(
        "用 --group 名称 看一组的全表",
        "--group NAME shows one group's table",
    );
    let changes =
        footer::changes_of_all(overview, lang).map_or_else(String::new, |line| line + "\n");
    format!(
        "{title}{}\n{}{}{groups}\n\n{}{}\n{changes}{hint}\n",
        phrases::document(plan, lang),
        phrases::as_of(plan, overview.as_of, lang),
        lang.pick("，", ", "),
        table(overview, all, look),
        footer::counts(all, lang),
    )
}

fn table(overview: &Overview<'_>, all: Summary, look: &RenderOptions) -> String {
    let lang = look.lang;
    let shown: Vec<(Count, Color)> = COUNTS
        .into_iter()
        .filter(|(count, _)| !matches!(count, Count::Waived) || all.waived > 0)
        .collect();
    let newly = overview.since.map(|_| Change::NewlyMissed);
    let headings: Vec<&str> = [lang.pick("组", "group")]
        .into_iter()
        .chain(shown.iter().map(|(count, _)| count.heading(lang)))
        .chain(newly.map(|change| phrases::change(change, lang)))
        .collect();
    let texts = |group: &GroupCounts| -> Vec<String> {
        let name = group.name.as_ref().map_or("", |name| &name.written);
        let counts = shown.iter().map(|(count, _)| count.of(group.summary));
        let newly = newly.map(|change| group.changed(change));
        [cut(&safe(name), NAME)]
            .into_iter()
            .chain(counts.chain(newly).map(|count| count.to_string()))
            .collect()
    };
    let mut widths: Vec<usize> = headings.iter().map(|heading| width(heading)).collect();
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
        let color = place.checked_sub(1).and_then(|count| shown.get(count));
        let is_none = text == "0";
        let cell = Cell::new_owned(text);
        match color {
            None => cell,
            Some(_) if is_none => cell.add_attribute(Attribute::Dim),
            Some((_, color)) => cell.fg(*color),
        }
    };
    let mut text = String::new();
    let first = headings.iter().map(bold).enumerate().map(aligned).collect();
    let others = overview.groups.iter().map(|group| {
        let cells = texts(group).into_iter().enumerate().map(cell);
        cells.enumerate().map(aligned).collect()
    });
    let rows = std::iter::once(first).chain(others);
    grid::set(rows, &widths, look.color, &mut text);
    text
}
