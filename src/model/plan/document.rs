//! A plan as a whole: its document, period, sections and targets.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::model::number::decimal::Decimal;
use crate::model::plan::clause::{Clause, Section};
use crate::model::plan::goal::{Goal, Threshold};
use crate::model::plan::names;
use crate::model::plan::role::Role;
use crate::model::plan::target::{Measure, Target};
use crate::model::time::calendar::Span;
use crate::model::time::years::{Year, Years};

/// A plan, valid as a whole: names are unique, references resolve, bounds are the right way round.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The document's title.
    pub title: String,
    /// The title in English; the document's where the plan gives none.
    pub title_en: String,
    /// The document's number.
    pub document: Option<String>,
    /// Date of issue.
    pub issued: Option<Date>,
    /// The plan's period.
    pub span: Span,
    /// The years that it counts by.
    pub years: Years,
    /// Reason why last year is no normal base; `None` for a usual year.
    pub unusual_base: Option<String>,
    /// The names of the place that the plan is of, where data may have rows of others.
    pub area: Vec<String>,
    /// Headings that data files have beside those that are built in.
    pub headings: Vec<(Role, String)>,
    /// The document's sections, in its order.
    pub sections: Vec<Section>,
    /// The targets, in the document's order.
    pub targets: Vec<Target>,
    /// Indicators without a goal: comparators, and what targets are worked out from.
    pub others: Vec<Target>,
    area_keys: Vec<String>,
    names: HashMap<String, usize>,
    /// The same without blanks, where they still are one target's.
    compact: HashMap<String, Option<usize>>,
}

/// A plan's heading data, everything but its targets and sections.
#[derive(Clone, Debug)]
pub struct Heading {
    /// See [`Plan::title`].
    pub title: String,
    /// See [`Plan::title_en`].
    pub title_en: String,
    /// See [`Plan::document`].
    pub document: Option<String>,
    /// See [`Plan::issued`].
    pub issued: Option<Date>,
    /// See [`Plan::span`].
    pub span: Span,
    /// See [`Plan::years`].
    pub years: Years,
    /// See [`Plan::unusual_base`].
    pub unusual_base: Option<String>,
    /// See [`Plan::area`].
    pub area: Vec<String>,
    /// See [`Plan::headings`].
    pub headings: Vec<(Role, String)>,
}

impl Plan {
    /// Puts a plan together. `names` gives for each name of an indicator, as [`names::key`] folds it, its place among
    /// targets and others; the caller has checked that no two share one.
    pub fn new(
        heading: Heading,
        sections: Vec<Section>,
        mut targets: Vec<Target>,
        mut others: Vec<Target>,
        names: HashMap<String, usize>,
    ) -> Plan {
        let Heading {
            title,
            title_en,
            document,
            issued,
            span,
            years,
            unusual_base,
            area,
            headings,
        } = heading;
        for target in targets.iter_mut().chain(&mut others) {
            target.years = years;
        }
        let mut compact = HashMap::new();
        for (name, place) in &names {
            let known = compact.entry(names::compact(name)).or_insert(Some(*place));
            *known = known.filter(|known| known == place);
        }
        Plan {
            title,
            title_en,
            document,
            issued,
            span,
            years,
            unusual_base,
            area_keys: area.iter().map(|name| names::compact(name)).collect(),
            area,
            headings,
            sections,
            targets,
            others,
            names,
            compact,
        }
    }

    /// The year that it lies within, which completes periods that name none.
    pub fn single_year(&self) -> Option<Year> {
        self.years.single(self.span)
    }

    /// The names of its area as texts are compared, without blanks.
    pub fn area_keys(&self) -> impl Iterator<Item = &str> {
        self.area_keys.iter().map(String::as_str)
    }

    /// Whether it begins with a year.
    pub fn begins_a_year(&self) -> bool {
        self.span.start == self.years.first_day(self.span.start)
    }

    /// The place among the indicators of the one with this id, name, English name or alias.
    fn named(&self, name: &str) -> Option<usize> {
        let key = names::key(name);
        self.names.get(&key).copied().or_else(|| {
            let compact = self.compact.get(&names::compact(&key));
            compact.copied().flatten()
        })
    }

    /// The place in [`Plan::targets`] of the target with this id, name, English name or alias.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.named(name).filter(|place| *place < self.targets.len())
    }

    /// The place among the indicators of the one whose figures rows of this name give: of several targets of one
    /// indicator the one that the others are of.
    pub fn find_indicator(&self, name: &str) -> Option<usize> {
        let place = self.named(name)?;
        Some(self.indicator(place).of.unwrap_or(place))
    }

    /// The indicator at a place: a target, or behind all of them one of the others.
    pub fn indicator(&self, place: usize) -> &Target {
        let others = place.checked_sub(self.targets.len());
        others.map_or_else(|| &self.targets[place], |place| &self.others[place])
    }

    /// All indicators in order of their places.
    pub fn indicators(&self) -> impl Iterator<Item = &Target> + Clone {
        self.targets.iter().chain(&self.others)
    }

    /// The number of all indicators.
    pub fn indicator_count(&self) -> usize {
        self.targets.len() + self.others.len()
    }

    /// The target of this name, or else the only one with a name that contains it.
    pub fn find_part(&self, name: &str) -> Option<usize> {
        let part = names::compact(name);
        self.find(name).or_else(|| {
            let has_it = |target: &Target| {
                target
                    .names()
                    .any(|name| names::compact(name).contains(&part))
            };
            let mut all = (0..self.targets.len()).filter(|place| has_it(&self.targets[*place]));
            let only = all.next().filter(|_| !part.is_empty());
            only.filter(|_| all.next().is_none())
        })
    }

    /// The names nearest to one that is unknown, as the plan writes them.
    pub fn nearest(&self, name: &str) -> Vec<String> {
        names::nearest(name, self.targets.iter().flat_map(Target::names))
    }

    /// The section that a target of this clause belongs to: the innermost one that the plan lists.
    pub fn section(&self, clause: &Clause) -> Option<&Section> {
        let holding = self
            .sections
            .iter()
            .filter(|section| clause.is_within(&section.clause));
        holding.max_by_key(|section| section.clause.as_str().len())
    }

    /// The section's clause by which a target is grouped, or part and section where the plan lists none; `None` for
    /// a target without a clause.
    pub fn group<'a>(&'a self, target: &'a Target) -> Option<&'a str> {
        let clause = target.clause.as_ref()?;
        let section = self.section(clause);
        Some(section.map_or(clause.section(), |section| section.clause.as_str()))
    }

    /// Whether a target's way is a plan of twelve months, figure by figure, so that last year's course is beside its
    /// own.
    pub fn ends_with_year(&self, target: &Target) -> bool {
        target.way() == self.span && target.combine.is_none() && self.span.is_one_year()
    }

    /// Whether a target is growth over an unusual year, which is paced by two years where the data allow.
    pub fn asks_for_two_year_pace(&self, target: &Target) -> bool {
        target.measure == Measure::Growth
            && self.unusual_base.is_some()
            && self.ends_with_year(target)
    }

    /// Gives an assigned target its value, in the target's unit. `false` if the target's goal is not
    /// assigned, and then nothing changes.
    pub fn assign(&mut self, target: usize, given: Decimal) -> bool {
        match &mut self.targets[target].goal {
            Goal::Threshold(_, Threshold::Assigned { value, .. }) => {
                *value = Some(given);
                true
            }
            Goal::Threshold(..) | Goal::Between { .. } | Goal::Unasked => false,
        }
    }
}
