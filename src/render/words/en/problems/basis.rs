//! Problems of what a figure counts: a month, a quarter, a year, all since the start.

use crate::diagnostic::BasisMisfit;
use crate::render::words::message::Message;

pub fn unknown_basis(text: &str) -> Message {
    Message::new(
        format!("`{text}` is no basis"),
        "write `ytd` (since the year's start), `month`, `quarter`, `year` or `plan`",
    )
}

pub fn basis_mismatch(indicator: &str, misfit: BasisMisfit) -> Message {
    match misfit {
        BasisMisfit::Rate => Message::new(
            format!("`{indicator}` is a rate; rates of single periods do not add up"),
            "change both: give the rate for the year so far, with the basis `ytd` or none",
        ),
        BasisMisfit::NotOneMonth => Message::new(
            "the basis is a month, the period is not one",
            "name one month, as in `2021-06` (or `1-2月` where January and February are published together), or use the basis `ytd`",
        ),
        BasisMisfit::NotOneQuarter => Message::new(
            "the basis is a quarter, the period is not one",
            "name one quarter, as in `2021Q2`, or use the basis `ytd`",
        ),
        BasisMisfit::NotOneYear => Message::new(
            "the basis is a year, the period is not one",
            "name a year, as in `2021`, or use the basis `ytd` for the year so far",
        ),
        BasisMisfit::PartSoFar => Message::new(
            "the basis is the year so far, the period does not begin with the year",
            "write a period such as `1-6月` for the year so far; leave the basis empty for that time alone",
        ),
    }
}

pub fn ambiguous_quarter(indicator: &str, quarter: &str, so_far: &str, adds_up: bool) -> Message {
    Message::new(
        format!("`{quarter}` of `{indicator}` may be the quarter alone or the year up to its end"),
        if adds_up {
            format!(
                "write the period `{so_far}` for the year so far; for the quarter alone add a column `basis` that says `quarter`"
            )
        } else {
            format!(
                "write the period `{so_far}` for the year so far; if it is the quarter's rate, give that of `{so_far}`"
            )
        },
    )
}

pub fn month_or_so_far(indicator: &str, month: &str, before: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "`{month}` of `{indicator}` stands behind `{before}`: it may be the month alone or the year so far"
        ),
        format!(
            "write the period `{so_far}` for the year so far; for the month alone add a column `basis` that says `month`"
        ),
    )
}

pub fn month_alone(indicator: &str, month: &str, value: &str, last: &str) -> Message {
    Message::new(
        format!(
            "`{value}` of `{indicator}` for {month} is less than `{last}` before it, and was added as the month alone"
        ),
        "add a column `basis` that says `month` if that is right; if it is the year so far, check both figures",
    )
}

pub fn month_beside_so_far(indicator: &str, month: &str, before: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "`{month}` of `{indicator}` stands behind `{before}` and was read as the rate of `{so_far}`"
        ),
        format!("write `{so_far}` if that is right; else give the rate for the year so far"),
    )
}

pub fn year_or_so_far(indicator: &str, period: &str) -> Message {
    Message::new(
        format!(
            "the plan is of several years: `{period}` of `{indicator}` may count the year or all since the plan began"
        ),
        "add a column `basis`: `year` for the year alone, `plan` for all since the plan began",
    )
}

pub fn which_start(indicator: &str, start: &str) -> Message {
    Message::new(
        format!(
            "the plan begins on {start}: from when on this figure of `{indicator}` counts is not said"
        ),
        "add a column `basis`: `plan` for all since the plan began, `month` or `quarter` for a period alone",
    )
}
