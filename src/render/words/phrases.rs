//! The words of the report: flags, reasons, paces, goals.

use jiff::civil::Date;

use crate::model::Change;
use crate::model::Report;
use crate::model::plan::goal::{Direction, Goal, Threshold};
use crate::model::plan::{Clause, Kind, Measure, Plan, Target, Terms};
use crate::model::time::period::Shortest;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Assessment, Miss, Outcome, Reason};
use crate::render::number;
use crate::render::shown::Shown;
use crate::render::terminal::safe;
use crate::render::words::lang::Lang;

/// The flag in words.
pub fn flag(assessment: &Assessment<'_>, lang: Lang) -> &'static str {
    match assessment.outcome {
        Outcome::Met { .. } => lang.pick("已完成", "met"),
        Outcome::OnTrack { .. } => lang.pick("达进度", "on track"),
        Outcome::Missed {
            miss: Miss::Final, ..
        } => lang.pick("未完成", "missed"),
        Outcome::Missed {
            miss: Miss::Pace { .. },
            ..
        } => lang.pick("欠进度", "missed (pace)"),
        Outcome::NotJudged { .. } => lang.pick("未判定", "not judged"),
    }
}

/// The flag in words, and whether it is close or waived.
pub fn flag_and_marks(assessment: &Assessment<'_>, lang: Lang) -> String {
    let close = if assessment.is_close() { " ≈" } else { "" };
    let waived = match assessment.waiver {
        Some(_) => lang.pick("（豁免）", ", waived"),
        None => "",
    };
    format!("{}{close}{waived}", flag(assessment, lang))
}

/// A change.
pub fn change(change: Change, lang: Lang) -> &'static str {
    match change {
        Change::NewlyMissed => lang.pick("新增未完成", "newly missed"),
        Change::MissedForGood => lang.pick("转为最终未完成", "missed for good"),
        Change::NewlyMet => lang.pick("新完成", "newly met"),
        Change::Recovered => lang.pick("恢复达进度", "recovered"),
        Change::NoLongerMet => lang.pick("不再完成", "no longer met"),
        Change::FirstFigure => lang.pick("首次有数", "first figure"),
        Change::NewlyJudged => lang.pick("新判定", "newly judged"),
        Change::NoLongerJudged => lang.pick("不再判定", "no longer judged"),
    }
}

/// The goal as the document words it where it has words for just this; else as it was read.
pub fn wanted(plan: &Plan, assessment: &Assessment<'_>, lang: Lang) -> String {
    match (lang, assessment.terms.wording) {
        (Lang::Zh, Some(wording)) => safe(wording),
        _ => asked(plan, assessment.target, assessment.terms, lang),
    }
}

/// The group that a report is of.
pub fn group(report: &Report<'_>) -> Option<String> {
    report.group.name.as_ref().map(|name| safe(&name.written))
}

/// The document's number and date, in brackets; empty where the plan gives neither.
pub fn document(plan: &Plan, lang: Lang) -> String {
    let issued = plan.issued.map(|date| date.to_string());
    let number = plan.document.as_deref().map(safe);
    let said: Vec<String> = number.into_iter().chain(issued).collect();
    match (said.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("（{}）", said.join("，")),
        (false, Lang::En) => format!(" ({})", said.join(", ")),
    }
}

/// The date that a report is as of, and how much of the plan's time has passed.
pub fn as_of(plan: &Plan, date: Date, lang: Lang) -> String {
    let elapsed = number::percent(plan.span.elapsed(date).value());
    let as_of = Shortest(date);
    match lang {
        Lang::Zh => format!("截至 {as_of}（{date}），规划期已过 {elapsed}"),
        Lang::En => {
            format!("as of {as_of} ({date}), {elapsed} of the plan's time has passed")
        }
    }
}

/// A section's number and heading, of the section that a clause belongs to.
pub fn section(plan: &Plan, clause: &Clause, lang: Lang) -> String {
    let title = plan.section(clause).map(|section| match lang {
        Lang::Zh => section.title.clone(),
        Lang::En => section
            .title_en
            .clone()
            .unwrap_or_else(|| section.title.clone()),
    });
    safe(format!("{} {}", plan.group(clause), title.unwrap_or_default()).trim_end())
}

