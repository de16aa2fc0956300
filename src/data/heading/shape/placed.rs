//! Headings that begin with a place: `全市同比增长` beside `全省同比增长`.

use crate::data::heading::prose::places;
use crate::model::Plan;

/// The place whose figures a column has: the plan's own or another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnPlace {
    /// The plan's own area's.
    Own,
    /// Another place's.
    Other,
}

/// The words for a whole that a plan's area may be, or be a part of.
const WHOLES: [&str; 12] = [
    "全国", "全省", "全市", "全县", "全区", "全州", "本省", "本市", "本县", "本区", "我省", "我市",
];

/// Parts of a city, as the headings of columns beside its own.
const PARTS: [&str; 10] = [
    "市本级",
    "市属",
    "市直",
    "区县",
    "各区县",
    "县区",
    "区属",
    "县级",
    "市级",
    "区县级",
];

/// The place that a folded heading begins with, and the rest of it; `None` where it begins with none, or names a
/// target. Without an area, every whole may be the plan's.
pub fn split<'k>(key: &'k str, plan: &Plan) -> Option<(ColumnPlace, &'k str)> {
    let parts = ["其中:", "#"];
    let part = parts
        .iter()
        .find_map(|mark| key.strip_prefix(mark))
        .unwrap_or(key);
    // 其中：历下区
    let is_district = part.len() < key.len() && places::is_elsewhere(part, plan);
    if is_district || PARTS.contains(&part) && !plan.area.is_empty() {
        return Some((ColumnPlace::Other, ""));
    }
    let own = plan.area_keys().filter_map(|area| key.strip_prefix(area));
    let own = own.min_by_key(|rest| rest.len());
    let whole = || WHOLES.iter().find_map(|whole| key.strip_prefix(whole));
    let (whose, rest) = match own {
        Some(rest) => (ColumnPlace::Own, rest),
        None if plan.area.is_empty() => (ColumnPlace::Own, whole()?),
        None => (ColumnPlace::Other, whole()?),
    };
    let name = key.split(['(', '[']).next().unwrap_or(key);
    let is_name = plan.find_indicator(name).is_some();
    (!is_name).then(|| (whose, rest.trim_start_matches(['的', ':', '-', '_'])))
}
