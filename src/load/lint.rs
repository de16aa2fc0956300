//! What only a check of the data itself looks for: holes, revisions, rows that nothing uses.

use jiff::civil::Date;

use super::actuals::{Actuals, DataSet, TargetRows, in_order, put_together};
use super::cells::Basis;
use super::series::{Given, months_between};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Problem, Severity};
use crate::model::Plan;

/// How many of the indicators that nobody reports are named.
const MOST_NAMED: usize = 5;

/// What a lint is told beside its files.
#[derive(Clone, Copy, Debug, Default)]
pub struct LintRules {
    /// Rows for later periods are told.
    pub as_of: Option<Date>,
    /// Indicators that no file reports are errors.
    pub require_all: bool,
}

/// Every problem of data files: those of [`super::actuals`], and what only a lint looks for.
pub fn lint(plan: &Plan, sources: &[Source], rules: LintRules) -> Vec<Diagnostic> {
    let DataSet { rows, problems, .. } = DataSet::read(plan, sources);
    let Actuals {
        diagnostics: mut problems,
        ..
    } = put_together(plan, sources, &rows, problems);
    for (target, rows) in plan.targets.iter().zip(&rows) {
        problems.extend(hole(plan, &target.name, &rows.given, sources));
    }
    problems.extend(beyond_as_of(&rows, rules.as_of, sources));
    problems.extend(unused(plan, &rows, sources));
    problems.extend(not_reported(plan, &rows, rules.require_all));
    in_order(problems, sources)
}

/// The months that a series lacks which is otherwise monthly: most of its steps are of one month.
fn hole(plan: &Plan, name: &str, given: &[Given], sources: &[Source]) -> Option<Diagnostic> {
    // a hole in the months of a total is told by those who sum them
    let mut rows: Vec<&Given> = given
        .iter()
        .filter(|row| row.basis == Basis::ToDate && plan.span.contains(row.period.date()))
        .collect();
    rows.sort_by_key(|row| row.period.date());
    rows.dedup_by_key(|row| row.period.date());
    let steps = || rows.windows(2).map(|pair| (pair[0], pair[1]));
    let missing = |(before, after): (&Given, &Given)| {
        months_between(
            before.period.date().last_of_month(),
            after.period.date().first_of_month(),
        )
    };
    let holes: Vec<(&Given, Vec<String>)> = steps()
        .map(|step| (step.1, missing(step)))
        .filter(|(_, months)| !months.is_empty())
        .collect();
    let monthly = steps().count() >= 2 * holes.len();
    let (at, _) = holes.first().filter(|_| monthly)?;
    let months = holes
        .iter()
        .flat_map(|(_, months)| months.clone())
        .collect();
    Some(Diagnostic::at(
        at.place(sources),
        Problem::MissingPeriod {
            indicator: name.to_owned(),
            months,
        },
    ))
}

fn beyond_as_of(
    rows: &[TargetRows],
    as_of: Option<Date>,
    sources: &[Source],
) -> Option<Diagnostic> {
    let as_of = as_of?;
    let (first, rows) = counted(rows, |row| row.period.date() > as_of)?;
    Some(Diagnostic::at(
        first.place(sources),
        Problem::BeyondAsOf {
            rows,
            as_of: as_of.to_string(),
        },
    ))
}

/// Rows from before the year that gives bases and paths.
fn unused(plan: &Plan, rows: &[TargetRows], sources: &[Source]) -> Option<Diagnostic> {
    let from = plan.span.a_year_before().start.min(plan.span.eve());
    let (first, rows) = counted(rows, |row| row.period.date() < from)?;
    Some(Diagnostic::at(
        first.place(sources),
        Problem::UnusedRow {
            rows,
            from: from.to_string(),
        },
    ))
}

/// The first row, in the order of files and lines, for which `is_it` holds, and how many there are.
fn counted(rows: &[TargetRows], is_it: impl Fn(&Given) -> bool) -> Option<(&Given, usize)> {
    let found: Vec<&Given> = rows
        .iter()
        .flat_map(|rows| &rows.given)
        .filter(|row| is_it(row))
        .collect();
    let first = found.iter().min_by_key(|row| (row.file, row.row.start))?;
    Some((first, found.len()))
}

/// The indicators that no row names: told together, or each as an error where they are required.
fn not_reported(plan: &Plan, rows: &[TargetRows], required: bool) -> Vec<Diagnostic> {
    let silent = plan.targets.iter().zip(rows).filter(|(_, rows)| {
        !rows.unread
            && !rows
                .given
                .iter()
                .any(|row| plan.span.contains(row.period.date()))
    });
    let names: Vec<String> = silent.map(|(target, _)| target.name.clone()).collect();
    let told = |names: &[String], all| {
        let names = names.iter().take(MOST_NAMED).cloned().collect();
        Diagnostic::of_file(Problem::NotReported { names, all })
    };
    match (names.is_empty(), required) {
        (true, _) => Vec::new(),
        (false, false) => vec![told(&names, names.len())],
        (false, true) => {
            let alone = names.chunks(1).map(|name| told(name, 1));
            alone
                .map(|one| Diagnostic {
                    severity: Severity::Error,
                    ..one
                })
                .collect()
        }
    }
}
