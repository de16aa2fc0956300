//! A quantitative target of a plan.

use jiff::civil::Date;
use strum::{EnumIter, EnumString, IntoStaticStr};

use crate::model::number::decimal::Decimal;
use crate::model::number::unit::Unit;
use crate::model::plan::clause::Clause;
use crate::model::plan::goal::{Around, Goal, Threshold};
use crate::model::plan::group::{GroupName, GroupTerms, Terms};
use crate::model::plan::pace::DeclaredPace;
use crate::model::time::calendar::Span;
use crate::model::time::years::Years;

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
    /// 建成, 开通: done or not.
    Milestone,
}

/// The way from figures of single periods to the one that speaks. Plan files write the variants in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Combine {
    /// Totals are added.
    Sum,
    /// 年均增长, the geometric mean of growth; 全年平均, the mean of ratios and levels by their months.
    Mean,
    /// 累计降低: growth after growth.
    Compound,
    /// The newest growth or ratio stands for itself.
    Last,
}

/// The basis of rows that do not say it. Plan files write the variants in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum StatedBasis {
    /// A month alone.
    Month,
    /// A quarter alone.
    Quarter,
    /// A year alone.
    Year,
    /// Since the year began.
    Ytd,
    /// Since the plan began.
    Plan,
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

/// Words in the name of what is a rise of prices.
const PRICES: [&str; 5] = ["价格", "物价", "cpi", "inflation", "prices"];

/// Words in the name of a share of a whole.
const SHARES: [&str; 10] = [
    "利用率",
    "办件率",
    "比重",
    "占比",
    "覆盖率",
    "普及率",
    "入园率",
    "优良率",
    "城镇化率",
    "share",
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
    /// The plan's years.
    pub years: Years,
    /// 左右: by how much the bound is relaxed; `None` where it is not.
    pub around: Option<Around>,
    /// The first day of its way; the plan's unless the plan says otherwise.
    pub start: Date,
    /// Due date; the plan's end unless the plan says otherwise.
    pub due: Date,
    /// The last date that figures are used of: the plan's end, or the latest due date of its indicator, or for as
    /// long as they may show how things stood by then.
    pub until: Date,
    /// Whether it must still hold at the due date, so that it is never met early.
    pub hold: bool,
    /// The date of the base that levels, and bounds that follow from one, start from.
    pub base_date: Date,
    /// Whether the base that the plan gives counts before a row of that date.
    pub is_base_fixed: bool,
    /// The place of the target whose figures it is judged by, where that is another one of the same indicator.
    pub of: Option<usize>,
    /// The way from figures of single periods to the one that speaks.
    pub combine: Option<Combine>,
    /// The basis of rows that do not say it.
    pub basis: Option<StatedBasis>,
    /// The place among the plan's indicators of the amounts or levels that it may be worked out from.
    pub source: Option<usize>,
    /// Whether it is what another indicator is worked out from: a total of it counts each year for itself.
    pub is_source: bool,
    /// The pace that the plan declares for it.
    pub pace: Option<DeclaredPace>,
    /// The base, or last year's figure, where the document gives it.
    pub last_year: Option<Decimal>,
    /// The reading of an unclear wording.
    pub note: Option<String>,
    /// Own terms of single groups.
    pub groups: Vec<GroupTerms>,
}

impl Target {
    /// An indicator without a goal, over the time of a plan.
    pub fn unasked(id: String, name: String, measure: Measure, unit: Unit, span: Span) -> Target {
        Target {
            id,
            name_en: name.clone(),
            name,
            aliases: Vec::new(),
            clause: None,
            wording: None,
            kind: None,
            owner: None,
            measure,
            unit_en: unit.clone(),
            unit,
            goal: Goal::Unasked,
            years: Years::default(),
            around: None,
            start: span.start,
            due: span.end,
            until: span.end,
            hold: false,
            base_date: span.day_before(),
            is_base_fixed: false,
            of: None,
            combine: None,
            basis: None,
            source: None,
            is_source: false,
            pace: None,
            last_year: None,
            note: None,
            groups: Vec::new(),
        }
    }

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
            Measure::Total | Measure::Milestone => false,
            Measure::Level => self.unit.is_relative(),
        }
    }

    /// Whether it is judged by figures of single periods, put together: a sum, a mean or a compound.
    pub fn puts_periods_together(&self) -> bool {
        matches!(
            self.combine,
            Some(Combine::Sum | Combine::Mean | Combine::Compound)
        )
    }

    /// Whether it is no target, but one that others are held against.
    pub fn is_comparator(&self) -> bool {
        self.goal == Goal::Unasked && !self.is_source
    }

    /// The time from its start to its due date.
    pub fn way(&self) -> Span {
        Span {
            start: self.start,
            end: self.due,
        }
    }

    /// Whether its bound follows from a base.
    pub fn follows_from_base(&self) -> bool {
        matches!(self.goal, Goal::Threshold(_, Threshold::FromBase(_)))
    }

    /// Whether it is within a clause of the document.
    pub fn is_within(&self, clause: &Clause) -> bool {
        let own = self.clause.as_ref();
        own.is_some_and(|own| own.is_within(clause))
    }

    /// Whether its figures are numbers: a milestone's are yes or no.
    pub fn has_numbers(&self) -> bool {
        self.measure != Measure::Milestone
    }

    /// Whether it is a rise in points that may also be worked out from the rate itself.
    pub fn is_rise_of_rate(&self) -> bool {
        self.source.is_some() && self.unit.base() == "个百分点"
    }

    /// Whether it is by how much prices rose: growth over last year, though no target of growth.
    pub fn is_of_prices(&self) -> bool {
        let is_of_prices = |name: &str| PRICES.iter().any(|word| name.contains(word));
        self.measure == Measure::Ratio
            && self.unit.is_percent()
            && self.names().any(|name| is_of_prices(&name.to_lowercase()))
    }

    /// Whether its name says that it is a share of a whole.
    pub fn is_share(&self) -> bool {
        let is_of_share = |name: &str| SHARES.iter().any(|word| name.contains(word));
        matches!(self.measure, Measure::Ratio | Measure::Level)
            && self.names().any(|name| is_of_share(&name.to_lowercase()))
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
