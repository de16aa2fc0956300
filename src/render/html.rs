//! The report as one page that needs nothing else: no network, and no script to be read.

mod cards;
mod chart;
mod method;
mod page;
mod targets;

use maud::{Markup, html};

use super::{Lang, Look, footer, words};
use crate::model::report::{Assessment, Flag};
use crate::model::{Report, Summary};

/// Renders the reports of a run: with groups, all of them side by side, and then the table of each.
pub fn render(reports: &[Report<'_>], look: &Look) -> String {
    let Some(first) = reports.first() else {
        return String::new();
    };
    let lang = look.lang;
    let all = reports.iter().map(Report::summary);
    let all = all.fold(Summary::default(), Summary::and);
    let (title, content) = match reports {
        [only] => (words::title(only, lang), whole(only, look)),
        several => {
            let title = lang.pick(&first.plan.title, &first.plan.title_en);
            (super::plain::safe(title), divided(several, look))
        }
    };
    let head = html! {
        header {
            h1 { (title) }
            p .faint { (words::document(first.plan, lang)) }
            p { (words::as_of(first, lang)) }
        }
    };
    let body = html! {
        (head)
        main { (counts(all, lang)) (content) (method::section(first, lang)) }
    };
    page::page(&title, &body, lang).into_string() + "\n"
}

/// The page of one report, below its counts.
fn whole(report: &Report<'_>, look: &Look) -> Markup {
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
fn divided(reports: &[Report<'_>], look: &Look) -> Markup {
    let lang = look.lang;
    let largest = largest(reports.iter().map(Report::summary));
    html! {
        @if let Some(changes) = footer::changes(reports, lang) { p #changes { (changes) } }
        section {
            h2 { (lang.pick("各组", "Groups")) }
            table .bars role="table" {
                (bars_head(lang.pick("组", "group"), lang))
                tbody role="rowgroup" {
                    @for (place, report) in reports.iter().enumerate() {
                        @let name = words::group(report).unwrap_or_default();
                        (bars_row(&html! { a href={ "#group-" (place) } { (name) } }, report.summary(), largest, lang))
                    }
                }
            }
        }
        @for (place, report) in reports.iter().enumerate() {
            section id={ "group-" (place) } {
                h2 { (words::group(report).unwrap_or_default()) }
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
        let name = words::section(report.plan, &one.target.clause, lang);
        let of_one = Summary::of(one);
        match sections.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum = sum.and(of_one),
            None => sections.push((name, of_one)),
        }
    }
    let largest = largest(sections.iter().map(|(_, sum)| *sum));
    html! {
        section {
            h2 { (lang.pick("各部分", "By section")) }
            table .bars role="table" {
                (bars_head(lang.pick("部分", "section"), lang))
                tbody role="rowgroup" { @for (name, sum) in sections { (bars_row(&html! { (name) }, sum, largest, lang)) } }
            }
        }
    }
}

fn largest(sums: impl Iterator<Item = Summary>) -> usize {
    sums.map(|sum| sum.judged() + sum.not_judged + sum.waived)
        .max()
        .unwrap_or(1)
        .max(1)
}

/// The counts that stand beside a bar.
const BARS: [(&str, &str); 4] = [
    ("已完成", "met"),
    ("达进度", "on track"),
    ("未完成", "missed"),
    ("未判定", "not judged"),
];

fn bars_head(heading: &str, lang: Lang) -> Markup {
    html! {
        thead role="rowgroup" { tr role="row" {
            th scope="col" role="columnheader" { (heading) }
            td role="cell" {}
            @for (zh, en) in BARS { th .number scope="col" role="columnheader" { (lang.pick(zh, en)) } }
        } }
    }
}

fn bars_row(name: &Markup, sum: Summary, largest: usize, lang: Lang) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (name) }
            td .chart role="cell" { (chart::stack(sum, largest, &footer::counts(sum, lang))) }
            @for (count, word) in [sum.met, sum.on_track, sum.missed(), sum.not_judged].into_iter().zip(BARS.map(|(zh, en)| lang.pick(zh, en))) {
                td .number role="cell" data-label=(word) { (count) }
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
        span .flag .(class) { (symbol(class)) " " (words::flag_and_marks(assessment, lang)) }
    }
}
