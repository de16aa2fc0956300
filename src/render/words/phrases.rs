//! The words of the report: flags, reasons, paces, goals.

use jiff::civil::Date;

use crate::model::Change;
use crate::model::Report;
use crate::model::figures::coverage::Carriers;
use crate::model::plan::{Kind, Measure, Plan, Target};
use crate::model::time::period::Shortest;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Assessment, Miss, Outcome, Reason};
use crate::render::number;
use crate::render::options::Assumed;
use crate::render::shown::Shown;
use crate::render::terminal::safe;
pub use crate::render::words::goals::{
    asked, clause, goal, months, name, sense, terms, unit, worked,
};
use crate::render::words::lang::Lang;

/// The plan's title.
pub fn title(plan: &Plan, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &plan.title,
        Lang::En => &plan.title_en,
    }
}

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
            ref evaluation,
        } if evaluation.is_below_ceiling() => lang.pick("超出", "over"),
        Outcome::Missed {
            miss: Miss::Pace { .. },
            ..
        } => lang.pick("欠进度", "missed (pace)"),
        Outcome::NotJudged { .. } => lang.pick("未判定", "not judged"),
    }
}

/// How a target stood at the date of its latest figure, where a verdict waits for a newer one: `6月时欠进度`.
pub fn standing(assessment: &Assessment<'_>, lang: Lang) -> Option<String> {
    let standing = assessment.standing()?;
    let date = standing.evaluation.figure.date;
    let is_in_due_year = date.year() == assessment.target.due.year();
    let month =
        (date == date.last_of_month() && is_in_due_year).then(|| format!("{}月", date.month()));
    let date = Shortest(date, assessment.target.years);
    let when = month.unwrap_or_else(|| date.to_string());
    Some(match (standing.is_on_track, lang) {
        (true, Lang::Zh) => format!("{when}时达进度"),
        (false, Lang::Zh) => format!("{when}时欠进度"),
        (true, Lang::En) => format!("on track as of {date}"),
        (false, Lang::En) => format!("behind pace as of {date}"),
    })
}

/// The flag in words, how it stood where it is not judged, and whether it is close, lacks rows or is waived.
pub fn flag_and_marks(assessment: &Assessment<'_>, lang: Lang) -> String {
    let standing = standing(assessment, lang).map_or_else(String::new, |standing| {
        lang.pick(format!("（{standing}）"), format!(" ({standing})"))
    });
    let close = if assessment.is_close() { " ≈" } else { "" };
    let lacking = if assessment.missing.is_empty() {
        ""
    } else {
        " *"
    };
    let waived = match assessment.waiver {
        Some(_) => lang.pick("（豁免）", ", waived"),
        None => "",
    };
    let assumed = match assessment.figure() {
        Some(figure) if figure.is_assumed() => lang.pick("（假设）", ", assumed"),
        _ => "",
    };
    format!(
        "{}{standing}{close}{lacking}{waived}{assumed}",
        flag(assessment, lang)
    )
}

