//! Figures that can hardly be meant.

use crate::diagnostic::{Against, CopiedFrom, FigureOrigin};
use crate::render::words::message::Message;

/// The indicator and the source of its number, as they stand behind the number.
fn number_of(indicator: &str, origin: FigureOrigin) -> String {
    match origin {
        FigureOrigin::Row => format!("of `{indicator}`"),
        FigureOrigin::LastYear => format!("as `last_year` of `{indicator}` in the plan file"),
        FigureOrigin::Assigned => format!("that `--assign` gives `{indicator}`"),
    }
}

pub fn suspicious_scale(
    indicator: &str,
    value: &str,
    against: Against,
    reference: &str,
    times: &str,
    is_above: bool,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    let against = match against {
        Against::Previous => "the figure before it",
        Against::LastYear => "last year's for the same date",
        Against::Target => "the target",
    };
    let times = match is_above {
        true => format!("is {times} times {against}, `{reference}`"),
        false => format!("is only 1/{times} of {against}, `{reference}`"),
    };
    Message::new(
        format!("`{value}` {of} {times}"),
        "check the unit's scale (万, 亿) and the decimal point; if it is right, use `--allow suspicious-scale`",
    )
}

pub fn suspicious_fraction(
    indicator: &str,
    value: &str,
    percent: &str,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("`{value}` {of} looks like {percent}% written as a fraction"),
        format!(
            "if {percent}% is meant, write `{percent}`; if it really is {value}%, use `--allow suspicious-fraction`"
        ),
    )
}

pub fn suspicious_index(
    indicator: &str,
    value: &str,
    growth: &str,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!(
            "`{value}` {of} looks like an index (last year or another year = 100), but a rate is needed"
        ),
        format!(
            "if last year is 100, write `{growth}`; if another year is, work out the rate; if it really is {value}%, use `--allow suspicious-index`"
        ),
    )
}

pub fn suspicious_growth(indicator: &str, value: &str, origin: FigureOrigin) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("`{value}` {of} would mean growth of {value}%; it looks like an amount"),
        "if it is an amount, give the growth in % instead; if it really grew that much, use `--allow suspicious-growth`",
    )
}

pub fn suspicious_rise(
    indicator: &str,
    value: &str,
    asked: Option<&str>,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    let asked = asked.map_or_else(String::new, |asked| {
        format!(", while the target is a rise of `{asked}`")
    });
    Message::new(
        format!("`{value}` {of} looks like the share itself{asked}"),
        "give the rise in percentage points, not the share itself; if it really rose that much, use `--allow suspicious-rise`",
    )
}

pub fn suspicious_count(indicator: &str, value: &str, origin: FigureOrigin) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("`{value}` {of} is not a whole number, but it counts whole things"),
        "check the decimal point and the unit's scale (万); if it is right, use `--allow suspicious-count`",
    )
}

pub fn suspicious_sign(
    indicator: &str,
    value: &str,
    bound: Option<&str>,
    turned: &str,
    origin: FigureOrigin,
) -> Message {
    let of = number_of(indicator, origin);
    let bound = match bound {
        Some(bound) => {
            format!(
                "is about as large as the bound `{bound}`, but its sign is missing or the opposite"
            )
        }
        None => "is positive, but the plan calls for a decline".to_owned(),
    };
    Message::new(
        format!("`{value}` {of} {bound}"),
        format!(
            "a decline is a negative number: if the sign is missing, write `{turned}`; if it is right, use `--allow suspicious-sign`"
        ),
    )
}

pub fn suspicious_zero(indicator: &str, before: Option<&str>, from: &str, until: &str) -> Message {
    let when = match from == until {
        true => format!("for {from}"),
        false => format!("from {from} to {until}"),
    };
    let title = match before {
        Some(before) => format!("`{indicator}` falls from `{before}` to 0 ({when})"),
        None => {
            format!("`{indicator}` is 0 {when}, when no other indicator has a figure yet")
        }
    };
    Message::new(
        title,
        "leave cells empty for months still to come or not published; if it really is 0, use `--allow suspicious-zero`",
    )
}

pub fn carried_forward(indicator: &str, value: &str, from: &str, until: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` stays at `{value}` from {from} to {until}; it looks copied from month to month"
        ),
        "leave months without a new figure empty; if it really did not change, use `--allow carried-forward`",
    )
}

pub fn copied_figures(period: &str, from: CopiedFrom, other: &str, number: usize) -> Message {
    let copied = match from {
        CopiedFrom::Previous => format!("those of {other}"),
        CopiedFrom::LastYear => format!("last year's ({other})"),
        CopiedFrom::Targets => "the plan's targets".to_owned(),
    };
    Message::new(
        format!("all {number} figures for {period} are the same as {copied}; they look copied"),
        "put the figures of this period in their place; if they really are the same, use `--allow copied-figures`",
    )
}

pub fn row_contradicts(
    indicator: &str,
    (value, reference): (&str, &str),
    against: Against,
    follows: &str,
    said: &str,
) -> Message {
    let title = match against {
        Against::Target => format!(
            "`{value}` is {follows}% of the target `{reference}`, and its row says `{said}`"
        ),
        Against::LastYear | Against::Previous => format!(
            "`{value}` after `{reference}` last year is growth of {follows}%, and its row says `{said}`"
        ),
    };
    Message::new(
        format!("`{indicator}`: {title}"),
        "check all three (the sign? the unit? a single month?) and correct the wrong one; if they are only counted differently, use `--allow row-contradicts`",
    )
}

pub fn odd_path(indicator: &str, part: &str, whole: &str, share: &str, time: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` was at `{part}` of `{whole}` by this date last year: {share}%, with {time}% of the time gone; this year's pace is judged by it"
        ),
        "check both figures (a single month instead of the year to date? the unit?); if last year went that way, use `--allow odd-path`, or `--pace linear` to go by time alone",
    )
}
