//! Where the figures of all threads come together: the later of two for one slot stands, whatever the order
//! in which they come.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::model::cells::{Cell, Cells, Short, Slot};
use crate::model::quantity::Decimal;
use crate::model::{GroupCells, GroupName};

/// Into how many parts the groups are divided, so that threads seldom wait for one another.
pub const PARTS: usize = 64;

/// A figure on its way to its slot.
#[derive(Clone, Copy, Debug)]
pub struct Update {
    /// The group.
    pub group: u32,
    /// The target's place in the plan.
    pub target: u32,
    /// What is counted, and when.
    pub slot: Slot,
    /// Its line, counted through all files.
    pub line: u32,
    /// In the target's unit.
    pub value: Short,
}

/// Memory for figures while they are filed.
#[derive(Default)]
pub struct Room {
    /// The figures by their parts.
    sorted: Vec<Update>,
    /// Their places in one part.
    pages: Vec<(usize, usize)>,
}

/// The slot of a target of a group: what two rows may give a figure for.
pub type Claim = (u32, u32, Slot);

/// Figures by group, target and slot, filled from many threads.
pub struct Ledger {
    targets: usize,
    names: Mutex<Names>,
    parts: [Mutex<Part>; PARTS],
}

/// Some of the groups.
#[derive(Default)]
pub struct Part {
    /// The cells of its groups.
    pub cells: Cells,
    /// What two rows of a file give, or two files with different figures.
    pub contested: HashSet<Claim>,
}

/// The groups by their names.
#[derive(Default)]
struct Names {
    /// The places of the groups by their names as they are compared.
    places: HashMap<String, u32>,
    /// Each group with the line that it first stands on.
    groups: Vec<(Option<GroupName>, u32)>,
}

/// Whether two figures for one slot are to be told: the same in two files is only told twice.
fn is_contested((before, other): (Cell, Decimal), value: Decimal, lines_before: u32) -> bool {
    before.line() > lines_before || other != value
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // a thread that panics ends the process
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Ledger {
    /// An empty one for a plan with as many targets; `is_divided` where figures have groups.
    pub fn new(targets: usize, is_divided: bool) -> Ledger {
        let whole = (!is_divided).then_some((None, 0));
        Ledger {
            targets,
            names: Mutex::new(Names {
                places: HashMap::new(),
                groups: whole.into_iter().collect(),
            }),
            parts: std::array::from_fn(|_| Mutex::default()),
        }
    }

    /// The group that a row on `line` names, which is made where it is new.
    pub fn group(&self, written: &str, line: u32) -> u32 {
        let name = GroupName::new(written);
        let mut names = locked(&self.names);
        let Names { places, groups } = &mut *names;
        if let Some(known) = places.get(name.key()) {
            let (first, first_line) = &mut groups[*known as usize];
            if line < *first_line {
                (*first, *first_line) = (Some(name), line);
            }
            return *known;
        }
        let group = groups.len() as u32;
        places.insert(name.key().to_owned(), group);
        groups.push((Some(name), line));
        group
    }

    /// In which part a group is.
    fn part_of(group: u32) -> usize {
        group as usize % PARTS
    }

    /// Files a figure of many digits, of a file whose first line comes after `lines_before`.
    pub fn file_long(&self, claim: Claim, (line, value): (u32, Decimal), lines_before: u32) {
        let (group, target, slot) = claim;
        let mut part = locked(&self.parts[Ledger::part_of(group)]);
        let place = (group as usize / PARTS, target as usize, slot);
        let before = part.cells.put_any(place, (line, value), self.targets);
        if before.is_some_and(|before| is_contested(before, value, lines_before)) {
            part.contested.insert(claim);
        }
    }

    /// Files figures of a file whose first line comes after `lines_before`.
    pub fn file(&self, updates: &[Update], lines_before: u32, room: &mut Room) {
        let Some(any) = updates.first() else { return };
        let Room { sorted, pages } = room;
        let mut ends = [0; PARTS];
        updates
            .iter()
            .for_each(|update| ends[Ledger::part_of(update.group)] += 1);
        let mut before = 0;
        let mut next = ends.map(|count| {
            before += count;
            before - count
        });
        sorted.clear();
        sorted.resize(updates.len(), *any);
        for update in updates {
            let place = &mut next[Ledger::part_of(update.group)];
            sorted[*place] = *update;
            *place += 1;
        }
        let mut rest = &sorted[..];
        for (part, count) in self.parts.iter().zip(ends) {
            let (updates, others) = rest.split_at(count);
            rest = others;
            if !updates.is_empty() {
                self.file_in(&mut locked(part), updates, lines_before, pages);
            }
        }
    }

    fn file_in(
        &self,
        Part { cells, contested }: &mut Part,
        updates: &[Update],
        lines_before: u32,
        pages: &mut Vec<(usize, usize)>,
    ) {
        let claims = updates.iter().map(|update| {
            let group = update.group as usize / PARTS;
            (group, update.target as usize, update.slot)
        });
        cells.pages_of(claims, self.targets, pages);
        for (update, page) in updates.iter().zip(pages) {
            let Update {
                group,
                target,
                slot,
                line,
                value,
            } = *update;
            if let Some(before) = cells.put(*page, (line, value))
                && is_contested(before, value.value(), lines_before)
            {
                contested.insert((group, target, slot));
            }
        }
    }

    /// The parts, and the groups in the order in which they first stand in the files.
    pub fn close(self) -> (Vec<Part>, Vec<GroupCells>) {
        let Names { mut groups, .. } = self
            .names
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        let mut numbered: Vec<(usize, (Option<GroupName>, u32))> =
            groups.drain(..).enumerate().collect();
        numbered.sort_by_key(|(_, (_, line))| *line);
        let groups = numbered.into_iter().map(|(group, (name, _))| GroupCells {
            name,
            part: group % PARTS,
            place: group / PARTS,
        });
        let parts = self.parts.into_iter();
        let parts = parts.map(|part| part.into_inner().unwrap_or_else(PoisonError::into_inner));
        (parts.collect(), groups.collect())
    }
}
