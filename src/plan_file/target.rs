//! A `[[target]]` of a plan file, as far as it can be read.

use toml::de::DeValue;

use crate::diagnostic::{Expected, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Direction, Goal, Threshold};
use crate::model::plan::pace::DeclaredPace;
use crate::model::plan::{Clause, GroupTerms, Measure, Target};
use crate::model::time::calendar::Span;
use crate::model::{GroupName, Unit};
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{At, Fields};

/// The goal keys, in the order in which they are reported.
const GOALS: [&str; 5] = ["at_least", "more_than", "at_most", "less_than", "between"];

/// A target as far as it could be read, with the places that checks across targets point at.
pub struct Draft {
    pub id: Option<At<String>>,
    pub names: Vec<At<String>>,
    /// `same_as` as written; its goal is completed when all ids are known.
    pub partner: Option<At<String>>,
    pub unit: Option<Unit>,
    pub measure: Option<Measure>,
    /// Everything else, where nothing is missing.
    pub target: Option<Target>,
}

impl Draft {
    /// The target, if nothing of it is missing, with the place of its partner.
    pub fn target(self, partner: Option<usize>) -> Option<Target> {
        let mut target = self.target?;
        if let (Goal::Threshold(_, threshold @ Threshold::SameAs(_)), Some(partner)) =
            (&mut target.goal, partner)
        {
            *threshold = Threshold::SameAs(partner);
        }
        Some(target)
    }

    /// The id and every other name.
    pub fn all_names(&self) -> impl Iterator<Item = &At<String>> {
        self.id.iter().chain(&self.names)
    }

    /// What kind of number it is, to be compared with a partner's.
    pub fn kind_of_number(&self) -> String {
        let unit = self.unit.as_ref().map_or("", Unit::as_str);
        let measure = self.measure.map_or("", <&str>::from);
        format!("{measure}, {unit}")
    }
}

