//! Problems of indicators: names that are unknown, figures that are not there.

use crate::render::words::en::lists::{count, nearest_or, quoted};
use crate::render::words::message::Message;

pub fn empty_indicator() -> Message {
    Message::new(
        "this row has no indicator",
        "fill in the indicator, also where it is the same as in the row above, or clear the whole row",
    )
}

pub fn unknown_indicator(name: &str, rows: usize, near: &[String]) -> Message {
    // asked for on the command line, there is no row
    let unused = match rows {
        0 => String::new(),
        _ => format!("; {} not used", count(rows, "row")),
    };
    Message::new(
        format!("the plan has no indicator `{name}`{unused}"),
        nearest_or(
            near,
            "check the name; if it is another name of an indicator, add it to `aliases` in the plan file",
        ),
    )
}

pub fn other_indicators(rows: usize, names: &[String]) -> Message {
    Message::new(
        format!(
            "{} of indicators that the plan does not have, not used: {}",
            count(rows, "row"),
            quoted(names)
        ),
        "if one of them is the plan's, check its name or add it to `aliases` in the plan file; else no action needed",
    )
}

pub fn not_reported(names: &[String], all: usize) -> Message {
    let more = if all > names.len() { "…" } else { "" };
    Message::new(
        format!(
            "no data for {}: {}{more}",
            count(all, "indicator"),
            quoted(names)
        ),
        "report them (`plancheck template` gives an empty sheet); `--require-all` lists each one, as an error",
    )
}

pub fn missing_period(indicator: &str, months: &[String]) -> Message {
    Message::new(
        format!(
            "`{indicator}` is reported monthly, but not for {}",
            quoted(months)
        ),
        "add the missing months, unless they were not published",
    )
}
