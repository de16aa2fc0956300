//! Columns that a header lacks.

use csv::StringRecord;

use crate::data::heading::columns::{Columns, Context, Wrong};
use crate::data::heading::roles::folded;
use crate::diagnostic::Problem;

/// The most columns of a header that a message lists.
const MOST_LISTED: usize = 20;

/// The most headings that are not understood that a message lists.
const MOST_UNREAD: usize = 4;

/// The columns that the command line names and the header does not have.
pub fn lacking<'a>(
    context: &Context<'a>,
    cells: &'a StringRecord,
    columns: &'a Columns,
) -> impl Iterator<Item = Wrong> + use<'a> {
    let listed = || {
        let all = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
        all.take(MOST_LISTED).map(str::to_owned).collect()
    };
    let group = context.by.filter(|_| columns.group.is_none());
    let group = group.map(|name| Problem::MissingGroupColumn {
        name: name.to_owned(),
        columns: listed(),
    });
    let is_there = |name: &str| cells.iter().any(|cell| folded(cell) == folded(name));
    let filters = context.filters.iter();
    let filters = filters.filter(move |(name, _)| !is_there(name));
    let filters = filters.map(move |(name, _)| Problem::MissingFilterColumn {
        name: name.clone(),
        columns: listed(),
    });
    group
        .into_iter()
        .chain(filters)
        .map(|problem| (None, problem))
}

/// The lack of a header: nothing of it is known, or some columns are missing, though one of those that are `unread`
/// may be what is.
pub fn missing(
    [indicator, period, value]: [bool; 3],
    has_form: bool,
    unread: impl Iterator<Item = String>,
) -> Option<Wrong> {
    if !indicator && !period && !value && !has_form {
        return Some((None, Problem::NoHeader));
    }
    let columns: Vec<&str> = [
        ("indicator", !indicator),
        ("period", !period),
        ("value", !value),
    ]
    .into_iter()
    .filter(|(name, missing)| *missing && !(has_form && *name != "indicator"))
    .map(|(name, _)| name)
    .collect();
    let is_of_time = columns == ["period"];
    // 1-2月 is no heading of names
    let may_be_it =
        |text: &String| !is_of_time && (!value || !text.contains(|c: char| c.is_ascii_digit()));
    let unread = unread.filter(may_be_it).take(MOST_UNREAD).collect();
    (!columns.is_empty()).then_some((
        None,
        Problem::MissingColumn {
            columns,
            unread,
            year: None,
        },
    ))
}

/// The first column by whose heading rows may be named, where no other one is of indicators: a table of tasks.
pub fn of_names(cells: &StringRecord) -> Option<usize> {
    #[rustfmt::skip]
    const NAMES: [&str; 22] = [
        "name", "条目", "任务", "目标任务", "工作", "工作内容", "任务内容", "考核内容", "事项", "名称", "内容",
        "工作项目", "工作名称", "事项名称", "重点工作任务", "攻坚任务", "任务事项", "主要任务", "督办事项", "项目内容", "建设内容", "民生实事项目",
    ];
    // 2021年1-6月指标 is a title
    let is_dated = |key: &str| key.contains(|c: char| c.is_ascii_digit() || "年月季".contains(c));
    // 量化指标 beside 改革任务 is what is asked
    let names_indicators =
        |key: &str| key.ends_with("指标") && !key.starts_with("量化") && !is_dated(key);
    let mut keys = cells.iter().map(folded);
    keys.position(|key| NAMES.contains(&key.as_str()) || names_indicators(&key))
}
