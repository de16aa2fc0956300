//! The steps of one target: their headings, and what is said beside them.

use jiff::civil::Date;

use crate::render::words::topic::Topic;

pub const BAND_AT_ANY_DATE: &str = "区间，任何时候都适用：";
pub const BOUND_ITSELF: &str = "按目标值本身：";
pub const GROWTH_AS_IT_STANDS: &str = "增速按目标值本身比较：";
pub const NOT_PACED: &str = "不按进度折算：";
pub const NO_BASE_AND_HOLDS: &str = "没有基数，现在达标：";
pub const NOTHING_BEFORE_DUE: &str = "到期才考核";
pub const ROWS_FOR_TWO_YEAR_PACE: &str = "两年平均口径需要，缺了就按目标值本身比较";
pub const ROWS_FOR_BASE: &str = "折算进度的基数";
pub const EXACTLY: &str = "精确值：";
pub const EQUAL_COUNTS: &str = "（恰好等于也算）";
pub const EQUAL_DOES_NOT_COUNT: &str = "（恰好等于不算）";
pub const BOTH_ENDS_COUNT: &str = "（两端都算）";
pub const ASSIGNED_BY: &str = "下达单位：";
pub const SUMMED: &str = "，各期之和";
pub const ASSUMED: &str = "假设，--set";
pub const GIVEN_BY_PLAN: &str = "（规划文本）";
pub const LATER_WITHIN_CAP: &str = "到期后的数仍在上限之内，到期时必在其内";
pub const LATER_FALLS_SHORT: &str = "到期后的数仍未达到，到期时必未达到";
pub const MET: &str = "到期已达到目标";
pub const MET_EARLY: &str = "提前达到目标";
pub const ON_TRACK: &str = "未到期，达到目前应达的水平";
pub const BEHIND: &str = "未到期，落后于目前应达的水平";
pub const OVER_FOR_GOOD: &str = "累计数已超过上限，不可挽回";
pub const MISSED: &str = "到期没有达到目标";
pub const ASKED_FOR: &str = "（按 --pace last-year）";
pub const DUE_AT_THE_END: &str = "规划写明到期才考核，此前不要求";
pub const WITHIN_BAND: &str = "在区间内";
pub const OUTSIDE_BAND: &str = "不在区间内";

pub fn heading(topic: Topic) -> &'static str {
    match topic {
        Topic::Document => "文件",
        Topic::Owner => "责任单位",
        Topic::ReadAs => "读作",
        Topic::Note => "说明",
        Topic::Base => "基数",
        Topic::Actual => "实际",
        Topic::Column => "取自列",
        Topic::Source => "来源",
        Topic::Remark => "备注",
        Topic::WorkedOut => "由来",
        Topic::HeldAgainst => "比较对象",
        Topic::LastYear => "上年",
        Topic::Expected => "应达",
        Topic::Comparison => "比较",
        Topic::Missing => "缺少",
        Topic::Flag => "判定",
        Topic::Waived => "豁免",
        Topic::AtThisPace => "照此进度",
        Topic::FromHere => "此后",
        Topic::EachMonthFromHere => "此后每月",
    }
}

pub fn equal_steps(elapsed: &str) -> String {
    format!("逐年等比：时间过了 {elapsed}")
}

pub fn missing(rows: &str, why: &str) -> String {
    format!("{rows} 的行：{why}")
}

pub fn two_year_pace(why: &str) -> String {
    format!("两年平均口径{why}：照此两年平均增速，年底恰好达到目标")
}

pub fn due(due: Date) -> String {
    format!("，{due} 到期")
}

pub fn goal_of_group(group: &str) -> String {
    format!("规划为 {group} 单独规定的目标")
}

pub fn waived_until(until: Date, reason: &str) -> String {
    format!("至 {until}：{reason}")
}

pub fn rounded_from(written: &str) -> String {
    format!("，取 15 位有效数字，原文 {written}")
}

pub fn kept(base: &str) -> String {
    format!("基数 {base} 已达标，须保持：")
}

pub fn by_time(date: Date, elapsed: &str) -> String {
    format!("序时进度：到 {date} 时间过了 {elapsed}")
}

pub fn by_plan(points: &str, elapsed: &str, done: &str) -> String {
    format!("规划写明的进度 [{points}]：时间过了 {elapsed}，应完成 {done}")
}

pub fn by_last_year(part: &str, whole: &str, share: &str) -> String {
    format!("上年同期进度：{part} ÷ {whole} = {share}")
}

pub fn close(band: &str) -> String {
    format!("≈ 差额在 {band} 以内，属接近，结论可能变化")
}

pub fn relaxed_by_share(share: &str, bound: &str) -> String {
    format!("“左右”：放宽目标值的 {share}，界限为 {bound}")
}

pub fn relaxed_by(amount: &str, bound: &str) -> String {
    format!("“左右”：放宽 {amount}，界限为 {bound}")
}

pub fn projected(due: Date, result: &str) -> String {
    format!("到 {due}：{result}")
}

pub fn average_at_least(due: Date, needed: &str) -> String {
    format!("到 {due} 余下各期平均不低于 {needed}")
}

pub fn average_at_most(due: Date, needed: &str) -> String {
    format!("到 {due} 余下各期平均不高于 {needed}")
}

pub fn each_month(due: Date, amount: &str) -> String {
    format!("到 {due} 每月还需 {amount}")
}

pub fn at_most_each_month(due: Date, amount: &str) -> String {
    format!("到 {due} 每月至多 {amount}")
}
