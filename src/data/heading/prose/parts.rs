//! Clauses on amounts carried over from another year, on prices, and on figures that stand in for others: they say
//! that a figure is made of other parts, or is another one, than the one that is asked for.

use std::borrow::Cow;

use crate::model::Decimal;

/// A folded text without the place for a seal: the 填报单位 of 填报单位(盖章).
pub fn without_seal(key: &str) -> Cow<'_, str> {
    const SEALS: [&str; 4] = ["(盖章)", "(公章)", "(签章)", "(章)"];
    let found = SEALS.iter().find(|seal| key.contains(**seal));
    found.map_or(Cow::Borrowed(key), |seal| Cow::Owned(key.replace(seal, "")))
}

/// A clause without the mark of a footnote before it: `[1]`.
pub fn without_mark(clause: &str) -> &str {
    let inner = clause
        .strip_prefix(['[', '〔'])
        .and_then(|rest| rest.split_once([']', '〕']));
    let marked = inner.filter(|(mark, _)| mark.bytes().all(|b| b.is_ascii_digit()));
    marked.map_or(clause, |(_, rest)| rest)
}

/// Words of what was carried over from the year before, folded and without blanks.
pub const CARRIED: [&str; 6] = [
    "figurecarried",
    "结转",
    "carry-over",
    "carryover",
    "carriedover",
    "carriedforward",
];

/// Words of prices of the year itself.
pub const CURRENT_PRICES: [&str; 4] = ["现价", "当年价", "现行价", "currentprice"];

/// Figures that a clause on prices of the year itself is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Prices {
    /// 增速按现价计算.
    OfGrowth,
    /// 按现价计算: those that it stands beside.
    OfAny,
}

/// Whether a folded clause says that a part of the figure is of the year before: 其中上年结转300亿元.
pub fn has_carried(clause: &str) -> bool {
    const WITH: [&str; 4] = ["含", "其中", "包括", "includ"];
    const WITHOUT: [&str; 6] = ["不含", "不包", "未含", "未包", "notinclud", "exclud"];
    let has = |words: &[&str]| words.iter().any(|word| clause.contains(word));
    // 含2020年已建3000个
    let is_of_year =
        clause.starts_with('含') && (clause.contains("年已") || clause.ends_with("年数"));
    (has(&CARRIED) || is_of_year) && has(&WITH) && !has(&WITHOUT)
}

/// The statement of a folded clause on prices of the year itself. Amounts are usually at them: of a clause that names
/// other figures than growth nothing is said.
pub fn at_current_prices(clause: &str) -> Option<Prices> {
    const GROWTH: [&str; 4] = ["增速", "增长", "增幅", "growth"];
    let said = CURRENT_PRICES.iter().find_map(|word| clause.find(word))?;
    let has_growth = GROWTH.iter().any(|word| clause.contains(word));
    let names_nothing = ["", "按", "为", "at", "in"].contains(&&clause[..said]);
    match (has_growth, names_nothing) {
        (true, _) => Some(Prices::OfGrowth),
        (false, true) => Some(Prices::OfAny),
        (false, false) => None,
    }
}

/// Words before a figure that stands in for one that is not known yet, folded and without blanks.
pub const STAND_IN: [&str; 7] = [
    "沿用",
    "延用",
    "暂用",
    "暂按",
    "借用",
    "copiedfrom",
    "copyof",
];

/// The figure that stands in for the one that is asked for: the 5月数 of 沿用5月数 and of 以5月数代替.
pub fn stand_in(clause: &str) -> Option<&str> {
    let by = clause.strip_prefix(['以', '用']);
    let by = by.and_then(|by| by.strip_suffix("代替").or_else(|| by.strip_suffix("替代")));
    if let Some(figure) = by.filter(|figure| !figure.is_empty()) {
        return Some(figure);
    }
    let mut words = STAND_IN.iter();
    words
        .find_map(|word| clause.strip_prefix(word))
        .filter(|figure| !figure.is_empty())
}

/// The numbers by which figures were filled in: the 年度目标 of 按年度目标填列, the 5月末数 of 填5月末数.
pub fn filled_in_by(clause: &str) -> Option<&str> {
    const FILLED: [&str; 7] = ["填列", "填报", "计列", "列报", "上报", "填写", "填"];
    // 填报5月末累计
    let filled = clause.strip_prefix("填报").or(clause.strip_prefix('填'));
    if filled.is_some() {
        return filled;
    }
    let said = clause.strip_prefix("按照").or(clause.strip_prefix('按'))?;
    let mut ends = FILLED.iter();
    ends.find_map(|end| said.strip_suffix(end))
}

