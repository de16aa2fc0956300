//! Counts of a report: by flag, by change, by group.

use jiff::civil::Date;

use crate::model::figures::coverage::Carriers;
use crate::model::plan::document::Plan;
use crate::model::plan::group::GroupName;
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::change::Change;
use crate::model::verdict::evaluation::{Miss, Outcome, Reason};

/// Counts of targets by flag; waived ones are counted apart.
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
    /// Those among them that were behind pace when they last reported.
    pub standing_missed: usize,
    /// Those among them with any standing.
    pub standing: usize,
    /// Those among them whose final figure is owed.
    pub owed: usize,
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

    /// All targets.
    pub fn all(&self) -> usize {
        self.judged() + self.not_judged + self.waived
    }

    /// The counts of this and another report.
    pub fn and(self, other: Summary) -> Summary {
        Summary {
            met: self.met + other.met,
            on_track: self.on_track + other.on_track,
            missed_final: self.missed_final + other.missed_final,
            missed_pace: self.missed_pace + other.missed_pace,
            not_judged: self.not_judged + other.not_judged,
            standing_missed: self.standing_missed + other.standing_missed,
            standing: self.standing + other.standing,
            owed: self.owed + other.owed,
            waived: self.waived + other.waived,
            close: self.close + other.close,
        }
    }

    /// The count of one target.
    pub fn of(assessment: &Assessment<'_>) -> Summary {
        Summary::default().plus(assessment)
    }

    /// The counts with one more target.
    pub fn plus(mut self, assessment: &Assessment<'_>) -> Summary {
        if assessment.waiver.is_some() {
            self.waived += 1;
            return self;
        }
        self.close += usize::from(assessment.is_close());
        match &assessment.outcome {
            Outcome::Met { .. } => self.met += 1,
            Outcome::OnTrack { .. } => self.on_track += 1,
            Outcome::Missed {
                miss: Miss::Final, ..
            } => self.missed_final += 1,
            Outcome::Missed {
                miss: Miss::Pace { .. },
                ..
            } => self.missed_pace += 1,
            Outcome::NotJudged {
                reason, standing, ..
            } => {
                self.not_judged += 1;
                self.owed += usize::from(*reason == Reason::FinalNotReported);
                self.standing += usize::from(standing.is_some());
                self.standing_missed += usize::from(assessment.is_missed());
            }
        }
        self
    }
}

/// Counts of a group's targets by flag and by change.
#[derive(Clone, Debug)]
pub struct GroupCounts {
    /// The group, where there is one.
    pub name: Option<GroupName>,
    /// The counts by flag.
    pub summary: Summary,
    /// The number of targets for each change that there was, where that is asked.
    pub changed: Vec<(Change, usize)>,
}

impl GroupCounts {
    /// The number of targets that changed in this way.
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
    /// See [`Report::as_of`](crate::model::Report::as_of).
    pub as_of: Date,
    /// See [`Report::carriers`](crate::model::Report::carriers).
    pub carriers: Option<Carriers>,
    /// See [`Report::since`](crate::model::Report::since).
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
