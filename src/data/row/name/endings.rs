//! Words behind a name that say which of an indicator's figures a row gives.

use crate::data::heading::phrase::bracketed;
use crate::data::heading::words::Sort;
use crate::data::row::basis::Basis;
use crate::model::number::unit::CLASSIFIERS;
use crate::model::plan::names;
use crate::model::{Measure, Target, Unit};

/// A word behind a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The time that figures count.
    pub basis: Option<Basis>,
    /// Amounts or growth.
    pub sort: Option<Sort>,
    /// 同比: growth of which nothing says whether it is the month's.
    pub is_plain_growth: bool,
    /// The kind of thing that it says is measured: 面积, 家数.
    measured: Option<Measured>,
}

/// The kind of thing that a word behind a name measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Measured {
    /// 面积.
    Area,
    /// 里程.
    Length,
    /// 投资额.
    Money,
    /// 家数, 数.
    Count,
    /// 占比.
    Share,
    /// 总数: more than what was added.
    Stock,
}

/// Words behind a name for what is measured, the longer ones first.
#[rustfmt::skip]
const MEASURED: [(&str, Measured); 23] = [
    ("总数", Measured::Stock),
    ("总面积", Measured::Area), ("面积", Measured::Area), ("里程数", Measured::Length), ("里程", Measured::Length), ("长度", Measured::Length),
    ("金额", Measured::Money), ("额", Measured::Money), ("占比", Measured::Share), ("比重", Measured::Share), ("比例", Measured::Share),
    ("个数", Measured::Count), ("家数", Measured::Count), ("户数", Measured::Count), ("件数", Measured::Count), ("列数", Measured::Count),
    ("套数", Measured::Count), ("条数", Measured::Count), ("处数", Measured::Count), ("项数", Measured::Count), ("所数", Measured::Count),
    ("人数", Measured::Count), ("数", Measured::Count),
];

impl Measured {
    /// Whether a target's unit is one of these. A share is no growth.
    fn is_of(self, target: &Target) -> bool {
        let unit = &target.unit;
        match self {
            Measured::Area => unit.converts_to(&Unit::parse("平方米")),
            Measured::Length => unit.converts_to(&Unit::parse("米")),
            Measured::Money => unit.base().ends_with('元'),
            Measured::Count => counts(target),
            Measured::Stock => counts(target) && target.measure == Measure::Level,
            Measured::Share => {
                unit.is_percent() && matches!(target.measure, Measure::Ratio | Measure::Level)
            }
        }
    }
}

/// Whether a target counts things or people.
fn counts(target: &Target) -> bool {
    let base = target.unit.base();
    base == "人" || CLASSIFIERS.contains(&base) || target.unit.converts_to(&Unit::parse("个"))
}

/// Words before a name that say that what it counts is there, and no other thing of it: 打造幸福河湖.
#[rustfmt::skip]
const WORKS: [&str; 9] = [
    "新引进", "引进", "招引", "打造", "建设", "创建", "培育", "新增", "新建",
];

/// The same in English, as folded names have it.
const NUMBER_OF: [&str; 4] = ["numberof", "no.of", "totalnumberof", "totalno.of"];

/// A folded name without the word before it that says that what it counts is there. A level counts what was there before
/// as well.
pub fn without_work<'n, 't>(
    name: &'n str,
    of: impl Fn(&str) -> Option<&'t Target>,
) -> Option<&'n str> {
    let is_count = |bare: &&str| of(bare).is_some_and(counts);
    let number = NUMBER_OF
        .iter()
        .find_map(|number| name.strip_prefix(number));
    if let Some(bare) = number.filter(is_count) {
        return Some(bare);
    }
    let fits = |bare: &str| of(bare).map(|target| target.measure);
    let bare = WORKS.iter().find_map(|work| name.strip_prefix(work));
    let bare = bare.filter(|bare| fits(bare) == Some(Measure::Total));
    // 完成混改项目 is more than to take one up
    let ends = |target: &Target| {
        let mut names = target.names();
        names.any(|name| {
            ["完成", "建成", "开工"]
                .iter()
                .any(|end| name.contains(end))
        })
    };
    let bare = bare
        .filter(is_count)
        .filter(|bare| !of(bare).is_some_and(ends));
    let so_far = || name.strip_prefix("累计");
    bare.or_else(|| {
        so_far().filter(|bare| matches!(fits(bare), Some(Measure::Total | Measure::Level)))
    })
}

