//! Figures that can hardly be meant.

use crate::diagnostic::{Against, FigureOrigin};
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
        false => format!("is a {times}th of {against}, `{reference}`"),
    };
    Message::new(
        format!("`{value}` {of} {times}"),
        "check the unit's scale and the decimal point; `--allow suspicious-scale` if it is right",
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
            "write `{percent}` if {percent}% is meant; `--allow suspicious-fraction` if it is {value}%"
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
            "`{value}` {of} looks like an index (last year or another year = 100) where a rate is wanted"
        ),
        format!(
            "write `{growth}` if last year is 100, and work out the rate if another year is; `--allow suspicious-index` if it is {value}%"
        ),
    )
}

pub fn suspicious_growth(indicator: &str, value: &str, origin: FigureOrigin) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("`{value}` {of} would be growth of {value}%; it looks like an amount"),
        "give the growth in % in place of the amount; `--allow suspicious-growth` if it grew by as much",
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
        format!(", and a rise of `{asked}` is asked for")
    });
    Message::new(
        format!("`{value}` {of} looks like the share itself{asked}"),
        "give by how many points it rose, not the share; `--allow suspicious-rise` if it rose by as much",
    )
}

pub fn suspicious_count(indicator: &str, value: &str, origin: FigureOrigin) -> Message {
    let of = number_of(indicator, origin);
    Message::new(
        format!("`{value}` {of} has a fraction, and it counts whole things"),
        "check the decimal point and the unit's scale; `--allow suspicious-count` if it is right",
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
            format!("is about as large as the bound `{bound}`, and its sign does not fit")
        }
        None => "is positive, and the plan wants a decline".to_owned(),
    };
    Message::new(
        format!("`{value}` {of} {bound}"),
        format!(
            "a decline is a negative number: write `{turned}` if that is meant; `--allow suspicious-sign` if it is right"
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
            format!("`{indicator}` is nothing but 0 {when}, when no other indicator has a figure")
        }
    };
    Message::new(
        title,
        "leave cells empty for months still to come; `--allow suspicious-zero` if it is 0",
    )
}

pub fn carried_forward(indicator: &str, value: &str, from: &str, until: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` is `{value}` all the way from {from} to {until}; it looks carried forward"
        ),
        "leave months without a new figure empty; `--allow carried-forward` if it did not change",
    )
}

pub fn odd_path(indicator: &str, part: &str, whole: &str, share: &str, time: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` had `{part}` of `{whole}` at this date last year, {share}% when {time}% of the time had passed; it is paced by that"
        ),
        "check both figures (a month in place of the year so far? the unit?); `--allow odd-path` if last year went so, or `--pace linear`",
    )
}
