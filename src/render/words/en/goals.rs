//! Goals as they were read, and the terms of targets.

use jiff::civil::Date;

pub const ABOUT: &str = "about ";
pub const HIGHER_IS_BETTER: &str = ", higher is better";
pub const LOWER_IS_BETTER: &str = ", lower is better";
pub const DONE: &str = "done";
pub const NOT_DONE: &str = "not done";
pub const ADDED: &str = "periods are added";
pub const MEAN: &str = "the mean of periods";
pub const COMPOUND: &str = "periods compound";
pub const NEWEST_ALONE: &str = "the newest period alone";
pub const HELD: &str = "has to hold at the due date";

pub fn set_by(by: &str) -> String {
    format!("set by {by}")
}

pub fn sum_of(count: usize) -> String {
    format!("the sum of {count} periods")
}

pub fn mean_by_months(sum: &str, months: u32) -> String {
    format!("the mean by months: {sum} ÷ {months}")
}

pub fn geometric_mean(count: usize, factors: &str) -> String {
    format!("the geometric mean: ({factors})^(1/{count}) − 1")
}

pub fn owner(owner: &str) -> String {
    format!("owner {owner}")
}

pub fn start(start: Date) -> String {
    format!("from {start}")
}

pub fn same_indicator(of: &str) -> String {
    format!("the same indicator as {of}")
}

pub fn reported_in(unit: &str) -> String {
    format!("may be reported in {unit}")
}

pub fn base(date: &str, base: &str) -> String {
    format!("base {date} {base}")
}
