//! Counts by flag: of all targets as tiles, of sections and groups as bars.

use maud::{Markup, html};

use crate::model::{Report, Summary};
use crate::render::report::footer;
use crate::render::report::html::chart;
use crate::render::report::html::flag::symbol;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The counts by flag, each with its word.
pub fn tiles(count: Summary, lang: Lang) -> Markup {
    let waived =
        (count.waived > 0).then_some(("waived", lang.pick("豁免", "waived"), count.waived));
    let shown = [
        ("met", lang.pick("已完成", "met"), count.met),
        ("on-track", lang.pick("达进度", "on track"), count.on_track),
        (
            "pace",
            lang.pick("欠进度", "missed (pace)"),
            count.missed_pace,
        ),
        ("missed", lang.pick("未完成", "missed"), count.missed_final),
        (
            "not-judged",
            lang.pick("未判定", "not judged"),
            count.not_judged,
        ),
    ];
    html! {
        dl .counts {
            @for (class, word, count) in shown.into_iter().chain(waived) {
                div class=(class) { dt { (symbol(class)) " " (word) } dd data-count=(class) { (count) } }
            }
        }
    }
}

/// The flags by section, as bars with their counts.
pub fn sections(report: &Report<'_>, lang: Lang) -> Markup {
    let mut sections: Vec<(String, Summary)> = Vec::new();
    for one in &report.assessments {
        let name = phrases::section(report.plan, one.target, lang);
        let of_one = Summary::of(one);
        match sections.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum = sum.and(of_one),
            None => sections.push((name, of_one)),
        }
    }
    let rows: Vec<(Markup, Summary)> = sections
        .into_iter()
        .map(|(name, sum)| (html! { (name) }, sum))
        .collect();
    html! {
        section {
            h2 { (lang.pick("各部分", "By section")) }
            (bars(lang.pick("部分", "section"), &rows, lang))
        }
    }
}

/// A bar for each row, as long as it has targets, and its counts beside it.
pub fn bars(heading: &str, rows: &[(Markup, Summary)], lang: Lang) -> Markup {
    let of = |sum: &Summary| {
        [
            (lang.pick("已完成", "met"), sum.met),
            (lang.pick("达进度", "on track"), sum.on_track),
            (lang.pick("未完成", "missed"), sum.missed()),
            (lang.pick("未判定", "not judged"), sum.not_judged),
            (lang.pick("豁免", "waived"), sum.waived),
        ]
    };
    // the last of them only where there is one
    let waived = rows.iter().any(|(_, sum)| sum.waived > 0);
    let shown = if waived { 5 } else { 4 };
    let largest = rows
        .iter()
        .map(|(_, sum)| sum.judged() + sum.not_judged + sum.waived)
        .max()
        .unwrap_or_default()
        .max(1);
    html! {
        table .bars role="table" {
            thead role="rowgroup" { tr role="row" {
                th scope="col" role="columnheader" { (heading) }
                td role="cell" {}
                @for (word, _) in of(&Summary::default()).into_iter().take(shown) {
                    th .number scope="col" role="columnheader" { (word) }
                }
            } }
            tbody role="rowgroup" {
                @for (name, sum) in rows {
                    tr role="row" {
                        th scope="row" role="rowheader" { (name) }
                        td .chart role="cell" { (chart::stack(*sum, largest, &footer::counts(*sum, lang))) }
                        @for (word, count) in of(sum).into_iter().take(shown) {
                            td .number role="cell" data-label=(word) { (count) }
                        }
                    }
                }
            }
        }
    }
}
