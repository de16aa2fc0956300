//! The head of the page: the plan, the sentence, the counts, what changed, and how old the figures are.

use maud::{Markup, html};

use crate::model::verdict::{Assessment, Flag};
use crate::model::{Change, Overview, Plan, Report, Summary};
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::report::findings::headline::Headline;
use crate::render::report::html::numbers::{self, class};
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The most names of targets behind a kind of change.
const MOST_NAMED: usize = 4;

/// The number of units of the strip of counts.
const STRIP: usize = 1000;

/// The plan's title, with the group's name where the page is of one.
pub fn title(plan: &Plan, group: Option<&str>, lang: Lang) -> String {
    let title = safe(phrases::title(plan, lang));
    match group {
        Some(group) => format!("{title} · {}", safe(group)),
        None => title,
    }
}

/// The title of the browser's tab: date and counts first, then the plan.
pub fn tab(headline: &Headline, title: &str) -> String {
    format!("{} · {title}", headline.sentence())
}

/// The plan's title and document, and what the page leaves out.
pub fn kicker(title: &str, overview: &Overview<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let document = overview.plan.document.as_deref().map(safe);
    let elapsed = number::percent(overview.plan.span.elapsed(overview.as_of).value());
    let elapsed = in_language!(lang, page::head::time_passed(&elapsed));
    let beside: Vec<String> = document.into_iter().chain([elapsed]).collect();
    html! {
        p .kicker { (title) " " small { (beside.join(" · ")) } }
        @if !options.limits.is_empty() {
            p .limits { (in_language!(lang, page::head::LIMITED_TO)) (safe(&options.limits.join(in_language!(lang, lists::CLAUSES)))) }
        }
    }
}

/// The sentence, its counts in their colours.
pub fn sentence(headline: &Headline) -> Markup {
    let (before, between) = headline.separators();
    html! {
        h1 {
            (headline.opening)
            @for (place, (look, count)) in headline.counts.iter().enumerate() {
                (if place == 0 { before } else { between })
                b class=(class(*look)) { (count) }
            }
            @if let Some(rest) = &headline.rest { small { (rest) } }
        }
    }
}

/// The counts by flag, each with its sign and word, and a strip of their sizes.
pub fn counts(summary: Summary, stale: impl Fn(FlagStyle) -> usize, lang: Lang) -> Markup {
    let waived = (summary.waived > 0).then_some((FlagStyle::Waived, summary.waived, "#rest"));
    let counts = [
        (FlagStyle::Missed, summary.missed_final, "#watch"),
        (FlagStyle::Behind, summary.missed_pace, "#watch"),
        (FlagStyle::OnTrack, summary.on_track, "#all"),
        (FlagStyle::Met, summary.met, "#all"),
        (FlagStyle::NotJudged, summary.not_judged, "#rest"),
    ];
    let counts: Vec<_> = counts.into_iter().chain(waived).collect();
    let all: usize = counts.iter().map(|(_, count, _)| count).sum();
    let old = |look: FlagStyle| {
        let old = match look {
            FlagStyle::NotJudged | FlagStyle::Waived => 0,
            look => stale(look),
        };
        let words = in_language!(lang, page::head::on_old_figures(old));
        (old > 0).then_some(words)
    };
    html! {
        ul .counts {
            @for (look, count, link) in &counts {
                @let content = html! {
                    span aria-hidden="true" { (look.sign()) } span { (look.word(lang)) } b data-count=(class(*look)) { (count) }
                    @if let Some(old) = old(*look) { small { (old) } }
                };
                @if *count == 0 {
                    li .zero .(class(*look)) { span { (content) } }
                } @else {
                    li .(class(*look)) { a href=(link) { (content) } }
                }
            }
        }
        (strip(&counts, all))
    }
}

fn strip(counts: &[(FlagStyle, usize, &str)], all: usize) -> Markup {
    let parts = counts.iter().scan(0, |end, (look, count, _)| {
        let from = *end;
        *end += count;
        Some((*look, from, *count))
    });
    let at = |count: usize| (count * STRIP).checked_div(all).unwrap_or_default();
    html! {
        svg .strip viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" {
            @for (look, from, count) in parts {
                @if count > 0 {
                    // a hairline between two parts, which never swallows one
                    @let width = (at(from + count) - at(from)).max(3) - 2;
                    @let pale = matches!(look, FlagStyle::NotJudged | FlagStyle::Waived).then_some(".3");
                    rect class=(class(look)) x=(at(from)) width=(width) height="10" opacity=[pale] {}
                }
            }
        }
    }
}

/// The changes since the earlier date, and the age of the figures.
pub fn brief(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let since = report.since.map(|since| {
        let since = numbers::month_of_year(since, lang);
        in_language!(lang, page::head::since_last_time(&since))
    });
    let age = age(report, lang);
    html! {
        @if since.is_some() || age.is_some() || !options.assumed.is_empty() {
            dl .brief {
                @if let Some(since) = since { div #changes { dt { (since) } dd { (changes(report, options)) } } }
                @if let Some(age) = age { div { dt { (in_language!(lang, page::head::AGE_OF_FIGURES)) } dd { (age) } } }
                @if !options.assumed.is_empty() {
                    div .what-if {
                        dt { (in_language!(lang, page::head::WHAT_IF)) }
                        dd { (phrases::assumed(&options.assumed, lang)) }
                    }
                }
            }
        }
    }
}

/// A kind of change, or of what stayed as bad as it was.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Change(Change),
    StillMissed,
    StillBehind,
}

