//! Who answers for which targets: counts, and what has not been reported. Collected while targets are written, and
//! written behind them.

use serde::Serialize;

use super::summary::SummaryWire;
use crate::model::verdict::{Outcome, Reason};
use crate::model::{Report, Summary};
use crate::render::formats::JsonVersion;

/// One who answers for targets.
struct Owner {
    name: String,
    summary: Summary,
    /// The ids of the targets without a figure in any group.
    no_data: Vec<String>,
}

/// Those who answer for targets, in the order in which the plan names them; nobody where it names none.
#[derive(Default)]
pub struct Owners(Vec<Owner>);

/// An owner as JSON shows it.
#[derive(Serialize)]
pub struct OwnerWire<'a> {
    name: &'a str,
    summary: SummaryWire,
    no_data: &'a [String],
}

impl Owners {
    /// The owners of a report's targets.
    pub fn of(report: &Report<'_>) -> Owners {
        let mut owners: Vec<Owner> = Vec::new();
        for one in &report.assessments {
            let Some(name) = one.target.owner.as_deref() else {
                continue;
            };
            let known = owners.iter().position(|owner| owner.name == name);
            let place = known.unwrap_or_else(|| {
                owners.push(Owner {
                    name: name.to_owned(),
                    summary: Summary::default(),
                    no_data: Vec::new(),
                });
                owners.len() - 1
            });
            let owner = &mut owners[place];
            owner.summary = owner.summary.plus(one);
            if matches!(
                one.outcome,
                Outcome::NotJudged {
                    reason: Reason::NoData,
                    ..
                }
            ) {
                owner.no_data.push(one.target.id.clone());
            }
        }
        Owners(owners)
    }

    /// Adds those of another group: the same targets, so the same owners.
    pub fn add(&mut self, group: Owners) {
        if self.0.is_empty() {
            *self = group;
            return;
        }
        for own in group.0 {
            if let Some(all) = self.0.iter_mut().find(|all| all.name == own.name) {
                all.summary = all.summary.and(own.summary);
                all.no_data.retain(|id| own.no_data.contains(id));
            }
        }
    }

    /// As JSON shows them.
    pub fn wire(&self, version: JsonVersion) -> Vec<OwnerWire<'_>> {
        let owners = self.0.iter();
        owners
            .map(|owner| OwnerWire {
                name: &owner.name,
                summary: SummaryWire::new(owner.summary, version),
                no_data: &owner.no_data,
            })
            .collect()
    }
}
