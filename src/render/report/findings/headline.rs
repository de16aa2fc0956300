//! The sentence that a report begins with: how many of the targets could be judged, and how they stand, bad ones first.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::model::verdict::{Assessment, Outcome, Reason};
use crate::model::{Overview, Report, Summary};
use crate::render::report::findings::flag::FlagStyle;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};

/// The sentence in parts, which stand one behind the other without blanks between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The date, and how many could be judged: `截至2021年9月，100项目标判定了9项`.
    pub opening: String,
    /// The counts of those judged that are not 0, worst first: `3项欠进度`.
    pub counts: Vec<(FlagStyle, String)>,
    /// The targets that could not be judged or are waived, and why: `其余91项没有报数`.
    pub rest: Option<String>,
    lang: Lang,
}

impl Headline {
    /// The sentence about one report.
    pub fn of_report(report: &Report<'_>, lang: Lang) -> Headline {
        let summary = report.summary();
        let all = report.assessments.len();
        let by = as_of(report.as_of, lang);
        let judged = summary.judged();
        let opening = match judged {
            0 => in_language!(lang, report::headline::none_judged(&by, all)),
            judged => in_language!(lang, report::headline::judged(&by, judged, all)),
        };
        Headline {
            opening,
            counts: counts(summary, lang, |count, look| {
                in_language!(lang, report::headline::count(count, look))
            }),
            rest: rest(&report.assessments, judged > 0, lang),
            lang,
        }
    }

    /// The sentence about all groups of a run, which `by` divides.
    pub fn of_groups(overview: &Overview<'_>, by: &str, lang: Lang) -> Headline {
        let summary = overview.summary();
        let groups = overview.groups.len();
        let all = summary.judged() + summary.not_judged + summary.waived;
        let each = all.checked_div(groups).unwrap_or_default();
        let (date, by, judged) = (as_of(overview.as_of, lang), safe(by), summary.judged());
        let opening = in_language!(
            lang,
            report::headline::of_groups(&date, groups, &by, each, judged)
        );
        let others = all - judged;
        let rest = in_language!(lang, report::headline::others_not_judged(others));
        Headline {
            opening,
            counts: counts(summary, lang, |count, look| {
                in_language!(lang, report::headline::count_in_groups(count, look))
            }),
            rest: (others > 0).then_some(rest),
            lang,
        }
    }

    /// The words between the opening and the counts, and between two counts.
    pub fn separators(&self) -> (&'static str, &'static str) {
        (
            in_language!(self.lang, lists::COLON),
            in_language!(self.lang, lists::COMMA),
        )
    }

    /// The sentence without the rest.
    pub fn sentence(&self) -> String {
        let (before, between) = self.separators();
        let counts: Vec<&str> = self.counts.iter().map(|(_, text)| &**text).collect();
        if counts.is_empty() {
            self.opening.clone()
        } else {
            format!("{}{before}{}", self.opening, counts.join(between))
        }
    }
}

/// `截至2021年9月`, `截至2021年底`; the day where it does not end a month.
pub fn as_of(date: Date, lang: Lang) -> String {
    let ends_month = date == date.last_of_month();
    match (ends_month, date.month()) {
        (false, _) => in_language!(lang, report::headline::as_of_day(date)),
        (true, 12) => in_language!(lang, report::headline::as_of_end_of_year(date.year())),
        (true, _) => in_language!(lang, report::headline::as_of_month(date)),
    }
}

/// The counts of targets that were judged and are not waived, without those of none.
fn counts(
    summary: Summary,
    lang: Lang,
    said: impl Fn(usize, &str) -> String,
) -> Vec<(FlagStyle, String)> {
    [
        FlagStyle::Missed,
        FlagStyle::Behind,
        FlagStyle::OnTrack,
        FlagStyle::Met,
    ]
    .into_iter()
    .map(|look| (look, look.count(summary)))
    .filter(|(_, count)| *count > 0)
    .map(|(look, count)| (look, said(count, look.in_sentence(lang))))
    .collect()
}

/// The targets that could not be judged or are waived, by reason, the most first; `None` where there is none.
/// `others` tells whether any was judged.
fn rest(assessments: &[Assessment<'_>], others: bool, lang: Lang) -> Option<String> {
    let mut reasons: Vec<(Option<Reason>, Unjudged<'_, '_>)> = Vec::new();
    for one in assessments {
        let reason = match &one.outcome {
            _ if one.waiver.is_some() => None,
            Outcome::NotJudged { reason, .. } => Some(*reason),
            _ => continue,
        };
        match reasons.iter_mut().find(|(known, _)| *known == reason) {
            Some((_, targets)) => targets.push(one),
            None => reasons.push((reason, vec![one])),
        }
    }
    reasons.sort_by_key(|(reason, targets)| (reason.is_none(), Reverse(targets.len())));
    let all: usize = reasons.iter().map(|(_, targets)| targets.len()).sum();
    if let ([(reason, targets)], true) = (&reasons[..], others) {
        let why = why(*reason, targets, lang);
        return Some(in_language!(lang, report::headline::others(all, &why)));
    }
    let parts: Vec<String> = reasons
        .iter()
        .map(|(reason, targets)| {
            let (count, why) = (targets.len(), why(*reason, targets, lang));
            in_language!(lang, report::headline::some(count, &why))
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let waived = reasons.iter().any(|(reason, _)| reason.is_none());
    let opening = match (others, waived) {
        (false, _) => String::new(),
        (true, false) => in_language!(lang, report::headline::others_not_judged_as(all)),
        (true, true) => in_language!(lang, report::headline::others_as(all)),
    };
    Some(opening + &parts.join(in_language!(lang, lists::COMMA)))
}

/// Targets that share a reason for not being judged.
type Unjudged<'r, 'a> = Vec<&'r Assessment<'a>>;

/// Why targets are not judged, or that they are waived where there is no reason, as the end of a sentence about them.
fn why(reason: Option<Reason>, targets: &[&Assessment<'_>], lang: Lang) -> String {
    let year_ends =
        |one: &&Assessment<'_>| (one.target.due.month(), one.target.due.day()) == (12, 31);
    let lacks_year_end = reason == Some(Reason::FinalNotReported) && targets.iter().all(year_ends);
    let count = targets.len();
    let why = match lacks_year_end {
        true => in_language!(lang, report::headline::lacks_year_end(count)),
        false => in_language!(lang, report::headline::why(reason, count)),
    };
    let behind = targets
        .iter()
        .filter(|one| one.is_missed() && reason.is_some());
    let behind = match behind.count() {
        0 => String::new(),
        behind => in_language!(lang, report::headline::behind_before(behind)),
    };
    format!("{why}{behind}")
}
