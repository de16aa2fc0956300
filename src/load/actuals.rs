//! Data files to [`Observations`]: several files are one data set.

use std::collections::HashMap;

use super::cells::{Found, Reader, Understood};
use super::encoding::Encoding;
use super::header::{self, Layout};
use super::rows::{Row, Rows, cell_span, stray_quote};
use super::sense;
use super::series::{self, Given};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Observations, Plan, Unit};

/// What data files came to. With an error among the diagnostics the observations are not to be trusted.
#[derive(Debug)]
pub struct Actuals {
    /// The figures that could be read.
    pub observations: Observations,
    /// Every problem, in the order of files, lines and columns.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads data files against a plan.
pub fn actuals(plan: &Plan, sources: &[Source]) -> Actuals {
    let DataSet { given, problems, .. } = DataSet::read(plan, sources);
    put_together(plan, sources, &given, problems)
}

/// Puts the rows of all files together, adding to the problems that they have as rows.
pub fn put_together(plan: &Plan, sources: &[Source], given: &[Vec<Given>], mut problems: Vec<Diagnostic>) -> Actuals {
    let mut series = Vec::with_capacity(plan.targets.len());
    for (target, given) in plan.targets.iter().zip(given) {
        let figures = series::series(plan, target, given, sources, &mut problems);
        sense::check(plan, target, &figures, given, sources, &mut problems);
        series.push(figures);
    }
    let files = sources.iter().map(|source| source.name.clone()).collect();
    let diagnostics = in_order(problems, sources);
    Actuals { observations: Observations::new(files, series), diagnostics }
}

/// Diagnostics in the order of files, lines and columns; those of files as a whole first.
pub fn in_order(mut diagnostics: Vec<Diagnostic>, sources: &[Source]) -> Vec<Diagnostic> {
    let order: HashMap<&str, usize> =
        sources.iter().enumerate().rev().map(|(index, source)| (source.name.as_str(), index)).collect();
    diagnostics.sort_by_key(|diagnostic| {
        let place = diagnostic.place.as_ref();
        place.map(|place| (order.get(place.file.as_str()).copied(), place.line, place.column))
    });
    diagnostics
}

/// The rows of all files, by target.
pub struct DataSet<'a> {
    plan: &'a Plan,
    /// For each target, in plan order, its figures in the order of the files.
    pub given: Vec<Vec<Given>>,
    /// The first row after the plan's end, and how many there are.
    after_end: Option<(Diagnostic, usize)>,
    /// What is wrong with rows.
    pub problems: Vec<Diagnostic>,
}

