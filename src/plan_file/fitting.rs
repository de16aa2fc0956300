//! Keys of a target that mean nothing beside each other: each is told at its place, with what to write instead.

use crate::diagnostic::KeyMisfit;
use crate::model::Unit;
use crate::model::plan::goal::{Around, Bound, Goal, Threshold};
use crate::model::plan::{Combine, Measure};
use crate::model::time::calendar::Span;
use crate::plan_file::base::DraftBase;
use crate::plan_file::goal::DraftGoal;
use crate::plan_file::table_reader::TableReader;

/// Keys that a milestone does not have.
pub const NOT_OF_MILESTONES: [&str; 17] = [
    "at_least",
    "more_than",
    "at_most",
    "less_than",
    "between",
    "better",
    "assigned_by",
    "unit",
    "unit_en",
    "around",
    "pace",
    "hold",
    "base",
    "last_year",
    "basis",
    "combine",
    "derive_from",
];

/// The keys of a target, as far as they depend on each other.
pub struct TargetKeys<'a> {
    pub measure: Measure,
    /// From its start to its due date.
    pub way: Span,
    pub unit: Option<&'a Unit>,
    pub goal: &'a DraftGoal,
    pub around: Option<Around>,
    pub base: &'a DraftBase,
    pub combine: Option<Combine>,
    pub derive_from: Option<&'a Unit>,
}

impl TargetKeys<'_> {
    /// Whether the bound follows from a base.
    fn follows_from_base(&self) -> bool {
        matches!(
            self.goal.goal,
            Some(Goal::Threshold(_, Threshold::FromBase(_)))
        )
    }

    /// The ways of putting periods together that the measure does not have: those that it has.
    fn other_ways(&self) -> Option<&'static str> {
        use Combine::{Last, Mean, Sum};
        use Measure::{Growth, Level, Milestone, Ratio, Total};
        let combine = self.combine?;
        let (fits, ways) = match self.measure {
            Total => (combine == Sum, "`sum`"),
            Growth => (combine != Sum, "`mean`, `compound`, `last`"),
            Ratio => (matches!(combine, Mean | Last), "`mean`, `last`"),
            Level => (combine == Mean, "`mean`"),
            Milestone => return None,
        };
        (!fits).then_some(ways)
    }

    /// Whether figures in the other unit lead to the target's.
    fn derives(&self, from: &Unit) -> bool {
        let own = self.unit.map_or("", Unit::base);
        match self.measure {
            Measure::Growth => !from.is_percent() && from.base() != "个百分点",
            Measure::Level | Measure::Ratio => own == "个百分点" && from.is_percent(),
            Measure::Total | Measure::Milestone => false,
        }
    }

    /// The relaxed bound, where it holds at the base that the plan gives and the bound itself does not.
    fn passed_base(&self) -> Option<KeyMisfit> {
        let base = self.base.value?;
        let around = self.around?;
        let is_level = self.measure == Measure::Level && self.combine.is_none();
        let (bound, start) = match self.goal.goal.as_ref()? {
            Goal::Threshold(direction, Threshold::Number(value)) if is_level => {
                (Bound::One(*direction, *value), rust_decimal::Decimal::ZERO)
            }
            Goal::Threshold(direction, Threshold::FromBase(step)) => {
                (Bound::One(*direction, step.from(base)), base)
            }
            _ => return None,
        };
        let relaxed = bound.relaxed(around, start);
        let Bound::One(_, value) = relaxed else {
            return None;
        };
        (relaxed.holds(base) && !bound.holds(base)).then(|| KeyMisfit::AroundPassesBase {
            bound: value.normalize().to_string(),
            base: base.normalize().to_string(),
        })
    }
}

/// Tells what does not fit.
pub fn check(table: &mut TableReader<'_, '_>, parts: &TargetKeys<'_>, span: Option<Span>) {
    if parts.measure == Measure::Milestone {
        if table.has("groups") {
            table.misfit("groups", table.key_span("groups"), KeyMisfit::OfMilestone);
        }
        return;
    }
    let is_level = parts.measure == Measure::Level;
    let mut misfits: Vec<(&'static str, KeyMisfit)> = Vec::new();
    let has_base = table.has("base");
    let starts_from_base = is_level && parts.combine.is_none() || parts.follows_from_base();
    if has_base && !starts_from_base {
        misfits.push(("base", KeyMisfit::BaseUnused));
    }
    if has_base && parts.base.date.is_some_and(|date| date >= parts.way.end) {
        misfits.push(("base", KeyMisfit::BaseTooLate));
    }
    if table.has("hold") && !is_level {
        misfits.push(("hold", KeyMisfit::HoldOfOther));
    }
    let has_own_start = span.is_some_and(|span| span.start != parts.way.start);
    if has_own_start && is_level && parts.combine.is_none() && !has_base {
        misfits.push(("start", KeyMisfit::StartWithoutBase));
    }
    if let Some(ways) = parts.other_ways() {
        misfits.push(("combine", KeyMisfit::Combine(ways)));
    }
    if parts.derive_from.is_some_and(|from| !parts.derives(from)) {
        misfits.push(("derive_from", KeyMisfit::DeriveFrom));
    }
    if table.has("basis") && is_level && parts.combine.is_none() {
        misfits.push(("basis", KeyMisfit::BasisOfLevel));
    }
    let follows_alone = matches!(
        parts.goal.goal,
        Some(Goal::Threshold(_, Threshold::SameAs { plus: None, .. }))
    );
    if follows_alone && matches!(parts.around, Some(Around::Share(_))) {
        misfits.push(("around", KeyMisfit::AroundOfOther));
    }
    if let Some(passes) = parts.passed_base() {
        misfits.push(("around", passes));
    }
    for (key, misfit) in misfits {
        table.misfit(key, table.key_span(key), misfit);
    }
}
