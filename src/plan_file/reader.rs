//! A plan file to a [`Plan`]. Reading goes on after a problem, so that all of them are told at once.

use jiff::civil::Date;
use strum::IntoEnumIterator;
use toml::de::DeTable;

use crate::diagnostic::{Diagnostic, Expected, KeyMisfit, Problem};
use crate::model::Unit;
use crate::model::number::decimal::Decimal;
use crate::model::plan::{Clause, Heading, Measure, Plan, Role, Section, Target, names};
use crate::model::time::calendar::Span;
use crate::model::time::years::{NamedBy, Years};
use crate::plan_file::references;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{Located, Table, TableReader, document, or_problems};
use crate::plan_file::target;
use crate::plan_file::target::{Draft, PlanContext};
use crate::plan_file::waivers;
use crate::plan_file::waivers::WrittenWaiver;
use crate::text::source::Source;

/// The content of a plan file.
#[derive(Debug)]
pub struct PlanFile {
    /// The plan.
    pub plan: Plan,
    /// The file's waivers.
    pub waivers: Vec<WrittenWaiver>,
}

/// Reads a plan file with its waivers.
///
/// # Errors
/// Every problem of the file, in its order; no plan comes from a file with one.
pub fn plan_file(source: &Source) -> Result<PlanFile, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let file = read(source, &mut problems);
    or_problems(file, problems)
}

/// Reads a plan file for its plan alone.
///
/// # Errors
/// As those of [`plan_file`].
pub fn plan(source: &Source) -> Result<Plan, Vec<Diagnostic>> {
    plan_file(source).map(|file| file.plan)
}

fn read(source: &Source, problems: &mut Vec<Diagnostic>) -> Option<PlanFile> {
    let document = document(source, problems)?;
    let parts = Parts::of(source, document.get_ref(), problems);
    let heading = parts
        .heading
        .map(|table| heading(TableReader::new(source, table, problems)))
        .unwrap_or_default();
    let headings = parts.headings.map_or_else(Vec::new, |table| {
        headings(TableReader::new(source, table, problems))
    });
    let sections: Vec<Section> = parts
        .sections
        .into_iter()
        .filter_map(|table| section(TableReader::new(source, table, problems)))
        .collect();
    let tables: Vec<&DeTable<'_>> = parts.targets.iter().map(|table| table.content).collect();
    let comparators = parts.comparators.iter().map(|table| table.content);
    let with_ids: Vec<_> = tables.iter().copied().chain(comparators).collect();
    let context = PlanContext {
        span: heading.heading.as_ref().map(|heading| heading.span),
        years: heading.years,
        around: heading.around,
        ids: target::ids(&with_ids),
        tables,
    };
    let mut drafts: Vec<Draft> = parts
        .targets
        .into_iter()
        .map(|table| target::draft(TableReader::new(source, table, problems), &context))
        .collect();
    let count = drafts.len();
    drafts.extend(
        parts
            .comparators
            .into_iter()
            .map(|table| target::comparator(TableReader::new(source, table, problems), &context)),
    );
    let names = references::names(source, &drafts, problems);
    references::check_partners(source, &drafts, problems);
    let heading = Heading {
        headings,
        ..heading.heading.filter(|_| problems.is_empty())?
    };
    let (targets, others) = indicators(drafts, count, heading.span);
    let plan = Plan::new(heading, sections, targets, others, names);
    let waivers = waivers::read(source, &plan, parts.waivers, problems);
    Some(PlanFile { plan, waivers })
}

/// The targets of a plan, and the indicators without a goal: comparators, and behind them what targets may be worked
/// out from. Targets of one indicator keep figures up to the latest due date of them.
fn indicators(drafts: Vec<Draft>, count: usize, span: Span) -> (Vec<Target>, Vec<Target>) {
    let sources: Vec<Option<Unit>> = drafts
        .iter()
        .map(|draft| draft.derive_from.clone())
        .collect();
    let all = drafts.into_iter().filter_map(|draft| draft.target);
    let mut targets: Vec<Target> = all.collect();
    let mut others = targets.split_off(count.min(targets.len()));
    let root = |targets: &[Target], place: usize| targets[place].of.unwrap_or(place);
    for place in 0..targets.len() {
        let one = &targets[place];
        let until = one.due.max(span.end);
        let until = match one.measure {
            // open later, it was open then; a total of the year that it began in goes on counting from its start
            Measure::Milestone => Date::MAX,
            Measure::Total => until.max(one.years.last_day(one.start)),
            _ => until,
        };
        let of = root(&targets, place);
        let target = &mut targets[of];
        target.until = target.until.max(until);
    }
    for (place, unit) in sources.into_iter().take(count).enumerate() {
        let of = root(&targets, place);
        if let Some(unit) = unit.filter(|_| of == place) {
            let target = &mut targets[place];
            target.source = Some(count + others.len());
            let measure = match target.measure {
                Measure::Growth => Measure::Total,
                other => other,
            };
            let (id, name) = (target.id.clone(), target.name.clone());
            others.push(Target {
                until: target.until,
                base_date: target.base_date,
                start: target.start,
                due: target.due,
                basis: target.basis,
                is_source: true,
                ..Target::unasked(id, name, measure, unit, span)
            });
        }
    }
    for place in 0..targets.len() {
        let of = root(&targets, place);
        (targets[place].until, targets[place].source) = (targets[of].until, targets[of].source);
    }
    (targets, others)
}

