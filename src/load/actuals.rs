//! Data files to [`Observations`]: several files are one data set.

use std::collections::HashMap;

use super::cells::{Found, Reader, Understood};
use super::header;
use super::rows::{Row, Rows, cell_span, stray_quote};
use super::series::{self, Given};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::{Observations, Plan};

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
    let mut set = DataSet {
        plan,
        given: vec![Vec::new(); plan.targets.len()],
        after_end: None,
        problems: Vec::new(),
    };
    for (file, source) in sources.iter().enumerate() {
        set.read_file(file, source);
    }
    let DataSet {
        given,
        after_end,
        mut problems,
        ..
    } = set;
    problems.extend(after_end.map(|(first, rows)| Diagnostic {
        problem: Problem::AfterPlanEnd {
            rows,
            end: plan.span.end.to_string(),
        },
        ..first
    }));
    let series = plan
        .targets
        .iter()
        .zip(&given)
        .map(|(target, given)| series::series(plan, target, given, sources, &mut problems))
        .collect();
    let order: HashMap<&str, usize> = sources
        .iter()
        .enumerate()
        .rev()
        .map(|(i, s)| (s.name.as_str(), i))
        .collect();
    problems.sort_by_key(|diagnostic| {
        diagnostic.place.as_ref().map(|place| {
            (
                order.get(place.file.as_str()).copied(),
                place.line,
                place.column,
            )
        })
    });
    let files = sources.iter().map(|source| source.name.clone()).collect();
    Actuals {
        observations: Observations::new(files, series),
        diagnostics: problems,
    }
}

struct DataSet<'a> {
    plan: &'a Plan,
    given: Vec<Vec<Given>>,
    /// The first row after the plan's end, and how many there are.
    after_end: Option<(Diagnostic, usize)>,
    problems: Vec<Diagnostic>,
}

impl DataSet<'_> {
    fn read_file(&mut self, file: usize, source: &Source) {
        let mut rows = Rows::new(source);
        let Some(top) = rows.next() else {
            return self.nothing(source);
        };
        let width = top.cells.len();
        let columns = match header::columns(top.cells.iter()) {
            Ok(columns) => columns,
            Err(problems) => {
                let place = |cell: Option<usize>| {
                    cell.map_or(top.span.clone(), |cell| cell_span(source, &top.span, cell))
                };
                return self.report(
                    source,
                    problems
                        .into_iter()
                        .map(|(cell, problem)| (place(cell), problem)),
                );
            }
        };
        let mut reader = Reader::new(self.plan, columns);
        let mut unknown: HashMap<String, usize> = HashMap::new();
        let mut seen = false;
        while let Some(row) = rows.next() {
            seen = true;
            if let Some(problem) = malformed(source, &row, width) {
                self.report(source, [problem]);
                continue;
            }
            match reader.read(source, &row) {
                Err(problems) => self.report(source, problems),
                Ok(Understood::Unknown(name)) => match unknown.get(&name) {
                    Some(first) => self.count_unknown(*first),
                    None => {
                        unknown.insert(name.clone(), self.problems.len());
                        let near = self.plan.nearest(&name);
                        let problem = Problem::UnknownIndicator {
                            name,
                            rows: 1,
                            near,
                        };
                        self.report(
                            source,
                            [(cell_span(source, &row.span, columns.indicator), problem)],
                        );
                    }
                },
                Ok(Understood::Entry(entry)) => {
                    let Some(value) = entry.value else { continue };
                    if entry.period.date() > self.plan.span.end {
                        self.set_aside(source, cell_span(source, &row.span, columns.period));
                        continue;
                    }
                    self.given[entry.target].push(Given {
                        period: entry.period,
                        basis: entry.basis,
                        value,
                        file,
                        row: row.span,
                        column: columns.value,
                    });
                }
            }
        }
        if !seen {
            self.nothing(source);
        }
    }

    fn report(&mut self, source: &Source, problems: impl IntoIterator<Item = Found>) {
        let diagnostics = problems
            .into_iter()
            .map(|(span, problem)| Diagnostic::at(source.place(span), problem));
        self.problems.extend(diagnostics);
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

    fn set_aside(&mut self, source: &Source, span: std::ops::Range<usize>) {
        let end = self.plan.span.end.to_string();
        match &mut self.after_end {
            Some((_, rows)) => *rows += 1,
            None => {
                let first =
                    Diagnostic::at(source.place(span), Problem::AfterPlanEnd { rows: 1, end });
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
    let beyond_is_empty = || {
        row.cells
            .iter()
            .skip(expected)
            .all(|cell| cell.trim().is_empty())
    };
    let ragged = found < expected || found > expected && !beyond_is_empty();
    ragged.then(|| (row.span.clone(), Problem::RaggedRow { expected, found }))
}
