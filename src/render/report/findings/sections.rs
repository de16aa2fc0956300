//! The headings that targets stand under: the plan's sections, or those who answer for them.

use crate::model::Report;
use crate::model::plan::{Plan, Target};
use crate::model::verdict::{Assessment, Summary};
use crate::render::options::Sections;
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

impl Sections {
    /// The heading of a target; empty where there are none.
    pub fn heading(self, plan: &Plan, target: &Target, lang: Lang) -> String {
        match self {
            Sections::None => String::new(),
            Sections::OfPlan => phrases::section(plan, target, lang),
            Sections::OfOwners => owner(target, lang),
        }
    }

    /// Whether two targets stand under the same heading.
    pub fn are_one(self, plan: &Plan, a: &Target, b: &Target) -> bool {
        match self {
            Sections::None => true,
            Sections::OfPlan => plan.group(a) == plan.group(b),
            Sections::OfOwners => a.owner == b.owner,
        }
    }

    /// The counts of the flags of all targets under the heading of one, listed or not.
    pub fn summary(self, report: &Report<'_>, one: &Assessment<'_>) -> Summary {
        let own = report.assessments.iter();
        own.filter(|other| self.are_one(report.plan, one.target, other.target))
            .fold(Summary::default(), Summary::plus)
    }
}

/// Who answers for a target.
pub fn owner(target: &Target, lang: Lang) -> String {
    let nobody = || in_language!(lang, digest::no_owner()).to_owned();
    target.owner.as_deref().map_or_else(nobody, safe)
}