/// Words before the number that a figure should be.
const CORRECTED: [&str; 35] = [
    "更新为",
    "正确数为",
    "正确数",
    "正确值",
    "正确为",
    "更正后为",
    "剔除重复后为",
    "剔除后为",
    "核减后为",
    "核实后为",
    "修正后为",
    "经核实为",
    "核实为",
    "反馈为",
    "shouldread",
    "correctedas",
    "最终数",
    "最终为",
    "核减至",
    "核增至",
    "核减为",
    "核定为",
    "以此为准",
    "shouldbe",
    "correctedto",
    "应为",
    "应该为",
    "应改为",
    "改为",
    "更正为",
    "修正为",
    "修订为",
    "调整为",
    "实为",
    "实际为",
];

/// The number that a clause says a figure is or should be: the 8.5 of 应为8.5万人, 经核实为8.5万人 and 以8.5为准.
pub fn corrected(clause: &str) -> Option<Decimal> {
    let lead = ["已", "审计", "经审计", "经核实", "统计局"];
    let bare = lead.iter().find_map(|lead| clause.strip_prefix(lead));
    let bare = bare.unwrap_or(clause);
    // 剔除重复登记后为8.9
    let is_less = ["剔除", "扣除", "核减", "去除"]
        .iter()
        .any(|word| bare.starts_with(word));
    let reduced = bare
        .split_once("后为")
        .filter(|_| is_less)
        .map(|(_, said)| said);
    let said = behind_correction(clause)
        .or_else(|| behind_correction(bare))
        .or(reduced);
    number(said.or_else(|| bare.strip_prefix('以')?.strip_suffix("为准"))?)
}

/// The number behind a label that says that it is the right one: 更正：198.
pub fn labelled(label: &str, said: &str) -> Option<Decimal> {
    const LABELS: [&str; 6] = ["更正", "更正数", "修正", "订正", "勘误", "正确数"];
    number(said).filter(|_| LABELS.contains(&label))
}

/// The text behind a word that begins a clause and says what a figure should be.
fn behind_correction(clause: &str) -> Option<&str> {
    let mut words = CORRECTED.iter();
    words.find_map(|word| clause.strip_prefix(word))
}

/// Whether a clause says, with words before it, what a figure should be: 城镇新增就业应为8.46万人.
pub fn corrects(clause: &str) -> bool {
    let mut words = CORRECTED.iter();
    words.any(|word| {
        clause
            .find(word)
            .is_some_and(|at| corrected(&clause[at..]).is_some())
    })
}

/// Whether a folded name is a word for what the figure above it should be, or is without: 更正为, 应为, 剔除重复后.
pub fn is_correction(name: &str) -> bool {
    const REVISED: [&str; 9] = [
        "剔除",
        "扣除",
        "核减",
        "审定",
        "核定",
        "核实",
        "调整后",
        "修订后",
        "修正后",
    ];
    CORRECTED.contains(&name.trim_end_matches(['为', '是', '数', '值', ':']))
        || CORRECTED.contains(&name)
        || REVISED.iter().any(|word| name.contains(word))
}

/// The number that a clause says will be there: the 8.5 of 预计完成8.5万人.
pub fn expected(clause: &str) -> Option<Decimal> {
    const EXPECTED: [&str; 3] = ["预计", "力争", "计划"];
    const DONE: [&str; 5] = ["完成", "达到", "达", "实现", "新增"];
    let mut words = EXPECTED.iter();
    let said = words.find_map(|word| clause.strip_prefix(word))?;
    let mut words = DONE.iter();
    number(
        words
            .find_map(|word| said.strip_prefix(word))
            .unwrap_or(said),
    )
}

/// The number that a text begins with; none where it is of a date.
fn number(said: &str) -> Option<Decimal> {
    let is_behind = |c: char| !c.is_ascii_digit() && !"-.".contains(c);
    let end = said.find(is_behind).unwrap_or(said.len());
    let is_date = said[end..].starts_with(['年', '月', '日', '季']);
    said[..end].parse().ok().filter(|_| !is_date)
}

