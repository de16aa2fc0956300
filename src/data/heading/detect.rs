//! The search for a table's header, below title lines if they are nothing else.

use super::assembly;
use super::columns::{self, Columns, Context, Figures, Form};
use super::defaults::Says;
use super::header::Header;
use super::look::{self, ColumnLook, Look, look};
use super::phrase::bracketed;
use super::roles::{RoleIndex, folded};
use super::title::titles::Titles;
use super::words;
use crate::data::options::ReadOptions;
use crate::data::row::period::day_for_month;
use crate::data::source::{Chunk, Position, Record};
use crate::diagnostic::{Diagnostic, Place, Problem, Problems};
use crate::model::plan::names;
use crate::model::time::period::Shortest;
use crate::model::{Period, Plan, Unit};
use jiff::civil::Date;

/// How many columns of a kind are told of a header.
const MOST_TOLD: usize = 20;

/// A header, with the statements above and in it for all figures.
pub struct DetectedHeader {
    /// The meaning of the columns.
    pub columns: Columns,
    /// Statements for figures whose row gives none.
    pub defaults: Says,
    /// The year of periods that name none.
    pub year: Option<i16>,
    /// Whether there are sections of amounts or of growth, so that rows depend on those above.
    pub has_sections: bool,
    /// Whether some names end in 累计增长 or 当期值: then plain 同比增长 is the month's.
    pub tells_growth_apart: bool,
    /// The headings as they are written.
    pub headings: Vec<String>,
    /// Where the rows below it begin.
    pub below: Position,
}

/// A file whose header is looked for.
#[derive(Clone, Copy)]
pub struct Beginning<'a> {
    /// The plan that the file's figures are for.
    pub plan: &'a Plan,
    /// The options that files are read by.
    pub options: &'a ReadOptions<'a>,
    /// The file's place among those of the data set.
    pub file: usize,
    /// The file's name.
    pub name: &'a str,
    /// The file's first chunk.
    pub chunk: &'a Chunk<'a>,
}

impl<'a> Beginning<'a> {
    fn context(&self, titles: &Titles) -> Context<'a> {
        let year = self.plan.span.single_year();
        Context {
            plan: self.plan,
            roles: RoleIndex {
                added: [&self.plan.headings, &self.options.headings],
            },
            year: titles.year().or(year),
            title: titles.period().or(self.options.period),
            by: self.options.by,
            filters: &self.options.filters,
        }
    }
}

/// Finds the header of a file. Its problems are added to `problems`; `None` where it cannot be used.
///
/// # Errors
/// The line of a row of more cells than this program reads.
pub fn detect(
    beginning: Beginning<'_>,
    problems: &mut Problems<'_>,
) -> Result<Option<DetectedHeader>, usize> {
    let Beginning {
        plan,
        file,
        name,
        chunk,
        ..
    } = beginning;
    let mut titles = Titles::default();
    let mut first_title = None;
    let mut records = chunk.records(Position::default());
    let mut record = Record::default();
    while records.read(&mut record) {
        if record.width() > columns::MOST_CELLS {
            return Err(chunk.line(&record));
        }
        if let Some((place, problem)) = chunk.fault(&record) {
            problems.add(file, Diagnostic::at(place, problem));
            return Ok(None);
        }
        let header = Header::new(chunk, &record);
        let whole = || chunk.record_place(&record);
        let context = beginning.context(&titles);
        let mut second = Record::default();
        let of_two = header.with_second(&mut second, &context);
        let found = of_two.and_then(|header| {
            let columns = assembly::columns(&header.cells, &context).ok()?;
            Some((header, columns))
        });
        let above = Above {
            titles: &titles,
            first: first_title.clone(),
        };
        if let Some((header, columns)) = found {
            return Ok(use_header(beginning, above, &header, columns, problems));
        }
        let wrong = match assembly::columns(&header.cells, &context) {
            Ok(columns) => return Ok(use_header(beginning, above, &header, columns, problems)),
            Err(wrong) => wrong,
        };
        if look::is_separated_by_full_width_commas(&header.cells, &context) {
            problems.add(file, Diagnostic::at(whole(), Problem::FullWidthComma));
            return Ok(None);
        }
        if columns::is_title(&header.cells) && titles.count < columns::MOST_TITLES {
            titles.add(&header.cells, plan);
            first_title.get_or_insert_with(whole);
            continue;
        }
        for (column, problem) in wrong {
            let place = column.map_or_else(whole, |column| header.place(column));
            problems.add(file, Diagnostic::at(place, problem));
        }
        return Ok(None);
    }
    problems.add(
        file,
        match first_title {
            Some(first) => Diagnostic::at(first, Problem::NoHeader),
            None => Diagnostic::of_file(Problem::NoRows {
                file: name.to_owned(),
            }),
        },
    );
    Ok(None)
}