/// A change.
pub fn change(change: Change, lang: Lang) -> &'static str {
    match change {
        Change::NewlyMissed => lang.pick("新增未完成", "newly missed"),
        Change::NewlyBehind => lang.pick("新增欠进度", "newly behind pace"),
        Change::MissedForGood => lang.pick("由欠进度转为未完成", "missed for good"),
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

/// The date that a report is as of, how much of the plan's time has passed, and the targets that carry the date
/// where not all do.
pub fn as_of(plan: &Plan, date: Date, carriers: Option<Carriers>, lang: Lang) -> String {
    let elapsed = number::percent(plan.span.elapsed(date).value());
    let as_of = Shortest(date, plan.years);
    let carried = carriers
        .filter(|carriers| carriers.count < carriers.of)
        .map_or_else(String::new, |carriers| carried(plan, &carriers, lang));
    match lang {
        Lang::Zh => format!("截至 {as_of}（{date}），规划期已过 {elapsed}{carried}"),
        Lang::En => {
            format!("as of {as_of} ({date}), {elapsed} of the plan's time has passed{carried}")
        }
    }
}

/// The targets that carry the date, by name where they are few.
fn carried(plan: &Plan, carriers: &Carriers, lang: Lang) -> String {
    let Carriers { count, of, .. } = carriers;
    let Some(named) = carriers.named() else {
        return lang.pick(
            format!("；有数的 {of} 项中 {count} 项报到此期"),
            format!("; reported so far by {count} of {of}"),
        );
    };
    let names: Vec<String> = named
        .iter()
        .map(|place| name(&plan.targets[*place], lang))
        .collect();
    lang.pick(
        format!("；只有 {} 报到此期", names.join("、")),
        format!("; reported so far only by {}", names.join(", ")),
    )
}

/// A section's number and heading, of the section that a target belongs to; for those without a clause one heading.
pub fn section(plan: &Plan, target: &Target, lang: Lang) -> String {
    let (Some(clause), Some(group)) = (&target.clause, plan.group(target)) else {
        let is_only_heading = plan.targets.iter().all(|target| target.clause.is_none());
        return lang
            .pick(
                if is_only_heading {
                    "全部目标"
                } else {
                    "其他目标"
                },
                if is_only_heading {
                    "All targets"
                } else {
                    "Other targets"
                },
            )
            .to_owned();
    };
    let title = plan.section(clause).map(|section| match lang {
        Lang::Zh => section.title.clone(),
        Lang::En => section
            .title_en
            .clone()
            .unwrap_or_else(|| section.title.clone()),
    });
    safe(format!("{} {}", group, title.unwrap_or_default()).trim_end())
}

/// The finding about a target in one sentence: the figure, what it was held against, the gap, the goal.
pub fn finding(plan: &Plan, assessment: &Assessment<'_>, lang: Lang) -> String {
    let wanted = wanted(plan, assessment, lang);
    let Shown {
        actual,
        period,
        expected,
        gap,
    } = Shown::of(assessment, lang);
    let missing = match (missing(assessment), lang) {
        (dates, _) if dates.is_empty() => String::new(),
        (dates, Lang::Zh) => format!("；缺 {dates} 的行"),
        (dates, Lang::En) => format!("; no row of {dates}"),
    };
    let expected = match (expected.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("，应达 {expected}"),
        (false, Lang::En) => format!(", expected {expected}"),
    };
    let gap = match (gap.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("，差额 {gap}"),
        (false, Lang::En) => format!(", gap {gap}"),
    };
    if let Outcome::NotJudged { reason: why, .. } = assessment.outcome {
        let newest = match (actual.is_empty(), lang) {
            (true, _) => String::new(),
            (false, Lang::Zh) => format!("；最新 {actual}（{period}）{expected}{gap}"),
            (false, Lang::En) => format!("; newest {actual} ({period}){expected}{gap}"),
        };
        let why = reason(why, lang);
        return lang.pick(
            format!("{why}{newest}{missing}；目标：{wanted}"),
            format!("{why}{newest}{missing}; target: {wanted}"),
        );
    }
    lang.pick(
        format!("实际 {actual}（{period}）{expected}{gap}{missing}；目标：{wanted}"),
        format!("actual {actual} ({period}){expected}{gap}{missing}; target: {wanted}"),
    )
}

/// The dates before the plan that a target lacks figures of, the shortest period for each; empty where there is none.
pub fn missing(assessment: &Assessment<'_>) -> String {
    let dates = assessment.missing.iter();
    let dates: Vec<String> = dates
        .map(|date| Shortest(*date, assessment.target.years).to_string())
        .collect();
    dates.join(", ")
}

/// Why a target is not judged.
pub fn reason(reason: Reason, lang: Lang) -> &'static str {
    match reason {
        Reason::NoGroupGoal => lang.pick(
            "总量目标，规划没有为这一组单独规定",
            "an amount of the whole, and the plan sets this group no goal",
        ),
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
        Reason::TooOld => lang.pick(
            "最新的数早于 --max-age 的要求",
            "the newest figure is older than --max-age lets it be",
        ),
        Reason::MissingPeriod => lang.pick(
            "中间缺期，不能合成（补上缺的期）",
            "a period in between is missing, so that they cannot be put together (add it)",
        ),
        Reason::NoBase => lang.pick(
            "没有基数（一般是上年末的数），无法折算（补一行即可）",
            "no base, mostly the figure of last year's end, to start from (add it as a row)",
        ),
    }
}

/// The figures that were assumed.
pub fn assumed(assumed: &[Assumed], lang: Lang) -> String {
    let written: Vec<String> = assumed.iter().map(|one| safe(&one.written)).collect();
    let written = written.join(lang.pick("、", ", "));
    lang.pick(
        format!("按 --set 假设的数判定，不是报来的数：{written}"),
        format!("judged by assumed figures (--set), not by reported ones: {written}"),
    )
}

/// A pace.
pub fn pace(pace: PaceUsed, lang: Lang) -> &'static str {
    match pace {
        PaceUsed::Linear => lang.pick("序时进度", "straight-line time"),
        PaceUsed::LastYear => lang.pick("上年同期进度", "last year's own path"),
        PaceUsed::TwoYear => lang.pick("两年平均增速", "two-year pace"),
        PaceUsed::Compound => lang.pick("逐年等比", "equal steps of growth"),
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
        Measure::Milestone => lang.pick("建成与否", "a milestone, done or not"),
    }
}
