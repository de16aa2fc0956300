//! Tables of targets: all of them, those without a verdict by reason, and the rows that figures were read from.

use maud::{Markup, html};

use crate::model::Report;
use crate::model::time::period::Shortest;
use crate::model::verdict::{Assessment, Outcome};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::footer;
use crate::render::report::html::flag::flag;
use crate::render::report::wire_names;
use crate::render::shown::Shown;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The table of targets, with a form that filters it where scripts run.
pub fn filtered(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let flags = lang.pick(
        ["已完成", "达进度", "未完成、欠进度", "未判定"],
        ["met", "on track", "missed", "not judged"],
    );
    let values = ["met", "on-track", "missed", "not-judged"];
    html! {
        section {
            h2 { (lang.pick("全部目标", "All targets")) }
            form #filter hidden {
                label { (lang.pick("查找 ", "find ")) input type="search"; }
                @for (value, word) in values.into_iter().zip(flags) {
                    label { input type="checkbox" value=(value) checked; " " (word) }
                }
                output {}
            }
            (table(report, options))
        }
    }
}

/// The table of targets.
pub fn table(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let headings = headings(lang);
    html! {
        table .targets .wide role="table" {
            thead role="rowgroup" {
                tr role="row" { @for (place, heading) in headings.into_iter().enumerate() {
                    th .number[NUMBERS.contains(&place)] role="columnheader" scope="col" { (heading) }
                } }
            }
            tbody role="rowgroup" {
                @for one in report.assessments.iter().filter(|one| options.lists(one)) { (row(report, one, lang)) }
            }
        }
    }
}

/// The columns of numbers.
const NUMBERS: [usize; 3] = [4, 6, 7];

fn headings(lang: Lang) -> [&'static str; 9] {
    lang.pick(
        [
            "指标", "判定", "条款", "目标", "实际", "期间", "应达", "差额", "说明",
        ],
        [
            "indicator",
            "flag",
            "clause",
            "target",
            "actual",
            "period",
            "expected",
            "gap",
            "remarks",
        ],
    )
}

fn row(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> Markup {
    let headings = headings(lang);
    let Shown {
        actual,
        period,
        expected,
        gap,
    } = Shown::of(one, lang);
    let change = one.change.map(|change| phrases::change(change, lang));
    let reason = match one.outcome {
        Outcome::NotJudged { reason, .. } => Some(phrases::reason(reason, lang)),
        _ => None,
    };
    let remarks: Vec<&str> = [change, reason].into_iter().flatten().collect();
    let cells = [
        (2, "short", phrases::clause(one.target)),
        (3, "", phrases::wanted(report.plan, one, lang)),
        (4, "number", actual),
        (5, "short", period),
        (6, "number", expected),
        (7, "number", gap),
        (8, "", remarks.join(lang.pick("；", "; "))),
    ];
    html! {
        tr role="row" data-flag=(wire_names::flag(one.flag())) data-id=(safe(&one.target.id)) {
            th role="rowheader" scope="row" { (phrases::name(one.target, lang)) }
            td role="cell" { (flag(one, lang)) }
            @for (place, class, cell) in cells {
                td class=(class) role="cell" data-label=(headings[place]) { (cell) }
            }
        }
    }
}

/// The targets that were not judged, by reason.
pub fn not_judged(report: &Report<'_>, lang: Lang) -> Markup {
    let of_reason = footer::REASONS.into_iter().map(|reason| {
        let is_it =
            |one: &&Assessment<'_>| matches!(one.outcome, Outcome::NotJudged { reason: why, .. } if why == reason);
        let names = report.assessments.iter().filter(is_it);
        let names: Vec<String> = names.map(|one| footer::named(one, lang)).collect();
        (reason, names)
    });
    let of_reason: Vec<_> = of_reason.filter(|(_, names)| !names.is_empty()).collect();
    html! {
        @if !of_reason.is_empty() {
            section {
                h2 { (lang.pick("未判定及原因", "Not judged, and why")) }
                @for (reason, names) in of_reason {
                    h3 { (phrases::reason(reason, lang)) " · " (names.len()) }
                    ul .names { @for name in names { li { (name) } } }
                }
            }
        }
    }
}

/// The waived targets, until when and why.
pub fn waived(report: &Report<'_>, lang: Lang) -> Markup {
    let lines = footer::waived(report, lang);
    html! {
        @if !lines.is_empty() {
            section {
                h2 { (lang.pick("豁免", "Waived")) }
                ul { @for line in lines { li { (line) } } }
            }
        }
    }
}

/// The rows that the figures were read from, with what they say beside them.
pub fn sources(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let headings = lang.pick(
        ["指标", "期间", "数值", "文件与行", "来源", "备注"],
        [
            "indicator",
            "period",
            "value",
            "file and line",
            "source",
            "note",
        ],
    );
    let listed = report.assessments.iter().filter(|one| options.lists(one));
    let figures = listed.flat_map(|one| {
        let known = report.group.of(one.index).figures().iter();
        let known = known.filter(|figure| figure.date <= report.as_of);
        known.map(move |figure| (one, figure))
    });
    html! {
        section {
            h2 { (lang.pick("数据来源", "Where the figures come from")) }
            table .wide role="table" {
                thead role="rowgroup" {
                    tr role="row" { @for heading in headings { th role="columnheader" scope="col" { (heading) } } }
                }
                tbody role="rowgroup" {
                    @for (one, figure) in figures {
                        @let file = report.files.get(figure.row.file).map_or("", String::as_str);
                        @let remark = figure.remark.as_deref().cloned().unwrap_or_default();
                        tr role="row" {
                            th role="rowheader" scope="row" { (phrases::name(one.target, lang)) }
                            td .short role="cell" data-label=(headings[1]) { (Shortest(figure.date).to_string()) }
                            td .short role="cell" data-label=(headings[2]) {
                                (number::with_unit(&number::exact(figure.value), phrases::unit(one.target, lang)))
                                @if figure.summed { (lang.pick("（各期之和）", " (sum of periods)")) }
                            }
                            td .source role="cell" data-label=(headings[3]) { (safe(file)) ":" (figure.row.line) }
                            td .source role="cell" data-label=(headings[4]) { (safe(remark.source.as_deref().unwrap_or_default())) }
                            td .source role="cell" data-label=(headings[5]) { (safe(remark.note.as_deref().unwrap_or_default())) }
                        }
                    }
                }
            }
        }
    }
}
