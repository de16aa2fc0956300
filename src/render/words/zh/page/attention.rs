//! The page's list of targets that need attention.

use jiff::civil::Date;

pub const NEEDS_ATTENTION: &str = "需要关注";
pub const TARGET: &str = "目标：";
pub const ACTUAL: &str = "实际：";
pub const OWNER: &str = "责任单位：";
pub const GAP: &str = "差额";
pub const NO_NEWER_FINAL_FIGURE: &str = "期末数未报或已旧";
pub const LEFT_PER_MONTH: &str = "此后每月限";
pub const NEEDED_PER_MONTH: &str = "此后每月需";
pub const SO_FAR: &str = "此前每月";
pub const LAST_TIME_AND_NOW: &str = "上次 → 本次";
pub const OUTLOOK: &str = "照此进度";
pub const FROM_OLD_FIGURE: &str = "按旧数推算";
pub const EQUAL_DOES_NOT_COUNT: &str = "恰好等于，不算";
pub const REACHES_TARGET: &str = "可达目标";
pub const WITHIN_CAP: &str = "不超上限";
pub const FIRST_FIGURE: &str = "首次有数";
pub const NO_NEWER_FIGURE: &str = "未更新";
pub const GAP_BEFORE_AND_NOW: &str = "差额 ";

pub fn count(count: usize) -> String {
    format!("{count}项，差距最大的在前")
}

pub fn due(due: Date) -> String {
    format!("{due} 到期")
}

pub fn period(period: &str) -> String {
    format!("（{period}）")
}

pub fn months_old(months: i32) -> String {
    format!("旧 {months}个月")
}

pub fn cap(bound: &str) -> String {
    format!("，上限{bound}")
}

pub fn target(bound: &str) -> String {
    format!("，目标{bound}")
}

pub fn short(short: &str) -> String {
    format!("差{short}")
}

pub fn over(short: &str) -> String {
    format!("将超{short}")
}

pub fn two_year_pace(due: &str, by: &str, bound: &str) -> String {
    format!("上年基数异常：按两年平均，{by}达{due}，全年才到{bound}")
}

pub fn by_time(is_ceiling: bool, due: &str, by: &str) -> String {
    format!("按时间进度，到{by}{}{due}", expected(is_ceiling))
}

pub fn by_pace(pace: &str, is_ceiling: bool, due: &str, by: &str) -> String {
    format!("按{pace}，到{by}{}{due}", expected(is_ceiling))
}

fn expected(is_ceiling: bool) -> &'static str {
    if is_ceiling { "不超" } else { "应达" }
}
