//! A plan file to a [`Plan`]. Reading goes on after a problem, so that all of them are told at once.

use std::hint;
use std::ops::Range;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Diagnostic, Expected, Problem};
use crate::model::number::decimal;
use crate::model::number::decimal::Decimal;
use crate::model::plan::{Clause, Heading, Plan, Section, Target};
use crate::model::time::calendar::Span;
use crate::plan_file::references::{owners, partners};
use crate::plan_file::table_reader::Fields;
use crate::plan_file::target::{Draft, draft};
use crate::plan_file::waivers;
use crate::plan_file::waivers::Waived;
use crate::text::source::Source;

/// Reads a plan file, with the waivers that it has and their places.
///
/// # Errors
/// Every problem of the file, in its order; no plan comes from a file with one.
pub fn plan_file(source: &Source) -> Result<(Plan, Vec<Waived>), Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let plan = read(source, &mut problems);
    or_problems(plan, problems)
}

/// Reads a plan file for its plan alone.
///
/// # Errors
/// As those of [`plan_file`].
pub fn plan(source: &Source) -> Result<Plan, Vec<Diagnostic>> {
    plan_file(source).map(|(plan, _)| plan)
}

/// What was read, if nothing is wrong; or else the problems in the order of their places.
pub fn or_problems<T>(
    read: Option<T>,
    mut problems: Vec<Diagnostic>,
) -> Result<T, Vec<Diagnostic>> {
    problems.sort_by_key(|diagnostic| {
        diagnostic
            .place
            .as_ref()
            .map(|place| (place.line, place.column))
    });
    match read {
        Some(read) if problems.is_empty() => Ok(read),
        _ => Err(problems),
    }
}

/// More bytes than the TOML parser asks for at a time, for each byte of a usual file.
const PARSED: usize = 16;

/// The tree of a TOML file; `None` where it is none, which is reported.
pub fn document<'a>(
    source: &'a Source,
    problems: &mut Vec<Diagnostic>,
) -> Option<toml::Spanned<DeTable<'a>>> {
    // what is asked for and given back once glibc keeps from then on: of the parser's tables it would else get
    // each page from the kernel, give it back, and get others for what comes next
    hint::black_box(Vec::<u8>::with_capacity(PARSED * source.text.len()));
    let (document, syntax) = DeTable::parse_recoverable(&source.text);
    for error in &syntax {
        let problem = Problem::TomlSyntax {
            message: error.message().to_owned(),
        };
        problems.push(Diagnostic::at(
            source.place(error.span().unwrap_or(0..0)),
            problem,
        ));
    }
    syntax.is_empty().then_some(document)
}

fn read(source: &Source, problems: &mut Vec<Diagnostic>) -> Option<(Plan, Vec<Waived>)> {
    let document = document(source, problems)?;
    let mut top = Fields::new(source, document.get_ref(), 0..0, problems);
    top.require("plan", "");
    let plan_table = top.value("plan");
    if let Some(other) = plan_table.filter(|plan| plan.get_ref().as_table().is_none()) {
        top.wrong_type("plan", other.span(), Expected::Table);
    }
    let target_tables = tables(&mut top, "target");
    let section_tables = tables(&mut top, "section");
    let waiver_tables = tables(&mut top, "waiver");
    top.finish();
    if target_tables.is_empty() {
        problems.push(Diagnostic::of_file(Problem::NoTargets {
            file: source.name.clone(),
        }));
    }
    let (heading, around) = match plan_table.map(|plan| (plan.get_ref(), plan.span())) {
        Some((DeValue::Table(table), span)) => heading(Fields::new(source, table, span, problems)),
        _ => (None, None),
    };
    let sections: Vec<Section> = section_tables
        .into_iter()
        .filter_map(|(table, span)| section(Fields::new(source, table, span, problems)))
        .collect();
    let span = heading.as_ref().map(|heading| heading.span);
    let drafts: Vec<Draft> = target_tables
        .into_iter()
        .map(|(table, header)| draft(Fields::new(source, table, header, problems), span, around))
        .collect();
    let owners = owners(source, &drafts, problems);
    let partners = partners(source, &drafts, problems);
    let targets: Vec<Target> = drafts
        .into_iter()
        .zip(partners)
        .filter_map(|(draft, partner)| draft.target(partner))
        .collect();
    let heading = heading.filter(|_| problems.is_empty())?;
    let plan = Plan::new(heading, sections, targets, owners);
    let waivers = waivers::read(source, &plan, waiver_tables, problems);
    Some((plan, waivers))
}

/// A table with the bytes of its header.
pub type Table<'a> = (&'a DeTable<'a>, Range<usize>);

/// The tables of an array of tables, each with the bytes of its header.
pub fn tables<'a>(top: &mut Fields<'a, '_>, key: &'static str) -> Vec<Table<'a>> {
    let Some(found) = top.value(key) else {
        return Vec::new();
    };
    let tables: Option<Vec<Table<'a>>> = found.get_ref().as_array().and_then(|items| {
        items
            .iter()
            .map(|item| item.get_ref().as_table().map(|table| (table, item.span())))
            .collect()
    });
    tables.unwrap_or_else(|| {
        top.wrong_type(key, found.span(), Expected::Table);
        Vec::new()
    })
}

fn heading(mut fields: Fields<'_, '_>) -> (Option<Heading>, Option<Decimal>) {
    for key in ["title", "start", "end"] {
        fields.require(key, "plan");
    }
    let title = fields.text("title");
    let title_en = fields.text("title_en");
    let document = fields.text("document");
    let issued = fields.date("issued");
    let start = fields.date("start");
    let end = fields.date("end");
    let around = fields.read("around", Expected::Percentage, percentage);
    let unusual_base = fields.text("unusual_base");
    if let (Some(start), Some(end)) = (&start, &end)
        && start.value > end.value
    {
        fields.report_both(
            end.span.clone(),
            start.span.clone(),
            Problem::PlanUpsideDown,
        );
    }
    fields.finish();
    let heading = title
        .zip(start)
        .zip(end)
        .map(|((title, start), end)| Heading {
            title_en: title_en.map_or_else(|| title.value.clone(), |title| title.value),
            title: title.value,
            document: document.map(|document| document.value),
            issued: issued.map(|issued| issued.value),
            span: Span {
                start: start.value,
                end: end.value,
            },
            unusual_base: unusual_base.map(|reason| reason.value),
        });
    (heading, around.map(|around| around.value))
}

fn section(mut fields: Fields<'_, '_>) -> Option<Section> {
    for key in ["clause", "title"] {
        fields.require(key, "section");
    }
    let clause = fields.text("clause");
    let title = fields.text("title");
    let title_en = fields.text("title_en");
    fields.finish();
    Some(Section {
        clause: Clause::new(&clause?.value),
        title: title?.value,
        title_en: title_en.map(|title| title.value),
    })
}

/// `"5%"` as 0.05.
fn percentage(value: &DeValue<'_>) -> Option<Decimal> {
    let percent = decimal::number(value.as_str()?.trim().strip_suffix(['%', '％'])?).ok()?;
    (Decimal::ZERO <= percent && percent <= Decimal::ONE_HUNDRED)
        .then(|| percent / Decimal::ONE_HUNDRED)
}
