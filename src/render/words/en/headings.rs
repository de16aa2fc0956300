//! The list of headings that data files may have.

use crate::model::plan::Role;

pub const THESE_MAY_BE_ADDED_TO: &str = "`[headings]` in a plan file (`value = [\"outturn\"]`) and `--heading outturn=value` add to these.\n";

/// The use of a column.
pub fn uses(role: Role) -> &'static str {
    match role {
        Role::Indicator => "whose figure it is",
        Role::Id => {
            "the indicator's id, which must agree with its name; a database's numbers are left alone"
        }
        Role::Period => "when the figure is for",
        Role::Year => {
            "the year; it completes month, quarter and period, and must not contradict them"
        }
        Role::Month => "the month; it completes the year",
        Role::Quarter => "the quarter; it completes the year",
        Role::Value => "the figure that is checked",
        Role::OfMonth => "the month's figure; the one up to date beside it is taken",
        Role::UpToDate => "the figure since the year began, which is taken first",
        Role::LastYear => "last year's figure for the same months, as a row of last year",
        Role::PreviousYear => {
            "a figure of last year: a row of it where figures are of whole years, else left alone"
        }
        Role::LastYearEnd => "what stood at the end of last year: the base of levels",
        Role::Growth => "growth up to date over last year; targets of growth take it",
        Role::LastYearsGrowth => "last year's growth, beside this year's: a row of last year",
        Role::GrowthOfMonth => "growth of one month; not used",
        Role::Change => "changes that no target takes",
        Role::Target => "the target; never taken for an actual",
        Role::ShareDone => "the share that is done; never taken for an actual",
        Role::Gap => "what is left to do; never taken for an actual",
        Role::Forecast => "what is expected; never taken for an actual",
        Role::Sum => {
            "a sum beside months: where they add up to it they are single months, else it is an error"
        }
        Role::Unit => {
            "the figure's unit, which converts; a column `单位` with no unit in it is of owners"
        }
        Role::Scale => "the figure's power of ten, which converts",
        Role::Basis => "what a total counts: the year so far, or a month",
        Role::Kind => "actual, plan or forecast: only actuals are checked",
        Role::Place => {
            "the place that it is of: rows beside the plan's `area` are set aside; --by judges each"
        }
        Role::Owner => "who answers for it; left alone unless --by or --where names it",
        Role::Note => "what the row says for people; shown by explain",
        Role::Source => "where the figure is from; shown by explain",
        Role::Ignore => "for people only; left alone",
    }
}
