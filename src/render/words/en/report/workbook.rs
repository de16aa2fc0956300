//! The sheets of the workbook.

pub const GROUPS: &str = "Groups";
pub const MATRIX: &str = "Matrix";
pub const ATTENTION: &str = "Attention";
pub const HOW_TO_READ: &str = "A positive margin is good; ceilings say left or over. Expected is what should be there by the figure's date.";
pub const ALL_TARGETS: &str = "All targets";
pub const PROBLEMS: &str = "Problems";
pub const PROBLEM_HEADINGS: [&str; 6] =
    ["severity", "problem", "what to do", "file", "place", "code"];
pub const NO_PROBLEM: &str = "no problem in the data";
pub const FONT: &str = "Calibri";

pub fn more_on_other_sheet(more: usize) -> String {
    format!("{more} more are on the sheet of all targets")
}

pub fn first_rows(most: usize, all: usize) -> String {
    format!("All targets lists the first {most} rows of {all}; CSV and JSON have all")
}

/// The format of a number that is left to a ceiling, over it, or neither.
pub fn margin_of_ceiling(size: &str) -> String {
    format!("{size}\" left\";{size}\" over\";0\" left\"")
}
