//! Data files to [`Observations`]: several files are one data set.

use std::collections::HashMap;
use std::ops::Range;

use super::cells::{Basis, Reader, TableSays, Understood, day_for_month};
use super::encoding::Encoding;
use super::header::{self, Form, Layout};
use super::remembered::Remembered;
use super::rows::{Row, Rows, cell_place, stray_quote};
use super::sense;
use super::series::{self, Given};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Place, Problem, Severity};
use crate::model::names;
use crate::model::plan::Target;
use crate::model::{Group, GroupName, Observations, Plan, Unit};

/// For how many unknown names of a file the nearest known ones are looked up: it takes time, and who has more
/// of them has another plan's file.
const MOST_SUGGESTED: usize = 20;

/// How many figures a target is taken to have when the first one comes: a year of months.
const A_YEAR: usize = 12;

/// Beyond this many bytes a text is nobody's name for an indicator.
const LONGEST_NAME: usize = 200;

/// What data files came to. With an error among the diagnostics the observations are not to be trusted.
#[derive(Debug)]
pub struct Actuals {
    /// The figures that could be read.
    pub observations: Observations,
    /// Every problem, in the order of files, lines and columns.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads data files against a plan. `by` names the column that the data set is divided by, if it is.
pub fn actuals(plan: &Plan, sources: &[Source], by: Option<&str>) -> Actuals {
    let DataSet {
        groups, problems, ..
    } = DataSet::read(plan, sources, by);
    put_together(plan, sources, groups, problems)
}

/// Puts the rows of all files together, adding to the problems that they have as rows. A group's rows go when
/// its figures are found.
pub fn put_together(
    plan: &Plan,
    sources: &[Source],
    groups: Vec<GroupRows>,
    mut problems: Vec<Diagnostic>,
) -> Actuals {
    let mut divided = Vec::with_capacity(groups.len());
    for group in groups {
        let mut series = Vec::with_capacity(plan.targets.len());
        for (target, rows) in plan.targets.iter().zip(&group.rows) {
            let figures = series::series(plan, target, rows, sources, &mut problems);
            sense::check(plan, target, &figures, &rows.given, sources, &mut problems);
            series.push(figures);
        }
        divided.push(Group::new(group.name, series));
    }
    problems.extend(unknown_groups(plan, &divided));
    let files = sources.iter().map(|source| source.name.clone()).collect();
    let diagnostics = in_order(problems, sources);
    let observations = Observations {
        files,
        groups: divided,
    };
    Actuals {
        observations,
        diagnostics,
    }
}

/// Groups that the plan asks something of and no row is of.
fn unknown_groups(plan: &Plan, groups: &[Group]) -> Vec<Diagnostic> {
    let known: Vec<&GroupName> = groups
        .iter()
        .filter_map(|group| group.name.as_ref())
        .collect();
    let own = |target: &Target| {
        let asked = target.groups.clone().into_iter();
        let unknown = asked.filter(|own| !known.iter().any(|name| name.is(&own.name)));
        let problem = |name: String| Problem::UnknownGroup {
            near: names::nearest(&name, known.iter().map(|name| name.written.as_str())),
            target: target.id.clone(),
            name,
        };
        unknown
            .map(|own| Diagnostic::of_file(problem(own.name.written)))
            .collect::<Vec<_>>()
    };
    if known.is_empty() {
        return Vec::new();
    }
    plan.targets.iter().flat_map(own).collect()
}

/// Diagnostics in the order of files, lines and columns; those of files as a whole first.
fn in_order(mut diagnostics: Vec<Diagnostic>, sources: &[Source]) -> Vec<Diagnostic> {
    let order: HashMap<&str, usize> = sources
        .iter()
        .enumerate()
        .rev()
        .map(|(index, source)| (source.name.as_str(), index))
        .collect();
    diagnostics.sort_by_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| {
            (
                order.get(place.file.as_str()).copied(),
                place.line,
                place.column,
            )
        })
    });
    diagnostics
}

/// The rows of one target.
#[derive(Clone, Debug, Default)]
pub struct TargetRows {
    /// Its figures, in the order of the files.
    pub given: Vec<Given>,
    /// Whether some of its rows could not be read.
    pub unread: bool,
}

/// The rows of one group, or all where the data set is not divided.
#[derive(Clone, Debug)]
pub struct GroupRows {
    /// The group, where there is one.
    pub name: Option<GroupName>,
    /// For each target, in plan order, its rows.
    pub rows: Vec<TargetRows>,
}

impl GroupRows {
    /// A group without rows, of a plan with as many targets.
    fn new(name: Option<GroupName>, targets: usize) -> GroupRows {
        let rows = vec![TargetRows::default(); targets];
        GroupRows { name, rows }
    }
}

/// The rows of all files, by group and target.
pub struct DataSet<'a> {
    plan: &'a Plan,
    by: Option<&'a str>,
    /// In order of first appearance.
    pub groups: Vec<GroupRows>,
    /// The places of the groups by their names as they are compared.
    places: HashMap<String, usize>,
    /// The same by their names as rows write them.
    written: Remembered<usize>,
    /// The first row after the plan's end, and how many there are.
    after_end: Option<(Diagnostic, usize)>,
    /// What is wrong with rows.
    pub problems: Vec<Diagnostic>,
}

