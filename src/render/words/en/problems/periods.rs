//! Problems of periods.

use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn unreadable_period(text: &str) -> Message {
    Message::new(
        format!("`{text}` is no period"),
        "write it as `2021-06`, `2021Q2`, `2021H1`, `2021-06-30` or `2021`",
    )
}

pub fn day_period(text: &str, month: &str) -> Message {
    Message::new(
        format!("`{text}` is a single day; a spreadsheet makes such days of months"),
        format!(
            "write `{month}` if the month is meant (or `1-6月` for months), in a column formatted as Text; `--allow day-period` if it is that day"
        ),
    )
}

pub fn period_without_year(text: &str) -> Message {
    Message::new(
        format!("`{text}` names no year, and the plan is not within one"),
        "name the year, as in `2021-06`",
    )
}

pub fn period_not_from_start(text: &str) -> Message {
    Message::new(
        format!("`{text}` does not begin with the year"),
        "this is a rate; change both: give that since the year's start, for a period such as `1-6月`",
    )
}

pub fn period_contradiction(first: &str, second: &str) -> Message {
    Message::new(
        format!("`{first}` and `{second}` are not the same time"),
        "check both; say the year in one place, or make them agree",
    )
}

pub fn which_year(period: &str) -> Message {
    Message::new(
        format!(
            "the plan does not begin in January: `{period}` may be of the calendar year or of the plan's"
        ),
        "write the period in months, as in `2021-06` or `2021年4-6月`",
    )
}

pub fn early_period(names: &[String], period: &str, of: usize, before: &str) -> Message {
    Message::new(
        format!(
            "of {of} indicators {period} is reported only by {}, so that the final figures of the others are owed",
            quoted(names)
        ),
        format!(
            "mend the period if it is a slip; if it is right, --as-of {before} judges by the newest period of the others"
        ),
    )
}

pub fn beyond_as_of(rows: usize, as_of: &str) -> Message {
    Message::new(
        format!("{rows} figure(s) are for periods after `--as-of` {as_of}"),
        "check the periods, or `--as-of`",
    )
}

pub fn unused_row(rows: usize, from: &str) -> Message {
    Message::new(
        format!("{rows} figure(s) are for periods before {from}, which nothing uses"),
        "figures from before last year may go",
    )
}

pub fn after_plan_end(rows: usize, end: &str) -> Message {
    Message::new(
        format!("{rows} row(s) are for periods after the plan's end on {end}; not used"),
        "check the year; later years belong to their own plan",
    )
}

pub fn spreadsheet_date(text: &str, meant: Option<&str>) -> Message {
    let date = meant.map_or_else(String::new, |date| format!(" ({date})"));
    Message::new(
        format!(
            "`{text}` is a date of a spreadsheet's{date}; which period is meant cannot be seen"
        ),
        "format the column as Text in the spreadsheet, write `2021-06` again and save as CSV",
    )
}
