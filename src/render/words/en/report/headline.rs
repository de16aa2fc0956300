//! The sentence that a report begins with.

use jiff::civil::Date;

use crate::model::verdict::Reason;

pub fn of_groups(date: &str, groups: usize, by: &str, each: usize, judged: usize) -> String {
    format!(
        "{date}, {} in {groups} groups ({by}) give {judged} verdicts",
        targets(each)
    )
}

pub fn others_not_judged(others: usize) -> String {
    format!("The other {others} cannot be judged")
}

pub fn some(count: usize, why: &str) -> String {
    format!("{count} {why}")
}

fn targets(count: usize) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} target{ending}")
}

pub fn none_judged(by: &str, all: usize) -> String {
    format!("{by}, none of {} can be judged", targets(all))
}

pub fn judged(by: &str, judged: usize, all: usize) -> String {
    format!("{by}, {judged} of {} can be judged", targets(all))
}

pub fn count(count: usize, look: &str) -> String {
    format!("{count} {look}")
}

pub fn count_in_groups(count: usize, look: &str) -> String {
    format!("{count} {look}")
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub fn as_of_day(date: Date) -> String {
    format!("By {date}")
}

pub fn as_of_month(date: Date) -> String {
    let place = usize::try_from(date.month() - 1);
    let name = place.ok().and_then(|place| MONTHS.get(place));
    format!("By {} {}", name.copied().unwrap_or_default(), date.year())
}

pub fn as_of_end_of_year(year: i16) -> String {
    format!("By the end of {year}")
}

/// All others, for one reason.
pub fn others(all: usize, why: &str) -> String {
    match all {
        1 => format!("The other one {why}"),
        all => format!("The other {all} {why}"),
    }
}

/// Before the reasons of all others.
pub fn others_as(all: usize) -> String {
    format!("The other {all}: ")
}

pub fn others_not_judged_as(all: usize) -> String {
    format!("The other {all} cannot be judged: ")
}

/// The end of a sentence about so many targets; without a reason they are waived.
pub fn why(reason: Option<Reason>, count: usize) -> &'static str {
    let (one, many) = match reason {
        Some(Reason::NoData) => ("has no figure yet", "have no figures yet"),
        Some(Reason::FinalNotReported) => {
            ("lacks only the final figure", "lack only the final figure")
        }
        Some(Reason::TargetNotSet) => ("has no target set yet", "have no target set yet"),
        Some(Reason::PartnerNotReported) => (
            "is held against a figure that is not reported",
            "are held against figures that are not reported",
        ),
        Some(Reason::TooOld) => ("has too old a figure", "have figures that are too old"),
        Some(Reason::NoBase) => ("lacks its base", "lack their bases"),
        Some(Reason::MissingPeriod) => ("lacks a period in between", "lack periods in between"),
        Some(Reason::NoGroupGoal) => ("is an amount of the whole", "are amounts of the whole"),
        None => ("is waived", "are waived"),
    };
    if count == 1 { one } else { many }
}

pub fn lacks_year_end(count: usize) -> &'static str {
    match count {
        1 => "lacks only the year-end figure",
        _ => "lack only the year-end figure",
    }
}

pub fn behind_before(behind: usize) -> String {
    format!(" ({behind} behind pace before)")
}
