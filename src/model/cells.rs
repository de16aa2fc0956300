//! Figures in eight bytes each: archives hold millions of them.

use jiff::civil::Date;

use super::calendar::Span;
use super::period::Period;
use super::quantity::Decimal;

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
    fn place(self) -> usize {
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

    fn slots(self) -> [Slot; ON_A_PAGE] {
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
    const NONE: Cell = Cell(0);

    /// The line, counted through all files from 1.
    pub fn line(self) -> u32 {
        (self.0 >> VALUE) as u32
    }

    /// Whether it is the sum of monthly figures.
    pub fn is_summed(self) -> bool {
        self.0 as u32 & SUMMED != 0
    }

    fn new(line: u32, Short(bits): Short) -> Cell {
        Cell(u64::from(line) << VALUE | u64::from(bits))
    }

    fn long(line: u32, value: Decimal, long: &mut Vec<Decimal>) -> Cell {
        long.push(value);
        let place = (long.len() as u32 - 1) & BELOW_SCALE;
        Cell::new(line, Short(LONG << SCALE | place))
    }

    #[inline]
    fn value(self, long: &[Decimal]) -> Value {
        let short = Short(self.0 as u32);
        if short.scale() == LONG {
            Value::Long(long[(short.0 & BELOW_SCALE) as usize])
        } else {
            Value::Short(short)
        }
    }
}

/// The cells of some groups, by group, target and slot.
#[derive(Debug, Default)]
pub struct Cells {
    /// For each group its first sheet, counted from 1; 0 where it has none.
    groups: Vec<u32>,
    sheets: Vec<Sheet>,
    /// For each sheet and target the place of the page, counted from 1; 0 where there is none.
    of_targets: Vec<u32>,
    pages: Vec<Vec<[Cell; ON_A_PAGE]>>,
    /// The days that the slots of each page that is met are of.
    days: Vec<(Page, [Span; ON_A_PAGE])>,
    long: Vec<Decimal>,
}

/// One page of each target of a group.
#[derive(Clone, Copy, Debug)]
struct Sheet {
    page: Page,
    /// The place of its days.
    days: u32,
    /// The group's next sheet, in order of page, counted from 1; 0 for the last one.
    next: u32,
}

/// How many pages, and tables of sheets, are allocated at a time: by doubling, half of the memory would be room.
const AT_A_TIME: usize = 256;
const SHEETS_AT_A_TIME: usize = 16;

impl Cells {
    /// Keeps the later of the new figure and the one that is there, of the two by their lines, at a place that
    /// [`Cells::pages_of`] found. What was there is returned.
    #[inline]
    pub fn put(
        &mut self,
        (page, place): (usize, usize),
        (line, value): (u32, Short),
    ) -> Option<(Cell, Decimal)> {
        let cell = &mut self.pages[page / AT_A_TIME][page % AT_A_TIME][place];
        let was = *cell;
        *cell = was.max(Cell::new(line, value));
        (was != Cell::NONE).then(|| (was, was.value(&self.long).number()))
    }

    /// The places of many figures, by group, target and slot, in pages which are touched, so that they are there when figures are put.
    /// One after the other, each would be waited for.
    pub fn pages_of(
        &mut self,
        claims: impl Iterator<Item = (usize, usize, Slot)>,
        targets: usize,
        pages: &mut Vec<(usize, usize)>,
    ) {
        pages.clear();
        pages.extend(claims.map(|(group, target, slot)| {
            (
                self.page_of(group, target, slot.page(), targets),
                slot.place(),
            )
        }));
        let line = |(page, place): &(usize, usize)| {
            self.pages[page / AT_A_TIME][page % AT_A_TIME][*place].line()
        };
        std::hint::black_box(pages.iter().map(line).fold(0, u32::wrapping_add));
    }

    /// The same for any value, by its group, its target and its slot. `targets` is how many the plan has.
    pub fn put_any(
        &mut self,
        (group, target, slot): (usize, usize, Slot),
        (line, value): (u32, Decimal),
        targets: usize,
    ) -> Option<(Cell, Decimal)> {
        if let Value::Short(short) = Value::from(value) {
            let page = self.page_of(group, target, slot.page(), targets);
            return self.put((page, slot.place()), (line, short));
        }
        let page = self.page_of(group, target, slot.page(), targets);
        let cell = &mut self.pages[page / AT_A_TIME][page % AT_A_TIME][slot.place()];
        let was = *cell;
        let is = (was != Cell::NONE).then(|| (was, was.value(&self.long).number()));
        if was.line() < line {
            *cell = Cell::long(line, value, &mut self.long);
        }
        is
    }

    /// Whether there are more long values than cells can tell apart: then none of them is to be trusted.
    pub fn is_overfull(&self) -> bool {
        self.long.len() > BELOW_SCALE as usize
    }

    /// Keeps a sum of months up to a date, found in the row at `line`.
    pub fn put_sum(
        &mut self,
        (group, target, date): (usize, usize, Date),
        (line, value): (u32, Decimal),
        targets: usize,
    ) {
        let slot = Slot::up_to(date);
        self.put_any((group, target, slot), (line, value), targets);
        let page = self.page_of(group, target, slot.page(), targets);
        let cell = &mut self.pages[page / AT_A_TIME][page % AT_A_TIME][slot.place()];
        cell.0 |= u64::from(SUMMED);
    }

    /// The place of a page, which is made where it is not there.
    #[inline]
    fn page_of(&mut self, group: usize, target: usize, page: Page, targets: usize) -> usize {
        let first = self.groups.get(group).copied().unwrap_or_default();
        let mut sheets = self.sheets_from(first);
        let known = sheets.find_map(|(place, sheet)| (sheet.page == page).then_some(place));
        drop(sheets);
        let sheet = match known {
            Some(sheet) => sheet,
            None => self.add_sheet(group, page, targets),
        };
        match self.of_targets[sheet * targets + target] {
            0 => self.add_page(sheet * targets + target),
            page => page as usize - 1,
        }
    }

    /// A group's sheets with their places, from one on that is counted from 1.
    #[inline]
    fn sheets_from(&self, first: u32) -> impl Iterator<Item = (usize, Sheet)> + '_ {
        let sheet = |place: u32| {
            let place = (place as usize).checked_sub(1)?;
            Some((place, self.sheets[place]))
        };
        std::iter::successors(sheet(first), move |(_, before)| sheet(before.next))
    }

    fn add_sheet(&mut self, group: usize, page: Page, targets: usize) -> usize {
        if self.groups.len() <= group {
            self.groups.resize(group + 1, 0);
        }
        let days = self.days.iter().position(|(known, _)| *known == page);
        let days = days.unwrap_or_else(|| {
            self.days.push((page, page.slots().map(Slot::days)));
            self.days.len() - 1
        });
        let new = self.sheets.len();
        if new.is_multiple_of(SHEETS_AT_A_TIME) {
            self.of_targets.reserve_exact(SHEETS_AT_A_TIME * targets);
        }
        self.of_targets.resize((new + 1) * targets, 0);
        let before = self.sheets_from(self.groups[group]);
        let before = before.take_while(|(_, sheet)| sheet.page < page).last();
        let link = match before {
            Some((sheet, _)) => &mut self.sheets[sheet].next,
            None => &mut self.groups[group],
        };
        let next = std::mem::replace(link, new as u32 + 1);
        let days = days as u32;
        self.sheets.push(Sheet { page, days, next });
        new
    }

    fn add_page(&mut self, place: usize) -> usize {
        if self.pages.last().is_none_or(|last| last.len() == AT_A_TIME) {
            self.pages.push(Vec::with_capacity(AT_A_TIME));
        }
        let before = (self.pages.len() - 1) * AT_A_TIME;
        if let Some(last) = self.pages.last_mut() {
            last.push([Cell::NONE; ON_A_PAGE]);
            self.of_targets[place] = (before + last.len()) as u32;
        }
        self.of_targets[place] as usize - 1
    }

    /// Touches the cells of a group, so that they are there when they are gone through: one after the other,
    /// each would be waited for.
    pub fn touch(&self, group: usize, targets: usize) {
        let first = self.groups.get(group).copied().unwrap_or_default();
        let pages = self.sheets_from(first).flat_map(|(sheet, _)| {
            let pages = &self.of_targets[sheet * targets..(sheet + 1) * targets];
            pages
                .iter()
                .filter_map(|page| (*page as usize).checked_sub(1))
        });
        let lines = pages.map(|page| {
            let cells = &self.pages[page / AT_A_TIME][page % AT_A_TIME];
            cells[0].line().wrapping_add(cells[ON_A_PAGE - 1].line())
        });
        std::hint::black_box(lines.fold(0, u32::wrapping_add));
    }

    /// Goes through the figures of a target of a group, in order of lane and date.
    #[inline]
    pub fn each_of(
        &self,
        group: usize,
        target: usize,
        targets: usize,
        mut each: impl FnMut(Entry),
    ) {
        let first = self.groups.get(group).copied().unwrap_or_default();
        for (place, sheet) in self.sheets_from(first) {
            let page = self.of_targets[place * targets + target] as usize;
            let Some(page) = page.checked_sub(1) else {
                continue;
            };
            let lane = sheet.page.lane();
            let cells = &self.pages[page / AT_A_TIME][page % AT_A_TIME];
            let (_, days) = &self.days[sheet.days as usize];
            for (cell, days) in cells.iter().zip(days) {
                if *cell != Cell::NONE {
                    each(Entry {
                        lane,
                        days: *days,
                        cell: *cell,
                        value: cell.value(&self.long),
                    });
                }
            }
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
