//! All targets that were judged, a row each: flag, bullet, chart, numbers; details folded under the name.

use maud::{Markup, html};

use crate::model::Report;
use crate::model::verdict::{Assessment, Evaluation};
use crate::render::options::{RenderOptions, Sections};
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::margin;
use crate::render::report::findings::outlook::Outlook;
use crate::render::report::html::axis::Axis;
use crate::render::report::html::bullet::{Bullet, ROW};
use crate::render::report::html::chart::Chart;
use crate::render::report::html::masthead::anchor;
use crate::render::report::html::numbers::{self, class};
use crate::render::report::html::panel;
use crate::render::report::html::watch;
use crate::render::report::wire_names;
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// A row.
struct Row<'r, 'a> {
    one: &'r Assessment<'a>,
    evaluation: &'r Evaluation<'a>,
    bullet: Bullet<'r>,
    outlook: Option<Outlook>,
}

/// The columns that are there only before the due date.
#[derive(Clone, Copy)]
struct Columns {
    due: bool,
    outlook: bool,
}

impl Columns {
    fn count(self) -> usize {
        6 + usize::from(self.due) + usize::from(self.outlook)
    }
}

/// The table; nothing where no target was judged.
pub fn section(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let rows: Vec<Row<'_, '_>> = report
        .assessments
        .iter()
        .filter(|one| options.lists(one))
        .filter_map(|one| {
            let evaluation = one.evaluation()?;
            Some(Row {
                one,
                evaluation,
                bullet: Bullet::new(report, one, evaluation, lang),
                outlook: Outlook::of(report, one),
            })
        })
        .collect();
    let axis = Axis::new(rows.iter().flat_map(|row| row.bullet.shares()), ROW);
    let columns = Columns {
        due: rows.iter().any(|row| row.evaluation.checkpoint.is_some()),
        outlook: rows.iter().any(|row| row.outlook.is_some()),
    };
    let sections = options.sections;
    let order = match sections {
        Sections::None => in_language!(lang, page::all_targets::WORST_FIRST),
        Sections::OfPlan => in_language!(lang, page::all_targets::IN_ORDER_OF_PLAN),
        Sections::OfOwners => in_language!(lang, page::all_targets::BY_OWNER),
    };
    let count = in_language!(lang, page::all_targets::count(rows.len(), order));
    let is_same_section = |a: &Row<'_, '_>, b: &Row<'_, '_>| {
        sections.are_one(report.plan, a.one.target, b.one.target)
    };
    html! {
        @if !rows.is_empty() {
            section #all {
                h2 { (in_language!(lang, page::all_targets::ALL_JUDGED_TARGETS)) " " small { (count) } }
                (key(&rows, columns, lang))
                div .wide {
                    table .all role="table" {
                        (columns_of(columns))
                        (head(axis, columns, lang))
                        @for rows in rows.chunk_by(is_same_section) {
                            tbody role="rowgroup" {
                                @if sections != Sections::None { (section_row(report, rows[0].one, sections, columns, lang)) }
                                @for row in rows { (row_of(report, row, axis, columns, lang)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn columns_of(columns: Columns) -> Markup {
    html! {
        colgroup {
            col; col .c-flag; col .c-bar; col .c-line; col .c-num;
            @if columns.due { col .c-num; }
            col .c-num;
            @if columns.outlook { col .c-out; }
        }
    }
}

fn head(axis: Axis, columns: Columns, lang: Lang) -> Markup {
    let heading = |word: &str, class: &str| html! { th scope="col" role="columnheader" class=[(!class.is_empty()).then_some(class)] { (word) } };
    let zero = axis.x(rust_decimal::Decimal::ZERO);
    let anchor = if zero.is_zero() { "start" } else { "middle" };
    let target = in_language!(lang, terms::TARGET);
    html! {
        thead role="rowgroup" {
            tr role="row" {
                (heading(in_language!(lang, page::all_targets::INDICATOR_AND_TARGET), ""))
                (heading(in_language!(lang, page::all_targets::HEADING_FLAG), ""))
                th scope="col" role="columnheader" {
                    svg width="240" height="14" viewBox="0 0 240 14" role="img" aria-label=(in_language!(lang, page::all_targets::AXIS)) {
                        text .mut x=(zero) y="11" text-anchor=(anchor) { "0" }
                        text .mut x=(axis.x(rust_decimal::Decimal::ONE)) y="11" text-anchor="middle" { (target) }
                    }
                }
                (heading(in_language!(lang, page::all_targets::HEADING_COURSE), "spark"))
                (heading(in_language!(lang, page::all_targets::HEADING_ACTUAL), "num"))
                @if columns.due { (heading(in_language!(lang, page::all_targets::HEADING_EXPECTED), "num")) }
                (heading(in_language!(lang, page::all_targets::HEADING_GAP), "num"))
                @if columns.outlook { (heading(in_language!(lang, page::all_targets::HEADING_OUTLOOK), "num")) }
            }
        }
    }
}

/// The marks of the charts that there are, each with its word.
fn key(rows: &[Row<'_, '_>], columns: Columns, lang: Lang) -> Markup {
    let is_old = rows.iter().any(|row| row.one.is_stale);
    let has_wall = rows.iter().any(|row| row.bullet.has_wall());
    html! {
        p .key {
            span { svg width="22" height="10" aria-hidden="true" { rect .bar.none width="22" height="10" {} } (in_language!(lang, terms::ACTUAL)) }
            @if is_old { span { svg width="22" height="10" aria-hidden="true" { rect .bar.stale.none x=".6" y=".6" width="20.8" height="8.8" {} } (in_language!(lang, page::all_targets::OLD_ACTUAL)) } }
            @if columns.due { span { svg width="8" height="10" aria-hidden="true" { path .due d="M0 2h8l-4 7z" {} } (in_language!(lang, page::all_targets::EXPECTED_OR_TARGET)) } }
            @if columns.outlook { span { svg .none width="10" height="12" aria-hidden="true" { circle .out cx="5" cy="7" r="4" {} } (in_language!(lang, page::all_targets::OUTLOOK_WHEN_DUE)) } }
            span { svg width="4" height="14" aria-hidden="true" { path .zero d="M2 1V13" {} } (in_language!(lang, page::all_targets::ZERO_OR_START)) }
            span { svg width="4" height="14" aria-hidden="true" { path .goal d="M2 0V14" {} } (in_language!(lang, terms::TARGET)) }
            @if has_wall { span { svg width="22" height="10" aria-hidden="true" { rect .wall width="22" height="10" {} } (in_language!(lang, page::all_targets::OVER_THE_CAP)) } }
        }
    }
}

/// The heading of a section, with the counts of its flags.
fn section_row(
    report: &Report<'_>,
    first: &Assessment<'_>,
    sections: Sections,
    columns: Columns,
    lang: Lang,
) -> Markup {
    let summary = sections.summary(report, first);
    let counts = [
        (FlagStyle::Missed, summary.missed_final),
        (FlagStyle::Behind, summary.missed_pace),
        (FlagStyle::OnTrack, summary.on_track),
        (FlagStyle::Met, summary.met),
        (FlagStyle::Waived, summary.waived),
    ];
    let (judged, all) = (summary.judged(), summary.all());
    html! {
        tr .sec role="row" {
            th colspan=(columns.count()) scope="rowgroup" role="rowheader" {
                (sections.heading(report.plan, first.target, lang)) " "
                small { (in_language!(lang, page::all_targets::judged(judged, all))) }
                @for (look, count) in counts {
                    @if count > 0 { " " span .flag .(class(look)) { span aria-hidden="true" { (look.sign()) } span .vh { (look.word(lang)) } " " (count) } }
                }
            }
        }
    }
}

fn row_of(
    report: &Report<'_>,
    row: &Row<'_, '_>,
    axis: Axis,
    columns: Columns,
    lang: Lang,
) -> Markup {
    let Row {
        one, evaluation, ..
    } = row;
    let target = one.target;
    let chart = Chart::new(report, one);
    let wanted = phrases::wanted(report.plan, one, lang);
    let owner = target.owner.as_deref().map(safe);
    let change = one
        .change
        .map(|change| phrases::change(change, lang).to_owned());
    let below: Vec<String> = [Some(wanted), owner, change]
        .into_iter()
        .flatten()
        .collect();
    let shown = shown::numbers(one, lang);
    let (actual, unit) = numbers::in_column(&shown.actual, target, lang);
    let period = numbers::period(
        report.plan,
        target,
        evaluation.figure.date,
        report.as_of,
        lang,
    );
    let below_actual: Vec<String> = unit.into_iter().chain([period]).collect();
    let is_bad = one.is_missed();
    html! {
        tr .t .(class(FlagStyle::of(one))) id=(anchor(one)) role="row" data-id=(safe(&target.id)) data-flag=(wire_names::flag(one.flag())) {
            th scope="row" role="rowheader" {
                details {
                    summary { b { (phrases::name(target, lang)) } small { (below.join(" · ")) } }
                    (panel::panel(report, one, evaluation, &chart, lang))
                }
            }
            td .c-f role="cell" { (watch::flag(one, lang)) }
            td .fig role="cell" { @if target.has_numbers() { (row.bullet.row(axis)) } }
            td .fig .spark role="cell" { (chart.small(lang)) }
            td .num role="cell" {
                span .u { (in_language!(lang, terms::ACTUAL)) } b { (actual) } " "
                small { @if one.is_stale { span .old { (in_language!(lang, page::all_targets::OLD)) } " " } (below_actual.join(" · ")) }
            }
            @if columns.due {
                td .num .na[shown.expected.is_empty()] role="cell" { span .u { (in_language!(lang, terms::EXPECTED)) } (numbers::bare(&shown.expected, target)) }
            }
            td .num .bad[is_bad] role="cell" { span .u { (in_language!(lang, terms::GAP)) } (margin::bare(one, lang)) }
            @if columns.outlook {
                td .num .o .na[row.outlook.is_none()] role="cell" {
                    @match &row.outlook {
                        None => "—",
                        Some(outlook) => {
                            span .u { (in_language!(lang, terms::OUTLOOK)) } (numbers::bare(&outlook.text, target)) " "
                            small {
                                @if one.is_stale { (in_language!(lang, page::all_targets::OLD_FIGURE)) }
                                @else { (watch::reaches(outlook, evaluation.is_below_ceiling(), lang)) }
                            }
                        }
                    }
                }
            }
        }
    }
}
