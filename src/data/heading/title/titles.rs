//! Title lines above a header: a unit, a basis, a period or year, and whether their figures are actuals.

use csv::StringRecord;
use jiff::civil::Date;

use super::ended::{self, with_ended_months};
use super::english;
use super::form;
use super::issue;
use super::place::{place, place_of_office};
use super::words::{ACTUAL, DRAFTS, OTHER_SHEETS, PLAN, PLAN_EN, change, is_of_whole_year};
use crate::data::heading::defaults::Statements;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::{parts, places};
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::units;
use crate::data::heading::words::{self, Saying, Sort};
use crate::data::row::basis::Basis;
use crate::data::row::value::quoted;
use crate::model::plan::{Role, names};
use crate::model::time::period::Extent;
use crate::model::{Period, Plan, Unit, Year, Years};

/// Statements of title lines.
#[derive(Clone, Debug, Default)]
pub struct Titles {
    /// The number of lines.
    pub count: usize,
    /// The first few of them, as they are written.
    pub texts: Vec<String>,
    /// Words of theirs that are on no list of titles.
    pub unread: Vec<String>,
    /// All of their cells, folded.
    pub lines: Vec<String>,
    /// Statements for all figures.
    pub says: Statements,
    /// The basis that a line of their own says: 口径：当月.
    pub basis_said: Option<Basis>,
    /// A unit as it is written, that is none.
    pub unknown_unit: Option<String>,
    /// Several units, of which nothing says which one a figure has, unless growth has its own column: `亿元、%`.
    pub several_units: Option<(String, Vec<Unit>)>,
    /// The years that they name.
    pub years: Vec<Year>,
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
    /// The word of theirs that says that no flag may rest on figures: 样表, 草稿.
    pub draft: Option<&'static str>,
    /// The statements of the sheet's name, where it has one.
    pub sheet: Option<Box<Titles>>,
    /// The year in the file's name.
    pub(super) file: Option<Year>,
    /// The folder of the file that is named by an earlier year than the plan's.
    pub folder: Option<String>,
    /// The file's name, and its statements.
    pub(super) of_file: Option<(String, Box<Titles>)>,
    /// The day on which the table was made, where a label says so.
    pub issued: Option<Date>,
    /// Periods without a year: of the table's.
    pub(super) months: Vec<Period>,
    /// The place that they begin with.
    pub place: Option<String>,
    /// The plan's years.
    pub(super) counted: Years,
}

/// The most lines whose text is kept.
const MOST_TEXTS: usize = 4;

impl Titles {
    /// Nothing yet, of tables for a plan.
    pub fn of_plan(plan: &Plan) -> Titles {
        Titles {
            counted: plan.years,
            ..Titles::default()
        }
    }

    /// Adds a line.
    pub fn add(&mut self, cells: &StringRecord, plan: &Plan) {
        self.count += 1;
        if self.texts.len() < MOST_TEXTS {
            let filled = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
            self.texts
                .push(quoted(&filled.collect::<Vec<_>>().join(" ")));
        }
        self.counted = plan.years;
        let keys = cells.iter().map(|cell| names::key(&form::ticked(cell)));
        for cell in keys.filter(|cell| !cell.is_empty()) {
            self.add_cell(&with_ended_months(&cell, plan), plan);
            self.lines.push(folded(&cell));
        }
    }

    /// Adds the text of a cell, as names are compared.
    pub fn add_cell(&mut self, cell: &str, plan: &Plan) {
        let has = |words: &[&str]| words.iter().any(|word| cell.contains(word));
        let mut words = cell.split(|c: char| !c.is_ascii_alphabetic());
        // 一般公共预算 is what is raised and spent
        let is_budget = cell.ends_with("预算") && !cell.ends_with("公共预算");
        self.is_plan |= is_budget || has(&PLAN) || words.any(|word| PLAN_EN.contains(&word));
        self.is_actual |= has(&ACTUAL);
        self.add_unit(cell, plan);
        let label = cell
            .split_once([':', '：'])
            .filter(|(label, _)| label.ends_with("口径"));
        let said = label.and_then(|(_, said)| words::basis(&folded(said)));
        self.basis_said = self.basis_said.or(said);
        if let Some((_, said)) = bracketed(cell) {
            self.add_bracket(said, plan);
        }
        // what adds up from month to month is none of the months alone
        let adds_up = has(&["累计", "各月末", "截至各月"]);
        if has(&["各月", "逐月", "分月", "每月", "每个月", "each month"]) && !adds_up {
            self.says.basis = self.says.basis.or(Some(Basis::EachMonth));
        } else if has(&["当月", "单月", "本月", "当期", "本期数", "monthly figures"]) && !adds_up
        {
            self.says.basis = self.says.basis.or(Some(Basis::Month));
        } else if has(&["当季", "单季"]) && !adds_up {
            self.says.basis = self.says.basis.or(Some(Basis::Quarter));
        } else if has(&["累计", "年初至今", "cumulative", "year to date"]) {
            self.says.basis = self.says.basis.or(Some(Basis::ToDate));
        }
        let change = change(cell, plan);
        self.change = self.change.or(change);
        self.is_forecast |= has(&[
            "预计",
            "预测",
            "预估",
            "预判",
            "测算",
            "推算",
            "估算",
            "预安排",
            "力争",
            "拟完成",
            "低方案",
            "高方案",
        ]);
        let draft = DRAFTS.into_iter().find(|word| cell.contains(word));
        self.draft = self.draft.or(draft);
        self.is_whole_year |= ended::ends_with_year(cell) || is_of_whole_year(cell);
        let place = place(&parts::without_seal(&folded(cell)), plan).map(str::to_owned);
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
        self.add_times(cell);
    }

