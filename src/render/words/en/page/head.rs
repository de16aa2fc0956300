//! The page's frame and head: the plan, the counts, what changed, and how old the figures are.

pub const SKIP: &str = "Skip to the targets";
pub const LIMITED_TO: &str = "This page is limited to: ";
pub const AGE_OF_FIGURES: &str = "Age of figures";
pub const WHAT_IF: &str = "What if";
pub const STILL_MISSED: &str = "still missed";
pub const STILL_BEHIND: &str = "still behind pace";
pub const MISSED_AFTER_BEHIND: &str = "missed after being behind pace";
pub const NO_LONGER_JUDGED: &str = "no longer judged, for want of figures";
pub const FIRST_FIGURE: &str = "with a first figure";
pub const NOTHING_CHANGED: &str = "nothing changed";
pub const AND_MORE: &str = " …";
pub const LANGUAGE_TAG: &str = "en";
pub const MADE_BY: &str = "Made by plancheck";

pub fn time_passed(elapsed: &str) -> String {
    format!("time passed: {elapsed}")
}

pub fn on_old_figures(old: usize) -> String {
    format!("{old} on old figures")
}

pub fn since_last_time(since: &str) -> String {
    format!("Since last time ({since})")
}

pub fn of_kind(count: usize, kind: &str) -> String {
    format!("{count} {kind}")
}

/// The numbers of verdicts that rest on figures of the report's month, and on old ones.
pub fn age(new: usize, all: usize, month: &str, old: usize, on_track: usize) -> String {
    let again = match on_track {
        0 => String::new(),
        on_track => format!(", {on_track} of these on track: new figures needed"),
    };
    format!("{new} of {all} verdicts on a figure for {month}; {old} on figures that are old{again}")
}
