//! The lines below a table.

use jiff::civil::Date;

use crate::model::Summary;

pub const NOTHING_CHANGED: &str = "没有变化";
pub const AS_IT_STANDS: &str = "目标值本身";
pub const EXPECTED_BY: &str = "应达值按：";
pub const NO_TWO_YEAR_PACE: &str = "* 缺上年的行，不能按两年平均折算，按目标值本身比较：";
pub const NO_BASE: &str = "* 缺基数的行：";
pub const NOTES: &str = "备注：";
pub const ONLY_NOT_JUDGED: &str = "（--only not-judged 列出全部）";

pub fn limited_to(limits: &str) -> String {
    format!("只含：{limits}")
}

pub fn since(since: &str, said: &str) -> String {
    format!("与 {since} 相比：{said}")
}

pub fn waived_until(until: Date, name: &str, reason: &str) -> String {
    format!("豁免至 {until} · {name}：{reason}")
}

/// The counts by flag in one line, the worst first.
pub fn counts(count: Summary) -> String {
    let waived = match count.waived {
        0 => String::new(),
        waived => format!(" · 豁免 {waived}"),
    };
    let behind = match count.standing_missed {
        0 => String::new(),
        behind => format!("（此前欠进度 {behind}）"),
    };
    let [missed, pace, on_track, met, not_judged] = [
        count.missed_final,
        count.missed_pace,
        count.on_track,
        count.met,
        count.not_judged,
    ];
    format!(
        "未完成 {missed} · 欠进度 {pace} · 达进度 {on_track} · 已完成 {met} · 未判定 {not_judged}{behind}{waived}"
    )
}

pub fn close(count: usize) -> String {
    format!("≈ 接近应达值，结论可能变化：{count} 项")
}

pub fn and_more(more: usize) -> String {
    format!(" 等，另 {more} 项")
}
