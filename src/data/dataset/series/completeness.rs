//! Checks of the data alone: holes in monthly series, indicators that nobody reports.

use crate::data::dataset::deferred::DeferredProblems;
use crate::data::dataset::series::dated::DatedFigure;
use crate::data::dataset::series::totals::months_between;
use crate::diagnostic::{Diagnostic, Problem, Severity};
use crate::model::Plan;
use crate::model::plan::Target;

/// The most indicators that nobody reports that are named.
const MOST_NAMED: usize = 5;

/// Tells the months that a series lacks which is otherwise monthly: most of its steps are of one month. The
/// figures that rows give up to their dates count; a hole in the months of a total is told by those who
/// sum them.
pub fn hole(
    plan: &Plan,
    target: &Target,
    figures: &[DatedFigure],
    problems: &mut DeferredProblems<'_>,
) {
    let within = |figure: &&DatedFigure| plan.span.contains(figure.date) && !figure.is_summed;
    let rows: Vec<&DatedFigure> = figures.iter().filter(within).collect();
    let steps = || rows.windows(2).map(|pair| (pair[0], pair[1]));
    let missing = |(before, after): (&DatedFigure, &DatedFigure)| {
        months_between(before.date.last_of_month(), after.date.first_of_month())
    };
    let holes: Vec<(&DatedFigure, Vec<String>)> = steps()
        .map(|step| (step.1, missing(step)))
        .filter(|(_, months)| !months.is_empty())
        .collect();
    let monthly = steps().count() >= 2 * holes.len();
    if let Some((at, _)) = holes.first().filter(|_| monthly) {
        let problem = Problem::MissingPeriod {
            indicator: target.name.clone(),
            months: holes
                .iter()
                .flat_map(|(_, months)| months.clone())
                .collect(),
        };
        problems.at(at.at(), problem);
    }
}

/// The indicators of which no row speaks: told together, or each as an error where they are required.
pub fn not_reported(plan: &Plan, reported: &[bool], required: bool) -> Vec<Diagnostic> {
    // figures may be those of another target of the same indicator, or what they are worked out from
    let is_silent = |(place, target): &(usize, &Target)| {
        let origins = [Some(*place), target.of, target.source];
        let mut origins = origins.into_iter().flatten();
        !origins.any(|place| reported.get(place) == Some(&true))
    };
    let silent = plan.targets.iter().enumerate().filter(is_silent);
    let names: Vec<String> = silent.map(|(_, target)| target.name.clone()).collect();
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
