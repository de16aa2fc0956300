//! What needs attention, worst first: target and figure, a labelled chart, and the facts that a meeting asks for.

use maud::{Markup, html};

use crate::model::figures::observations::Figure;
use crate::model::verdict::{Assessment, Evaluation, PaceUsed};
use crate::model::{Decimal, Report};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::attention::{self, Attention, Concern};
use crate::render::report::findings::flag::Look;
use crate::render::report::findings::margin;
use crate::render::report::findings::outlook::{Monthly, Outlook};
use crate::render::report::html::axis::Axis;
use crate::render::report::html::bullet::{Bullet, LARGE};
use crate::render::report::html::masthead::anchor;
use crate::render::report::html::numbers::{self, class};
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;
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
    let count = lang.pick(
        format!("{}项，差距最大的在前", items.len()),
        format!("{}, worst first", items.len()),
    );
    html! {
        @if !items.is_empty() {
            section #watch {
                h2 { (lang.pick("需要关注", "Needs attention")) " " small { (count) } }
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
        li class=(class(Look::of(one))) {
            div {
                h3 { a href={ "#" (anchor(one)) } { (phrases::name(one.target, lang)) } " " (flag(one, lang)) }
                p .muted {
                    (lang.pick("目标：", "Target: ")) (phrases::wanted(report.plan, one, lang))
                    @if binding { " · " (phrases::kind(crate::model::Kind::Binding, lang)) }
                    @if let Some(due) = own_due { " · " (lang.pick(format!("{due} 到期"), format!("due {due}"))) }
                }
                p .muted {
                    (lang.pick("实际：", "Actual: ")) (actual) (lang.pick(format!("（{period}）"), format!(" ({period}) ")))
                    @if one.is_stale { (old(report, figure, lang)) }
                }
                @if let Some(owner) = &one.target.owner {
                    p .muted { (lang.pick("责任单位：", "Owner: ")) strong { (safe(owner)) } }
                }
            }
            figure {
                (item.bullet.large(axis))
                @if let Some(why) = why(one, item.evaluation, lang) { figcaption { (why) } }
            }
            (facts(report, item, lang))
        }
    }
}

/// A flag with its sign, its word and its marks.
pub fn flag(one: &Assessment<'_>, lang: Lang) -> Markup {
    let look = Look::of(one);
    html! {
        span .flag .(class(look)) { span aria-hidden="true" { (look.sign()) } " " (phrases::flag_and_marks(one, lang)) }
    }
}

/// The mark of an old figure, and how old it is.
fn old(report: &Report<'_>, figure: &Figure, lang: Lang) -> Markup {
    let months = |date: jiff::civil::Date| 12 * i32::from(date.year()) + i32::from(date.month());
    let months = months(report.as_of) - months(figure.date);
    html! { span .old { (lang.pick(format!("旧 {months}个月"), format!("{months} months old"))) } }
}

/// Why that was due by then, where a pace says so.
fn why(one: &Assessment<'_>, evaluation: &Evaluation<'_>, lang: Lang) -> Option<String> {
    let pace = one.pace()?;
    let due = numbers::with_unit(&shown::numbers(one, lang).expected, one.target, lang);
    let by = numbers::month(evaluation.figure.date, lang);
    let bound = numbers::with_unit(&numbers::bound(evaluation), one.target, lang);
    let (zh_word, en_word) = if evaluation.is_below_ceiling() {
        ("不超", "at most")
    } else {
        ("应达", "expected")
    };
    Some(match (pace, lang) {
        (PaceUsed::TwoYear, Lang::Zh) => {
            format!("上年基数异常：按两年平均，{by}达{due}，全年才到{bound}")
        }
        (PaceUsed::TwoYear, Lang::En) => format!(
            "last year was an unusual base: at the two-year pace {due} is expected by {by}, to end the year at {bound}"
        ),
        (PaceUsed::Linear, Lang::Zh) => format!("按时间进度，到{by}{zh_word}{due}"),
        (PaceUsed::Linear, Lang::En) => format!("straight-line time: {en_word} {due} by {by}"),
        (pace, Lang::Zh) => format!("按{}，到{by}{zh_word}{due}", phrases::pace(pace, lang)),
        (pace, Lang::En) => format!("by {}: {en_word} {due} by {by}", phrases::pace(pace, lang)),
    })
}