/// The kinds in the order of the page.
const KINDS: [Kind; 11] = [
    Kind::Change(Change::NewlyMissed),
    Kind::Change(Change::MissedForGood),
    Kind::StillMissed,
    Kind::Change(Change::NewlyBehind),
    Kind::StillBehind,
    Kind::Change(Change::Recovered),
    Kind::Change(Change::NewlyMet),
    Kind::Change(Change::NoLongerMet),
    Kind::Change(Change::FirstFigure),
    Kind::Change(Change::NewlyJudged),
    Kind::Change(Change::NoLongerJudged),
];

impl Kind {
    fn holds(self, one: &Assessment<'_>) -> bool {
        let was_missed = one
            .earlier
            .is_some_and(|earlier| earlier.flag == Flag::Missed);
        let is_still = one.change.is_none() && one.flag() == Flag::Missed && was_missed;
        match self {
            Kind::Change(change) => one.change == Some(change),
            Kind::StillMissed => is_still && one.is_final(),
            Kind::StillBehind => is_still && !one.is_final(),
        }
    }

    /// Whether those of the kind are named: what is as it was has been named before.
    fn is_news(self) -> bool {
        matches!(self, Kind::Change(_))
    }

    fn word(self, lang: Lang) -> &'static str {
        match self {
            Kind::StillMissed => in_language!(lang, page::head::STILL_MISSED),
            Kind::StillBehind => in_language!(lang, page::head::STILL_BEHIND),
            Kind::Change(Change::MissedForGood) => {
                in_language!(lang, page::head::MISSED_AFTER_BEHIND)
            }
            Kind::Change(Change::NoLongerJudged) => {
                in_language!(lang, page::head::NO_LONGER_JUDGED)
            }
            Kind::Change(Change::FirstFigure) => in_language!(lang, page::head::FIRST_FIGURE),
            Kind::Change(change) => phrases::change(change, lang),
        }
    }
}

/// The changes by kind, with the first names of each.
fn changes(report: &Report<'_>, options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let of_kind = KINDS.into_iter().map(|kind| {
        let is_it = |one: &&Assessment<'_>| kind.holds(one);
        let those: Vec<&Assessment<'_>> = report.assessments.iter().filter(is_it).collect();
        (kind, those)
    });
    let of_kind: Vec<_> = of_kind.filter(|(_, those)| !those.is_empty()).collect();
    html! {
        @if of_kind.is_empty() { (in_language!(lang, page::head::NOTHING_CHANGED)) }
        @for (place, (kind, those)) in of_kind.iter().enumerate() {
            @if place > 0 { (in_language!(lang, lists::CLAUSES)) }
            (in_language!(lang, page::head::of_kind(those.len(), kind.word(lang))))
            @if kind.is_news() { (names(those, options)) }
        }
    }
}

fn names(those: &[&Assessment<'_>], options: &RenderOptions) -> Markup {
    let lang = options.lang;
    let more = those.len() > MOST_NAMED;
    html! {
        (in_language!(lang, lists::OPEN))
        @for (place, one) in those.iter().take(MOST_NAMED).enumerate() {
            @if place > 0 { (in_language!(lang, lists::LIST)) }
            @if options.lists(one) {
                a href={ "#" (anchor(one)) } { (phrases::name(one.target, lang)) }
            } @else {
                (phrases::name(one.target, lang))
            }
        }
        @if more { (in_language!(lang, page::head::AND_MORE)) }
        (in_language!(lang, lists::CLOSE))
    }
}

/// The id of a target's row.
pub fn anchor(one: &Assessment<'_>) -> String {
    format!("t-{}", safe(&one.target.id))
}

/// The numbers of verdicts that rest on figures of the report's date, and on old ones; `None` where none does.
fn age(report: &Report<'_>, lang: Lang) -> Option<String> {
    let judged = || {
        report
            .assessments
            .iter()
            .filter(|one| one.evaluation().is_some())
    };
    let old = judged().filter(|one| one.is_stale).count();
    if old == 0 {
        return None;
    }
    let all = judged().count();
    let is_new = |one: &&Assessment<'_>| {
        one.figure()
            .is_some_and(|figure| figure.date == report.as_of)
    };
    let new = judged().filter(is_new).count();
    let on_track = judged()
        .filter(|one| one.is_stale && one.flag() == Flag::OnTrack)
        .count();
    let month = numbers::month(report.as_of, lang);
    Some(in_language!(
        lang,
        page::head::age(new, all, &month, old, on_track)
    ))
}

/// The number of targets of a look that rest on old figures.
pub fn stale(report: &Report<'_>, look: FlagStyle) -> usize {
    let is_it = |one: &&Assessment<'_>| {
        one.is_stale && one.evaluation().is_some() && FlagStyle::of(one) == look
    };
    report.assessments.iter().filter(is_it).count()
}