/// The lines above a header.
struct Above<'a> {
    titles: &'a Titles,
    /// The place of the first one.
    first: Option<Place>,
}

/// The header with its statements for all figures; `None` where they cannot be.
fn use_header(
    beginning: Beginning<'_>,
    above: Above<'_>,
    header: &Header<'_>,
    mut columns: Columns,
    problems: &mut Problems<'_>,
) -> Option<DetectedHeader> {
    let Beginning {
        plan, file, chunk, ..
    } = beginning;
    let Above { titles, first } = above;
    let context = beginning.context(titles);
    let below = header.last().behind();
    let Look {
        columns: looks,
        has_sections,
        tells_growth_apart,
    } = look(chunk, below, &columns, plan, context.year);
    let mut tell = |diagnostic: Diagnostic| problems.add(file, diagnostic);
    if let Some(first) = &first {
        let unit = titles.says.units.iter().map(Unit::as_str);
        let unit = unit.collect::<Vec<_>>().join("、");
        let problem = Problem::TitleSkipped {
            rows: titles.count,
            unit: Some(unit).filter(|unit| !unit.is_empty()),
        };
        tell(Diagnostic::at(first.clone(), problem));
    }
    judge(&mut columns, &looks);
    let unknown = columns.unknown.iter().copied();
    columns.silent = unknown
        .filter(|column| looks[*column].filled == 0)
        .collect();
    tell_unknown(header, &columns, &looks, plan, &mut tell);
    for one in days_for_months(header, &columns) {
        tell(one);
    }
    let says = Judgement {
        plan,
        asked: beginning.options.period,
        titles,
        header,
        columns: &columns,
        looks: &looks,
    };
    let (defaults, wrong) = says.defaults();
    let is_usable = wrong.is_empty();
    for (column, problem) in wrong {
        let title = || {
            first
                .clone()
                .unwrap_or_else(|| chunk.record_place(header.record))
        };
        let place = column.map_or_else(title, |column| header.place(column));
        tell(Diagnostic::at(place, problem));
    }
    is_usable.then(|| DetectedHeader {
        year: says.year().or(context.year),
        defaults,
        below,
        has_sections,
        tells_growth_apart,
        headings: header
            .cells
            .iter()
            .map(|cell| cell.trim().to_owned())
            .collect(),
        columns: columns.clone(),
    })
}

