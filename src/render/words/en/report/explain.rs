//! The steps of one target: their headings, and what is said beside them.

use jiff::civil::Date;

use crate::render::words::topic::Topic;

pub const BAND_AT_ANY_DATE: &str = "the band, at any date: ";
pub const BOUND_ITSELF: &str = "the bound itself: ";
pub const GROWTH_AS_IT_STANDS: &str = "growth is compared with the target as it stands: ";
pub const NOT_PACED: &str = "not paced: ";
pub const NO_BASE_AND_HOLDS: &str = "there is no base, and it holds now: ";
pub const NOTHING_BEFORE_DUE: &str = "nothing is asked before the due date";
pub const ROWS_FOR_TWO_YEAR_PACE: &str =
    "the two-year pace needs them; without them the target is taken as it stands";
pub const ROWS_FOR_BASE: &str = "the base to pace from";
pub const EXACTLY: &str = "exactly: ";
pub const EQUAL_COUNTS: &str = " (equal counts)";
pub const EQUAL_DOES_NOT_COUNT: &str = " (equal does not count)";
pub const BOTH_ENDS_COUNT: &str = " (both ends count)";
pub const ASSIGNED_BY: &str = "assigned by ";
pub const SUMMED: &str = ", the sum of single periods";
pub const ASSUMED: &str = "assumed, --set";
pub const GIVEN_BY_PLAN: &str = "(given by the plan)";
pub const LATER_WITHIN_CAP: &str =
    "a later figure is still within the cap, and so was that of the due date";
pub const LATER_FALLS_SHORT: &str =
    "a later figure still falls short, and so did that of the due date";
pub const MET: &str = "the bound is satisfied at the due date";
pub const MET_EARLY: &str = "the bound is satisfied before the due date";
pub const ON_TRACK: &str = "not due yet, and not behind what is expected by now";
pub const BEHIND: &str = "not due yet, and behind what is expected by now";
pub const OVER_FOR_GOOD: &str = "the total is over its upper end, for good";
pub const MISSED: &str = "the bound is not satisfied at the due date";
pub const ASKED_FOR: &str = " (asked for by --pace last-year)";
pub const DUE_AT_THE_END: &str = "the plan asks for nothing before the due date";
pub const WITHIN_BAND: &str = "within the band";
pub const OUTSIDE_BAND: &str = "outside the band";

pub fn heading(topic: Topic) -> &'static str {
    match topic {
        Topic::Document => "document",
        Topic::Owner => "owner",
        Topic::ReadAs => "read as",
        Topic::Note => "note",
        Topic::Base => "base",
        Topic::Actual => "actual",
        Topic::Column => "column",
        Topic::Source => "source",
        Topic::Remark => "note",
        Topic::WorkedOut => "worked out",
        Topic::HeldAgainst => "held against",
        Topic::LastYear => "last year",
        Topic::Expected => "expected",
        Topic::Comparison => "comparison",
        Topic::Missing => "missing",
        Topic::Flag => "flag",
        Topic::Waived => "waived",
        Topic::AtThisPace => "at this pace",
        Topic::FromHere => "from here",
        Topic::EachMonthFromHere => "from here",
    }
}

pub fn equal_steps(elapsed: &str) -> String {
    format!("equal steps of growth: {elapsed} of the time has passed")
}

pub fn missing(rows: &str, why: &str) -> String {
    format!("rows of {rows}: {why}")
}

pub fn two_year_pace(why: &str) -> String {
    format!("two-year pace{why}: the rate that, kept up, ends the year at the bound")
}

pub fn due(due: Date) -> String {
    format!(", due {due}")
}

pub fn goal_of_group(group: &str) -> String {
    format!("what the plan asks of {group} alone")
}

pub fn waived_until(until: Date, reason: &str) -> String {
    format!("until {until}: {reason}")
}

pub fn rounded_from(written: &str) -> String {
    format!(", 15 digits of {written}")
}

pub fn kept(base: &str) -> String {
    format!("the base, {base}, satisfies it and it has to be kept: ")
}

pub fn by_time(date: Date, elapsed: &str) -> String {
    format!("straight-line time: by {date} {elapsed} of the time has passed")
}

pub fn by_plan(points: &str, elapsed: &str, done: &str) -> String {
    format!("the plan's pace [{points}]: at {elapsed} of the time {done} should be done")
}

pub fn by_last_year(part: &str, whole: &str, share: &str) -> String {
    format!("last year's own path: {part} ÷ {whole} = {share}")
}

pub fn close(band: &str) -> String {
    format!("≈ the gap is within {band}: close, the flag may turn")
}

pub fn relaxed_by_share(share: &str, bound: &str) -> String {
    format!("about (左右): relaxed by {share} of the target's size, the bound is {bound}")
}

pub fn relaxed_by(amount: &str, bound: &str) -> String {
    format!("about (左右): relaxed by {amount}, the bound is {bound}")
}

pub fn projected(due: Date, result: &str) -> String {
    format!("by {due}: {result}")
}

pub fn average_at_least(due: Date, needed: &str) -> String {
    format!("the rest until {due} must average at least {needed}")
}

pub fn average_at_most(due: Date, needed: &str) -> String {
    format!("the rest until {due} must average at most {needed}")
}

pub fn each_month(due: Date, amount: &str) -> String {
    format!("{amount} in each month until {due}")
}

pub fn at_most_each_month(due: Date, amount: &str) -> String {
    format!("at most {amount} in each month until {due}")
}
