//! Headings made of several words of the lists: a period, what is counted, and which figure of it stands below
//! (`1-6月累计比上年同期±%`).

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::data::heading::words::Saying;
use crate::data::row::basis::Basis;
use crate::model::plan::Role;
use crate::model::{Period, Unit, Year, Years};

/// A word in a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Word {
    /// 累计.
    ToDate,
    /// 本月.
    OfMonth,
    /// 本季.
    OfQuarter,
    /// 本年.
    ThisYear,
    /// 上年同期: the same months a year before.
    LastYear,
    /// 上年同月.
    LastYearsMonth,
    /// 上年末: the day before the year.
    EndOfLastYear,
    /// 上年, which may be the whole year or its same months.
    LastYearSomehow,
    /// 比上年同期.
    OverLastYear,
    /// 比上年同月: growth of the month.
    OverLastYearsMonth,
    /// 比上月.
    OverAnother,
    /// 增长.
    Growth,
    /// 增减, which is growth in % and a difference in all else.
    Moved,
    /// 变化, which is the same where it says over what.
    Changed,
    /// 增减额.
    Difference,
    /// 绝对量, 完成.
    Amount,
    /// 计划.
    Planned,
    /// 预计.
    Expected,
    /// 完成率, 占.
    ShareDone,
    /// 差距.
    Gap,
    /// 位次.
    Rank,
    /// 全省: of another place.
    Elsewhere,
    /// 平均, which is of no amount so far.
    Average,
    /// %.
    Percent,
    /// Says nothing by itself.
    Filler,
}