/// Growth since the year began.
const GROWTH_UP_TO_DATE: [&str; 9] = [
    "累计同比增长率",
    "累计同比增速",
    "累计同比增长",
    "累计同比增幅",
    "累计增长率",
    "累计同比",
    "累计增长",
    "累计增速",
    "累计增幅",
];

/// Growth over last year. A name that ends in one of them and in nothing else is a growth target's.
const GROWTH: [&str; 21] = [
    "比上年同期增长",
    "比去年同期增长",
    "较上年同期增长",
    "可比价增速",
    "同比增长率",
    "同比增长速度",
    "同比增长",
    "同比增速",
    "同比增幅",
    "同比涨幅",
    "同比上涨",
    "比上年增长",
    "较上年增长",
    "增长速度",
    "增长率",
    "增速",
    "增幅",
    "同比",
    "growthrate",
    "growth",
    "增长",
];

/// Those among them that are the month's beside 累计增长.
const PLAIN: [&str; 8] = [
    "同比增长率",
    "同比增长速度",
    "同比增长",
    "同比增速",
    "同比增幅",
    "同比涨幅",
    "同比上涨",
    "同比",
];

/// Amounts.
const AMOUNTS: [&str; 13] = [
    "完成投资额",
    "完成数量",
    "完成总量",
    "绝对额",
    "绝对量",
    "绝对值",
    "完成额",
    "完成量",
    "完成数",
    "完成值",
    "总量",
    "总额",
    "数量",
];

/// Amounts since the year began.
const AMOUNTS_UP_TO_DATE: [&str; 6] = [
    "累计完成数",
    "累计完成",
    "累计数",
    "累计值",
    "累计额",
    "累计",
];

/// Amounts of the month.
const AMOUNTS_OF_MONTH: [&str; 7] = [
    "当期值",
    "当月值",
    "本月值",
    "当月数",
    "本月数",
    "当月",
    "本月",
];

/// Words in brackets behind a name that leave open nothing of it.
const FOR_PEOPLE: [&str; 16] = [
    "约束性",
    "约束性指标",
    "年度约束性指标",
    "预期性",
    "预期性指标",
    "实名制",
    "以人民币计",
    "按人民币计",
    "全市",
    "本市",
    "可比价",
    "可比价格",
    "不变价",
    "不变价格",
    "按可比价",
    "按可比价格计算",
];

/// Signs between a name and its ending.
const JOINTS: [char; 9] = ['_', '-', ':', ',', '，', '、', '—', '·', '|'];

impl Ending {
    /// Whether it says that figures are amounts of money, of the year so far.
    pub fn is_of_amounts(self) -> bool {
        let is_amount = self.sort == Some(Sort::Amounts) && self.basis != Some(Basis::Month);
        is_amount || self.measured == Some(Measured::Money)
    }

    /// Whether a target's figure can be one of these.
    pub fn fits(self, target: &Target) -> bool {
        let of_month_alone = self.basis == Some(Basis::Month) && target.measure != Measure::Total;
        if let Some(measured) = self.measured {
            return measured.is_of(target);
        }
        !of_month_alone && self.sort.is_none_or(|sort| takes(target, sort))
    }
}

