//! The report as tidy CSV: a row a target, a column a fact, names as in the JSON.

use std::io::{self, Write};

use crate::model::plan::goal::Bound;
use crate::model::verdict::{Assessment, Outcome};
use crate::model::{Decimal, Report};
use crate::render::report::json;
use crate::render::widgets::sheet;
use crate::render::widgets::sheet::Cell;
use crate::render::{RenderOptions, Reports};

/// The columns behind `group`, which is there where the data set is divided.
const HEADINGS: [&str; 26] = [
    "id",
    "name",
    "name_en",
    "clause",
    "kind",
    "measure",
    "unit",
    "wording",
    "bound",
    "bound_high",
    "actual",
    "period",
    "expected",
    "gap",
    "progress",
    "projected",
    "pace",
    "flag",
    "final",
    "close",
    "reason",
    "waived_until",
    "waived_for",
    "change",
    "file",
    "line",
];

/// Writes the reports of a run.
pub fn write(reports: Reports<'_>, look: &RenderOptions, out: &mut dyn Write) -> io::Result<()> {
    let mut groups = reports.overview.groups.iter();
    let group = groups.any(|group| group.name.is_some()).then_some("group");
    let headings = group.into_iter().chain(HEADINGS);
    let mut writer = sheet::csv_writer(look.bom, out)?;
    sheet::written(writer.write_record(headings))?;
    (reports.each)(&mut |report| {
        let mut listed = report.assessments.iter().filter(|one| look.lists(one));
        listed.try_for_each(|one| sheet::write_csv(&mut writer, &row(report, one)))
    })?;
    writer.flush()
}

fn row(report: &Report<'_>, one: &Assessment<'_>) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let some = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let named = |name: Option<&str>| name.map_or(Cell::Empty, text);
    let number = |value: Option<Decimal>| value.map_or(Cell::Empty, Cell::Number);
    let target = one.target;
    let evaluation = one.evaluation();
    let progress = report.progress(one);
    let figure = one.figure();
    let (bound, high) = match one.bound {
        None => (None, None),
        Some(Bound::One(_, value)) => (Some(value), None),
        Some(Bound::Band { low, high }) => (Some(low), Some(high)),
    };
    let reason = match one.outcome {
        Outcome::NotJudged { reason, .. } => Some(json::reason(reason)),
        _ => None,
    };
    let group = report.group.name.as_ref().map(|name| text(&name.written));
    let file = figure.and_then(|figure| report.files.get(figure.row.file));
    let line = figure.map(|figure| Decimal::from(figure.row.line));
    let cells = [
        text(&target.id),
        text(&target.name),
        text(&target.name_en),
        text(target.clause.as_str()),
        text(target.kind.into()),
        text(target.measure.into()),
        text(target.unit.as_str()),
        named(one.terms.wording),
        number(bound),
        number(high),
        number(figure.map(|figure| figure.value)),
        some(figure.map(|figure| figure.date.to_string())),
        number(evaluation.and_then(|evaluation| evaluation.expected)),
        number(evaluation.map(|evaluation| evaluation.gap())),
        number(progress.and_then(|progress| progress.done)),
        number(progress.and_then(|progress| progress.projected)),
        named(one.pace().map(json::pace)),
        text(json::flag(one.flag())),
        text(if one.is_final() { "true" } else { "false" }),
        text(if one.is_close() { "true" } else { "false" }),
        named(reason),
        some(one.waiver.map(|waiver| waiver.until.to_string())),
        some(one.waiver.map(|waiver| waiver.reason.clone())),
        named(one.change.map(json::change)),
        some(file.cloned()),
        number(line),
    ];
    group.into_iter().chain(cells).collect()
}
