//! Columns of figures put together to a [`TableForm`]: a row a figure, or a column a period with what stands beside it.

use super::sums::SumColumn;
use crate::data::heading::columns::{Figures, TableForm};
use crate::data::row::basis::Basis;
use crate::model::Period;
use crate::model::plan::Role;
use crate::model::time::calendar::day_after;
use crate::model::time::period::Extent;

/// A column of figures whose heading was read.
#[derive(Clone, Copy, Debug)]
pub struct FigureColumn {
    /// The column.
    pub column: usize,
    /// Which figure it is.
    pub role: Role,
    /// The period in its heading.
    pub period: Option<Period>,
    /// Whether the period stands in brackets alone.
    pub is_in_brackets: bool,
    /// Whether it says that it is of the whole year: 全年.
    pub is_whole: bool,
    /// Whether it says that it is of what is there: 完成, 同比.
    pub says_actual: bool,
    /// The basis that its heading says.
    pub basis: Option<Basis>,
}

impl FigureColumn {
    /// Whether it says which figure it is, and not of which figure beside it.
    pub fn is_bare(&self) -> bool {
        self.period.is_none() && self.basis.is_none()
    }
}

/// The form of a header, and the columns that have no place in it.
#[derive(Debug, Default)]
pub struct Formed {
    /// The form; `None` where nothing says when figures are for.
    pub form: Option<TableForm>,
    /// Sums of months or quarters.
    pub sums: Vec<SumColumn>,
    /// Columns that nothing can be made of.
    pub unknown: Vec<usize>,
    /// Columns that mean the same as one before them.
    pub repeated: Vec<usize>,
}

/// The form of a table whose rows say when their figures are for.
pub fn long(all: &[FigureColumn]) -> Formed {
    let mut formed = Formed::default();
    let mut figures = Figures::default();
    for one in beside_their_own(&without_single(all, None)) {
        if one.period.is_some() && !one.is_in_brackets {
            formed.unknown.push(one.column);
        } else if put(&mut figures, one.role, one.column).is_err() {
            formed.repeated.push(one.column);
        }
    }
    formed.form = Some(TableForm::Long(figures));
    formed
}

/// The form of a table whose headings or title say it. `title` is the period that the title names.
pub fn wide(all: &[FigureColumn], title: Option<Period>) -> Formed {
    let mut all = of_title(all, title);
    let sums = sums(&all);
    all.retain(|one| sums.iter().all(|sum| sum.column != one.column));
    let all = beside_their_own(&without_single(&by_month(&all), title));
    let mut formed = Formed {
        sums,
        ..Formed::default()
    };
    let only = only_period(&all, title);
    let mut periods: Vec<(Period, Figures)> = Vec::new();
    let mut before = PeriodsBefore::default();
    for one in all {
        let period = before.period_of(one).or(only);
        let period = period.or_else(|| so_far(&periods, one.role));
        let Some(period) = period else {
            match one.role {
                // behind the months it is their sum
                Role::UpToDate if formed.sums.is_empty() => formed.sums.push(SumColumn {
                    column: one.column,
                    period: of_quarters(&periods),
                    is_so_far: true,
                }),
                Role::Value => formed.unknown.push(one.column),
                _ => {}
            }
            continue;
        };
        // 上年 beside the figures of some months may be either
        if one.role == Role::PreviousYear && period.months() < 12 {
            continue;
        }
        let known = periods
            .iter()
            .position(|(known, _)| known.date() == period.date());
        let place = known.unwrap_or_else(|| {
            periods.push((period, Figures::default()));
            periods.len() - 1
        });
        // 1-6月 beside 6月 says more of what counts up to its end
        if matches!(one.role, Role::Value | Role::UpToDate)
            && period.months() > periods[place].0.months()
        {
            periods[place].0 = period;
        }
        let figures = &mut periods[place].1;
        figures.names_an_end |= matches!(period.extent(), Extent::Quarter | Extent::End);
        if put(figures, one.role, one.column).is_err() {
            formed.repeated.push(one.column);
        }
    }
    let says_any = |figures: &Figures| figures.amounts().next().or(figures.growth).is_some();
    let is_any = periods.iter().any(|(_, figures)| says_any(figures));
    formed.form = is_any.then_some(TableForm::Wide(periods));
    formed
}

/// The year so far behind the figures of periods that are not all single months (一季度, 二季度, 累计).
fn so_far(periods: &[(Period, Figures)], role: Role) -> Option<Period> {
    let is_long = periods.iter().any(|(period, _)| period.months() > 1);
    let newest = periods
        .iter()
        .map(|(period, _)| *period)
        .max_by_key(|period| period.date())?;
    // of several quarters it is their sum
    newest
        .up_to_end()
        .filter(|_| is_long && role == Role::UpToDate && of_quarters(periods).is_none())
}

