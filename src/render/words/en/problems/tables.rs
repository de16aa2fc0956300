//! Problems of a table's shape: its header, its rows, its quotes.

use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn no_header() -> Message {
    Message::new(
        "no header: this is neither the long form nor the wide one",
        "long: the header `indicator,period,value`, then a row a figure, as in `GDP,2021-06,8.1`\nwide: the header `indicator,2021-01,2021-02`, then a row an indicator, as in `GDP,8.0,8.1`\nabove the header there are only title lines",
    )
}

pub fn full_width_comma() -> Message {
    Message::new(
        "the header is separated by full-width commas `，`",
        "separate the header and all rows by `,`, or save as CSV in Excel",
    )
}

pub fn title_skipped(rows: usize, unit: Option<&str>) -> Message {
    match unit {
        None => Message::new(
            format!("{rows} title line(s) above the header were passed over"),
            "nothing needs to be done",
        ),
        Some(unit) => Message::new(
            format!(
                "{rows} title line(s) above the header were passed over; `{unit}`, where it is a unit, is that of all figures without one"
            ),
            "add a `unit` column if that is not right",
        ),
    }
}

pub fn header_again() -> Message {
    Message::new(
        "a header among the rows",
        "a file has one header: delete those of files put together, and keep rows under other columns in a file of their own",
    )
}

pub fn side_by_side() -> Message {
    Message::new(
        "a second table begins here, beside the first one",
        "move its rows below those of the first one (without the second header), or into a file of their own",
    )
}

pub fn cell_without_heading() -> Message {
    Message::new(
        "there is a figure here and no heading above it",
        "head every column with its period (split merged cells), or empty the column",
    )
}

pub fn missing_column(columns: &[&str]) -> Message {
    Message::new(
        format!("the header has no column {}", quoted(columns)),
        "add it; columns may stand in any order, and those that are there are right. An example: `indicator,period,value,unit`",
    )
}

pub fn repeated_column(name: &str) -> Message {
    Message::new(
        format!("column `{name}` means the same as one before it"),
        "keep one of them; delete or rename the other",
    )
}

pub fn ragged_row(expected: usize, found: usize) -> Message {
    Message::new(
        format!("this row has {found} cells, the header has {expected}"),
        "add or remove cells; quote a cell that holds the delimiter, as in `\"1,234\"`",
    )
}

pub fn unclosed_quote() -> Message {
    Message::new(
        "this quote is not closed at the end of its cell",
        "close it, or write a quote that belongs to the text as two: `\"\"`",
    )
}

pub fn id_mismatch(id: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{id}` and `{indicator}` are not the same indicator"),
        "some columns may have been sorted alone: check the row, or delete the `id` column",
    )
}
