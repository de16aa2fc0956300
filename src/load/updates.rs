//! Figures on their way from the rows of a block to their slots.

use super::ledger::{Ledger, PARTS};
use crate::model::cells::{Short, Slot};

/// A figure, and where it goes.
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

/// Figures in runs of those that follow one another and go to one page, as most do.
#[derive(Default)]
pub struct Updates {
    runs: Vec<Run>,
    figures: Vec<Posted>,
    /// The runs by their parts, as far as they were sorted.
    sorted: Vec<Run>,
}

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
        self.figures.clear();
    }
}
