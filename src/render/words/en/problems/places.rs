//! Problems of places and groups.

use crate::render::words::en::lists::{nearest_or, quoted};
use crate::render::words::message::Message;

pub fn title_place(place: &str, area: &str) -> Message {
    Message::new(
        format!(
            "the title or the name of the sheet says that the figures are of `{place}`, but the plan is of `{area}`"
        ),
        "use the file of the plan's own place; if both names mean the same place, add this one to `area` under `[plan]` in the plan file",
    )
}

pub fn several_places(column: &str, places: &[String], all: usize) -> Message {
    let more = if all > places.len() { " …" } else { "" };
    Message::new(
        format!(
            "column `{column}` has {all} places ({}{more}), and it is not clear which one to check",
            quoted(places)
        ),
        format!(
            "check one with `--where {column}={}`, check each with `--by {column}`, or write the plan's own place as `area` under `[plan]` in the plan file",
            places.first().map_or("", String::as_str)
        ),
    )
}

pub fn other_places(places: &[String], area: &[String], column: &str) -> Message {
    Message::new(
        format!(
            "all rows are of other places ({}), and none is of {}",
            quoted(places),
            quoted(area)
        ),
        format!(
            "check one of them with `--where {column}={}`, or each with `--by {column}`",
            places.first().map_or("", String::as_str)
        ),
    )
}

pub fn blank_place(column: &str, above: &str) -> Message {
    Message::new(
        format!(
            "this cell of `{column}` is empty and was read as the plan's own place, but `{above}` stands above it"
        ),
        format!(
            "for figures of `{above}` fill it in on every row, otherwise write the plan's own place"
        ),
    )
}

pub fn single_place(column: &str, place: &str) -> Message {
    Message::new(
        format!("all figures are of `{place}` (column `{column}`)"),
        "no action needed; `area` under `[plan]` in the plan file can name the plan's own place",
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
        "no action needed",
    )
}

pub fn rows_differ(indicator: &str, period: &str, column: &[String; 3]) -> Message {
    let [column, first, second] = column;
    Message::new(
        format!(
            "`{indicator}` has two rows for {period} that differ only in column `{column}`: `{first}` and `{second}`"
        ),
        format!(
            "read one kind with `--where {column}={first}`, or check each with `--by {column}`; if the row is there twice, delete one"
        ),
    )
}

pub fn not_a_group(name: &str) -> Message {
    Message::new(
        format!(
            "`--by {name}`: this column holds indicators, periods, figures or kinds, not groups"
        ),
        "`--by` is for columns such as district, department or company; to choose rows, use `--where COLUMN=VALUE`",
    )
}

/// The column that an option (`--by`, `--where`) names is not there.
pub fn missing_column(option: &str, name: &str, columns: &[String]) -> Message {
    Message::new(
        format!("the header has no column `{name}`, which `{option}` asks for"),
        format!("use one of its columns: {}", quoted(columns)),
    )
}

pub fn empty_group(column: &str) -> Message {
    Message::new(
        format!("this row has no `{column}`, so it belongs to no group"),
        format!(
            "fill in column `{column}` in every row (unmerge merged cells); delete a row of totals, or name it `total`"
        ),
    )
}

pub fn unknown_group(name: &str, target: &str, near: &[String]) -> Message {
    Message::new(
        format!(
            "the plan sets `{name}` its own goal for `{target}`, but the data have no such group"
        ),
        nearest_or(near, "check the name, or add its figures"),
    )
}
