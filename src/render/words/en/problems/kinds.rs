//! Problems of figures that are plans, forecasts or targets.

use crate::render::words::en::lists::{count, quoted};
use crate::render::words::message::Message;

pub fn not_actual(words: &[String], rows: usize) -> Message {
    let words = quoted(words);
    match rows {
        0 => Message::new(
            format!("column {words} has no actual figures and was not read"),
            "if they are actuals, correct the heading; otherwise use `--allow not-actual`",
        ),
        _ => Message::new(
            format!(
                "{} not read: marked {words}, not as an actual figure",
                count(rows, "row")
            ),
            "if they are actuals, correct this column; otherwise choose rows with `--where COLUMN=VALUE`, or use `--allow not-actual`",
        ),
    }
}

pub fn unknown_kind(text: &str) -> Message {
    Message::new(
        format!("`{text}` does not say whether the figure is an actual, a plan or a forecast"),
        "write `actual`, `plan` or `forecast`, or choose rows with `--where COLUMN=VALUE`",
    )
}

pub fn kind_in_note(text: &str, is_comment: bool) -> Message {
    let (of, cell) = match is_comment {
        true => ("the comment ", "the comment"),
        false => ("", "this cell"),
    };
    Message::new(
        format!(
            "by {of}`{text}` this may not be the figure to check (but a plan or forecast, or one of another place, time or measure); it was read all the same"
        ),
        format!(
            "if it is not, delete the row; if it is, correct {cell} or use `--allow kind-in-note`"
        ),
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

pub fn sign_in_note(indicator: &str, text: &str, value: &str) -> Message {
    Message::new(
        format!("`{indicator}` is `{value}`, yet its row says `{text}`"),
        format!(
            "if it fell, write `-{value}`; if `{text}` is not about this figure, use `--allow sign-in-note`"
        ),
    )
}

pub fn target_differs(indicator: &str, given: &str, plan: &str) -> Message {
    Message::new(
        format!(
            "the target of `{indicator}` is `{given}` here but `{plan}` in the plan; the plan's target was used"
        ),
        "correct whichever is wrong, this cell or the plan file; or use `--allow target-differs`",
    )
}
