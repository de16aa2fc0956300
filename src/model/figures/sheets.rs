//! Where the figures of all groups and targets stand: found by group, target and slot.

use jiff::civil::Date;
use prefetch_index::prefetch_index;

use crate::model::figures::cells::{Cell, Entry, Lane, ON_A_PAGE, Page, Short, Slot, Value};
use crate::model::number::decimal::Decimal;
use crate::model::time::calendar::Span;

/// The cells of some groups, by group, target and slot.
#[derive(Debug, Default)]
pub struct Cells {
    /// For each group its first sheet, counted from 1; 0 where it has none.
    groups: Vec<u32>,
    sheets: Vec<Sheet>,
    /// For each sheet and every [`TOGETHER`] targets where their pages begin, counted from 1; 0 where there are
    /// none.
    pages: Vec<u32>,
    /// The cells that are given away: memory for others is there, but was never touched.
    tables: Vec<Vec<Cell>>,
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

/// How many targets have their pages side by side. The more there are, the fewer places are to be looked up,
/// which then stay in the cache; and the more room is left empty for who reports few of them. The
/// built-in plan's 100 fill ten of these without a rest.
const TOGETHER: usize = 10;

/// How many cells are allocated at a time: by doubling, half of the memory would be room.
const TABLE: usize = 1 << 13;

/// The same for sheets.
const SHEETS_AT_A_TIME: usize = 16;

/// Where a page of a target begins among the cells of all tables.
#[derive(Clone, Copy, Debug)]
pub struct PagePlace(u32);

impl PagePlace {
    /// That of a target's page, from where those that stand side by side begin.
    #[inline]
    fn of(first: u32, target: usize) -> PagePlace {
        PagePlace(first + (target % TOGETHER * ON_A_PAGE) as u32)
    }

    /// Where the cell of one of its slots is.
    #[inline]
    pub fn cell(self, slot: Slot) -> CellPlace {
        CellPlace(self.0 + slot.place() as u32)
    }
}

/// Where a cell is.
#[derive(Clone, Copy, Debug)]
pub struct CellPlace(u32);

/// What is seen at a glance of figures that are written alike and count up to ends of months.
#[derive(Clone, Copy, Debug)]
pub struct Glance {
    /// How many digits they have behind the point.
    pub scale: u32,
    /// The least without its point.
    pub least: i64,
    /// The greatest without its point.
    pub greatest: i64,
    /// Whether none is less than the one before.
    pub is_growing: bool,
    /// The last date.
    pub newest: Date,
}

impl Cells {
    /// The place of a page, which is made where it is not there. `targets` is how many the plan has.
    #[inline]
    pub fn page_of(
        &mut self,
        group: usize,
        target: usize,
        page: Page,
        targets: usize,
    ) -> PagePlace {
        let mut sheets = self.sheets_of(group);
        let known = sheets.find_map(|(place, sheet)| (sheet.page == page).then_some(place));
        drop(sheets);
        let sheet = match known {
            Some(sheet) => sheet,
            None => self.add_sheet(group, page, targets),
        };
        let place = sheet * targets.div_ceil(TOGETHER) + target / TOGETHER;
        let first = match self.pages[place] {
            0 => self.add_pages(place),
            first => first - 1,
        };
        PagePlace::of(first, target)
    }

    /// Has a cell fetched into the cache, and does not wait for it.
    #[inline]
    pub fn fetch(&self, CellPlace(place): CellPlace) {
        let table = &self.tables[place as usize / TABLE];
        prefetch_index(table, place as usize % TABLE);
    }

    /// Keeps the later of the new figure and the one that is there, of the two by their lines. What was there is
    /// returned.
    #[inline]
    pub fn put(&mut self, cell: CellPlace, (line, value): (u32, Short)) -> Option<(Cell, Decimal)> {
        let cell = self.cell_mut(cell);
        let was = *cell;
        *cell = was.max(Cell::new(line, value));
        (was != Cell::NONE).then(|| (was, was.value(&self.long).number()))
    }

    /// The same for any value, by its group, its target and its slot.
    pub fn put_any(
        &mut self,
        (group, target, slot): (usize, usize, Slot),
        (line, value): (u32, Decimal),
        targets: usize,
    ) -> Option<(Cell, Decimal)> {
        let place = self.page_of(group, target, slot.page(), targets).cell(slot);
        if let Value::Short(short) = Value::from(value) {
            return self.put(place, (line, short));
        }
        let was = self.cell(place);
        if was.line() < line {
            *self.cell_mut(place) = Cell::long(line, value, &mut self.long);
        }
        (was != Cell::NONE).then(|| (was, was.value(&self.long).number()))
    }

    /// Whether there are more long values than cells can tell apart: then none of them is to be trusted.
    pub fn is_overfull(&self) -> bool {
        self.long.len() > Cell::MOST_LONG
    }

