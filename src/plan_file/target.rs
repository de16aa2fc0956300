//! A `[[target]]` of a plan file, as far as it can be read.

use std::collections::HashMap;

use toml::de::{DeTable, DeValue};

use crate::diagnostic::{Expected, KeyMisfit, Problem};
use crate::model::number::decimal::Decimal;
use crate::model::number::unit::Unit;
use crate::model::plan::goal::{Direction, Goal, Threshold};
use crate::model::plan::{Clause, Combine, Measure, StatedBasis, Target, names};
use crate::model::time::calendar::Span;
use crate::model::time::years::Years;
use crate::plan_file::base::{base, way};
use crate::plan_file::fitting::{self, TargetKeys};
use crate::plan_file::goal::{DraftGoal, Partner, goal};
use crate::plan_file::groups::groups;
use crate::plan_file::pace::pace;
use crate::plan_file::relaxing::around;
use crate::plan_file::table_reader;
use crate::plan_file::table_reader::{Located, TableReader};

/// The rest of the plan, as far as a target depends on it.
pub struct PlanContext<'a> {
    /// The plan's period.
    pub span: Option<Span>,
    /// The plan's years.
    pub years: Years,
    /// The plan's share for 左右.
    pub around: Option<Decimal>,
    /// The places of the targets by their ids, see [`ids`], and behind them those of comparators.
    pub ids: HashMap<String, usize>,
    /// The targets' tables.
    pub tables: Vec<&'a DeTable<'a>>,
}

