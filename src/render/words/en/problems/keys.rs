//! Problems of keys that depend on each other, and of what figures are worked out from.

use crate::diagnostic::KeyMisfit;
use crate::render::words::en::lists::nearest_or;
use crate::render::words::message::Message;

#[expect(clippy::too_many_lines, reason = "an arm for each problem")]
pub fn key_misfit(key: &str, misfit: &KeyMisfit) -> Message {
    let (why, help): (String, String) = match misfit {
        KeyMisfit::BetterWithoutBand => (
            "only a band (`between`) has a good end".to_owned(),
            "write the goal as `between = [low, high]`, or remove `better`".to_owned(),
        ),
        KeyMisfit::HoldOfOther => (
            "only a level is met early, and has to hold until it is due".to_owned(),
            "remove `hold`".to_owned(),
        ),
        KeyMisfit::BaseUnused => (
            "the target does not start from a base".to_owned(),
            "write last year's figure as `last_year`, or a goal that follows from the base: `{ base_plus = … }`, `{ base_times = … }`".to_owned(),
        ),
        KeyMisfit::BaseTwice => (
            "`last_year` is the base of the day before the plan: one of them is enough".to_owned(),
            "remove one".to_owned(),
        ),
        KeyMisfit::NamedWithoutStarts => (
            "without `year_starts` years are calendar years".to_owned(),
            "add `year_starts`, as in `year_starts = 4`, or remove `year_named`".to_owned(),
        ),
        KeyMisfit::FixedWithoutValue => (
            "there is no `value` that could count".to_owned(),
            "add `value`, or remove `fixed`".to_owned(),
        ),
        KeyMisfit::BaseTooLate => (
            "the base is not before the due date".to_owned(),
            "check `period`".to_owned(),
        ),
        KeyMisfit::StartWithoutBase => (
            "a level with a start of its own must say from what number".to_owned(),
            "add `base = { period = \"…\", value = … }`".to_owned(),
        ),
        KeyMisfit::StartOutsidePlan => (
            "it is outside the plan".to_owned(),
            "check the date; the plan's are `start` and `end` in `[plan]`".to_owned(),
        ),
        KeyMisfit::Combine(ways) => (
            "figures of this measure are not combined that way".to_owned(),
            format!("write {ways}"),
        ),
        KeyMisfit::DeriveFrom => (
            "figures in this unit do not lead to the target's".to_owned(),
            "growth comes from an amount's unit, a rise in 个百分点 from `%`; remove it from others".to_owned(),
        ),
        KeyMisfit::BasisOfLevel => (
            "a figure as of a date is not monthly, quarterly or year-to-date".to_owned(),
            "remove `basis`; the mean of a year is `combine = \"mean\"`".to_owned(),
        ),
        KeyMisfit::AroundOfOther => (
            "the goal follows another indicator and has no number of its own to take a share of".to_owned(),
            "write an amount, as in `around = 0.3`, or `plus` in the goal".to_owned(),
        ),
        KeyMisfit::AroundPassesBase { bound, base } => (
            format!("the relaxed goal, {bound}, is past the base, {base}, so it would ask for nothing"),
            "write a smaller one, as in `around = \"1%\"` or `around = 0.3`, or remove it".to_owned(),
        ),
        KeyMisfit::OfMilestone => (
            "a milestone has none".to_owned(),
            "write `measure = \"milestone\"` and `done = true` alone".to_owned(),
        ),
        KeyMisfit::MilestoneWithoutDone => (
            "a milestone needs `done = true`".to_owned(),
            "add a line `done = true`".to_owned(),
        ),
        KeyMisfit::DoneOfOther => (
            "only a milestone is done or not".to_owned(),
            "write `measure = \"milestone\"`, or remove `done`".to_owned(),
        ),
        KeyMisfit::UnknownOf(near) => (
            "no target has this id".to_owned(),
            nearest_or(near, "write the id of another target"),
        ),
        KeyMisfit::OfOfOf => (
            "that target is itself `of` another".to_owned(),
            "write the id of the first one".to_owned(),
        ),
        KeyMisfit::OfDiffers => (
            "with another value than that of the target in `of` it is another indicator".to_owned(),
            "remove the line (the other's is taken over), or remove `of`".to_owned(),
        ),
        KeyMisfit::OfGroup => (
            "a group's goal is a number or a band".to_owned(),
            "write a number".to_owned(),
        ),
    };
    let problem = match misfit {
        KeyMisfit::MilestoneWithoutDone => format!("`{key}` is missing"),
        KeyMisfit::StartWithoutBase => format!("`{key}` needs a `base`"),
        KeyMisfit::AroundPassesBase { .. } => format!("`{key}` allows too much"),
        KeyMisfit::UnknownOf(_) | KeyMisfit::OfOfOf => format!("`{key}` names the wrong target"),
        _ => format!("`{key}` does not apply here"),
    };
    Message::new(format!("{problem}: {why}"), help)
}

pub fn base_differs(
    indicator: &str,
    period: &str,
    row: &str,
    plan: &str,
    is_fixed: bool,
) -> Message {
    let used = if is_fixed { "plan" } else { "data" };
    Message::new(
        format!("the base of `{indicator}`, {period}, is {row} in the data and {plan} in the plan"),
        format!(
            "the number in the {used} is used; check both, and write `fixed = true` in `base` if the plan's should count"
        ),
    )
}

pub fn bound_differs(indicator: &str, period: &str, row: &str, plan: &str) -> Message {
    Message::new(
        format!(
            "the base of `{indicator}`, {period}, is {row} in the data and {plan} in the plan, and the bound follows from it"
        ),
        "correct one of them; if the plan's should count, write `fixed = true` in `base`",
    )
}

pub fn combine_unsaid(indicator: &str) -> Message {
    Message::new(
        format!(
            "the plan of `{indicator}` is longer than a year and does not say how its figures are put together"
        ),
        "write `combine = \"mean\"` for the yearly average, `\"compound\"` for the cumulative change over the years, `\"last\"` if only the newest figure matters",
    )
}

pub fn nothing_to_derive_from(indicator: &str, period: &str, wanted: &str) -> Message {
    Message::new(
        format!(
            "`{indicator}` has a figure for {period} but none for {wanted}, so the change cannot be worked out"
        ),
        format!("add a row of {wanted}, or give the change itself"),
    )
}

pub fn not_yes_or_no(text: &str) -> Message {
    Message::new(
        format!("`{text}` does not say whether the milestone is done"),
        "write `yes` or `no`",
    )
}