impl<'a> DataSet<'a> {
    /// Reads all rows of all files.
    pub fn read(plan: &'a Plan, sources: &[Source], by: Option<&'a str>) -> DataSet<'a> {
        let mut set = DataSet {
            plan,
            by,
            groups: Vec::new(),
            places: HashMap::new(),
            written: Remembered::default(),
            after_end: None,
            problems: Vec::new(),
        };
        if by.is_none() {
            set.groups.push(GroupRows::new(None, plan.targets.len()));
        }
        for (file, source) in sources.iter().enumerate() {
            set.read_file(file, source);
        }
        let end = plan.span.end.to_string();
        set.problems
            .extend(set.after_end.take().map(|(first, rows)| {
                let problem = Problem::AfterPlanEnd { rows, end };
                Diagnostic { problem, ..first }
            }));
        set
    }

    /// The place of the group of this name; the only one where the data set is not divided.
    fn group(&mut self, written: Option<&str>) -> usize {
        let Some(written) = written else { return 0 };
        let (places, groups) = (&mut self.places, &mut self.groups);
        let targets = self.plan.targets.len();
        self.written.get(written, |written| {
            let name = GroupName::new(written);
            let key = name.key().to_owned();
            *places.entry(key).or_insert_with(|| {
                groups.push(GroupRows::new(Some(name), targets));
                groups.len() - 1
            })
        })
    }

    fn read_file(&mut self, file: usize, source: &Source) {
        if source.encoding != Encoding::Utf8 {
            let (file, encoding) = (source.name.clone(), source.encoding.name());
            self.problems
                .push(Diagnostic::of_file(Problem::ReadAs { file, encoding }));
        }
        let mut rows = Rows::new(source);
        let Some((layout, says)) = self.header(source, &mut rows) else {
            return;
        };
        let width = layout.width;
        let mut reader = Reader::new(self.plan, source, (layout, says), self.by);
        let mut unknown: HashMap<String, usize> = HashMap::new();
        let mut seen = false;
        while let Some(row) = rows.next() {
            seen = true;
            if let Some((span, problem)) = malformed(source, &row, width) {
                self.report(source, span, problem);
                continue;
            }
            match reader.read(&row) {
                Understood::Nameless(problem) => self.problems.push(*problem),
                Understood::Unknown(name) => match unknown.get(&name) {
                    Some(first) => self.count_unknown(*first),
                    None => {
                        unknown.insert(name.clone(), self.problems.len());
                        let near = if unknown.len() <= MOST_SUGGESTED && name.len() <= LONGEST_NAME
                        {
                            self.plan.nearest(&name)
                        } else {
                            Vec::new()
                        };
                        let place = cell_place(source, &row.span, reader.indicator_column());
                        let problem = Problem::UnknownIndicator {
                            name: name.chars().take(LONGEST_NAME).collect(),
                            rows: 1,
                            near,
                        };
                        self.problems.push(Diagnostic::at(place, problem));
                    }
                },
                Understood::Target(target, found) => {
                    let group = self.group(reader.group(&row));
                    let rows = &mut self.groups[group].rows[target];
                    rows.unread |= found
                        .problems
                        .iter()
                        .any(|one| one.severity == Severity::Error);
                    self.problems.extend(found.problems);
                    for entry in found.entries {
                        let given = Given::new(entry, file, row.span.clone(), found.remark.clone());
                        if given.period.date() > self.plan.span.end {
                            self.set_aside(cell_place(source, &row.span, given.column));
                        } else {
                            let given_so_far = &mut self.groups[group].rows[target].given;
                            if given_so_far.is_empty() {
                                given_so_far.reserve(A_YEAR);
                            }
                            given_so_far.push(given);
                        }
                    }
                }
            }
        }
        if !seen {
            self.nothing(source);
        }
    }

    /// Finds the header, below title lines if they are nothing else, and the unit that these give.
    fn header(&mut self, source: &Source, rows: &mut Rows<'_>) -> Option<(Layout, TableSays)> {
        let year = self.plan.span.single_year();
        let mut titles = Titles::default();
        while let Some(row) = rows.next() {
            if let Some(quote) = stray_quote(source, &row.span) {
                self.report(source, quote..row.span.end, Problem::UnclosedQuote);
                return None;
            }
            let problems = match header::layout(row.cells, year, self.by) {
                Ok(layout) => {
                    self.problems.extend(titles.told(source));
                    let unused = |column: &usize| {
                        let name = row.cell(*column).to_owned();
                        Diagnostic::at(
                            cell_place(source, &row.span, *column),
                            Problem::ColumnUnused { name },
                        )
                    };
                    self.problems
                        .extend(layout.left_over.iter().take(MOST_SUGGESTED).map(unused));
                    self.problems.extend(days_for_months(source, &row, &layout));
                    let beside = header::beside_value(row.cells, &layout);
                    let (said, place) = match beside {
                        Some(said) => (Some(said), row.span.clone()),
                        None => (titles.unit, titles.first.unwrap_or(row.span.clone())),
                    };
                    let said = said.map_or(Ok(TableSays::default()), |said| {
                        table_says(self.plan, &said)
                    });
                    return match said {
                        Ok(says) => Some((layout, says)),
                        Err(problem) => {
                            self.report(source, place, problem);
                            None
                        }
                    };
                }
                Err(problems) => problems,
            };
            if header::is_separated_by_full_width_commas(row.cells, year) {
                self.report(source, row.span, Problem::FullWidthComma);
                return None;
            }
            if header::is_title(row.cells) && titles.count < header::MOST_TITLES {
                titles.add(&row);
                continue;
            }
            for (column, problem) in problems {
                match column {
                    Some(column) => {
                        let place = cell_place(source, &row.span, column);
                        self.problems.push(Diagnostic::at(place, problem));
                    }
                    None => self.report(source, row.span.clone(), problem),
                }
            }
            return None;
        }
        match titles.first {
            Some(first) => self.report(source, first, Problem::NoHeader),
            None => self.nothing(source),
        }
        None
    }

    fn report(&mut self, source: &Source, span: Range<usize>, problem: Problem) {
        self.problems
            .push(Diagnostic::at(source.place(span), problem));
    }

    fn nothing(&mut self, source: &Source) {
        self.problems.push(Diagnostic::of_file(Problem::NoRows {
            file: source.name.clone(),
        }));
    }

    fn count_unknown(&mut self, first: usize) {
        if let Problem::UnknownIndicator { rows, .. } = &mut self.problems[first].problem {
            *rows += 1;
        }
    }

    fn set_aside(&mut self, place: Place) {
        let end = self.plan.span.end.to_string();
        match &mut self.after_end {
            Some((_, rows)) => *rows += 1,
            None => {
                self.after_end = Some((
                    Diagnostic::at(place, Problem::AfterPlanEnd { rows: 1, end }),
                    1,
                ));
            }
        }
    }
}

