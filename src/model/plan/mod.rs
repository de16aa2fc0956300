//! A plan: its period, its targets, and the names they go by.

pub mod goal;
pub mod names;
pub mod waiver;

use std::collections::HashMap;

use jiff::civil::Date;
use strum::{EnumString, IntoStaticStr};

use crate::model::figures::observations::GroupName;
use crate::model::number::decimal::Decimal;
use crate::model::number::unit::Unit;
use crate::model::plan::goal::{Goal, Threshold};
use crate::model::time::calendar::Span;
use crate::model::verdict::checkpoint::DeclaredPace;

/// How binding a target is. Its name, as plan files write it, is the variant's in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// 约束性: must be met.
    Binding,
    /// 预期性: hoped for.
    Expected,
    /// 工作任务: a task that the plan sets.
    Task,
}

/// How an indicator's number behaves in time. Its name, as plan files write it, is the variant's in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Measure {
    /// Counted from the plan's start to the date; can only grow.
    Total,
    /// What stands at the date.
    Level,
    /// The total from the start of the year to the date against the same months of last year, in %.
    Growth,
    /// A share or rate over the year so far, comparable at any date.
    Ratio,
}

/// Where the document says it: part（section）（paragraph）, full-width brackets, e.g. `二（二）（1）`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause(String);

impl Clause {
    /// Reads a clause; blanks go and half-width brackets become full-width.
    pub fn new(text: &str) -> Clause {
        let full_width = |c| match c {
            '(' => '（',
            ')' => '）',
            other => other,
        };
        let mut clause = String::with_capacity(text.len());
        clause.extend(text.chars().filter(|c| !c.is_whitespace()).map(full_width));
        Clause(clause)
    }

    /// The clause as the document writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Part and section without the paragraph: `二（二）` of `二（二）（1）`.
    pub fn section(&self) -> &str {
        let end = self
            .0
            .match_indices('）')
            .next()
            .map_or(self.0.len(), |(at, bracket)| at + bracket.len());
        &self.0[..end]
    }

    /// Whether the clause is `other` or within it: `二（二）（1）` is within `二（二）` and `二`.
    pub fn is_within(&self, other: &Clause) -> bool {
        self.0
            .strip_prefix(other.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('（'))
    }
}

/// A section of the document, with its own heading.
#[derive(Clone, Debug)]
pub struct Section {
    /// Part and section.
    pub clause: Clause,
    /// The document's heading.
    pub title: String,
    /// The heading in English, if the plan gives it.
    pub title_en: Option<String>,
}

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
    /// Where the document says it.
    pub clause: Clause,
    /// The document's own few words for the threshold.
    pub wording: String,
    /// How binding it is.
    pub kind: Kind,
    /// How its number behaves in time.
    pub measure: Measure,
    /// The unit of every number of this target.
    pub unit: Unit,
    /// What is asked for.
    pub goal: Goal,
    /// 左右: the plan's share by which the bound is relaxed; `None` where it is not.
    pub around: Option<Decimal>,
    /// When it is due; the plan's end unless the plan says otherwise.
    pub due: Date,
    /// The pace that the plan declares for it.
    pub pace: Option<DeclaredPace>,
    /// Last year's figure, where the document gives it.
    pub last_year: Option<Decimal>,
    /// How an unclear wording was read.
    pub note: Option<String>,
    /// What is asked of single groups in place of all that.
    pub groups: Vec<GroupTerms>,
}

/// What is asked of one group (a district, a department) of a target.
#[derive(Clone, Debug)]
pub struct GroupTerms {
    /// Whom it is asked of.
    pub name: GroupName,
    /// The group's own goal, or the target's.
    pub goal: Goal,
    /// See [`Target::around`].
    pub around: Option<Decimal>,
    /// The words for the group's own goal, if the plan gives them.
    pub wording: Option<String>,
    /// The group's figure of last year, if the plan gives it.
    pub last_year: Option<Decimal>,
}

