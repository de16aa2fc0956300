//! Figures in eight bytes each: archives hold millions of them.

use jiff::civil::Date;

use crate::model::number::decimal::Decimal;
use crate::model::time::calendar::Span;
use crate::model::time::period::Period;

/// How many figures stand on one page: for ends of months a year.
pub const ON_A_PAGE: usize = 12;

/// Where a target's figure for a period stands: what is counted, and when. In order of lane and date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u32);

/// Twelve slots of one lane, in order of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Page(u32);

/// How many bits of a slot tell its place on its page.
const PLACE: u32 = 4;
/// How many bits of a page tell its number in its lane.
const NUMBER: u32 = 24;

/// What figures count, and which dates they stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Up to the last day of a month.
    MonthEnds,
    /// Up to any other day.
    Days,
    /// One month alone.
    Months,
    /// January and February together, which Chinese statistics publish as one.
    FirstTwoMonths,
}

impl Lane {
    /// Whether its figures are those of months alone, which add up.
    pub fn is_monthly(self) -> bool {
        matches!(self, Lane::Months | Lane::FirstTwoMonths)
    }
}

/// More than the days of any year, so that a year and a day in it make one number.
const DAYS: i32 = 372;

impl Slot {
    /// The slot of a figure that counts up to a date.
    pub fn up_to(date: Date) -> Slot {
        let year = i32::from(date.year());
        if date == date.last_of_month() {
            Slot::new(Lane::MonthEnds, year * 12 + i32::from(date.month()) - 1)
        } else {
            Slot::new(Lane::Days, year * DAYS + i32::from(date.day_of_year()) - 1)
        }
    }

    /// The slot of a figure of a period alone; `None` for one that [`Period::is_monthly`] does not hold for.
    pub fn of_month(period: Period) -> Option<Slot> {
        let (first, last) = (period.first_day(), period.date());
        let year = i32::from(last.year());
        period.is_monthly().then(|| {
            if first.month() == last.month() {
                Slot::new(Lane::Months, year * 12 + i32::from(last.month()) - 1)
            } else {
                Slot::new(Lane::FirstTwoMonths, year)
            }
        })
    }

    fn new(lane: Lane, ordinal: i32) -> Slot {
        // no period is from before the year 0
        let (ordinal, on_a_page) = (ordinal.unsigned_abs(), ON_A_PAGE as u32);
        let page = (lane as u32) << NUMBER | (ordinal / on_a_page);
        Slot(page << PLACE | (ordinal % on_a_page))
    }

    /// Its page.
    pub fn page(self) -> Page {
        Page(self.0 >> PLACE)
    }

    /// Its place on the page, below [`ON_A_PAGE`].
    #[inline]
    pub(super) fn place(self) -> usize {
        (self.0 & ((1 << PLACE) - 1)) as usize
    }

    /// The days that the figure is of: for what counts up to a date the date alone.
    pub fn days(self) -> Span {
        let number = (self.0 >> PLACE & ((1 << NUMBER) - 1)) as usize;
        let ordinal = (number * ON_A_PAGE + self.place()) as i32;
        let date =
            |year: i32, month: i32| Date::new(year as i16, month as i8 + 1, 1).unwrap_or(Date::MIN);
        let (start, end) = match self.page().lane() {
            Lane::MonthEnds => {
                let end = date(ordinal / 12, ordinal % 12).last_of_month();
                (end, end)
            }
            Lane::Days => {
                let first = date(ordinal / DAYS, 0);
                let day = jiff::ToSpan::days(i64::from(ordinal % DAYS));
                let day = first.checked_add(day).unwrap_or(first);
                (day, day)
            }
            Lane::Months => {
                let first = date(ordinal / 12, ordinal % 12);
                (first, first.last_of_month())
            }
            Lane::FirstTwoMonths => (date(ordinal, 0), date(ordinal, 1).last_of_month()),
        };
        Span { start, end }
    }
}

impl Page {
    /// What the figures on it count.
    pub fn lane(self) -> Lane {
        let lanes = [
            Lane::MonthEnds,
            Lane::Days,
            Lane::Months,
            Lane::FirstTwoMonths,
        ];
        lanes[(self.0 >> NUMBER) as usize % lanes.len()]
    }

    pub(super) fn slots(self) -> [Slot; ON_A_PAGE] {
        std::array::from_fn(|place| Slot(self.0 << PLACE | place as u32))
    }
}

/// A value in four bytes, as most values are; others have too many digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Short(u32);

