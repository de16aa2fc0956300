//! Headings put together to [`Columns`]: the roles of all of them, and the form that they make.

mod formed;
mod neighbours;
mod settle;

use csv::StringRecord;

use crate::data::heading::columns::{Columns, Context, Wrong, is_no_group};
use crate::data::heading::defaults::Statements;
use crate::data::heading::phrase::{Phrase, Reader};
use crate::data::heading::roles::folded;
use crate::data::heading::shape::forms::{self, FigureColumn};
use crate::data::heading::shape::goals;
use crate::data::heading::shape::lacking::{lacking, missing, of_names};
use crate::data::heading::shape::placed::{ColumnPlace, split};
use crate::data::heading::shape::sums::SumColumn;
use crate::data::heading::units;
use crate::data::heading::words::{self, Reality, Saying, Sort};
use crate::data::row::basis::Basis;
use crate::data::row::period::of_period;
use crate::diagnostic::Problem;
use crate::model::plan::{Role, names};
use crate::model::time::period::Shortest;
use crate::model::{Period, Unit, Year};

/// The year of periods that get theirs from a column.
const ANY_YEAR: i16 = 2000;

/// A header being read.
struct Assembly<'a> {
    cells: &'a StringRecord,
    context: Context<'a>,
    columns: Columns,
    indicator: Option<usize>,
    figures: Vec<FigureColumn>,
    /// Headings that look like periods and are none.
    faults: Vec<(usize, Problem)>,
    problems: Vec<Wrong>,
}

/// Finds the columns in a header.
///
/// # Errors
/// Each problem of the header.
pub fn columns(cells: &StringRecord, context: &Context<'_>) -> Result<Columns, Vec<Wrong>> {
    let mut assembly = Assembly {
        cells,
        context: *context,
        columns: Columns::default(),
        indicator: None,
        figures: Vec::new(),
        faults: Vec::new(),
        problems: Vec::new(),
    };
    assembly.columns.width = (0..cells.len())
        .rfind(|place| !cells[*place].trim().is_empty())
        .map_or(0, |last| last + 1);
    let phrases = assembly.phrases();
    for (column, phrase) in phrases.into_iter().enumerate() {
        if phrase.role == Some(Role::Indicator) && assembly.begins_again(column) {
            assembly.problems.push((Some(column), Problem::SideBySide));
            break;
        }
        assembly.add(column, phrase);
    }
    assembly.finish()
}

