//! Targets that need attention, worst first: target and figure, a labelled chart, and the facts that a meeting asks
//! for.

use maud::{Markup, html};

use crate::model::figures::observations::Figure;
use crate::model::verdict::{Assessment, Evaluation, PaceUsed};
use crate::model::{Decimal, Report};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::attention::{self, Attention, Concern};
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::margin;
use crate::render::report::findings::outlook::{Monthly, Outlook};
use crate::render::report::html::axis::Axis;
use crate::render::report::html::bullet::{Bullet, LARGE};
use crate::render::report::html::masthead::anchor;
use crate::render::report::html::numbers::{self, class};
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// A target that needs attention, with its chart.
struct Item<'r, 'a> {
    one: &'r Assessment<'a>,
    evaluation: &'r Evaluation<'a>,
    concern: Concern,
    bullet: Bullet<'r>,
}

/// The list; nothing where no target needs attention.
pub fn section(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let items: Vec<Item<'_, '_>> = attention::list(report, options)
        .into_iter()
        .filter_map(|attention| item(report, &attention, lang))
        .collect();
    let axis = Axis::new(items.iter().flat_map(|item| item.bullet.shares()), LARGE);
    let count = in_language!(lang, page::attention::count(items.len()));
    html! {
        @if !items.is_empty() {
            section #watch {
                h2 { (in_language!(lang, page::attention::NEEDS_ATTENTION)) " " small { (count) } }
                ol .watch { @for item in &items { (entry(report, item, axis, lang)) } }
            }
        }
    }
}

fn item<'r, 'a>(
    report: &Report<'a>,
    attention: &Attention<'r, 'a>,
    lang: Lang,
) -> Option<Item<'r, 'a>> {
    let one = attention.assessment;
    let evaluation = one.comparison()?;
    Some(Item {
        one,
        evaluation,
        concern: attention.concern,
        bullet: Bullet::new(report, one, evaluation, lang),
    })
}

fn entry(report: &Report<'_>, item: &Item<'_, '_>, axis: Axis, lang: Lang) -> Markup {
    let one = item.one;
    let figure = item.evaluation.figure;
    let shown = shown::numbers(one, lang);
    let actual = numbers::with_unit(&shown.actual, one.target, lang);
    let period = numbers::period(report.plan, one.target, figure.date, report.as_of, lang);
    let own_due = (one.target.due != report.plan.span.end).then_some(one.target.due);
    let binding = one.target.kind == Some(crate::model::Kind::Binding);
    html! {
        li class=(class(FlagStyle::of(one))) {
            div {
                h3 { a href={ "#" (anchor(one)) } { (phrases::name(one.target, lang)) } " " (flag(one, lang)) }
                p .muted {
                    (in_language!(lang, page::attention::TARGET)) (phrases::wanted(report.plan, one, lang))
                    @if binding { " · " (phrases::kind(crate::model::Kind::Binding, lang)) }
                    @if let Some(due) = own_due { " · " (in_language!(lang, page::attention::due(due))) }
                }
                p .muted {
                    (in_language!(lang, page::attention::ACTUAL)) (actual) (in_language!(lang, page::attention::period(&period)))
                    @if one.is_stale { (old(report, figure, lang)) }
                }
                @if let Some(owner) = &one.target.owner {
                    p .muted { (in_language!(lang, page::attention::OWNER)) strong { (safe(owner)) } }
                }
            }
            figure {
                @if one.target.has_numbers() { (item.bullet.large(axis)) }
                @if let Some(why) = why(one, item.evaluation, lang) { figcaption { (why) } }
            }
            (facts(report, item, lang))
        }
    }
}

/// A flag with its sign, its word and its marks.
pub fn flag(one: &Assessment<'_>, lang: Lang) -> Markup {
    let look = FlagStyle::of(one);
    html! {
        span .flag .(class(look)) { span aria-hidden="true" { (look.sign()) } " " (phrases::flag_and_marks(one, lang)) }
    }
}

/// The mark of an old figure, and how old it is.
fn old(report: &Report<'_>, figure: &Figure, lang: Lang) -> Markup {
    let months = |date: jiff::civil::Date| 12 * i32::from(date.year()) + i32::from(date.month());
    let months = months(report.as_of) - months(figure.date);
    html! { span .old { (in_language!(lang, page::attention::months_old(months))) } }
}

/// Why that was due by then, where a pace says so.
fn why(one: &Assessment<'_>, evaluation: &Evaluation<'_>, lang: Lang) -> Option<String> {
    let pace = one.pace()?;
    let due = numbers::with_unit(&shown::numbers(one, lang).expected, one.target, lang);
    let by = numbers::month(evaluation.figure.date, lang);
    let bound = numbers::with_unit(&numbers::bound(evaluation), one.target, lang);
    let is_ceiling = evaluation.is_below_ceiling();
    Some(match pace {
        PaceUsed::TwoYear => in_language!(lang, page::attention::two_year_pace(&due, &by, &bound)),
        PaceUsed::Linear => in_language!(lang, page::attention::by_time(is_ceiling, &due, &by)),
        pace => {
            let pace = phrases::pace(pace, lang);
            in_language!(lang, page::attention::by_pace(pace, is_ceiling, &due, &by))
        }
    })
}

