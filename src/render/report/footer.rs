//! The lines below a table: counts, changes, paces, and the targets that were not judged and why.

use std::collections::BTreeMap;

use jiff::civil::Date;
use strum::IntoEnumIterator;

use crate::model::Change;
use crate::model::Measure;
use crate::model::time::period::Shortest;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Assessment, Outcome, Reason};
use crate::model::{Overview, Report, Summary};
use crate::render::options::RenderOptions;
use crate::render::report::findings::unreported;
use crate::render::terminal::{cut, safe};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// Renders the footer, ended by a line end.
pub fn render(report: &Report<'_>, options: &RenderOptions) -> String {
    let lang = options.lang;
    let count = report.summary();
    let mut lines = vec![counts(count, lang)];
    lines.extend(assumed(options));
    lines.extend(changes(report, lang));
    if count.close > 0 {
        lines.push(in_language!(lang, report::footer::close(count.close)));
    }
    lines.extend(paces(report, lang));
    lines.extend(missing(report, lang));
    lines.extend(notes(report, options));
    lines.extend(waived(report, lang));
    lines.extend(not_judged(report, options));
    lines.join("\n") + "\n"
}

/// The options by which targets or rows were left out, in one line.
pub fn limits(options: &RenderOptions) -> Option<String> {
    let limits = safe(
        &options
            .limits
            .join(in_language!(options.lang, lists::CLAUSES)),
    );
    (!limits.is_empty()).then(|| in_language!(options.lang, report::footer::limited_to(&limits)))
}

/// The figures that were assumed, in one line.
pub fn assumed(options: &RenderOptions) -> Option<String> {
    let assumed = &options.assumed;
    (!assumed.is_empty()).then(|| phrases::assumed(assumed, options.lang))
}

/// The counts by flag in one line, the worst first.
pub fn counts(count: Summary, lang: Lang) -> String {
    in_language!(lang, report::footer::counts(count))
}

/// The changes since the earlier date in a report, in one line; `None` where they are not asked for.
pub fn changes(report: &Report<'_>, lang: Lang) -> Option<String> {
    changes_since(
        Shortest(report.since?, report.plan.years),
        |change| report.changed(change),
        lang,
    )
}

/// The changes since the earlier date in all groups, in one line; `None` where they are not asked for.
pub fn changes_of_all(all: &Overview<'_>, lang: Lang) -> Option<String> {
    let changed = |change| all.groups.iter().map(|group| group.changed(change)).sum();
    changes_since(Shortest(all.since?, all.plan.years), changed, lang)
}

/// The number of changes of each kind since a date, in one line.
fn changes_since(since: Shortest, changed: impl Fn(Change) -> usize, lang: Lang) -> Option<String> {
    let kinds: Vec<String> = Change::iter()
        .map(|change| (change, changed(change)))
        .filter(|(_, count)| *count > 0)
        .map(|(change, count)| format!("{} {count}", phrases::change(change, lang)))
        .collect();
    let said = if kinds.is_empty() {
        in_language!(lang, report::footer::NOTHING_CHANGED).to_owned()
    } else {
        kinds.join(in_language!(lang, lists::COMMA))
    };
    Some(in_language!(
        lang,
        report::footer::since(&since.to_string(), &said)
    ))
}

/// A line for each target that is waived, with the date and the reason.
pub fn waived(report: &Report<'_>, lang: Lang) -> Vec<String> {
    let said = |one: &Assessment<'_>| {
        let waiver = one.waiver?;
        let (name, reason) = (phrases::name(one.target, lang), safe(&waiver.reason));
        Some(in_language!(
            lang,
            report::footer::waived_until(waiver.until, &name, &reason)
        ))
    };
    report.assessments.iter().filter_map(said).collect()
}

/// The paces that were used, in one line.
pub fn paces(report: &Report<'_>, lang: Lang) -> Option<String> {
    const PACES: [PaceUsed; 5] = [
        PaceUsed::Linear,
        PaceUsed::LastYear,
        PaceUsed::TwoYear,
        PaceUsed::Declared,
        PaceUsed::YearEnd,
    ];
    let used = |pace: PaceUsed| {
        report
            .assessments
            .iter()
            .filter(|one| one.pace() == Some(pace))
            .count()
    };
    let mut parts: Vec<String> = PACES
        .into_iter()
        .filter(|pace| used(*pace) > 0)
        .map(|pace| format!("{} {}", phrases::pace(pace, lang), used(pace)))
        .collect();
    let as_it_stands = report
        .assessments
        .iter()
        .filter(|one| {
            one.comparison().is_some_and(|r| r.checkpoint.is_some()) && one.pace().is_none()
        })
        .count();
    if as_it_stands > 0 {
        parts.push(format!(
            "{} {as_it_stands}",
            in_language!(lang, report::footer::AS_IT_STANDS)
        ));
    }
    if parts.is_empty() {
        return None;
    }
    let base = report
        .plan
        .unusual_base
        .as_ref()
        .filter(|_| used(PaceUsed::TwoYear) > 0);
    let why = base.map_or_else(String::new, |base| {
        in_language!(lang, terms::unusual_base(&safe(base)))
    });
    Some(format!(
        "{}{}{why}",
        in_language!(lang, report::footer::EXPECTED_BY),
        parts.join(in_language!(lang, lists::COMMA))
    ))
}

/// The most targets that lack a row, or have one note, that are named.
const MOST_NAMED: usize = 3;

/// The most notes that are shown.
const MOST_NOTES: usize = 10;

/// A note is cut to so many cells, so that one does not hide the others.
const LONGEST_NOTE: usize = 40;