    /// The years and periods of a line, but for those of a date of issue: 2021年1-6月主要指标（2021年7月15日印发）.
    fn add_times(&mut self, cell: &str) {
        let is_of_issue = issue::is_labelled;
        if !is_of_issue(cell) {
            self.add_periods(cell);
            self.periods.extend(english::period(cell, self.counted));
            return;
        }
        self.issued = self.issued.or_else(|| issue::day(cell, self.counted));
        let parts = cell.split(|c: char| c.is_whitespace() || "()（）,，;；".contains(c));
        for part in parts.filter(|part| !is_of_issue(part) || issue::is_of_form(part)) {
            self.add_periods(part);
        }
    }

    /// Adds the name of the sheet, which says the same things where titles do not.
    pub fn add_sheet(&mut self, name: &str, plan: &Plan) {
        let mut own = Titles::of_plan(plan);
        own.add_cell(&names::key(name), plan);
        let key = folded(name);
        let other = OTHER_SHEETS.into_iter().find(|other| *other == key);
        let place = places::is_place(&key, plan).then_some(key);
        let place = place.or_else(|| place_of_office(name, plan));
        own.change = own.change.or(other);
        if let Some(Role::Gap | Role::Change) = built_in(&folded(name)) {
            own.change = own.change.or(Some("差距、占比"));
        }
        own.place = own.place.take().or(place);
        self.sheet = Some(Box::new(own));
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
        // 单位：家，2021年1-6月
        let unit = text.split(['，', ',']).next().unwrap_or(text);
        let is_dated = text[unit.len()..].contains(|c: char| c.is_ascii_digit());
        let text = if is_dated { unit } else { text };
        match units::units(text, plan) {
            // 家、个 count one by one, as any unit of things does
            Some(units)
                if units
                    .iter()
                    .all(|unit| unit.is_count() && !unit.has_scale()) =>
            {
                if let ([only], true) = (&units[..], self.says.units.is_empty()) {
                    self.says.units.push(only.clone());
                }
            }
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
        while at < chars.len() {
            let rest = &chars[at..];
            let before = at.checked_sub(1).map(|at| chars[at]);
            let is_apart = before.is_none_or(|c| !(c.is_ascii_digit() || c == '-' || c == '.'));
            let numbered = year_of(rest, before).map(|year| Year::numbered(year, self.counted));
            let year = numbered.or_else(|| self.labelled(rest));
            let (length, _) = match year {
                Some(year) => self.add_dated(rest, year),
                None if is_apart => {
                    let any = Year::numbered(ANY_YEAR, self.counted);
                    let (length, period) = longest_period(rest, 2, Some(any), self.counted);
                    let part = period.filter(|period| is_part(*period) && !is_day(*period));
                    match period.filter(|period| period.year() != any) {
                        // 截至2020年11月底
                        Some(period) => {
                            self.years.push(period.year());
                            self.periods.extend(part);
                        }
                        None => self.months.extend(part),
                    }
                    (length, period)
                }
                None => (1, None),
            };
            at += length.max(1);
        }
    }

    /// The fiscal year that a text begins with by its label: `fy2023`.
    fn labelled(&self, chars: &[char]) -> Option<Year> {
        let is_label = self.counted.are_fiscal() && chars.starts_with(&['f', 'y']);
        let period = is_label.then(|| longest_period(chars, 4, None, self.counted).1)?;
        period.map(Period::year)
    }

    /// Adds the year that a text begins with, and the period that it does, with its length.
    fn add_dated(&mut self, chars: &[char], year: Year) -> (usize, Option<Period>) {
        let (length, period) = longest_period(chars, 4, None, self.counted);
        let length = length.max(4);
        let behind = chars.get(length);
        // `2016-2020`: a span of years
        let runs_on = length <= 4 && behind.is_some_and(|c| c.is_ascii_digit() || *c == '号');
        if !period.is_some_and(is_day) && !runs_on {
            self.years.push(period.map_or(year, Period::year));
            self.periods
                .extend(period.filter(|period| is_part(*period)));
        }
        (length, period)
    }

    /// The one year that they name, or else the sheet.
    pub fn year(&self) -> Option<Year> {
        let Some(first) = self.years.first().copied() else {
            return self.sheet.as_ref()?.year();
        };
        self.years
            .iter()
            .all(|year| *year == first)
            .then_some(first)
    }

    /// All periods of less than a year that they name; those without a year are of `year`.
    fn all_periods(&self, year: Option<Year>) -> Vec<Period> {
        let year = self.year().or(year);
        let months = year.into_iter().flat_map(|year| {
            let months = self.months.iter();
            months.map(move |period| period.of_year(year))
        });
        self.periods.iter().copied().chain(months).collect()
    }

    /// The one period that they name: of less than a year, or the whole year where they say so. A year alone may be
    /// that of a plan. Where they name none, that of the sheet. `year` is that of periods without any.
    pub fn period(&self, year: Option<Year>) -> Option<Period> {
        if !self.years.is_empty() && self.year().is_none() {
            return None;
        }
        match self.all_periods(year)[..] {
            [] if self.is_whole_year => Period::whole(self.year().or(year)?),
            [] => self.sheet.as_ref()?.period(self.year().or(year)),
            [first, ref others @ ..] => {
                let same = others.iter().all(|one| one.date() == first.date());
                same.then_some(first)
            }
        }
    }

    /// Two periods that they name of which figures can be for one alone.
    pub fn contradiction(&self, year: Option<Year>) -> Option<(Period, Period)> {
        let all = self.all_periods(year);
        let first = *all.first()?;
        let other = all.iter().find(|one| one.date() != first.date())?;
        Some((first, *other))
    }

    /// Whether they name a period of less than a year.
    pub fn names_part_of_year(&self) -> bool {
        let of_sheet = || {
            self.sheet
                .as_ref()
                .is_some_and(|sheet| sheet.names_part_of_year())
        };
        !self.periods.is_empty() || !self.months.is_empty() || of_sheet()
    }
}

/// The year of periods that name none, until the table's is known.
const ANY_YEAR: i16 = 2000;

/// The year that a text begins with, behind another sign; none where that is the number of a document.
fn year_of(chars: &[char], before: Option<char>) -> Option<i16> {
    let digits = chars.get(..4)?;
    let is_alone = before.is_none_or(|before| {
        !(before.is_ascii_digit() || "〔[(（".contains(before) && is_number_of_document(chars))
    });
    let year: Option<i16> = digits.iter().collect::<String>().parse().ok();
    let is_year = digits.iter().all(char::is_ascii_digit) && is_alone;
    year.filter(|year| is_year && (1990..2100).contains(year))
}

fn is_part(period: Period) -> bool {
    period.months() != 12
}

fn is_day(period: Period) -> bool {
    period.extent() == Extent::Day
}

/// `2021]8号`: the number of a document.
fn is_number_of_document(chars: &[char]) -> bool {
    chars.get(4).is_some_and(|c| "〕])）".contains(*c))
}

/// The longest text from here that is a period, with its length; of one without a year it ends in 月 or 季.
fn longest_period(
    chars: &[char],
    least: usize,
    year: Option<Year>,
    years: Years,
) -> (usize, Option<Period>) {
    let most = chars.len().min(14);
    let found = (least..=most).rev().find_map(|length| {
        let text: String = chars[..length].iter().collect();
        let ends_in_digit = text.ends_with(|c: char| c.is_ascii_digit());
        let is_range = |rest: &[char]| match rest {
            [mark, digit, ..] => "-~—–至到".contains(*mark) && digit.is_ascii_digit(),
            _ => false,
        };
        let goes_on = match &chars[length..] {
            [] => false,
            // 1-5月5G is of May
            [next, ..] if next.is_ascii_digit() => ends_in_digit,
            // 2021年5G
            [next, ..] if ends_in_digit && next.is_ascii_alphabetic() => true,
            // 2021年1-6 is not of January
            rest => ends_in_digit && (rest[0] == '月' || is_range(rest)),
        };
        let says_month = year.is_none() || text.contains(['月', '季']) || text.contains("半年");
        let period = Period::parse(&text, year, years).ok();
        let period = period.filter(|_| !goes_on && says_month)?;
        Some((length, Some(period)))
    });
    found.unwrap_or((if year.is_none() { 4 } else { 1 }, None))
}
