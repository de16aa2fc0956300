//! The JSON object of `check` as a JSON Schema. The structs mirror version 2 of the object for readers of the schema; the
//! tests hold them against what is written.
#![expect(dead_code, reason = "a schema is all that is made of these")]

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

/// What `plancheck check --format json` prints, whatever happens.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Report {
    /// 2; fields are only added.
    #[schemars(range(min = 2, max = 2))]
    version: u8,
    /// Whether there are verdicts; else the data have errors, or the plan has, or a file could not be read.
    status: Status,
    /// The plan; with verdicts only.
    plan: Option<Plan>,
    /// Figures after this date were not looked at; with verdicts only.
    as_of: Option<String>,
    /// The date that flags are compared with; with `--since` only.
    since: Option<String>,
    /// The column that the data are divided by; with `--by` only.
    by: Option<String>,
    /// The values of `--set`, as they were given; where there are any.
    assumed: Option<Vec<String>>,
    /// The counts of all targets; with verdicts only.
    summary: Option<Summary>,
    /// The problems of all files.
    problems: Vec<Problem>,
    /// The groups; with `--by` only.
    groups: Option<Vec<Group>>,
    /// The targets; none without verdicts.
    targets: Vec<Target>,
    /// Those who answer for targets, in the order in which the plan names them; with verdicts only.
    owners: Option<Vec<Owner>>,
}

/// How a run ended.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Status {
    /// There are verdicts.
    Judged,
    /// The data have errors.
    DataErrors,
    /// The plan has errors, or a file could not be read or written.
    Failed,
}

/// The plan.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Plan {
    /// Its title.
    title: String,
    /// Its number, where it gives one.
    document: Option<String>,
    /// The first day.
    start: String,
    /// The last day.
    end: String,
}

/// Counts of targets by flag; those waived are counted apart.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Summary {
    /// Met.
    met: u64,
    /// On track.
    on_track: u64,
    /// Missed for good or for their date.
    missed: u64,
    /// Missed for good.
    missed_final: u64,
    /// Missed for their date: behind pace.
    missed_pace: u64,
    /// Not judged.
    not_judged: u64,
    /// Missed or not judged, and waived.
    waived: u64,
    /// Those not judged that were behind pace when they last reported.
    standing_missed: u64,
}

/// One who answers for targets.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Owner {
    /// Its name, as the plan writes it.
    name: String,
    /// The counts of its targets.
    summary: Summary,
    /// The ids of its targets without a figure (with `--by`, in any group).
    no_data: Vec<String>,
}

/// A problem in a file.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Problem {
    /// Its code; `lint --explain CODE` tells more.
    code: String,
    /// `error`, `warning` or `note`.
    severity: String,
    /// The file.
    file: Option<String>,
    /// Its line, counted from 1.
    line: Option<u64>,
    /// Its column, counted from 1.
    column: Option<u64>,
    /// The cell as a spreadsheet names it.
    cell: Option<String>,
    /// Another place that it is about.
    other: Option<Place>,
    /// What is wrong.
    message: String,
    /// What to do.
    help: String,
}

/// A place in a file.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Place {
    /// The file.
    file: String,
    /// Its line, counted from 1.
    line: u64,
    /// Its column, counted from 1.
    column: u64,
}

/// A group.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    /// Its name as it is first written.
    name: String,
    /// The counts of its targets.
    summary: Summary,
}

