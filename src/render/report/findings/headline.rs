//! The sentence that a report begins with: how many of the targets could be judged, and how they stand, bad ones first.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::model::verdict::{Assessment, Outcome, Reason};
use crate::model::{Overview, Report, Summary};
use crate::render::report::findings::flag::Look;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;

/// The sentence in parts, which stand one behind the other without blanks between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Headline {
    /// The date, and how many could be judged: `截至2021年9月，100项目标判定了9项`.
    pub opening: String,
    /// The counts of those judged that are not 0, worst first: `3项欠进度`.
    pub counts: Vec<(Look, String)>,
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
        let opening = match (judged, lang) {
            (0, Lang::Zh) => format!("{by}，{all}项目标没有一项可以判定"),
            (0, Lang::En) => format!("{by}, none of {} can be judged", targets(all)),
            (judged, Lang::Zh) => format!("{by}，{all}项目标判定了{judged}项"),
            (judged, Lang::En) => format!("{by}, {judged} of {} can be judged", targets(all)),
        };
        Headline {
            opening,
            counts: counts(summary, lang.pick("项", "")),
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
        let opening = lang.pick(
            format!("{date}，{groups}个{by}{each}项指标判定了{judged}项次"),
            format!(
                "{date}, {} in {groups} groups ({by}) give {judged} verdicts",
                targets(each)
            ),
        );
        let others = all - judged;
        let rest = lang.pick(
            format!("其余{others}项次未判定"),
            format!("The other {others} cannot be judged"),
        );
        Headline {
            opening,
            counts: counts(summary, lang.pick("项次", "")),
            rest: (others > 0).then_some(rest),
            lang,
        }
    }

    /// The words between the opening and the counts, and between two counts.
    pub fn separators(&self) -> (&'static str, &'static str) {
        (self.lang.pick("：", ": "), self.lang.pick("，", ", "))
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
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month) = (date.year(), date.month());
    let ends_month = date == date.last_of_month();
    let name = usize::try_from(month - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    match (ends_month, month, lang) {
        (false, _, Lang::Zh) => format!("截至{year}年{month}月{}日", date.day()),
        (false, _, Lang::En) => format!("By {date}"),
        (true, 12, Lang::Zh) => format!("截至{year}年底"),
        (true, 12, Lang::En) => format!("By the end of {year}"),
        (true, _, Lang::Zh) => format!("截至{year}年{month}月"),
        (true, _, Lang::En) => format!("By {} {year}", name.copied().unwrap_or_default()),
    }
}

/// A number of targets in English.
fn targets(count: usize) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} target{ending}")
}

/// The counts of targets that were judged and are not waived, without those of none.
fn counts(summary: Summary, classifier: &str) -> Vec<(Look, String)> {
    let each = [
        (Look::Missed, summary.missed_final),
        (Look::Behind, summary.missed_pace),
        (Look::OnTrack, summary.on_track),
        (Look::Met, summary.met),
    ];
    each.into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(look, count)| {
            let text = if classifier.is_empty() {
                format!("{count} {}", look.in_sentence(Lang::En))
            } else {
                format!("{count}{classifier}{}", look.in_sentence(Lang::Zh))
            };
            (look, text)
        })
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
        return Some(match (all, lang) {
            (all, Lang::Zh) => format!("其余{all}项{why}"),
            (1, Lang::En) => format!("The other one {why}"),
            (all, Lang::En) => format!("The other {all} {why}"),
        });
    }
    let parts: Vec<String> = reasons
        .iter()
        .map(|(reason, targets)| {
            let (count, why) = (targets.len(), why(*reason, targets, lang));
            lang.pick(format!("{count}项{why}"), format!("{count} {why}"))
        })
        .collect();
    if parts.is_empty() {
        return None;
    }
    let waived = reasons.iter().any(|(reason, _)| reason.is_none());
    let opening = match (others, waived, lang) {
        (false, ..) => String::new(),
        (true, false, Lang::Zh) => format!("其余{all}项未判定："),
        (true, true, Lang::Zh) => format!("其余{all}项："),
        (true, false, Lang::En) => format!("The other {all} cannot be judged: "),
        (true, true, Lang::En) => format!("The other {all}: "),
    };
    Some(opening + &parts.join(lang.pick("，", ", ")))
}

/// Targets that share a reason for not being judged.
type Unjudged<'r, 'a> = Vec<&'r Assessment<'a>>;

/// Why targets are not judged, or that they are waived where there is no reason, as the end of a sentence about them.
fn why(reason: Option<Reason>, targets: &[&Assessment<'_>], lang: Lang) -> String {
    let year_ends =
        |one: &&Assessment<'_>| (one.target.due.month(), one.target.due.day()) == (12, 31);
    let (zh, one, many) = match reason {
        Some(Reason::NoData) => ("没有报数", "has no figure yet", "have no figures yet"),
        Some(Reason::FinalNotReported) if targets.iter().all(year_ends) => (
            "只缺年末数",
            "lacks only the year-end figure",
            "lack only the year-end figure",
        ),
        Some(Reason::FinalNotReported) => (
            "只缺期末数",
            "lacks only the final figure",
            "lack only the final figure",
        ),
        Some(Reason::TargetNotSet) => (
            "目标数未定",
            "has no target set yet",
            "have no target set yet",
        ),
        Some(Reason::PartnerNotReported) => (
            "所比指标没有同期数",
            "is held against a figure that is not reported",
            "are held against figures that are not reported",
        ),
        Some(Reason::TooOld) => (
            "的数太旧",
            "has too old a figure",
            "have figures that are too old",
        ),
        Some(Reason::NoBase) => ("缺基数", "lacks its base", "lack their bases"),
        Some(Reason::MissingPeriod) => (
            "中间缺期",
            "lacks a period in between",
            "lack periods in between",
        ),
        Some(Reason::NoGroupGoal) => (
            "是不分组的总量",
            "is an amount of the whole",
            "are amounts of the whole",
        ),
        None => ("豁免", "is waived", "are waived"),
    };
    let behind = targets
        .iter()
        .filter(|one| one.is_missed() && reason.is_some());
    let behind = match (behind.count(), lang) {
        (0, _) => String::new(),
        (behind, Lang::Zh) => format!("（其中{behind}项此前欠进度）"),
        (behind, Lang::En) => format!(" ({behind} behind pace before)"),
    };
    let why = lang.pick(zh, if targets.len() == 1 { one } else { many });
    format!("{why}{behind}")
}
