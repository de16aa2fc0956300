//! Rows of one cell between and below figures: section headings and footers, and what they say of the figures.

use super::defaults::Says;
use super::phrase::bracketed;
use super::roles::folded;
use super::table::Table;
use super::units;
use super::words::{self, Reality, Saying};
use crate::data::row::basis::Basis;
use crate::model::Plan;

/// What a section row may be called whose figures are no actuals.
const PLANNED: [&str; 22] = [
    "目标",
    "目标数",
    "目标值",
    "年度目标",
    "全年目标",
    "计划",
    "计划数",
    "年度计划",
    "全年计划",
    "预计",
    "预计数",
    "预计完成",
    "全年预计",
    "预测",
    "预测数",
    "全年预计数",
    "target",
    "targets",
    "plan",
    "budget",
    "forecast",
    "forecasts",
];

/// What a footer has in it that makes figures no actuals.
const FORECAST: [&str; 7] = [
    "预计",
    "预测",
    "预估",
    "推算",
    "forecast",
    "projected",
    "estimated",
];

/// What a footer has in it that says what figures count.
const COUNTED: [&str; 7] = [
    "当月数",
    "当月值",
    "单月",
    "当季数",
    "环比",
    "两年平均",
    "not cumulative",
];

/// A section row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// Statements that are read: amounts or growth, and units.
    pub says: Says,
    /// As it is written.
    pub words: String,
    /// Whether it says something else of the figures below, which is not read from there.
    pub says_more: bool,
}

impl Section {
    /// Reads the one cell of a row.
    pub fn of(text: &str, plan: &Plan) -> Section {
        let key = folded(text);
        let said = bracketed(&key).map_or("", |(_, said)| said);
        let sayings = if said.is_empty() {
            Vec::new()
        } else {
            words::sayings(said, plan, None)
        };
        let mut says = Says {
            sort: words::sort_of_section(text),
            ..Says::default()
        };
        let mut says_more = is_planned_or_single(bare(&key));
        for saying in sayings {
            match saying {
                Saying::Unit(unit) => says.units.push(unit),
                Saying::Basis(basis) => says_more |= basis != Basis::ToDate,
                Saying::Reality(Reality::Planned) | Saying::Change(_) => says_more = true,
                _ => {}
            }
        }
        Section {
            says,
            words: text.to_owned(),
            says_more,
        }
    }

    /// Whether figures below are read by it.
    pub fn is_read(&self) -> bool {
        self.says != Says::default()
    }
}

/// A section's words without its number, brackets and ending.
fn bare(key: &str) -> &str {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十、.()第部分章:".contains(c);
    let name = bracketed(key).map_or(key, |(name, _)| name);
    let name = name.trim_start_matches(numeral).trim_end_matches(':');
    ["指标", "数据", "情况"]
        .iter()
        .find_map(|end| name.strip_suffix(end))
        .unwrap_or(name)
}

fn is_planned_or_single(bare: &str) -> bool {
    let basis = words::basis(bare);
    PLANNED.contains(&bare) || basis.is_some_and(|basis| basis != Basis::ToDate)
}

/// Whether a footer says of all figures above what nothing else in the table says.
pub fn footer_says(text: &str, table: &Table, plan: &Plan) -> bool {
    let key = folded(text);
    let has = |words: &[&str]| words.iter().any(|word| key.contains(&folded(word)));
    let is_said = |words: &[&str]| {
        let headings = table.headings.iter().map(|heading| folded(heading));
        headings
            .into_iter()
            .any(|heading| words.iter().any(|word| heading.contains(word)))
    };
    let columns = &table.columns;
    let is_forecast = has(&FORECAST)
        && columns.kind.is_none()
        && !is_said(&["预", "forecast", "project", "estimate"]);
    let has_basis = columns.basis.is_some() || table.defaults.basis.is_some();
    let is_counted =
        has(&COUNTED) && !has_basis && !is_said(&["月", "季", "环比", "平均", "month"]);
    let unit = key
        .split_once("单位")
        .map(|(_, unit)| unit.trim_start_matches(['为', '是', ':', '均']));
    let unit = unit.map(|unit| {
        unit.split(['。', ',', ';', ')', '.'])
            .next()
            .unwrap_or(unit)
    });
    let has_unit =
        columns.unit.is_some() || !table.defaults.units.is_empty() || !columns.says.is_empty();
    is_forecast || is_counted || !has_unit && unit.is_some_and(|unit| units::is_unit(unit, plan))
}