impl<'a> DataSet<'a> {
    /// Reads all rows of all files.
    pub fn read(plan: &'a Plan, sources: &[Source]) -> DataSet<'a> {
        let given = vec![Vec::new(); plan.targets.len()];
        let mut set = DataSet { plan, given, after_end: None, problems: Vec::new() };
        for (file, source) in sources.iter().enumerate() {
            set.read_file(file, source);
        }
        let end = plan.span.end.to_string();
        set.problems.extend(set.after_end.take().map(|(first, rows)| {
            let problem = Problem::AfterPlanEnd { rows, end };
            Diagnostic { problem, ..first }
        }));
        set
    }

    fn read_file(&mut self, file: usize, source: &Source) {
        if source.encoding != Encoding::Utf8 {
            let (file, encoding) = (source.name.clone(), source.encoding.name());
            self.problems.push(Diagnostic::of_file(Problem::ReadAs { file, encoding }));
        }
        let mut rows = Rows::new(source);
        let Some((layout, table_unit)) = self.header(source, &mut rows) else { return };
        let width = layout.width;
        let mut reader = Reader::new(self.plan, source, layout, table_unit);
        let mut unknown: HashMap<String, usize> = HashMap::new();
        let mut seen = false;
        while let Some(row) = rows.next() {
            seen = true;
            if let Some(problem) = malformed(source, &row, width) {
                self.report(source, [problem]);
                continue;
            }
            match reader.read(&row) {
                Err(problems) => self.report(source, problems),
                Ok(Understood::Unknown(name)) => match unknown.get(&name) {
                    Some(first) => self.count_unknown(*first),
                    None => {
                        unknown.insert(name.clone(), self.problems.len());
                        let near = self.plan.nearest(&name);
                        let place = cell_span(source, &row.span, reader.indicator_column());
                        self.report(source, [(place, Problem::UnknownIndicator { name, rows: 1, near })]);
                    }
                },
                Ok(Understood::Figures(target, entries)) => {
                    for entry in entries {
                        let given = Given::new(entry, file, row.span.clone());
                        if given.period.date() > self.plan.span.end {
                            self.set_aside(source, cell_span(source, &row.span, given.column));
                        } else {
                            self.given[target].push(given);
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
    fn header(&mut self, source: &Source, rows: &mut Rows<'_>) -> Option<(Layout, Option<Unit>)> {
        let year = self.plan.span.single_year();
        let mut titles: Option<std::ops::Range<usize>> = None;
        let mut skipped = 0;
        let mut unit = None;
        loop {
            let Some(row) = rows.next() else {
                match titles {
                    Some(first) => self.report(source, [(first, Problem::NoHeader)]),
                    None => self.nothing(source),
                }
                return None;
            };
            let problems = match header::layout(row.cells, year) {
                Ok(layout) => {
                    self.report(source, titles.map(|first| {
                        let unit = unit.as_ref().map(|unit: &Unit| unit.as_str().to_owned());
                        (first, Problem::TitleSkipped { rows: skipped, unit })
                    }));
                    let unused = layout.left_over.iter().map(|column| {
                        let name = row.cell(*column).to_owned();
                        (cell_span(source, &row.span, *column), Problem::ColumnUnused { name })
                    });
                    let unused: Vec<Found> = unused.collect();
                    self.report(source, unused);
                    return Some((layout, unit));
                }
                Err(problems) => problems,
            };
            if header::is_separated_by_full_width_commas(row.cells, year) {
                self.report(source, [(row.span, Problem::FullWidthComma)]);
                return None;
            }
            if !header::is_title(row.cells) || skipped == header::MOST_TITLES {
                let first = titles.filter(|_| problems.iter().all(|(_, problem)| *problem == Problem::NoHeader));
                let whole = first.unwrap_or(row.span.clone());
                let place = |cell: Option<usize>| cell.map_or(whole.clone(), |cell| cell_span(source, &row.span, cell));
                let found: Vec<Found> = problems.into_iter().map(|(cell, problem)| (place(cell), problem)).collect();
                self.report(source, found);
                return None;
            }
            skipped += 1;
            unit = header::unit_of_title(row.cells).or(unit);
            titles.get_or_insert(row.span);
        }
    }

    fn report(&mut self, source: &Source, problems: impl IntoIterator<Item = Found>) {
        let diagnostics = problems.into_iter().map(|(span, problem)| Diagnostic::at(source.place(span), problem));
        self.problems.extend(diagnostics);
    }

    fn nothing(&mut self, source: &Source) {
        self.problems.push(Diagnostic::of_file(Problem::NoRows { file: source.name.clone() }));
    }

    fn count_unknown(&mut self, first: usize) {
        if let Problem::UnknownIndicator { rows, .. } = &mut self.problems[first].problem {
            *rows += 1;
        }
    }

    fn set_aside(&mut self, source: &Source, span: std::ops::Range<usize>) {
        let end = self.plan.span.end.to_string();
        match &mut self.after_end {
            Some((_, rows)) => *rows += 1,
            None => {
                let first = Diagnostic::at(source.place(span), Problem::AfterPlanEnd { rows: 1, end });
                self.after_end = Some((first, 1));
            }
        }
    }
}

/// What is wrong with a row as a row: a stray quote, or another number of cells than the header has. Empty
/// cells beyond the header are left by spreadsheets and mean nothing.
fn malformed(source: &Source, row: &Row<'_>, expected: usize) -> Option<Found> {
    if let Some(quote) = stray_quote(source, &row.span) {
        return Some((quote..row.span.end, Problem::UnclosedQuote));
    }
    let found = row.cells.len();
    let beyond_is_empty = || row.cells.iter().skip(expected).all(|cell| cell.trim().is_empty());
    let ragged = found < expected || found > expected && !beyond_is_empty();
    ragged.then(|| (row.span.clone(), Problem::RaggedRow { expected, found }))
}
