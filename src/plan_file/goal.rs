//! The goal keys of a `[[target]]` and of its groups.

use std::collections::HashMap;

use toml::de::DeValue;

use crate::diagnostic::{Expected, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Direction, Goal, Threshold};
use crate::model::plan::names;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{At, TableReader};

/// The goal keys, in the order in which they are reported, each with its direction; a band has none.
const GOALS: [(&str, Option<Direction>); 5] = [
    ("at_least", Some(Direction::AtLeast)),
    ("more_than", Some(Direction::MoreThan)),
    ("at_most", Some(Direction::AtMost)),
    ("less_than", Some(Direction::LessThan)),
    ("between", None),
];

/// The goal of a target, as far as it can be read.
#[derive(Default)]
pub struct DraftGoal {
    /// The goal, if nothing of it is wrong.
    pub goal: Option<Goal>,
    /// The target that it is the same as.
    pub partner: Option<Partner>,
}

/// `same_as`.
pub struct Partner {
    /// The id as written.
    pub id: At<String>,
    /// The place of the target with this id, if there is one.
    pub target: Option<usize>,
}

/// Reads the goal of the target `id`; `ids` are the places of all targets.
pub fn goal(table: &mut TableReader<'_, '_>, id: &str, ids: &HashMap<String, usize>) -> DraftGoal {
    let assigned_by = table.text("assigned_by");
    let Some((key, direction)) = goal_key(table) else {
        table.report(table.header.clone(), Problem::NoGoal { id: id.to_owned() });
        return DraftGoal::default();
    };
    let Some(direction) = direction else {
        return DraftGoal {
            goal: band(table),
            partner: None,
        };
    };
    let Some(written) = table.read(key, Expected::Threshold, written_threshold) else {
        return DraftGoal::default();
    };
    let assigned = matches!(written.value, Written::Assigned);
    if assigned != assigned_by.is_some() {
        let span = assigned_by.map_or(written.span, |by| by.span);
        table.report(span, Problem::AssignedBy { assigned });
        return DraftGoal::default();
    }
    let (threshold, partner) = match written.value {
        Written::Number(value) => (Some(Threshold::Number(value)), None),
        Written::Assigned => {
            let assigned = assigned_by.map(|by| Threshold::Assigned {
                by: by.value,
                value: None,
            });
            (assigned, None)
        }
        Written::SameAs(id) => {
            let id = At {
                value: id,
                span: written.span,
            };
            let partner = partner(table, id, ids);
            (partner.target.map(Threshold::SameAs), Some(partner))
        }
    };
    DraftGoal {
        goal: threshold.map(|threshold| Goal::Threshold(direction, threshold)),
        partner,
    }
}

fn partner(
    table: &mut TableReader<'_, '_>,
    id: At<String>,
    ids: &HashMap<String, usize>,
) -> Partner {
    let target = ids.get(&id.value).copied();
    if target.is_none() {
        let mut known: Vec<(&String, &usize)> = ids.iter().collect();
        known.sort_by_key(|(_, place)| **place);
        let near = names::nearest(&id.value, known.iter().map(|(id, _)| id.as_str()));
        let problem = Problem::UnknownPartner {
            id: id.value.clone(),
            near,
        };
        table.report(id.span.clone(), problem);
    }
    Partner { id, target }
}

/// The goal of a group, a number or a band: `same_as` and `"assigned"` are only of the target as a whole.
pub fn group_goal(table: &mut TableReader<'_, '_>) -> Option<Goal> {
    match goal_key(table)? {
        (_, None) => band(table),
        (key, Some(direction)) => {
            let value = table.number(key)?.value;
            Some(Goal::Threshold(direction, Threshold::Number(value)))
        }
    }
}

/// The goal's key with its direction. A second goal is reported.
fn goal_key(table: &mut TableReader<'_, '_>) -> Option<(&'static str, Option<Direction>)> {
    let mut present = GOALS.into_iter().filter(|(key, _)| table.has(key));
    let first = present.next()?;
    let rest: Vec<&str> = present.map(|(key, _)| key).collect();
    for second in rest {
        let problem = Problem::TwoGoals {
            first: first.0.to_owned(),
            second: second.to_owned(),
        };
        table.report_both(table.key_span(second), table.key_span(first.0), problem);
    }
    Some(first)
}

/// The value of a goal key.
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

fn band(table: &mut TableReader<'_, '_>) -> Option<Goal> {
    let ends = table.read("between", Expected::Band, |value| match value {
        DeValue::Array(ends) if ends.len() == 2 => {
            let end = |place: usize| table_reader::number(ends.get(place)?.get_ref());
            Some([end(0)?, end(1)?])
        }
        _ => None,
    })?;
    let [low, high] = ends.value;
    if low > high {
        table.report(
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