/// The year so far behind nothing but quarters.
fn of_quarters(periods: &[(Period, Figures)]) -> Option<Period> {
    let is_quarter = |(period, _): &(Period, Figures)| period.extent() == Extent::Quarter;
    let are_quarters = periods.len() > 2 && periods.iter().all(is_quarter);
    let last = periods.iter().map(|(period, _)| *period);
    let last = last.max_by_key(|period| period.date())?;
    last.up_to_end().filter(|_| are_quarters)
}

/// The one period that headings name, or else the title; `None` where they name several.
fn only_period(all: &[FigureColumn], title: Option<Period>) -> Option<Period> {
    // 上年全年 says nothing of when this year's figures are for
    let year = title.map(Period::first_of_year);
    let is_of_year = |period: &Period| year.is_none_or(|year| period.first_of_year() >= year);
    let mut dated = all.iter().filter_map(|one| one.period).filter(is_of_year);
    match dated.next() {
        None => title,
        Some(first) => dated.all(|one| one.date() == first.date()).then_some(first),
    }
}

/// Columns of this year, or of this year and last year (2021年完成, 2020年), below a title of months (2021年1-9月) are of the
/// same months, but for those that say that they are of the whole year.
fn of_title(all: &[FigureColumn], title: Option<Period>) -> Vec<FigureColumn> {
    let mut all = all.to_vec();
    let Some(title) = title.filter(|title| title.extent() != Extent::Year) else {
        return all;
    };
    let before = title.a_year_before();
    let of_year = |period: Period| {
        let mut titled = [title, before].into_iter();
        titled.find(|one| period.extent() == Extent::Year && one.year() == period.year())
    };
    let periods = || all.iter().filter_map(|one| one.period);
    let has = |wanted: Period| periods().any(|one| of_year(one) == Some(wanted));
    // a year alone may be the plan's
    let is_said = all.iter().all(|one| one.says_actual) || has(before);
    let is_whole = all.iter().any(|one| one.is_whole);
    if has(title) && is_said && !is_whole && periods().all(|one| of_year(one).is_some()) {
        for one in &mut all {
            one.period = one.period.and_then(of_year);
        }
    }
    all
}

/// The columns that sum up the months, or quarters, before them, each with a column (1月, 2月, 3月, 一季度): their sum, or
/// the last of them. One alone behind what the year was before (1-5月, 6月, 1-6月) sums up nothing.
fn sums(all: &[FigureColumn]) -> Vec<SumColumn> {
    let is_amount = |one: &FigureColumn| matches!(one.role, Role::Value | Role::UpToDate);
    let periods: Option<Vec<Period>> = all.iter().map(|one| one.period).collect();
    let Some(periods) = periods.filter(|_| all.iter().all(is_amount)) else {
        return Vec::new();
    };
    let part = periods.iter().map(|period| period.months()).min();
    let Some(part) = part.filter(|part| matches!(part, 1 | 3)) else {
        return Vec::new();
    };
    let mut sums: Vec<SumColumn> = Vec::new();
    for (place, period) in periods.iter().enumerate() {
        let is_sum = |one: usize| sums.iter().any(|sum| sum.column == all[one].column);
        let before = (0..place).filter(|one| !is_sum(*one));
        let mut parts = before
            .map(|one| periods[one])
            .filter(|one| one.first_day() >= period.first_day() && one.date() <= period.date());
        let mut next = period.first_day();
        let mut number = 0;
        let is_tiled = parts.all(|one| {
            let is_next = one.first_day() == next;
            next = day_after(one.date());
            number += usize::from(one.months() == part);
            is_next
        });
        if is_tiled && number > 1 && next == day_after(period.date()) && period.months() > part {
            sums.push(SumColumn {
                column: all[place].column,
                period: Some(*period),
                is_so_far: true,
            });
        }
    }
    sums
}

/// The periods of the figures since the last ones that have their growth: what says no period itself is of the newest.
#[derive(Default)]
struct PeriodsBefore {
    newest: Option<Period>,
    has_growth: bool,
}

