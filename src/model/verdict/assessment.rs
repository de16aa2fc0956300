//! One target of a report.

use jiff::civil::Date;

use crate::model::figures::observations::Figure;
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::{Bound, Goal, Threshold};
use crate::model::plan::group::Terms;
use crate::model::plan::target::Target;
use crate::model::plan::waiver::Waiver;
use crate::model::verdict::change::{Change, Earlier};
use crate::model::verdict::checkpoint::PaceUsed;
use crate::model::verdict::evaluation::{Evaluation, Flag, Outcome, Standing};

/// A target with its outcome.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    /// The target.
    pub target: &'a Target,
    /// The target's place in [`Plan::targets`](crate::model::Plan::targets).
    pub index: usize,
    /// The terms for this group.
    pub terms: Terms<'a>,
    /// The bound as judged, where there is one: relaxed by 左右, taken from a partner or an assignment.
    pub bound: Option<Bound>,
    /// The figure of the target it is held against.
    pub partner: Option<&'a Figure>,
    /// The outcome.
    pub outcome: Outcome<'a>,
    /// Whether its figure is old beside the newest ones, and more are to come.
    pub is_stale: bool,
    /// The dates before the plan that its rules ask for figures of, where there is none.
    pub missing: Vec<Date>,
    /// The waiver that is in force for it, where it is missed or not judged.
    pub waiver: Option<&'a Waiver>,
    /// The change since [`Report::since`](crate::model::Report::since), where that is asked and there is one.
    pub change: Option<Change>,
    /// Its state then, where that is asked.
    pub earlier: Option<Earlier>,
}

impl<'a> Assessment<'a> {
    /// The flag.
    pub fn flag(&self) -> Flag {
        self.outcome.flag()
    }

    /// The evaluation of what was judged.
    pub fn evaluation(&self) -> Option<&Evaluation<'a>> {
        self.outcome.evaluation()
    }

    /// Its state at its latest figure, where a verdict waits for a newer one.
    pub fn standing(&self) -> Option<&Standing<'a>> {
        self.outcome.standing()
    }

    /// The comparison of a figure: for the verdict, or for the standing where a verdict waits.
    pub fn comparison(&self) -> Option<&Evaluation<'a>> {
        self.outcome.comparison()
    }

    /// Whether it counts as missed: by its flag, or behind pace when it last reported.
    pub fn is_missed(&self) -> bool {
        self.flag() == Flag::Missed || self.outcome.is_missed_standing()
    }

    /// The pace of the checkpoint, where there is one that is paced.
    pub fn pace(&self) -> Option<PaceUsed> {
        self.comparison()?.checkpoint?.pace()
    }

    /// The figure judged, or the newest one where nothing was.
    pub fn figure(&self) -> Option<&'a Figure> {
        self.outcome.figure()
    }

    /// Whether the goal is the group's own.
    pub fn has_own_goal(&self) -> bool {
        self.terms.is_own_goal
    }

    /// Whether it counts things in whole ones: by its unit, unless its figure, or what the plan asks of it before 左右
    /// relaxes that, has a fraction.
    pub fn counts_whole_ones(&self, decisive: Decimal) -> bool {
        let asked = match (self.terms.around, self.terms.goal) {
            (Some(_), Goal::Threshold(_, Threshold::Number(asked))) => *asked,
            _ => decisive,
        };
        let actual = self.figure().map(|figure| figure.value);
        self.target.counts_whole_ones([actual, Some(asked)])
    }

    /// Whether the flag can no longer change, see [`Outcome::is_final`].
    pub fn is_final(&self) -> bool {
        self.outcome.is_final()
    }

    /// Whether the call is close, see [`Evaluation::close_within`].
    pub fn is_close(&self) -> bool {
        self.outcome.is_close()
    }
}
