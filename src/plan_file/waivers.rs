//! `[[waiver]]` tables, of a plan file or of a file beside it.

use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::model::plan::{Plan, Target, names};
use crate::model::{GroupName, Waiver};
use crate::plan_file::table_reader::{Table, TableReader, document, or_problems};
use crate::text::source::Source;

/// A waiver with its place in a file.
#[derive(Clone, Debug)]
pub struct WrittenWaiver {
    /// The waiver.
    pub waiver: Waiver,
    /// The place of its id.
    pub place: Place,
}

/// Reads a file of nothing but waivers.
///
/// # Errors
/// Every problem of the file, in its order.
pub fn waivers(plan: &Plan, source: &Source) -> Result<Vec<WrittenWaiver>, Vec<Diagnostic>> {
    let mut problems = Vec::new();
    let found = document(source, &mut problems).map(|document| {
        let whole = Table {
            content: document.get_ref(),
            header: 0..0,
        };
        let mut top = TableReader::new(source, whole, &mut problems);
        let tables = top.tables("waiver");
        top.finish();
        read(source, plan, tables, &mut problems)
    });
    or_problems(found, problems)
}

/// The waivers of these tables; problems are added to `problems`.
pub fn read(
    source: &Source,
    plan: &Plan,
    tables: Vec<Table<'_>>,
    problems: &mut Vec<Diagnostic>,
) -> Vec<WrittenWaiver> {
    let mut found: Vec<WrittenWaiver> = Vec::new();
    for table in tables {
        let Some(new) = waiver(plan, TableReader::new(source, table, problems)) else {
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

fn waiver(plan: &Plan, mut table: TableReader<'_, '_>) -> Option<WrittenWaiver> {
    for key in ["id", "until", "reason"] {
        table.require(key, "waiver");
    }
    let id = table.text("id");
    let group = table.text("group");
    let until = table.date("until");
    let reason = table.text("reason");
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
            table.report(id.span.clone(), problem);
        }
        found
    });
    let place = id.map(|id| table.place(id.span));
    table.finish();
    Some(WrittenWaiver {
        place: place?,
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
