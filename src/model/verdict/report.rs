//! The report: the outcomes of all targets as a pure value. Renderers show it, exit statuses count it.

use jiff::civil::Date;
use strum::IntoEnumIterator;

use crate::model::figures::coverage::Carriers;
use crate::model::figures::observations::Group;
use crate::model::plan::document::Plan;
use crate::model::time::fraction::Fraction;
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::change::{Change, Earlier};
use crate::model::verdict::checkpoint::PaceRule;
use crate::model::verdict::summary::{GroupCounts, Overview, Summary};

/// A plan held against the actuals, as of a date.
#[derive(Clone, Debug)]
pub struct Report<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The names of the data files.
    pub files: &'a [String],
    /// The group whose figures were judged.
    pub group: &'a Group,
    /// Figures after this date were not looked at.
    pub as_of: Date,
    /// The earlier date that flags are compared with, see [`Report::compare`].
    pub since: Option<Date>,
    /// The share of the plan's period that has passed.
    pub elapsed: Fraction,
    /// The rule that was asked for.
    pub rule: PaceRule,
    /// See [`Assumptions::max_age`](crate::model::Assumptions::max_age).
    pub max_age: Option<u32>,
    /// The targets that report the newest period, where the report is as of that.
    pub carriers: Option<Carriers>,
    /// The targets with their outcomes, in plan order unless sorted.
    pub assessments: Vec<Assessment<'a>>,
}

impl Report<'_> {
    /// The counts by flag.
    pub fn summary(&self) -> Summary {
        self.assessments
            .iter()
            .fold(Summary::default(), Summary::plus)
    }

    /// The counts by flag and by change.
    pub fn counts(&self) -> GroupCounts {
        let changed = Change::iter().map(|change| (change, self.changed(change)));
        GroupCounts {
            name: self.group.name.clone(),
            summary: self.summary(),
            changed: match self.since {
                Some(_) => changed.filter(|(_, count)| *count > 0).collect(),
                None => Vec::new(),
            },
        }
    }

    /// The groups side by side, this report's and those like it.
    pub fn overview(&self, groups: Vec<GroupCounts>) -> Overview<'_> {
        Overview {
            plan: self.plan,
            as_of: self.as_of,
            carriers: self.carriers,
            since: self.since,
            groups,
        }
    }

    /// Compares with an earlier report of the same plan, which has all its targets in plan order.
    pub fn compare(&mut self, earlier: &Report<'_>) {
        self.compare_with(earlier.as_of, |now| {
            let before = earlier.assessments.get(now.index)?;
            Some(Earlier::of(&before.outcome))
        });
    }

    /// Compares with how targets stood at an earlier date, where that is known.
    pub fn compare_with(
        &mut self,
        since: Date,
        earlier: impl Fn(&Assessment<'_>) -> Option<Earlier>,
    ) {
        self.since = Some(since);
        for now in &mut self.assessments {
            now.earlier = earlier(now);
            let before = now.earlier.as_ref();
            now.change = before.and_then(|before| Change::between(before, &now.outcome));
        }
    }

    /// The number of targets that changed in this way.
    pub fn changed(&self, change: Change) -> usize {
        let is_it = |one: &&Assessment<'_>| one.change == Some(change);
        self.assessments.iter().filter(is_it).count()
    }
}
