//! Problems of what headings, brackets, section rows and footers say.

use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn unknown_column(name: &str) -> Message {
    Message::new(
        format!("column `{name}` has no known meaning and was not read"),
        "if it says a period, unit, basis or kind, give it a known heading (`plancheck lint --headings` lists them); if figures do not depend on it, use `--heading HEADING=ignore`, or `ignore` in the plan file's `[headings]`",
    )
}

pub fn word_columns(names: &[String]) -> Message {
    Message::new(
        format!("columns of words that were not read: {}", quoted(names)),
        "nothing needs to be done",
    )
}

pub fn unknown_bracket(heading: &str, text: &str) -> Message {
    Message::new(
        format!(
            "`{text}` in the heading `{heading}` is on no list; what its figures are cannot be told"
        ),
        "write a unit, a basis (ytd, month), a period or a year in the brackets, and all else in a note",
    )
}

pub fn plan_not_actual(text: &str) -> Message {
    Message::new(
        format!("`{text}` says that these figures are targets or forecasts, not actuals"),
        "give actuals; if they are, say so in the title (\"actual\", \"progress\") or head the column `actual`",
    )
}

pub fn change_heading(text: &str) -> Message {
    Message::new(
        format!("`{text}` heads changes that no target takes"),
        "give growth over last year, up to date, for targets of growth, and the figure itself for all others",
    )
}

pub fn section_says(text: &str) -> Message {
    Message::new(
        format!("the row `{text}` says of the figures below what is not read from such a row"),
        "say it in a column `类型` (plan, forecast) or `口径` (month), or delete the row",
    )
}

pub fn footer_says(text: &str) -> Message {
    Message::new(
        format!("the footer `{text}` says what the figures are, which is not read from there"),
        "say it in a column (`口径`, `单位`, `类型`) or a title; if it is said there, use `--allow footer-says`",
    )
}

pub fn amount_or_growth(indicator: &str, is_growth: bool, section: Option<&str>) -> Message {
    let by = match section {
        Some(section) => format!("`{section}` above it"),
        None => "the heading or title".to_owned(),
    };
    match is_growth {
        true => Message::new(
            format!("by {by} this is growth, which `{indicator}` does not want"),
            "give the figure itself, or its unit if this is it",
        ),
        false => Message::new(
            format!("by {by} this is an amount, and `{indicator}` wants growth"),
            "give the growth over last year, or the unit `%` if this is it",
        ),
    }
}

pub fn empty_figure(indicator: &str, beside: &str, is_growth: bool) -> Message {
    match is_growth {
        true => Message::new(
            format!("`{indicator}` wants growth, whose column is empty here beside `{beside}`"),
            "fill in the growth; if the figure beside it is growth, give the unit `%`",
        ),
        false => Message::new(
            format!("the figure up to date of `{indicator}` is empty beside `{beside}`"),
            "fill it in; where rows have months only, delete the column up to date and add `basis` with `month`",
        ),
    }
}

pub fn sum_column(indicator: &str, sum: &str) -> Message {
    Message::new(
        format!(
            "the months of `{indicator}` do not add up to their sum `{sum}`; whether they are single months cannot be told"
        ),
        "check both, or delete the sum and add a column `basis` with `month` or `ytd`",
    )
}
