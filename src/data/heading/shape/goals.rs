//! Columns of targets beside figures, to be held against the plan's own.

use crate::data::heading::columns::GoalColumn;
use crate::data::heading::phrase::Phrase;
use crate::data::heading::words::Saying;
use crate::model::{Period, Plan};

/// A column of targets that can be held against the plan's: of its whole time, in a plan of one year.
pub fn column(column: usize, key: &str, phrase: &Phrase, plan: &Plan) -> Option<GoalColumn> {
    let span = plan.span;
    let is_whole = |period: &Period| period.first_day() == span.start && period.date() == span.end;
    // of the way there, or another's
    let is_of_way = [
        "序时",
        "时序",
        "预算",
        "考核",
        "下达",
        "分解",
        "半年",
        "季",
        "省",
        "争取",
        "力争",
        "保底",
        "十四五",
    ]
    .iter()
    .any(|word| key.contains(word));
    let is_other = phrase.period.is_some_and(|period| !is_whole(&period));
    let unit = phrase.sayings.iter().find_map(|saying| match saying {
        Saying::Unit(unit) => Some(unit.clone()),
        _ => None,
    });
    let is_final = key.contains('年') || key.contains("annual");
    let goal = GoalColumn {
        column,
        unit,
        is_final,
    };
    (plan.single_year().is_some() && !is_of_way && !is_other).then_some(goal)
}

/// Whether a heading is of the share of the target that is done: 进度 and 时序进度 may be of the way there.
pub fn is_share(key: &str) -> bool {
    key.contains("完成") && !key.contains('序') || key.contains("complet")
}
