//! Checks across the targets of a plan: names are unique, and `same_as` leads to a like number and not in a circle.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::iter;

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::plan::names;
use crate::plan_file::table_reader::Located;
use crate::plan_file::target::Draft;
use crate::text::source::Source;

/// The places of the targets by all their names, folded. Ids are unique, and so is every name that data may use.
pub fn names(
    source: &Source,
    drafts: &[Draft],
    problems: &mut Vec<Diagnostic>,
) -> HashMap<String, usize> {
    // most have two names besides their id
    let mut owners: HashMap<String, usize> = HashMap::with_capacity(3 * drafts.len());
    let ids = drafts.iter().enumerate();
    let ids = ids.filter_map(|(index, draft)| Some((index, draft.id.as_ref()?, true)));
    let others = drafts.iter().enumerate();
    let others =
        others.flat_map(|(index, draft)| draft.names.iter().map(move |name| (index, name, false)));
    // ids first: they own their names, whatever other targets are called
    for (index, name, is_id) in ids.chain(others) {
        match owners.entry(names::key(&name.value)) {
            Entry::Vacant(free) => {
                free.insert(index);
            }
            Entry::Occupied(taken) if *taken.get() == index && !is_id => {}
            Entry::Occupied(taken) => {
                let owner = &drafts[*taken.get()];
                let problem = if is_id {
                    Problem::DuplicateId {
                        id: name.value.clone(),
                    }
                } else {
                    Problem::SharedName {
                        name: name.value.clone(),
                        owner: owner.shown_id(),
                    }
                };
                let first = named(owner, taken.key()).unwrap_or(name);
                let first = source.place(first.span.clone());
                let place = source.place(name.span.clone());
                problems.push(Diagnostic::at(place, problem).and(first));
            }
        }
    }
    owners
}

/// The first name of a target that is folded to `key`.
fn named<'d>(draft: &'d Draft, key: &str) -> Option<&'d Located<String>> {
    draft
        .all_names()
        .find(|name| names::key(&name.value) == key)
}

/// Reports partners whose number is of another kind, and circles of partners.
pub fn check_partners(source: &Source, drafts: &[Draft], problems: &mut Vec<Diagnostic>) {
    for draft in drafts {
        let Some((partner, place)) = partner(draft) else {
            continue;
        };
        let (own, other) = (draft.kind_of_number(), drafts[place].kind_of_number());
        if own != other {
            let problem = Problem::PartnerDiffers {
                id: partner.value.clone(),
                own,
                partner: other,
            };
            problems.push(Diagnostic::at(source.place(partner.span.clone()), problem));
        }
    }
    for start in 0..drafts.len() {
        let Some(circle) = circle(drafts, start) else {
            continue;
        };
        // a circle is told once, at its first target
        if circle.iter().all(|at| *at >= start)
            && let Some((partner, _)) = partner(&drafts[start])
        {
            let circle = circle.iter().chain(iter::once(&start));
            let circle = circle.map(|index| drafts[*index].shown_id()).collect();
            problems.push(Diagnostic::at(
                source.place(partner.span.clone()),
                Problem::PartnerCircle { circle },
            ));
        }
    }
}

/// The partner of a target as written, and its place.
fn partner(draft: &Draft) -> Option<(&Located<String>, usize)> {
    let partner = draft.partner.as_ref()?;
    Some((&partner.id, partner.target?))
}

/// The targets from `start` on, each the partner of the one before, if that leads back to `start`.
fn circle(drafts: &[Draft], start: usize) -> Option<Vec<usize>> {
    let next = |at: &usize| partner(&drafts[*at]).map(|(_, place)| place);
    let mut way = vec![start];
    for at in iter::successors(next(&start), next).take(drafts.len()) {
        if at == start {
            return Some(way);
        }
        way.push(at);
    }
    None
}