impl Assembly<'_> {
    /// All headings, with the year that their own columns leave open.
    fn phrases(&mut self) -> Vec<Phrase> {
        let reader = self.context.reader();
        let read = |reader: Reader<'_>| {
            let phrases = self.cells.iter().map(|cell| reader.read(cell));
            phrases.collect::<Vec<_>>()
        };
        let phrases = read(reader);
        let has_year = phrases.iter().any(|one| one.role == Some(Role::Year));
        let said = phrases.iter().flat_map(|one| &one.sayings);
        let year = said
            .filter_map(|saying| match saying {
                Saying::Year(year) => Some(*year),
                _ => None,
            })
            .next();
        let any = Some(Year::numbered(ANY_YEAR, self.context.plan.years));
        let year = year.or(self.context.year.or(any.filter(|_| has_year)));
        if year == self.context.year {
            return phrases;
        }
        self.context.year = year;
        read(self.context.reader())
    }

    /// Whether a second table begins with this column of indicators, beside the one that it has figures for.
    fn begins_again(&self, column: usize) -> bool {
        let Some(first) = self.indicator else {
            return false;
        };
        folded(&self.cells[first]) == folded(&self.cells[column]) && !self.figures.is_empty()
    }

    /// Whether a heading goes over two columns, one beside the other.
    fn is_spread(&self, first: usize, second: usize) -> bool {
        first + 1 == second && self.cells[first].trim() == self.cells[second].trim()
    }

    fn repeated(&mut self, column: usize) {
        let name = self.cells[column].trim().to_owned();
        let problem = Problem::RepeatedColumn { name };
        self.problems.push((Some(column), problem));
    }

    fn set(&mut self, column: usize, slot: impl Fn(&mut Self) -> &mut Option<usize>) {
        match slot(self) {
            Some(_) => self.repeated(column),
            empty => *empty = Some(column),
        }
    }

    fn add(&mut self, column: usize, phrase: Phrase) {
        let written = &self.cells[column];
        let key = folded(written);
        let names_it = |name: &str| folded(name) == key && !key.is_empty();
        if self.context.by.is_some_and(names_it) {
            if self.columns.group.is_some() {
                return self.repeated(column);
            }
            self.columns.group = Some(column);
            if phrase.role.is_some_and(is_no_group) || phrase.period.is_some() {
                let name = written.trim().to_owned();
                self.problems
                    .push((Some(column), Problem::NotAGroup { name }));
            }
            return;
        }
        if let Some(units) = self.units_of_table(&key) {
            self.columns.units = units;
            return;
        }
        if phrase.whose == Some(ColumnPlace::Other) {
            return self.columns.elsewhere.push(column);
        }
        let is_place = phrase.whose == Some(ColumnPlace::Own) && phrase.period.is_none();
        let is_area = split(&key, self.context.plan).is_some_and(|(_, rest)| rest.is_empty());
        let is_sum = phrase.role == Some(Role::Value) && words::is_sum(&key);
        self.columns.is_by_place |= is_place && is_area || is_sum;
        let filters = self.context.filters.iter();
        let own = filters.filter(|(name, _)| names_it(name));
        let own: Vec<_> = own.map(|(_, value)| (column, names::key(value))).collect();
        let is_filtered = !own.is_empty();
        self.columns.filters.extend(own);
        if let Some(why) = phrase.fault {
            let problem = of_period(why, written);
            return self.faults.push((column, problem));
        }
        match (phrase.role, phrase.period) {
            // what a row was chosen by is used
            (Some(Role::Kind | Role::Place), _) | (None, None) if is_filtered => {}
            (role, period) if self.is_settled_below(column, role, period.is_some()) => {}
            (Some(role), _) => self.assign(column, role, phrase),
            (None, Some(_)) => self.add_figures(column, Role::Value, phrase),
            (None, None) if !key.is_empty() => self.columns.unknown.push(column),
            (None, None) if column < self.columns.width => self.columns.unnamed.push(column),
            (None, None) => {}
        }
    }

    /// A column of names; beside one of tasks (工作任务), that of indicators is meant, and 年度目标任务 behind it is of targets.
    fn set_indicator(&mut self, column: usize) {
        let names_indicators = |column: usize| {
            let key = folded(&self.cells[column]);
            key.contains("指标") || key.contains("indicator")
        };
        let (Some(first), own) = (self.indicator, names_indicators(column)) else {
            self.indicator = Some(column);
            return;
        };
        let of_tasks = match (names_indicators(first), own) {
            (false, true) => first,
            (true, false) => column,
            _ => {
                let key = folded(&self.cells[column]);
                if !key.contains("目标") {
                    return self.repeated(column);
                }
                let goal = goals::column(column, &key, &Phrase::default(), self.context.plan);
                return self.columns.goals.extend(goal);
            }
        };
        self.columns.distinguishing.push(of_tasks);
        self.columns.classes.push(of_tasks);
        if of_tasks == first {
            self.indicator = Some(column);
        }
    }

    /// A column of periods; beside one, a date is the day on which a row was written, and 统计周期 how often it is.
    fn set_period(&mut self, column: usize) {
        let is_beside = |column: usize| {
            let key = folded(&self.cells[column]);
            ["date", "日期", "统计周期"].contains(&key.as_str())
        };
        match self.columns.when.period {
            Some(_) if is_beside(column) => self.columns.distinguishing.push(column),
            Some(first) if is_beside(first) => {
                self.columns.distinguishing.push(first);
                self.columns.when.period = Some(column);
            }
            _ => self.set(column, |all| &mut all.columns.when.period),
        }
    }

    /// Gives a column its role.
    fn assign(&mut self, column: usize, role: Role, phrase: Phrase) {
        match role {
            // 民生实事（件） counts them
            Role::Indicator if self.is_counted(column) => self.columns.unknown.push(column),
            Role::Indicator => {
                // one heading over two columns: a group of indicators, and their names
                match self
                    .indicator
                    .filter(|first| self.is_spread(*first, column))
                {
                    Some(first) => {
                        self.columns.distinguishing.push(first);
                        self.indicator = Some(column);
                    }
                    None => self.set_indicator(column),
                }
                self.take_sayings(column, &phrase, false);
            }
            Role::Id => self.set(column, |all| &mut all.columns.id),
            Role::Period => self.set_period(column),
            Role::Year => self.set(column, |all| &mut all.columns.when.year),
            Role::Month => self.set(column, |all| &mut all.columns.when.month),
            Role::Quarter => self.set(column, |all| &mut all.columns.when.quarter),
            Role::Unit => self.set(column, |all| &mut all.columns.unit),
            Role::Scale => self.set(column, |all| &mut all.columns.scale),
            Role::Basis => self.set(column, |all| &mut all.columns.basis),
            Role::Kind => self.set(column, |all| &mut all.columns.kind),
            Role::Place => self.columns.places.push(column),
            Role::Sum => self.set(column, |all| &mut all.columns.sum),
            Role::Value
            | Role::OfMonth
            | Role::UpToDate
            | Role::Growth
            | Role::LastYear
            | Role::PreviousYear
            | Role::LastYearEnd
            | Role::LastYearsGrowth => self.add_figures(column, role, phrase),
            Role::Note => self.columns.note = self.columns.note.or(Some(column)),
            Role::Source => self.columns.source = self.columns.source.or(Some(column)),
            Role::Owner | Role::Ignore => self.columns.distinguishing.push(column),
            Role::Target => {
                let key = folded(&self.cells[column]);
                let goal = goals::column(column, &key, &phrase, self.context.plan);
                self.columns.goals.extend(goal);
            }
            Role::GrowthOfMonth | Role::Change | Role::ShareDone | Role::Gap | Role::Forecast => {
                self.columns.numbers.push(column);
                let is_share =
                    role == Role::ShareDone && goals::is_share(&folded(&self.cells[column]));
                self.columns.shares.extend(is_share.then_some(column));
                if role == Role::Change && self.is_month_before(column) {
                    self.columns.month_before = Some(column);
                }
            }
        }
    }

    /// The units of a cell that says them for the whole table.
    fn units_of_table(&self, key: &str) -> Option<Vec<Unit>> {
        let said = key
            .strip_prefix("单位:")
            .or_else(|| key.strip_prefix("unit:"))?;
        units::units(said, self.context.plan).filter(|units| units.len() == 1)
    }

    /// A column of figures, by its heading's role and what its brackets say.
    fn add_figures(&mut self, column: usize, role: Role, phrase: Phrase) {
        let is_dated = phrase.period.is_some();
        let key = folded(&self.cells[column]);
        let actual = [
            "完成", "实际", "实绩", "actual", "achieved", "result", "ytd",
        ];
        self.columns.says_actual |= matches!(role, Role::Value | Role::OfMonth | Role::UpToDate)
            && actual.iter().any(|word| key.contains(word));
        for saying in &phrase.sayings {
            match saying {
                Saying::Change(_) | Saying::Reality(Reality::Planned) if is_dated => {
                    if matches!(saying, Saying::Reality(_)) {
                        self.columns.planned.push(column);
                    }
                    return;
                }
                _ => {}
            }
        }
        let mut phrase = phrase;
        let role = match role {
            Role::OfMonth if self.is_of_title(&key) => {
                phrase.basis = None;
                Role::Value
            }
            role => role,
        };
        phrase.sayings.extend(phrase.basis.map(Saying::Basis));
        let says = self.take_sayings(column, &phrase, true);
        let role = match (role, says.basis, says.sort) {
            (Role::Value, _, Some(Sort::Growth)) if is_dated => Role::Growth,
            (Role::Value, Some(Basis::Month), _) if is_dated => Role::OfMonth,
            (Role::Value, Some(Basis::ToDate), _) if is_dated => Role::UpToDate,
            _ => role,
        };
        let period = phrase.period_with(says.period).unwrap_or_else(|both| {
            self.problems.push((Some(column), self.contradiction(both)));
            Some(both[0])
        });
        let year = phrase.year_said().and_then(Period::whole);
        let other = year.zip(self.context.title.filter(|_| period.is_none()));
        if let Some((year, title)) = other.filter(|(year, title)| year.year() != title.year()) {
            let contradiction = self.contradiction([year, title]);
            self.problems.push((Some(column), contradiction));
        }
        self.figures.push(FigureColumn {
            column,
            role,
            period,
            is_in_brackets: phrase.period.is_none(),
            is_whole: key.contains("全年") || key.contains("whole"),
            says_actual: role == Role::Growth
                || actual
                    .iter()
                    .chain(&["累计"])
                    .any(|word| key.contains(word)),
            basis: says.basis,
        });
    }

    /// The statements of the brackets behind a heading; those that figures must not have are told.
    fn take_sayings(&mut self, column: usize, phrase: &Phrase, is_figure: bool) -> Statements {
        let mut says = Statements::default();
        let heading = self.cells[column].trim().to_owned();
        for saying in &phrase.sayings {
            let problem = match saying {
                Saying::Unit(unit) => {
                    says.units.push(unit.clone());
                    None
                }
                Saying::Basis(basis) => {
                    says.basis = Some(*basis);
                    None
                }
                Saying::Sort(sort) => {
                    says.sort = Some(*sort);
                    None
                }
                Saying::Period(period) => {
                    says.period = Some(*period);
                    None
                }
                Saying::Reality(Reality::Planned) => Some(Problem::PlanNotActual {
                    text: heading.clone(),
                }),
                Saying::Reality(Reality::Actual) => {
                    self.columns.says_actual = true;
                    None
                }
                Saying::Change(_) if is_figure => Some(Problem::ChangeHeading {
                    text: heading.clone(),
                }),
                Saying::Unknown(text) if is_figure => Some(Problem::UnknownBracket {
                    heading: heading.clone(),
                    text: text.clone(),
                }),
                Saying::Year(_) | Saying::Nothing | Saying::Change(_) | Saying::Unknown(_) => None,
            };
            self.problems
                .extend(problem.map(|problem| (Some(column), problem)));
        }
        // ±（%、百分点）: rates among the rows rise by points
        if says.units.iter().all(Unit::is_relative) {
            says.units.truncate(1);
        }
        if is_figure && says.units.len() > 1 {
            let text = says.units.iter().map(Unit::as_str);
            let text = text.collect::<Vec<_>>().join("、");
            let problem = Problem::UnknownBracket { heading, text };
            self.problems.push((Some(column), problem));
        }
        if says != Statements::default() {
            self.columns.says.push((column, says.clone()));
        }
        says
    }

    fn contradiction(&self, periods: [Period; 2]) -> Problem {
        let years = self.context.plan.years;
        let [first, second] = periods.map(|one| Shortest(one.date(), years).to_string());
        Problem::PeriodContradiction { first, second }
    }

    /// The form of the header, or its problems.
    fn finish(mut self) -> Result<Columns, Vec<Wrong>> {
        self.settle_corner_of_crosstab();
        if self.indicator.or(self.columns.id).is_none()
            && let Some(form) = self.cross()
        {
            self.columns.form = form;
            return self.or_problems();
        }
        if self.indicator.or(self.columns.id).is_none() {
            self.indicator = of_names(self.cells).or(self.context.below.names);
            let is_other = |column: &usize| Some(*column) != self.indicator;
            self.columns.unknown.retain(is_other);
            self.columns.unnamed.retain(is_other);
            self.columns.distinguishing.retain(is_other);
            self.columns.goals.retain(|goal| is_other(&goal.column));
        }
        // an id is a name as well
        let (indicator, id) = (
            self.indicator.or(self.columns.id),
            self.indicator.and(self.columns.id),
        );
        self.columns.id = id;
        self.settle();
        let when = self.columns.when;
        let has_loose = self.figures.iter().any(|one| one.period.is_none());
        let is_long = when.main().is_some() && has_loose && !self.is_wide_by_year();
        let formed = if is_long {
            let faults = self.faults.iter().map(|(column, _)| *column);
            self.columns.unknown.extend(faults);
            forms::long(&self.figures)
        } else {
            self.wide()
        };
        let form = formed.form;
        let of_all = |column| SumColumn {
            column,
            period: None,
            is_so_far: false,
        };
        let of_all = self.columns.sum.map(of_all);
        self.columns.sums = of_all.into_iter().chain(formed.sums).collect();
        self.columns.unknown.extend(formed.unknown);
        for column in formed.repeated {
            self.repeated(column);
        }
        let has_form = form.is_some();
        let period = when.main().is_some() || has_form || self.context.title.is_some();
        let value = has_loose || has_form;
        match (indicator, form) {
            (Some(indicator), Some(form)) => {
                self.columns.indicator = indicator;
                self.columns.form = form;
            }
            (indicator, _) => {
                let found = [indicator.is_some(), period, value];
                self.problems
                    .extend(missing(found, has_form, self.unread()));
            }
        }
        self.or_problems()
    }

    /// The headings without a role.
    fn unread(&self) -> impl Iterator<Item = String> {
        let unknown = self.columns.unknown.iter();
        let unread = unknown.filter_map(|column| self.cells.get(*column).map(str::trim));
        unread.filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// The columns, or the problems of the header and of what it lacks.
    fn or_problems(self) -> Result<Columns, Vec<Wrong>> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let lacking: Vec<Wrong> = lacking(&self.context, self.cells, &self.columns).collect();
        if lacking.is_empty() {
            Ok(self.columns)
        } else {
            Err(lacking)
        }
    }
}
