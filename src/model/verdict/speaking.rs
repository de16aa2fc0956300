//! The figure that speaks for a target, and its age.

use jiff::civil::Date;

use crate::model::figures::observations::Figure;
use crate::model::plan::goal::Bound;
use crate::model::plan::target::Measure;
use crate::model::time::calendar;
use crate::model::verdict::assess::holds;
use crate::model::verdict::case::Case;
use crate::model::verdict::evaluation::{Outcome, Reason};

/// A figure that is more than so many months older than the newest ones is old.
const OLD: u32 = 3;

/// The same where a target has only figures of whole years.
const OLD_OF_YEARS: u32 = 12;

impl<'a> Case<'a> {
    /// The figure that speaks: that of the due date; or a later one, where it proves what it was at the due date; or
    /// the newest one before. A goal that follows another asks for dates that both have figures for.
    ///
    /// # Errors
    /// Why there is none, with the newest figure that would do if the other had one.
    pub(super) fn speaking(&self) -> Result<&'a Figure, (Reason, Option<&'a Figure>)> {
        let due = self.target.due;
        let known = self
            .series
            .between(self.target.start, self.assumptions.as_of);
        let follows = |figure: &&Figure| !self.partnered() || self.partner(figure.date).is_some();
        let up_to_due = &known[..known.partition_point(|figure| figure.date <= due)];
        let later = known.get(up_to_due.len());
        let served = up_to_due.iter().rev().find(follows);
        if let Some(last) = served.filter(|figure| figure.date == due) {
            return Ok(last);
        }
        let newest = up_to_due.last().map(|figure| figure.date);
        let hole = self
            .group
            .newest_hole(self.index, due.min(self.assumptions.as_of));
        if hole.is_some_and(|hole| newest.is_none_or(|newest| newest < hole)) {
            return Err((Reason::MissingPeriod, None));
        }
        if let Some(proof) = later.filter(|later| self.is_proof(later)) {
            return Ok(proof);
        }
        served.ok_or_else(|| match (up_to_due.last(), later) {
            (Some(own), _) => (Reason::PartnerNotReported, Some(own)),
            (None, Some(_)) => (Reason::FinalNotReported, None),
            (None, None) => (Reason::NoData, None),
        })
    }

    /// Whether a figure from after the due date proves what a total was at it: a floor that is still short was short,
    /// a cap that is still kept was kept, and so a milestone that is still open was open.
    fn is_proof(&self, later: &Figure) -> bool {
        let only_grows = matches!(self.target.measure, Measure::Total | Measure::Milestone);
        if !only_grows || self.partnered() {
            return false;
        }
        self.bound(None).is_ok_and(|bound| {
            let decisive = self.decisive(bound);
            let is_floor = matches!(decisive, Bound::One(direction, _) if direction.is_floor());
            holds(later, decisive) != is_floor
        })
    }

    /// Whether a figure of `date` is older than is asked for.
    pub(super) fn is_too_old(&self, date: Date) -> bool {
        let as_of = self.assumptions.as_of;
        let max_age = self.assumptions.max_age;
        max_age.is_some_and(|months| calendar::is_older(date, as_of, months))
    }

    /// Whether the figure is old beside the newest ones, and could yet be followed by another.
    pub(super) fn is_stale(&self, outcome: &Outcome<'_>) -> bool {
        let as_of = self.assumptions.as_of;
        let Some(figure) = outcome.figure().filter(|_| !outcome.is_final()) else {
            return false;
        };
        let year_end = self.plan.span.day_before();
        let known = self.series.figures().iter();
        let mut known = known.filter(|figure| figure.date <= as_of);
        let are_of_years = known.all(|figure| calendar::is_anniversary(figure.date, year_end));
        let months = if are_of_years { OLD_OF_YEARS } else { OLD };
        calendar::is_older(figure.date, as_of, months)
    }
}
