//! Problems of a table's shape: its header, its rows, its quotes.

use crate::render::words::en::lists::count;
use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn no_header() -> Message {
    Message::new(
        "no header was found: this is neither a long table nor a wide one",
        "long: the header `indicator,period,value`, then one row per figure, such as `GDP,2021-06,8.1`\nwide: the header `indicator,2021-01,2021-02`, then one row per indicator, such as `GDP,8.0,8.1`\nonly title lines may stand above the header",
    )
}

pub fn full_width_comma() -> Message {
    Message::new(
        "the header uses full-width commas `，`",
        "use `,` in the header and in all rows, or save the file as CSV in Excel",
    )
}

pub fn footer_skipped(rows: usize, texts: &[String]) -> Message {
    Message::new(
        format!(
            "{} within or below the table not used: {}",
            count(rows, "note"),
            quoted(texts)
        ),
        "if one changes what a figure means, give the figure that is asked for; otherwise no action needed",
    )
}

pub fn comment_skipped(cells: usize, texts: &[String]) -> Message {
    Message::new(
        format!(
            "{cells} of comments, text boxes and page headers not used: {}",
            quoted(texts)
        ),
        "if one changes what a figure means, give the figure that is asked for; otherwise no action needed",
    )
}

pub fn title_skipped(rows: usize, texts: &[String], unit: Option<&str>) -> Message {
    let titles = quoted(texts);
    match unit {
        None => Message::new(
            format!(
                "skipped {} above the header: {titles}",
                count(rows, "title line")
            ),
            "no action needed",
        ),
        Some(unit) => Message::new(
            format!(
                "skipped {} above the header: {titles}; `{unit}` there, if it is a unit, applies to all figures without one",
                count(rows, "title line")
            ),
            "if that is wrong, add a `unit` column",
        ),
    }
}

pub fn header_again() -> Message {
    Message::new(
        "this row is a header again, in the middle of the data",
        "keep one header row: delete the headers of files that were joined, and put rows under other columns into a file of their own",
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
        "this cell has a figure, but its column has no heading",
        "give every column its period as a heading (unmerge merged cells), or clear the column",
    )
}

pub fn missing_column(columns: &[&str], unread: &[String], year: Option<&str>) -> Message {
    let lacking = format!("the header lacks {}", quoted(columns));
    if let Some(year) = year.filter(|_| columns == ["period"]) {
        return Message::new(
            format!("{lacking}; the title names the year {year}, and not up to which month"),
            format!(
                "write it into the title or a heading, such as `{year}-06`, of the whole year `1-12月`; to leave the file as it is, use `--period {year}-06`, or `--period {year}` for the whole year"
            ),
        );
    }
    let Some(first) = unread.first() else {
        let next_step = if columns == ["period"] {
            "add a column `period`, or name it in a heading or the title (such as `2021-06`); to leave the file as it is, use `--period 2021-06`"
        } else {
            "add what is missing; the order of columns does not matter, and the existing ones are fine. Example: `indicator,period,value,unit`"
        };
        return Message::new(lacking, next_step);
    };
    let role = if columns.contains(&"value") {
        "value"
    } else {
        "indicator"
    };
    Message::new(
        format!(
            "{lacking}; headings that are not understood: {}",
            quoted(unread)
        ),
        format!(
            "if `{first}` is the {role}, rename it to `{role}` or add `--heading {first}={role}`; if none is, add what is missing"
        ),
    )
}

pub fn repeated_column(name: &str) -> Message {
    Message::new(
        format!(
            "column `{name}` gives the same kind of figure as an earlier one, so it is not clear which counts"
        ),
        "keep one; delete or rename the other",
    )
}

pub fn ragged_row(expected: usize, found: usize) -> Message {
    Message::new(
        format!("this row has {found} cells, but the headings end with column {expected}"),
        "add or remove cells; put a cell that contains the delimiter in quotes, such as `\"1,234\"`",
    )
}

pub fn unclosed_quote() -> Message {
    Message::new(
        "this quote is not closed at the end of its cell",
        "close it; a quote that is part of the text is written twice: `\"\"`",
    )
}

pub fn id_mismatch(id: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{id}` and `{indicator}` are different indicators"),
        "perhaps only some columns were sorted: check the whole row, or delete the `id` column",
    )
}