/// What is asked of a target in a group, or in the whole.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    /// What is asked for.
    pub goal: &'a Goal,
    /// See [`Target::around`].
    pub around: Option<Decimal>,
    /// The document's words for just this goal, if it has any.
    pub wording: Option<&'a str>,
    /// Last year's figure, where the plan gives it. That of the whole is none of a group's.
    pub last_year: Option<Decimal>,
}

/// A plan, valid as a whole: names are unique, references resolve, bounds are the right way round.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The document's title.
    pub title: String,
    /// The title in English; the document's where the plan gives none.
    pub title_en: String,
    /// The document's number.
    pub document: Option<String>,
    /// When it was issued.
    pub issued: Option<Date>,
    /// The plan's period.
    pub span: Span,
    /// Why last year is no normal base to read this year against; `None` for a usual year.
    pub unusual_base: Option<String>,
    /// The document's sections, in its order.
    pub sections: Vec<Section>,
    /// The targets, in the document's order.
    pub targets: Vec<Target>,
    names: HashMap<String, usize>,
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
    /// See [`Plan::unusual_base`].
    pub unusual_base: Option<String>,
}

impl Plan {
    /// Puts a plan together. `names` gives for each name of a target, as [`names::key`] folds it, the
    /// target's place; the caller has checked that no two targets share one.
    pub fn new(
        heading: Heading,
        sections: Vec<Section>,
        targets: Vec<Target>,
        names: HashMap<String, usize>,
    ) -> Plan {
        let Heading {
            title,
            title_en,
            document,
            issued,
            span,
            unusual_base,
        } = heading;
        Plan {
            title,
            title_en,
            document,
            issued,
            span,
            unusual_base,
            sections,
            targets,
            names,
        }
    }

    /// The place in [`Plan::targets`] of the target with this id, name, English name or alias.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.names.get(&names::key(name)).copied()
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

    /// What a clause is grouped by: its section's clause, or part and section where the plan lists none.
    pub fn group<'a>(&'a self, clause: &'a Clause) -> &'a str {
        self.section(clause)
            .map_or(clause.section(), |section| section.clause.as_str())
    }

    /// The plan's time up to the date that a target is due.
    pub fn time_to(&self, target: &Target) -> Span {
        Span {
            start: self.span.start,
            end: target.due,
        }
    }

    /// Gives an assigned target its value, in the target's unit. `false` if the target's goal is not
    /// assigned, and then nothing changes.
    pub fn assign(&mut self, target: usize, given: Decimal) -> bool {
        match &mut self.targets[target].goal {
            Goal::Threshold(_, Threshold::Assigned { value, .. }) => {
                *value = Some(given);
                true
            }
            Goal::Threshold(..) | Goal::Between { .. } => false,
        }
    }
}

impl Target {
    /// What is asked of a group, or of the whole where there is none.
    pub fn terms(&self, group: Option<&GroupName>) -> Terms<'_> {
        let whole = Terms {
            goal: &self.goal,
            around: self.around,
            wording: Some(&self.wording),
            last_year: self.last_year,
        };
        let Some(group) = group else {
            return whole;
        };
        match self.groups.iter().find(|own| own.name.is(group)) {
            Some(own) => Terms {
                goal: &own.goal,
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

    /// Every name that the target goes by: id, name, English name, aliases.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [&self.id, &self.name, &self.name_en]
            .into_iter()
            .chain(&self.aliases)
            .map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clause_knows_its_section() {
        let clause = Clause::new("二(二) (1)");
        assert_eq!(clause.as_str(), "二（二）（1）");
        assert_eq!(clause.section(), "二（二）");
        assert!(clause.is_within(&Clause::new("二")) && clause.is_within(&Clause::new("二(二)")));
        assert!(!Clause::new("三（十一）（1）").is_within(&Clause::new("三（十）")));
    }
}
