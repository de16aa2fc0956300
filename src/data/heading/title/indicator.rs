//! The indicator that titles name.

use crate::data::heading::roles::folded;
use crate::model::{Plan, Target};

/// The place in the plan of the one indicator that the folded lines of titles name: 各区县新建5G基站完成情况. `None` where
/// they name none, or several that are not parts of one name.
pub fn named(lines: &[String], plan: &Plan) -> Option<usize> {
    let named = |(place, target): (usize, &Target)| {
        let names = target.names().map(folded);
        let found = names.filter(|name| {
            let is_long = name.chars().count() > 2;
            is_long && lines.iter().any(|line| has_name(line, name))
        });
        Some((place, found.max_by_key(String::len)?))
    };
    let all: Vec<(usize, String)> = plan.indicators().enumerate().filter_map(named).collect();
    let (place, longest) = all.iter().max_by_key(|(_, name)| name.len())?;
    let is_part = |(_, name): &(usize, String)| longest.contains(name.as_str());
    all.iter().all(is_part).then_some(*place)
}

/// Whether a folded line names an indicator; letters of its own alphabet do not stand beside a Latin name: GDP.
fn has_name(line: &str, name: &str) -> bool {
    let is_letter =
        |c: Option<char>| name.is_ascii() && c.is_some_and(|c| c.is_ascii_alphanumeric());
    line.match_indices(name).any(|(at, _)| {
        let (before, behind) = (&line[..at], &line[at + name.len()..]);
        !is_letter(before.chars().next_back()) && !is_letter(behind.chars().next())
    })
}
