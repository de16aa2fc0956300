//! The targets that the command line asks about.

use std::collections::BTreeSet;

use anyhow::{Error, Result};

use crate::commands::status::usage;
use crate::model::plan::names;
use crate::model::{Clause, Kind, Plan, Target};
use crate::render::words::lang::{Lang, in_language};

/// The conditions on targets that are asked about; each holds where it is given.
pub struct Selection {
    kind: Option<Kind>,
    clause: Option<Clause>,
    /// As it is compared.
    owner: Option<String>,
}

impl Selection {
    /// A selection of targets of a plan.
    ///
    /// # Errors
    /// The plan has no such owner, or no target that is asked about.
    pub fn new(
        kind: Option<Kind>,
        clause: Option<&str>,
        owner: Option<&str>,
        plan: &Plan,
        lang: Lang,
    ) -> Result<Selection> {
        let selection = Selection {
            kind,
            clause: clause.map(Clause::new),
            owner: owner.map(names::key),
        };
        let is_owner = |target: &Target| selection.is_owner(target);
        if let Some(owner) = owner
            && !plan.targets.iter().any(is_owner)
        {
            return Err(no_such_owner(owner, plan, lang));
        }
        if !plan.targets.iter().any(|target| selection.asks(target)) {
            return Err(usage(in_language!(lang, usage::no_such_target())));
        }
        Ok(selection)
    }

    /// Whether it asks about a target.
    pub fn asks(&self, target: &Target) -> bool {
        let (kind, clause) = (self.kind, self.clause.as_ref());
        kind.is_none_or(|kind| target.kind == Some(kind))
            && clause.is_none_or(|clause| target.is_within(clause))
            && self.is_owner(target)
    }

    fn is_owner(&self, target: &Target) -> bool {
        let owner = target.owner.as_deref().map(names::key);
        self.owner.is_none() || owner == self.owner
    }
}

fn no_such_owner(owner: &str, plan: &Plan, lang: Lang) -> Error {
    let known = plan
        .targets
        .iter()
        .filter_map(|target| target.owner.as_deref());
    let known: BTreeSet<&str> = known.collect();
    let known: Vec<&str> = known.into_iter().collect();
    usage(if known.is_empty() {
        in_language!(lang, usage::no_owners()).to_owned()
    } else {
        in_language!(lang, usage::unknown_owner(owner, &known))
    })
}
