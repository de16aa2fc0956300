//! Columns of figures that are of a column beside them, and not of the table's period.

use super::Assembly;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::roles::folded;
use crate::data::heading::shape::forms::FigureColumn;
use crate::data::heading::shape::placed::split;
use crate::diagnostic::Problem;
use crate::model::Period;
use crate::model::plan::Role;
use crate::model::time::period::{PeriodName, Shortest};

impl Assembly<'_> {
    /// Settles all of them.
    pub(super) fn settle_neighbours(&mut self) {
        self.settle_rise();
        self.settle_twice();
        self.settle_growth_before_amounts();
        self.settle_growth_of_others();
        self.settle_totals_beside_ranges();
        self.problems.extend(self.other_month_beside());
        self.problems.extend(self.nominal_beside());
    }

    /// The columns of some figures.
    pub(super) fn columns_of(&self, is_one: impl Fn(&FigureColumn) -> bool) -> Vec<usize> {
        let figures = self.figures.iter().filter(|one| is_one(one));
        figures.map(|one| one.column).collect()
    }

    /// Leaves columns of figures alone, as numbers that are not asked for.
    pub(super) fn leave_as_numbers(&mut self, columns: &[usize]) {
        self.figures.retain(|one| !columns.contains(&one.column));
        self.columns.numbers.extend(columns);
    }

    /// The column by how much what stood at an end has risen in the year: the year's figure of what is counted.
    fn settle_rise(&mut self) {
        const RISES: [&str; 10] = [
            "本年增加",
            "本年净增",
            "比年初增加",
            "较年初增加",
            "比上年末增加",
            "较上年末增加",
            "比年初净增",
            "净增",
            "增加",
            "年内增加",
        ];
        let is_of_end = |one: &FigureColumn| {
            let key = folded(&self.cells[one.column]);
            one.role == Role::Value && key.contains(['末', '底'])
        };
        if self.figures.iter().any(is_of_end) {
            let name = |cell: &str| {
                let key = folded(cell);
                bracketed(&key).map_or_else(|| key.clone(), |(name, _)| name.to_owned())
            };
            let mut names = self.cells.iter().map(name);
            self.columns.rise = names.position(|name| RISES.contains(&name.as_str()));
        }
    }

    /// Whether a heading is that of an amount of the month before, or up to it.
    pub(super) fn is_month_before(&self, column: usize) -> bool {
        let key = folded(&self.cells[column]);
        let is_change = ["增", "降", "比", "率"]
            .iter()
            .any(|word| key.contains(word));
        let mut words = ["上月", "上期", "截至上月", "至上月"].iter();
        words.any(|word| key.starts_with(word)) && !is_change
    }

    /// Growth in constant prices beside growth in those of the year (实际增速, 名义增速): no plan says of which its target is.
    fn nominal_beside(&self) -> Option<(Option<usize>, Problem)> {
        let has = |column: usize, word: &str| folded(&self.cells[column]).contains(word);
        let mut numbers = self.columns.numbers.iter();
        numbers.find(|column| has(**column, "名义"))?;
        let growth = self.columns_of(|one| one.role == Role::Growth);
        let column = growth.into_iter().find(|column| has(*column, "实际"))?;
        let name = self.cells[column].trim().to_owned();
        Some((Some(column), Problem::RepeatedColumn { name }))
    }

    /// The figure in two columns, of which the table needs one; the other may say something of it in words.
    fn settle_twice(&mut self) {
        let bare = |role: Role| {
            let is_it = |one: &&FigureColumn| one.role == role && one.is_bare();
            self.figures.iter().find(is_it).map(|one| one.column)
        };
        if bare(Role::OfMonth).is_none() {
            // 当年 is of this year alone
            let is_done = |column: &usize| {
                let key = folded(&self.cells[*column]);
                ["完成", "实际", "实绩", "全市"]
                    .iter()
                    .any(|word| key.contains(word))
            };
            let both = bare(Role::Value).filter(is_done).zip(bare(Role::UpToDate));
            self.columns.twice = both.map(|(value, so_far)| [value, so_far]);
        }
    }

    /// Growth that stands before its amount, time and again (增速, 2021年1-6月, 增速, 2020年1-6月), is of that one's period.
    fn settle_growth_before_amounts(&mut self) {
        let is_bare_growth = |one: &FigureColumn| one.role == Role::Growth && one.period.is_none();
        let pairs = self.figures.chunks_exact(2);
        let are_pairs = pairs.remainder().is_empty() && pairs.len() > 1;
        let is_pair = |pair: &[FigureColumn]| is_bare_growth(&pair[0]) && pair[1].period.is_some();
        if !are_pairs || !self.figures.chunks_exact(2).all(is_pair) {
            return;
        }
        for pair in self.figures.chunks_exact_mut(2) {
            pair[0].period = pair[1].period;
        }
    }

    /// Growth that does not say over what is of the amounts before it: behind a forecast, another place's figure, last month's, or
    /// two periods that are not a year apart, it is not over last year.
    fn settle_growth_of_others(&mut self) {
        let says_over = |column: usize| {
            let key = folded(&self.cells[column]);
            let over = [
                "同比", "上年", "去年", "同期", "累计", "yoy", "year", "y/y", "y-o-y",
            ];
            let is_of_area = split(&key, self.context.plan).is_some();
            is_of_area || over.iter().any(|word| key.contains(word))
        };
        let is_other = |one: &FigureColumn| {
            let is_bare = one.role == Role::Growth && one.period.is_none();
            let is_unsaid = || !says_over(one.column);
            let is_behind =
                || self.is_behind_other(one.column) || self.is_between_others(one.column);
            is_bare && (self.is_behind_forecast(one.column) || is_unsaid() && is_behind())
        };
        let others = self.columns_of(is_other);
        self.leave_as_numbers(&others);
    }

    /// Whether the column before this one is a forecast.
    fn is_behind_forecast(&self, column: usize) -> bool {
        const FORECASTS: [&str; 5] = ["预计", "预测", "forecast", "outlook", "projected"];
        let before = column
            .checked_sub(1)
            .map(|before| folded(&self.cells[before]));
        before.is_some_and(|key| FORECASTS.iter().any(|word| key.contains(word)))
    }

    /// Whether the column before this one is another place's, or last month's.
    fn is_behind_other(&self, column: usize) -> bool {
        let Some(before) = column.checked_sub(1) else {
            return false;
        };
        let key = folded(&self.cells[before]);
        let is_last_month =
            ["上月", "上期", "上月数", "上期数", "lastmonth"].contains(&key.as_str());
        is_last_month || self.columns.elsewhere.contains(&before)
    }

    /// Whether the two amounts before a column are of periods of which growth is not over last year: two months, or years that
    /// are not one after the other.
    fn is_between_others(&self, column: usize) -> bool {
        let amounts = self.figures.iter().filter(|one| {
            one.column < column && matches!(one.role, Role::Value | Role::UpToDate | Role::OfMonth)
        });
        let periods: Option<Vec<Period>> = amounts.map(|one| one.period).collect();
        let Some([.., first, second]) = periods.as_deref() else {
            return false;
        };
        let is_year_before =
            |one: Period, other: Period| one.a_year_before().date() == other.date();
        let is_so_far = |one: &Period| one.begins_the_year() && one.months() > 1;
        let is_series = first.year() == second.year() && is_so_far(first) && is_so_far(second);
        first.date() != second.date()
            && !is_year_before(*first, *second)
            && !is_year_before(*second, *first)
            && !is_series
    }

    /// A running total beside the figure of the year so far (累计, 2021年1-6月) counts since a work began.
    fn settle_totals_beside_ranges(&mut self) {
        let dated = || self.figures.iter().filter_map(|one| one.period);
        let is_so_far =
            |period: Period| period.begins_the_year() && (2..12).contains(&period.months());
        let has_month = self.figures.iter().any(|one| one.role == Role::OfMonth);
        let are_ranges = dated().next().is_some() && dated().all(is_so_far) && !has_month;
        let is_bare = |one: &FigureColumn| {
            one.role == Role::UpToDate
                && one.period.is_none()
                && folded(&self.cells[one.column]).starts_with("累计")
        };
        if !are_ranges || self.context.title.is_some() {
            return;
        }
        let since = self.columns_of(is_bare);
        self.leave_as_numbers(&since);
    }

    /// 本月 and 累计 behind the figure of an earlier time (1-5月, 本月, 累计), where nothing says which month they are of.
    fn other_month_beside(&self) -> Option<(Option<usize>, Problem)> {
        let bare = |role: Role| {
            let mut figures = self.figures.iter();
            figures.find(|one| one.role == role && one.period.is_none())
        };
        let (month, so_far) = (bare(Role::OfMonth)?, bare(Role::UpToDate)?);
        let dated = self
            .figures
            .iter()
            .find(|one| one.period.is_some() && one.role == Role::Value)?;
        let is_said = self.context.title.is_some() || self.columns.when.main().is_some();
        let is_behind = dated.column < month.column && dated.column < so_far.column;
        let period = dated.period.filter(|_| is_behind && !is_said)?;
        let first = if period.months() > 1 {
            PeriodName(period).to_string()
        } else {
            Shortest(period.date(), self.context.plan.years).to_string()
        };
        let second = self.cells[month.column].trim().to_owned();
        Some((
            Some(month.column),
            Problem::PeriodContradiction { first, second },
        ))
    }
}
