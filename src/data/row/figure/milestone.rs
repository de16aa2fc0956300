//! The cell of a milestone: whether it is done, in words of a closed list.

use crate::data::row::value::{MOST_QUOTED, ReadValue};
use crate::diagnostic::Problem;
use crate::model::Decimal;
use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};

/// Words for what is done, in lower case.
const DONE: [&str; 24] = [
    "是",
    "已完成",
    "完成",
    "已建成",
    "建成",
    "已竣工",
    "竣工",
    "已开通",
    "开通",
    "已通车",
    "通车",
    "已投产",
    "投产",
    "已投用",
    "投用",
    "已运行",
    "√",
    "✓",
    "yes",
    "y",
    "true",
    "done",
    "completed",
    "opened",
];

/// Words for what is not.
const OPEN: [&str; 23] = [
    "否",
    "未完成",
    "未建成",
    "在建",
    "建设中",
    "正在建设",
    "未竣工",
    "未开通",
    "未通车",
    "未投产",
    "未投用",
    "未开工",
    "进行中",
    "推进中",
    "正在推进",
    "尚未完成",
    "尚未建成",
    "×",
    "no",
    "n",
    "false",
    "not done",
    "under construction",
];

/// Reads a cell.
///
/// # Errors
/// A text that does not say it.
pub fn read(cell: &str) -> Result<ReadValue, Problem> {
    let folded = decimal::fold(cell).to_lowercase();
    let said = |words: &[&str]| words.contains(&folded.as_str());
    let value = if said(&DONE) {
        Some(Decimal::ONE)
    } else if said(&OPEN) {
        Some(Decimal::ZERO)
    } else if matches!(reported::read(&folded), Ok(Reported::Nothing)) {
        None
    } else {
        return Err(Problem::NotYesOrNo {
            text: cell.chars().take(MOST_QUOTED).collect(),
        });
    };
    Ok(ReadValue { value, doubt: None })
}
