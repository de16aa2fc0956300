//! The words of the report: flags, reasons, paces, goals.

use super::lang::Lang;
use super::number;
use super::plain::safe;
use crate::model::goal::{Goal, Sense, Threshold};
use crate::model::pace::PaceUsed;
use crate::model::plan::{Kind, Measure, Plan, Target};
use crate::model::report::{Assessment, Miss, Outcome, Reason};

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
    let about = if target.around.is_some() {
        lang.pick("约 ", "about ")
    } else {
        ""
    };
    match &target.goal {
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
pub fn sense(sense: Sense) -> &'static str {
    match sense {
        Sense::AtLeast => "≥",
        Sense::MoreThan => ">",
        Sense::AtMost => "≤",
        Sense::LessThan => "<",
    }
}
