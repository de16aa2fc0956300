//! The outcome of one target: its flag, and the figures and bounds that it was found from.

use strum::{EnumIter, IntoStaticStr};

use crate::model::figures::observations::Figure;
use crate::model::number::decimal::Decimal;
use crate::model::plan::goal::Bound;
use crate::model::verdict::checkpoint::Checkpoint;

/// The flag of a target. The command line writes the variants in kebab-case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
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

/// The outcome of a target, with what it was found from.
#[derive(Clone, Debug)]
pub enum Outcome<'a> {
    /// The bound is satisfied: at the due date, or early by what can no longer be lost.
    Met {
        /// The figure and its bound.
        evaluation: Evaluation<'a>,
        /// Before the due date.
        early: bool,
    },
    /// Before the due date, on the right side of the checkpoint (or within the band).
    OnTrack {
        /// The figure and its checkpoint.
        evaluation: Evaluation<'a>,
        /// Near enough to the checkpoint for the call to turn.
        close: bool,
    },
    /// On the wrong side.
    Missed {
        /// The figure and its bound or checkpoint.
        evaluation: Evaluation<'a>,
        /// For good, or for its date.
        miss: Miss,
    },
    /// No verdict is possible.
    NotJudged {
        /// The reason.
        reason: Reason,
        /// The newest figure, where there is one that serves the target.
        latest: Option<&'a Figure>,
        /// The target's state at the date of its latest figure, where a verdict waits for a newer one.
        standing: Option<Standing<'a>>,
    },
}

/// The state, at a date, of a target whose verdict waits for a newer figure.
#[derive(Clone, Debug)]
pub struct Standing<'a> {
    /// The figure of that date and its checkpoint.
    pub evaluation: Evaluation<'a>,
    /// Whether it was not behind what was expected by that date.
    pub is_on_track: bool,
}

/// Two ways to miss a target.
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

/// Reasons for which a target is not judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// An amount of the whole, for which the plan sets this group no goal.
    NoGroupGoal,
    /// No figure at all.
    NoData,
    /// Assigned by a higher authority, and the value was not given.
    TargetNotSet,
    /// A period before its newest one is missing, so that they cannot be put together.
    MissingPeriod,
    /// Held against another indicator, which has no figure at the same date.
    PartnerNotReported,
    /// Due, and the figure of the due date is not reported.
    FinalNotReported,
    /// The newest figure is older than is asked for.
    TooOld,
    /// A level before its due date without a base to pace from.
    NoBase,
}

/// A figure held against its goal. Every number is in the target's unit unless said otherwise.
#[derive(Clone, Debug)]
pub struct Evaluation<'a> {
    /// The figure that was judged.
    pub figure: &'a Figure,
    /// The bound that decides: for a band on a total its low end, and its high end once that is passed.
    pub decisive: Bound,
    /// The high end of a band on a total.
    pub ceiling: Option<Decimal>,
    /// The checkpoint at the figure's date; `None` at the due date and after it, where the bound itself
    /// decides, for bands, and for a level that is met early without a base.
    pub checkpoint: Option<Checkpoint<'a>>,
    /// The value that the figure is held against: the checkpoint, or else the bound; `None` for a band.
    pub expected: Option<Decimal>,
    /// The value that decided the flag: the bound where it is settled, or else what is expected by now; `None`
    /// for a band.
    pub decided_by: Option<Decimal>,
    /// Greatest distance from the checkpoint that is a close call, ends included; `None` where nothing is close.
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

    /// By how much the figure is on the right side of what is expected, negative on the wrong one: the gap, turned
    /// for caps; for a band the distance to its nearer end.
    pub fn margin(&self) -> Decimal {
        let value = self.figure.value;
        match self.decisive {
            Bound::One(direction, threshold) => {
                let mark = self.expected.unwrap_or(threshold);
                let margin = -direction.shortfall(value, mark);
                self.ceiling
                    .map_or(margin, |ceiling| margin.min(ceiling - value))
            }
            Bound::Band { low, high, .. } => (value - low).min(high - value),
        }
    }
}

impl Evaluation<'_> {
    /// Whether what decides is a ceiling above where the way began: a figure beyond it is over, not behind.
    pub fn is_below_ceiling(&self) -> bool {
        match (self.decisive, self.checkpoint) {
            (Bound::Band { .. }, _) => false,
            (Bound::One(direction, _), _) if direction.is_floor() => false,
            // where the base is within the ceiling the level has to be kept, not reached
            (_, Some(Checkpoint::Paced { base, .. })) => base.is_none(),
            (_, Some(Checkpoint::Kept { .. })) => true,
            (Bound::One(_, bound), _) => bound >= Decimal::ZERO,
        }
    }
}

impl<'a> Outcome<'a> {
    /// The flag.
    pub fn flag(&self) -> Flag {
        match self {
            Outcome::Met { .. } => Flag::Met,
            Outcome::OnTrack { .. } => Flag::OnTrack,
            Outcome::Missed { .. } => Flag::Missed,
            Outcome::NotJudged { .. } => Flag::NotJudged,
        }
    }

    /// The evaluation of what was judged.
    pub fn evaluation(&self) -> Option<&Evaluation<'a>> {
        match self {
            Outcome::Met { evaluation, .. }
            | Outcome::OnTrack { evaluation, .. }
            | Outcome::Missed { evaluation, .. } => Some(evaluation),
            Outcome::NotJudged { .. } => None,
        }
    }

    /// Its state at its latest figure, where a verdict waits for a newer one.
    pub fn standing(&self) -> Option<&Standing<'a>> {
        match self {
            Outcome::NotJudged { standing, .. } => standing.as_ref(),
            _ => None,
        }
    }

    /// The comparison of a figure: for the verdict, or for the standing where a verdict waits.
    pub fn comparison(&self) -> Option<&Evaluation<'a>> {
        let standing = || self.standing().map(|standing| &standing.evaluation);
        self.evaluation().or_else(standing)
    }

    /// The figure judged, or the newest one where nothing was.
    pub fn figure(&self) -> Option<&'a Figure> {
        match self {
            Outcome::NotJudged { latest, .. } => *latest,
            _ => self.evaluation().map(|evaluation| evaluation.figure),
        }
    }

    /// Whether it was behind pace when it last reported, and a verdict waits for a newer figure.
    pub fn is_missed_standing(&self) -> bool {
        self.standing()
            .is_some_and(|standing| !standing.is_on_track)
    }

    /// Whether the flag can no longer change: judged at the due date, or a total over its cap.
    pub fn is_final(&self) -> bool {
        matches!(
            self,
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
            self,
            Outcome::OnTrack { close: true, .. }
                | Outcome::Missed {
                    miss: Miss::Pace { close: true },
                    ..
                }
        )
    }
}
