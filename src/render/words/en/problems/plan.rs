//! Problems of a plan file, its waivers included.

use crate::diagnostic::Expected;
use crate::render::terminal::cut;
use crate::render::words::en::lists::nearest_or;
use crate::render::words::message::Message;

pub fn toml_syntax(message: &str) -> Message {
    let said = if message.starts_with("string values must be quoted") {
        "nothing after the equals sign, or a text without quotes"
    } else {
        message
    };
    Message::new(
        format!("not well-formed TOML: {said}"),
        "check quotes, brackets and equals signs here; each line is `key = value`",
    )
}

pub fn unknown_key(key: &str, near: &[String]) -> Message {
    Message::new(
        format!("`{key}` is not an entry of a plan file"),
        nearest_or(near, "delete it, or turn it into a comment with `#`"),
    )
}

/// The table or target that a key belongs to.
fn table(name: &str) -> String {
    match name {
        "" => "the file or target".to_owned(),
        "plan" | "section" => format!("`[{name}]`"),
        id => format!("target `{id}`"),
    }
}

pub fn missing_key(key: &str, owner: &str) -> Message {
    Message::new(
        format!("{} has no `{key}`", table(owner)),
        format!("add a line `{key} = …`"),
    )
}

/// The values that a key takes.
fn expectation(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "some text, as in `\"…\"`",
        Expected::Texts => "a list of texts, as in `[\"GDP\", \"生产总值\"]`",
        Expected::Number => "a decimal number below 10¹⁵ in size, as in `8` or `0.5`",
        Expected::Boolean => "`true` or `false`",
        Expected::Date => "a date, as in `2021-12-31`",
        Expected::Percentage => "a percentage from `\"0%\"` to `\"100%\"`",
        Expected::Table => "a table: `[plan]`, `[[target]]`, `[[section]]`",
        Expected::Kind => "`\"binding\"`, `\"expected\"` or `\"task\"`",
        Expected::Measure => {
            "`\"total\"`, `\"level\"`, `\"growth\"`, `\"ratio\"` or `\"milestone\"`"
        }
        Expected::Threshold => {
            "a number such as `8`, `{ same_as = \"id\" }` (and `plus`), `{ base_plus = 1 }`, `{ base_times = 0.85 }` or `\"assigned\"`"
        }
        Expected::Band => "two numbers, as in `[3, 5]`",
        Expected::Pace => "`\"year-end\"`, or cumulative percentages, as in `[20, 45, 70, 100]`",
        Expected::PercentUnit => "`\"%\"`: growth is in percent",
        Expected::Unit => "a text, as in `\"tonnes\"`; an index has none: `\"\"`",
        Expected::Around => {
            "`true` (the plan's share), a share such as `\"2%\"`, or an amount in the target's unit such as `0.3`"
        }
        Expected::Better => "`\"higher\"` or `\"lower\"`",
        Expected::Combine => "`\"sum\"`, `\"mean\"`, `\"compound\"` or `\"last\"`",
        Expected::Basis => "`\"month\"`, `\"quarter\"`, `\"year\"`, `\"ytd\"` or `\"plan\"`",
        Expected::FirstMonth => "a month from 1 to 12, as in `4`",
        Expected::YearNamed => {
            "`\"start\"` (a year is called by the one it begins in) or `\"end\"`"
        }
        Expected::Period => "a period, as in `\"2020\"` or `\"2020-06\"`",
        Expected::Id => "lower-case letters, digits and hyphens, as in `\"retail-sales\"`",
    }
}

pub fn wrong_type(key: &str, found: &str, expected: Expected) -> Message {
    Message::new(
        format!("`{key}` cannot be `{}`", cut(found, 40)),
        format!("write {}", expectation(expected)),
    )
}

pub fn no_targets(file: &str) -> Message {
    Message::new(
        format!("`{file}` has no targets"),
        "write a `[[target]]` table for each target",
    )
}

pub fn plan_upside_down() -> Message {
    Message::new("the plan ends before it starts", "check `start` and `end`")
}

pub fn due_outside_plan(due: &str) -> Message {
    Message::new(
        format!("`{due}` is outside the plan's period"),
        "a due date lies between `start` and `end`",
    )
}

pub fn no_goal(id: &str) -> Message {
    Message::new(
        format!("target `{id}` has no goal"),
        "write one of `at_least`, `more_than`, `at_most`, `less_than`, `between`",
    )
}

