//! Texts that are units, whether or not a target has them.

use crate::diagnostic::Place;
use crate::model::{Plan, Unit};

/// Base units beside those of the plan's targets.
#[rustfmt::skip]
const BASES: [&str; 96] = [
    "%", "‰", "个百分点", "元", "美元", "欧元", "日元", "港元", "人民币", "人", "户", "人次", "户次", "名", "个", "家", "项", "件",
    "处", "所", "座", "辆", "台", "套", "头", "只", "株", "棵", "张", "床", "条", "架", "艘", "间", "部", "册", "枚", "箱", "次",
    "吨", "公斤", "千克", "克", "斤", "升", "公顷", "亩", "平方米", "平方公里", "立方米", "米", "公里", "千米", "里", "度",
    "千瓦时", "千瓦", "兆瓦", "吨标准煤", "吨标煤", "标准煤", "天", "小时", "分钟", "倍", "岁", "位", "微克/立方米", "毫克/立方米",
    "yuan", "rmb", "cny", "usd", "eur", "persons", "people", "households", "percent", "pct", "points", "pp", "percentagepoints",
    "tonnes", "tons", "t", "kg", "ha", "hectares", "km", "m²", "km²", "kwh", "mw", "days", "units", "firms",
];

/// Whether a text is a unit: a target's, a known base, a scale alone, or one of these by another.
pub fn is_unit(text: &str, plan: &Plan) -> bool {
    let unit = Unit::parse(text);
    if text.is_empty() {
        return false;
    }
    let fits = |unit: &Unit| {
        let is_targets =
            |target: &crate::model::Target| unit.base().eq_ignore_ascii_case(target.unit.base());
        BASES.contains(&unit.base().to_lowercase().as_str()) || plan.indicators().any(is_targets)
    };
    let is_scale = unit.base().is_empty() && unit.has_scale();
    let by_another = || {
        let parts = unit.base().split_once(['/', '每']);
        parts.is_some_and(|(part, by)| fits(&Unit::parse(part)) && is_unit(by, plan))
    };
    is_scale || fits(&unit) || by_another()
}

/// Whether a text begins with a unit that more is said of: `万人（当月）`, `万人/月`.
pub fn begins_with_unit(text: &str, plan: &Plan) -> bool {
    let end = text.find(['(', '（', '/', '、', ',', '，']);
    end.is_some_and(|end| is_unit(text[..end].trim(), plan))
}

/// The longest text that a unit is in, in characters: a longer one is running text.
const LONGEST: usize = 8;

/// Whether a text has a unit in it that no office has in its name: 比年初%, 亿元左右.
pub fn has_unit(text: &str) -> bool {
    const MARKS: [&str; 9] = [
        "%",
        "％",
        "亿元",
        "万元",
        "美元",
        "万人",
        "人次",
        "公里",
        "平方米",
    ];
    // 总量（亿元） is no unit, nor is 9.46万人
    let is_other = |c: char| c.is_ascii_digit() || "(（".contains(c);
    let is_one = text.chars().count() <= LONGEST && !text.contains(is_other);
    is_one && MARKS.iter().any(|mark| text.contains(mark))
}

/// The units that a text lists, as in `亿元、%`; `None` where one of them is none.
pub fn units(text: &str, plan: &Plan) -> Option<Vec<Unit>> {
    if is_unit(text, plan) {
        return Some(vec![Unit::parse(text)]);
    }
    let parts = text.split(['、', ',', '，', ';', '；']).map(str::trim);
    let units = parts.map(|part| is_unit(part, plan).then(|| Unit::parse(part)));
    units.collect()
}

/// Whether a text is more likely an office than a unit: a title line may name either behind 单位.
pub fn is_office(text: &str) -> bool {
    const ENDS: [&str; 26] = [
        "局", "室", "委", "办", "厅", "部", "处", "会", "院", "司", "所", "中心", "站", "队",
        "政府", "街道", "镇", "乡", "村", "企业", "公司", "集团", "学校", "银行", "统计", "组",
    ];
    text.chars().count() >= 3 && ENDS.iter().any(|end| text.ends_with(end))
}

/// Whether a text is a department of an administration, and no firm or site of any kind (中小企业).
pub fn is_department(text: &str) -> bool {
    const ENDS: [&str; 12] = [
        "局",
        "委",
        "办",
        "厅",
        "处",
        "室",
        "委员会",
        "办公室",
        "中心",
        "政府",
        "公司",
        "集团",
    ];
    text.chars().count() >= 3 && ENDS.iter().any(|end| text.ends_with(end))
}

/// The cells of the column of units, row by row.
#[derive(Default)]
pub struct UnitCells {
    /// The last one that is not empty.
    last: String,
    /// The first empty cell below another unit than the target's own that measures the same, with both.
    pub blank: Option<(Place, [String; 2])>,
}

impl UnitCells {
    /// Adds the cell of a target whose own unit is given.
    pub fn add(&mut self, cell: &str, own: &Unit, place: impl FnOnce() -> Place) {
        if !cell.is_empty() {
            cell.clone_into(&mut self.last);
            return;
        }
        let above = Unit::parse(&self.last);
        let is_other = above != *own && above.base() == own.base();
        if is_other && !self.last.is_empty() {
            let units = || [above.as_str().to_owned(), own.as_str().to_owned()];
            self.blank.get_or_insert_with(|| (place(), units()));
        }
    }
}