/// All words, folded and without blanks; of those that fit the longest is read.
#[rustfmt::skip]
const WORDS: [(Word, &[&str]); 25] = [
    (Word::ToDate, &["累计", "累计数", "累计值", "本月止累计", "本月止", "本年累计", "年累计", "年初累计", "年初至今", "自年初累计", "自年初", "自年初至本月", "今年以来", "1-本月", "1~本月", "1至本月", "1到本月", "1—本月", "1–本月", "1-当月", "1月-本月", "1月至本月", "1-本月累计", "1至本月累计", "年初至本月", "年初至报告期末", "本月累计", "当月累计", "本期累计", "截至本月", "截至本月末", "截止本月", "截至目前", "截止目前", "目前", "累计至本月", "至本月", "至本月止", "本季累计", "本季末累计", "ytd", "yeartodate", "cumulative", "cumulated", "uptodate", "sofar", "todate"]),
    (Word::OfMonth, &["各月", "各月完成", "各月完成情况", "分月", "分月完成", "分月完成情况", "逐月", "本月", "当月", "单月", "本期", "当期", "本月数", "当月数", "本月值", "当月值", "thismonth", "ofthemonth", "month", "monthly", "monthvalue", "currentmonth"]),
    (Word::OfQuarter, &["本季", "当季", "单季", "本季度", "当季度", "thisquarter"]),
    (Word::ThisYear, &["本年", "今年", "当年", "本年度", "thisyear", "currentyear"]),
    (Word::LastYear, &["上年同期", "去年同期", "上年同期数", "去年同期数", "同期", "同期数", "上年同期累计", "去年同期累计", "上年累计", "去年累计", "上年同期完成", "去年同期完成", "sameperiodlastyear", "sameperiodofpreviousyear", "sameperiodoflastyear", "sameperiod"]),
    (Word::LastYearsMonth, &["上年同月", "去年同月", "上年本月", "上年同期当月", "上年当月", "samemonthlastyear"]),
    (Word::EndOfLastYear, &["上年末", "上年底", "去年末", "去年底", "上年年末", "去年年末", "上年年底", "去年年底", "年初数", "年初", "endoflastyear"]),
    (Word::LastYearSomehow, &["上年", "去年", "上年度", "去年度", "lastyear", "previousyear", "prioryear"]),
    (Word::OverLastYear, &["同比", "比上年同期", "比去年同期", "较上年同期", "较去年同期", "与上年同期比", "与去年同期比", "与上年同期相比", "与去年同期相比", "比上年", "比去年", "较上年", "较去年", "比同期", "较同期", "比上年同季", "yoy", "y/y", "y-o-y", "yr/yr", "yearonyear", "year-on-year", "oversameperiodoflastyear", "overthesameperiodoflastyear", "overlastyear", "onlastyear", "onayearearlier", "fromayearearlier"]),
    (Word::OverLastYearsMonth, &["比上年同月", "比去年同月", "较上年同月", "较去年同月"]),
    (Word::OverAnother, &["较一季度回落", "较一季度回升", "较一季度提高", "比一季度回落", "比一季度提高", "较上月回落", "较上月回升", "较上月提高", "比上月回落", "比上月回升", "比上月提高", "环比", "上月", "上期", "比上月", "较上月", "比2019年", "较2019年", "比2019年同期", "较2019年同期", "比上期", "较上期", "比上季", "较上季", "比上季度", "较上季度", "较一季度", "比一季度", "较上半年", "比上半年", "较前三季度", "比前三季度", "比年初", "较年初", "比上年末", "较上年末", "比上年底", "较上年底", "两年平均", "两年同期平均", "两年平均增长", "拉动", "贡献率", "mom", "monthonmonth", "qoq", "onlastmonth", "twoyearaverage"]),
    (Word::Growth, &["增长", "增速", "增幅", "增长率", "增长速度", "增长幅度", "增减率", "增减幅", "增减幅度", "增减速度", "涨幅", "涨跌幅", "涨跌幅度", "涨跌率", "升降幅度", "升降率", "变动率", "变化率", "增长(下降)", "增长(下降为-)", "增长(下降-)", "增长(+)、下降(-)", "增长(+)下降(-)", "增长(+)/下降(-)", "增(+)减(-)", "增(+)、减(-)", "可比增长", "可比价增长", "可比增速", "±", "+-", "+/-", "growth", "growthrate", "%change", "percentchange"]),
    (Word::Moved, &["增减", "升降", "涨跌", "增加", "提高", "增(减)", "增、减", "增/减", "升(降)"]),
    (Word::Changed, &["变化", "变动", "change", "changes"]),
    (Word::Difference, &["增长额", "增长量", "增长数", "增长值", "增长绝对额", "增长绝对值", "增长绝对数", "增长绝对量", "增加绝对额", "净增额", "净增量", "增减额", "增减量", "增减数", "增减值", "增加额", "增加量", "增量", "净增", "增收额", "增支额", "增减变化", "变动额", "变化额", "百分点", "个百分点", "增加(减少)数", "增加(减少)额", "增加(减少)量", "增(减)数", "增(减)额", "增减(+-)", "difference"]),
    (Word::Amount, &["绝对量", "绝对额", "绝对值", "绝对数", "总量", "总额", "数额", "金额", "数量", "完成", "完成额", "完成数", "完成值", "完成量", "完成情况", "完成投资", "完成投资额", "投资额", "投资", "实际", "实际数", "实际值", "实际完成", "实绩", "实现", "实际发生", "发生额", "收入", "收入数", "支出", "入库数", "执行数", "amount", "amounts", "value", "actual", "level", "total"]),
    (Word::Planned, &["分解数", "分解任务", "下达数", "序时", "时序", "计划", "目标", "任务", "任务分解", "目标分解", "预算", "年度计划", "年度目标", "年度任务", "全年计划", "全年目标", "全年任务", "年初预算", "预期目标", "年初计划", "调整预算", "目标任务", "考核目标", "考核任务", "考核值", "责任目标", "下达目标", "下达任务", "下达计划", "省下达", "市下达", "年度安排", "plan", "target", "budget", "planned", "goal", "annualgoal", "annualplan", "annualtarget", "fullyeartarget"]),
    (Word::Expected, &["预计", "预测", "预期", "预估", "估算", "暂估", "推算", "测算", "预报", "预判", "模拟", "forecast", "expected", "projected", "estimate", "estimated"]),
    (Word::ShareDone, &["占", "完成率", "完成比例", "完成进度", "进度", "完成百分比", "完成程度", "执行率", "比例", "百分比", "百分率", "比重", "%of", "shareof", "completion", "completionrate"]),
    (Word::Gap, &["差距", "缺口", "偏差", "尚差", "还差", "高于全省", "低于全省", "高于全国", "低于全国", "gap", "shortfall"]),
    (Word::Rank, &["位次", "排名", "名次", "排位", "位居", "rank", "ranking"]),
    (Word::Elsewhere, &["全省", "全国", "全省平均", "全国平均", "全省平均水平", "全国平均水平", "province", "nationwide"]),
    (Word::Average, &["平均"]),
    (Word::Percent, &["%", "％"]),
    (Word::Filler, &["的", "数", "值", "额", "量", "情况", "指标", "分解", "与", "距", "比", "为", "时间", "年度", "of", "the", "in", "for", ",", "、", ":", "/", "_", "-", "|", "·"]),
];