/// Whether a clause says that figures are missing from this one: 部分区县未报.
pub fn is_incomplete(clause: &str) -> bool {
    const MISSING: [&str; 19] = [
        "未统计",
        "未统计完",
        "未统计完全",
        "未报",
        "未报送",
        "未上报",
        "未填报",
        "缺报",
        "漏报",
        "未纳入",
        "未纳入统计",
        "未计入",
        "未包含",
        "未包括",
        "数据缺",
        "数据缺失",
        "不一致",
        "不符",
        "对不上",
    ];
    let is_denied = clause.starts_with('无') || clause.starts_with("没有") || clause.contains(',');
    // 已申报第二批，未计入 is said of what is not in it
    let is_of_other = ["未计入", "未纳入"].contains(&clause);
    !is_denied && !is_of_other && MISSING.iter().any(|end| clause.ends_with(end))
}

/// Stems of the words that make a clause one of a correction, or of a figure that is not whole.
pub const STEMS: [&str; 33] = [
    "正确",
    "核实为",
    "反馈为",
    "待",
    "未统计",
    "审减",
    "统计完",
    "剔除",
    "最终",
    "核减",
    "核增",
    "核定为",
    "read",
    "未纳入",
    "未计入",
    "未包",
    "缺",
    "不一致",
    "不符",
    "对不上",
    "代替",
    "should",
    "corrected",
    "应为",
    "应该为",
    "改为",
    "正为",
    "修订为",
    "调整为",
    "实为",
    "实际为",
    "为准",
    "报",
];

/// Whether a clause says that nobody has confirmed a figure: 未经统计部门认定.
pub fn is_unconfirmed(clause: &str) -> bool {
    const CONFIRMED: [&str; 8] = [
        "公示", "认定", "核定", "审核", "审定", "核实", "确认", "反馈",
    ];
    let is_open = clause.contains("未经") || clause.starts_with(['待', '尚', '未']);
    if clause.starts_with('以') && clause.ends_with("为准") && clause.contains("核定") {
        return true;
    }
    is_open && CONFIRMED.iter().any(|end| clause.ends_with(end)) || clause.ends_with("未出")
}

/// Whether a clause says that something was taken out of a figure: 剔除基数影响后.
pub fn is_adjusted(clause: &str) -> bool {
    let is_out = ["剔除", "扣除"].iter().any(|word| clause.starts_with(word));
    let is_reduced = ["审减", "核减", "核增"]
        .iter()
        .any(|word| clause.starts_with(word));
    is_reduced || is_out && (clause.contains("影响") || clause.contains("因素"))
}

/// The most bytes of 以来 and what is behind it.
const MOST_BEHIND: usize = 24;

/// Whether a clause counts from another day than the year's first: 2月以来累计, 2019年以来三年累计.
pub fn counts_from_elsewhere(clause: &str) -> bool {
    const YEARS: [&str; 4] = ["两年", "三年", "四年", "五年"];
    let since = clause.strip_suffix("累计").unwrap_or(clause);
    let of_years = YEARS.iter().find_map(|years| since.strip_suffix(years));
    let since = of_years.unwrap_or(since);
    // 自2019年
    let is_year = since
        .strip_prefix(['自', '从'])
        .and_then(|year| year.strip_suffix('年'));
    if is_year.is_some_and(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit())) {
        return true;
    }
    // 自2019年以来累计建设数
    let until = since.find("以来").map(|at| &since[..at]);
    let until = until.filter(|start| since.len() - start.len() <= MOST_BEHIND);
    let Some(start) = until.or_else(|| since.strip_suffix('起')) else {
        return false;
    };
    let is_said =
        start.starts_with(['自', '从']) || start.starts_with(|c: char| c.is_ascii_digit());
    let start = start.trim_start_matches(['自', '从']);
    let of_year = ["年初", "今年", "本年", "1月", "1月份", "今年年初"];
    is_said && !of_year.contains(&start)
}

/// Whether a footer's label is of what it says, and not of who says it or when.
pub fn is_of_notes(label: &str) -> bool {
    const LABELS: [&str; 12] = [
        "口径",
        "统计口径",
        "注",
        "备注",
        "说明",
        "数据说明",
        "note",
        "notes",
        "remark",
        "指标说明",
        "填表说明",
        "附注",
    ];
    let label = label.trim_end_matches(|c: char| c.is_ascii_digit());
    LABELS.contains(&label)
}
