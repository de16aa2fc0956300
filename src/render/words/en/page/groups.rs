//! The page of groups side by side.

pub const BETWEEN_NAME_AND_GAP: &str = " ";
pub const INDICATORS_AND_GROUPS: &str = "indicators and groups";
pub const CELLS_ARE_ACTUAL: &str = "cells: actual";
pub const BEHIND_IN_ALL: &str = "behind";
pub const BEHIND_OR_FAR_BEHIND: &str = "missed (pace); dark: a fifth of the way short, or more";
pub const FIGURE_NOT_JUDGED: &str = "a figure, not judged";
pub const NO_FIGURE: &str = "no figure";
pub const OWN_GOAL: &str = "a goal of its own";
pub const MISSED_OR_BEHIND: &str = "missed or behind";
pub const MOST_ON_THE_LEFT: &str = "most on the left";
pub const BEHIND_AND_JUDGED: &str = "missed or behind / judged";
pub const NOTHING_MISSED: &str = "nothing missed";

pub fn groups_left_out(groups: usize, shown: usize, by: &str) -> String {
    format!(
        "{groups} groups ({by}); these are the {shown} with most missed and behind. The counts are of all groups."
    )
}

pub fn rows_left_out(hidden: usize, _by: &str) -> String {
    format!("{hidden} more indicators, missed by fewer groups, are left out.")
}

pub fn rows_without_figure(silent: usize, _by: &str) -> String {
    format!("{silent} more indicators have no figure in any group.")
}

pub fn name_and_count(name: &str, count: usize) -> String {
    format!("{name} ({count})")
}

pub fn most_behind(name: &str, count: usize) -> String {
    format!("Most behind: {name} ({count})")
}

pub fn most_common(rows: &[String]) -> String {
    format!("most common: {}", rows.join(", "))
}

pub fn widest_gaps(_by: &str) -> String {
    "The widest gaps of each group".to_owned()
}

pub fn more(more: usize) -> String {
    format!("; {more} more")
}

/// A cell, for those who cannot see it.
pub fn cell(group: &str, name: &str, flag: &str, actual: &str, expected: Option<&str>) -> String {
    let expected = expected.map_or_else(String::new, |expected| format!(", expected {expected}"));
    format!("{group} {name}: {flag}, actual {actual}{expected}")
}
