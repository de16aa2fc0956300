//! JSON, version 1. Its own types: the wire does not change when the model does.

use serde::Serialize;
use serde_json::Number;

use super::Look;
use crate::model::goal::Bound as ModelBound;
use crate::model::pace::PaceUsed;
use crate::model::report::{Assessment, Flag, Outcome, Reason};
use crate::model::{Decimal, Report};

#[derive(Serialize)]
struct Wire<'a> {
    version: u8,
    plan: PlanWire<'a>,
    as_of: String,
    summary: SummaryWire,
    targets: Vec<TargetWire<'a>>,
}

#[derive(Serialize)]
struct PlanWire<'a> {
    title: &'a str,
    document: Option<&'a str>,
    start: String,
    end: String,
}

#[derive(Serialize)]
struct SummaryWire {
    met: usize,
    on_track: usize,
    missed: usize,
    missed_final: usize,
    missed_pace: usize,
    not_judged: usize,
}

#[derive(Serialize)]
struct TargetWire<'a> {
    id: &'a str,
    name: &'a str,
    name_en: &'a str,
    clause: &'a str,
    kind: &'static str,
    measure: &'static str,
    unit: &'a str,
    wording: &'a str,
    bound: Option<BoundWire>,
    actual: Option<Number>,
    period: Option<String>,
    expected: Option<Number>,
    gap: Option<Number>,
    progress: Option<Number>,
    projected: Option<Number>,
    pace: Option<&'static str>,
    flag: &'static str,
    r#final: bool,
    close: bool,
    reason: Option<&'static str>,
}

/// A number, or the two ends of a band.
#[derive(Serialize)]
#[serde(untagged)]
enum BoundWire {
    One(Number),
    Band([Number; 2]),
}

/// Renders a report as one object, indented, with exact numbers.
pub fn render(report: &Report<'_>, look: &Look) -> String {
    let summary = report.summary();
    let wire = Wire {
        version: 1,
        plan: PlanWire {
            title: &report.plan.title,
            document: report.plan.document.as_deref(),
            start: report.plan.span.start.to_string(),
            end: report.plan.span.end.to_string(),
        },
        as_of: report.as_of.to_string(),
        summary: SummaryWire {
            met: summary.met,
            on_track: summary.on_track,
            missed: summary.missed(),
            missed_final: summary.missed_final,
            missed_pace: summary.missed_pace,
            not_judged: summary.not_judged,
        },
        targets: report
            .assessments
            .iter()
            .filter(|one| look.lists(one))
            .map(target)
            .collect(),
    };
    // writing plain structs of texts and numbers to memory cannot fail
    serde_json::to_string_pretty(&wire).unwrap_or_default() + "\n"
}

fn target<'a>(assessment: &'a Assessment<'_>) -> TargetWire<'a> {
    let target = assessment.target;
    let reading = assessment.reading();
    let figure = assessment.figure();
    TargetWire {
        id: &target.id,
        name: &target.name,
        name_en: &target.name_en,
        clause: target.clause.as_str(),
        kind: target.kind.into(),
        measure: target.measure.into(),
        unit: target.unit.as_str(),
        wording: &target.wording,
        bound: assessment.bound.map(|bound| match bound {
            ModelBound::One(_, value) => BoundWire::One(exact(value)),
            ModelBound::Band { low, high } => BoundWire::Band([exact(low), exact(high)]),
        }),
        actual: figure.map(|figure| exact(figure.value)),
        period: figure.map(|figure| figure.date.to_string()),
        expected: reading.and_then(|reading| reading.expected).map(exact),
        gap: reading.map(|reading| exact(reading.gap)),
        progress: reading.and_then(|reading| reading.progress).map(exact),
        projected: reading.and_then(|reading| reading.projected).map(exact),
        pace: assessment.pace().map(pace),
        flag: flag(assessment.flag()),
        r#final: assessment.is_final(),
        close: assessment.is_close(),
        reason: match assessment.outcome {
            Outcome::NotJudged { reason: why, .. } => Some(reason(why)),
            _ => None,
        },
    }
}

/// A decimal as a JSON number with all its digits.
fn exact(value: Decimal) -> Number {
    // a decimal written out is a JSON number
    value
        .normalize()
        .to_string()
        .parse()
        .unwrap_or_else(|_| Number::from(0))
}

fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Met => "met",
        Flag::OnTrack => "on-track",
        Flag::Missed => "missed",
        Flag::NotJudged => "not-judged",
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoData => "no-data",
        Reason::TargetNotSet => "target-not-set",
        Reason::PartnerNotReported => "partner-not-reported",
        Reason::FinalNotReported => "final-not-reported",
        Reason::NoBase => "no-base",
    }
}

fn pace(pace: PaceUsed) -> &'static str {
    match pace {
        PaceUsed::Linear => "linear",
        PaceUsed::LastYear => "last-year",
        PaceUsed::TwoYear => "two-year",
        PaceUsed::Declared => "declared",
        PaceUsed::YearEnd => "year-end",
    }
}
