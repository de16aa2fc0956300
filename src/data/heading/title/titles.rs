//! Title lines above a header: a unit, a basis, a period or year, and whether their figures are actuals.

use csv::StringRecord;

use super::english;
use crate::data::heading::defaults::Says;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::places;
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::units;
use crate::data::heading::words::{self, Saying, Sort};
use crate::data::row::basis::Basis;
use crate::model::plan::{Role, names};
use crate::model::{Period, Plan, Unit};

/// Statements of title lines.
#[derive(Clone, Debug, Default)]
pub struct Titles {
    /// How many lines there are.
    pub count: usize,
    /// Statements for all figures.
    pub says: Says,
    /// A unit as it is written, that is none.
    pub unknown_unit: Option<String>,
    /// Several units, of which nothing says which one a figure has, unless growth has its own column: `亿元、%`.
    pub several_units: Option<(String, Vec<Unit>)>,
    /// The years that they name.
    pub years: Vec<i16>,
    /// The periods of less than a year that they name.
    pub periods: Vec<Period>,
    /// Whether they say that figures are of the whole year.
    pub is_whole_year: bool,
    /// Whether they say 目标 or 计划.
    pub is_plan: bool,
    /// Whether they say 完成, 实际 or the like.
    pub is_actual: bool,
    /// The word of theirs that says that figures are none that a target takes: 环比, 两年平均, 完成率.
    pub change: Option<&'static str>,
    /// Whether they say 预计.
    pub is_forecast: bool,
    /// The place that they begin with.
    pub place: Option<String>,
}

const PLAN: [&str; 3] = ["目标", "计划", "任务分解"];

const PLAN_EN: [&str; 7] = [
    "target", "targets", "plan", "planned", "goals", "budget", "forecast",
];

const ACTUAL: [&str; 21] = [
    "完成",
    "执行",
    "进展",
    "推进",
    "落实",
    "进度",
    "调度",
    "实际",
    "监测",
    "运行",
    "actual",
    "progress",
    "achiev",
    "result",
    "performance",
    "implement",
    "status",
    "monitor",
    "report",
    "tracking",
    "execution",
];

/// Labels of dates that are none of the figures'.
const ISSUE: [&str; 16] = [
    "发布", "填报", "制表", "报送", "更新", "打印", "导出", "编制", "印发", "下载", "录入", "填表",
    "生成", "issued", "printed", "updated",
];

/// Figures that no target takes.
const CHANGES: [&str; 4] = ["环比", "两年平均", "完成率", "完成比例"];

/// Words of tables whose figures are of a whole year.
const WHOLE_YEAR: [&str; 8] = [
    "全年",
    "年报",
    "年终",
    "统计公报",
    "1-12月",
    "full year",
    "annual report",
    "whole year",
];

impl Titles {
    /// Adds a line.
    pub fn add(&mut self, cells: &StringRecord, plan: &Plan) {
        self.count += 1;
        for cell in cells.iter().map(names::key).filter(|cell| !cell.is_empty()) {
            self.add_cell(&cell, plan);
        }
    }

    fn add_cell(&mut self, cell: &str, plan: &Plan) {
        let has = |words: &[&str]| words.iter().any(|word| cell.contains(word));
        let mut words = cell.split(|c: char| !c.is_ascii_alphabetic());
        self.is_plan |= has(&PLAN) || words.any(|word| PLAN_EN.contains(&word));
        self.is_actual |= has(&ACTUAL);
        self.add_unit(cell, plan);
        if let Some((_, said)) = bracketed(cell) {
            self.add_bracket(said, plan);
        }
        if has(&["各月", "逐月", "分月", "each month"]) {
            self.says.basis = self.says.basis.or(Some(Basis::EachMonth));
        } else if has(&["当月", "单月", "monthly figures"]) && !cell.contains("累计") {
            self.says.basis = self.says.basis.or(Some(Basis::Month));
        } else if has(&["累计", "年初至今", "cumulative", "year to date"]) {
            self.says.basis = self.says.basis.or(Some(Basis::ToDate));
        }
        let change = CHANGES.into_iter().find(|word| cell.contains(word));
        self.change = self.change.or(change);
        self.is_forecast |= has(&["预计", "预测", "预估"]);
        self.is_whole_year |=
            has(&WHOLE_YEAR) && !has(&["全年目标", "全年计划", "全年任务", "全年预"]);
        let place = place(&folded(cell)).map(str::to_owned);
        let place = place.or_else(|| english::place(cell));
        self.place = self.place.take().or(place);
        let sort = if has(&["同比", "增速", "增长率", "增幅"]) {
            Some(Sort::Growth)
        } else if has(&["总量", "绝对量"]) {
            Some(Sort::Amounts)
        } else {
            None
        };
        self.says.sort = self.says.sort.or(sort);
        if !has(&ISSUE) {
            self.add_periods(cell);
            self.periods.extend(english::period(cell));
        }
    }

