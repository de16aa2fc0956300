//! Problems of a number or a unit in a cell.

use crate::model::Unit;
use crate::render::words::message::Message;

pub fn unreadable_number(text: &str) -> Message {
    Message::new(
        format!("`{text}` is no number"),
        "write digits only, as in `8.1`; leave the cell empty if the figure is not published yet",
    )
}

pub fn odd_separator(text: &str) -> Message {
    Message::new(
        format!("the commas in `{text}` do not separate thousands"),
        "leave the commas out; write a decimal comma as a point, as in `1234.5`",
    )
}

pub fn number_out_of_range(text: &str) -> Message {
    Message::new(
        format!("`{text}` is out of range (below 10¹⁵ in size, at most 28 digits)"),
        "check for digits too many, or use a larger unit",
    )
}

pub fn spreadsheet_exponent(text: &str) -> Message {
    Message::new(
        format!("`{text}` is a spreadsheet's short form; the digits it stands for are lost"),
        "go back to the workbook, format the column as Number, and save as CSV again",
    )
}

pub fn spreadsheet_formula(text: &str) -> Message {
    Message::new(
        format!("`{text}` is a formula, not its result"),
        "open it in Excel and save it there with its result; paste it as a value before saving as CSV",
    )
}

pub fn spreadsheet_error(text: &str) -> Message {
    Message::new(
        format!("`{text}` is a spreadsheet's error, not a number"),
        "mend the formula in the spreadsheet; leave the cell empty if the figure is not published yet",
    )
}

pub fn spreadsheet_width(text: &str) -> Message {
    Message::new(
        format!("`{text}` is what a column too narrow shows; the number is lost"),
        "widen the column in the spreadsheet and save as CSV again",
    )
}

pub fn change_misplaced(text: &str, indicator: &str) -> Message {
    Message::new(
        format!("`{text}` tells a change, `{indicator}` wants the figure itself"),
        "give the figure itself, not by how much it changed",
    )
}

pub fn maybe_zero(text: &str) -> Message {
    Message::new(
        format!("`{text}` was taken as not reported; it may be a zero"),
        "write `0` if it is zero; leave the cell empty if there is no figure yet",
    )
}

pub fn inexact_number(text: &str) -> Message {
    Message::new(
        format!("`{text}` is not exact; its number was read as it stands"),
        "give the exact figure; if there is none, leave out the word before it",
    )
}

pub fn maybe_thousands(text: &str) -> Message {
    Message::new(
        format!(
            "the point in `{text}` was read as a decimal one; where commas are, it separates thousands"
        ),
        format!(
            "write `{}` if it does; `--allow maybe-thousands` if it is a decimal point",
            text.replace('.', "")
        ),
    )
}

pub fn unit_mismatch(indicator: &str, unit: &str, expected: &str) -> Message {
    let help = match expected {
        "%" if !Unit::parse(unit).is_amount() => {
            "write a number and its unit, and all else in a note; if it is another unit, give the percentage"
        }
        "%" => "the target is a rate: give the percentage in place of the amount",
        "个百分点" => {
            "the target is a rise in points: give by how many points it rose, not the rate itself"
        }
        _ => "give the figure in that unit, or mend the unit if the figure is right",
    };
    Message::new(
        format!("`{indicator}` is measured in `{expected}`; `{unit}` does not convert to it"),
        help,
    )
}

pub fn unit_contradiction(cell: &str, column: &str) -> Message {
    Message::new(
        format!("the unit `{cell}` in the cell contradicts `{column}` in the unit column"),
        "give the unit in one place only",
    )
}

pub fn unknown_unit(text: &str) -> Message {
    Message::new(
        format!("the table's unit `{text}` is the unit of no indicator of the plan"),
        "name one unit for the table, or add a `unit` column and say it row by row",
    )
}
