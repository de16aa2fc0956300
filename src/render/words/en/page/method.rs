//! The page's small print: how it is judged, and where the figures come from.

/// The rules that hold for every report.
pub const RULES: [&str; 6] = [
    "A figure speaks for its own date; the report's date is the newest period in the data or the one asked for, never today. Figures more than three months older are old (twelve where there are only whole years).",
    "At the due date the target alone decides: met or missed; without the final figure there is no verdict, only how it stood. A total or level that gets there early is met early; a total over its cap is missed at once.",
    "Before the due date the figure is held against what is expected by then: on track, or missed for its date (pace); over, for a ceiling, is counted with it. ≈ marks a close call.",
    "Expected: for a rate the target itself; for growth the target itself, or the two-year pace where last year was an unusual base; for totals and levels a share of the way (the plan's, last year's or of time); what holds from the start has to be kept.",
    "Charts: left line zero (for levels: the start), right line the target, the same in every row; an arrow means off the chart. Hatching is beyond a ceiling.",
    "左右 (about) relaxes a target as the plan says. All arithmetic is exact; numbers are rounded for display only, never so that a miss looks like a tie.",
];
pub const PACE_LINEAR: &str =
    "Here with --pace linear: straight-line time for all, growth against the target as it stands.";
pub const PACE_LAST_YEAR: &str =
    "Here with --pace last-year: last year's path and the two-year pace wherever the data allow.";
pub const METHOD_AND_SOURCES: &str = "Method and sources";
pub const SOURCES: &str = "Sources of the figures";
pub const METHOD: &str = "Method";

pub fn unusual_base(base: &str) -> String {
    format!("The plan calls last year an unusual base: {base}.")
}
