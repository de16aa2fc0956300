//! Problems of a number or a unit in a cell.

use crate::model::Unit;
use crate::render::words::message::Message;

pub fn unreadable_number(text: &str) -> Message {
    Message::new(
        format!("`{text}` is not a number"),
        "write digits only, such as `8.1`, and other words into `note`; if the figure is not published yet, leave the cell empty",
    )
}

pub fn odd_separator(text: &str) -> Message {
    Message::new(
        format!("the commas in `{text}` do not separate thousands"),
        "remove the commas; if a comma is the decimal point, write `.`, as in `1234.5`",
    )
}

pub fn number_out_of_range(text: &str) -> Message {
    Message::new(
        format!("`{text}` is out of range (in the target's unit: below 10¹⁵, at most 28 digits)"),
        "check for extra digits, or a wrong unit",
    )
}

pub fn spreadsheet_exponent(text: &str) -> Message {
    Message::new(
        format!("`{text}` is a spreadsheet's scientific notation, and its other digits are lost"),
        "go back to the workbook, format the column as Number, and save as CSV again",
    )
}

pub fn spreadsheet_formula(text: &str) -> Message {
    Message::new(
        format!("`{text}` is a formula, not its result"),
        "open the file in Excel and save it, so that it has the result; before saving as CSV, paste formulas as values",
    )
}

pub fn spreadsheet_error(text: &str) -> Message {
    Message::new(
        format!("`{text}` is a spreadsheet error, not a number"),
        "correct the formula in the spreadsheet; if the figure is not published yet, leave the cell empty",
    )
}

pub fn spreadsheet_width(text: &str) -> Message {
    Message::new(
        format!(
            "`{text}` is what a spreadsheet shows when a column is too narrow, and the number is lost"
        ),
        "widen the column in the spreadsheet and save as CSV again",
    )
}

pub fn change_misplaced(text: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{text}` is a change, but `{indicator}` needs the figure itself"),
        "give the figure itself, not how much it changed",
    )
}

pub fn maybe_zero(text: &str) -> Message {
    Message::new(
        format!("`{text}` was read as not reported, but it may mean zero"),
        "if it is zero, write `0`; if there is no figure yet, leave the cell empty",
    )
}

pub fn maybe_rise(text: &str, value: &str) -> Message {
    Message::new(
        format!("`{text}` was read as `{value}`, as in accounts, but it may mean a rise"),
        format!(
            "if it is a fall, write `{value}`; if it is a rise, write the number alone, or use `--allow maybe-rise`"
        ),
    )
}

pub fn inexact_number(text: &str) -> Message {
    Message::new(
        format!("`{text}` is not exact, and its number was used as it stands"),
        "give the exact figure; if there is none, remove the word before the number",
    )
}

pub fn maybe_thousands(text: &str) -> Message {
    Message::new(
        format!(
            "the point in `{text}` was read as a decimal point; in a file with decimal commas it would separate thousands"
        ),
        format!(
            "if it separates thousands, write `{}`; if it is a decimal point, use `--allow maybe-thousands`",
            text.replace('.', "")
        ),
    )
}

pub fn unit_mismatch(indicator: &str, unit: &str, expected: &str) -> Message {
    let help = match expected {
        "%" if !Unit::parse(unit).is_amount() => {
            "write only a number and its unit, and anything else in a note; if this is another unit, give the percentage instead"
        }
        "%" => "the target is a rate: give the percentage instead of the amount",
        "个百分点" => {
            "the target is a rise in percentage points: give by how many points it rose, not the rate itself"
        }
        _ => &format!("give the figure in `{expected}`; if the figure is right, correct the unit"),
    };
    Message::new(
        format!("`{indicator}` is measured in `{expected}`; `{unit}` does not convert to it"),
        help,
    )
}

pub fn unit_contradiction(cell: &str, column: &str) -> Message {
    Message::new(
        format!("two units that do not agree: `{cell}` and `{column}`"),
        "check which one is right, and write the unit in one place: the heading, the unit column, the name or the cell",
    )
}

pub fn blank_mark(column: &str, above: &str) -> Message {
    Message::new(
        format!(
            "this cell of `{column}` is empty, and `{above}` stands above it: the figure may be `{above}` as well"
        ),
        format!(
            "if it is `{above}`, fill the word in on every row, if not, write what it is (such as `actual`, `cumulative`)"
        ),
    )
}

pub fn blank_unit(column: &str, above: &str, unit: &str) -> Message {
    Message::new(
        format!(
            "this cell of `{column}` is empty, and `{above}` stands above it: the figure may be in `{above}` or in `{unit}`"
        ),
        format!(
            "if it is in `{above}`, fill the unit in on every row, if it is in `{unit}`, write `{unit}`"
        ),
    )
}

pub fn unknown_unit(text: &str) -> Message {
    Message::new(
        format!("the table's unit `{text}` is not the unit of any indicator of the plan"),
        "give one unit for the whole table (such as `unit: 亿元`), or add a `unit` column and fill it in row by row",
    )
}