/// Decides what the cells alone can tell of a column.
fn judge(columns: &mut Columns, looks: &[ColumnLook]) {
    let none_is = |column: Option<usize>, has: fn(&ColumnLook) -> usize| {
        column.filter(|column| {
            let look = &looks[*column];
            look.filled > 0 && has(look) == 0
        })
    };
    // 单位 is an office as well
    if let Some(column) =
        none_is(columns.unit, |look| look.units).filter(|column| looks[*column].offices > 0)
    {
        columns.unit = None;
        columns.distinguishing.push(column);
    }
    // a database numbers its rows
    if let Some(column) = none_is(columns.id, |look| look.ids) {
        columns.id = None;
        columns.distinguishing.push(column);
    }
    let has = |has: fn(&ColumnLook) -> usize| {
        let kind = columns.kind.map(|column| has(&looks[column]));
        kind.is_some_and(|count| count > 0)
    };
    let (is_strict, says_actual) = (has(|look| look.decisive), has(|look| look.kinds));
    columns.kind_is_strict = is_strict;
    columns.says_actual |= says_actual;
    let is_index = |column: &usize| looks[*column].is_index();
    columns.unnamed.retain(|column| !is_index(column));
    if !matches!(columns.form, Form::Wide(_)) {
        columns.unknown.append(&mut columns.unnamed);
    }
    let is_numbered = |column: &usize| looks[*column].numbers + looks[*column].periods > 0;
    columns.distinguishing.retain(|column| !is_numbered(column));
    let first = columns.places.iter().chain(&columns.unknown).copied();
    let first: Vec<usize> = first.chain(columns.kind).collect();
    columns.distinguishing.splice(0..0, first);
}

/// Tells columns without a role, by what their cells hold.
fn tell_unknown(
    header: &Header<'_>,
    columns: &Columns,
    looks: &[ColumnLook],
    plan: &Plan,
    tell: &mut impl FnMut(Diagnostic),
) {
    let name = |column: usize| header.cells[column].trim().to_owned();
    let filled = columns
        .unknown
        .iter()
        .filter(|column| looks[**column].filled > 0);
    let (telling, of_words): (Vec<usize>, Vec<usize>) =
        filled.partition(|column| looks[**column].is_telling());
    for column in telling.into_iter().take(MOST_TOLD) {
        let problem = match columns.form {
            Form::Cross { .. } => Problem::UnknownIndicator {
                name: name(column),
                rows: looks[column].filled,
                near: plan.nearest(&name(column)),
            },
            Form::Long(_) | Form::Wide(_) => Problem::UnknownColumn { name: name(column) },
        };
        tell(Diagnostic::at(header.place(column), problem));
    }
    if let Some(first) = of_words.first() {
        let names = of_words.iter().take(MOST_TOLD).map(|column| name(*column));
        let problem = Problem::WordColumns {
            names: names.collect(),
        };
        tell(Diagnostic::at(header.place(*first), problem));
    }
    for column in &columns.planned {
        let words = vec![name(*column)];
        let problem = Problem::NotActual { words, rows: 0 };
        tell(Diagnostic::at(header.place(*column), problem));
    }
}

/// A header held against its titles and first rows.
struct Judgement<'a> {
    plan: &'a Plan,
    /// The period of `--period`.
    asked: Option<Period>,
    titles: &'a Titles,
    header: &'a Header<'a>,
    columns: &'a Columns,
    looks: &'a [ColumnLook],
}

impl Judgement<'_> {
    /// The year in the brackets of a heading.
    fn year(&self) -> Option<i16> {
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
    fn defaults(&self) -> (Says, Vec<columns::Wrong>) {
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
        if let Some(text) = &titles.unknown_unit
            && self.needs_unit()
        {
            let text = text.clone();
            wrong.push((None, Problem::UnknownUnit { text }));
        }
        wrong.extend(self.foreign_unit(&says));
        wrong.extend(self.other_year().or_else(|| self.other_month()));
        wrong.extend(self.other_place());
        (says, wrong)
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
        let targets = || self.plan.targets.iter();
        let fits = |unit: &Unit| targets().any(|target| unit.power_to(&target.unit).is_some());
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

/// The headings of a wide table that are single days where months are likely to be meant.
fn days_for_months(header: &Header<'_>, columns: &Columns) -> Vec<Diagnostic> {
    let Form::Wide(periods) = &columns.form else {
        return Vec::new();
    };
    let suspect = |(period, figures): &(Period, Figures)| {
        let column = figures.amounts().next()?;
        let problem = day_for_month(*period, header.cells[column].trim())?;
        Some(Diagnostic::at(header.place(column), problem))
    };
    periods.iter().filter_map(suspect).take(MOST_TOLD).collect()
}
