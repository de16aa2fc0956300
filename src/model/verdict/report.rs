//! The report: what was found of each target, as a pure value. Renderers show it, exit statuses count it.

use jiff::civil::Date;
use strum::IntoEnumIterator;

use crate::model::figures::observations::{Figure, Group, GroupName};
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::Bound;
use crate::model::plan::waiver::Waiver;
use crate::model::plan::{Plan, Target, Terms};
use crate::model::verdict::change::Change;
use crate::model::verdict::checkpoint::{Checkpoint, Fraction, PaceRule, PaceUsed};

/// The flag of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// 已完成.
    Met,
    /// 达进度.
    OnTrack,
    /// 未完成, or 欠进度 before it is due.
    Missed,
    /// 未判定.
    NotJudged,
}

/// What was found of a target, with what it was found from.
#[derive(Clone, Debug)]
pub enum Outcome<'a> {
    /// The bound is satisfied: at the due date, or early by what can no longer be lost.
    Met {
        /// What was judged.
        evaluation: Evaluation<'a>,
        /// Before the due date.
        early: bool,
    },
    /// Before the due date, on the right side of the checkpoint (or within the band).
    OnTrack {
        /// What was judged.
        evaluation: Evaluation<'a>,
        /// Near enough to the checkpoint for the call to turn.
        close: bool,
    },
    /// On the wrong side.
    Missed {
        /// What was judged.
        evaluation: Evaluation<'a>,
        /// For good, or for its date.
        miss: Miss,
    },
    /// Nothing can be said.
    NotJudged {
        /// Why.
        reason: Reason,
        /// The newest figure, where there is one.
        latest: Option<&'a Figure>,
    },
}

/// How a target is missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Miss {
    /// At the due date, or a total over its cap: nothing can mend it.
    Final,
    /// For its date: behind pace.
    Pace {
        /// Near enough to the checkpoint for the call to turn.
        close: bool,
    },
}

/// Why a target is not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// No figure at all.
    NoData,
    /// Assigned by a higher authority, and the value was not given.
    TargetNotSet,
    /// Held against another indicator, which has no figure at the same date.
    PartnerNotReported,
    /// Due, and the newest figure is from before the due date.
    FinalNotReported,
    /// A level before its due date without a base to pace from.
    NoBase,
}

/// A figure held against what was asked for. Every number is in the target's unit unless said otherwise.
#[derive(Clone, Debug)]
pub struct Evaluation<'a> {
    /// The figure that was judged.
    pub figure: &'a Figure,
    /// The bound that decides: for a band on a total its low end.
    pub decisive: Bound,
    /// What should be there by the figure's date; `None` at the due date and after it, where the bound itself
    /// decides, for bands, and for a level that is met early without a base.
    pub checkpoint: Option<Checkpoint<'a>>,
    /// The value that the figure is held against: the checkpoint, or else the bound; `None` for a band.
    pub expected: Option<Decimal>,
    /// The value that decided the flag: the bound where it is settled, or else what is expected by now; `None`
    /// for a band.
    pub decided_by: Option<Decimal>,
    /// A total has passed the high end of its band: remarked, not missed.
    pub above_band: bool,
    /// How near to the checkpoint is close, where that can be asked: within this distance, ends included.
    pub close_within: Option<Decimal>,
}

impl Evaluation<'_> {
    /// Actual less expected; for a band the distance from it, 0 within.
    pub fn gap(&self) -> Decimal {
        let value = self.figure.value;
        match (self.expected, self.decisive) {
            (Some(expected), _) => value - expected,
            (None, Bound::Band { low, .. }) if value < low => value - low,
            (None, Bound::Band { high, .. }) => (value - high).max(Decimal::ZERO),
            (None, Bound::One(_, threshold)) => value - threshold,
        }
    }
}

/// How far along a target is. What a flag is not found from: [`Report::progress`] works it out where it is shown.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// By how much the figure falls short, as a share of the bound's size; negative when it does not.
    pub shortfall: Decimal,
    /// The share of the way from the start (0, or a level's base) to the bound that is done; 1 is all.
    pub done: Option<Decimal>,
    /// The share of the way that should be done.
    pub expected: Option<Decimal>,
    /// Where the due date ends at this pace.
    pub projected: Option<Decimal>,
    /// What a total needs in each month from the figure's date to the due date to satisfy its bound.
    pub needed_per_month: Option<Decimal>,
}

/// A target and what was found of it.
#[derive(Clone, Debug)]
pub struct Assessment<'a> {
    /// The target.
    pub target: &'a Target,
    /// The target's place in [`Plan::targets`].
    pub index: usize,
    /// What was asked of it here.
    pub terms: Terms<'a>,
    /// The bound as judged, where there is one: relaxed by 左右, taken from a partner or an assignment.
    pub bound: Option<Bound>,
    /// The figure of the target it is held against.
    pub partner: Option<&'a Figure>,
    /// What was found.
    pub outcome: Outcome<'a>,
    /// The waiver that is in force for it, where it is missed or not judged.
    pub waiver: Option<&'a Waiver>,
    /// What changed since [`Report::since`], where that is asked and something did.
    pub change: Option<Change>,
}

impl<'a> Assessment<'a> {
    /// The flag.
    pub fn flag(&self) -> Flag {
        match self.outcome {
            Outcome::Met { .. } => Flag::Met,
            Outcome::OnTrack { .. } => Flag::OnTrack,
            Outcome::Missed { .. } => Flag::Missed,
            Outcome::NotJudged { .. } => Flag::NotJudged,
        }
    }

