//! The report as tidy CSV: a row a target, a column a fact. For programs the names are those of the JSON; for people
//! they are words, and numbers as they are shown stand beside exact ones.

use std::io::{self, Write};

use jiff::civil::Date;

use crate::model::plan::goal::Bound;
use crate::model::plan::{Clause, Kind};
use crate::model::verdict::{Assessment, Outcome};
use crate::model::{Decimal, Figure, Overview, Report};
use crate::render::formats::Header;
use crate::render::number;
use crate::render::options::RenderOptions;
use crate::render::report::findings::facts::{Fact, Value};
use crate::render::report::wire_names;
use crate::render::report::writer::ReportWriter;
use crate::render::widgets::sheet::{self, Cell};
use crate::render::words::lang::in_language;

/// The columns behind `group`, which is there where the data set is divided.
const HEADINGS: [&str; 34] = [
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
    "direction",
    "margin",
    "standing",
    "standing_period",
    "stale",
    "missing_rows",
    "owner",
    "assumed",
];

/// The format.
pub struct Csv<'a>(pub &'a RenderOptions);

impl ReportWriter for Csv<'_> {
    type Tally = ();

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        let headings: Vec<String> = match self.0.header {
            Header::Id => {
                let group = Fact::group(overview).map(|_| "group");
                let names = group.into_iter().chain(HEADINGS);
                names.map(str::to_owned).collect()
            }
            Header::Words => words(overview, self.0),
        };
        let headings: Vec<Cell> = headings.into_iter().map(Cell::Text).collect();
        let mut text = Vec::new();
        if self.0.bom {
            text.extend(sheet::BYTE_ORDER_MARK.as_bytes());
        }
        sheet::csv_rows([headings], &mut text);
        out.write_all(&text)
    }

    fn group(&self, _place: usize, report: &Report<'_>, text: &mut Vec<u8>) {
        let listed = report.assessments.iter().filter(|one| self.0.lists(one));
        let facts = Fact::of_all(&report.overview(vec![report.counts()]));
        let rows = listed.map(|one| match self.0.header {
            Header::Id => row(report, one),
            Header::Words => people_row(report, one, &facts, self.0),
        });
        sheet::csv_rows(rows, text);
    }
}

/// The headings for people.
fn words(overview: &Overview<'_>, options: &RenderOptions) -> Vec<String> {
    let exact = in_language!(options.lang, terms::EXACT);
    let headings = Fact::of_all(overview).into_iter().flat_map(|fact| {
        let heading = fact.heading(options);
        let beside = fact.is_number().then(|| format!("{heading}{exact}"));
        [heading].into_iter().chain(beside)
    });
    headings.collect()
}

/// The row of a target for people.
fn people_row(
    report: &Report<'_>,
    one: &Assessment<'_>,
    facts: &[Fact],
    options: &RenderOptions,
) -> Vec<Cell> {
    let progress = report.progress(one);
    let cells = facts.iter().flat_map(|fact| {
        let value = fact.of(report, one, progress.as_ref(), options.lang);
        let (shown, exact) = match value {
            Value::Words(words) if words.is_empty() => (Cell::Empty, None),
            Value::Words(words) => (Cell::Text(words), None),
            Value::Number { value, shown, .. } => (Cell::Number(shown), Some(Cell::Number(value))),
            Value::Share(share) => {
                let shown = number::percent(share);
                (Cell::Text(shown), Some(Cell::Number(share)))
            }
            Value::Nothing => (Cell::Empty, Some(Cell::Empty)),
        };
        [shown].into_iter().chain(exact)
    });
    cells.collect()
}

fn row(report: &Report<'_>, one: &Assessment<'_>) -> Vec<Cell> {
    let text = |text: &str| Cell::Text(text.to_owned());
    let some = |text: Option<String>| text.map_or(Cell::Empty, Cell::Text);
    let named = |name: Option<&str>| name.map_or(Cell::Empty, text);
    let number = |value: Option<Decimal>| value.map_or(Cell::Empty, Cell::Number);
    let target = one.target;
    let evaluation = one.comparison();
    let standing = one.standing();
    let missing: Vec<String> = one.missing.iter().map(Date::to_string).collect();
    let progress = report.progress(one);
    let figure = one.figure();
    let (bound, high) = match one.bound {
        None => (None, None),
        Some(Bound::One(_, value)) => (Some(value), None),
        Some(Bound::Band { low, high, .. }) => (Some(low), Some(high)),
    };
    let reason = match one.outcome {
        Outcome::NotJudged { reason, .. } => Some(wire_names::reason(reason)),
        _ => None,
    };
    let group = report.group.name.as_ref().map(|name| text(&name.written));
    let file = figure.and_then(|figure| report.files.get(figure.row.file));
    let line = figure.map(|figure| Decimal::from(figure.row.line));
    let is_assumed = figure.is_some_and(Figure::is_assumed);
    let cells = [
        text(&target.id),
        text(&target.name),
        text(&target.name_en),
        named(target.clause.as_ref().map(Clause::as_str)),
        named(target.kind.map(Kind::into)),
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
        named(one.pace().map(wire_names::pace)),
        text(wire_names::flag(one.flag())),
        text(if one.is_final() { "true" } else { "false" }),
        text(if one.is_close() { "true" } else { "false" }),
        named(reason),
        some(one.waiver.map(|waiver| waiver.until.to_string())),
        some(one.waiver.map(|waiver| waiver.reason.clone())),
        named(one.change.map(wire_names::change)),
        some(file.cloned()),
        number(line),
        text(wire_names::direction(one.terms.goal)),
        number(evaluation.map(|evaluation| evaluation.margin())),
        named(standing.map(wire_names::standing)),
        some(standing.map(|standing| standing.evaluation.figure.date.to_string())),
        text(if one.is_stale { "true" } else { "false" }),
        text(&missing.join(" ")),
        named(target.owner.as_deref()),
        text(if is_assumed { "true" } else { "false" }),
    ];
    group.into_iter().chain(cells).collect()
}
