//! Problems of what headings, brackets, section rows and footers say.

use crate::diagnostic::TextOrigin;
use crate::render::words::en::lists::quoted;
use crate::render::words::message::Message;

pub fn unknown_column(name: &str) -> Message {
    Message::new(
        format!("column `{name}` was not read, because its meaning is not known"),
        format!(
            "if it says a period, a unit, a basis or a kind of figure, rename it to a known heading (`plancheck lint --headings` lists them); if the figures do not depend on it, use `--heading {name}=ignore`, or add it to `ignore` under `[headings]` in the plan file"
        ),
    )
}

pub fn word_columns(names: &[String]) -> Message {
    Message::new(
        format!("text columns that were not read: {}", quoted(names)),
        "no action needed",
    )
}

pub fn unknown_title(words: &[String]) -> Message {
    Message::new(
        format!(
            "not understood in the title or the name of the sheet or file: {}; the figures below may be others than the ones asked for",
            quoted(words)
        ),
        "if they are the area's actual figures up to the period, let it through with `--allow unknown-title`, or add the words to `[headings] ignore` in the plan file; else give those figures",
    )
}

pub fn maybe_deadline(name: &str) -> Message {
    Message::new(
        format!(
            "the dates of `{name}` are the year's end: the time that figures are for, or the day by which tasks are due"
        ),
        "if they are the figures' time, call the column `period`; if deadlines, call it `deadline` and say when the figures are for in the title (`January-June 2021`) or with `--period 2021-06`",
    )
}

pub fn unknown_section(rows: usize, texts: &[String]) -> Message {
    Message::new(
        format!(
            "section headings that are not understood ({rows}), the figures below may be others than the ones asked for: {}",
            quoted(texts)
        ),
        "if they are the area's actual figures up to the period, let it through with `--allow unknown-section`, or add the words to `[headings] ignore` in the plan file; else remove those rows",
    )
}

pub fn place_columns(names: &[String]) -> Message {
    Message::new(
        format!("columns of other places were not read: {}", quoted(names)),
        "no action needed",
    )
}

pub fn unknown_bracket(heading: &str, text: &str) -> Message {
    Message::new(
        format!(
            "`{text}` in the heading `{heading}` is not understood, so it is not clear what the figures are"
        ),
        "in the brackets write only a unit, a basis (ytd, month), a period or a year; put anything else in a note",
    )
}

pub fn plan_not_actual(text: &str) -> Message {
    Message::new(
        format!("`{text}` says that these figures are targets or forecasts, not actuals"),
        "give actual figures; if these are actuals, say so in the title (\"actual\", \"progress\") or name the column `actual`",
    )
}

pub fn change_heading(text: &str) -> Message {
    Message::new(
        format!("no target is measured by `{text}`"),
        "for growth targets give the year-to-date growth over last year, for all others the figure itself",
    )
}

pub fn section_says(text: &str) -> Message {
    Message::new(
        format!(
            "the row `{text}` says something about the figures below it, but such rows are not read"
        ),
        "say it in a column `type` (plan, forecast) or `basis` (month); if the row has nothing to do with the figures, delete it",
    )
}

pub fn footer_says(text: &str, from: TextOrigin) -> Message {
    let note = match from {
        TextOrigin::Cell => "note",
        TextOrigin::Page => "page header or footer",
        TextOrigin::Box => "text box",
        TextOrigin::Sheet => "other sheet",
        TextOrigin::FileName => "file name",
        TextOrigin::Folder => "folder",
    };
    Message::new(
        format!(
            "the {note} `{text}` says when the figures are for or what they are, otherwise than the table or where that is silent"
        ),
        "say it in a column (`basis`, `unit`, `type`) or a title; if it is already said there, use `--allow footer-says`",
    )
}

pub fn amount_or_growth(indicator: &str, is_growth: bool, section: Option<&str>) -> Message {
    let by = match section {
        Some(section) => format!("`{section}` above it"),
        None => "the heading or title".to_owned(),
    };
    match is_growth {
        true => Message::new(
            format!(
                "according to {by}, this is growth, but `{indicator}` is not measured as growth"
            ),
            "give the figure itself; if this is the figure itself, add its unit",
        ),
        false => Message::new(
            format!(
                "according to {by}, this is an amount, but `{indicator}` is measured as growth"
            ),
            "give the growth over last year; if this is the growth, add the unit `%`",
        ),
    }
}

pub fn rate_or_rise(name: &str, indicator: &str) -> Message {
    Message::new(
        format!(
            "`{name}` has no unit here, so it may be the rate itself or its rise in points (`{indicator}`)"
        ),
        "write the unit: `%` for the rate itself, `个百分点` for the rise",
    )
}

pub fn empty_figure(indicator: &str, beside: &str, is_growth: bool) -> Message {
    match is_growth {
        true => Message::new(
            format!(
                "`{indicator}` is measured as growth, but the growth column is empty here; the figure beside it is `{beside}`"
            ),
            "fill in the growth; if the figure beside it is the growth, give it the unit `%`",
        ),
        false => Message::new(
            format!(
                "the year-to-date figure of `{indicator}` is empty; the figure beside it is `{beside}`"
            ),
            "fill it in; if all rows have single months only, delete the year-to-date column and add a column `basis` with `month`",
        ),
    }
}

pub fn sum_column(indicator: &str, sum: &str) -> Message {
    Message::new(
        format!(
            "the months of `{indicator}` do not add up to the total `{sum}`, so it is not clear whether they are single months or year-to-date figures"
        ),
        "check the months and the total; or delete the total and add a column `basis` with `month` or `ytd`",
    )
}