/// Whether a folded heading says that something rose or fell, as 同比增加 does, and not what its figures are.
pub fn only_moves(name: &str) -> bool {
    Words::of(name, None, Years::default()).is_some_and(|words| {
        let moves = words.has(Word::Moved) || words.has(Word::Changed);
        moves && !words.has(Word::OverAnother) && !words.has(Word::Difference)
    })
}

/// Words of which every heading has one that is of no figure up to date and of no amount.
pub fn stems() -> impl Iterator<Item = &'static str> {
    let is_plain = |word: Word| {
        matches!(
            word,
            Word::ToDate | Word::ThisYear | Word::Amount | Word::Percent | Word::Filler
        )
    };
    let others = WORDS.iter().filter(move |(word, _)| !is_plain(*word));
    others.flat_map(|(_, texts)| texts.iter().copied())
}

/// The meaning of a heading of several words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compound {
    /// The role that the words make together.
    pub role: Role,
    /// The period among them.
    pub period: Option<Period>,
    /// Whether it names its year, or says that it is last year's.
    pub names_year: bool,
    /// The time that figures count.
    pub basis: Option<Basis>,
}

/// The words of the lists by their first letters, the longest first.
static BY_LETTER: LazyLock<HashMap<char, Vec<(&str, Word)>>> = LazyLock::new(|| {
    let mut all: HashMap<char, Vec<(&str, Word)>> = HashMap::new();
    for (word, texts) in WORDS {
        for text in texts {
            if let Some(first) = text.chars().next() {
                all.entry(first).or_default().push((text, word));
            }
        }
    }
    all.values_mut()
        .for_each(|words| words.sort_by_key(|(text, _)| Reverse(text.len())));
    all
});

/// The longest word of the lists that a folded text begins with, and its length in bytes.
fn longest(text: &str) -> Option<(usize, Word)> {
    let words = BY_LETTER.get(&text.chars().next()?)?;
    let mut fitting = words.iter().filter(|(word, _)| text.starts_with(word));
    fitting.next().map(|(text, word)| (text.len(), *word))
}

/// The words of a heading, from its first to its last.
#[derive(Default)]
struct Words {
    said: Vec<Word>,
    period: Option<(Period, bool)>,
}

impl Words {
    /// Splits a folded heading; `None` where a part of it is on no list.
    fn of(name: &str, year: Option<Year>, years: Years) -> Option<Words> {
        let mut words = Words::default();
        let mut rest = name;
        while !rest.is_empty() {
            let known = longest(rest);
            let length = known.map_or(0, |(length, _)| length);
            let letters = rest.char_indices();
            let letters = letters.take_while(|_| Period::may_begin(rest));
            let ends = letters.filter(|(_, c)| Period::may_end(*c));
            let ends = ends.map(|(at, c)| at + c.len_utf8());
            let longer: Vec<usize> = ends.filter(|end| *end > length).collect();
            let period = longer.into_iter().rev().find_map(|end| {
                let text = &rest[..end];
                let period = Period::parse(text, year, years).ok()?;
                Some((end, period, Period::parse(text, None, years).is_ok()))
            });
            rest = match (period, known) {
                (Some((end, period, is_named)), _) if words.period.is_none() => {
                    words.period = Some((period, is_named));
                    &rest[end..]
                }
                (_, Some((length, word))) => {
                    words.said.push(word);
                    &rest[length..]
                }
                _ => return None,
            };
        }
        Some(words)
    }

    fn has(&self, word: Word) -> bool {
        self.said.contains(&word)
    }

    /// Since the year began, where both that and the month are said.
    fn basis(&self) -> Option<Basis> {
        if self.has(Word::ToDate) {
            Some(Basis::ToDate)
        } else if self.has(Word::OfMonth)
            || self.has(Word::LastYearsMonth)
            || self.has(Word::OverLastYearsMonth)
        {
            Some(Basis::Month)
        } else if self.has(Word::OfQuarter) {
            Some(Basis::Quarter)
        } else {
            None
        }
    }

