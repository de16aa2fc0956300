//! Years and months that titles, sheets, headings and rows name, held against each other.

use jiff::civil::Date;

use super::Judgement;
use crate::data::heading::columns::{TableForm, Wrong};
use crate::data::heading::phrase::bracketed;
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::title::issue;
use crate::data::heading::words;
use crate::diagnostic::Problem;
use crate::model::plan::Role;
use crate::model::time::period::{PeriodName, Shortest};
use crate::model::{Period, Year};

impl Judgement<'_> {
    /// The first contradiction of the times that are named.
    pub(super) fn other_time(&self) -> Option<Wrong> {
        self.other_sheet()
            .or_else(|| self.other_year())
            .or_else(|| self.other_month())
            .or_else(|| self.later_year())
            .or_else(|| self.later_part())
            .or_else(|| self.month_of_range())
            .or_else(|| self.other_heading())
            .or_else(|| self.other_column())
            .or_else(|| self.whole_year_of_part())
            .or_else(|| self.other_start())
            .or_else(|| self.later_than_issue())
    }

    /// Figures of a period that was not nearly over when the table was made.
    fn later_than_issue(&self) -> Option<Wrong> {
        let issued = self.titles.issued?;
        let is_later = |date: Date| issue::is_before(issued, date) && self.plan.span.contains(date);
        let text = || issued.to_string();
        let contradiction = |date: Date| Problem::PeriodContradiction {
            first: text(),
            second: Shortest(date, self.plan.years).to_string(),
        };
        let when = self.columns.when;
        let of_rows = when.period.iter();
        let mut of_rows = of_rows.flat_map(|column| self.looks[*column].dates.iter().copied());
        if let Some(date) = of_rows.find(|date| is_later(*date)) {
            return Some((when.period, contradiction(date)));
        }
        let TableForm::Wide(periods) = &self.columns.form else {
            return None;
        };
        periods.iter().find_map(|(period, figures)| {
            let mut filled = figures
                .all()
                .filter(|column| self.looks[*column].filled > 0);
            let column = filled.next().filter(|_| is_later(period.date()))?;
            Some((Some(column), contradiction(period.date())))
        })
    }

    /// The heading of an indicator with a period that is not that of a row below: 新增城镇就业（1-5月） over 1-6月.
    fn other_heading(&self) -> Option<Wrong> {
        let rows = self.columns.when.period?;
        let mut headings = self.columns.says.iter();
        headings.find_map(|(column, says)| {
            let own = says.period.filter(|_| self.columns.form.is_crossed())?;
            let mut dates = self.looks[rows].dates.iter();
            let other = dates.find(|date| **date != own.date())?;
            let first = PeriodName(own).to_string();
            let second = Shortest(*other, self.plan.years).to_string();
            Some((
                Some(*column),
                Problem::PeriodContradiction { first, second },
            ))
        })
    }

    /// A column that is left alone and says other periods than the table: 类别 with 2020年.
    fn other_column(&self) -> Option<Wrong> {
        let of_table = self.titled_part().or(self.asked).map(Period::date);
        let of_table = of_table.or_else(|| self.columns.form.dates().max());
        let of_rows = self.columns.when.period;
        let of_table = of_table.or_else(|| self.looks[of_rows?].dates.iter().max().copied());
        let column = self.columns.dated.first()?;
        let mut dates = self.looks[*column].dates.iter();
        let other = dates.find(|date| Some(**date) != of_table && self.is_of_none(**date))?;
        let second = Shortest(of_table?, self.plan.years).to_string();
        let first = Shortest(*other, self.plan.years).to_string();
        Some((
            Some(*column),
            Problem::PeriodContradiction { first, second },
        ))
    }

    /// A heading of the whole year's figures (全年完成) over rows of months.
    fn whole_year_of_part(&self) -> Option<Wrong> {
        let rows = self.columns.when.period?;
        let is_whole = |column: &usize| {
            let key = folded(&self.header.cells[*column]);
            let mut words = ["全年", "年末数", "年度数"].iter();
            words.any(|word| key.contains(word))
        };
        let figures = self.columns.form.figures();
        let column = figures
            .iter()
            .flat_map(|one| one.amounts().chain(one.growth))
            .find(is_whole)?;
        let years = self.plan.years;
        let is_part =
            |date: &&Date| self.plan.span.contains(**date) && **date != years.last_day(**date);
        let part = self.looks[rows].dates.iter().find(is_part)?;
        let first = self.header.cells[column].trim().to_owned();
        let second = Shortest(*part, years).to_string();
        Some((Some(column), Problem::PeriodContradiction { first, second }))
    }

    /// A column of the days from which figures are counted that are not the year's first: 起始时间 with 2021-04-01.
    fn other_start(&self) -> Option<Wrong> {
        const STARTS: [&str; 5] = ["起始时间", "起始日期", "开始时间", "开始日期", "起始月份"];
        const ENDS: [&str; 4] = ["截止", "截至", "结束", "终止"];
        let headings = || self.header.cells.iter().map(folded);
        let column = headings().position(|key| STARTS.contains(&key.as_str()))?;
        let mut others = headings();
        let ends = others.position(|key| ENDS.iter().any(|word| key.contains(word)))?;
        let ends = &self.looks.get(ends)?.dates;
        let mut dates = self.looks.get(column)?.dates.iter();
        let years = self.plan.years;
        let is_other = |date: &&Date| {
            let ends_in_year = ends.iter().any(|end| years.are_same(**date, *end));
            years.first_day(**date).first_of_month() != date.first_of_month()
                || !ends.is_empty() && !ends_in_year
        };
        let start = dates.find(is_other)?.to_string();
        let heading = self.header.cells[column].trim().to_owned();
        Some((Some(column), Problem::StartsElsewhere { heading, start }))
    }

    /// The part of a year that titles name.
    pub(super) fn titled_part(&self) -> Option<Period> {
        let year = self.titles.year().or(self.titles.default_year(self.plan));
        let names_part = self.titles.names_part_of_year();
        self.titles.period(year).filter(|_| names_part)
    }

    /// A sheet's name of another year than its titles, or of other months: one of them was copied.
    fn other_sheet(&self) -> Option<Wrong> {
        let titles = self.titles;
        let sheet = titles.sheet.as_deref()?;
        let year = titles.year()?;
        let is_other = sheet.year().is_some_and(|own| own != year);
        let of_titles = titles
            .period(Some(year))
            .filter(|_| titles.names_part_of_year());
        let of_sheet = sheet
            .period(Some(year))
            .filter(|_| sheet.names_part_of_year());
        let is_apart = match (of_sheet, of_titles) {
            // a month may be the one in which the table was made
            (Some(sheet), Some(titles)) => {
                sheet.date() < titles.date() || sheet.date() > titles.date() && sheet.months() > 1
            }
            _ => false,
        };
        let named = |period: Option<Period>, year: Option<Year>| match (period, year) {
            (Some(period), _) => PeriodName(period).to_string(),
            (None, year) => year.map_or_else(String::new, Year::worded),
        };
        (is_other || is_apart).then(|| {
            let first = named(of_sheet, sheet.year());
            let second = named(of_titles, Some(year));
            (None, Problem::PeriodContradiction { first, second })
        })
    }

    /// A title's month that no figure below is for.
    fn other_month(&self) -> Option<Wrong> {
        let titled = self.titled_part();
        let when = self.columns.when;
        if let (Some(titled), Some(column), false) = (titled, when.year, when.has_parts()) {
            // a row a year, of the months that the title names
            let heading = self.header.cells.get(column)?.trim();
            let (first, second) = (PeriodName(titled).to_string(), heading.to_owned());
            return Some((Some(column), Problem::PeriodContradiction { first, second }));
        }
        if when.main().is_some() && !when.is_simple() {
            return None;
        }
        let of_rows = when
            .period
            .iter()
            .flat_map(|column| self.looks[*column].dates.iter().copied());
        let dates: Vec<Date> = of_rows.chain(self.columns.form.dates()).collect();
        let newest = *dates.iter().max()?;
        let year = self.titles.year().or(self.titles.default_year(self.plan));
        let other = match titled {
            Some(titled) => Some(titled).filter(|titled| !dates.contains(&titled.date())),
            // of several the months before all that the table has
            None => self.titles.contradiction(year).and_then(|(first, second)| {
                let is_other = |one: &Period| {
                    one.date() < newest
                        && self.plan.years.are_same(one.date(), newest)
                        && !dates.contains(&one.date())
                };
                [first, second].into_iter().find(is_other)
            }),
        };
        let (first, second) = (
            Shortest(other?.date(), self.plan.years).to_string(),
            Shortest(newest, self.plan.years).to_string(),
        );
        Some((None, Problem::PeriodContradiction { first, second }))
    }

    /// A year of which the figures are likely to be, where nothing says theirs: headings name targets or forecasts of that
    /// one, or nothing newer than the year before the last one, or tasks are due in an earlier year.
    pub(super) fn other_goal(&self) -> Option<Wrong> {
        const GOALS: [&str; 7] = ["目标", "计划", "任务", "预计", "预测", "target", "forecast"];
        let own = self.plan.single_year()?;
        let when = [self.columns.when.period, self.columns.when.year];
        let mut of_rows = when.into_iter().flatten();
        let of_heading = |(column, cell): (usize, &str)| {
            let key = folded(cell);
            let is_goal = GOALS.iter().any(|word| key.contains(word));
            let years = words::years_named(&key, self.plan.years);
            years.into_iter().map(move |year| (column, year, is_goal))
        };
        let headings = self.header.cells.iter().enumerate();
        let mut named: Vec<(usize, Year, bool)> = headings.flat_map(of_heading).collect();
        // 2025年目标 is of a longer plan
        named.retain(|(_, year, is_goal)| !is_goal || year.first_day() <= own.first_day());
        named.extend(self.years_due(own));
        let is_last = |year: Year| own.before() == year;
        let is_said = self.titles.year().is_some()
            || self.asked.is_some()
            || of_rows.any(|column| !self.looks[column].of_years.is_empty())
            || named
                .iter()
                .any(|(_, year, is_goal)| *year == own || is_last(*year) && !is_goal);
        let (column, year, _) = named.into_iter().next().filter(|_| !is_said)?;
        let (first, second) = (year.worded(), own.worded());
        Some((Some(column), Problem::PeriodContradiction { first, second }))
    }

    /// Earlier years than the plan's that columns of deadlines and of days of filing name, and no others: with those columns.
    fn years_due(&self, own: Year) -> impl Iterator<Item = (usize, Year, bool)> {
        const DUE: [&str; 8] = [
            "完成", "办结", "时限", "期限", "上报", "填报", "due", "deadline",
        ];
        let headings = self.header.cells.iter().zip(self.looks).enumerate();
        headings.filter_map(move |(column, (heading, look))| {
            let key = folded(heading);
            let dates = &look.of_years;
            let is_due =
                built_in(&key) == Some(Role::Ignore) && DUE.iter().any(|word| key.contains(word));
            let are_before = dates.iter().all(|date| *date < own.first_day());
            let newest = *dates.iter().max().filter(|_| is_due && are_before)?;
            Some((column, self.plan.years.of(newest), true))
        })
    }

    /// A year of a title, or in brackets behind a heading, that no figure below is for.
    fn other_year(&self) -> Option<Wrong> {
        // where rows say when figures are for
        let figures: Vec<usize> = match &self.columns.form {
            TableForm::Long(figures) => figures.amounts().chain(figures.growth).collect(),
            TableForm::Wide(_) | TableForm::Cross { .. } => Vec::new(),
        };
        let of_brackets = figures.into_iter().filter_map(|column| {
            let key = folded(&self.header.cells[column]);
            words::year_alone(bracketed(&key)?.1, self.plan.years)
        });
        let mut all = self.titles.year().into_iter().chain(of_brackets);
        all.find_map(|year| self.without_figures(year))
    }

    /// A year that is said and that no figure below is for.
    fn without_figures(&self, titled: Year) -> Option<Wrong> {
        let of_rows = [self.columns.when.period, self.columns.when.year];
        let of_rows = of_rows
            .into_iter()
            .flatten()
            .flat_map(|column| self.looks[column].of_years.iter().copied());
        let of_headings = self.header.cells.iter().filter_map(|cell| {
            let key = folded(cell);
            let name = bracketed(&key).map_or(key.as_str(), |(name, _)| name);
            let period = Period::parse(name, Some(titled), self.plan.years);
            Some(period.ok()?.date())
        });
        let of_form = self.columns.form.dates();
        let dates: Vec<Date> = of_rows.chain(of_form).chain(of_headings).collect();
        let asked = || self.asked.map(Period::date);
        let first = dates.first().copied().or_else(asked)?;
        let is_of_title = |date: &Date| titled.may_hold(*date);
        let is_other = !is_of_title(&first) && !dates.iter().any(is_of_title);
        is_other.then(|| {
            let other = self.plan.years.of(first);
            let (first, second) = (titled.worded(), other.worded());
            (None, Problem::PeriodContradiction { first, second })
        })
    }

    /// Whether no figure below is for a date, or for the year that it ends.
    pub(super) fn is_of_none(&self, date: Date) -> bool {
        let year = self.plan.years.of(date);
        let is_of_year =
            date == self.plan.years.last_day(date) && self.without_figures(year).is_none();
        let of_rows = self
            .columns
            .when
            .period
            .map(|column| &self.looks[column].dates);
        let mut headings = self.columns.form.dates();
        let has_it =
            of_rows.is_some_and(|dates| dates.contains(&date)) || headings.any(|one| one == date);
        !is_of_year && !has_it
    }
}