/// Reads a `[[target]]`: `span` is the plan's period, `share` its share for 左右.
pub fn draft(mut fields: Fields<'_, '_>, span: Option<Span>, share: Option<Decimal>) -> Draft {
    let id = fields.read("id", Expected::Id, identifier);
    let label = id.as_ref().map_or_else(String::new, |id| id.value.clone());
    for key in ["id", "name", "clause", "wording", "kind", "measure"] {
        fields.require(key, &label);
    }
    let name = fields.text("name");
    let name_en = fields.text("name_en");
    let aliases = fields.texts("aliases");
    let clause = fields.text("clause");
    let wording = fields.text("wording");
    let kind = fields.read("kind", Expected::Kind, |value| value.as_str()?.parse().ok());
    let measure = fields
        .read("measure", Expected::Measure, |value| {
            value.as_str()?.parse().ok()
        })
        .map(|at| at.value);
    let unit = unit(&mut fields, measure, &label);
    let goal = goal(&mut fields, &label);
    let around = relaxed(&mut fields, share);
    let due = due(&mut fields, span);
    let pace = pace(&mut fields, measure, goal.as_ref());
    let last_year = fields.number("last_year").map(|at| at.value);
    let note = fields.text("note").map(|at| at.value);
    let groups = groups(&mut fields, share);
    fields.finish();
    let names = name
        .iter()
        .chain(&name_en)
        .chain(&aliases)
        .cloned()
        .collect();
    let partner = goal.as_ref().and_then(|goal| goal.partner.clone());
    let target = || {
        let name = name?.value;
        let goal = goal?.goal;
        let wording = wording?.value;
        let groups = groups
            .into_iter()
            .map(|own| own.completed(&goal, around, &wording));
        Some(Target {
            groups: groups.collect(),
            id: id.as_ref()?.value.clone(),
            name_en: name_en.map_or_else(|| name.clone(), |name| name.value),
            name,
            aliases: aliases.into_iter().map(|alias| alias.value).collect(),
            clause: Clause::new(&clause?.value),
            wording,
            kind: kind?.value,
            measure: measure?,
            unit: unit.clone()?,
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
        partner,
        unit,
        measure,
    }
}

/// What `[target.groups."NAME"]` says.
struct DraftGroup {
    name: GroupName,
    goal: Option<Goal>,
    /// Of the group's own goal.
    around: Option<Decimal>,
    wording: Option<String>,
    last_year: Option<Decimal>,
}

impl DraftGroup {
    /// What is asked of the group: its own goal, or else the target's with its words.
    fn completed(self, goal: &Goal, around: Option<Decimal>, wording: &str) -> GroupTerms {
        let (goal, around, wording) = match self.goal {
            Some(own) => (own, self.around, self.wording),
            None => (
                goal.clone(),
                around,
                self.wording.or_else(|| Some(wording.to_owned())),
            ),
        };
        GroupTerms {
            name: self.name,
            goal,
            around,
            wording,
            last_year: self.last_year,
        }
    }
}

/// The tables of `[target.groups]`, in their order.
fn groups(fields: &mut Fields<'_, '_>, share: Option<Decimal>) -> Vec<DraftGroup> {
    let Some(found) = fields.value("groups") else {
        return Vec::new();
    };
    let Some(table) = found.get_ref().as_table() else {
        fields.wrong_type("groups", found.span(), Expected::Table);
        return Vec::new();
    };
    let mut groups: Vec<DraftGroup> = Vec::new();
    for (name, value) in table {
        let Some(own) = value.get_ref().as_table() else {
            fields.wrong_type(name.get_ref(), value.span(), Expected::Table);
            continue;
        };
        let own = group(fields.within(own, name.span()), name.get_ref(), share);
        if groups.iter().any(|group| group.name.is(&own.name)) {
            let name = own.name.written.clone();
            fields.report(value.span(), Problem::RepeatedGroup { name });
        }
        groups.push(own);
    }
    groups
}

fn group(mut fields: Fields<'_, '_>, name: &str, share: Option<Decimal>) -> DraftGroup {
    let goal = own_goal(&mut fields);
    let around = relaxed(&mut fields, share);
    let wording = fields.text("wording").map(|at| at.value);
    let last_year = fields.number("last_year").map(|at| at.value);
    fields.finish();
    DraftGroup {
        name: GroupName::new(name),
        goal,
        around,
        wording,
        last_year,
    }
}

/// The goal of a group, a number or a band: what it follows or is assigned, the target says for all.
fn own_goal(fields: &mut Fields<'_, '_>) -> Option<Goal> {
    let (key, sense) = goal_key(fields)?;
    match sense {
        None => band(fields),
        Some(sense) => {
            let value = fields.number(key)?.value;
            Some(Goal::Threshold(sense, Threshold::Number(value)))
        }
    }
}

fn identifier(value: &DeValue<'_>) -> Option<String> {
    let id = table_reader::text(value)?;
    let kebab = id
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    kebab.then_some(id)
}

/// Rates are in % unless they say otherwise; totals and levels must say.
fn unit(fields: &mut Fields<'_, '_>, measure: Option<Measure>, id: &str) -> Option<Unit> {
    let written = fields.text("unit");
    match (written, measure?) {
        (Some(At { value, span }), Measure::Growth) if !Unit::parse(&value).is_percent() => {
            fields.wrong_type("unit", span, Expected::PercentUnit);
            None
        }
        (Some(At { value, .. }), _) => Some(Unit::parse(&value)),
        (None, Measure::Growth | Measure::Ratio) => Some(Unit::parse("%")),
        (None, Measure::Total | Measure::Level) => {
            if !fields.has("unit") {
                fields.report(
                    fields.header.clone(),
                    Problem::MissingUnit { id: id.to_owned() },
                );
            }
            None
        }
    }
}

/// A goal, and the id it is the same as, where it is.
struct DraftGoal {
    goal: Goal,
    partner: Option<At<String>>,
}

fn goal(fields: &mut Fields<'_, '_>, id: &str) -> Option<DraftGoal> {
    let assigned_by = fields.text("assigned_by");
    let Some((key, sense)) = goal_key(fields) else {
        fields.report(fields.header.clone(), Problem::NoGoal { id: id.to_owned() });
        return None;
    };
    let Some(sense) = sense else {
        return band(fields).map(|goal| DraftGoal {
            goal,
            partner: None,
        });
    };
    let written = fields.read(key, Expected::Threshold, written_threshold)?;
    let assigned = matches!(written.value, Written::Assigned);
    let by = assigned_by.as_ref().map(|by| by.value.clone());
    if assigned != by.is_some() {
        let span = assigned_by.map_or(written.span, |by| by.span);
        fields.report(span, Problem::AssignedBy { assigned });
        return None;
    }
    let (threshold, partner) = match written.value {
        Written::Number(value) => (Threshold::Number(value), None),
        Written::SameAs(id) => (
            // its place is known when all ids are: `Draft::target` puts it in
            Threshold::SameAs(usize::MAX),
            Some(At {
                value: id,
                span: written.span,
            }),
        ),
        Written::Assigned => (
            Threshold::Assigned {
                by: by.unwrap_or_default(),
                value: None,
            },
            None,
        ),
    };
    Some(DraftGoal {
        goal: Goal::Threshold(sense, threshold),
        partner,
    })
}

/// The goal's key, and its sense where it is no band. A second goal is reported.
fn goal_key(fields: &mut Fields<'_, '_>) -> Option<(&'static str, Option<Direction>)> {
    let present: Vec<&'static str> = GOALS.into_iter().filter(|key| fields.has(key)).collect();
    let (key, rest) = present.split_first()?;
    for second in rest {
        let problem = Problem::TwoGoals {
            first: (*key).to_owned(),
            second: (*second).to_owned(),
        };
        fields.report_both(fields.key_span(second), fields.key_span(key), problem);
    }
    let sense = match *key {
        "at_least" => Some(Direction::AtLeast),
        "more_than" => Some(Direction::MoreThan),
        "at_most" => Some(Direction::AtMost),
        "less_than" => Some(Direction::LessThan),
        _ => None,
    };
    Some((key, sense))
}

enum Written {
    Number(Decimal),
    SameAs(String),
    Assigned,
}

fn written_threshold(value: &DeValue<'_>) -> Option<Written> {
    match value {
        DeValue::String(text) if text == "assigned" => Some(Written::Assigned),
        DeValue::Table(table) if table.len() == 1 => {
            table_reader::text(table.get("same_as")?.get_ref()).map(Written::SameAs)
        }
        other => table_reader::number(other).map(Written::Number),
    }
}

fn band(fields: &mut Fields<'_, '_>) -> Option<Goal> {
    let ends = fields.read("between", Expected::Band, |value| {
        let [low, high] = value
            .as_array()?
            .iter()
            .collect::<Vec<_>>()
            .try_into()
            .ok()?;
        Some((
            table_reader::number(low.get_ref())?,
            table_reader::number(high.get_ref())?,
        ))
    })?;
    let (low, high) = ends.value;
    if low > high {
        fields.report(
            ends.span,
            Problem::BandUpsideDown {
                low: low.to_string(),
                high: high.to_string(),
            },
        );
        return None;
    }
    Some(Goal::Between { low, high })
}

fn relaxed(fields: &mut Fields<'_, '_>, share: Option<Decimal>) -> Option<Decimal> {
    let around = fields.flag("around");
    if around && share.is_none() {
        fields.report(fields.key_span("around"), Problem::AroundWithoutShare);
    }
    share.filter(|_| around)
}

fn due(fields: &mut Fields<'_, '_>, span: Option<Span>) -> Option<jiff::civil::Date> {
    let Some(due) = fields.date("due") else {
        return span.map(|span| span.end);
    };
    if span.is_some_and(|span| !span.contains(due.value)) {
        fields.report(
            due.span,
            Problem::DueOutsidePlan {
                due: due.value.to_string(),
            },
        );
    }
    Some(due.value)
}

fn pace(
    fields: &mut Fields<'_, '_>,
    measure: Option<Measure>,
    goal: Option<&DraftGoal>,
) -> Option<DeclaredPace> {
    let pace = fields.read("pace", Expected::Pace, |value| match value {
        DeValue::String(text) => (text == "year-end").then_some(DeclaredPace::YearEnd),
        DeValue::Array(points) => points
            .iter()
            .map(|point| table_reader::number(point.get_ref()))
            .collect::<Option<_>>()
            .map(DeclaredPace::Points),
        _ => None,
    })?;
    let partnered = goal.is_some_and(|goal| goal.partner.is_some());
    if partnered || matches!(measure, Some(Measure::Growth | Measure::Ratio)) {
        fields.report(fields.key_span("pace"), Problem::PaceUnused);
    }
    if let DeclaredPace::Points(points) = &pace.value {
        for problem in pace_problems(points) {
            fields.report(pace.span.clone(), problem);
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
