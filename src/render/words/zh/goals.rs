//! Goals as they were read, and the terms of targets.

use jiff::civil::Date;

pub const ABOUT: &str = "约 ";
pub const HIGHER_IS_BETTER: &str = "，越高越好";
pub const LOWER_IS_BETTER: &str = "，越低越好";
pub const DONE: &str = "完成";
pub const NOT_DONE: &str = "未完成";
pub const ADDED: &str = "各期相加";
pub const MEAN: &str = "各期平均";
pub const COMPOUND: &str = "各期连乘";
pub const NEWEST_ALONE: &str = "只看最新一期";
pub const HELD: &str = "须保持到期";

pub fn set_by(by: &str) -> String {
    format!("{by}下达的数")
}

pub fn sum_of(count: usize) -> String {
    format!("{count} 期之和")
}

pub fn mean_by_months(sum: &str, months: u32) -> String {
    format!("按月加权平均：{sum} ÷ {months}")
}

pub fn geometric_mean(count: usize, factors: &str) -> String {
    format!("年均（几何平均）：{factors} 的 {count} 次方根 − 1")
}

pub fn owner(owner: &str) -> String {
    format!("责任单位 {owner}")
}

pub fn start(start: Date) -> String {
    format!("自 {start} 起")
}

pub fn same_indicator(of: &str) -> String {
    format!("与“{of}”同一指标")
}

pub fn reported_in(unit: &str) -> String {
    format!("也可报 {unit}")
}

pub fn base(date: &str, base: &str) -> String {
    format!("基数 {date} {base}")
}
