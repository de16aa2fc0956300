//! A few figures whose period makes the final figures of all others owed: a likely slip.

use jiff::civil::Date;

use crate::data::source::input::Unreadable;
use crate::data::{Dataset, Files};
use crate::diagnostic::{Diagnostic, Problem};
use crate::model::figures::coverage::Carriers;
use crate::model::time::period::Shortest;
use crate::model::{Figure, Plan};

/// The newest date of a run, beside what it is held against.
pub struct Newest {
    /// The date.
    pub date: Date,
    /// The targets that carry it.
    pub carriers: Carriers,
    /// The due dates of the targets that are looked at.
    pub due: Vec<Date>,
    /// The number of targets that were judged or would be, had they a final figure.
    pub judged: usize,
}

/// The problem at its cell, where there is one.
///
/// # Errors
/// A file that cannot be read again.
pub fn told(
    plan: &Plan,
    observations: &Dataset,
    files: &mut Files,
    newest: &Newest,
) -> Result<Vec<Diagnostic>, Unreadable> {
    let Newest {
        date,
        carriers,
        due,
        judged,
    } = newest;
    let Some((named, before)) = carriers.named().zip(carriers.before) else {
        return Ok(Vec::new());
    };
    let makes_owed = due.iter().any(|due| before < *due && due <= date);
    if !makes_owed || !carriers.are_few_of(*judged) {
        return Ok(Vec::new());
    }
    let names = named.iter().map(|place| plan.targets[*place].name.clone());
    let problem = Problem::EarlyPeriod {
        names: names.collect(),
        period: Shortest(*date, plan.years).to_string(),
        of: carriers.of,
        before: Shortest(before, plan.years).to_string(),
    };
    let place = match figure(observations, named, *date) {
        Some((target, figure)) => files.place(&figure, target)?,
        None => None,
    };
    Ok(vec![Diagnostic {
        place,
        ..Diagnostic::of_file(problem)
    }])
}

/// The first figure of some targets for a date, by groups.
fn figure(observations: &Dataset, targets: &[usize], date: Date) -> Option<(usize, Figure)> {
    let groups = 0..observations.groups.len();
    groups.into_iter().find_map(|group| {
        let group = observations.group(group);
        let mut each = targets.iter();
        each.find_map(|target| Some((*target, group.of(*target).at(date)?.clone())))
    })
}