/// A target. Numbers are in its unit and exact, dates are the last days of periods, and what is absent is null.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Target {
    /// The group; with `--by` only.
    group: Option<String>,
    /// The target's id.
    id: String,
    /// The document's own term.
    name: String,
    /// The English name.
    name_en: String,
    /// The place in the document.
    clause: Option<String>,
    /// `binding`, `expected` or `task`.
    kind: Option<String>,
    /// Who answers for it.
    owner: Option<String>,
    /// `total`, `level`, `growth` or `ratio`.
    measure: String,
    /// The unit of all its numbers.
    unit: String,
    /// The document's words for what is asked.
    wording: Option<String>,
    /// The side of the bound that is good.
    direction: Option<Direction>,
    /// The bound as judged, or the two ends of a band; true for a milestone.
    bound: Option<Bound>,
    /// Where the way to the bound starts: 0 for totals, its base for a level that has to be reached.
    start: Option<f64>,
    /// The figure.
    actual: Option<Actual>,
    /// The last day of the figure's period.
    period: Option<String>,
    /// The column that the figure was taken from.
    column: Option<String>,
    /// The value that the figure is held against.
    expected: Option<f64>,
    /// Actual less expected.
    gap: Option<f64>,
    /// By how much the figure is on the good side of what is expected; negative on the other.
    margin: Option<f64>,
    /// The share of the way to the bound that is done; 1 is all.
    progress: Option<f64>,
    /// The value at the due date at this pace.
    projected: Option<f64>,
    /// What a total needs in each month from the figure's date to the due date.
    needed_per_month: Option<f64>,
    /// How the value that should be there was found; null where it is the bound itself.
    pace: Option<Pace>,
    /// The flag.
    flag: Flag,
    /// Whether the flag can no longer change.
    r#final: bool,
    /// Whether it is near enough to turn.
    close: bool,
    /// Why it is not judged.
    reason: Option<String>,
    /// How it stood where a verdict waits for a newer figure.
    standing: Option<Standing>,
    /// When it stood so; `expected`, `gap` and `margin` are those of this date.
    standing_period: Option<String>,
    /// Whether the figure is old beside the newest ones.
    stale: bool,
    /// The last days of the earlier periods whose rows the plan's rules ask for and the data lack.
    missing_rows: Vec<String>,
    /// What the figure's row says beside it; null where it says nothing, and with `--by` without `--group`.
    remarks: Option<Remarks>,
    /// True where the figure is one of `--set`; absent elsewhere.
    assumed: Option<bool>,
    /// The waiver in force.
    waiver: Option<Waiver>,
    /// What changed; with `--since` only.
    change: Option<Change>,
}

/// A number, a band, or whether it is done.
#[derive(JsonSchema)]
#[serde(untagged)]
enum Bound {
    /// One number.
    One(f64),
    /// The low and the high end.
    Band([f64; 2]),
    /// Of a milestone.
    Done(bool),
}

/// A number, or whether it is done.
#[derive(JsonSchema)]
#[serde(untagged)]
enum Actual {
    /// A number.
    Number(f64),
    /// Of a milestone.
    Done(bool),
}

/// The side of a bound that is good.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Direction {
    /// The bound or more.
    AtLeast,
    /// More than the bound.
    MoreThan,
    /// The bound or less.
    AtMost,
    /// Less than the bound.
    LessThan,
    /// Within the band.
    Between,
    /// Done.
    Done,
}

/// How the value that should be there was found.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Pace {
    /// Straight-line time.
    Linear,
    /// Last year's own path.
    LastYear,
    /// Growth at a constant two-year pace.
    TwoYear,
    /// The plan's cumulative percentages.
    Declared,
    /// The plan: nothing until due.
    YearEnd,
}

/// The flag of a target.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Flag {
    /// 已完成.
    Met,
    /// 达进度.
    OnTrack,
    /// 未完成, or 欠进度 where `final` is false.
    Missed,
    /// 未判定.
    NotJudged,
}

/// How a target stood.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Standing {
    /// Not behind.
    OnTrack,
    /// Behind pace.
    Missed,
}

/// What a row says for people.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Remarks {
    /// 备注.
    note: Option<String>,
    /// 来源.
    source: Option<String>,
}

/// A waiver.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Waiver {
    /// The last day on which it is in force.
    until: String,
    /// Its reason.
    reason: String,
}

/// What changed since the earlier date.
#[derive(JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Change {
    /// Missed for good, and was neither that nor behind pace.
    NewlyMissed,
    /// Behind pace, and was not.
    NewlyBehind,
    /// Was behind pace, and is missed for good.
    MissedForGood,
    /// Met, and was not.
    NewlyMet,
    /// Was missed, and is on track.
    Recovered,
    /// Was met before it was due, and only is on track.
    NoLongerMet,
    /// Had no figure.
    FirstFigure,
    /// Could not be judged before.
    NewlyJudged,
    /// Was judged, and cannot be any more.
    NoLongerJudged,
}

/// The schema of the report.
pub fn report_schema() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<Report>()
}
