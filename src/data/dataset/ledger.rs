//! Where the figures of all threads come together: the later of two for one slot stands, whatever the order
//! in which they come.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::data::dataset::updates::{Posted, Run, Updates};
use crate::model::figures::cells::{Cell, Slot};
use crate::model::figures::sheets::{Cells, PagePlace};
use crate::model::number::decimal::Decimal;
use crate::model::{GroupCells, GroupName};

/// Into how many parts the groups are divided, so that threads seldom wait for one another.
pub const PARTS: usize = 64;

/// Memory for where the figures of one part go.
#[derive(Default)]
pub struct Room {
    pages: Vec<PagePlace>,
}

/// The slot of a target of a group: what two rows may give a figure for.
pub type Claim = (u32, u32, Slot);

/// Figures by group, target and slot, filled from many threads.
pub struct Ledger {
    targets: usize,
    names: Mutex<Names>,
    parts: Box<[Mutex<Part>; PARTS]>,
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
            parts: Box::new(std::array::from_fn(|_| Mutex::default())),
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
    pub fn part_of(group: u32) -> usize {
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
    pub fn file(&self, updates: &mut Updates, lines_before: u32, room: &mut Room) {
        let (figures, runs) = updates.by_parts();
        for (part, runs) in self.parts.iter().zip(runs) {
            if !runs.is_empty() {
                self.file_in(&mut locked(part), (runs, figures), lines_before, room);
            }
        }
        updates.clear();
    }

    fn file_in(
        &self,
        Part { cells, contested }: &mut Part,
        (runs, figures): (&[Run], &[Posted]),
        lines_before: u32,
        room: &mut Room,
    ) {
        room.pages.clear();
        room.pages.extend(runs.iter().map(|run| {
            let (group, target) = (run.group as usize / PARTS, run.target as usize);
            let page = cells.page_of(group, target, run.slot.page(), self.targets);
            cells.fetch(page.cell(run.slot));
            page
        }));
        for (run, page) in runs.iter().zip(&room.pages) {
            for Posted { slot, line, value } in &figures[run.places()] {
                if let Some(before) = cells.put(page.cell(*slot), (*line, *value))
                    && is_contested(before, value.value(), lines_before)
                {
                    contested.insert((run.group, run.target, *slot));
                }
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
