//! What only a check of the data itself looks for: holes, revisions, rows that nothing uses.

use jiff::civil::Date;

use super::actuals::{DataSet, GroupRows, TargetRows, put_together};
use super::cells::Basis;
use super::series::{Given, months_between};
use super::source::Source;
use crate::diagnostic::{Diagnostic, Problem, Severity};
use crate::model::Plan;

/// How many of the indicators that nobody reports are named.
const MOST_NAMED: usize = 5;

/// What a lint is told beside its files.
#[derive(Clone, Copy, Debug, Default)]
pub struct LintRules<'a> {
    /// The column that the data set is divided by, if it is.
    pub by: Option<&'a str>,
    /// Rows for later periods are told.
    pub as_of: Option<Date>,
    /// Indicators that no file reports are errors.
    pub require_all: bool,
}

/// Every problem of data files: those of [`super::actuals`], and what only a lint looks for.
pub fn lint(plan: &Plan, sources: &[Source], rules: LintRules<'_>) -> Vec<Diagnostic> {
    let DataSet {
        groups,
        mut problems,
        ..
    } = DataSet::read(plan, sources, rules.by);
    for group in &groups {
        for (target, rows) in plan.targets.iter().zip(&group.rows) {
            problems.extend(hole(plan, &target.name, &rows.given, sources));
        }
    }
    problems.extend(beyond_as_of(&groups, rules.as_of, sources));
    problems.extend(unused(plan, &groups, sources));
    problems.extend(not_reported(plan, &groups, rules.require_all));
    put_together(plan, sources, groups, problems).diagnostics
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
    groups: &[GroupRows],
    as_of: Option<Date>,
    sources: &[Source],
) -> Option<Diagnostic> {
    let as_of = as_of?;
    let (first, rows) = counted(groups, |row| row.period.date() > as_of)?;
    Some(Diagnostic::at(
        first.place(sources),
        Problem::BeyondAsOf {
            rows,
            as_of: as_of.to_string(),
        },
    ))
}

/// Rows from before the year that gives bases and paths.
fn unused(plan: &Plan, groups: &[GroupRows], sources: &[Source]) -> Option<Diagnostic> {
    let from = plan.span.a_year_before().start.min(plan.span.eve());
    let (first, rows) = counted(groups, |row| row.period.date() < from)?;
    Some(Diagnostic::at(
        first.place(sources),
        Problem::UnusedRow {
            rows,
            from: from.to_string(),
        },
    ))
}

/// The first row, in the order of files and lines, for which `is_it` holds, and how many there are.
fn counted(groups: &[GroupRows], is_it: impl Fn(&Given) -> bool) -> Option<(&Given, usize)> {
    let found: Vec<&Given> = groups
        .iter()
        .flat_map(|group| &group.rows)
        .flat_map(|rows| &rows.given)
        .filter(|row| is_it(row))
        .collect();
    let first = found.iter().min_by_key(|row| (row.file, row.row.start))?;
    Some((first, found.len()))
}

/// The indicators that no row names: told together, or each as an error where they are required.
fn not_reported(plan: &Plan, groups: &[GroupRows], required: bool) -> Vec<Diagnostic> {
    let speaks = |rows: &TargetRows| {
        let within = |row: &Given| plan.span.contains(row.period.date());
        rows.unread || rows.given.iter().any(within)
    };
    let silent = |place: &usize| !groups.iter().any(|group| speaks(&group.rows[*place]));
    let names: Vec<String> = (0..plan.targets.len())
        .filter(silent)
        .map(|place| plan.targets[place].name.clone())
        .collect();
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
