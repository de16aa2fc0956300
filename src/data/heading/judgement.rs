//! A header held against its titles and first rows: the statements for all figures, and contradictions.

use jiff::civil::Date;

use super::columns::{self, Columns, Form};
use super::defaults::Says;
use super::header::Header;
use super::look::ColumnLook;
use super::phrase::bracketed;
use super::roles::folded;
use super::title::titles::Titles;
use super::words;
use crate::diagnostic::Problem;
use crate::model::plan::names;
use crate::model::time::period::Shortest;
use crate::model::{Period, Plan, Unit};

/// A header held against its titles and first rows.
pub struct Judgement<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The period of `--period`.
    pub asked: Option<Period>,
    /// The lines above it.
    pub titles: &'a Titles,
    /// The header.
    pub header: &'a Header<'a>,
    /// The meaning of its columns.
    pub columns: &'a Columns,
    /// The first cells of each column.
    pub looks: &'a [ColumnLook],
}

impl Judgement<'_> {
    /// The year in the brackets of a heading.
    pub fn year(&self) -> Option<i16> {
        let cells = self.header.cells.iter();
        cells
            .filter_map(|cell| {
                let key = folded(cell);
                let (_, said) = bracketed(&key)?;
                words::year_alone(said)
            })
            .next()
    }

    /// The statements for all figures, and what is wrong with them.
    pub fn defaults(&self) -> (Says, Vec<columns::Wrong>) {
        let Judgement {
            titles, columns, ..
        } = *self;
        let mut wrong = Vec::new();
        let own = columns.says.iter();
        let of_table = own.filter(|(column, _)| *column == columns.indicator);
        let mut says = of_table
            .map(|(_, says)| says.clone())
            .fold(Says::default(), Says::or)
            .or(Says {
                units: columns.units.clone(),
                ..Says::default()
            })
            .or(titles.says.clone());
        if columns.form.has_growth() {
            // each column says itself which it is
            says.sort = None;
        } else if let Some(text) = titles.change.filter(|word| !self.is_headed(&[word])) {
            let text = text.to_owned();
            wrong.push((None, Problem::ChangeHeading { text }));
        }
        if titles.is_forecast && !columns.says_actual && !self.is_headed(&["预", "目标", "计划"])
        {
            let text = "预计".to_owned();
            wrong.push((None, Problem::PlanNotActual { text }));
        } else if titles.is_plan && !titles.is_actual && !columns.says_actual {
            let text = if titles.count == 0 {
                ""
            } else {
                "目标、计划"
            };
            let text = text.to_owned();
            wrong.push((None, Problem::PlanNotActual { text }));
        }
        wrong.extend(self.title_unit(&mut says));
        wrong.extend(self.foreign_unit(&says));
        wrong.extend(self.other_year().or_else(|| self.other_month()));
        wrong.extend(self.other_place());
        (says, wrong)
    }

    /// A title's unit that is none or several. Two of them are read where growth has a column of its own: amounts have
    /// the one, growth has %.
    fn title_unit(&self, says: &mut Says) -> Option<columns::Wrong> {
        let titles = self.titles;
        let in_percent = |units: &[Unit]| units.len() == 2 && units.iter().any(Unit::is_percent);
        let several = titles.several_units.as_ref();
        let of_growth =
            several.filter(|(_, units)| self.columns.form.gives_growth() && in_percent(units));
        if let Some((_, units)) = of_growth.filter(|_| says.units.is_empty()) {
            says.units.clone_from(units);
        }
        let several = several
            .filter(|_| of_growth.is_none())
            .map(|(text, _)| text);
        let text = titles.unknown_unit.as_ref().or(several)?.clone();
        self.needs_unit()
            .then_some((None, Problem::UnknownUnit { text }))
    }

    /// Whether a heading has one of some words in it.
    fn is_headed(&self, words: &[&str]) -> bool {
        let mut cells = self.header.cells.iter();
        cells.any(|cell| words.iter().any(|word| cell.contains(word)))
    }

    /// A title's place that is not the plan's, above rows that say no place themselves.
    fn other_place(&self) -> Option<columns::Wrong> {
        let columns = self.columns;
        let is_said =
            !columns.places.is_empty() || columns.group.is_some() || !columns.filters.is_empty();
        let written = self.titles.place.as_deref().filter(|_| !is_said)?;
        let area = self.plan.area.first()?;
        let own = self.plan.area.iter().map(|area| names::key(area));
        let english = self.plan.title_en.to_lowercase();
        let name = written.split(' ').next().unwrap_or(written);
        let is_own = own.clone().any(|area| written.ends_with(&area))
            || name.is_ascii() && english.contains(name);
        let place = own.filter_map(|area| written.strip_prefix(area.as_str()));
        let place = place.min_by_key(|rest| rest.len()).unwrap_or(written);
        let (place, area) = (place.to_owned(), area.clone());
        (!is_own).then_some((None, Problem::TitlePlace { place, area }))
    }

    /// A title's month that no figure below is for.
    fn other_month(&self) -> Option<columns::Wrong> {
        let titled = self
            .titles
            .period()
            .filter(|_| !self.titles.periods.is_empty())?;
        let when = self.columns.when;
        if when.main().is_some() && !when.is_simple() {
            return None;
        }
        let of_rows = when
            .period
            .iter()
            .flat_map(|column| self.looks[*column].dates.iter().copied());
        let of_headings = match &self.columns.form {
            Form::Long(_) | Form::Cross { .. } => &[],
            Form::Wide(periods) => &periods[..],
        };
        let of_headings = of_headings.iter().map(|(period, _)| period.date());
        let dates: Vec<Date> = of_rows.chain(of_headings).collect();
        let newest = *dates.iter().max()?;
        (!dates.contains(&titled.date())).then(|| {
            let (first, second) = (
                Shortest(titled.date()).to_string(),
                Shortest(newest).to_string(),
            );
            (None, Problem::PeriodContradiction { first, second })
        })
    }

    /// Whether figures would get a unit from a title.
    fn needs_unit(&self) -> bool {
        let Some(column) = self.columns.unit else {
            return true;
        };
        let rows = self.looks[self.columns.indicator].filled;
        self.looks[column].filled < rows
    }

    /// A unit that no target has, of figures without one of their own.
    fn foreign_unit(&self, says: &Says) -> Option<columns::Wrong> {
        let targets = || self.plan.indicators();
        let fits = |unit: &Unit| targets().any(|target| unit.converts_to(&target.unit));
        let of_columns = self.columns.says.iter();
        let of_columns = of_columns.map(|(column, says)| (Some(*column), says));
        let mut all = of_columns.chain([(None, says)]);
        let (column, says) =
            all.find(|(_, says)| !says.units.is_empty() && !says.units.iter().any(fits))?;
        let text = says.units.first()?.as_str().to_owned();
        self.needs_unit()
            .then_some((column, Problem::UnknownUnit { text }))
    }

    /// A title's year that no figure below is for.
    fn other_year(&self) -> Option<columns::Wrong> {
        let titled = self.titles.year()?;
        let of_rows = [self.columns.when.period, self.columns.when.year];
        let of_rows = of_rows
            .into_iter()
            .flatten()
            .flat_map(|column| self.looks[column].years.iter().copied());
        let of_headings = self.header.cells.iter().filter_map(|cell| {
            let key = folded(cell);
            let name = bracketed(&key).map_or(key.as_str(), |(name, _)| name);
            Some(Period::parse(name, None).ok()?.date().year())
        });
        let years: Vec<i16> = of_rows.chain(of_headings).collect();
        let asked = || self.asked.map(|period| period.date().year());
        let first = years.first().copied().or_else(asked)?;
        let is_other = first != titled && !years.contains(&titled);
        is_other.then(|| {
            let (first, second) = (format!("{titled}年"), format!("{first}年"));
            (None, Problem::PeriodContradiction { first, second })
        })
    }
}
