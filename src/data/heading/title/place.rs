//! The place of a title.

use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::places;
use crate::data::heading::roles::{built_in, folded};
use crate::model::Plan;
use crate::model::plan::Role;

/// The place of a title that begins with it, or has it behind its period: `历下区` of `2021年历下区主要指标`.
pub fn place<'c>(cell: &'c str, plan: &Plan) -> Option<&'c str> {
    // 查询条件：地区=莱芜区；时间=2021年6月
    let chosen = ["地区=", "区县=", "区划="]
        .iter()
        .find_map(|label| Some(cell.split_once(label)?.1));
    if let Some(chosen) = chosen {
        let end = chosen.find([';', ',', ' ', ')']).unwrap_or(chosen.len());
        return Some(&chosen[..end]).filter(|name| !name.is_empty());
    }
    if let Some((label, name)) = cell.split_once(':') {
        let label = bracketed(label).map_or(label, |(label, _)| label);
        return match built_in(label) {
            Some(Role::Place) => Some(name).filter(|name| !name.is_empty()),
            Some(Role::Owner | Role::Unit) => places::of_office(places::within(name, plan)),
            Some(Role::Source) => {
                places::of_office(name).filter(|_| places::is_local_office_elsewhere(name, plan))
            }
            _ if label.ends_with("单位") => places::of_office(places::within(name, plan)),
            _ if label.ends_with("范围") => {
                Some(name).filter(|name| places::is_place(name, plan))
            }
            _ => None,
        };
    }
    // 附件2 历下区重点指标
    let numbered = cell
        .strip_prefix("附件")
        .or_else(|| cell.strip_prefix("附表"));
    let cell = numbered.map_or(cell, |rest| {
        rest.trim_start_matches(|c: char| c.is_ascii_digit())
    });
    if places::is_office_elsewhere(cell, plan) {
        return places::of_office(cell);
    }
    if let Some(listed) = places::first_listed(cell, plan) {
        return Some(listed);
    }
    let bracket = bracketed(cell).and_then(|(_, said)| {
        places::of_title(said).or_else(|| places::leaves_out(said).then_some(said))
    });
    bracket
        .or_else(|| places::of_title(cell))
        .or_else(|| places::of_other_city(cell, plan))
}

/// The place of an office of another one in a name: 附件2：历下区发改局上报, 市中区报送-6月.
pub fn place_of_office(name: &str, plan: &Plan) -> Option<String> {
    let parts = name.split(|c: char| !c.is_alphanumeric());
    let mut places = parts.filter_map(|part| places::of_office(part.trim_start_matches("附件")));
    places
        .find(|place| places::is_elsewhere(&folded(place), plan))
        .map(str::to_owned)
}