/// Whether a target's figures can be of this sort: 增速 is growth's, or that of a rate of change; 总量 is that of
/// what is counted.
pub fn takes(target: &Target, sort: Sort) -> bool {
    match (sort, target.measure) {
        (Sort::Growth, Measure::Growth) => true,
        (Sort::Growth, Measure::Ratio) => {
            let is_change = |name: &str| {
                ["涨幅", "增幅", "增速"]
                    .iter()
                    .any(|end| name.ends_with(end))
            };
            target.unit.is_percent() && target.names().any(is_change)
        }
        (Sort::Amounts, Measure::Total) => true,
        (Sort::Amounts, Measure::Level) => !target.unit.is_relative(),
        _ => false,
    }
}

/// Whether a bracket says nothing of which indicator it is.
pub fn is_for_people(said: &str) -> bool {
    FOR_PEOPLE.contains(&said)
}

/// Whether a folded name is one of a data base that gives an indicator in several rows: 当期值, 累计值, 累计增长.
pub fn is_one_of_several(name: &str) -> bool {
    let mut ends = GROWTH_UP_TO_DATE.iter().chain(&["累计值", "当期值"]);
    ends.any(|end| name.ends_with(end))
}

/// Whether a folded name is an ending and nothing else, perhaps with its unit behind: `同比增长(%)`.
pub fn is_alone(name: &str) -> bool {
    let name = bracketed(name).map_or(name, |(name, _)| name);
    let name = name
        .trim_start_matches(['#', '-', '—', '·', '*'])
        .trim_end_matches(['%', '±']);
    let lists: [&[&str]; 3] = [&GROWTH_UP_TO_DATE, &GROWTH, &AMOUNTS];
    lists.iter().any(|words| words.contains(&name))
}

/// A folded name without its ending; `None` where it has none.
pub fn cut(name: &str) -> Option<(&str, Ending)> {
    let lists: [(&[&str], Option<Basis>, Sort); 5] = [
        (&GROWTH_UP_TO_DATE, Some(Basis::ToDate), Sort::Growth),
        (&GROWTH, None, Sort::Growth),
        (&AMOUNTS_UP_TO_DATE, Some(Basis::ToDate), Sort::Amounts),
        (&AMOUNTS_OF_MONTH, Some(Basis::Month), Sort::Amounts),
        (&AMOUNTS, None, Sort::Amounts),
    ];
    // ±% behind a word of growth is its sign and unit
    let bare = name.trim_end_matches(['%', '±']);
    let said = lists.iter().find_map(|(words, basis, sort)| {
        let word = words.iter().find(|word| bare.ends_with(**word))?;
        let ending = Ending {
            basis: *basis,
            sort: Some(*sort),
            is_plain_growth: PLAIN.contains(word),
            measured: None,
        };
        let head = bare[..bare.len() - word.len()].trim_end_matches(JOINTS);
        // 当月同比增长 is growth of the month, which no target takes
        let is_of_month = *sort == Sort::Growth
            && ["当月", "本月", "当季"]
                .iter()
                .any(|end| head.ends_with(end));
        (!head.is_empty() && !is_of_month).then_some((head, ending))
    });
    said.or_else(|| {
        let (word, measured) = MEASURED.iter().find(|(word, _)| name.ends_with(word))?;
        let head = &name[..name.len() - word.len()];
        let ending = Ending {
            basis: None,
            sort: None,
            is_plain_growth: false,
            measured: Some(*measured),
        };
        (!head.is_empty()).then_some((head, ending))
    })
}

/// Words of a name that make it a rise's.
const RISES: [&str; 6] = ["提高", "提升", "上升", "增加", "rise", "increase"];

/// Whether a number without a unit may be the rate that a rise in points is worked out from: not under the rise's own
/// names, nor under one that says so.
pub fn may_be_rate(target: &Target, name: &str) -> bool {
    let name = names::compact(name);
    let own = [&target.id, &target.name, &target.name_en];
    let is_own = || own.into_iter().any(|own| names::compact(own) == name);
    target.is_rise_of_rate() && !RISES.iter().any(|word| name.contains(word)) && !is_own()
}
