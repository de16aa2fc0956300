//! The trajectory of an indicator through the plan: its figures, its checkpoints, and last year.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::model::figures::observations::Figure;
use crate::model::number::decimal::Decimal;
use crate::model::time::calendar;
use crate::model::verdict::assessment::Assessment;
use crate::model::verdict::case::{Case, Mark};
use crate::model::verdict::checkpoint::Checkpoint;
use crate::model::verdict::report::Report;

/// The trajectory of one indicator, in order of date and in the target's unit.
#[derive(Clone, Debug)]
pub struct Trajectory<'a> {
    /// The figures of the plan's period up to the date that the report is as of.
    pub figures: Vec<&'a Figure>,
    /// Checkpoints at the ends of months and at the due date, where there are any.
    pub path: Vec<(Date, Decimal)>,
    /// Last year's figures of a one-year plan, each with the date of this year that it stands beside.
    pub last_year: Vec<(Date, &'a Figure)>,
}

impl<'a> Report<'a> {
    /// The trajectory of one of the report's targets.
    pub fn trajectory(&self, assessment: &Assessment<'_>) -> Trajectory<'a> {
        let case = Case::of(self, assessment);
        let span = self.plan.span;
        let figures = self.figures(assessment);
        let due = case.target.due;
        let months = case
            .target
            .start
            .series(1.month())
            .map(Date::last_of_month)
            .take_while(|end| *end < due);
        let mut dates: Vec<Date> = months
            .chain(figures.iter().map(|figure| figure.date))
            .filter(|date| *date <= due)
            .chain([due])
            .collect();
        dates.sort();
        dates.dedup();
        // a checkpoint found by another rule, for want of a figure, is not on the same line
        let pace_at = |date: Date| match case.mark(date)? {
            Mark::Checkpoint(mark) => Some(mark.pace()),
            Mark::Bound(_) => None,
        };
        let own = assessment
            .evaluation()
            .and_then(|evaluation| evaluation.checkpoint);
        let pace = own.map(Checkpoint::pace).or_else(|| {
            let mut before = figures.iter().rev();
            let known = before.find_map(|figure| pace_at(figure.date));
            // a target judged by its final figure alone had a pace all the same
            known.or_else(|| dates.iter().rev().find_map(|date| pace_at(*date)))
        });
        let path = dates
            .iter()
            .filter_map(|date| match case.mark(*date)? {
                Mark::Bound(value) => Some((*date, value)),
                Mark::Checkpoint(mark) => {
                    (Some(mark.pace()) == pace).then(|| (*date, mark.expected()))
                }
            })
            .collect();
        let last_year = if span.is_one_year() {
            let beside = |figure: &'a Figure| {
                dates
                    .iter()
                    .chain([&span.end])
                    .find(|date| calendar::a_year_before(**date) == figure.date)
                    .map(|date| (*date, figure))
            };
            case.series.figures().iter().filter_map(beside).collect()
        } else {
            Vec::new()
        };
        Trajectory {
            figures,
            path,
            last_year,
        }
    }

    /// The figures of one of the report's targets in the plan's period, up to the date the report is as of.
    pub fn figures(&self, assessment: &Assessment<'_>) -> Vec<&'a Figure> {
        let known =
            |figure: &&Figure| assessment.target.start <= figure.date && figure.date <= self.as_of;
        let series = self.group.of(assessment.index);
        series.figures().iter().filter(known).collect()
    }
}
