//! Two rows for one slot, found when all rows are read: what they say is told by reading the files again.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::data::dataset::deferred::{At, DeferredProblems};
use crate::data::dataset::ledger::{Ledger, PARTS, Part};
use crate::data::dataset::reread::Files;
use crate::data::dataset::totals::with_unit;
use crate::data::row::parser::{Entry, Line, Reader, Sink};
use crate::data::source::input::Unreadable;
use crate::diagnostic::{Levels, Problem, Problems};
use crate::model::figures::sheets::Cells;
use crate::model::number::decimal::Decimal;
use crate::model::plan::Target;
use crate::model::time::period::Shortest;
use crate::model::{GroupCells, GroupName, Plan};

/// Tells what two rows say of one slot: within a file a mistake, between files a figure that was revised.
pub fn repeated(
    plan: &Plan,
    files: &mut Files,
    groups: &[GroupCells],
    parts: &[Part],
    distant: &mut DeferredProblems<'_>,
) -> Result<(), Unreadable> {
    if parts.iter().all(|part| part.contested.is_empty()) {
        return Ok(());
    }
    let number = |group: &GroupCells| (group.place * PARTS + group.part) as u32;
    let of_name = |group: &GroupCells| Some((group.name.clone()?.key().to_owned(), number(group)));
    let mut repeats = Repeats {
        plan,
        parts,
        groups: groups.iter().filter_map(of_name).collect(),
        current: (0, 0),
        before: Cells::default(),
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

/// What tells rows that give a figure for one slot.
struct Repeats<'a, 'l> {
    plan: &'a Plan,
    parts: &'a [Part],
    /// The groups' numbers by their names as they are compared.
    groups: HashMap<String, u32>,
    /// The group and the target of the row that is being read.
    current: (u32, u32),
    /// The figures so far of slots with more than one.
    before: Cells,
    distant: &'a mut DeferredProblems<'l>,
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
        let (group, number) = self.current;
        let claim = (group, number, entry.slot);
        let contested = &self.parts[Ledger::part_of(group)].contested;
        if entry.is_after_end || !contested.contains(&claim) {
            return;
        }
        let place = (group as usize, number as usize, entry.slot);
        let second = (line.of_all(), entry.value.number());
        let before = self.before.put_any(place, second, self.plan.targets.len());
        if let Some((first, value)) = before {
            let target = &self.plan.targets[number as usize];
            let is_of_file = first.line() > line.table.lines_before;
            let at = |line: u32| At {
                line,
                date: entry.date,
            };
            if let Some(problem) = repeat(target, entry.date, is_of_file, (value, second.1)) {
                self.distant.both(at(second.0), at(first.line()), problem);
            }
        }
    }

    fn unread(&mut self) {}

    fn unknown(&mut self, _: &Line<'_>) {}
}

/// What is wrong with two rows for one slot of a date, if anything is.
fn repeat(
    target: &Target,
    date: Date,
    is_of_file: bool,
    (first, second): (Decimal, Decimal),
) -> Option<Problem> {
    let (indicator, period) = (target.name.clone(), Shortest(date).to_string());
    let (before, after) = (with_unit(first, target), with_unit(second, target));
    match (is_of_file, first == second) {
        (true, true) => Some(Problem::RepeatedRow { indicator, period }),
        (true, false) => Some(Problem::ConflictingFigures {
            indicator,
            period,
            first: before,
            second: after,
        }),
        (false, true) => None,
        (false, false) => Some(Problem::RevisedFigure {
            indicator,
            period,
            first: before,
            second: after,
        }),
    }
}