/// The bit of a value that is a sum of months.
const SUMMED: u32 = 1 << 31;
/// Where a value's scale stands, above its mantissa.
const SCALE: u32 = 27;
/// The scale of values that are too long for a cell, which then says where they stand.
const LONG: u32 = 15;
/// The bits of the mantissa, or of the place of a long value.
const BELOW_SCALE: u32 = (1 << SCALE) - 1;
/// What a mantissa is below in size.
const MANTISSA: i64 = 1 << (SCALE - 1);

impl Short {
    /// The short form of `mantissa` × 10^−`scale`, where it has one.
    #[inline]
    pub fn of(mantissa: i64, scale: u32) -> Option<Short> {
        let fits = scale < LONG && (-MANTISSA..MANTISSA).contains(&mantissa);
        fits.then_some(Short(scale << SCALE | mantissa as u32 & BELOW_SCALE))
    }

    /// The value, with the digits that it was written with.
    #[inline]
    pub fn value(self) -> Decimal {
        Decimal::new(self.mantissa(), self.scale())
    }

    /// The value without its point.
    #[inline]
    pub fn mantissa(self) -> i64 {
        let above = u32::BITS - SCALE;
        i64::from((self.0 << above) as i32 >> above)
    }

    /// How many digits stand behind its point, fewer than 15.
    #[inline]
    pub fn scale(self) -> u32 {
        self.0 >> SCALE & LONG
    }
}

/// A value in its shortest form.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value {
    /// One of few digits.
    Short(Short),
    /// One of many.
    Long(Decimal),
}

impl Value {
    /// Nothing at all.
    pub const ZERO: Value = Value::Short(Short(0));

    /// Whether it is less than another.
    #[inline]
    pub fn is_less(self, other: Value) -> bool {
        match (self, other) {
            // of values with as many digits behind the point the mantissas tell
            (Value::Short(one), Value::Short(other)) if one.scale() == other.scale() => {
                one.mantissa() < other.mantissa()
            }
            _ => self.number() < other.number(),
        }
    }

    /// The value as a number.
    pub fn number(self) -> Decimal {
        match self {
            Value::Short(short) => short.value(),
            Value::Long(value) => value,
        }
    }
}

impl From<Decimal> for Value {
    fn from(value: Decimal) -> Value {
        let mantissa = i64::try_from(value.mantissa()).ok();
        let short = mantissa.and_then(|mantissa| Short::of(mantissa, value.scale()));
        short.map_or(Value::Long(value), Value::Short)
    }
}

/// A figure: its value, and the line that it was read from. Later lines are greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell(u64);

/// How many bits a value has: above them stands the line.
const VALUE: u32 = 32;

impl Cell {
    /// No figure.
    pub(super) const NONE: Cell = Cell(0);

    /// How many long values cells can tell apart.
    pub(super) const MOST_LONG: usize = BELOW_SCALE as usize;

    /// The line, counted through all files from 1.
    pub fn line(self) -> u32 {
        (self.0 >> VALUE) as u32
    }

    /// Whether it is the sum of monthly figures.
    pub fn is_summed(self) -> bool {
        self.0 as u32 & SUMMED != 0
    }

    pub(super) fn new(line: u32, Short(bits): Short) -> Cell {
        Cell(u64::from(line) << VALUE | u64::from(bits))
    }

    /// One with a value of many digits, which is added to `long`.
    pub(super) fn long(line: u32, value: Decimal, long: &mut Vec<Decimal>) -> Cell {
        long.push(value);
        let place = (long.len() as u32 - 1) & BELOW_SCALE;
        Cell::new(line, Short(LONG << SCALE | place))
    }

    /// The same as the sum of monthly figures.
    pub(super) fn summed(self) -> Cell {
        Cell(self.0 | u64::from(SUMMED))
    }

    /// The value, unless it is one of many digits.
    #[inline]
    pub(super) fn short(self) -> Option<Short> {
        let short = Short(self.0 as u32);
        (short.scale() != LONG).then_some(short)
    }

    /// The value, where those of many digits stand in `long`.
    #[inline]
    pub(super) fn value(self, long: &[Decimal]) -> Value {
        match self.short() {
            Some(short) => Value::Short(short),
            None => Value::Long(long[(self.0 as u32 & BELOW_SCALE) as usize]),
        }
    }
}

/// A figure as it is kept.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// What it counts.
    pub lane: Lane,
    /// The days that it is of; what counts up to a date is of that alone.
    pub days: Span,
    /// Its row.
    pub cell: Cell,
    /// In the target's unit.
    pub value: Value,
}
