//! Who has not reported: the targets without a figure under their owners, or under their sections.

use std::cmp::Reverse;
use std::collections::HashMap;

use crate::model::Report;
use crate::model::verdict::Assessment;
use crate::render::report::findings::sections;
use crate::render::words::lang::Lang;

/// Targets of one owner or section without a figure, and how many there are in all.
pub struct Unreported<'r, 'a> {
    /// The owner or the section.
    pub name: String,
    /// Those without a figure, in the plan's order; at least one.
    pub those: Vec<&'r Assessment<'a>>,
    /// The number of its targets, reported or not.
    pub of: usize,
}

/// The targets without a figure by owner, those who owe most first.
pub fn by_owner<'r, 'a>(
    report: &'r Report<'a>,
    silent: &[&'r Assessment<'a>],
    lang: Lang,
) -> Vec<Unreported<'r, 'a>> {
    let mut owners = by(report, silent, |one| sections::owner(one.target, lang));
    owners.sort_by_key(|owing| Reverse(owing.those.len()));
    owners
}

/// Targets without a figure under the names that `name` gives them, in order of first appearance.
pub fn by<'r, 'a>(
    report: &'r Report<'a>,
    silent: &[&'r Assessment<'a>],
    name: impl Fn(&Assessment<'a>) -> String,
) -> Vec<Unreported<'r, 'a>> {
    let mut all: Vec<Unreported<'r, 'a>> = Vec::new();
    let mut places = HashMap::new();
    for one in &report.assessments {
        let name = name(one);
        let place = *places.entry(name.clone()).or_insert_with(|| {
            all.push(Unreported {
                name,
                those: Vec::new(),
                of: 0,
            });
            all.len() - 1
        });
        all[place].of += 1;
    }
    for one in silent {
        if let Some(place) = places.get(&name(one)) {
            all[*place].those.push(one);
        }
    }
    all.retain(|owing| !owing.those.is_empty());
    all
}
