//! By how much a figure is on the right side of what is expected.

pub const EQUAL_DOES_NOT_COUNT: &str = "恰好等于，不算达到";

pub fn ahead(size: &str) -> String {
    format!("多{size}")
}

pub fn short(size: &str) -> String {
    format!("欠{size}")
}

pub fn left(size: &str) -> String {
    format!("余{size}")
}

pub fn over(size: &str) -> String {
    format!("超{size}")
}

pub fn points(size: &str) -> String {
    format!("{size}个百分点")
}

pub fn left_of_limit(size: &str) -> String {
    format!("余 {size}")
}

pub fn over_limit(size: &str) -> String {
    format!("超 {size}")
}
