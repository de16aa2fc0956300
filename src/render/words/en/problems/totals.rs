//! Problems of figures beside each other: sums, repeats, revisions.

use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn missing_month(indicator: &str, months: &[String]) -> Message {
    Message::new(
        format!(
            "`{indicator}` has no figure for {}, so its single periods cannot be added up",
            quoted(months)
        ),
        "add what is missing; if this is the cumulative figure, write its period or heading as `1-6月` (or basis `ytd`, or `plan` if the plan spans several years)",
    )
}

pub fn conflicting_figures(indicator: &str, period: &str, first: &str, second: &str) -> Message {
    Message::new(
        format!("`{indicator}` has two figures for {period}: `{first}` and `{second}`"),
        "keep only the right one; if the rows are of different districts or departments, check each with `--by COLUMN`",
    )
}

pub fn sum_differs(indicator: &str, period: &str, given: &str, sum: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` for {period} is `{given}` to date, but its single periods add up to `{sum}`"
        ),
        "check both; if it is only rounding or a revision, `--allow sum-differs` uses the figure to date",
    )
}

pub fn figure_in_note(indicator: &str, text: &str) -> Message {
    Message::new(
        format!("the figure of `{indicator}` is not filled in, but its note is `{text}`"),
        "if that is the figure, move it to the column of figures; if not, say in the note what it is",
    )
}

pub fn place_sum(indicator: &str, name: &str, given: &str, sum: &str) -> Message {
    Message::new(
        format!("`{name}` of `{indicator}` is `{given}`, but the places add up to `{sum}`"),
        "check this row and those of the places; where some count twice (zones within districts), `--allow place-sum` lets it pass",
    )
}

pub fn part_of_sum(indicator: &str, given: &str, [name, sum]: [&str; 2]) -> Message {
    Message::new(
        format!("`{indicator}` is `{given}`, but `{name}` below it is `{sum}`, which is not used"),
        format!(
            "if `{sum}` is the figure of `{indicator}`, write it into its row; else delete `{name}` or use `--allow part-of-sum`"
        ),
    )
}

pub fn revised_figure(indicator: &str, period: &str, first: &str, second: &str) -> Message {
    Message::new(
        format!("`{indicator}` for {period} is `{first}` in an earlier file and `{second}` here"),
        "make them agree; if it was revised, `--allow revised-figure` uses the later file's figure",
    )
}

pub fn falling_total(indicator: &str, before: &str, after: &str) -> Message {
    Message::new(
        format!("`{indicator}` is a running total, yet it falls from `{before}` to `{after}`"),
        "check the unit and the period, and whether this is a single month; if all rows are single months, add a column `basis` with `month`",
    )
}

pub fn flat_total(indicator: &str, first: &str, since: &str, so_far: &str) -> Message {
    Message::new(
        format!(
            "rows of `{indicator}` may be single months or running totals: the earliest month is `{first}`, all later months would add only `{since}`"
        ),
        format!(
            "if all rows are single months, add a column `basis` with `month`; for running totals write periods like `{so_far}`, or `ytd` in `basis`"
        ),
    )
}

pub fn negative_total(indicator: &str, value: &str) -> Message {
    Message::new(
        format!("`{indicator}` is a running total and cannot be negative: `{value}`"),
        "check the figure and its indicator",
    )
}

pub fn repeated_row(indicator: &str, period: &str) -> Message {
    Message::new(
        format!("the same figure of `{indicator}` for {period} appears twice"),
        "delete one of the rows",
    )
}