/// Lines above a header.
#[derive(Default)]
struct Titles {
    /// The bytes of the first one.
    first: Option<Range<usize>>,
    count: usize,
    /// What one of them says the unit is.
    unit: Option<String>,
}

impl Titles {
    fn add(&mut self, row: &Row<'_>) {
        self.count += 1;
        self.unit = header::unit_of_title(row.cells).or(self.unit.take());
        self.first.get_or_insert(row.span.clone());
    }

    /// That they were passed over, if there are any.
    fn told(&self, source: &Source) -> Option<Diagnostic> {
        let unit = self.unit.clone();
        let problem = Problem::TitleSkipped {
            rows: self.count,
            unit,
        };
        self.first
            .clone()
            .map(|first| Diagnostic::at(source.place(first), problem))
    }
}

/// What a title line, or the brackets behind the figures' heading, say of all figures.
fn table_says(plan: &Plan, said: &str) -> Result<TableSays, Problem> {
    if let Some(basis) = Basis::of(said) {
        return Ok(TableSays { basis, unit: None });
    }
    let unit = Unit::parse(said);
    let fits = plan
        .targets
        .iter()
        .any(|target| unit.power_to(&target.unit).is_some());
    // an office is called 单位 as well: what has no sign of a unit is none
    let looks_like_one = unit.has_scale() || said.contains(['%', '元', '％']);
    match (fits, looks_like_one) {
        (true, _) => Ok(TableSays {
            basis: Basis::ToDate,
            unit: Some(unit),
        }),
        (false, true) => Err(Problem::UnknownUnit {
            text: said.to_owned(),
        }),
        (false, false) => Ok(TableSays::default()),
    }
}

/// The headings of a wide file that are single days where months are likely to be meant.
fn days_for_months(source: &Source, row: &Row<'_>, layout: &Layout) -> Vec<Diagnostic> {
    let Form::Wide { periods } = &layout.form else {
        return Vec::new();
    };
    let suspect = |(column, period): &(usize, crate::model::Period)| {
        let problem = day_for_month(*period, row.cell(*column))?;
        Some(Diagnostic::at(
            cell_place(source, &row.span, *column),
            problem,
        ))
    };
    periods
        .iter()
        .filter_map(suspect)
        .take(MOST_SUGGESTED)
        .collect()
}

/// What is wrong with a row as a row: a stray quote, or another number of cells than the header has. Empty
/// cells beyond the header are left by spreadsheets and mean nothing.
fn malformed(source: &Source, row: &Row<'_>, expected: usize) -> Option<(Range<usize>, Problem)> {
    if let Some(quote) = stray_quote(source, &row.span) {
        return Some((quote..row.span.end, Problem::UnclosedQuote));
    }
    let found = row.cells.len();
    let beyond_is_empty = || {
        row.cells
            .iter()
            .skip(expected)
            .all(|cell| cell.trim().is_empty())
    };
    let ragged = found < expected || found > expected && !beyond_is_empty();
    ragged.then(|| (row.span.clone(), Problem::RaggedRow { expected, found }))
}