fn facts(report: &Report<'_>, item: &Item<'_, '_>, lang: Lang) -> Markup {
    let one = item.one;
    let gap = lang.pick("差额", "Gap");
    let monthly = Monthly::of(report, one);
    let standing = phrases::standing(one, lang);
    html! {
        dl .facts {
            div { dt { (gap) } dd {
                @if item.concern == Concern::PoorOutlook { (margin::worded(one, lang)) }
                @else { b .bad { (margin::worded(one, lang)) } }
                @if standing.is_some() { " " small { (lang.pick("期末数未报或已旧", "no newer figure")) } }
            } }
            @if let Some(outlook) = Outlook::of(report, one) { (outlook_fact(report, item, &outlook, lang)) }
            @if let Some(monthly) = monthly {
                div {
                    dt { (if monthly.is_limit { lang.pick("此后每月限", "Left per month") } else { lang.pick("此后每月需", "Needed per month") }) }
                    dd {
                        b { (numbers::with_unit(&monthly.needed, one.target, lang)) }
                        @if let Some(so_far) = &monthly.so_far {
                            " " small { (lang.pick("此前每月", "so far ")) (numbers::with_unit(so_far, one.target, lang)) }
                        }
                    }
                }
            }
            @if report.since.is_some() { div { dt { (lang.pick("上次 → 本次", "Last time → now")) } dd { (since(report, item, lang)) } } }
        }
    }
}

fn outlook_fact(report: &Report<'_>, item: &Item<'_, '_>, outlook: &Outlook, lang: Lang) -> Markup {
    let one = item.one;
    let is_ceiling = item.evaluation.is_below_ceiling();
    let bound = numbers::with_unit(&numbers::bound(item.evaluation), one.target, lang);
    let bound = if is_ceiling {
        lang.pick(format!("，上限{bound}"), format!(", cap {bound}"))
    } else {
        lang.pick(format!("，目标{bound}"), format!(", target {bound}"))
    };
    // the repeat of the gap says nothing
    let is_repeat = outlook.lack == -item.evaluation.margin();
    html! {
        div {
            dt { (lang.pick("照此进度", "Outlook")) }
            dd {
                (numbers::due(one.target, report.as_of, lang)) " "
                b { (numbers::with_unit(&outlook.text, one.target, lang)) } (bound)
                @if one.is_stale { " " small { (lang.pick("按旧数推算", "from an old figure")) } }
                @else if !is_repeat { " " small { (reaches(outlook, is_ceiling, lang)) } }
            }
        }
    }
}

/// Whether the outlook satisfies the bound, and if not by how much.
pub fn reaches(outlook: &Outlook, is_ceiling: bool, lang: Lang) -> Markup {
    match (&outlook.short, is_ceiling) {
        (Some(_), _) if outlook.lack.is_zero() => {
            html! { span .bad { (lang.pick("恰好等于，不算", "equal does not count")) } }
        }
        (Some(short), false) => {
            html! { span .bad { (lang.pick(format!("差{short}"), format!("{short} short"))) } }
        }
        (Some(short), true) => {
            html! { span .bad { (lang.pick(format!("将超{short}"), format!("{short} over"))) } }
        }
        (None, false) => html! { (lang.pick("可达目标", "reaches it")) },
        (None, true) => html! { (lang.pick("不超上限", "within the cap")) },
    }
}

/// The figure and the gap of last time beside those of now.
fn since(report: &Report<'_>, item: &Item<'_, '_>, lang: Lang) -> Markup {
    let one = item.one;
    let Some((date, value)) = one.earlier.and_then(|earlier| earlier.figure) else {
        return html! { (lang.pick("首次有数", "first figure")) };
    };
    let unit = |value: Decimal| numbers::with_unit(&number::exact(value), one.target, lang);
    let figure = item.evaluation.figure;
    let is_same = figure.date == date && figure.value == value;
    let margins = one.earlier.and_then(|earlier| earlier.margin);
    let size = |margin: Decimal| number::signed_margin(margin);
    debug_assert!(report.since.is_some());
    html! {
        @if is_same {
            (unit(value)) " " small { (lang.pick("未更新", "no newer figure")) }
        } @else {
            (unit(value)) " → " b { (unit(figure.value)) }
            @if let Some(before) = margins {
                " " small { (lang.pick("差额 ", "gap ")) (size(before)) " → " (size(item.evaluation.margin())) }
            }
        }
    }
}
