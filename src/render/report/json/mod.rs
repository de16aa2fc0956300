//! JSON, versions 1 and 2. Its own types: the wire does not change when the model does.

mod owners;
pub mod schema;
mod summary;

use std::io::{self, Write};

use jiff::civil::Date;
use serde::Serialize;
use serde_json::Number;

use self::owners::Owners;
use self::summary::{SummaryWire, since_two};
use crate::diagnostic::Diagnostic;
use crate::model::plan::goal::Bound as ModelBound;
use crate::model::plan::{Clause, Kind, Measure};
use crate::model::verdict::{Assessment, Outcome};
use crate::model::{Change, Decimal, Figure, GroupCounts, Overview, Plan, Report};
use crate::render::formats::JsonVersion;
use crate::render::options::RenderOptions;
use crate::render::problems;
use crate::render::problems::json::DiagnosticWire;
use crate::render::report::wire_names;
use crate::render::report::writer::ReportWriter;
use crate::render::widgets::json;

/// The object without its lists `groups` and `targets`.
#[derive(Serialize)]
struct Wire<'a> {
    version: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    plan: PlanWire<'a>,
    as_of: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'a str>,
    /// Only where figures were assumed: as the command line gave them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    assumed: Vec<&'a str>,
    summary: SummaryWire,
    #[serde(skip_serializing_if = "Option::is_none")]
    problems: Option<Vec<DiagnosticWire<'a>>>,
}

/// The object of a run without a report.
#[derive(Serialize)]
struct RefusalWire<'a> {
    version: u8,
    status: &'static str,
    problems: Vec<DiagnosticWire<'a>>,
    /// None.
    targets: [(); 0],
}

/// Reasons why a run has no report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The data have errors.
    DataErrors,
    /// The plan has errors, or a file could not be read or written.
    Failed,
}

/// The object of a run that has no report: the problems of its files, and what it failed by where that is none of
/// them. Version 1 has none.
pub fn refusal(
    refusal: Refusal,
    problems: &[Diagnostic],
    failure: Option<&str>,
    options: &RenderOptions,
) -> String {
    let status = match refusal {
        Refusal::DataErrors => "data-errors",
        Refusal::Failed => "failed",
    };
    match options.json {
        JsonVersion::One => String::new(),
        JsonVersion::Two => json::document(&RefusalWire {
            version: 2,
            status,
            problems: listed(problems, options)
                .chain(failure.map(DiagnosticWire::failure))
                .collect(),
            targets: [],
        }),
    }
}

fn listed<'a>(
    problems: &'a [Diagnostic],
    options: &RenderOptions,
) -> impl Iterator<Item = DiagnosticWire<'a>> {
    let lang = options.lang;
    problems
        .iter()
        .map(move |one| problems::json::wire(one, lang))
}

#[derive(Serialize)]
struct PlanWire<'a> {
    title: &'a str,
    document: Option<&'a str>,
    start: String,
    end: String,
}

impl<'a> From<&'a Plan> for PlanWire<'a> {
    fn from(plan: &'a Plan) -> PlanWire<'a> {
        PlanWire {
            title: &plan.title,
            document: plan.document.as_deref(),
            start: plan.span.start.to_string(),
            end: plan.span.end.to_string(),
        }
    }
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
    clause: Option<&'a str>,
    kind: Option<&'static str>,
    /// Who answers for it; null where the plan does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    owner: Option<Option<&'a str>>,
    measure: &'static str,
    unit: &'a str,
    /// Null for a group's own goal, which has no words.
    wording: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direction: Option<&'static str>,
    bound: Option<BoundWire>,
    /// The start of the way to the bound, in the target's unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<Option<Number>>,
    actual: Option<ActualWire>,
    period: Option<String>,
    expected: Option<Number>,
    gap: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    margin: Option<Option<Number>>,
    progress: Option<Number>,
    projected: Option<Number>,
    /// The amount that a total needs in each month to come.
    #[serde(skip_serializing_if = "Option::is_none")]
    needed_per_month: Option<Option<Number>>,
    pace: Option<&'static str>,
    flag: &'static str,
    r#final: bool,
    close: bool,
    reason: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standing: Option<Option<&'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    standing_period: Option<Option<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stale: Option<bool>,
    /// The heading of the column that the figure was taken from; null where its row or period has one alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    column: Option<Option<&'a str>>,
    /// The ends of the periods before the plan whose rows its rules ask for and the data lack.
    #[serde(skip_serializing_if = "Option::is_none")]
    missing_rows: Option<Vec<String>>,
    /// The texts beside the figure in its row, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    remarks: Option<Option<RemarksWire<'a>>>,
    /// Only where the figure is assumed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    assumed: bool,
    waiver: Option<WaiverWire<'a>>,
    /// Only where it is asked what changed; then null where nothing did.
    #[serde(skip_serializing_if = "Option::is_none")]
    change: Option<Option<&'static str>>,
}