fn facts(report: &Report<'_>, item: &Item<'_, '_>, lang: Lang) -> Markup {
    let one = item.one;
    let gap = in_language!(lang, page::attention::GAP);
    let monthly = Monthly::of(report, one);
    let standing = phrases::standing(one, lang);
    html! {
        dl .facts {
            @if one.target.has_numbers() { div { dt { (gap) } dd {
                @if item.concern == Concern::PoorOutlook { (margin::worded(one, lang)) }
                @else { b .bad { (margin::worded(one, lang)) } }
                @if standing.is_some() { " " small { (in_language!(lang, page::attention::NO_NEWER_FINAL_FIGURE)) } }
            } } }
            @if let Some(outlook) = Outlook::of(report, one) { (outlook_fact(report, item, &outlook, lang)) }
            @if let Some(monthly) = monthly {
                div {
                    dt { (if monthly.is_limit { in_language!(lang, page::attention::LEFT_PER_MONTH) } else { in_language!(lang, page::attention::NEEDED_PER_MONTH) }) }
                    dd {
                        b { (numbers::with_unit(&monthly.needed, one.target, lang)) }
                        @if let Some(so_far) = &monthly.so_far {
                            " " small { (in_language!(lang, page::attention::SO_FAR)) (numbers::with_unit(so_far, one.target, lang)) }
                        }
                    }
                }
            }
            @if report.since.is_some() { div { dt { (in_language!(lang, page::attention::LAST_TIME_AND_NOW)) } dd { (since(report, item, lang)) } } }
        }
    }
}

fn outlook_fact(report: &Report<'_>, item: &Item<'_, '_>, outlook: &Outlook, lang: Lang) -> Markup {
    let one = item.one;
    let is_ceiling = item.evaluation.is_below_ceiling();
    let bound = numbers::with_unit(&numbers::bound(item.evaluation), one.target, lang);
    let bound = if is_ceiling {
        in_language!(lang, page::attention::cap(&bound))
    } else {
        in_language!(lang, page::attention::target(&bound))
    };
    // the repeat of the gap says nothing
    let is_repeat = outlook.lack == -item.evaluation.margin();
    html! {
        div {
            dt { (in_language!(lang, page::attention::OUTLOOK)) }
            dd {
                (numbers::due(one.target, report.as_of, lang)) " "
                b { (numbers::with_unit(&outlook.text, one.target, lang)) } (bound)
                @if one.is_stale { " " small { (in_language!(lang, page::attention::FROM_OLD_FIGURE)) } }
                @else if !is_repeat { " " small { (reaches(outlook, is_ceiling, lang)) } }
            }
        }
    }
}

/// Whether the outlook satisfies the bound, and if not by how much.
pub fn reaches(outlook: &Outlook, is_ceiling: bool, lang: Lang) -> Markup {
    match (&outlook.short, is_ceiling) {
        (Some(_), _) if outlook.lack.is_zero() => {
            html! { span .bad { (in_language!(lang, page::attention::EQUAL_DOES_NOT_COUNT)) } }
        }
        (Some(short), false) => {
            html! { span .bad { (in_language!(lang, page::attention::short(short))) } }
        }
        (Some(short), true) => {
            html! { span .bad { (in_language!(lang, page::attention::over(short))) } }
        }
        (None, false) => html! { (in_language!(lang, page::attention::REACHES_TARGET)) },
        (None, true) => html! { (in_language!(lang, page::attention::WITHIN_CAP)) },
    }
}

/// The figure and the gap of last time beside those of now.
fn since(report: &Report<'_>, item: &Item<'_, '_>, lang: Lang) -> Markup {
    let one = item.one;
    let Some((date, value)) = one.earlier.and_then(|earlier| earlier.figure) else {
        return html! { (in_language!(lang, page::attention::FIRST_FIGURE)) };
    };
    let unit = |value: Decimal| numbers::with_unit(&number::exact(value), one.target, lang);
    let figure = item.evaluation.figure;
    let is_same = figure.date == date && figure.value == value;
    let margins = one.earlier.and_then(|earlier| earlier.margin);
    let size = |margin: Decimal| number::signed_margin(margin);
    debug_assert!(report.since.is_some());
    html! {
        @if is_same {
            (unit(value)) " " small { (in_language!(lang, page::attention::NO_NEWER_FIGURE)) }
        } @else {
            (unit(value)) " → " b { (unit(figure.value)) }
            @if let Some(before) = margins {
                " " small { (in_language!(lang, page::attention::GAP_BEFORE_AND_NOW)) (size(before)) " → " (size(item.evaluation.margin())) }
            }
        }
    }
}
