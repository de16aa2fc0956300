//! A card for each target that was judged: its verdict, its bullet chart and its course.

use maud::{Markup, html};

use crate::model::time::period::Shortest;
use crate::model::verdict::{Assessment, Evaluation};
use crate::model::{Report, Trajectory};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::html::chart;
use crate::render::report::html::flag::{class, flag};
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The cards, under their sections' headings.
pub fn cards(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let judged: Vec<(&Assessment<'_>, &Evaluation<'_>)> = report
        .assessments
        .iter()
        .filter(|one| options.lists(one))
        .filter_map(|one| Some((one, one.evaluation()?)))
        .collect();
    let section = |one: &Assessment<'_>| phrases::section(report.plan, one.target, lang);
    let by_section = judged.chunk_by(|a, b| !options.by_section || section(a.0) == section(b.0));
    html! {
        @if !judged.is_empty() {
            section {
                h2 { (lang.pick("已判定的指标", "Indicators that were judged")) }
                @for section_cards in by_section {
                    @if options.by_section { h3 { (section(section_cards[0].0)) } }
                    div .cards {
                        @for (one, evaluation) in section_cards { (card(report, one, evaluation, lang)) }
                    }
                }
            }
        }
    }
}

fn card(
    report: &Report<'_>,
    one: &Assessment<'_>,
    evaluation: &Evaluation<'_>,
    lang: Lang,
) -> Markup {
    let course = report.trajectory(one);
    let remark = evaluation.figure.remark.as_deref();
    html! {
        article .card .(class(one)) {
            h4 { (phrases::name(one.target, lang)) }
            p {
                (flag(one, lang))
                @if let Some(change) = one.change { " · " (phrases::change(change, lang)) }
            }
            p { (phrases::finding(report.plan, one, lang)) }
            (chart::bullet(one, evaluation, lang))
            (chart::key(one, evaluation, lang))
            @if course.figures.len() > 1 {
                (chart::course(report, &course, lang))
                (numbers(&course, one, lang))
            }
            @if let Some(waiver) = one.waiver {
                p .faint { (lang.pick("豁免至 ", "waived until ")) (waiver.until.to_string()) (lang.pick("：", ": ")) (safe(&waiver.reason)) }
            }
            @if let Some(note) = remark.and_then(|remark| remark.note.as_deref()) {
                p .faint { (lang.pick("备注：", "note: ")) (safe(note)) }
            }
            @if let Some(source) = remark.and_then(|remark| remark.source.as_deref()) {
                p .faint { (lang.pick("来源：", "source: ")) (safe(source)) }
            }
            @if let Some(note) = &one.target.note {
                p .faint { (lang.pick("读法：", "how it was read: ")) (safe(note)) }
            }
        }
    }
}

/// The numbers of a course, a row a period.
fn numbers(course: &Trajectory<'_>, one: &Assessment<'_>, lang: Lang) -> Markup {
    let unit = |text: String| number::with_unit(&text, phrases::unit(one.target, lang));
    let rows = course.figures.iter().map(|figure| {
        let beside = course
            .last_year
            .iter()
            .find(|(date, _)| *date == figure.date);
        let expected = course.path.iter().find(|(date, _)| *date == figure.date);
        let gap = expected.map(|(_, expected)| figure.value - expected);
        let shown = number::compared(
            figure.value,
            expected.map(|(_, expected)| *expected),
            gap.unwrap_or_default(),
        );
        [
            Shortest(figure.date).to_string(),
            unit(shown.actual),
            expected.map_or_else(String::new, |_| unit(shown.expected)),
            beside.map_or_else(String::new, |(_, figure)| unit(number::exact(figure.value))),
        ]
    });
    let headings = lang.pick(
        ["期间", "实际", "应达", "上年同期"],
        ["period", "actual", "expected", "last year"],
    );
    // last year's column only where there is something in it
    let shown = if course.last_year.is_empty() { 3 } else { 4 };
    html! {
        table {
            thead { tr { @for heading in headings.into_iter().take(shown) { th scope="col" { (heading) } } } }
            tbody {
                @for [period, rest @ ..] in rows {
                    tr { th .short scope="row" { (period) } @for cell in rest.into_iter().take(shown - 1) { td { (cell) } } }
                }
            }
        }
    }
}