#[derive(Serialize)]
struct RemarksWire<'a> {
    note: Option<&'a str>,
    source: Option<&'a str>,
}

/// A number, the two ends of a band, or whether a milestone is to be done.
#[derive(Serialize)]
#[serde(untagged)]
enum BoundWire {
    Done(bool),
    One(Number),
    Band([Number; 2]),
}

/// A number, or whether a milestone is done.
#[derive(Serialize)]
#[serde(untagged)]
enum ActualWire {
    Done(bool),
    Number(Number),
}

/// Collected while targets are written.
#[derive(Default)]
pub struct Tally {
    is_any_listed: bool,
    owners: Owners,
}

/// The format.
pub struct Json<'a>(pub &'a RenderOptions);

impl ReportWriter for Json<'_> {
    type Tally = Tally;

    const SEPARATOR: &'static str = ",";

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        let version = self.0.json;
        let problems = since_two(version, listed(&self.0.problems, self.0).collect());
        let wire = Wire {
            version: match version {
                JsonVersion::One => 1,
                JsonVersion::Two => 2,
            },
            status: since_two(version, "judged"),
            plan: overview.plan.into(),
            as_of: overview.as_of.to_string(),
            since: overview.since.map(|since| since.to_string()),
            by: self.0.by.as_deref(),
            assumed: self.0.assumed.iter().map(|one| &*one.written).collect(),
            summary: SummaryWire::new(overview.summary(), version),
            problems,
        };
        // the lists, which may be long, are put in before the closing brace
        let text = json::document(&wire);
        out.write_all(text.trim_end_matches("\n}\n").as_bytes())?;
        let groups = overview.groups.iter();
        let mut groups = groups.filter_map(|one| group(one, version)).peekable();
        if groups.peek().is_some() {
            out.write_all(b",\n  \"groups\": [")?;
            let mut separator = "";
            for group in groups {
                out.write_all(separator.as_bytes())?;
                let mut text = Vec::new();
                json::append_items(&[group], &mut text);
                out.write_all(&text)?;
                separator = ",";
            }
            out.write_all(b"\n  ]")?;
        }
        out.write_all(b",\n  \"targets\": [")
    }

    fn group(&self, _place: usize, report: &Report<'_>, text: &mut Vec<u8>) -> Tally {
        let listed = report.assessments.iter().filter(|one| self.0.lists(one));
        let targets: Vec<TargetWire<'_>> =
            listed.map(|one| target(report, one, self.0.json)).collect();
        json::append_items(&targets, text);
        Tally {
            is_any_listed: !targets.is_empty(),
            owners: Owners::of(report),
        }
    }

    fn fold(&self, all: &mut Tally, group: Tally) {
        all.is_any_listed |= group.is_any_listed;
        all.owners.add(group.owners);
    }

    fn end(&self, all: Tally, out: &mut dyn Write) -> io::Result<()> {
        let listed: &[u8] = if all.is_any_listed { b"\n  ]" } else { b"]" };
        out.write_all(listed)?;
        if let Some(owners) = since_two(self.0.json, all.owners.wire(self.0.json)) {
            let mut text = Vec::new();
            json::append_items(&owners, &mut text);
            out.write_all(b",\n  \"owners\": [")?;
            out.write_all(&text)?;
            out.write_all(if text.is_empty() { b"]" } else { b"\n  ]" })?;
        }
        out.write_all(b"\n}\n")
    }
}

fn group(group: &GroupCounts, version: JsonVersion) -> Option<GroupWire<'_>> {
    Some(GroupWire {
        name: &group.name.as_ref()?.written,
        summary: SummaryWire::new(group.summary, version),
    })
}

