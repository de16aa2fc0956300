//! A quantitative target of a plan.

use jiff::civil::Date;
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::model::number::decimal::Decimal;
use crate::model::number::unit::Unit;
use crate::model::plan::clause::Clause;
use crate::model::plan::goal::Goal;
use crate::model::plan::group::{GroupName, GroupTerms, Terms};
use crate::model::plan::pace::DeclaredPace;

/// Force of a target. Plan files write the variants in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// 约束性: must be met.
    Binding,
    /// 预期性: hoped for.
    Expected,
    /// 工作任务: a task that the plan sets.
    Task,
}

/// Behaviour of an indicator's number in time. Plan files write the variants in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Measure {
    /// Counted from the plan's start to the date; can only grow.
    Total,
    /// The amount that stands at the date.
    Level,
    /// The total from the start of the year to the date against the same months of last year, in %.
    Growth,
    /// A share or rate over the year so far, comparable at any date.
    Ratio,
}

/// Words that count things which come in whole ones.
const WHOLE_ONES: [&str; 19] = [
    "个", "人", "名", "条", "列", "套", "辆", "台", "株", "场", "次", "例", "起", "部", "艘", "架",
    "只", "头", "宗",
];

/// Words in a name that make a count an average, which may well have a fraction.
const AVERAGES: [&str; 12] = [
    "每", "人均", "万人", "户均", "平均", "率", "比", "per ", "average", "mean", "rate", "ratio",
];

/// One quantitative target.
#[derive(Clone, Debug)]
pub struct Target {
    /// Stable, unique, kebab-case.
    pub id: String,
    /// The document's own term.
    pub name: String,
    /// English name; the document's term where the plan gives none.
    pub name_en: String,
    /// Other names that data files use.
    pub aliases: Vec<String>,
    /// The place in the document, where the plan gives it.
    pub clause: Option<Clause>,
    /// The document's own few words for the threshold, where the plan gives them.
    pub wording: Option<String>,
    /// Its force, where the plan gives it.
    pub kind: Option<Kind>,
    /// 责任单位: who answers for it.
    pub owner: Option<String>,
    /// The behaviour of its number in time.
    pub measure: Measure,
    /// The unit of every number of this target.
    pub unit: Unit,
    /// The unit in English; the same where the plan gives none.
    pub unit_en: Unit,
    /// The goal.
    pub goal: Goal,
    /// 左右: the share by which the bound is relaxed; `None` where it is not.
    pub around: Option<Decimal>,
    /// Due date; the plan's end unless the plan says otherwise.
    pub due: Date,
    /// The pace that the plan declares for it.
    pub pace: Option<DeclaredPace>,
    /// Last year's figure, where the document gives it.
    pub last_year: Option<Decimal>,
    /// The reading of an unclear wording.
    pub note: Option<String>,
    /// Own terms of single groups.
    pub groups: Vec<GroupTerms>,
}

impl Target {
    /// The terms for a group, or for the whole where there is none.
    pub fn terms(&self, group: Option<&GroupName>) -> Terms<'_> {
        let whole = Terms {
            goal: &self.goal,
            is_own_goal: false,
            around: self.around,
            wording: self.wording.as_deref(),
            last_year: self.last_year,
        };
        let Some(group) = group else {
            return whole;
        };
        match self.groups.iter().find(|own| own.name.is(group)) {
            Some(own) => Terms {
                goal: &own.goal,
                is_own_goal: own.is_own_goal,
                around: own.around,
                wording: own.wording.as_deref(),
                last_year: own.last_year,
            },
            None => Terms {
                last_year: None,
                ..whole
            },
        }
    }

    /// Whether the whole's goal is asked of each group as well: a rate is, an amount is the whole's alone.
    pub fn is_asked_of_groups(&self) -> bool {
        match self.measure {
            Measure::Growth | Measure::Ratio => true,
            Measure::Total => false,
            Measure::Level => self.unit.is_relative(),
        }
    }

    /// Whether it is within a clause of the document.
    pub fn is_within(&self, clause: &Clause) -> bool {
        let own = self.clause.as_ref();
        own.is_some_and(|own| own.is_within(clause))
    }

    /// Whether its unit only counts what its name says: `200家` are 200 of them.
    pub fn has_classifier(&self) -> bool {
        !self.unit.has_scale() && WHOLE_ONES.contains(&self.unit.base())
    }

    /// Whether it counts things in whole ones: by its unit, unless its name or its own numbers, those that are
    /// `given`, say that it is an average.
    pub fn counts_whole_ones<const N: usize>(&self, given: [Option<Decimal>; N]) -> bool {
        let is_amount = matches!(self.measure, Measure::Total | Measure::Level);
        let is_average = |name: &str| AVERAGES.iter().any(|word| name.contains(word));
        is_amount
            && self.has_classifier()
            && given.iter().flatten().all(|given| given.fract().is_zero())
            && !self.names().any(|name| is_average(&name.to_lowercase()))
    }

    /// Every name that the target goes by: id, name, English name, aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.name, &self.name_en]
            .into_iter()
            .chain(&self.aliases)
            .map(String::as_str)
    }
}
