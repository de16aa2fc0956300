//! A `[[target]]` of a plan file, as far as it can be read.

use std::collections::HashMap;
use std::str::FromStr;

use jiff::civil::Date;
use toml::de::DeValue;

use crate::diagnostic::{Expected, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::number::unit::Unit;
use crate::model::plan::goal::Goal;
use crate::model::plan::pace::DeclaredPace;
use crate::model::plan::{Clause, GroupName, GroupTerms, Measure, Target};
use crate::model::time::calendar::Span;
use crate::plan_file::goal::{DraftGoal, Partner, goal, group_goal};
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{At, Table, TableReader};

/// The rest of the plan, as far as a target depends on it.
pub struct PlanContext {
    /// The plan's period.
    pub span: Option<Span>,
    /// The plan's share for 左右.
    pub around: Option<Decimal>,
    /// The places of the targets by their ids, see [`ids`].
    pub ids: HashMap<String, usize>,
}

/// The places of these targets by their ids.
pub fn ids(targets: &[Table<'_>]) -> HashMap<String, usize> {
    let id = |table: &Table<'_>| identifier(table.content.get("id")?.get_ref());
    let places = targets.iter().enumerate();
    places
        .filter_map(|(place, table)| Some((id(table)?, place)))
        .collect()
}

/// A target as far as it could be read, with the places that checks across targets point at.
pub struct Draft {
    /// The id.
    pub id: Option<At<String>>,
    /// Every other name.
    pub names: Vec<At<String>>,
    /// The target that its goal is the same as.
    pub partner: Option<Partner>,
    /// The unit.
    pub unit: Option<Unit>,
    /// The measure.
    pub measure: Option<Measure>,
    /// The target, where nothing of it is missing or wrong.
    pub target: Option<Target>,
}

impl Draft {
    /// The id and every other name.
    pub fn all_names(&self) -> impl Iterator<Item = &At<String>> {
        self.id.iter().chain(&self.names)
    }

    /// The id as it is shown; empty where there is none.
    pub fn shown_id(&self) -> String {
        let id = self.id.as_ref();
        id.map_or_else(String::new, |id| id.value.clone())
    }

    /// Measure and unit, to be compared with a partner's.
    pub fn kind_of_number(&self) -> String {
        let unit = self.unit.as_ref().map_or("", Unit::as_str);
        let measure = self.measure.map_or("", <&str>::from);
        format!("{measure}, {unit}")
    }
}

/// Reads a `[[target]]`.
pub fn draft(mut table: TableReader<'_, '_>, plan: &PlanContext) -> Draft {
    let id = table.read("id", Expected::Id, identifier);
    let shown = id.as_ref().map_or("", |id| id.value.as_str());
    for key in ["id", "name", "measure"] {
        table.require(key, shown);
    }
    let name = table.text("name");
    let name_en = table.text("name_en");
    let aliases = table.texts("aliases");
    let clause = table.text("clause");
    let wording = table.text("wording");
    let kind = word(&mut table, "kind", Expected::Kind);
    let measure = word(&mut table, "measure", Expected::Measure);
    let owner = table.text("owner");
    let unit = unit(&mut table, measure, shown);
    let unit_en = table.text("unit_en");
    let goal = goal(&mut table, shown, &plan.ids);
    let around = relaxed(&mut table, plan.around);
    let due = due(&mut table, plan.span);
    let pace = pace(&mut table, measure, &goal);
    let last_year = table.number("last_year").map(|at| at.value);
    let note = table.text("note").map(|at| at.value);
    let groups = groups(&mut table, plan.around);
    table.finish();
    let names = name.iter().chain(&name_en).chain(&aliases);
    let names = names.cloned().collect();
    let target = || {
        let name = name?.value;
        let goal = goal.goal?;
        let wording = wording.map(|wording| wording.value);
        let unit = unit.clone()?;
        let groups = groups
            .into_iter()
            .map(|own| own.completed(&goal, around, wording.as_deref()));
        Some(Target {
            groups: groups.collect(),
            id: id.as_ref()?.value.clone(),
            name_en: name_en.map_or_else(|| name.clone(), |name| name.value),
            name,
            aliases: aliases.into_iter().map(|alias| alias.value).collect(),
            clause: clause.map(|clause| Clause::new(&clause.value)),
            wording,
            kind,
            owner: owner.map(|owner| owner.value),
            measure: measure?,
            unit_en: unit_en.map_or_else(|| unit.clone(), |unit_en| Unit::parse(&unit_en.value)),
            unit,
            goal,
            around,
            due: due?,
            pace,
            last_year,
            note,
        })
    };
    Draft {
        target: target(),
        id,
        names,
        partner: goal.partner,
        unit,
        measure,
    }
}

/// The content of `[target.groups."NAME"]`.
struct DraftGroup {
    name: GroupName,
    goal: Option<Goal>,
    /// The share of 左右, where the group's table says whether there is one.
    around: Option<Option<Decimal>>,
    wording: Option<String>,
    last_year: Option<Decimal>,
}

impl DraftGroup {
    /// The terms of the group: its own goal, or else the target's with its words.
    fn completed(self, goal: &Goal, around: Option<Decimal>, wording: Option<&str>) -> GroupTerms {
        let is_own_goal = self.goal.is_some();
        let (goal, around, wording) = match self.goal {
            Some(own) => (own, self.around.flatten(), self.wording),
            None => (
                goal.clone(),
                self.around.unwrap_or(around),
                self.wording.or_else(|| wording.map(str::to_owned)),
            ),
        };
        GroupTerms {
            name: self.name,
            goal,
            is_own_goal,
            around,
            wording,
            last_year: self.last_year,
        }
    }
}

/// The tables of `[target.groups]`, in their order.
fn groups(table: &mut TableReader<'_, '_>, around: Option<Decimal>) -> Vec<DraftGroup> {
    let Some(all) = table.table("groups") else {
        return Vec::new();
    };
    let mut groups: Vec<DraftGroup> = Vec::new();
    for (name, value) in all.content {
        let Some(content) = value.get_ref().as_table() else {
            table.wrong_type(name.get_ref(), value.span(), Expected::Table);
            continue;
        };
        let header = name.span();
        let own = group(
            table.within(Table { content, header }),
            name.get_ref(),
            around,
        );
        if groups.iter().any(|group| group.name.is(&own.name)) {
            let name = own.name.written.to_string();
            table.report(value.span(), Problem::RepeatedGroup { name });
        }
        groups.push(own);
    }
    groups
}

fn group(mut table: TableReader<'_, '_>, name: &str, around: Option<Decimal>) -> DraftGroup {
    let goal = group_goal(&mut table);
    let says_around = table.has("around");
    let around = says_around.then(|| relaxed(&mut table, around));
    let wording = table.text("wording").map(|at| at.value);
    let last_year = table.number("last_year").map(|at| at.value);
    table.finish();
    DraftGroup {
        name: GroupName::new(name),
        goal,
        around,
        wording,
        last_year,
    }
}

/// A value that is one of a few words.
fn word<T: FromStr>(
    table: &mut TableReader<'_, '_>,
    key: &'static str,
    expected: Expected,
) -> Option<T> {
    let word = table.read(key, expected, |value| value.as_str()?.parse().ok());
    word.map(|at| at.value)
}

fn identifier(value: &DeValue<'_>) -> Option<String> {
    let id = table_reader::text(value)?;
    let kebab = id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    kebab.then_some(id)
}

/// Rates are in % unless they say otherwise; totals and levels must say. An index has none: `unit = ""`.
fn unit(table: &mut TableReader<'_, '_>, measure: Option<Measure>, id: &str) -> Option<Unit> {
    let any = |value: &DeValue<'_>| value.as_str().map(|text| text.trim().to_owned());
    let written = table.read("unit", Expected::Unit, any);
    match (written, measure?) {
        (Some(At { value, span }), Measure::Growth) if !Unit::parse(&value).is_percent() => {
            table.wrong_type("unit", span, Expected::PercentUnit);
            None
        }
        (Some(At { value, .. }), _) => Some(Unit::parse(&value)),
        (None, Measure::Growth | Measure::Ratio) => Some(Unit::parse("%")),
        (None, Measure::Total | Measure::Level) => {
            if !table.has("unit") {
                table.report(
                    table.header.clone(),
                    Problem::MissingUnit { id: id.to_owned() },
                );
            }
            None
        }
    }
}

fn relaxed(table: &mut TableReader<'_, '_>, share: Option<Decimal>) -> Option<Decimal> {
    let around = table.flag("around");
    if around && share.is_none() {
        table.report(table.key_span("around"), Problem::AroundWithoutShare);
    }
    share.filter(|_| around)
}

fn due(table: &mut TableReader<'_, '_>, span: Option<Span>) -> Option<Date> {
    let Some(due) = table.date("due") else {
        return span.map(|span| span.end);
    };
    if span.is_some_and(|span| !span.contains(due.value)) {
        table.report(
            due.span,
            Problem::DueOutsidePlan {
                due: due.value.to_string(),
            },
        );
    }
    Some(due.value)
}

fn pace(
    table: &mut TableReader<'_, '_>,
    measure: Option<Measure>,
    goal: &DraftGoal,
) -> Option<DeclaredPace> {
    let pace = table.read("pace", Expected::Pace, |value| match value {
        DeValue::String(text) => (text == "year-end").then_some(DeclaredPace::YearEnd),
        DeValue::Array(points) => points
            .iter()
            .map(|point| table_reader::number(point.get_ref()))
            .collect::<Option<_>>()
            .map(DeclaredPace::Points),
        _ => None,
    })?;
    let partnered = goal.partner.is_some();
    if partnered || matches!(measure, Some(Measure::Growth | Measure::Ratio)) {
        table.report(table.key_span("pace"), Problem::PaceUnused);
    }
    if let DeclaredPace::Points(points) = &pace.value {
        for problem in pace_problems(points) {
            table.report(pace.span.clone(), problem);
        }
    }
    Some(pace.value)
}

fn pace_problems(points: &[Decimal]) -> Vec<Problem> {
    let mut problems = Vec::new();
    if ![4, 12].contains(&points.len()) {
        problems.push(Problem::PaceSteps {
            count: points.len(),
        });
    }
    let before = std::iter::once(&Decimal::ZERO).chain(points);
    if let Some((before, value)) = before.zip(points).find(|(before, value)| value < before) {
        problems.push(Problem::PaceFalls {
            before: before.to_string(),
            value: value.to_string(),
        });
    }
    if let Some(last) = points.last().filter(|last| **last != Decimal::ONE_HUNDRED) {
        problems.push(Problem::PaceNotFull {
            last: last.to_string(),
        });
    }
    problems
}
