//! Figures on their way from the rows of a block to their slots.

use crate::data::dataset::ledger::{Ledger, PARTS};
use crate::data::source::brief::Brief;
use crate::model::figures::cells::{Short, Slot};

/// A figure, and where it goes; the group by its number unless another type is given.
#[derive(Clone, Copy, Debug)]
pub struct Update<G = u32> {
    /// The group.
    pub group: G,
    /// The target's place in the plan.
    pub target: u32,
    /// What is counted, and when.
    pub slot: Slot,
    /// Its line, counted through all files.
    pub line: u32,
    /// In the target's unit.
    pub value: Short,
}

impl<G> Update<G> {
    /// The same figure with the group told in another way.
    #[inline]
    pub fn of<H>(self, group: H) -> Update<H> {
        Update {
            group,
            target: self.target,
            slot: self.slot,
            line: self.line,
            value: self.value,
        }
    }
}

/// Figures in runs of those that follow one another and go to one page, as most do.
#[derive(Default)]
pub struct Updates {
    runs: Vec<Run>,
    figures: Vec<Posted>,
    /// The names of groups that are still to be found.
    names: Vec<Brief>,
    /// How many runs have groups that were found.
    found: usize,
    /// The runs by their parts, as far as they were sorted.
    sorted: Vec<Run>,
}

/// What a run's group has where its other bits tell the place of a name.
const NAMED: u32 = 1 << 31;

/// Some figures for one page.
#[derive(Clone, Copy, Debug)]
pub struct Run {
    /// The group.
    pub group: u32,
    /// The target's place in the plan.
    pub target: u32,
    /// Where the first one goes.
    pub slot: Slot,
    from: u32,
    to: u32,
}

impl Run {
    /// The places of its figures among all.
    pub fn places(&self) -> std::ops::Range<usize> {
        self.from as usize..self.to as usize
    }
}

/// A figure for a page that is known.
#[derive(Clone, Copy, Debug)]
pub struct Posted {
    /// Where on the page.
    pub slot: Slot,
    /// Its line, counted through all files.
    pub line: u32,
    /// In the target's unit.
    pub value: Short,
}

impl Updates {
    /// Adds a figure.
    #[inline]
    pub fn push(&mut self, update: Update) {
        let Update {
            group,
            target,
            slot,
            line,
            value,
        } = update;
        let place = self.figures.len() as u32;
        self.figures.push(Posted { slot, line, value });
        match self.runs.last_mut() {
            Some(run)
                if (run.group, run.target, run.slot.page()) == (group, target, slot.page()) =>
            {
                run.to = place + 1;
            }
            _ => self.runs.push(Run {
                group,
                target,
                slot,
                from: place,
                to: place + 1,
            }),
        }
    }

    /// Adds a figure whose group [`Updates::find_groups`] finds by its name. Many are found faster than one after
    /// the other, each of which would be waited for.
    #[inline]
    pub fn push_named(&mut self, update: Update<Brief>) {
        let name = update.group;
        if self.names.last() != Some(&name) {
            self.names.push(name);
        }
        self.push(update.of(NAMED | (self.names.len() as u32 - 1)));
    }

    /// Finds the groups of all names: `group` tells that of a name, which stands on a line.
    pub fn find_groups(&mut self, mut group: impl FnMut(Brief, u32) -> u32) {
        for run in &mut self.runs[self.found..] {
            if run.group & NAMED != 0 {
                let name = self.names[(run.group & !NAMED) as usize];
                run.group = group(name, self.figures[run.from as usize].line);
            }
        }
        self.found = self.runs.len();
        self.names.clear();
    }

    /// The figures, and the runs of each part of the ledger.
    pub fn by_parts(&mut self) -> (&[Posted], impl Iterator<Item = &[Run]>) {
        let mut counts = [0; PARTS];
        for run in &self.runs {
            counts[Ledger::part_of(run.group)] += 1;
        }
        let mut before = 0;
        let mut next = counts.map(|count| {
            before += count;
            before - count
        });
        if self.sorted.len() < self.runs.len() {
            self.sorted.clone_from(&self.runs);
        }
        for run in &self.runs {
            let place = &mut next[Ledger::part_of(run.group)];
            self.sorted[*place] = *run;
            *place += 1;
        }
        let mut rest = &self.sorted[..];
        let parts = counts.into_iter().map(move |count| {
            let (runs, others) = rest.split_at(count);
            rest = others;
            runs
        });
        (&self.figures, parts)
    }

    /// Forgets them.
    pub fn clear(&mut self) {
        self.runs.clear();
        self.found = 0;
        self.figures.clear();
    }
}
