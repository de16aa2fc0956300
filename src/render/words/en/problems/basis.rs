//! Problems of what a figure counts: a month, a quarter, a year, all since the start.

use crate::diagnostic::BasisMisfit;
use crate::render::words::message::Message;

pub fn unknown_basis(text: &str) -> Message {
    Message::new(
        format!("`{text}` is not a known basis"),
        "write `ytd` (since the start of the year), `month`, `quarter`, `year`, `each month` (single months side by side) or `plan` (since the plan began)",
    )
}

pub fn basis_mismatch(indicator: &str, misfit: BasisMisfit) -> Message {
    match misfit {
        BasisMisfit::Rate => Message::new(
            format!(
                "`{indicator}` is a rate, and rates of single months or quarters do not add up"
            ),
            "change both: give the year-to-date rate, and leave the basis empty or write `ytd`",
        ),
        BasisMisfit::NotOneMonth => Message::new(
            "the basis is `month`, but the period is not one month",
            "write one month, such as `2021-06` (or `1-2月` where January and February are published together); for a year-to-date figure use the basis `ytd`",
        ),
        BasisMisfit::NotOneQuarter => Message::new(
            "the basis is `quarter`, but the period is not one quarter",
            "write one quarter, such as `2021Q2`; for a year-to-date figure use the basis `ytd`",
        ),
        BasisMisfit::NotOneYear => Message::new(
            "the basis is `year`, but the period is not a whole year",
            "write a year, such as `2021`; for a year-to-date figure use the basis `ytd`",
        ),
        BasisMisfit::PartSoFar => Message::new(
            "the basis is the year to date, but the period does not begin with the start of the year",
            "for the year to date write a period such as `1-6月`; for this period alone leave the basis empty",
        ),
    }
}

pub fn ambiguous_quarter(indicator: &str, quarter: &str, so_far: &str, adds_up: bool) -> Message {
    Message::new(
        format!("`{quarter}` of `{indicator}` may be the quarter alone or the year up to its end"),
        if adds_up {
            format!(
                "for the year to date write the period `{so_far}`; for the quarter alone add a column `basis` with `quarter`"
            )
        } else {
            format!(
                "for the year to date write the period `{so_far}`; if this is the quarter's rate, give the rate of `{so_far}` instead"
            )
        },
    )
}

pub fn month_or_so_far(indicator: &str, month: &str, before: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "`{month}` of `{indicator}` comes after `{before}`, so it may be the month alone or the year to date"
        ),
        format!(
            "for the year to date write the period `{so_far}`; for the month alone add a column `basis` with `month`"
        ),
    )
}

pub fn month_alone(indicator: &str, month: &str, value: &str, last: &str) -> Message {
    Message::new(
        format!(
            "`{value}` of `{indicator}` for {month} is less than `{last}` before it, so it was added as a single month"
        ),
        "if that is right, add a column `basis` with `month`; if it is the year to date, check both figures",
    )
}

pub fn month_beside_so_far(indicator: &str, month: &str, before: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "`{month}` of `{indicator}` comes after `{before}`, and was read as the rate of `{so_far}`"
        ),
        format!(
            "if that is right, write the period `{so_far}`; otherwise give the year-to-date rate"
        ),
    )
}

pub fn year_or_so_far(indicator: &str, period: &str) -> Message {
    Message::new(
        format!(
            "the plan spans several years, so `{period}` of `{indicator}` may be that year alone or everything since the plan began"
        ),
        "add a column `basis`: `year` for the year alone, `plan` for everything since the plan began",
    )
}

pub fn which_start(indicator: &str, start: &str) -> Message {
    Message::new(
        format!(
            "the plan begins on {start}, and it is not clear from when this figure of `{indicator}` counts"
        ),
        "add a column `basis`: `plan` for everything since the plan began, `month` or `quarter` for that period alone",
    )
}
