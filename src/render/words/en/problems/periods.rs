//! Problems of periods.

use crate::render::words::en::lists::count;
use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn unreadable_period(text: &str) -> Message {
    if text.is_empty() {
        return Message::new(
            "this row has no period",
            "fill in the period, also where it is the same as in the row above",
        );
    }
    Message::new(
        format!("`{text}` cannot be read as a period"),
        "write it like `2021-06`, `2021Q2`, `2021H1`, `2021-06-30` or `2021`",
    )
}

pub fn day_period(text: &str, month: &str) -> Message {
    Message::new(
        format!("`{text}` is a single day; spreadsheets often turn months into such days"),
        format!(
            "if the month is meant, write `{month}` (or `1-6月` for several months) in a column formatted as Text; if it really is that day, use `--allow day-period`"
        ),
    )
}

pub fn period_without_year(text: &str) -> Message {
    Message::new(
        format!("`{text}` has no year, and which one is meant is not clear"),
        "add the year, as in `2021-06`",
    )
}

pub fn period_not_from_start(text: &str) -> Message {
    Message::new(
        format!("`{text}` does not begin with the start of the year"),
        "this indicator is a rate, so change both: give the year-to-date figure, for a period such as `1-6月`",
    )
}

pub fn starts_elsewhere(heading: &str, start: &str) -> Message {
    Message::new(
        format!(
            "column `{heading}` has `{start}`: the figures are not counted from the year's first month, and the column is not read"
        ),
        "give the figures since the year began; for those months alone write a period like `4-6月`; if the column has nothing to do with the figures, delete it",
    )
}

pub fn year_not_over(heading: &str, part: &str) -> Message {
    Message::new(
        format!("`{heading}` is of a whole year, which is not over in a table of `{part}`"),
        format!(
            "for the year's target write `{heading} target`, for actuals of the whole year `{heading} actual`, for figures of `{part}` that"
        ),
    )
}

pub fn period_contradiction(first: &str, second: &str) -> Message {
    Message::new(
        format!("`{first}` and `{second}` are different periods"),
        "check both; write the year in one place only, or make them agree",
    )
}

pub fn which_year(period: &str, readings: Option<&[String; 2]>, is_named: bool) -> Message {
    let by_name = if is_named {
        ""
    } else {
        "; if a year is called by one number, say which in the plan's [plan]: `year_named = \"start\"` or `\"end\"`"
    };
    match readings {
        Some([one, other]) => Message::new(
            format!("the plan has years of its own, so `{period}` may be {one} or {other}"),
            format!("write `{one}` or `{other}`{by_name}"),
        ),
        None => Message::new(
            format!(
                "the plan does not begin in January, so `{period}` may be of the calendar year or of the plan's own year"
            ),
            "write the period in months, as in `2021-06` or `2021年4-6月`, or give the month in which the year begins under `[plan]` in the plan file, as in `year_starts = 4`",
        ),
    }
}

pub fn early_period(names: &[String], period: &str, of: usize, before: &str) -> Message {
    Message::new(
        format!(
            "figures for {period} came from only {} of {of} indicators ({}), so the final figures of all others count as overdue",
            names.len(),
            quoted(names)
        ),
        format!(
            "if the period is wrong, correct it; if it is right, use `--as-of {before}` to judge by the newest period of the others"
        ),
    )
}

pub fn beyond_as_of(rows: usize, as_of: &str) -> Message {
    Message::new(
        format!("{} later than `--as-of {as_of}`", count(rows, "figure")),
        "check the periods, or change `--as-of`",
    )
}

pub fn unused_row(rows: usize, from: &str) -> Message {
    Message::new(
        format!("{} earlier than {from}, not used", count(rows, "figure")),
        "figures from before last year can be deleted",
    )
}

pub fn after_plan_end(rows: usize, end: &str) -> Message {
    Message::new(
        format!(
            "{} later than the plan's end ({end}): no target is judged by such figures",
            count(rows, "row")
        ),
        "check the year; later years are checked against their own plan",
    )
}

pub fn spreadsheet_date(text: &str, meant: Option<&str>) -> Message {
    let date = meant.map_or_else(String::new, |date| format!(" ({date})"));
    Message::new(
        format!("`{text}` is a spreadsheet date{date}, so it is not clear which period is meant"),
        "in the spreadsheet, format the column as Text, type `2021-06` or `1-6月` again, and save as CSV",
    )
}
