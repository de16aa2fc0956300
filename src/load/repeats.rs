//! Two rows for one slot, found when all rows are read: what they say is told by reading the files again.

use std::collections::{HashMap, HashSet};

use super::cells::{Entry, Line, Reader, Sink};
use super::distant::{At, Distant};
use super::files::Files;
use super::input::Unreadable;
use super::ledger::{Claim, PARTS};
use super::series::with_unit;
use crate::diagnostic::{Levels, Problem, Problems};
use crate::model::period::Shortest;
use crate::model::plan::Target;
use crate::model::quantity::Decimal;
use crate::model::{GroupCells, GroupName, Plan};

/// Tells what two rows say of one slot: within a file a mistake, between files a figure that was revised.
pub fn repeated(
    plan: &Plan,
    files: &mut Files,
    groups: &[GroupCells],
    contested: &HashSet<Claim>,
    distant: &mut Distant<'_>,
) -> Result<(), Unreadable> {
    if contested.is_empty() {
        return Ok(());
    }
    let number = |group: &GroupCells| (group.place * PARTS + group.part) as u32;
    let of_name = |group: &GroupCells| Some((group.name.clone()?.key().to_owned(), number(group)));
    let mut repeats = Repeats {
        plan,
        contested,
        groups: groups.iter().filter_map(of_name).collect(),
        current: (0, 0),
        before: HashMap::new(),
        distant,
    };
    for file in 0..files.files.len() {
        let Some((_, table)) = &files.files[file].known else {
            continue;
        };
        let table = table.clone();
        let mut reader = Reader::new(plan, &table);
        // what is wrong with rows has been told
        let silent = Levels::default();
        let mut told = Problems::new(&silent);
        files.each_row(file, |source, row, _| {
            reader.read(*row, source, &mut told, &mut repeats);
            true
        })?;
    }
    Ok(())
}

/// A figure with its file and its cell.
type Placed = (usize, At, Decimal);

/// What tells rows that give a figure for one slot.
struct Repeats<'a, 'l> {
    plan: &'a Plan,
    contested: &'a HashSet<Claim>,
    /// The groups' numbers by their names as they are compared.
    groups: HashMap<String, u32>,
    /// The group and the target of the row that is being read.
    current: (u32, u32),
    before: HashMap<Claim, Placed>,
    distant: &'a mut Distant<'l>,
}

impl Sink for Repeats<'_, '_> {
    fn target(&mut self, line: &Line<'_>, target: usize) {
        let group = line.table.layout.group.map_or(Some(0), |column| {
            let name = GroupName::new(line.row.raw(column));
            self.groups.get(name.key()).copied()
        });
        self.current = (group.unwrap_or_default(), target as u32);
    }

    fn figure(&mut self, line: &Line<'_>, entry: Entry) {
        let (group, target) = self.current;
        let claim = (group, target, entry.slot);
        if entry.is_after_end || !self.contested.contains(&claim) {
            return;
        }
        let at = At {
            line: line.of_all(),
            date: entry.date,
        };
        let new = (line.table.file, at, entry.value.number());
        if let Some(first) = self.before.insert(claim, new) {
            repeat(
                &self.plan.targets[target as usize],
                first,
                new,
                self.distant,
            );
        }
    }

    fn unread(&mut self) {}

    fn unknown(&mut self, _: &Line<'_>) {}
}

/// Tells two rows for one slot.
fn repeat(
    target: &Target,
    (first_file, first_at, first): Placed,
    (file, at, second): Placed,
    distant: &mut Distant<'_>,
) {
    let (indicator, period) = (target.name.clone(), Shortest(at.date).to_string());
    let (before, after) = (with_unit(first, target), with_unit(second, target));
    let problem = match (first_file == file, first == second) {
        (true, true) => Problem::RepeatedRow { indicator, period },
        (true, false) => Problem::ConflictingFigures {
            indicator,
            period,
            first: before,
            second: after,
        },
        (false, true) => return,
        (false, false) => Problem::RevisedFigure {
            indicator,
            period,
            first: before,
            second: after,
        },
    };
    distant.both(at, first_at, problem);
}