/// The tables of a plan file.
struct Parts<'a> {
    heading: Option<Table<'a>>,
    headings: Option<Table<'a>>,
    sections: Vec<Table<'a>>,
    targets: Vec<Table<'a>>,
    comparators: Vec<Table<'a>>,
    waivers: Vec<Table<'a>>,
}

impl<'a> Parts<'a> {
    fn of(
        source: &'a Source<'a>,
        document: &'a DeTable<'a>,
        problems: &mut Vec<Diagnostic>,
    ) -> Parts<'a> {
        let whole = Table {
            content: document,
            header: 0..0,
        };
        let mut top = TableReader::new(source, whole, problems);
        top.require("plan", "");
        let heading = top.table("plan");
        let headings = top.table("headings");
        let targets = top.tables("target");
        let comparators = top.tables("comparator");
        let sections = top.tables("section");
        let waivers = top.tables("waiver");
        top.finish();
        if targets.is_empty() {
            problems.push(Diagnostic::of_file(Problem::NoTargets {
                file: source.name.clone(),
            }));
        }
        Parts {
            heading,
            headings,
            sections,
            targets,
            comparators,
            waivers,
        }
    }
}

/// The content of `[plan]`.
#[derive(Default)]
struct PlanTable {
    heading: Option<Heading>,
    /// The plan's years.
    years: Years,
    /// The plan's share for 左右.
    around: Option<Decimal>,
}

fn heading(mut table: TableReader<'_, '_>) -> PlanTable {
    for key in ["title", "start", "end"] {
        table.require(key, "plan");
    }
    let title = table.text("title");
    let title_en = table.text("title_en");
    let document = table.text("document");
    let issued = table.date("issued");
    let start = table.date("start");
    let end = table.date("end");
    let around = table.read("around", Expected::Percentage, table_reader::percentage);
    let years = years(&mut table, start.as_ref().map(|start| start.value));
    let unusual_base = table.text("unusual_base");
    let area = table.texts("area");
    if let (Some(start), Some(end)) = (&start, &end)
        && start.value > end.value
    {
        table.report_both(
            end.span.clone(),
            start.span.clone(),
            Problem::PlanUpsideDown,
        );
    }
    table.finish();
    let heading = || {
        let title = title?.value;
        Some(Heading {
            title_en: title_en.map_or_else(|| title.clone(), |title| title.value),
            title,
            document: document.map(|document| document.value),
            issued: issued.map(|issued| issued.value),
            span: Span {
                start: start?.value,
                end: end?.value,
            },
            years,
            unusual_base: unusual_base.map(|reason| reason.value),
            area: area.into_iter().map(|name| name.value).collect(),
            headings: Vec::new(),
        })
    };
    PlanTable {
        heading: heading(),
        years,
        around: around.map(|around| around.value),
    }
}

/// The years of a plan, of which its first day says nothing where that is not known.
fn years(table: &mut TableReader<'_, '_>, first_day: Option<Date>) -> Years {
    let starts = table.read("year_starts", Expected::FirstMonth, |value| {
        let month = table_reader::number(value)?.to_string().parse().ok()?;
        (1..=12).contains(&month).then_some(month)
    });
    let named = table.word::<NamedBy>("year_named", Expected::YearNamed);
    if named.is_some() && !table.has("year_starts") {
        let span = table.key_span("year_named");
        table.misfit("year_named", span, KeyMisfit::NamedWithoutStarts);
    }
    let starts = starts.map(|starts| starts.value);
    match first_day {
        Some(first_day) => Years::of_plan(starts, named, first_day),
        None => Years::default(),
    }
}

/// The content of `[headings]`: for each role the headings that data files have beside the usual ones.
fn headings(mut table: TableReader<'_, '_>) -> Vec<(Role, String)> {
    let mut headings: Vec<(Role, Located<String>)> = Vec::new();
    for role in Role::iter() {
        for heading in table.texts(role.as_str()) {
            let key = names::compact(&heading.value);
            let is_same =
                |(_, other): &&(Role, Located<String>)| names::compact(&other.value) == key;
            if let Some((_, first)) = headings
                .iter()
                .find(is_same)
                .filter(|(other, _)| *other != role)
            {
                let problem = Problem::TwoRoles {
                    heading: heading.value.clone(),
                };
                table.report_both(heading.span.clone(), first.span.clone(), problem);
            }
            headings.push((role, heading));
        }
    }
    table.finish();
    let named = headings.into_iter();
    named.map(|(role, heading)| (role, heading.value)).collect()
}

fn section(mut table: TableReader<'_, '_>) -> Option<Section> {
    for key in ["clause", "title"] {
        table.require(key, "section");
    }
    let clause = table.text("clause");
    let title = table.text("title");
    let title_en = table.text("title_en");
    table.finish();
    Some(Section {
        clause: Clause::new(&clause?.value),
        title: title?.value,
        title_en: title_en.map(|title| title.value),
    })
}
