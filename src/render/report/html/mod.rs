//! The report as one page that needs nothing else: no network, and no script to be read.

mod cards;
mod chart;
mod method;
mod page;
mod targets;

use maud::{Markup, html};

use crate::model::verdict::{Assessment, Flag};
use crate::model::{Report, Summary};
use crate::render::report::footer;
use crate::render::words::phrases;
use crate::render::{Lang, RenderOptions};

/// Renders the reports of a run: with groups, all of them side by side, and then the table of each.
pub fn render(reports: &[Report<'_>], look: &RenderOptions) -> String {
    let Some(first) = reports.first() else {
        return String::new();
    };
    let lang = look.lang;
    let all = reports.iter().map(Report::summary);
    let all = all.fold(Summary::default(), Summary::and);
    let (title, content) = match reports {
        [only] if !look.side_by_side => (phrases::title(only, lang), whole(only, look)),
        several => {
            let title = lang.pick(&first.plan.title, &first.plan.title_en);
            (crate::render::terminal::safe(title), divided(several, look))
        }
    };
    let head = html! {
        header {
            h1 { (title) }
            p .faint { (phrases::document(first.plan, lang)) }
            p { (phrases::as_of(first.plan, first.as_of, lang)) }
        }
    };
    let body = html! {
        (head)
        main { (counts(all, lang)) (content) (method::section(first, lang)) }
    };
    page::page(&title, &body, lang).into_string() + "\n"
}

/// The page of one report, below its counts.
fn whole(report: &Report<'_>, look: &RenderOptions) -> Markup {
    let lang = look.lang;
    html! {
        @if let Some(changes) = footer::changes(std::slice::from_ref(report), lang) { p #changes { (changes) } }
        (sections(report, lang))
        (cards::cards(report, look))
        (targets::filtered(report, look))
        (targets::not_judged(report, lang))
        (targets::waived(report, lang))
        (targets::sources(report, look))
    }
}

/// The page of several groups, below the counts of all.
fn divided(reports: &[Report<'_>], look: &RenderOptions) -> Markup {
    let lang = look.lang;
    let row = |(place, report): (usize, &Report<'_>)| {
        let name = phrases::group(report).unwrap_or_default();
        let link = html! { a href={ "#group-" (place) } { (name) } };
        (link, report.summary())
    };
    let rows: Vec<(Markup, Summary)> = reports.iter().enumerate().map(row).collect();
    html! {
        @if let Some(changes) = footer::changes(reports, lang) { p #changes { (changes) } }
        section {
            h2 { (lang.pick("各组", "Groups")) }
            (bars(lang.pick("组", "group"), &rows, lang))
        }
        @for (place, report) in reports.iter().enumerate() {
            section id={ "group-" (place) } {
                h2 { (phrases::group(report).unwrap_or_default()) }
                p { (footer::counts(report.summary(), lang)) }
                @if let Some(changes) = footer::changes(std::slice::from_ref(report), lang) { p { (changes) } }
                (targets::table(report, look))
                (targets::waived(report, lang))
            }
        }
    }
}

/// The counts by flag, each with its word.
fn counts(count: Summary, lang: Lang) -> Markup {
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
fn sections(report: &Report<'_>, lang: Lang) -> Markup {
    let mut sections: Vec<(String, Summary)> = Vec::new();
    for one in &report.assessments {
        let name = phrases::section(report.plan, &one.target.clause, lang);
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
fn bars(heading: &str, rows: &[(Markup, Summary)], lang: Lang) -> Markup {
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

/// The class of what belongs to a verdict, which colours it.
fn class(assessment: &Assessment<'_>) -> &'static str {
    match (assessment.waiver, assessment.flag()) {
        (Some(_), _) => "waived",
        (None, Flag::Met) => "met",
        (None, Flag::OnTrack) => "on-track",
        (None, Flag::Missed) if assessment.is_final() => "missed",
        (None, Flag::Missed) => "pace",
        (None, Flag::NotJudged) => "not-judged",
    }
}

/// A sign beside the word of a flag, so that colour is not all that tells them apart.
fn symbol(class: &str) -> Markup {
    let sign = match class {
        "met" => "✔",
        "on-track" => "●",
        "pace" => "▲",
        "missed" => "✖",
        "waived" => "◇",
        _ => "○",
    };
    html! { span aria-hidden="true" { (sign) } }
}

/// A verdict in words, coloured.
fn flag(assessment: &Assessment<'_>, lang: Lang) -> Markup {
    let class = class(assessment);
    html! {
        span .flag .(class) { (symbol(class)) " " (phrases::flag_and_marks(assessment, lang)) }
    }
}
