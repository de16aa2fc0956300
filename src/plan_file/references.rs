//! What must hold between the targets of a plan: names are unique, and `same_as` leads somewhere.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use crate::diagnostic::{Diagnostic, Problem};
use crate::model::plan::names;
use crate::plan_file::table_reader::At;
use crate::plan_file::target::Draft;
use crate::text::source::Source;

/// The places of the targets by all their names, folded. Ids are unique, and so is every name that data may use.
pub fn owners(
    source: &Source,
    drafts: &[Draft],
    problems: &mut Vec<Diagnostic>,
) -> HashMap<String, usize> {
    // most have two names besides their id
    let mut owners: HashMap<String, usize> = HashMap::with_capacity(3 * drafts.len());
    let mut shared = |at: &At<String>, first: &At<String>, problem: Problem| {
        let first = source.place(first.span.clone());
        problems.push(Diagnostic::at(source.place(at.span.clone()), problem).and(first));
    };
    for (index, draft) in drafts.iter().enumerate() {
        let Some(id) = &draft.id else { continue };
        match owners.entry(names::key(&id.value)) {
            Entry::Vacant(free) => {
                free.insert(index);
            }
            Entry::Occupied(taken) => {
                let first = drafts[*taken.get()].id.as_ref().unwrap_or(id);
                shared(
                    id,
                    first,
                    Problem::DuplicateId {
                        id: id.value.clone(),
                    },
                );
            }
        }
    }
    for (index, draft) in drafts.iter().enumerate() {
        for name in &draft.names {
            let key = names::key(&name.value);
            match owners.entry(key) {
                Entry::Vacant(free) => {
                    free.insert(index);
                }
                Entry::Occupied(taken) if *taken.get() == index => {}
                Entry::Occupied(taken) => {
                    let owner = &drafts[*taken.get()];
                    let first = owner
                        .all_names()
                        .find(|first| names::key(&first.value) == *taken.key());
                    let owner = owner
                        .id
                        .as_ref()
                        .map_or_else(String::new, |id| id.value.clone());
                    shared(
                        name,
                        first.unwrap_or(name),
                        Problem::SharedName {
                            name: name.value.clone(),
                            owner,
                        },
                    );
                }
            }
        }
    }
    owners
}

/// The place of each target's partner, for those that have one.
pub fn partners(
    source: &Source,
    drafts: &[Draft],
    problems: &mut Vec<Diagnostic>,
) -> Vec<Option<usize>> {
    let ids: HashMap<&str, usize> = drafts
        .iter()
        .enumerate()
        .filter_map(|(index, draft)| Some((draft.id.as_ref()?.value.as_str(), index)))
        .collect();
    let mut resolve = |draft: &Draft| {
        let written = draft.partner.as_ref()?;
        let place = || source.place(written.span.clone());
        let Some(partner) = ids.get(written.value.as_str()).copied() else {
            let known = drafts
                .iter()
                .filter_map(|draft| draft.id.as_ref())
                .map(|id| id.value.as_str());
            let near = names::nearest(&written.value, known);
            problems.push(Diagnostic::at(
                place(),
                Problem::UnknownPartner {
                    id: written.value.clone(),
                    near,
                },
            ));
            return None;
        };
        let (own, other) = (draft.kind_of_number(), drafts[partner].kind_of_number());
        if own != other {
            let problem = Problem::PartnerDiffers {
                id: written.value.clone(),
                own,
                partner: other,
            };
            problems.push(Diagnostic::at(place(), problem));
        }
        Some(partner)
    };
    let partners: Vec<Option<usize>> = drafts.iter().map(&mut resolve).collect();
    for (start, draft) in drafts.iter().enumerate() {
        let way: Vec<usize> = std::iter::successors(partners[start], |at| partners[*at])
            .take(drafts.len())
            .collect();
        let Some(length) = way.iter().position(|at| *at == start) else {
            continue;
        };
        // a circle is told once, at its first target
        if way[..length].iter().all(|at| *at > start)
            && let Some(written) = &draft.partner
        {
            let name = |index: usize| {
                drafts[index]
                    .id
                    .as_ref()
                    .map_or_else(String::new, |id| id.value.clone())
            };
            let circle = std::iter::once(start)
                .chain(way[..=length].iter().copied())
                .map(name)
                .collect();
            problems.push(Diagnostic::at(
                source.place(written.span.clone()),
                Problem::PartnerCircle { circle },
            ));
        }
    }
    partners
}