    /// Keeps a sum of months up to a date, found in the row at `line`.
    pub fn put_sum(
        &mut self,
        (group, target, date): (usize, usize, Date),
        sum: (u32, Decimal),
        targets: usize,
    ) {
        let slot = Slot::up_to(date);
        self.put_any((group, target, slot), sum, targets);
        let place = self.page_of(group, target, slot.page(), targets).cell(slot);
        let cell = self.cell_mut(place);
        *cell = cell.summed();
    }

    /// Has all cells of a group fetched as [`Cells::fetch`] does.
    pub fn fetch_group(&self, group: usize, targets: usize) {
        for (sheet, _) in self.sheets_of(group) {
            for page in (0..targets).filter_map(|target| self.page(sheet, target, targets)) {
                // a page may reach over two lines of the cache
                prefetch_index(page, 0);
                prefetch_index(page, ON_A_PAGE - 1);
            }
        }
    }

    /// What is seen at a glance of the figures of a target of a group; `None` where a closer look is needed, and
    /// where there are none.
    pub fn glance(&self, group: usize, target: usize, targets: usize) -> Option<Glance> {
        let mut seen: Option<(Glance, i64)> = None;
        for (place, sheet) in self.sheets_of(group) {
            let Some(page) = self.page(place, target, targets) else {
                continue;
            };
            let (_, days) = &self.days[sheet.days as usize];
            let reported = page.iter().zip(days);
            for (cell, days) in reported.filter(|(cell, _)| **cell != Cell::NONE) {
                let short = cell.short()?;
                let (mantissa, scale) = (short.mantissa(), short.scale());
                let first = Glance {
                    scale,
                    least: mantissa,
                    greatest: mantissa,
                    is_growing: true,
                    newest: days.end,
                };
                let (glance, before) = seen.get_or_insert((first, mantissa));
                if scale != glance.scale || sheet.page.lane() != Lane::MonthEnds {
                    return None;
                }
                glance.least = glance.least.min(mantissa);
                glance.greatest = glance.greatest.max(mantissa);
                glance.is_growing &= *before <= mantissa;
                glance.newest = days.end;
                *before = mantissa;
            }
        }
        seen.map(|(glance, _)| glance)
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
        for (place, sheet) in self.sheets_of(group) {
            let Some(page) = self.page(place, target, targets) else {
                continue;
            };
            let lane = sheet.page.lane();
            let (_, days) = &self.days[sheet.days as usize];
            for (cell, days) in page.iter().zip(days) {
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

    #[inline]
    fn cell(&self, CellPlace(place): CellPlace) -> Cell {
        self.tables[place as usize / TABLE][place as usize % TABLE]
    }

    #[inline]
    fn cell_mut(&mut self, CellPlace(place): CellPlace) -> &mut Cell {
        &mut self.tables[place as usize / TABLE][place as usize % TABLE]
    }

    /// The page of a target on a sheet, if it is there.
    #[inline]
    fn page(&self, sheet: usize, target: usize, targets: usize) -> Option<&[Cell]> {
        let place = sheet * targets.div_ceil(TOGETHER) + target / TOGETHER;
        let first = self.pages[place].checked_sub(1)?;
        let PagePlace(first) = PagePlace::of(first, target);
        let at = first as usize % TABLE;
        Some(&self.tables[first as usize / TABLE][at..at + ON_A_PAGE])
    }

    /// A group's sheets with their places.
    #[inline]
    fn sheets_of(&self, group: usize) -> impl Iterator<Item = (usize, Sheet)> + '_ {
        let sheet = |place: u32| {
            let place = (place as usize).checked_sub(1)?;
            Some((place, self.sheets[place]))
        };
        let first = self.groups.get(group).copied().unwrap_or_default();
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
        let width = targets.div_ceil(TOGETHER);
        if new.is_multiple_of(SHEETS_AT_A_TIME) {
            self.pages.reserve_exact(SHEETS_AT_A_TIME * width);
        }
        self.pages.resize((new + 1) * width, 0);
        let before = self.sheets_of(group);
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

    /// Gives pages to the targets of a place, and tells where they begin.
    fn add_pages(&mut self, place: usize) -> u32 {
        let needed = TOGETHER * ON_A_PAGE;
        if self
            .tables
            .last()
            .is_none_or(|last| last.len() + needed > TABLE)
        {
            self.tables.push(Vec::with_capacity(TABLE));
        }
        let mut begin = 0;
        if let Some((last, full)) = self.tables.split_last_mut() {
            begin = full.len() * TABLE + last.len();
            last.resize(last.len() + needed, Cell::NONE);
        }
        self.pages[place] = begin as u32 + 1;
        begin as u32
    }
}
