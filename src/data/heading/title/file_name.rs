//! The name of a file, which says what a title does where that says nothing.

use jiff::civil::Date;

use super::place::place_of_office;
use super::titles::Titles;
use super::vocabulary::Vocabulary;
use crate::data::heading::columns::Columns;
use crate::data::heading::prose::places;
use crate::data::heading::roles::folded;
use crate::data::heading::words;
use crate::data::row::basis::Basis;
use crate::model::plan::names;
use crate::model::time::period::Extent;
use crate::model::{Period, Plan, Year};

/// The nearest folder that is named by an earlier year than the plan's (2020年, 2020年上半年), for a plan of one.
fn folder_of_other_year(path: &str, plan: &Plan) -> Option<String> {
    let own = plan.single_year()?;
    let named = |folder: &&str| {
        folder.starts_with("20") && words::years_named(folder, plan.years).len() == 1
    };
    let folder = path.rsplit(['/', '\\']).skip(1).find(named)?;
    let year = *words::years_named(folder, plan.years).first()?;
    (year.first_day() < own.first_day()).then(|| folder.to_owned())
}

impl Titles {
    /// Adds the name of the file, whose year is that of figures for which nothing else names one: `2020年1-9月.xlsx`,
    /// `202009.csv`.
    pub fn add_file(&mut self, path: &str, plan: &Plan) {
        let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        // of a file of several years none is that of all figures
        let named = || match words::years_named(stem, plan.years)[..] {
            [first, ref others @ ..] => others.iter().all(|year| *year == first).then_some(first),
            [] => None,
        };
        let whole = Period::parse(stem, None, plan.years);
        // a day is that of sending
        let whole = whole.ok().filter(|period| period.extent() != Extent::Day);
        self.file = whole.map(Period::year).or_else(named);
        self.folder = folder_of_other_year(path, plan);
        let mut own = Titles::of_plan(plan);
        own.add_cell(&names::key(stem), plan);
        own.place = own.place.take().or_else(|| place_of_office(stem, plan));
        self.of_file = Some(Box::new(own)).map(|own| (name.to_owned(), own));
    }

    /// The name of the file, where it says another place than the plan's, that figures are no actuals, or a part of the
    /// year before all `dates` that they are for: it was copied.
    pub fn other_file(&self, plan: &Plan, dates: &[Date]) -> Option<&str> {
        let (name, own) = self.of_file.as_ref()?;
        let part = own.period(self.year().or(self.default_year(plan)));
        let part = part.filter(|_| own.names_part_of_year());
        let newest = dates.iter().max();
        let is_earlier = part.zip(newest).is_some_and(|(part, newest)| {
            part.date() < *newest
                && plan.years.are_same(part.date(), *newest)
                && !dates.contains(&part.date())
        });
        let place = own.place.as_deref().map(folded);
        let is_elsewhere = place.is_some_and(|place| places::is_elsewhere(&place, plan));
        let of_title = self.year().or(newest.map(|newest| plan.years.of(*newest)));
        let is_of_other_year = own.year().is_some_and(|year| {
            of_title.is_some_and(|titled| year.first_day() < titled.first_day())
                && !dates.iter().any(|date| year.may_hold(*date))
        });
        let is_alone = name.contains("预计完成") && !name.contains("预计完成情况");
        let is_forecast = own.is_forecast && (!own.is_actual || is_alone);
        let is_other = own.draft.is_some() || own.change.is_some() || is_forecast;
        let says_other = is_elsewhere || is_earlier || is_of_other_year || is_other;
        says_other.then_some(name.as_str())
    }

    /// The months from the year's start that the name of the file says: 2021年1-6月. A month alone may be that of sending.
    pub fn range_of_file(&self, plan: &Plan) -> Option<Period> {
        let (_, own) = self.of_file.as_ref()?;
        let part = own.period(own.year().or(self.default_year(plan)))?;
        let is_range = own.names_part_of_year() && part.begins_the_year() && part.months() > 1;
        is_range.then_some(part)
    }

    /// The name of the file, where it says that figures are targets or those of single months, and nothing in the table
    /// says what they are.
    pub fn file_of_plan_or_month(&self, columns: &Columns) -> Option<&str> {
        let (name, own) = self.of_file.as_ref()?;
        // a file of a plan's figures may have its name in English
        let is_plan = own.is_plan && !own.is_actual && !name.is_ascii();
        let is_said = self.is_actual || columns.says_actual || !columns.goals.is_empty();
        let is_of_month = matches!(own.says.basis, Some(Basis::Month | Basis::EachMonth));
        let says_basis = self.says.basis.is_some() || columns.basis.is_some();
        let is_other = is_plan && !is_said || is_of_month && !says_basis;
        is_other.then_some(name.as_str())
    }

    /// The words of the file's name that are on no list and say of figures what they are.
    pub fn unread_of_file(&self, vocabulary: Vocabulary<'_>) -> Vec<String> {
        let name = self.of_file.as_ref().map_or("", |(name, _)| name.as_str());
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        vocabulary.unread_of_name(stem)
    }

    /// The folder of another year, where neither the titles nor the file's name say one.
    pub fn other_folder(&self) -> Option<&str> {
        let is_said = self.year().is_some() || self.file.is_some();
        self.folder.as_deref().filter(|_| !is_said)
    }

    /// The year that completes periods without one, where titles name none: the file's, or else the plan's.
    pub fn default_year(&self, plan: &Plan) -> Option<Year> {
        self.file.or(plan.single_year())
    }
}
