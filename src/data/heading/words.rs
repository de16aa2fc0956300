//! The closed lists of words that brackets, titles, section rows and columns of kind may say.

use super::units;
use crate::data::row::basis::Basis;
use crate::model::plan::names;
use crate::model::time::period;
use crate::model::{Period, Plan, Unit, Year, Years};

/// Whether figures are actuals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reality {
    /// 实际, 快报: they count.
    Actual,
    /// 计划, 预计: they do not.
    Planned,
}

/// The sort of figures that a table or a section gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// 总量: amounts, and no growth.
    Amounts,
    /// 同比, 增速: growth, and no amounts.
    Growth,
}

/// One word of a bracket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saying {
    /// A unit.
    Unit(Unit),
    /// The time that figures count.
    Basis(Basis),
    /// When they are for.
    Period(Period),
    /// The year that they are for.
    Year(Year),
    /// Whether they are actuals.
    Reality(Reality),
    /// Amounts or growth.
    Sort(Sort),
    /// A change that no target takes.
    Change(String),
    /// For people.
    Nothing,
    /// None of these.
    Unknown(String),
}

/// 实际: words of kind that figures count with.
#[rustfmt::skip]
const ACTUAL: [&str; 46] = [
    "已核实", "已确认", "终核", "已终核",
    "审定", "已审定", "核定", "已核定", "provisionalestimate", "preliminaryestimate", "flashestimate", "advanceestimate", "实际", "实际值", "实际数", "实际完成", "实绩",
    "完成", "完成值", "完成数", "完成情况", "已完成", "决算", "决算数", "年报", "快报", "快报数", "初步数", "初步核算", "初步核实", "最终核实", "核实", "核定", "正式", "修订", "修订数", "actual",
    "actuals", "observed", "reported", "final", "preliminary", "provisional", "revised", "real", "audited",
];

/// 计划: what a word of kind has in it that figures do not count with.
const PLANNED: [&str; 26] = [
    "计划", "目标", "预计", "预测", "预估", "预期", "预算", "估计", "规划", "展望", "任务", "情景",
    "plan", "target", "forecast", "project", "budget", "expect", "estimate", "outlook", "goal",
    "baseline", "scenario", "simulat", "draft", "hypothe",
];

/// 累计, beside the words of the column of bases.
const UP_TO_DATE: [&str; 13] = [
    "累计数",
    "累计值",
    "本月止累计",
    "年初至今",
    "自年初累计",
    "年初累计",
    "累计完成",
    "yeartodate",
    "cumulative",
    "cumulated",
    "uptodate",
    "sinceyearstart",
    "ytdtotal",
];

/// 当月, beside the words of the column of bases.
const OF_MONTH: [&str; 14] = [
    "当月数",
    "当月值",
    "本月数",
    "单月",
    "各月",
    "逐月",
    "分月",
    "月度当月",
    "当月完成",
    "monthly",
    "permonth",
    "ofthemonth",
    "singlemonth",
    "eachmonth",
];

/// Growth over last year.
const GROWTH: [&str; 19] = [
    "year-on-year",
    "y-o-y",
    "y/y",
    "同比",
    "同比增长",
    "同比增速",
    "同比增幅",
    "增速",
    "增长率",
    "增长速度",
    "增幅",
    "比上年同期增长",
    "比上年增长",
    "累计同比",
    "累计增长",
    "yoy",
    "growth",
    "yearonyear",
    "growthrate",
];

/// Amounts.
const AMOUNTS: [&str; 8] = [
    "总量",
    "绝对量",
    "绝对值",
    "绝对数",
    "绝对额",
    "总额",
    "amount",
    "amounts",
];

/// Changes and shares that no target takes for its figure.
const CHANGES: [&str; 34] = [
    "month-on-month",
    "quarter-on-quarter",
    "m-o-m",
    "m/m",
    "环比",
    "环比增长",
    "环比增速",
    "增减",
    "增减额",
    "增减量",
    "增减数",
    "增量",
    "比上月",
    "比上月增长",
    "较上月",
    "两年平均",
    "位次",
    "排名",
    "完成率",
    "完成进度",
    "差距",
    "上年",
    "上年同期",
    "去年同期",
    "同期",
    "mom",
    "monthonmonth",
    "qoq",
    "change",
    "rank",
    "lastyear",
    "completion",
    "gap",
    "%oftarget",
];

