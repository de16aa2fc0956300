//! Problems of places and groups.

use crate::render::words::en::lists::{nearest_or, quoted};
use crate::render::words::message::Message;

pub fn title_place(place: &str, area: &str) -> Message {
    Message::new(
        format!("the title says that these are figures of `{place}`, the plan is of `{area}`"),
        "give the file of the plan's own place, or add the name to `area` in the plan file",
    )
}

pub fn several_places(column: &str, places: &[String], all: usize) -> Message {
    let more = if all > places.len() { " …" } else { "" };
    Message::new(
        format!(
            "column `{column}` has {all} places: {}{more}; which one counts cannot be told",
            quoted(places)
        ),
        format!(
            "look at one with `--where {column}={}`, judge each with `--by {column}`, or say `area` in the plan file's `[plan]`",
            places.first().map_or("", String::as_str)
        ),
    )
}

pub fn other_places(places: &[String], area: &[String], column: &str) -> Message {
    Message::new(
        format!(
            "all rows are of other places ({}), none of {}",
            quoted(places),
            quoted(area)
        ),
        format!(
            "look at one with `--where {column}={}`, or judge each with `--by {column}`",
            places.first().map_or("", String::as_str)
        ),
    )
}

pub fn single_place(column: &str, place: &str) -> Message {
    Message::new(
        format!("all figures are of `{place}` (column `{column}`)"),
        "nothing needs to be done; `area` in the plan file's `[plan]` names the plan's own place",
    )
}

pub fn rows_set_aside(places: usize, filtered: usize, sums: usize) -> Message {
    let parts = [
        (places, "of other places"),
        (filtered, "not chosen by `--where`"),
        (sums, "of sums or the whole area"),
    ];
    let parts = parts.iter().filter(|(count, _)| *count > 0);
    let parts: Vec<String> = parts
        .map(|(count, word)| format!("{count} {word}"))
        .collect();
    Message::new(
        format!("rows that were not read: {}", parts.join(", ")),
        "nothing needs to be done",
    )
}

pub fn rows_differ(indicator: &str, period: &str, column: &[String; 3]) -> Message {
    let [column, first, second] = column;
    Message::new(
        format!(
            "`{indicator}` has two rows for {period} that differ in column `{column}`: `{first}` and `{second}`"
        ),
        format!(
            "read one of them with `--where {column}={first}`, or judge each with `--by {column}`; delete one if it is there twice"
        ),
    )
}

pub fn not_a_group(name: &str) -> Message {
    Message::new(
        format!(
            "`--by {name}`: this column says an indicator, a period, a figure or a kind, and no group"
        ),
        "`--by` is for districts, departments, enterprises; `--where COLUMN=VALUE` chooses rows",
    )
}

/// The column that an option (`--by`, `--where`) names is not there.
pub fn missing_column(option: &str, name: &str, columns: &[String]) -> Message {
    Message::new(
        format!("the header has no column `{name}`, which `{option}` names"),
        format!("its columns are {}", quoted(columns)),
    )
}

pub fn empty_group(column: &str) -> Message {
    Message::new(
        format!("this row says no `{column}`, and so belongs to no group"),
        format!(
            "say it in the column `{column}`; split merged cells and repeat what they say; name a row of totals, or leave it out"
        ),
    )
}

pub fn unknown_group(name: &str, target: &str, near: &[String]) -> Message {
    Message::new(
        format!(
            "the plan asks something of `{name}` for `{target}`, and the data have no such group"
        ),
        nearest_or(near, "check the name, or add its figures"),
    )
}
