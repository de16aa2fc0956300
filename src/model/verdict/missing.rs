//! The figures of last year that a plan's rules need, and those of them that are missing.

use jiff::civil::Date;

use crate::model::plan::goal::{Goal, Threshold};
use crate::model::plan::{Measure, Plan, Target, Terms};
use crate::model::time::calendar;
use crate::model::verdict::case::Case;
use crate::model::verdict::checkpoint::{Checkpoint, PaceRule};
use crate::model::verdict::evaluation::Outcome;

impl Plan {
    /// The dates before the plan that data have to give figures of, so that a figure of `date` can be paced by the
    /// target's rules; without a date those that are needed whatever it is.
    pub fn earlier_dates(
        &self,
        target: &Target,
        terms: Terms<'_>,
        date: Option<Date>,
    ) -> Vec<Date> {
        let base = terms.last_year.is_none().then_some(target.base_date);
        match terms.goal {
            Goal::Threshold(_, Threshold::FromBase(_)) => return base.into_iter().collect(),
            Goal::Between { better: None, .. }
            | Goal::Unasked
            | Goal::Threshold(_, Threshold::SameAs { .. }) => return Vec::new(),
            Goal::Threshold(..) | Goal::Between { .. } => {}
        }
        let eve = self.span.day_before();
        let full_year = terms.last_year.is_none().then_some(eve);
        match target.measure {
            // a mean starts from nowhere, and what is to be held only may
            Measure::Level if target.combine.is_some() || target.source.is_some() => Vec::new(),
            Measure::Level => base.into_iter().collect(),
            Measure::Growth if self.asks_for_two_year_pace(target) => {
                let before_due = date.filter(|date| *date < target.due);
                let same_months = before_due.map(calendar::a_year_before);
                same_months.into_iter().chain(full_year).collect()
            }
            Measure::Growth | Measure::Ratio | Measure::Total | Measure::Milestone => Vec::new(),
        }
    }
}

impl<'a> Case<'a> {
    /// The dates before the plan that the target lacks figures of and would be held against something else, or against
    /// something at all, if it had them.
    pub(super) fn missing_dates(&self, outcome: &Outcome<'a>) -> Vec<Date> {
        let lacks_some = match outcome.comparison().map(|one| one.checkpoint) {
            Some(Some(Checkpoint::AsItStands { .. })) => self.assumptions.rule == PaceRule::Auto,
            Some(Some(Checkpoint::Kept { base, .. })) => base.is_none(),
            Some(_) => false,
            None => true,
        };
        let Some(figure) = outcome.figure().filter(|_| lacks_some) else {
            return Vec::new();
        };
        let needed = self
            .plan
            .earlier_dates(self.target, self.terms, Some(figure.date));
        let missing = needed.into_iter();
        missing
            .filter(|date| self.series.at(*date).is_none())
            .collect()
    }
}
