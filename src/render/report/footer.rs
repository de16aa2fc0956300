//! The lines below a table: counts, changes, paces, and the targets that were not judged and why.

use jiff::civil::Date;
use strum::IntoEnumIterator;

use crate::model::Change;
use crate::model::time::period::Shortest;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Assessment, Outcome, Reason};
use crate::model::{Overview, Report, Summary};
use crate::render::options::RenderOptions;
use crate::render::terminal::{cut, safe};
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// Renders the footer, ended by a line end.
pub fn render(report: &Report<'_>, options: &RenderOptions) -> String {
    let lang = options.lang;
    let count = report.summary();
    let mut lines = vec![counts(count, lang)];
    lines.extend(changes(report, lang));
    if count.close > 0 {
        lines.push(match lang {
            Lang::Zh => format!("≈ 接近应达值，结论可能变化：{} 项", count.close),
            Lang::En => format!(
                "≈ close to what is expected, the flag may turn: {}",
                count.close
            ),
        });
    }
    lines.extend(paces(report, lang));
    lines.extend(above_band(report, lang));
    lines.extend(waived(report, lang));
    lines.extend(not_judged(report, options));
    lines.join("\n") + "\n"
}

/// The counts by flag, in one line.
pub fn counts(count: Summary, lang: Lang) -> String {
    let waived = match (count.waived, lang) {
        (0, _) => String::new(),
        (waived, Lang::Zh) => format!(" · 豁免 {waived}"),
        (waived, Lang::En) => format!(" · waived {waived}"),
    };
    match lang {
        Lang::Zh => format!(
            "已完成 {} · 达进度 {} · 未完成 {}（欠进度 {}，最终未完成 {}） · 未判定 {}{waived}",
            count.met,
            count.on_track,
            count.missed(),
            count.missed_pace,
            count.missed_final,
            count.not_judged
        ),
        Lang::En => format!(
            "met {} · on track {} · missed {} ({} behind pace, {} for good) · not judged {}{waived}",
            count.met,
            count.on_track,
            count.missed(),
            count.missed_pace,
            count.missed_final,
            count.not_judged
        ),
    }
}

/// The changes since the earlier date in a report, in one line; `None` where they are not asked for.
pub fn changes(report: &Report<'_>, lang: Lang) -> Option<String> {
    changes_since(report.since?, |change| report.changed(change), lang)
}

/// The changes since the earlier date in all groups, in one line; `None` where they are not asked for.
pub fn changes_of_all(all: &Overview<'_>, lang: Lang) -> Option<String> {
    let changed = |change| all.groups.iter().map(|group| group.changed(change)).sum();
    changes_since(all.since?, changed, lang)
}

/// The number of changes of each kind since a date, in one line.
fn changes_since(since: Date, changed: impl Fn(Change) -> usize, lang: Lang) -> Option<String> {
    let since = Shortest(since);
    let kinds: Vec<String> = Change::iter()
        .map(|change| (change, changed(change)))
        .filter(|(_, count)| *count > 0)
        .map(|(change, count)| format!("{} {count}", phrases::change(change, lang)))
        .collect();
    let said = if kinds.is_empty() {
        lang.pick("没有变化", "nothing changed").to_owned()
    } else {
        kinds.join(lang.pick("，", ", "))
    };
    Some(lang.pick(
        format!("与 {since} 相比：{said}"),
        format!("since {since}: {said}"),
    ))
}

/// A line for each target that is waived, with the date and the reason.
pub fn waived(report: &Report<'_>, lang: Lang) -> Vec<String> {
    let said = |one: &Assessment<'_>| {
        let waiver = one.waiver?;
        let (name, reason) = (phrases::name(one.target, lang), safe(&waiver.reason));
        Some(lang.pick(
            format!("豁免至 {} · {name}：{reason}", waiver.until),
            format!("waived until {} · {name}: {reason}", waiver.until),
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
            one.evaluation().is_some_and(|r| r.checkpoint.is_some()) && one.pace().is_none()
        })
        .count();
    if as_it_stands > 0 {
        parts.push(format!(
            "{} {as_it_stands}",
            lang.pick("目标值本身", "the target as it stands")
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
    let why = base.map_or_else(String::new, |base| match lang {
        Lang::Zh => format!("（上年基数异常：{}）", safe(base)),
        Lang::En => format!(" (last year is an unusual base: {})", safe(base)),
    });
    Some(format!(
        "{}{}{why}",
        lang.pick("应达值按：", "expected by: "),
        parts.join(lang.pick("，", ", "))
    ))
}

/// Totals that passed the high end of their band.
pub fn above_band(report: &Report<'_>, lang: Lang) -> Option<String> {
    let above = report.assessments.iter().filter(|one| {
        one.evaluation()
            .is_some_and(|evaluation| evaluation.above_band)
    });
    let names: Vec<String> = above.map(|one| phrases::name(one.target, lang)).collect();
    let heading = lang.pick(
        "超过区间上限（不算未完成）：",
        "above the high end of the band (not missed): ",
    );
    (!names.is_empty()).then(|| format!("{heading}{}", names.join(lang.pick("、", ", "))))
}

/// The reasons why targets are not judged, in the order in which they are shown.
pub const REASONS: [Reason; 5] = [
    Reason::TargetNotSet,
    Reason::PartnerNotReported,
    Reason::FinalNotReported,
    Reason::NoBase,
    Reason::NoData,
];

/// The targets that were not judged, a line for each reason, cut to the table's width.
fn not_judged(report: &Report<'_>, options: &RenderOptions) -> Vec<String> {
    let lang = options.lang;
    REASONS
        .into_iter()
        .filter_map(|reason| {
            let is_it = |one: &&Assessment<'_>| {
                one.waiver.is_none()
                    && matches!(one.outcome, Outcome::NotJudged { reason: r, .. } if r == reason)
            };
            let names: Vec<String> = report
                .assessments
                .iter()
                .filter(is_it)
                .map(|one| phrases::name(one.target, lang))
                .collect();
            let hint = match reason {
                Reason::NoData => lang.pick(
                    "（--only not-judged 列出全部）",
                    " (--only not-judged lists all)",
                ),
                _ => "",
            };
            let line = format!(
                "{} {} · {}{hint}{}{}",
                lang.pick("未判定", "not judged"),
                names.len(),
                phrases::reason(reason, lang),
                lang.pick("：", ": "),
                names.join(lang.pick("、", ", "))
            );
            (!names.is_empty()).then(|| cut(&line, options.width.unwrap_or(120)))
        })
        .collect()
}
