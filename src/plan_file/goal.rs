//! The goal keys of a `[[target]]` and of its groups.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Expected, KeyMisfit, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Better, Direction, Goal, Step, Threshold};
use crate::model::plan::names;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{Located, TableReader};

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
    pub id: Located<String>,
    /// The place of the target with this id, if there is one.
    pub target: Option<usize>,
}

/// Reads the goal of the target `id`; `ids` are the places of all targets.
pub fn goal(table: &mut TableReader<'_, '_>, id: &str, ids: &HashMap<String, usize>) -> DraftGoal {
    let better = better(table);
    let assigned_by = table.text("assigned_by");
    let Some((key, direction)) = goal_key(table) else {
        table.report(table.header.clone(), Problem::NoGoal { id: id.to_owned() });
        return DraftGoal::default();
    };
    let Some(direction) = direction else {
        return DraftGoal {
            goal: band(table, better.map(|better| better.value)),
            partner: None,
        };
    };
    if let Some(better) = better {
        table.misfit("better", better.span, KeyMisfit::BetterWithoutBand);
    }
    let Some(written) = table.read(key, Expected::Threshold, written_threshold) else {
        return DraftGoal::default();
    };
    let assigned = matches!(written.value, GoalValue::Assigned);
    if assigned != assigned_by.is_some() {
        let span = assigned_by.map_or(written.span, |by| by.span);
        table.report(span, Problem::AssignedBy { assigned });
        return DraftGoal::default();
    }
    let (threshold, partner) = match written.value {
        GoalValue::Number(value) => (Some(Threshold::Number(value)), None),
        GoalValue::Assigned => {
            let assigned = assigned_by.map(|by| Threshold::Assigned {
                by: by.value,
                value: None,
            });
            (assigned, None)
        }
        GoalValue::FromBase(step) => (Some(Threshold::FromBase(step)), None),
        GoalValue::SameAs(id, plus) => {
            let id = Located {
                value: id,
                span: written.span,
            };
            let partner = partner(table, id, ids);
            let threshold = partner
                .target
                .map(|other| Threshold::SameAs { other, plus });
            (threshold, Some(partner))
        }
    };
    DraftGoal {
        goal: threshold.map(|threshold| Goal::Threshold(direction, threshold)),
        partner,
    }
}

fn partner(
    table: &mut TableReader<'_, '_>,
    id: Located<String>,
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
    let better = better(table);
    match goal_key(table)? {
        (_, None) => band(table, better.map(|better| better.value)),
        (key, Some(direction)) => {
            if let Some(better) = better {
                table.misfit("better", better.span, KeyMisfit::BetterWithoutBand);
            }
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
enum GoalValue {
    Number(Decimal),
    SameAs(String, Option<Decimal>),
    FromBase(Step),
    Assigned,
}

fn written_threshold(value: &DeValue<'_>) -> Option<GoalValue> {
    match value {
        DeValue::String(text) if text == "assigned" => Some(GoalValue::Assigned),
        DeValue::Table(table) => of_table(table),
        other => table_reader::number(other).map(GoalValue::Number),
    }
}

/// `{ same_as = "gdp", plus = 0.5 }`, `{ base_plus = 1 }`, `{ base_times = 0.85 }`.
fn of_table(table: &DeTable<'_>) -> Option<GoalValue> {
    let number = |key: &str| {
        table
            .get(key)
            .map(|value| table_reader::number(value.get_ref()))
    };
    let is_only = table.len() == 1;
    if let Some(other) = table.get("same_as") {
        let plus = match number("plus") {
            None if is_only => None,
            Some(Some(plus)) if table.len() == 2 => Some(plus),
            _ => return None,
        };
        return Some(GoalValue::SameAs(
            table_reader::text(other.get_ref())?,
            plus,
        ));
    }
    let plus = number("base_plus").flatten().map(Step::Plus);
    let times = number("base_times").flatten();
    let times = times.filter(|times| Decimal::ZERO < *times && *times <= Step::MOST_TIMES);
    let step = plus.or(times.map(Step::Times));
    step.filter(|_| is_only).map(GoalValue::FromBase)
}

/// The good end of a band.
fn better(table: &mut TableReader<'_, '_>) -> Option<Located<Better>> {
    table.read("better", Expected::Better, |value| {
        value.as_str()?.parse().ok()
    })
}

fn band(table: &mut TableReader<'_, '_>, better: Option<Better>) -> Option<Goal> {
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
    Some(Goal::Between { low, high, better })
}
