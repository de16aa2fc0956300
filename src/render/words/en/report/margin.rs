//! By how much a figure is on the right side of what is expected.

pub const EQUAL_DOES_NOT_COUNT: &str = "equal, which does not count";

pub fn ahead(size: &str) -> String {
    format!("{size} ahead")
}

pub fn short(size: &str) -> String {
    format!("{size} short")
}

pub fn left(size: &str) -> String {
    format!("{size} left")
}

pub fn over(size: &str) -> String {
    format!("{size} over")
}

pub fn points(size: &str) -> String {
    format!("{size} points")
}

pub fn left_of_limit(size: &str) -> String {
    format!("{size} left")
}

pub fn over_limit(size: &str) -> String {
    format!("{size} over")
}
