//! The target within the name of a task: `新增城镇就业14万人以上`, `地区生产总值增长8%`.

use crate::data::row::beside::goal;
use crate::model::number::decimal;
use crate::model::{Decimal, Target, Unit};

/// Words before it that say what is to be done, beside those of targets' columns.
const WORKS: [&str; 11] = [
    "增长", "提高", "降低", "下降", "改善", "实现", "完成", "力争", "达", "至", "到",
];

/// A number with its unit behind a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedGoal {
    number: Decimal,
    unit: Unit,
}

impl NamedGoal {
    /// Whether it is what the plan asks of a target, whichever way it counts.
    pub fn is_of(&self, target: &Target) -> bool {
        let given = self.unit.convert(self.number, &target.unit);
        let given = given.and_then(Result::ok);
        given.is_some_and(|given| {
            goal::bounds(target)
                .iter()
                .any(|bound| bound.abs() == given)
        })
    }
}

/// The text of a folded bracket as a goal: 14万人.
pub fn read(said: &str) -> Option<NamedGoal> {
    let (before, goal) = split(said)?;
    before.is_empty().then_some(goal)
}

/// A folded name without the goal behind it; `None` where it has none.
pub fn cut(name: &str) -> Option<(&str, NamedGoal)> {
    let (before, goal) = split(name)?;
    (!before.is_empty()).then_some((before, goal))
}

fn split(text: &str) -> Option<(&str, NamedGoal)> {
    let bare = goal::BEHIND
        .iter()
        .find_map(|word| text.strip_suffix(word))
        .unwrap_or(text);
    let last = bare.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (head, unit) = bare.split_at(last);
    let is_numeral = |c: char| c.is_ascii_digit() || c == '.';
    let mut name = head.trim_end_matches(is_numeral);
    let number = decimal::plain(&head[name.len()..])?;
    while let Some(shorter) = without_word(name) {
        name = shorter;
    }
    let unit = Unit::parse(unit);
    (!unit.as_str().is_empty()).then_some((name, NamedGoal { number, unit }))
}

/// A text without the word of a goal that it ends in.
fn without_word(text: &str) -> Option<&str> {
    let mut words = goal::BEFORE.iter().chain(&WORKS);
    words.find_map(|word| text.strip_suffix(word))
}