impl PeriodsBefore {
    /// The period of a column; `None` where it and those before it name none.
    fn period_of(&mut self, one: FigureColumn) -> Option<Period> {
        let is_figure = matches!(one.role, Role::Value | Role::OfMonth | Role::UpToDate);
        match one.period {
            // 一季度增速 behind a figure of 1-6月: what follows is of the figure
            Some(own) if one.role == Role::Growth && self.newest.is_some() => Some(own),
            Some(own) => {
                let is_newer = |newest: Period| own.date() >= newest.date();
                if self.has_growth || self.newest.is_none_or(is_newer) {
                    self.newest = Some(own);
                }
                self.has_growth = false;
                Some(own)
            }
            None if is_figure => None,
            None => {
                self.has_growth |= one.role == Role::Growth;
                self.newest
            }
        }
    }
}

/// A month beside one up to its end (6月, 1-6月) is the month alone; a quarter beside one up to its end (二季度, 上半年)
/// is the quarter alone, which is not needed then, and nor is growth behind it.
fn by_month(all: &[FigureColumn]) -> Vec<FigureColumn> {
    let periods: Vec<Period> = all.iter().filter_map(|one| one.period).collect();
    let is_part = |period: Period| {
        let mut same_end = periods.iter().filter(|one| one.date() == period.date());
        period.months() > 0 && same_end.any(|one| one.months() > period.months())
    };
    let mut is_behind_quarter = false;
    let of_part = |one: &FigureColumn| {
        if matches!(one.role, Role::Growth | Role::LastYear) && one.is_bare() {
            return Some(*one).filter(|_| !is_behind_quarter);
        }
        let is_quarter = one
            .period
            .is_some_and(|period| is_part(period) && period.months() > 1);
        is_behind_quarter = one.role == Role::Value && is_quarter;
        let is_month = match one.period.filter(|period| is_part(*period)) {
            None => return Some(*one),
            Some(period) => period.months() == 1,
        };
        let role = match one.role {
            Role::Value if is_month => Role::OfMonth,
            Role::Value | Role::Growth => return None,
            role => role,
        };
        Some(FigureColumn { role, ..*one })
    };
    all.iter().filter_map(of_part).collect()
}

/// All but growth that says nothing of its time, in a table of nothing but growth where another column says that it is
/// of the year so far (同比涨跌幅, 1-6月平均涨跌幅).
fn without_single(all: &[FigureColumn], title: Option<Period>) -> Vec<FigureColumn> {
    let is_growth = |one: &FigureColumn| one.role == Role::Growth;
    let is_so_far = |one: &FigureColumn| {
        let months = one.period.map_or(0, Period::months);
        let is_last_years = one.period.zip(title);
        let is_last_years = is_last_years.is_some_and(|(own, title)| own.year() != title.year());
        is_growth(one) && !is_last_years && (one.basis == Some(Basis::ToDate) || months > 1)
    };
    let has_amounts = all
        .iter()
        .any(|one| matches!(one.role, Role::Value | Role::UpToDate | Role::OfMonth));
    if has_amounts || !all.iter().any(is_so_far) {
        return all.to_vec();
    }
    let is_kept = |one: &&FigureColumn| !(is_growth(one) && one.is_bare());
    all.iter().filter(is_kept).copied().collect()
}

/// All but growth and last year's figures that stand behind the month's and say nothing of the year so far.
fn beside_their_own(all: &[FigureColumn]) -> Vec<FigureColumn> {
    let has_more = all
        .iter()
        .any(|one| matches!(one.role, Role::Value | Role::UpToDate));
    let mut of_month = false;
    let mut is_kept = |one: &FigureColumn| {
        match one.role {
            Role::OfMonth => of_month = true,
            Role::Value | Role::UpToDate => of_month = false,
            _ => {}
        }
        match one.role {
            Role::GrowthOfMonth => false,
            Role::Growth if one.is_bare() => !of_month,
            Role::LastYear if one.is_bare() => !of_month || !has_more,
            Role::LastYear => one.basis != Some(Basis::Month) || !has_more,
            _ => true,
        }
    };
    all.iter().filter(|one| is_kept(one)).copied().collect()
}

/// Gives a column its place among the figures of one period.
///
/// # Errors
/// The place is taken.
pub fn put(figures: &mut Figures, role: Role, column: usize) -> Result<(), ()> {
    let slot = match role {
        Role::OfMonth => &mut figures.of_month,
        Role::UpToDate => &mut figures.up_to_date,
        Role::Growth => &mut figures.growth,
        Role::LastYear | Role::PreviousYear => &mut figures.last_year,
        Role::LastYearEnd => &mut figures.last_year_end,
        Role::LastYearsGrowth => &mut figures.last_years_growth,
        _ => &mut figures.value,
    };
    match slot {
        Some(_) => Err(()),
        None => {
            *slot = Some(column);
            Ok(())
        }
    }
}
