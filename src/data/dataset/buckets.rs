//! Figures in compact form, in buckets by group: threads append to them, and each is sorted when all is read.

use std::sync::{Mutex, PoisonError};

use super::slot::Slot;
use crate::model::number::decimal::Decimal;

/// How many buckets there are: so many that each fits the cache when it is sorted.
pub const BUCKETS: usize = 256;

/// How many figures a thread gathers for a bucket before it appends them.
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
/// The mark of a sum of months.
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

    /// Whether it is the sum of months.
    pub fn is_summed(&self) -> bool {
        self.key & SUMMED != 0
    }

    /// Mantissa and scale, unless the mantissa needs more than 64 bits.
    #[inline]
    pub fn short(&self) -> Option<(i64, u32)> {
        (self.key & LONG == 0).then_some((self.mantissa, (self.key & SCALE) as u32))
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
    /// Whether it is the sum of months.
    pub is_summed: bool,
}

/// The figures of some groups.
#[derive(Debug, Default)]
pub struct Bucket {
    /// The figures, in order once they are sorted.
    pub figures: Vec<CompactFigure>,
    long: Vec<Decimal>,
}

impl Bucket {
    /// Appends a figure.
    #[inline]
    pub fn push(&mut self, figure: FiledFigure) {
        let FiledFigure { value, .. } = figure;
        let mut key =
            u64::from(figure.group) << 32 | (figure.target as u64) << 8 | u64::from(value.scale());
        if figure.is_summed {
            key |= SUMMED;
        }
        let mantissa = i64::try_from(value.mantissa()).unwrap_or_else(|_| {
            key |= LONG;
            self.long.push(value);
            self.long.len() as i64 - 1
        });
        self.figures.push(CompactFigure {
            key,
            slot: figure.slot,
            line: figure.line,
            mantissa,
        });
    }

    /// The value of one of its figures, with the digits that it was written with.
    #[inline]
    pub fn value(&self, figure: &CompactFigure) -> Decimal {
        match figure.short() {
            Some((mantissa, scale)) => Decimal::new(mantissa, scale),
            None => self.long[figure.mantissa as usize],
        }
    }

    /// Moves the figures of another bucket to its end.
    fn append(&mut self, other: &mut Bucket) {
        let before = self.long.len() as i64;
        self.long.append(&mut other.long);
        if before > 0 {
            for figure in &mut other.figures {
                if figure.short().is_none() {
                    figure.mantissa += before;
                }
            }
        }
        self.figures.append(&mut other.figures);
    }

    /// Sorts the figures by group, target, kind, date and line.
    pub fn sort(&mut self) {
        // stable: files in order are runs that need only be merged
        self.figures.sort_by_key(CompactFigure::order);
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
    /// The buckets by number.
    pub fn into_buckets(self) -> Vec<Bucket> {
        let buckets = self.0.into_iter();
        buckets
            .map(|bucket| bucket.into_inner().unwrap_or_else(PoisonError::into_inner))
            .collect()
    }

    /// The number of a group's bucket.
    #[inline]
    pub fn of_group(group: u32) -> usize {
        group as usize % BUCKETS
    }
}

/// The figures that one thread gathers.
pub struct Gathered<'b> {
    all: &'b Buckets,
    own: Vec<Bucket>,
}

impl<'b> Gathered<'b> {
    /// None yet; they go to `all`.
    pub fn new(all: &'b Buckets) -> Gathered<'b> {
        Gathered {
            all,
            own: (0..BUCKETS).map(|_| Bucket::default()).collect(),
        }
    }

    /// Gathers a figure.
    #[inline]
    pub fn push(&mut self, figure: FiledFigure) {
        let number = Buckets::of_group(figure.group);
        let own = &mut self.own[number];
        own.push(figure);
        if own.figures.len() >= GATHERED {
            self.append(number);
        }
    }

    fn append(&mut self, number: usize) {
        // a thread that panics ends the process
        let mut bucket = self.all.0[number]
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        bucket.append(&mut self.own[number]);
    }

    /// Appends all that is left.
    pub fn finish(mut self) {
        for number in 0..BUCKETS {
            if !self.own[number].figures.is_empty() {
                self.append(number);
            }
        }
    }
}
