//! The yardstick of a target: everything that its figures are held against.

use super::size::Size;
use crate::model::Decimal;
use crate::model::plan::goal::{Goal, Threshold};
use crate::model::plan::{GroupName, Measure, Plan, Target};
use crate::model::time::calendar::Span;
use crate::model::time::years::Years;

/// A whole, in percent.
pub const WHOLE: Size = Size::whole(100);

/// Rates of change are asked for up to this; what asks for more is a share.
const GREATEST_RATE: Size = Size::whole(30);

/// The yardstick of a target, in one group or of all rows.
pub struct Yardstick<'a> {
    /// The target.
    pub target: &'a Target,
    /// The group's name, where the target has terms of its own for it.
    pub group: Option<&'a GroupName>,
    /// The plan's period.
    pub span: Span,
    /// The plan's years.
    pub years: Years,
    /// The number that the target asks for, where it is known.
    pub asked: Option<Decimal>,
    /// Its size.
    pub size_asked: Option<Size>,
    /// Whether that number is of `--assign`.
    pub is_assigned: bool,
    /// Whether less is better.
    pub is_cap: bool,
    /// Last year's figure as the plan gives it.
    pub last_year: Option<Decimal>,
    /// In percent.
    pub is_percent: bool,
    /// A rate that may well be near 0 in one month and not in the next.
    pub is_rate: bool,
    /// A number of things that come in whole ones.
    pub is_count: bool,
    /// A share of a whole, which is 100 at most.
    pub is_share: bool,
}

impl<'a> Yardstick<'a> {
    /// The yardstick of a target as a whole, or for a group; a number that is asked of the whole in amounts is none
    /// for a group.
    pub fn new(plan: &Plan, target: &'a Target, group: Option<&GroupName>) -> Yardstick<'a> {
        let own = group.and_then(|group| target.groups.iter().find(|own| own.name.is(group)));
        let terms = target.terms(group);
        let goal = match own {
            Some(own) => &own.goal,
            None => &target.goal,
        };
        let is_percent = target.unit.is_percent();
        let is_whole_amount = group.is_some() && own.is_none() && !is_percent;
        let (asked, is_assigned, is_cap) = match goal {
            Goal::Threshold(direction, threshold) => {
                let (asked, is_assigned) = match threshold {
                    Threshold::Number(value) => (Some(*value), false),
                    Threshold::Assigned { value, .. } => (*value, true),
                    Threshold::SameAs { .. } => (None, false),
                    Threshold::FromBase(step) => {
                        (terms.last_year.map(|base| step.from(base)), false)
                    }
                };
                (asked, is_assigned, !direction.is_floor())
            }
            Goal::Between { high, .. } => (Some(*high), false, false),
            Goal::Unasked => (None, false, false),
        };
        let asked = asked.filter(|_| !is_whole_amount);
        let size_asked = asked.map(Size::of);
        let is_small = size_asked.is_none_or(|asked| asked <= GREATEST_RATE);
        Yardstick {
            target,
            group: own.map(|own| &own.name),
            span: plan.span,
            years: plan.years,
            asked,
            size_asked,
            is_assigned,
            is_cap,
            last_year: terms.last_year,
            is_percent,
            is_rate: is_percent && is_small,
            is_count: target.counts_whole_ones([asked, terms.last_year]),
            is_share: is_percent
                && target.is_share()
                && size_asked.is_some_and(|asked| asked <= WHOLE),
        }
    }

    /// Takes the number that is asked for away: it is looked at itself.
    pub fn forget_asked(&mut self) {
        (self.asked, self.size_asked) = (None, None);
    }

    /// Whether it is growth, or another rate of change of its usual size.
    pub fn is_change(&self) -> bool {
        self.is_percent
            && (self.target.measure == Measure::Growth || self.asked.is_some())
            && self.is_rate
    }

    /// The target's name, with the group whose own terms these are.
    pub fn name(&self) -> String {
        match self.group {
            Some(group) => format!("{}（{}）", self.target.name, group.written),
            None => self.target.name.clone(),
        }
    }
}
