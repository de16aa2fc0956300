//! The targets that were not judged, never as rows: those with a figure first, by reason, then those without one by
//! owner, those who owe most first, and by section.

use maud::{Markup, html};

use crate::model::Report;
use crate::model::verdict::{Assessment, Outcome, Reason};
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::unreported::{self, Unreported};
use crate::render::report::html::masthead::anchor;
use crate::render::report::html::numbers;
use crate::render::report::wire_names;
use crate::render::shown;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The reasons that are told one by one, in their order; what has no figure at all comes behind them.
const REASONS: [Reason; 7] = [
    Reason::FinalNotReported,
    Reason::TooOld,
    Reason::NoBase,
    Reason::MissingPeriod,
    Reason::PartnerNotReported,
    Reason::TargetNotSet,
    Reason::NoGroupGoal,
];

/// The section; nothing where all targets were judged.
pub fn section(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let listed = || report.assessments.iter().filter(|one| options.lists(one));
    let unjudged: Vec<&Assessment<'_>> =
        listed().filter(|one| one.evaluation().is_none()).collect();
    let waived: Vec<&Assessment<'_>> = listed().filter(|one| one.waiver.is_some()).collect();
    let of_reason = |reason: Reason| -> Vec<&Assessment<'_>> {
        let is_it = |one: &&&Assessment<'_>| matches!(one.outcome, Outcome::NotJudged { reason: why, .. } if why == reason);
        unjudged.iter().filter(is_it).copied().collect()
    };
    let silent = of_reason(Reason::NoData);
    let has_owners = silent.iter().any(|one| one.target.owner.is_some());
    let owners = unreported::by_owner(report, &silent, lang);
    let sections = unreported::by(report, &silent, |one| {
        phrases::section(report.plan, one.target, lang)
    });
    let count = unjudged.len();
    let note = if has_owners {
        in_language!(lang, page::unjudged::count_and_owners(count, owners.len()))
    } else {
        in_language!(lang, page::unjudged::count(count))
    };
    html! {
        @if count > 0 || !waived.is_empty() {
            section #rest {
                h2 { (in_language!(lang, page::unjudged::NOT_JUDGED)) " " small { (note) } }
                @for reason in REASONS { (lack(report, reason, &of_reason(reason), lang)) }
                @if !waived.is_empty() { (waivers(&waived, lang)) }
                @if !silent.is_empty() {
                    div .lack { div { b { (in_language!(lang, page::unjudged::NO_FIGURES)) " " (silent.len()) } } }
                    @if has_owners {
                        (list(&owners, true, lang))
                        details .more { summary { (in_language!(lang, page::unjudged::BY_SECTION)) } (list(&sections, false, lang)) }
                    } @else {
                        (list(&sections, true, lang))
                    }
                }
            }
        }
    }
}

/// The targets of one reason in a paragraph, each with its newest figure.
fn lack(report: &Report<'_>, reason: Reason, those: &[&Assessment<'_>], lang: Lang) -> Markup {
    html! {
        @if !those.is_empty() {
            div .lack {
                div {
                    b { (phrases::reason(reason, lang)) " " (those.len()) }
                    p { @for (place, one) in those.iter().enumerate() {
                        @if place > 0 { (in_language!(lang, lists::LIST)) }
                        (named(one, true, lang)) (newest(report, one, lang))
                    } }
                }
            }
        }
    }
}

/// A target's newest figure, and how it stood then.
fn newest(report: &Report<'_>, one: &Assessment<'_>, lang: Lang) -> Markup {
    let Some(figure) = one.figure() else {
        return html! {};
    };
    let period = numbers::period(report.plan, one.target, figure.date, report.as_of, lang);
    let actual = numbers::with_unit(&shown::numbers(one, lang).actual, one.target, lang);
    let standing = phrases::standing(one, lang);
    let is_behind = one.is_missed() && one.waiver.is_none();
    html! {
        (in_language!(lang, lists::OPEN))
        (period) " " (actual)
        @if let Some(standing) = standing {
            (in_language!(lang, lists::COMMA))
            @if is_behind { span .flag.behind { span aria-hidden="true" { (FlagStyle::Behind.sign()) } " " (standing) } }
            @else { (standing) }
        }
        (in_language!(lang, lists::CLOSE))
    }
}

/// A name that can be linked to, where it is the only place of its target.
fn named(one: &Assessment<'_>, is_first: bool, lang: Lang) -> Markup {
    let name = phrases::name(one.target, lang);
    if is_first {
        html! { span id=(anchor(one)) data-id=(safe(&one.target.id)) data-flag=(wire_names::flag(one.flag())) { (name) } }
    } else {
        html! { (name) }
    }
}

fn waivers(waived: &[&Assessment<'_>], lang: Lang) -> Markup {
    let reason = |one: &Assessment<'_>| {
        let waiver = one.waiver?;
        let (until, reason) = (waiver.until, safe(&waiver.reason));
        Some(in_language!(
            lang,
            page::unjudged::waived_until(until, &reason)
        ))
    };
    html! {
        div .lack {
            div .waived {
                b { span .flag { span aria-hidden="true" { (FlagStyle::Waived.sign()) } " " (in_language!(lang, page::unjudged::WAIVED)) } " " (waived.len()) }
                p { @for (place, one) in waived.iter().enumerate() {
                    @if place > 0 { (in_language!(lang, lists::LIST)) }
                    (phrases::name(one.target, lang)) (reason(one).unwrap_or_default())
                } }
            }
        }
    }
}

fn list(all: &[Unreported<'_, '_>], is_first: bool, lang: Lang) -> Markup {
    html! {
        ul .owing.none {
            @for owing in all {
                li {
                    b { (owing.name) } " " small { (owing.those.len()) "/" (owing.of) } " "
                    span { @for (place, one) in owing.those.iter().enumerate() {
                        @if place > 0 { (in_language!(lang, lists::LIST)) }
                        (named(one, is_first, lang))
                    } }
                }
            }
        }
    }
}