    /// The role of a heading whose brackets say `unit`; `None` where the words make no sense together.
    fn role(&self, unit: Option<&Unit>) -> Option<Role> {
        let in_points = unit.is_some_and(|unit| unit.base().ends_with("百分点"));
        let in_percent = self.has(Word::Percent) || unit.is_some_and(Unit::is_percent);
        let in_amounts = unit.is_some() && !in_percent;
        let over_last_year = self.has(Word::OverLastYear) || self.has(Word::OverLastYearsMonth);
        let is_moved = self.has(Word::Moved) || self.has(Word::Changed);
        let is_growth =
            over_last_year || self.has(Word::Growth) || self.has(Word::Moved) && in_percent;
        let is_vague = self.has(Word::Changed) && !over_last_year;
        let of_single = matches!(self.basis(), Some(Basis::Month | Basis::Quarter));
        if self.has(Word::Rank) || self.has(Word::Elsewhere) && !self.has(Word::ShareDone) {
            return Some(Role::Ignore);
        }
        if self.has(Word::Gap) {
            return Some(Role::Gap);
        }
        let is_share = self.has(Word::Planned) && in_percent && self.has(Word::Amount);
        if self.has(Word::ShareDone) || is_share {
            return Some(Role::ShareDone);
        }
        if self.has(Word::Expected) {
            return Some(Role::Forecast);
        }
        if self.has(Word::Planned) {
            return Some(Role::Target);
        }
        let is_other =
            self.has(Word::OverAnother) || self.has(Word::Difference) || in_points || is_vague;
        if is_other || is_moved && !in_percent || is_growth && in_amounts {
            return Some(Role::Change);
        }
        let last_year = [
            (Word::LastYear, Role::LastYear),
            (Word::LastYearsMonth, Role::LastYear),
            (Word::LastYearSomehow, Role::PreviousYear),
            (Word::EndOfLastYear, Role::LastYearEnd),
        ];
        let last_year = last_year.into_iter().find(|(word, _)| self.has(*word));
        match (is_growth, last_year) {
            (true, Some((Word::LastYear, _))) if !over_last_year => Some(Role::LastYearsGrowth),
            // 上年增长 may be last year's growth or that over last year
            (true, Some(_)) => None,
            (true, None) if of_single => Some(Role::GrowthOfMonth),
            (true, None) => Some(Role::Growth),
            (false, Some((_, role))) => Some(role),
            (false, None) => self.role_of_amounts(),
        }
    }

    fn role_of_amounts(&self) -> Option<Role> {
        match self.basis() {
            Some(Basis::ToDate) => Some(Role::UpToDate),
            Some(Basis::Month) => Some(Role::OfMonth),
            Some(_) => Some(Role::Value),
            None if self.has(Word::Average) => None,
            None => {
                let is_value = self.has(Word::Amount) || self.has(Word::ThisYear);
                (is_value || self.period.is_some()).then_some(Role::Value)
            }
        }
    }
}

/// The meaning of a folded heading without its brackets; `None` where it is not made of words of the lists.
/// `year` completes periods of `years`.
pub fn read(name: &str, sayings: &[Saying], year: Option<Year>, years: Years) -> Option<Compound> {
    let words = Words::of(name, year, years)?;
    let unit = sayings.iter().find_map(|saying| match saying {
        Saying::Unit(unit) => Some(unit),
        _ => None,
    });
    let role = words.role(unit)?;
    // 6月同比 is growth of the month; of 6月增速 it cannot be told
    let is_of_month = |(period, _): (Period, bool)| {
        period.months() == 1 && !period.begins_the_year() && words.has(Word::OverLastYear)
    };
    let of_month = role == Role::Growth && words.period.is_some_and(is_of_month);
    let basis = words.basis().or(of_month.then_some(Basis::Month));
    let is_of_last_year = matches!(role, Role::LastYear | Role::PreviousYear);
    let (role, period) = match words.period {
        // 2020年同期
        Some((period, true)) if is_of_last_year => {
            let is_it = year.is_some_and(|year| year.before().may_hold(period.date()));
            (is_it.then_some(Role::LastYear)?, None)
        }
        // 去年1-6月
        Some((period, false)) if is_of_last_year => {
            let before = period.a_year_before();
            (words.role_of_amounts()?, Some((before, true)))
        }
        period => (role, period),
    };
    Some(Compound {
        role,
        period: period.map(|(period, _)| period),
        names_year: period.is_some_and(|(_, is_named)| is_named),
        basis,
    })
}