/// The places of these tables by their ids.
pub fn ids(tables: &[&DeTable<'_>]) -> HashMap<String, usize> {
    let id = |table: &DeTable<'_>| identifier(table.get("id")?.get_ref());
    let places = tables.iter().enumerate();
    places
        .filter_map(|(place, table)| Some((id(table)?, place)))
        .collect()
}

/// A target as far as it could be read, with the places that checks across targets point at.
pub struct Draft {
    /// The id.
    pub id: Option<Located<String>>,
    /// Every other name.
    pub names: Vec<Located<String>>,
    /// The target that its goal is the same as.
    pub partner: Option<Partner>,
    /// The unit.
    pub unit: Option<Unit>,
    /// The measure.
    pub measure: Option<Measure>,
    /// The unit that it may be worked out from.
    pub derive_from: Option<Unit>,
    /// The target, where nothing of it is missing or wrong.
    pub target: Option<Target>,
}

impl Draft {
    /// The id and every other name.
    pub fn all_names(&self) -> impl Iterator<Item = &Located<String>> {
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

/// The keys that a target takes over from the one that it is `of`.
const TAKEN_OVER: [&str; 15] = [
    "clause",
    "kind",
    "owner",
    "measure",
    "unit",
    "unit_en",
    "start",
    "base",
    "last_year",
    "hold",
    "basis",
    "combine",
    "derive_from",
    "note",
    "assigned_by",
];

/// The keys among them that say what is measured: another value would make it another indicator.
const OF_INDICATOR: [&str; 7] = [
    "measure",
    "unit",
    "base",
    "last_year",
    "basis",
    "combine",
    "derive_from",
];

/// The target that another one is `of`, by its place.
fn of(table: &mut TableReader<'_, '_>, plan: &PlanContext<'_>) -> Option<usize> {
    let of = table.text("of")?;
    let targets = || {
        plan.ids
            .iter()
            .filter(|(_, place)| **place < plan.tables.len())
    };
    let found = targets().find(|(id, _)| **id == of.value);
    let Some((_, place)) = found else {
        let mut known: Vec<_> = targets().collect();
        known.sort_by_key(|(_, place)| **place);
        let near = names::nearest(&of.value, known.iter().map(|(id, _)| id.as_str()));
        table.misfit("of", of.span, KeyMisfit::UnknownOf(near));
        return None;
    };
    if plan.tables[*place].contains_key("of") {
        table.misfit("of", of.span, KeyMisfit::OfOfOf);
        return None;
    }
    Some(*place)
}

/// A table that takes over the keys of the target that it is `of`, see [`TAKEN_OVER`].
fn inheriting<'a, 'b>(table: TableReader<'a, 'b>, of: &'a DeTable<'a>) -> TableReader<'a, 'b> {
    let mut table = table.inheriting(of, &TAKEN_OVER);
    for key in OF_INDICATOR {
        if table.differs_from_inherited(key) {
            table.misfit(key, table.key_span(key), KeyMisfit::OfDiffers);
        }
    }
    table
}

/// The id and the names of an indicator, as they are written.
struct Naming {
    id: Option<Located<String>>,
    name: Option<Located<String>>,
    name_en: Option<Located<String>>,
    aliases: Vec<Located<String>>,
}

/// The names of an indicator that has one.
struct IndicatorNames {
    name: String,
    /// The name where there is no English one.
    name_en: String,
    aliases: Vec<String>,
}

impl Naming {
    /// Reads them, and tells those that are missing.
    fn read(table: &mut TableReader<'_, '_>) -> Naming {
        let id = table.read("id", Expected::Id, identifier);
        for key in ["id", "name", "measure"] {
            table.require(key, id.as_ref().map_or("", |id| id.value.as_str()));
        }
        Naming {
            id,
            name: table.text("name"),
            name_en: table.text("name_en"),
            aliases: table.texts("aliases"),
        }
    }

    /// The id as it is shown; empty where there is none.
    fn shown_id(&self) -> &str {
        self.id.as_ref().map_or("", |id| id.value.as_str())
    }

    /// All names but the id.
    fn names(&self) -> Vec<Located<String>> {
        let names = self.name.iter().chain(&self.name_en);
        names.chain(&self.aliases).cloned().collect()
    }

    /// The id and the names; `None` where id or name is missing.
    fn complete(self) -> Option<(String, IndicatorNames)> {
        let name = self.name?.value;
        let named = IndicatorNames {
            name_en: self.name_en.map_or_else(|| name.clone(), |name| name.value),
            name,
            aliases: self.aliases.into_iter().map(|alias| alias.value).collect(),
        };
        Some((self.id?.value, named))
    }
}

/// Reads a `[[target]]`.
#[expect(
    clippy::too_many_lines,
    reason = "a line for each key of the file and each field of the target"
)]
pub fn draft<'a>(mut table: TableReader<'a, '_>, plan: &PlanContext<'a>) -> Draft {
    let of = of(&mut table, plan);
    if let Some(place) = of {
        table = inheriting(table, plan.tables[place]);
    }
    let naming = Naming::read(&mut table);
    let shown = naming.shown_id();
    let clause = table.text("clause");
    let wording = table.text("wording");
    let kind = table.word("kind", Expected::Kind);
    let measure = table.word("measure", Expected::Measure);
    let owner = table.text("owner");
    let unit = unit(&mut table, measure, shown);
    let unit_en = table.text("unit_en");
    let goal = match measure {
        Some(Measure::Milestone) => milestone(&mut table),
        _ => number_goal(&mut table, shown, plan),
    };
    let around = around(&mut table, plan.around);
    let way = way(&mut table, plan.span);
    let combine = table.word::<Combine>("combine", Expected::Combine);
    let basis = table.word::<StatedBasis>("basis", Expected::Basis);
    let pace = pace(&mut table, measure, &goal);
    let derive_from = table
        .text("derive_from")
        .map(|unit| Unit::parse(&unit.value));
    let base = base(&mut table, plan.span, plan.years);
    let hold = table.flag("hold");
    let note = table.text("note").map(|at| at.value);
    let groups = groups(&mut table, plan.around);
    if let (Some(measure), Some(way)) = (measure, way) {
        let parts = TargetKeys {
            measure,
            way,
            unit: unit.as_ref(),
            goal: &goal,
            around,
            base: &base,
            combine,
            derive_from: derive_from.as_ref(),
        };
        fitting::check(&mut table, &parts, plan.span);
    }
    table.finish();
    let (id, names) = (naming.id.clone(), naming.names());
    let target = || {
        let (id, named) = naming.complete()?;
        let (goal, measure, way) = (goal.goal?, measure?, way?);
        let wording = wording.map(|wording| wording.value);
        let unit = unit.clone()?;
        let groups = groups
            .into_iter()
            .map(|own| own.completed(&goal, around, wording.as_deref()));
        Some(Target {
            groups: groups.collect(),
            id,
            name: named.name,
            name_en: named.name_en,
            aliases: named.aliases,
            clause: clause.map(|clause| Clause::new(&clause.value)),
            wording,
            kind,
            owner: owner.map(|owner| owner.value),
            measure,
            unit_en: unit_en.map_or_else(|| unit.clone(), |unit_en| Unit::parse(&unit_en.value)),
            unit,
            goal,
            years: plan.years,
            around,
            start: way.start,
            due: way.end,
            until: way.end,
            hold,
            base_date: base.date?,
            is_base_fixed: base.is_fixed,
            of,
            combine,
            basis,
            source: None,
            is_source: false,
            pace,
            // a rise starts from nothing
            last_year: base.value.or_else(|| {
                let is_rise = derive_from.is_some() && measure == Measure::Level;
                is_rise.then_some(Decimal::ZERO)
            }),
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
        derive_from,
    }
}

/// Reads a `[[comparator]]`: an indicator without a goal.
pub fn comparator(mut table: TableReader<'_, '_>, plan: &PlanContext<'_>) -> Draft {
    let naming = Naming::read(&mut table);
    let measure = table.word("measure", Expected::Measure);
    let unit = unit(&mut table, measure, naming.shown_id());
    table.finish();
    let (id, names) = (naming.id.clone(), naming.names());
    let target = || {
        let (id, named) = naming.complete()?;
        let (unit, span) = (unit.clone()?, plan.span?);
        Some(Target {
            name_en: named.name_en,
            aliases: named.aliases,
            ..Target::unasked(id, named.name, measure?, unit, span)
        })
    };
    Draft {
        target: target(),
        id,
        names,
        partner: None,
        unit,
        measure,
        derive_from: None,
    }
}

/// The goal of a target that has numbers.
fn number_goal(table: &mut TableReader<'_, '_>, id: &str, plan: &PlanContext<'_>) -> DraftGoal {
    if table.has("done") {
        table.misfit("done", table.key_span("done"), KeyMisfit::DoneOfOther);
    }
    goal(table, id, &plan.ids)
}

/// The goal of a milestone: that it is done, 1 of 1.
fn milestone(table: &mut TableReader<'_, '_>) -> DraftGoal {
    for key in fitting::NOT_OF_MILESTONES {
        if table.has(key) {
            table.misfit(key, table.key_span(key), KeyMisfit::OfMilestone);
        }
    }
    if !table.flag("done") {
        let span = table.key_span("done");
        table.misfit("done", span, KeyMisfit::MilestoneWithoutDone);
        return DraftGoal::default();
    }
    let threshold = Threshold::Number(Decimal::ONE);
    DraftGoal {
        goal: Some(Goal::Threshold(Direction::AtLeast, threshold)),
        partner: None,
    }
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
        (Some(Located { value, span }), Measure::Growth) if !Unit::parse(&value).is_percent() => {
            table.wrong_type("unit", span, Expected::PercentUnit);
            None
        }
        (Some(Located { value, .. }), _) => Some(Unit::parse(&value)),
        (None, Measure::Growth | Measure::Ratio) => Some(Unit::parse("%")),
        (None, Measure::Milestone) => Some(Unit::parse("")),
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