    /// What was judged, if anything was.
    pub fn evaluation(&self) -> Option<&Evaluation<'a>> {
        match &self.outcome {
            Outcome::Met { evaluation, .. }
            | Outcome::OnTrack { evaluation, .. }
            | Outcome::Missed { evaluation, .. } => Some(evaluation),
            Outcome::NotJudged { .. } => None,
        }
    }

    /// How the checkpoint was paced, where there is one that is.
    pub fn pace(&self) -> Option<PaceUsed> {
        self.evaluation()?.checkpoint?.pace()
    }

    /// The figure judged, or the newest one where nothing was.
    pub fn figure(&self) -> Option<&'a Figure> {
        match &self.outcome {
            Outcome::NotJudged { latest, .. } => *latest,
            _ => self.evaluation().map(|evaluation| evaluation.figure),
        }
    }

    /// Whether what was asked here is the group's own goal.
    pub fn has_own_goal(&self) -> bool {
        *self.terms.goal != self.target.goal
    }

    /// Whether the flag can no longer change: judged at the due date, or a total over its cap.
    pub fn is_final(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::Met { early: false, .. }
                | Outcome::Missed {
                    miss: Miss::Final,
                    ..
                }
        )
    }

    /// Whether the call is close, see [`Evaluation::close_within`].
    pub fn is_close(&self) -> bool {
        matches!(
            self.outcome,
            Outcome::OnTrack { close: true, .. }
                | Outcome::Missed {
                    miss: Miss::Pace { close: true },
                    ..
                }
        )
    }
}

/// How many targets have which flag, those that are waived apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Met.
    pub met: usize,
    /// On track.
    pub on_track: usize,
    /// Missed for good.
    pub missed_final: usize,
    /// Missed for their date.
    pub missed_pace: usize,
    /// Not judged.
    pub not_judged: usize,
    /// Missed or not judged, and waived: counted here alone.
    pub waived: usize,
    /// Close calls among those on track and behind pace.
    pub close: usize,
}

impl Summary {
    /// Missed for good or for their date.
    pub fn missed(&self) -> usize {
        self.missed_final + self.missed_pace
    }

    /// All that were judged and are not waived.
    pub fn judged(&self) -> usize {
        self.met + self.on_track + self.missed()
    }

    /// The counts of this and another report.
    pub fn and(self, other: Summary) -> Summary {
        Summary {
            met: self.met + other.met,
            on_track: self.on_track + other.on_track,
            missed_final: self.missed_final + other.missed_final,
            missed_pace: self.missed_pace + other.missed_pace,
            not_judged: self.not_judged + other.not_judged,
            waived: self.waived + other.waived,
            close: self.close + other.close,
        }
    }

    /// The count of one target.
    pub fn of(assessment: &Assessment<'_>) -> Summary {
        Summary::default().add(assessment)
    }

    fn add(mut self, assessment: &Assessment<'_>) -> Summary {
        if assessment.waiver.is_some() {
            self.waived += 1;
            return self;
        }
        self.close += usize::from(assessment.is_close());
        match assessment.outcome {
            Outcome::Met { .. } => self.met += 1,
            Outcome::OnTrack { .. } => self.on_track += 1,
            Outcome::Missed {
                miss: Miss::Final, ..
            } => self.missed_final += 1,
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => self.missed_pace += 1,
            Outcome::NotJudged { .. } => self.not_judged += 1,
        }
        self
    }
}

/// How many targets of a group have which flag, and what changed.
#[derive(Clone, Debug)]
pub struct GroupCounts {
    /// The group, where there is one.
    pub name: Option<GroupName>,
    /// The counts by flag.
    pub summary: Summary,
    /// How many targets changed in each way that there was, where that is asked.
    pub changed: Vec<(Change, usize)>,
}

impl GroupCounts {
    /// How many targets changed in this way.
    pub fn changed(&self, change: Change) -> usize {
        let of_kind = self.changed.iter().find(|(kind, _)| *kind == change);
        of_kind.map_or(0, |(_, count)| *count)
    }
}

/// The groups of a data set side by side.
#[derive(Clone, Debug)]
pub struct Overview<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// See [`Report::as_of`].
    pub as_of: Date,
    /// See [`Report::since`].
    pub since: Option<Date>,
    /// The groups, in order of first appearance.
    pub groups: Vec<GroupCounts>,
}

impl Overview<'_> {
    /// The counts of all groups together.
    pub fn summary(&self) -> Summary {
        let each = self.groups.iter().map(|group| group.summary);
        each.fold(Summary::default(), Summary::and)
    }
}

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
    /// What was found, in plan order unless sorted.
    pub assessments: Vec<Assessment<'a>>,
}

impl Report<'_> {
    /// The counts by flag.
    pub fn summary(&self) -> Summary {
        self.assessments
            .iter()
            .fold(Summary::default(), Summary::add)
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
            since: self.since,
            groups,
        }
    }

    /// Sorts the worst first: by shortfall relative to the bound, what was not judged last; equals stay in
    /// plan order.
    pub fn sort_by_gap(&mut self) {
        let shortfall = |one: &Assessment<'_>| Some(self.progress(one)?.shortfall);
        let shortfalls: Vec<Option<Decimal>> = self.assessments.iter().map(shortfall).collect();
        let mut keyed: Vec<_> = shortfalls
            .into_iter()
            .zip(self.assessments.drain(..))
            .collect();
        keyed.sort_by_key(|(shortfall, _)| std::cmp::Reverse(*shortfall));
        self.assessments = keyed
            .into_iter()
            .map(|(_, assessment)| assessment)
            .collect();
    }
}
