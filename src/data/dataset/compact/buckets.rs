//! Figures in compact form, in buckets by group: threads append to them, and each is sorted when all is read.

use std::mem;
use std::ops::Range;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::slot::Slot;
use crate::model::number::decimal::Decimal;

/// The number of buckets: so many that each fits the cache when it is sorted.
pub const BUCKETS: usize = 256;

/// The figures of a piece.
const PIECE: usize = 4096;

/// The figures that a thread gathers for a bucket before it appends them.
const GATHERED: usize = 64;

/// A figure in 24 bytes: archives hold millions of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompactFigure {
    /// The group's number, the target's place in the plan (24 bits), then scale and marks (8 bits).
    key: u64,
    /// Its kind and date.
    pub slot: Slot,
    /// The line of its row, counted through all files.
    pub line: u32,
    /// The mantissa, or the place of the value among the bucket's long ones.
    mantissa: i64,
}

/// The mark of a value whose mantissa needs more than 64 bits.
const LONG: u64 = 1 << 6;
/// The mark of a sum of single periods.
const SUMMED: u64 = 1 << 7;
/// The bits of the scale, which is 28 at most.
const SCALE: u64 = LONG - 1;

impl CompactFigure {
    /// The group's number.
    #[inline]
    pub fn group(&self) -> u32 {
        (self.key >> 32) as u32
    }

    /// The target's place in the plan.
    #[inline]
    pub fn target(&self) -> usize {
        (self.key >> 8 & 0xff_ffff) as usize
    }

    /// Whether it is the sum of single periods.
    pub fn is_summed(&self) -> bool {
        self.key & SUMMED != 0
    }

    /// Whether it is of the same group and target.
    #[inline]
    pub fn is_of_series_of(&self, other: &CompactFigure) -> bool {
        self.key >> 8 == other.key >> 8
    }

    /// Mantissa and scale, unless the mantissa needs more than 64 bits.
    #[inline]
    pub fn short(&self) -> Option<(i64, u32)> {
        (self.key & LONG == 0).then_some((self.mantissa, (self.key & SCALE) as u32))
    }

    /// The value, where those of long mantissas are `long`.
    #[inline]
    pub fn value(&self, long: &[Decimal]) -> Decimal {
        match self.short() {
            Some((mantissa, scale)) => Decimal::new(mantissa, scale),
            None => long[self.mantissa as usize],
        }
    }

    /// Group and target, then kind, date and line.
    #[inline]
    fn order(&self) -> (u64, u64) {
        (
            self.key >> 8,
            u64::from(self.slot.ordinal()) << 32 | u64::from(self.line),
        )
    }
}

/// A figure to be kept.
#[derive(Clone, Copy, Debug)]
pub struct FiledFigure {
    /// The group's number.
    pub group: u32,
    /// The target's place in the plan.
    pub target: usize,
    /// Its kind and date.
    pub slot: Slot,
    /// The line of its row, counted through all files.
    pub line: u32,
    /// In the target's unit.
    pub value: Decimal,
    /// Whether it is the sum of single periods.
    pub is_summed: bool,
}

impl FiledFigure {
    /// The compact form; a value whose mantissa needs more than 64 bits goes to `keep`, which returns its place.
    #[inline]
    pub fn compact(self, keep: impl FnOnce(Decimal) -> i64) -> CompactFigure {
        let value = self.value;
        let mut key =
            u64::from(self.group) << 32 | (self.target as u64) << 8 | u64::from(value.scale());
        if self.is_summed {
            key |= SUMMED;
        }
        let mantissa = i64::try_from(value.mantissa()).unwrap_or_else(|_| {
            key |= LONG;
            keep(value)
        });
        CompactFigure {
            key,
            slot: self.slot,
            line: self.line,
            mantissa,
        }
    }
}

/// Figures in pieces of one size: they never move while others come, and memory is used again piece by piece.
#[derive(Debug, Default)]
pub struct Bucket {
    /// All but the last have [`PIECE`] figures.
    pieces: Vec<Vec<CompactFigure>>,
    /// The values whose mantissa needs more than 64 bits.
    pub long: Vec<Decimal>,
}

impl Bucket {
    /// Adds figures behind the last one.
    pub fn append(&mut self, mut figures: &[CompactFigure]) {
        while !figures.is_empty() {
            if self.pieces.last().is_none_or(|last| last.len() == PIECE) {
                self.pieces.push(Vec::with_capacity(PIECE));
            }
            if let Some(last) = self.pieces.last_mut() {
                let (fitting, rest) = figures.split_at(figures.len().min(PIECE - last.len()));
                last.extend_from_slice(fitting);
                figures = rest;
            }
        }
    }

    /// Moves its figures to `sorted`, which is empty, by group, target, kind, date and line.
    pub fn sort_into(&mut self, sorted: &mut Vec<CompactFigure>) {
        sorted.reserve_exact(self.pieces.iter().map(Vec::len).sum());
        for piece in self.pieces.drain(..) {
            sorted.extend_from_slice(&piece);
        }
        // stable: files in order are runs that need only be merged
        sorted.sort_by_key(CompactFigure::order);
    }

    /// The figures from one place to another.
    pub fn range(&self, range: Range<usize>) -> impl Iterator<Item = &CompactFigure> {
        range.map(|place| &self.pieces[place / PIECE][place % PIECE])
    }

    /// The value of one of its figures, with the digits that it was written with.
    #[inline]
    pub fn value(&self, figure: &CompactFigure) -> Decimal {
        figure.value(&self.long)
    }
}

/// All buckets, shared by all threads.
pub struct Buckets(Vec<Mutex<Bucket>>);

impl Default for Buckets {
    fn default() -> Self {
        Buckets((0..BUCKETS).map(|_| Mutex::default()).collect())
    }
}

impl Buckets {
    /// Takes a bucket out.
    pub fn take(&self, number: usize) -> Bucket {
        mem::take(&mut *self.lock(number))
    }

    /// The number of buckets that have figures.
    pub fn filled(&self) -> usize {
        let is_filled = |number: &usize| !self.lock(*number).pieces.is_empty();
        (0..BUCKETS).filter(is_filled).count()
    }

    /// The number of a group's bucket.
    #[inline]
    pub fn of_group(group: u32) -> usize {
        group as usize % BUCKETS
    }

    fn lock(&self, number: usize) -> MutexGuard<'_, Bucket> {
        // a thread that panics ends the process
        self.0[number]
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// The figures that one thread gathers.
pub struct Gathered<'b> {
    all: &'b Buckets,
    own: Vec<Vec<CompactFigure>>,
}

impl<'b> Gathered<'b> {
    /// None yet; they go to `all`.
    pub fn new(all: &'b Buckets) -> Gathered<'b> {
        Gathered {
            all,
            own: vec![Vec::new(); BUCKETS],
        }
    }

    /// Gathers a figure.
    #[inline]
    pub fn push(&mut self, figure: FiledFigure) {
        let number = Buckets::of_group(figure.group);
        let compact = figure.compact(|value| {
            let mut all = self.all.lock(number);
            all.long.push(value);
            all.long.len() as i64 - 1
        });
        let own = &mut self.own[number];
        own.push(compact);
        if own.len() >= GATHERED {
            self.all.lock(number).append(own);
            own.clear();
        }
    }

    /// Appends all that is left.
    pub fn finish(mut self) {
        for (number, own) in self.own.iter_mut().enumerate() {
            if !own.is_empty() {
                self.all.lock(number).append(own);
            }
        }
    }
}