fn group_name<'a>(report: &Report<'a>) -> Option<&'a str> {
    report.group.name.as_ref().map(|name| &*name.written)
}

#[expect(clippy::too_many_lines, reason = "a line for each field")]
fn target<'a>(
    report: &Report<'a>,
    assessment: &Assessment<'a>,
    version: JsonVersion,
) -> TargetWire<'a> {
    let target = assessment.target;
    let is_milestone = target.measure == Measure::Milestone;
    // a milestone has no number
    let evaluation = assessment.comparison().filter(|_| !is_milestone);
    let standing = assessment.standing();
    let margin = evaluation.map(|evaluation| json::number(evaluation.margin()));
    let missing = assessment.missing.iter().map(Date::to_string);
    let figure = assessment.figure();
    let progress = report.progress(assessment);
    TargetWire {
        group: group_name(report),
        id: &target.id,
        name: &target.name,
        name_en: &target.name_en,
        clause: target.clause.as_ref().map(Clause::as_str),
        kind: target.kind.map(Kind::into),
        owner: since_two(version, target.owner.as_deref()),
        measure: target.measure.into(),
        unit: target.unit.as_str(),
        wording: assessment.terms.wording,
        direction: since_two(version, wire_names::direction(assessment.terms.goal)),
        bound: assessment.bound.map(|bound| match bound {
            _ if is_milestone => BoundWire::Done(true),
            ModelBound::One(_, value) => BoundWire::One(json::number(value)),
            ModelBound::Band { low, high, .. } => {
                BoundWire::Band([json::number(low), json::number(high)])
            }
        }),
        start: since_two(version, report.start(assessment).map(json::number)),
        actual: figure.map(|figure| match is_milestone {
            true => ActualWire::Done(figure.value == Decimal::ONE),
            false => ActualWire::Number(json::number(figure.value)),
        }),
        period: figure.map(|figure| figure.date.to_string()),
        expected: evaluation
            .and_then(|evaluation| evaluation.expected)
            .map(json::number),
        gap: evaluation.map(|evaluation| json::number(evaluation.gap())),
        margin: since_two(version, margin),
        progress: progress
            .and_then(|progress| progress.done)
            .map(json::number),
        projected: progress
            .and_then(|progress| progress.projected)
            .map(json::number),
        needed_per_month: since_two(
            version,
            progress
                .and_then(|progress| progress.needed_per_month)
                .map(json::number),
        ),
        pace: assessment.pace().map(wire_names::pace),
        flag: wire_names::flag(assessment.flag()),
        r#final: assessment.is_final(),
        close: assessment.is_close(),
        reason: match assessment.outcome {
            Outcome::NotJudged { reason, .. } => Some(wire_names::reason(reason)),
            _ => None,
        },
        standing: since_two(version, standing.map(wire_names::standing)),
        standing_period: since_two(
            version,
            standing.map(|standing| standing.evaluation.figure.date.to_string()),
        ),
        stale: since_two(version, assessment.is_stale),
        column: since_two(
            version,
            figure.and_then(|figure| figure.remark.as_deref()?.column.as_deref()),
        ),
        missing_rows: since_two(version, missing.collect()),
        remarks: since_two(version, figure.and_then(remarks)),
        assumed: figure.is_some_and(Figure::is_assumed),
        waiver: assessment.waiver.map(|waiver| WaiverWire {
            until: waiver.until.to_string(),
            reason: &waiver.reason,
        }),
        change: report
            .since
            .map(|_| assessment.change.map(|change| changed(change, version))),
    }
}

/// The name of a change. Version 1 has one for both ways to miss.
fn changed(change: Change, version: JsonVersion) -> &'static str {
    wire_names::change(match (change, version) {
        (Change::NewlyBehind, JsonVersion::One) => Change::NewlyMissed,
        (change, _) => change,
    })
}

/// The texts beside a figure in its row.
fn remarks(figure: &Figure) -> Option<RemarksWire<'_>> {
    let remark = figure.remark.as_deref()?;
    let (note, source) = (remark.note.as_deref(), remark.source.as_deref());
    (note.is_some() || source.is_some()).then_some(RemarksWire { note, source })
}
