//! JSON, version 1. Its own types: the wire does not change when the model does.

use std::io::{self, Write};

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};
use serde_json::Number;

use crate::model::plan::goal::Bound as ModelBound;
use crate::model::verdict::PaceUsed;
use crate::model::verdict::{Assessment, Flag, Outcome, Reason};
use crate::model::{Change, Decimal, Report, Summary};
use crate::render::{RenderOptions, Reports};

#[derive(Serialize)]
struct Wire<'a> {
    version: u8,
    plan: PlanWire<'a>,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    summary: SummaryWire,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    groups: Vec<GroupWire<'a>>,
    targets: TargetsWire<'a>,
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
    waived: usize,
}

#[derive(Serialize)]
struct GroupWire<'a> {
    name: &'a str,
    summary: SummaryWire,
}

#[derive(Serialize)]
struct WaiverWire<'a> {
    until: String,
    reason: &'a str,
}

#[derive(Serialize)]
struct TargetWire<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    id: &'a str,
    name: &'a str,
    name_en: &'a str,
    clause: &'a str,
    kind: &'static str,
    measure: &'static str,
    unit: &'a str,
    /// Null for a group's own goal, which has no words.
    wording: Option<&'a str>,
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
    waiver: Option<WaiverWire<'a>>,
    /// Only where it is asked what changed; then null where nothing did.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Option<&'static str>>,
}

/// A number, or the two ends of a band.
#[derive(Serialize)]
#[serde(untagged)]
enum BoundWire {
    One(Number),
    Band([Number; 2]),
}

/// The targets of all reports, written as they are lent.
struct TargetsWire<'a> {
    reports: Reports<'a>,
    look: &'a RenderOptions,
}

impl Serialize for TargetsWire<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        let mut failure = None;
        let lent = (self.reports.each)(&mut |report| {
            let mut listed = report.assessments.iter().filter(|one| self.look.lists(one));
            let written = listed.try_for_each(|one| list.serialize_element(&target(report, one)));
            written.map_err(|error| {
                failure = Some(error);
                io::ErrorKind::Other.into()
            })
        });
        match (failure, lent) {
            (Some(error), _) => Err(error),
            (None, Err(error)) => Err(serde::ser::Error::custom(error)),
            (None, Ok(())) => list.end(),
        }
    }
}

/// Writes the reports of a run as one object, indented, with exact numbers.
pub fn write(
    reports: Reports<'_>,
    look: &RenderOptions,
    mut out: &mut dyn Write,
) -> io::Result<()> {
    let all = reports.overview;
    let groups = all.groups.iter().filter_map(|group| {
        Some(GroupWire {
            name: &group.name.as_ref()?.written,
            summary: summary(group.summary),
        })
    });
    let wire = Wire {
        version: 1,
        plan: PlanWire {
            title: &all.plan.title,
            document: all.plan.document.as_deref(),
            start: all.plan.span.start.to_string(),
            end: all.plan.span.end.to_string(),
        },
        as_of: all.as_of.to_string(),
        since: all.since.map(|since| since.to_string()),
        by: look.by.as_deref(),
        summary: summary(all.summary()),
        groups: groups.collect(),
        targets: TargetsWire { reports, look },
    };
    serde_json::to_writer_pretty(&mut out, &wire)?;
    out.write_all(b"\n")
}

fn group_name<'a>(report: &Report<'a>) -> Option<&'a str> {
    report.group.name.as_ref().map(|name| name.written.as_str())
}

fn summary(summary: Summary) -> SummaryWire {
    SummaryWire {
        met: summary.met,
        on_track: summary.on_track,
        missed: summary.missed(),
        missed_final: summary.missed_final,
        missed_pace: summary.missed_pace,
        not_judged: summary.not_judged,
        waived: summary.waived,
    }
}

fn target<'a>(report: &Report<'a>, assessment: &Assessment<'a>) -> TargetWire<'a> {
    let target = assessment.target;
    let evaluation = assessment.evaluation();
    let figure = assessment.figure();
    let progress = report.progress(assessment);
    TargetWire {
        group: group_name(report),
        id: &target.id,
        name: &target.name,
        name_en: &target.name_en,
        clause: target.clause.as_str(),
        kind: target.kind.into(),
        measure: target.measure.into(),
        unit: target.unit.as_str(),
        wording: assessment.terms.wording,
        bound: assessment.bound.map(|bound| match bound {
            ModelBound::One(_, value) => BoundWire::One(exact(value)),
            ModelBound::Band { low, high } => BoundWire::Band([exact(low), exact(high)]),
        }),
        actual: figure.map(|figure| exact(figure.value)),
        period: figure.map(|figure| figure.date.to_string()),
        expected: evaluation
            .and_then(|evaluation| evaluation.expected)
            .map(exact),
        gap: evaluation.map(|evaluation| exact(evaluation.gap())),
        progress: progress.and_then(|progress| progress.done).map(exact),
        projected: progress.and_then(|progress| progress.projected).map(exact),
        pace: assessment.pace().map(pace),
        flag: flag(assessment.flag()),
        r#final: assessment.is_final(),
        close: assessment.is_close(),
        reason: match assessment.outcome {
            Outcome::NotJudged { reason: why, .. } => Some(reason(why)),
            _ => None,
        },
        waiver: assessment.waiver.map(|waiver| WaiverWire {
            until: waiver.until.to_string(),
            reason: &waiver.reason,
        }),
        change: report.since.map(|_| assessment.change.map(change)),
    }
}

/// A decimal as a JSON number with all its digits.
pub fn exact(value: Decimal) -> Number {
    // a decimal written out is a JSON number
    value
        .normalize()
        .to_string()
        .parse()
        .unwrap_or_else(|_| Number::from(0))
}

/// The word for a flag.
pub fn flag(flag: Flag) -> &'static str {
    match flag {
        Flag::Met => "met",
        Flag::OnTrack => "on-track",
        Flag::Missed => "missed",
        Flag::NotJudged => "not-judged",
    }
}

/// The word for a reason.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::NoData => "no-data",
        Reason::TargetNotSet => "target-not-set",
        Reason::PartnerNotReported => "partner-not-reported",
        Reason::FinalNotReported => "final-not-reported",
        Reason::NoBase => "no-base",
    }
}

/// The word for a change.
pub fn change(change: Change) -> &'static str {
    match change {
        Change::NewlyMissed => "newly-missed",
        Change::MissedForGood => "missed-for-good",
        Change::NewlyMet => "newly-met",
        Change::Recovered => "recovered",
        Change::NoLongerMet => "no-longer-met",
        Change::FirstFigure => "first-figure",
        Change::NewlyJudged => "newly-judged",
        Change::NoLongerJudged => "no-longer-judged",
    }
}

/// The word for a pace.
pub fn pace(pace: PaceUsed) -> &'static str {
    match pace {
        PaceUsed::Linear => "linear",
        PaceUsed::LastYear => "last-year",
        PaceUsed::TwoYear => "two-year",
        PaceUsed::Declared => "declared",
        PaceUsed::YearEnd => "year-end",
    }
}