/// The finding about a target in one sentence: the figure, what it was held against, the gap, the goal.
pub fn finding(plan: &Plan, assessment: &Assessment<'_>, lang: Lang) -> String {
    let wanted = wanted(plan, assessment, lang);
    let Shown {
        actual,
        period,
        expected,
        gap,
    } = Shown::of(assessment);
    if let Outcome::NotJudged { reason: why, .. } = assessment.outcome {
        let newest = match (actual.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Zh) => format!("；最新 {actual}（{period}）"),
            (false, Lang::En) => format!("; newest {actual} ({period})"),
        };
        let why = reason(why, lang);
        return lang.pick(
            format!("{why}{newest}；目标：{wanted}"),
            format!("{why}{newest}; target: {wanted}"),
        );
    }
    let expected = match (expected.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("，应达 {expected}"),
        (false, Lang::En) => format!(", expected {expected}"),
    };
    lang.pick(
        format!("实际 {actual}（{period}）{expected}，差额 {gap}；目标：{wanted}"),
        format!("actual {actual} ({period}){expected}, gap {gap}; target: {wanted}"),
    )
}

/// Why a target is not judged.
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::NoData => lang.pick("没有数据", "no data"),
        Reason::TargetNotSet => lang.pick(
            "上级尚未下达目标值（用 --assign 给出）",
            "target not set (give it with --assign)",
        ),
        Reason::PartnerNotReported => lang.pick(
            "所比较的指标同期没有数据",
            "the indicator it is held against has no figure for the same date",
        ),
        Reason::FinalNotReported => lang.pick(
            "已到期，期末数未报",
            "due, and the final figure is not reported",
        ),
        Reason::NoBase => lang.pick(
            "没有上年末的数，年中无法折算进度（补一行上年末的数即可）",
            "no figure of last year's end to pace from (add it as a row)",
        ),
    }
}

/// A pace.
pub fn pace(pace: PaceUsed, lang: Lang) -> &'static str {
    match pace {
        PaceUsed::Linear => lang.pick("序时进度", "straight-line time"),
        PaceUsed::LastYear => lang.pick("上年同期进度", "last year's own path"),
        PaceUsed::TwoYear => lang.pick("两年平均增速", "two-year pace"),
        PaceUsed::Declared => lang.pick("规划写明的进度", "the plan's declared pace"),
        PaceUsed::YearEnd => lang.pick("到期才考核", "due at the end only"),
    }
}

/// A kind of target.
pub fn kind(kind: Kind, lang: Lang) -> &'static str {
    match kind {
        Kind::Binding => lang.pick("约束性", "binding"),
        Kind::Expected => lang.pick("预期性", "expected"),
        Kind::Task => lang.pick("工作任务", "task"),
    }
}

/// A measure, and how its number is to be read.
pub fn measure(measure: Measure, lang: Lang) -> &'static str {
    match measure {
        Measure::Total => lang.pick(
            "累计数，从期初数起",
            "a total, counted from the plan's start",
        ),
        Measure::Level => lang.pick("时点数，看当时水平", "a level, what stands at the date"),
        Measure::Growth => lang.pick(
            "增速，年初至今比上年同期",
            "growth of the year so far over the same months of last year",
        ),
        Measure::Ratio => lang.pick("比率，年初至今", "a share or rate over the year so far"),
    }
}

/// The target's name in a language.
pub fn name(target: &Target, lang: Lang) -> String {
    safe(lang.pick(&target.name, &target.name_en))
}

/// The goal as it was read: `≥ 8%`, `> 500 亿元`, `≥ GDP`.
pub fn goal(plan: &Plan, target: &Target, lang: Lang) -> String {
    asked(plan, target, target.terms(None), lang)
}

/// A goal as it was read, on some terms.
pub fn asked(plan: &Plan, target: &Target, terms: Terms<'_>, lang: Lang) -> String {
    let about = if terms.around.is_some() {
        lang.pick("约 ", "about ")
    } else {
        ""
    };
    match terms.goal {
        Goal::Between { low, high } => {
            let band = format!("{}–{}", number::exact(*low), number::exact(*high));
            format!("{about}{}", number::with_unit(&band, &target.unit))
        }
        Goal::Threshold(sense, threshold) => {
            let value = match threshold {
                Threshold::Number(value) => number::with_unit(&number::exact(*value), &target.unit),
                Threshold::SameAs(partner) => name(&plan.targets[*partner], lang),
                Threshold::Assigned { by, value: None } => {
                    let by = safe(by);
                    lang.pick(format!("{by}下达的数"), format!("set by {by}"))
                }
                Threshold::Assigned {
                    value: Some(value), ..
                } => number::with_unit(&number::exact(*value), &target.unit),
            };
            format!("{} {about}{value}", self::sense(*sense))
        }
    }
}

/// The sign of a sense.
pub fn sense(sense: Direction) -> &'static str {
    match sense {
        Direction::AtLeast => "≥",
        Direction::MoreThan => ">",
        Direction::AtMost => "≤",
        Direction::LessThan => "<",
    }
}