    fn add_unit(&mut self, cell: &str, plan: &Plan) {
        let Some((before, said)) = cell.split_once("单位").or_else(|| cell.split_once("unit"))
        else {
            return;
        };
        if [
            "填报", "报送", "编制", "责任", "制表", "主管", "牵头", "主办", "印发",
        ]
        .iter()
        .any(|word| before.ends_with(word))
        {
            return;
        }
        let said = said.strip_prefix('s').unwrap_or(said);
        let text = said.trim_start_matches([':', '：', ' ', '为', '(']);
        let is_labelled = said.trim_start().starts_with([':', '：']);
        let end = text.find([')', ']', ' ', '\t']).unwrap_or(text.len());
        let text = text[..end].trim();
        match units::units(text, plan) {
            Some(units) if units.len() > 1 => {
                self.several_units
                    .get_or_insert_with(|| (text.to_owned(), units));
            }
            Some(units) if self.says.units.is_empty() => self.says.units = units,
            Some(_) => {}
            None if is_labelled && !text.is_empty() && !units::is_office(text) => {
                self.unknown_unit.get_or_insert_with(|| text.to_owned());
            }
            None => {}
        }
    }

    fn add_bracket(&mut self, said: &str, plan: &Plan) {
        for saying in words::sayings(&said.replace(' ', ""), plan, None) {
            match saying {
                Saying::Unit(unit) if self.says.units.is_empty() => self.says.units.push(unit),
                Saying::Basis(basis) => self.says.basis = self.says.basis.or(Some(basis)),
                _ => {}
            }
        }
    }

    /// The years and periods in a line; a single day is a date of issue.
    fn add_periods(&mut self, cell: &str) {
        let chars: Vec<char> = cell.chars().collect();
        let mut at = 0;
        while at + 4 <= chars.len() {
            let digits = chars[at..at + 4].iter().all(char::is_ascii_digit);
            let is_alone = at == 0
                || !(chars[at - 1].is_ascii_digit()
                    || "〔[(（".contains(chars[at - 1]) && is_number_of_document(&chars[at..]));
            let year: Option<i16> = chars[at..at + 4].iter().collect::<String>().parse().ok();
            let year = year.filter(|year| digits && is_alone && (1990..2100).contains(year));
            let Some(year) = year else {
                at += 1;
                continue;
            };
            let (length, period) = longest_period(&chars[at..]);
            let behind = chars.get(at + length.max(4));
            let is_day = period.is_some_and(|period| period.first_day() == period.date());
            let runs_on = length <= 4 && behind.is_some_and(|c| c.is_ascii_digit() || *c == '号');
            // `2016-2020`: a span of years
            if !is_day && !runs_on {
                self.years.push(year);
                let is_part = |period: &Period| {
                    !(period.first_day().month() == 1 && period.date().month() == 12)
                };
                self.periods.extend(period.filter(is_part));
            }
            at += length.max(4);
        }
    }

    /// The one year that they name.
    pub fn year(&self) -> Option<i16> {
        let first = *self.years.first()?;
        self.years
            .iter()
            .all(|year| *year == first)
            .then_some(first)
    }

    /// The one period that they name: of less than a year, or the whole year where they say so. A year alone may be
    /// that of a plan.
    pub fn period(&self) -> Option<Period> {
        let year = self.year()?;
        match self.periods[..] {
            [] if self.is_whole_year => Period::parse(&year.to_string(), None).ok(),
            [] => None,
            [first, ..] => {
                let same = self.periods.iter().all(|one| one.date() == first.date());
                same.then_some(first)
            }
        }
    }
}

/// `2021]8号`: the number of a document.
fn is_number_of_document(chars: &[char]) -> bool {
    chars.get(4).is_some_and(|c| "〕])）".contains(*c))
}

/// The longest text from here that is a period, with its length.
fn longest_period(chars: &[char]) -> (usize, Option<Period>) {
    let most = chars.len().min(14);
    let found = (4..=most).rev().find_map(|length| {
        let text: String = chars[..length].iter().collect();
        let ends_in_digit = text.ends_with(|c: char| c.is_ascii_digit());
        let goes_on = chars
            .get(length)
            .is_some_and(|c| c.is_ascii_digit() || (ends_in_digit && *c == '月'));
        let period = Period::parse(&text, None).ok().filter(|_| !goes_on)?;
        Some((length, Some(period)))
    });
    found.unwrap_or((4, None))
}

/// The place of a title that begins with it, or has it behind its period: `历下区` of `2021年历下区主要指标`.
fn place(cell: &str) -> Option<&str> {
    if let Some((label, name)) = cell.split_once(':') {
        return match built_in(label) {
            Some(Role::Place) => Some(name).filter(|name| !name.is_empty()),
            Some(Role::Owner) => places::of_office(name),
            _ => None,
        };
    }
    let bracket = bracketed(cell).and_then(|(_, said)| places::of_title(said));
    bracket.or_else(|| places::of_title(cell))
}
