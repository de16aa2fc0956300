//! The lines below a table.

use jiff::civil::Date;

use crate::model::Summary;

pub const NOTHING_CHANGED: &str = "nothing changed";
pub const AS_IT_STANDS: &str = "the target as it stands";
pub const EXPECTED_BY: &str = "expected by: ";
pub const NO_TWO_YEAR_PACE: &str =
    "* the target as it stands in place of the two-year pace, for want of rows: ";
pub const NO_BASE: &str = "* no row for the base: ";
pub const NOTES: &str = "notes: ";
pub const ONLY_NOT_JUDGED: &str = " (--only not-judged lists all)";

pub fn limited_to(limits: &str) -> String {
    format!("limited to: {limits}")
}

pub fn since(since: &str, said: &str) -> String {
    format!("since {since}: {said}")
}

pub fn waived_until(until: Date, name: &str, reason: &str) -> String {
    format!("waived until {until} · {name}: {reason}")
}

/// The counts by flag in one line, the worst first.
pub fn counts(count: Summary) -> String {
    let waived = match count.waived {
        0 => String::new(),
        waived => format!(" · waived {waived}"),
    };
    let behind = match count.standing_missed {
        0 => String::new(),
        behind => format!(" ({behind} behind pace before)"),
    };
    let [missed, pace, on_track, met, not_judged] = [
        count.missed_final,
        count.missed_pace,
        count.on_track,
        count.met,
        count.not_judged,
    ];
    format!(
        "missed {missed} · missed (pace) {pace} · on track {on_track} · met {met} · not judged {not_judged}{behind}{waived}"
    )
}

pub fn close(count: usize) -> String {
    format!("≈ close to what is expected, the flag may turn: {count}")
}

pub fn and_more(more: usize) -> String {
    format!(" and {more} more")
}
