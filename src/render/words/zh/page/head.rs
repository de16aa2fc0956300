//! The page's frame and head: the plan, the counts, what changed, and how old the figures are.

pub const SKIP: &str = "跳到各项目标";
pub const LIMITED_TO: &str = "本页只含：";
pub const AGE_OF_FIGURES: &str = "数据新旧";
pub const WHAT_IF: &str = "假设";
pub const STILL_MISSED: &str = "仍未完成";
pub const STILL_BEHIND: &str = "仍欠进度";
pub const MISSED_AFTER_BEHIND: &str = "原欠进度转未完成";
pub const NO_LONGER_JUDGED: &str = "原有判定、现缺数";
pub const FIRST_FIGURE: &str = "首次有数";
pub const NOTHING_CHANGED: &str = "没有变化";
pub const AND_MORE: &str = "等";
pub const LANGUAGE_TAG: &str = "zh-CN";
pub const MADE_BY: &str = "由 plancheck 生成";

pub fn time_passed(elapsed: &str) -> String {
    format!("时间过{elapsed}")
}

pub fn on_old_figures(old: usize) -> String {
    format!("其中{old}项旧数")
}

pub fn since_last_time(since: &str) -> String {
    format!("与上次相比（{since}）")
}

pub fn of_kind(count: usize, kind: &str) -> String {
    format!("{kind}{count}项")
}

/// The numbers of verdicts that rest on figures of the report's month, and on old ones.
pub fn age(new: usize, all: usize, month: &str, old: usize, on_track: usize) -> String {
    let again = match on_track {
        0 => String::new(),
        on_track => format!("，其中{on_track}项判为达进度，须以新数再判"),
    };
    format!("{all}项判定中有{new}项用的是{month}的数；{old}项的数已旧（标“旧”）{again}")
}
