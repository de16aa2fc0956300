//! Problems of figures that are plans, forecasts or targets.

use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn not_actual(words: &[String], rows: usize) -> Message {
    let words = quoted(words);
    match rows {
        0 => Message::new(
            format!("column {words} holds no actuals and was not read"),
            "mend the heading if it does; else `--allow not-actual`",
        ),
        _ => Message::new(
            format!("{rows} row(s) are no actuals ({words}) and were not read"),
            "mend the column if they are; else choose rows with `--where COLUMN=VALUE`, or use `--allow not-actual`",
        ),
    }
}

pub fn unknown_kind(text: &str) -> Message {
    Message::new(
        format!("`{text}` does not say whether this is an actual, a plan or a forecast"),
        "write `actual`, `plan` or `forecast`, or choose rows with `--where COLUMN=VALUE`",
    )
}

pub fn kind_in_note(text: &str) -> Message {
    Message::new(
        format!("the note `{text}` says that this is no actual, and it was read as one"),
        "leave the row out if it is a forecast or a plan; else mend the note, or use `--allow kind-in-note`",
    )
}

pub fn basis_in_note(text: &str, indicator: &str) -> Message {
    Message::new(
        format!(
            "the note `{text}` says what the figure of `{indicator}` counts, and notes are not read for that"
        ),
        "say it in a column `basis` (`month`, `quarter`, `ytd`); if the note is of something else, use `--allow basis-in-note`",
    )
}

pub fn target_differs(indicator: &str, given: &str, plan: &str) -> Message {
    Message::new(
        format!(
            "the target of `{indicator}` is written `{given}`, the plan has `{plan}`, which is judged by"
        ),
        "mend whichever is wrong, this cell or the plan file; or use `--allow target-differs`",
    )
}
