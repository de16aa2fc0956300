//! The details of a row: its figures period by period, its chart, and the steps to its flag.

use maud::{Markup, html};

use crate::model::Report;
use crate::model::verdict::{Assessment, Evaluation};
use crate::render::number;
use crate::render::report::explain;
use crate::render::report::html::chart::Chart;
use crate::render::report::html::numbers;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};

/// The details of a target that was compared.
pub fn panel(
    report: &Report<'_>,
    one: &Assessment<'_>,
    evaluation: &Evaluation<'_>,
    chart: &Chart<'_, '_>,
    lang: Lang,
) -> Markup {
    let steps = explain::lines(report, one, lang);
    html! {
        div .panel {
            (figures(one, chart, lang))
            (chart.large(evaluation, lang))
            dl {
                @for (heading, lines) in steps {
                    div { dt { (heading) } dd { @for line in lines { span { (line) } } } }
                }
                @if let Some(waiver) = one.waiver {
                    div { dt { (in_language!(lang, terms::WAIVED)) } dd { span { (waiver.until.to_string()) " " (safe(&waiver.reason)) } } }
                }
            }
        }
    }
}

/// The numbers of a chart, a row a period.
fn figures(one: &Assessment<'_>, chart: &Chart<'_, '_>, lang: Lang) -> Markup {
    let unit = |number: String| numbers::with_unit(&number, one.target, lang);
    let trajectory = &chart.trajectory;
    let rows = trajectory.figures.iter().map(|figure| {
        let at = |(date, _): &&(jiff::civil::Date, _)| *date == figure.date;
        let beside = trajectory.last_year.iter().find(at);
        let path = trajectory.path.iter();
        let expected = path
            .clone()
            .find(|(date, _)| *date == figure.date)
            .map(|(_, expected)| *expected);
        let gap = expected.map(|expected| figure.value - expected);
        let shown = number::compared(figure.value, expected, gap.unwrap_or_default());
        [
            chart.period(figure.date, lang),
            unit(shown.actual),
            unit(shown.expected),
            beside.map_or_else(String::new, |(_, figure)| unit(number::exact(figure.value))),
        ]
    });
    let headings = in_language!(lang, page::all_targets::COURSE_HEADINGS);
    // last year's column only where there is something in it
    let shown = if trajectory.last_year.is_empty() {
        3
    } else {
        4
    };
    html! {
        table {
            thead { tr { @for (place, heading) in headings.into_iter().take(shown).enumerate() { th .num[place > 0] scope="col" { (heading) } } } }
            tbody {
                @for [period, rest @ ..] in rows {
                    tr { th scope="row" { (period) } @for cell in rest.into_iter().take(shown - 1) { td .num { (cell) } } }
                }
            }
        }
    }
}