/// For people: behind the heading of figures.
const FOR_PEOPLE: [&str; 38] = [
    "下降为-",
    "下降为负",
    "降为负",
    "+、-",
    "+,-",
    "必填",
    "选填",
    "请填写",
    "填数字",
    "数字",
    "数",
    "数值",
    "数据",
    "可比价",
    "可比价格",
    "不变价",
    "不变价格",
    "按可比价",
    "按可比价格计算",
    "不含农户",
    "含农户",
    "规上",
    "规模以上",
    "保留一位小数",
    "保留两位小数",
    "保留1位小数",
    "保留2位小数",
    "全市",
    "本市",
    "年报数",
    "required",
    "number",
    "numeric",
    "comparableprices",
    "constantprices",
    "decimal",
    "text",
    "optional",
];

/// Words of which every bracket has one that says what no figure up to date says of itself.
pub fn stems() -> impl Iterator<Item = &'static str> {
    let lists: [&[&str]; 5] = [&PLANNED, &OF_MONTH, &GROWTH, &AMOUNTS, &CHANGES];
    lists.into_iter().flatten().copied()
}

/// Whether a word of kind says that its figure is an actual; `None` where it is no such word. `text` is folded
/// and without blanks.
pub fn reality(text: &str) -> Option<Reality> {
    if ACTUAL.contains(&text) || text.starts_with("实际") {
        return Some(Reality::Actual);
    }
    // a sentence is no word of kind
    if text.chars().count() > 16 {
        return None;
    }
    // 约束性, 预期性 say how binding a target is, 按计划推进 how a task goes
    let of_tasks = [
        "按", "推进", "符合", "达到", "达成", "超", "低于", "高于", "滞后", "track",
    ];
    if text.ends_with('性') || of_tasks.iter().any(|word| text.contains(word)) {
        return None;
    }
    let is_planned = PLANNED.iter().any(|word| text.contains(word));
    is_planned.then_some(Reality::Planned)
}

/// Whether a cell of a column of kind or of numbers says something in words that is not known.
pub fn is_of_note(text: &str) -> bool {
    let says =
        text.chars().any(char::is_alphabetic) && !text.contains(|c: char| c.is_ascii_digit());
    says && text.chars().count() > 1 && reality(&names::compact(text)) != Some(Reality::Actual)
}

/// The basis that a word says; `text` is folded and without blanks.
pub fn basis(text: &str) -> Option<Basis> {
    let longer = |words: &[&str], basis| words.contains(&text).then_some(basis);
    Basis::of(text)
        .or_else(|| longer(&UP_TO_DATE, Basis::ToDate))
        .or_else(|| longer(&OF_MONTH, Basis::Month))
}

/// The statements of a bracket; `year` completes periods in it. `text` is folded and without blanks.
pub fn sayings(text: &str, plan: &Plan, year: Option<Year>) -> Vec<Saying> {
    let text = without_label(text);
    const BETWEEN: [char; 6] = ['、', ',', '，', ';', '；', '/'];
    match saying(text, plan, year) {
        Saying::Unknown(_) if text.contains(BETWEEN) => {
            let parts = text
                .split(BETWEEN)
                .map(str::trim)
                .filter(|part| !part.is_empty());
            parts
                .map(|part| saying(without_label(part), plan, year))
                .collect()
        }
        known => vec![known],
    }
}

fn without_label(text: &str) -> &str {
    let behind = text.strip_prefix("单位").or(text.strip_prefix("unit"));
    behind.map_or(text, |rest| rest.trim_start_matches([':', '：']))
}

fn saying(text: &str, plan: &Plan, year: Option<Year>) -> Saying {
    if let Some(basis) = basis(text) {
        return Saying::Basis(basis);
    }
    if units::is_unit(text, plan) {
        return Saying::Unit(Unit::parse(text));
    }
    if ["±%", "+-%", "+/-%", "±"].contains(&text) {
        return Saying::Unit(Unit::parse("%"));
    }
    if CHANGES.contains(&text) || ["当月同比", "当月增速", "本月同比"].contains(&text) {
        return Saying::Change(text.to_owned());
    }
    if GROWTH.contains(&text) {
        return Saying::Sort(Sort::Growth);
    }
    if AMOUNTS.contains(&text) {
        return Saying::Sort(Sort::Amounts);
    }
    if FOR_PEOPLE.contains(&text) {
        return Saying::Nothing;
    }
    if let Some(year) = year_alone(text, plan.years) {
        return Saying::Year(year);
    }
    if let Ok(period) = Period::parse(text, year, plan.years) {
        return Saying::Period(period);
    }
    match reality(text) {
        Some(reality) => Saying::Reality(reality),
        None => Saying::Unknown(text.to_owned()),
    }
}