pub fn two_goals(first: &str, second: &str) -> Message {
    Message::new(
        format!("`{second}` is a second goal, beside `{first}`"),
        "a target has one goal; for a band write `between = [low, high]`",
    )
}

pub fn duplicate_id(id: &str) -> Message {
    Message::new(
        format!("id `{id}` is used twice"),
        "give each target an id of its own",
    )
}

pub fn two_roles(heading: &str) -> Message {
    Message::new(
        format!("`{heading}` has two roles in `[headings]`"),
        "keep one of them",
    )
}

pub fn shared_name(name: &str, owner: &str) -> Message {
    Message::new(
        format!("`{name}` is already a name of target `{owner}`"),
        "remove it from one of them, so that each figure belongs to one target",
    )
}

pub fn unknown_partner(id: &str, near: &[String]) -> Message {
    Message::new(
        format!("`same_as` names `{id}`, which is not a target"),
        nearest_or(near, "write the id of another target"),
    )
}

pub fn partner_circle(circle: &[String]) -> Message {
    Message::new(
        format!("`same_as` leads back to itself: {}", circle.join(" → ")),
        "give one of them a number of its own",
    )
}

pub fn partner_differs(id: &str, own: &str, partner: &str) -> Message {
    Message::new(
        format!("`{id}` ({partner}) cannot be compared with this target ({own})"),
        "the two targets of a `same_as` must have the same `measure` and `unit`",
    )
}

pub fn band_upside_down(low: &str, high: &str) -> Message {
    Message::new(
        format!("`between` has its low end `{low}` above its high end `{high}`"),
        format!("write `between = [{high}, {low}]`"),
    )
}

pub fn pace_not_full(last: &str) -> Message {
    Message::new(
        format!("`pace` ends at `{last}` instead of 100"),
        "write cumulative percentages, which reach 100 at the due date",
    )
}

pub fn pace_falls(before: &str, value: &str) -> Message {
    Message::new(
        format!("`pace` falls from `{before}` to `{value}`"),
        "write cumulative percentages; none may be below the one before it",
    )
}

pub fn pace_steps() -> Message {
    Message::new(
        "`pace` has no numbers",
        "write cumulative percentages, as in `[20, 45, 70, 100]`, or `\"year-end\"`",
    )
}

pub fn pace_unused() -> Message {
    Message::new(
        "growth, ratios and goals that follow another target take no `pace`",
        "delete `pace`",
    )
}

pub fn missing_unit(id: &str) -> Message {
    Message::new(
        format!("target `{id}` has no `unit`"),
        "write the unit, such as `unit = \"亿元\"`",
    )
}

pub fn around_without_share() -> Message {
    Message::new(
        "there is `around = true`, but `[plan]` does not say how much 左右 (about) allows",
        "add `around = \"5%\"` to `[plan]`",
    )
}

pub fn assigned_by(assigned: bool) -> Message {
    match assigned {
        true => Message::new(
            "the goal is assigned, but nothing says by whom",
            "add a line `assigned_by = \"…\"`",
        ),
        false => Message::new(
            "there is `assigned_by`, but the goal is not `\"assigned\"`",
            "delete `assigned_by`, or write the goal as `\"assigned\"`",
        ),
    }
}

pub fn repeated_group(name: &str) -> Message {
    Message::new(
        format!("`{name}` appears twice under one target"),
        "keep one of them",
    )
}

pub fn unknown_waived(id: &str, near: &[String]) -> Message {
    Message::new(
        format!("the waiver is for `{id}`, which is not a target of the plan"),
        nearest_or(
            near,
            "write a target's id; `plancheck targets` lists them all",
        ),
    )
}

pub fn repeated_waiver(id: &str) -> Message {
    Message::new(format!("`{id}` has two waivers"), "keep one of them")
}

pub fn expired_waiver(id: &str, until: &str, reason: &str) -> Message {
    Message::new(
        format!(
            "the waiver of `{id}` expired on {until} ({reason}), but the target is still missed or not judged"
        ),
        "to go on waiving it, write a new `until` and `reason`; otherwise delete the waiver",
    )
}

pub fn unused_waiver(id: &str) -> Message {
    Message::new(
        format!("`{id}` is met or on track and needs no waiver"),
        "delete this `[[waiver]]`",
    )
}
