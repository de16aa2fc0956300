//! `[[waiver]]` tables, of a plan file or of a file beside it.

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::plan::{Plan, Target, names};
use crate::model::{GroupName, Waiver};
use crate::plan_file::reader::{Table, document, or_problems, tables};
use crate::plan_file::table_reader::Fields;
use crate::text::source::Source;

/// A waiver, and where it is written.
#[derive(Clone, Debug)]
pub struct Waived {
    /// What is let be.
    pub waiver: Waiver,
    /// The place of its id.
    pub place: Place,
}

/// Reads a file of nothing but waivers.
///
/// # Errors
/// Every problem of the file, in its order.
pub fn waivers(plan: &Plan, source: &Source) -> Result<Vec<Waived>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let found = document(source, &mut problems).map(|document| {
        let mut top = Fields::new(source, document.get_ref(), 0..0, &mut problems);
        let tables = tables(&mut top, "waiver");
        top.finish();
        read(source, plan, tables, &mut problems)
    });
    or_problems(found, problems)
}

/// The waivers of these tables; what is wrong goes to `problems`.
pub fn read(
    source: &Source,
    plan: &Plan,
    tables: Vec<Table<'_>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Waived> {
    let mut found: Vec<Waived> = Vec::new();
    for (table, header) in tables {
        let Some(new) = waiver(plan, source, Fields::new(source, table, header, problems)) else {
            continue;
        };
        if let Some(first) = found
            .iter()
            .find(|first| overlap(&first.waiver, &new.waiver))
        {
            let id = plan.targets[new.waiver.target].id.clone();
            let problem = Problem::RepeatedWaiver { id };
            problems.push(Diagnostic::at(new.place.clone(), problem).and(first.place.clone()));
        }
        found.push(new);
    }
    found
}

fn waiver(plan: &Plan, source: &Source, mut fields: Fields<'_, '_>) -> Option<Waived> {
    for key in ["id", "until", "reason"] {
        fields.require(key, "waiver");
    }
    let id = fields.text("id");
    let group = fields.text("group");
    let until = fields.date("until");
    let reason = fields.text("reason");
    let target = id.as_ref().and_then(|id| {
        let ids = || {
            plan.targets
                .iter()
                .map(|target: &Target| target.id.as_str())
        };
        let found = ids().position(|known| known == id.value);
        if found.is_none() {
            let near = names::nearest(&id.value, ids());
            let problem = Problem::UnknownWaived {
                id: id.value.clone(),
                near,
            };
            fields.report(id.span.clone(), problem);
        }
        found
    });
    fields.finish();
    Some(Waived {
        place: source.place(id?.span),
        waiver: Waiver {
            target: target?,
            group: group.map(|group| GroupName::new(&group.value)),
            until: until?.value,
            reason: reason?.value,
        },
    })
}

/// Whether two waivers are for one target in one group.
fn overlap(a: &Waiver, b: &Waiver) -> bool {
    let groups = match (&a.group, &b.group) {
        (Some(a), Some(b)) => a.is(b),
        (None, None) => true,
        _ => false,
    };
    a.target == b.target && groups
}