/// Whether a bracket says of a figure what is so without it: for people, 累计 or 实际.
pub fn is_for_people(said: &str) -> bool {
    FOR_PEOPLE.contains(&said)
        || basis(said) == Some(Basis::ToDate)
        || reality(said) == Some(Reality::Actual)
}

/// `2021`, `2021年` or, of fiscal years, `2023/24`, and nothing else.
pub fn year_alone(text: &str, years: Years) -> Option<Year> {
    let digits = text.strip_suffix(['年', '度']).unwrap_or(text);
    let digits = digits.strip_suffix('年').unwrap_or(digits);
    period::year_alone(digits, years)
}

/// The years that a text names with their sign (2020年目标): any other number of four digits may count things.
pub fn years_named(text: &str, years: Years) -> Vec<Year> {
    let named = text.match_indices('年').filter_map(|(end, _)| {
        let start = text[..end].char_indices().rev().nth(3)?.0;
        year_alone(&text[start..end], years)
    });
    named.collect()
}

/// The sort of figures below a section row. A sentence (固定资产投资增速为两年平均增速。) heads nothing.
pub fn sort_of_section(text: &str) -> Option<Sort> {
    if text.contains(['。', '为', '是']) {
        return None;
    }
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    match (
        has(&["总量", "绝对量", "绝对值", "绝对数"]),
        has(&["增速", "增长速度", "增长率", "增幅", "同比增长"]),
    ) {
        (true, false) => Some(Sort::Amounts),
        (false, true) => Some(Sort::Growth),
        _ => None,
    }
}

/// Names of rows that sum up others in another way, and are no group: 平均.
pub fn is_average(name: &str) -> bool {
    const AVERAGES: [&str; 9] = [
        "平均",
        "平均值",
        "平均数",
        "均值",
        "全市平均",
        "最高",
        "最低",
        "average",
        "mean",
    ];
    AVERAGES.contains(&name.trim().to_lowercase().as_str())
}

/// Names of rows that sum up others: 合计.
pub fn is_sum(name: &str) -> bool {
    const SUMS: [&str; 20] = [
        "全域",
        "市合计",
        "各区县合计",
        "县区合计",
        "各县区合计",
        "汇总",
        "全市总计",
        "区县合计",
        "合计",
        "总计",
        "小计",
        "全市",
        "全市合计",
        "全县",
        "全区",
        "全省合计",
        "total",
        "sum",
        "subtotal",
        "grand total",
    ];
    let key = names::key(name);
    SUMS.contains(
        &key.chars()
            .filter(|c| *c != ' ')
            .collect::<String>()
            .as_str(),
    ) || key == "grand total"
}

/// Whether a row begins as a footer does: 注：, 数据来源：, 填表人：.
pub fn is_footer(first: &str) -> bool {
    const WORDS: [&str; 35] = [
        "填报说明",
        "填表说明",
        "特别说明",
        "附注",
        "审核意见",
        "注",
        "备注",
        "说明",
        "数据来源",
        "资料来源",
        "来源",
        "数据说明",
        "填表人",
        "制表人",
        "制表",
        "审核人",
        "审核",
        "填报人",
        "单位负责人",
        "负责人",
        "联系人",
        "联系电话",
        "填报日期",
        "填报时间",
        "报出日期",
        "填报单位",
        "制表日期",
        "制表时间",
        "note",
        "notes",
        "source",
        "sources",
        "data source",
        "remark",
        "prepared by",
    ];
    let key = names::key(first);
    let Some(end) = key.find([':', '：']) else {
        return WORDS.contains(&key.as_str());
    };
    let label = key[..end].trim_end_matches(|c: char| c.is_ascii_digit());
    WORDS.contains(&label.trim())
        || WORDS.contains(&label.split_whitespace().collect::<String>().as_str())
}

/// Whether a text is a number of a list: 一, （二）, 3.
pub fn is_list_number(text: &str) -> bool {
    let is_sign = |c: char| "（）()、.．第".contains(c);
    let bare = text.trim_matches(is_sign);
    let is_numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    !bare.is_empty() && bare.chars().count() <= 3 && bare.chars().all(is_numeral)
}

/// Whether a lone cell looks like a section's heading: 一、综合, （二）增速, 1. …
pub fn is_section(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['(', '（', '第']);
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    let rest = text.trim_start_matches(numeral);
    let is_numbered =
        rest.len() < text.len() && rest.starts_with(['、', '.', '．', ')', '）', '部', '章']);
    is_numbered || text.ends_with([':', '：']) || sort_of_section(text).is_some()
}
