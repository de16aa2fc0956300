//! Figures of a time that was not over, by the title and the other headings, when the table was made.

use jiff::civil::Date;

use super::Judgement;
use crate::data::heading::columns::{Figures, TableForm, Wrong};
use crate::data::heading::roles::folded;
use crate::data::heading::words;
use crate::diagnostic::Problem;
use crate::model::Period;
use crate::model::time::period::{Extent, PeriodName, Shortest};

/// Words of headings for how far a year's goal is reached.
const GOES: [&str; 8] = [
    "占全年",
    "占年度",
    "完成率",
    "完成%",
    "完成比例",
    "差额",
    "剩余",
    "进度",
];

impl Judgement<'_> {
    /// The part of the year that is over where a heading plans the rest of it: 下半年计划.
    fn planned_part(&self) -> Option<Period> {
        const PLANNED: [&str; 5] = ["计划", "预计", "预测", "安排", "plan"];
        let has = |cell: &str, words: &[&str]| words.iter().any(|word| cell.contains(word));
        let cells = self.header.cells.iter();
        let mut planned = cells.filter(|cell| has(cell, &PLANNED));
        let year = self.titles.year().or(self.titles.default_year(self.plan));
        let done = planned.find_map(|cell| {
            if has(cell, &["下半年", "7-12月"]) {
                Some("1-6月")
            } else {
                has(cell, &["四季度", "10-12月"]).then_some("1-9月")
            }
        });
        Period::parse(done?, year, self.plan.years).ok()
    }

    /// A whole year's figures beside those of its first months, where it is not over by the title, or where they stand
    /// before them: they are likely to be targets.
    pub(super) fn later_year(&self) -> Option<Wrong> {
        let TableForm::Wide(periods) = &self.columns.form else {
            return None;
        };
        let titled = self.titled_part();
        let is_whole = |period: &Period| period.months() == 12 && period.begins_the_year();
        let years = periods.iter().filter(|(period, _)| is_whole(period));
        let mut suspect = years.filter_map(|(year, figures)| {
            let column = figures.value?;
            let heading = self.header.cells.get(column)?.trim();
            let says_actual = ["完成", "实际", "累计", "actual"]
                .iter()
                .any(|word| heading.contains(word));
            let is_of_year = |period: &Period| {
                period.first_of_year() == year.first_of_year() && period.date() < year.date()
            };
            // 1-6月 over the numbers of rows, and no figure
            let over_nothing = periods.iter().find(|(period, figures)| {
                let is_over = |column: usize| {
                    column < self.columns.indicator && self.looks[column].filled == 0
                };
                is_of_year(period) && figures.all().all(is_over)
            });
            let of_title = titled.filter(is_of_year).or_else(|| self.planned_part());
            let of_title = of_title.or(over_nothing.map(|(period, _)| *period));
            let behind = || {
                let parts = periods.iter().filter(|(period, _)| is_of_year(period));
                let mut later =
                    parts.filter(|(_, part)| part.value.is_some_and(|part| part > column));
                later.next().map(|(period, _)| *period)
            };
            // 占全年% of the months before it
            let of_share = || {
                let first = periods.iter().map(|(period, _)| *period).find(is_of_year);
                let has_goals =
                    !self.columns.goals.is_empty() || !self.plan.span.contains(year.date());
                let goes = !self.columns.shares.is_empty() || self.is_headed(&GOES);
                first.filter(|_| !has_goals && goes)
            };
            let part = of_title.or_else(behind).or_else(of_share);
            let part = part.map(|part| PeriodName(part).to_string());
            let forecast = || self.forecast_before(*year);
            let part = part.or_else(forecast).filter(|_| !says_actual)?;
            let heading = heading.to_owned();
            Some((Some(column), Problem::YearNotOver { heading, part }))
        });
        suspect.next()
    }

    /// Figures of a part of the year that ends after the one that the title names: 下半年 below 2021年1-6月, and rows of it.
    pub(super) fn later_part(&self) -> Option<Wrong> {
        let titled = self.titled_part()?;
        let TableForm::Wide(periods) = &self.columns.form else {
            return self.later_row(titled);
        };
        let is_later = |period: &Period| {
            period.date() > titled.date()
                && period.months() != 12
                && period.first_of_year() == titled.first_of_year()
        };
        let mut later = periods.iter().filter(|(period, _)| is_later(period));
        later.find_map(|(period, figures)| {
            let is_filled = |column: &usize| self.looks[*column].numbers > 0;
            let column = figures.all().find(is_filled)?;
            let first = PeriodName(titled).to_string();
            let second = PeriodName(*period).to_string();
            Some((Some(column), Problem::PeriodContradiction { first, second }))
        })
    }

    /// A row of a later part of the year than the title names; rows that say their kind may be of what is to come.
    fn later_row(&self, titled: Period) -> Option<Wrong> {
        let column = self.columns.when.period?;
        let is_later = |date: &&Date| {
            **date > titled.date() && self.plan.years.are_same(**date, titled.date())
        };
        let mut dates = self.looks[column].dates.iter();
        let later = dates
            .find(is_later)
            .filter(|_| self.columns.kind.is_none())?;
        let first = PeriodName(titled).to_string();
        let second = Shortest(*later, self.plan.years).to_string();
        Some((Some(column), Problem::PeriodContradiction { first, second }))
    }

    /// The only figures, of a month alone, below a title of the months up to it: 6月增速 below 2021年1-6月.
    pub(super) fn month_of_range(&self) -> Option<Wrong> {
        let titled = self.titled_part().filter(|titled| titled.months() > 1)?;
        let TableForm::Wide(periods) = &self.columns.form else {
            return None;
        };
        let [(period, figures)] = &periods[..] else {
            return None;
        };
        let is_month = period.extent() == Extent::Month && period.date() == titled.date();
        let column = figures.all().next().filter(|_| is_month)?;
        // 2021-06 is the date of any figure
        let is_worded = self.header.cells[column].contains('月');
        let says_basis = self
            .columns
            .says
            .iter()
            .any(|(_, says)| says.basis.is_some());
        let is_said = says_basis || self.columns.basis.is_some() || figures.up_to_date.is_some();
        let first = PeriodName(titled).to_string();
        let second = PeriodName(*period).to_string();
        (is_worded && !is_said)
            .then_some((Some(column), Problem::PeriodContradiction { first, second }))
    }

    /// Whether all figures are of months that headings write alone with a word for what was done in them: 4月增速, 6月份完成.
    /// 2021-06 is the date of any figure, and so is 6月 where neither such a word is behind it nor 环比 or 上月 beside it, which
    /// make 同比 the month's as well.
    pub(super) fn are_of_months(&self) -> bool {
        const GROWN: [&str; 5] = ["增速", "增长", "增幅", "涨幅", "同比"];
        const DONE: [&str; 2] = ["发生", "实绩"];
        // of several months each may be so far
        const DONE_IN_ONE: [&str; 4] = ["发生", "实绩", "份", "完成"];
        let TableForm::Wide(periods) = &self.columns.form else {
            return false;
        };
        let done = if periods.len() > 1 {
            &DONE[..]
        } else {
            &DONE_IN_ONE
        };
        let mut numbers = self.columns.numbers.iter();
        let has_change = self.columns.month_before.is_some()
            || numbers.any(|column| folded(&self.header.cells[*column]).contains("环比"));
        let is_of_month = |(period, figures): &(Period, Figures)| {
            let Some(column) = figures.growth.or(figures.value) else {
                return false;
            };
            let key = folded(&self.header.cells[column]);
            let is_alone = figures.all().eq([column]);
            let (words, is_usable) = match figures.growth {
                Some(_) => (&GROWN[..], true),
                None => (done, is_alone),
            };
            let says_month = match key.split_once('月') {
                Some((_, "")) => has_change,
                Some((_, behind)) => words.iter().any(|word| behind.contains(word)),
                None => has_change && key.contains("同比") && is_alone,
            };
            let is_month = period.extent() == Extent::Month && !key.contains("累计");
            says_month && is_usable && is_month
        };
        // the year's first month is all so far
        let is_later = |period: &Period| period.date().first_of_month() > period.first_of_year();
        periods.iter().any(|(period, _)| is_later(period)) && periods.iter().all(is_of_month)
    }

    /// A heading with the forecast of an earlier year (2020年预计), of which a later year's figures are a plan.
    fn forecast_before(&self, year: Period) -> Option<String> {
        let is_forecast = |cell: &&str| {
            ["预计", "预测", "forecast", "estimate"]
                .iter()
                .any(|word| cell.to_lowercase().contains(word))
        };
        let mut forecasts = self.header.cells.iter().filter(is_forecast);
        let own = year.year();
        let found = forecasts.find(|cell| {
            let years = words::years_named(&folded(cell), self.plan.years);
            years
                .iter()
                .any(|named| named.first_day() < own.first_day())
        });
        found.map(|cell| cell.trim().to_owned())
    }
}
