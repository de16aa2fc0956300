//! The page's part about targets that were not judged.

use jiff::civil::Date;

pub const NOT_JUDGED: &str = "未判定";
pub const NO_FIGURES: &str = "没有报数";
pub const BY_SECTION: &str = "按规划的部分看";
pub const WAIVED: &str = "豁免";

pub fn count_and_owners(count: usize, owners: usize) -> String {
    format!("{count}项；没有报数的涉及{owners}个责任单位（未报数／应报数）")
}

pub fn count(count: usize) -> String {
    format!("{count}项")
}

pub fn waived_until(until: Date, reason: &str) -> String {
    format!("（至{until}：{reason}）")
}