/// The rows of last year that the marked targets lack: a line for growth, and one for bases.
pub fn missing(report: &Report<'_>, lang: Lang) -> Vec<String> {
    let growth = in_language!(lang, report::footer::NO_TWO_YEAR_PACE);
    let base = in_language!(lang, report::footer::NO_BASE);
    [(true, growth), (false, base)]
        .into_iter()
        .filter_map(|(is_growth, heading)| {
            let rows = missing_rows(report, is_growth, lang);
            (!rows.is_empty()).then(|| format!("{heading}{rows}"))
        })
        .collect()
}

/// The notes of the figures that were judged, each with the targets that have it, in one line: a word that says what a
/// figure is need not be one that is understood, but a reader of the table sees it.
pub fn notes(report: &Report<'_>, options: &RenderOptions) -> Option<String> {
    let lang = options.lang;
    let mut noted: Vec<(&str, Vec<String>)> = Vec::new();
    for one in report.assessments.iter().filter(|one| options.lists(one)) {
        let figure = one.evaluation().map(|evaluation| evaluation.figure);
        let remark = figure.and_then(|figure| figure.remark.as_deref());
        let Some(note) = remark.and_then(|remark| remark.note.as_deref()) else {
            continue;
        };
        let name = phrases::name(one.target, lang);
        match noted.iter_mut().find(|(said, _)| *said == note) {
            Some((_, names)) => names.push(name),
            None => noted.push((note, vec![name])),
        }
    }
    let said = |(note, names): (&str, Vec<String>)| {
        let names = in_language!(lang, lists::bracketed(&first_few(names, MOST_NAMED, lang)));
        format!("{}{names}", cut(&safe(note), LONGEST_NOTE))
    };
    let said: Vec<String> = noted.into_iter().map(said).collect();
    let heading = in_language!(lang, report::footer::NOTES);
    let list = first_few(said, MOST_NOTES, lang);
    (!list.is_empty()).then(|| format!("{heading}{list}"))
}

/// Each period that is missing, with the first few targets that lack it.
fn missing_rows(report: &Report<'_>, is_growth: bool, lang: Lang) -> String {
    let mut lacking: BTreeMap<Date, Vec<String>> = BTreeMap::new();
    for one in &report.assessments {
        if (one.target.measure == Measure::Growth) == is_growth {
            for date in &one.missing {
                let names = lacking.entry(*date).or_default();
                names.push(phrases::name(one.target, lang));
            }
        }
    }
    let row = |(date, names): (Date, Vec<String>)| {
        let date = Shortest(date, report.plan.years);
        let names = first_few(names, MOST_NAMED, lang);
        format!("{date}{}", in_language!(lang, lists::bracketed(&names)))
    };
    let rows: Vec<String> = lacking.into_iter().map(row).collect();
    rows.join(in_language!(lang, lists::LIST))
}

/// The first few names, and how many more there are.
fn first_few(names: Vec<String>, most: usize, lang: Lang) -> String {
    let more = names.len().saturating_sub(most);
    let named: Vec<String> = names.into_iter().take(most).collect();
    let named = named.join(in_language!(lang, lists::LIST));
    match more {
        0 => named,
        more => named + &in_language!(lang, report::footer::and_more(more)),
    }
}

/// The reasons why targets are not judged, in the order in which they are shown.
pub const REASONS: [Reason; 8] = [
    Reason::TargetNotSet,
    Reason::PartnerNotReported,
    Reason::FinalNotReported,
    Reason::TooOld,
    Reason::NoBase,
    Reason::MissingPeriod,
    Reason::NoGroupGoal,
    Reason::NoData,
];

/// A target's name, and how it stood where a verdict waits.
pub fn named(one: &Assessment<'_>, lang: Lang) -> String {
    let name = phrases::name(one.target, lang);
    match phrases::standing(one, lang) {
        None => name,
        Some(standing) => name + &in_language!(lang, lists::bracketed(&standing)),
    }
}

/// The targets that were not judged, a line for each reason, and a line for each owner of those without a figure, each
/// cut to the table's width.
fn not_judged(report: &Report<'_>, options: &RenderOptions) -> Vec<String> {
    let lang = options.lang;
    let mut lines = Vec::new();
    for reason in REASONS {
        let is_it = |one: &&Assessment<'_>| {
            one.waiver.is_none()
                && matches!(one.outcome, Outcome::NotJudged { reason: r, .. } if r == reason)
        };
        let those: Vec<&Assessment<'_>> = report.assessments.iter().filter(is_it).collect();
        if those.is_empty() {
            continue;
        }
        let is_silent = reason == Reason::NoData;
        let hint = in_language!(lang, report::footer::ONLY_NOT_JUDGED);
        let heading = format!(
            "{} {} · {}{}",
            in_language!(lang, terms::NOT_JUDGED),
            those.len(),
            phrases::reason(reason, lang),
            if is_silent { hint } else { "" },
        );
        let has_owners = those.iter().any(|one| one.target.owner.is_some());
        if is_silent && has_owners {
            let owners = unreported::by_owner(report, &those, lang);
            lines.push(heading);
            lines.extend(owners.iter().map(|owing| {
                let name = format!("  {} {}/{}", owing.name, owing.those.len(), owing.of);
                listed(&name, &owing.those, lang)
            }));
        } else {
            lines.push(listed(&heading, &those, lang));
        }
    }
    let width = options.width.unwrap_or(120);
    lines.into_iter().map(|line| cut(&line, width)).collect()
}

fn listed(heading: &str, those: &[&Assessment<'_>], lang: Lang) -> String {
    let names: Vec<String> = those.iter().map(|one| named(one, lang)).collect();
    let (colon, comma) = (
        in_language!(lang, lists::COLON),
        in_language!(lang, lists::LIST),
    );
    format!("{heading}{colon}{}", names.join(comma))
}
