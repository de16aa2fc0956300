//! A look at the first rows below a header: what the cells of each column hold.

use jiff::civil::Date;

use super::columns::{Columns, TableForm};
use super::prose::lone::SectionRow;
use super::prose::places;
use super::prose::remark::{NoteSays, Remark, Remarks};
use super::roles::folded;
use super::shape::monthly::MonthlyAmounts;
use super::shape::part_sums::PartSums;
use super::shape::place_sums::PlaceSums;
use super::units;
use super::words::{self, Reality};
use crate::data::row::aside::is_area;
use crate::data::row::basis::Basis;
use crate::data::row::memo::Memo;
use crate::data::row::name::{self, endings, marks};
use crate::data::row::period::with_basis;
use crate::data::row::when;
use crate::data::source::{Chunk, Position, Record};
use crate::diagnostic::{Diagnostic, Place};
use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};
use crate::model::{Period, Plan, Year};

/// The most rows that are looked at.
const ROWS: usize = 500;

/// The most texts of a column that are kept.
const MOST_TEXTS: usize = 20;

/// The most characters behind a number in a column of numbers.
const LONGEST_UNIT: usize = 4;

/// The contents of a column's cells.
#[derive(Clone, Debug, Default)]
pub struct ColumnLook {
    /// Cells that say something.
    pub filled: usize,
    /// Numbers.
    pub numbers: usize,
    /// Periods that are no plain numbers.
    pub periods: usize,
    /// Units.
    pub units: usize,
    /// Words of kind.
    pub kinds: usize,
    /// Words among them that are of nothing else: 实际, plans and forecasts.
    pub decisive: usize,
    /// Offices, or texts that are too long for a unit.
    pub offices: usize,
    /// Words that say of the row's figures that they are plans, of another place, counted otherwise, or actuals.
    pub remarks: usize,
    /// Other texts with a clause that says so.
    pub clauses: usize,
    /// Words among the remarks that say what figures count.
    pub bases: usize,
    /// Words for running totals: 累计.
    pub to_date: usize,
    /// Names of places, the plan's own among them.
    pub places: usize,
    /// Other places than the plan's own, and offices of these.
    pub elsewhere: usize,
    /// Its first texts, where it is left alone: each once.
    pub texts: Vec<String>,
    /// Ids and names of the plan's targets.
    pub ids: usize,
    /// The last days of its periods.
    pub dates: Vec<Date>,
    /// The last days of those that name their year.
    pub of_years: Vec<Date>,
    /// The last days of those that name their year, above one that does not.
    pub above_unnamed: Vec<Date>,
    /// The first empty cell below a mark by which rows are others (another place, 计划, 当月), in a column whose first cell is
    /// filled: with that mark.
    pub blank_below: Option<(Place, String)>,
    /// The mark in the last filled cell; empty behind one of the plan's own area, of actuals or of running totals.
    last_mark: Option<String>,
    last_named: Option<Date>,
    /// Whether its cells are numbers that count up by one.
    counts_up: Option<(i64, bool)>,
}

/// The statement of a cell of a column that is left alone.
#[derive(Clone, Copy)]
struct Remarked {
    is_place: bool,
    is_elsewhere: bool,
    says: Option<CellStatement>,
}

/// A statement of such a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum CellStatement {
    /// The word for a basis.
    Basis,
    /// Another word of the lists.
    Word,
    /// A clause among others.
    Clause,
}

impl Remarked {
    fn of(text: &str, with: Remarks<'_>) -> Remarked {
        // 一、历下区
        let bare = marks::of_group(text);
        let word = match with.of_word(&bare) {
            Some(Remark::Basis(_)) => Some(CellStatement::Basis),
            Some(Remark::NotActual | Remark::OtherFigure | Remark::Elsewhere | Remark::Actual) => {
                Some(CellStatement::Word)
            }
            Some(
                Remark::Sort(_)
                | Remark::Until(_)
                | Remark::Unit(_)
                | Remark::Nominal
                | Remark::Corrected(_)
                | Remark::Expected(_)
                | Remark::Fall,
            )
            | None => None,
        };
        let clause = || {
            let said = with.of_cell(text)?;
            (!matches!(said, NoteSays::Until(_) | NoteSays::Unit)).then_some(CellStatement::Clause)
        };
        let key = folded(&bare);
        Remarked {
            is_place: places::is_place(&key, with.plan),
            is_elsewhere: places::is_elsewhere(&key, with.plan)
                || places::is_office_elsewhere(&key, with.plan),
            says: word.or_else(clause),
        }
    }
}

impl ColumnLook {
    /// Whether one cell says something that could change what a figure means.
    pub fn tells(text: &str, plan: &Plan, year: Option<Year>) -> bool {
        let mut look = ColumnLook::default();
        look.add(CellLook::of(text, plan, year));
        look.add_remarked(Remarked::of(text, Remarks { plan, year }));
        look.is_telling() || look.remarks + look.clauses > 0
    }

    /// Whether at least half of its cells say something that could change what a figure means, beside words, which are
    /// told at their cells.
    pub fn is_telling(&self) -> bool {
        let telling = self.numbers + self.periods + self.units;
        telling > 0 && 2 * telling >= self.filled
    }

    /// Whether all its cells are months, quarters or years.
    pub fn are_periods(&self) -> bool {
        let is_end = |date: &Date| *date == date.last_of_month();
        self.filled > 0 && self.dates.len() == self.filled && self.dates.iter().all(is_end)
    }

    /// Whether it numbers the rows.
    pub fn is_index(&self) -> bool {
        self.filled > 0 && self.counts_up.is_some_and(|(_, counts)| counts)
    }

    /// Adds what a cell of a column that is left alone says.
    fn add_remarked(&mut self, cell: Remarked) {
        self.places += usize::from(cell.is_place);
        self.elsewhere += usize::from(cell.is_elsewhere);
        self.bases += usize::from(cell.says == Some(CellStatement::Basis));
        self.clauses += usize::from(cell.says == Some(CellStatement::Clause));
        let is_word = matches!(cell.says, Some(CellStatement::Basis | CellStatement::Word));
        self.remarks += usize::from(is_word);
    }

    fn keep(&mut self, text: &str) {
        if self.texts.len() < MOST_TEXTS && !self.texts.iter().any(|known| known == text) {
            self.texts.push(text.to_owned());
        }
    }

    /// Adds a cell of a column of marks; by those that are `usual` rows are no others.
    fn add_mark(
        &mut self,
        text: &str,
        is_first: bool,
        is_usual: impl FnOnce(&str) -> bool,
        place: impl FnOnce() -> Place,
    ) {
        let begins = is_first || self.last_mark.is_some();
        match (&self.last_mark, text) {
            (Some(last), "") if !last.is_empty() => {
                self.blank_below
                    .get_or_insert_with(|| (place(), last.clone()));
            }
            (_, "") => {}
            _ if begins => {
                let other = if is_usual(text) { "" } else { text };
                self.last_mark = Some(other.to_owned());
            }
            _ => {}
        }
    }

    fn add(&mut self, cell: CellLook) {
        self.filled += 1;
        self.numbers += usize::from(cell.is_number);
        self.counts_up = match (self.counts_up, cell.whole) {
            (None, Some(first)) => Some((first, true)),
            (Some((last, counts)), Some(next)) => Some((next, counts && next == last + 1)),
            (Some((last, _)), None) => Some((last, false)),
            (None, None) => Some((0, false)),
        };
        self.periods += usize::from(cell.date.is_some() && !cell.is_number);
        self.dates.extend(cell.date);
        self.of_years.extend(cell.of_year);
        match (cell.of_year, cell.date) {
            (Some(named), _) => self.last_named = Some(named),
            (None, Some(_)) => self.above_unnamed.extend(self.last_named.take()),
            (None, None) => {}
        }
        self.offices += usize::from(cell.is_office);
        self.ids += usize::from(cell.is_id);
        self.units += usize::from(cell.is_unit);
        self.kinds += usize::from(cell.reality.is_some());
        self.to_date += usize::from(cell.is_to_date);
        self.decisive += usize::from(cell.is_decisive);
    }
}

/// The kinds of values of a cell.
#[derive(Clone, Copy)]
struct CellLook {
    is_number: bool,
    /// Its number, where it is a whole one and nothing else.
    whole: Option<i64>,
    /// The last day of its period.
    date: Option<Date>,
    /// The same, where it names its year.
    of_year: Option<Date>,
    is_unit: bool,
    is_to_date: bool,
    reality: Option<Reality>,
    /// 实际, a plan or a forecast.
    is_decisive: bool,
    /// An office, or a text that is too long for a unit.
    is_office: bool,
    /// A target's id or name.
    is_id: bool,
}

impl CellLook {
    /// `year` completes periods.
    fn of(text: &str, plan: &Plan, year: Option<Year>) -> CellLook {
        let cell = decimal::fold(text);
        let read = reported::read(&cell);
        // 3号线二期正在施工 is none
        let is_number = match read {
            Ok(Reported::Number(_, unit) | Reported::Change(_, unit)) => {
                unit.chars().count() <= LONGEST_UNIT
            }
            _ => false,
        };
        let is_word = !matches!(read, Ok(Reported::Number(_, "")));
        let key = folded(text);
        // 一、2020年1-6月
        let unnumbered = marks::of_group(text);
        let is_dated = text.contains(['年', '月', '季']);
        let period = with_basis(if is_dated { &unnumbered } else { text }, year, plan.years);
        let period = period.ok().map(|(period, _)| period);
        let is_unit = || {
            units::is_unit(text, plan)
                || units::begins_with_unit(text, plan)
                || units::has_unit(text)
        };
        let reality = is_word.then(|| words::reality(&key)).flatten();
        let says_actual = key.starts_with("实际") || key.starts_with("actual");
        CellLook {
            is_number,
            whole: text.parse().ok(),
            date: period.map(Period::date),
            of_year: match period {
                Some(period) => {
                    let is_named = Period::parse(text, None, plan.years).is_ok();
                    is_named.then(|| period.date())
                }
                None => words::year_alone(&key, plan.years).map(Year::last_day),
            },
            is_unit: !is_number && is_unit(),
            is_to_date: is_word && words::basis(&key) == Some(Basis::ToDate),
            reality,
            is_decisive: says_actual || reality == Some(Reality::Planned),
            is_office: text.chars().count() >= 4 || units::is_office(text),
            is_id: plan.find_indicator(text).is_some(),
        }
    }
}

/// The first rows below a header.
#[derive(Clone, Debug, Default)]
pub struct FirstRows {
    /// Each column.
    pub columns: Vec<ColumnLook>,
    /// Whether rows depend on those above: sections of amounts or of growth, 同比增长 below an amount.
    pub reads_in_order: bool,
    /// Whether some names end in 累计增长 or 当期值: then plain 同比增长 is the month's.
    pub tells_growth_apart: bool,
    /// The first empty cell in the column of units below another unit than the target's own that measures the same: with
    /// both.
    pub blank_unit: Option<(Place, [String; 2])>,
    /// Sums that contradict what they are of: the whole area and its districts, 合计 and the figure above it.
    pub sums: Vec<Diagnostic>,
    /// Columns of growth beside amounts that fall from one month to the next: both are of the month alone.
    pub growth_of_months: Vec<usize>,
}

/// The columns of a table as its rows are read.
struct CellLooks<'a> {
    columns: &'a Columns,
    looks: Vec<ColumnLook>,
    /// The columns whose words are looked at.
    left_alone: Vec<usize>,
    rows: usize,
    cells: Memo<CellLook>,
    remarked: Memo<Remarked>,
}

impl CellLooks<'_> {
    fn new(columns: &Columns) -> CellLooks<'_> {
        let left_alone = columns.left_alone().chain(columns.kind).chain(columns.unit);
        CellLooks {
            columns,
            looks: vec![ColumnLook::default(); columns.width],
            left_alone: left_alone.collect(),
            rows: 0,
            cells: Memo::default(),
            remarked: Memo::default(),
        }
    }

    fn add(&mut self, chunk: &Chunk<'_>, record: &Record, with: Remarks<'_>) {
        self.rows += 1;
        for (column, look) in self.looks.iter_mut().enumerate() {
            let (text, bytes) = (record.text(column), record.bytes(column));
            let is_left_alone = self.left_alone.contains(&column);
            let place = || chunk.place(record, column);
            let is_basis = Some(column) == self.columns.basis;
            if is_basis && text.is_empty() && says_its_months(record, self.columns) {
                // 1-6月 needs no basis
            } else if is_basis || Some(column) == self.columns.kind {
                let is_usual = |text: &str| is_usual_mark(text, with);
                look.add_mark(text, self.rows == 1, is_usual, place);
            } else if is_left_alone || self.columns.places.contains(&column) {
                let is_own = |text: &str| is_area(with.plan, text);
                look.add_mark(text, self.rows == 1, is_own, place);
            }
            if text.is_empty() {
                continue;
            }
            let cell = || CellLook::of(text, with.plan, with.year);
            look.add(self.cells.get(bytes, cell));
            if is_left_alone {
                look.add_remarked(self.remarked.get(bytes, || Remarked::of(text, with)));
                look.keep(text);
            }
        }
    }
}

/// Whether a row's period says itself which months it is of: 1-6月, 6月末.
fn says_its_months(record: &Record, columns: &Columns) -> bool {
    let period = columns.when.period.map_or("", |column| record.text(column));
    period.contains(['末', '底', '至', '半', '—', '~'])
        || period.contains("-") && period.contains('月')
}

/// Whether a kind or basis says nothing by which the rows below that say none might be others: 实际, 累计, and words of
/// classes (预期性).
fn is_usual_mark(text: &str, with: Remarks<'_>) -> bool {
    let key = folded(text);
    let of_others = |remark| matches!(remark, Remark::NotActual | Remark::OtherFigure);
    match words::basis(&key) {
        Some(basis) => !matches!(basis, Basis::Month | Basis::Quarter | Basis::EachMonth),
        None => {
            let is_planned = words::reality(&key) == Some(Reality::Planned);
            !is_planned && !with.of_word(text).is_some_and(of_others)
        }
    }
}

/// Whether rows are of places or periods, and not of indicators.
fn is_crossed(columns: &Columns) -> bool {
    matches!(columns.form, TableForm::Cross { .. })
}

/// Whether a row, by its name and unit, may give the other half of what the one above it does: 同比增长 below an amount.
fn hangs_on((name, unit): &(String, String), last: &(String, String)) -> bool {
    let is_of_above = !last.0.is_empty() && name.starts_with(&last.0);
    is_of_above && (unit == "%") != (last.1 == "%") || endings::is_alone(&folded(name))
}

/// Whether a row's only cell is a section's, which is read for the rows below.
fn is_section(text: &str, with: Remarks<'_>) -> bool {
    SectionRow::of(text, with).is_read()
}

/// Looks at the first rows below a header.
pub fn look(
    chunk: &Chunk<'_>,
    below: Position,
    columns: &Columns,
    plan: &Plan,
    year: Option<Year>,
) -> FirstRows {
    let with = Remarks { plan, year };
    let mut looks = CellLooks::new(columns);
    let mut reads_in_order = false;
    let mut tells_growth_apart = false;
    let mut monthly = MonthlyAmounts::default();
    let mut unit_cells = units::UnitCells::default();
    let (mut place_sums, mut part_sums) = (PlaceSums::default(), PartSums::default());
    let figures = columns.form.columns();
    let mut last = (String::new(), String::new());
    let mut records = chunk.records(below);
    let mut record = Record::default();
    let mut rows = 0;
    while rows < ROWS && records.read(&mut record) {
        let name = record.text(columns.indicator);
        let filled = (0..record.width()).filter(|column| !record.is_blank(*column));
        let is_lone = filled.clone().nth(1).is_none();
        if is_lone {
            reads_in_order |= filled
                .clone()
                .any(|column| is_section(record.text(column), with));
        }
        if !is_lone {
            part_sums.add(chunk, &record, columns, plan);
        }
        // names stand once for rows of several periods
        let main = columns.when.main().filter(|main| !record.is_blank(*main));
        reads_in_order |= name.is_empty() && !last.0.is_empty() && !is_lone && main.is_some();
        let is_named =
            is_crossed(columns) || plan.find_indicator(name).is_some() || name::is_indicator(name);
        if is_lone || !is_named || words::is_footer(name) {
            continue;
        }
        rows += 1;
        let period = when::period(&record, columns.when, year, plan.years);
        monthly.add(&record, columns, period);
        let unit = columns.unit.map_or("", |unit| record.text(unit));
        if let Some((column, target)) = columns.unit.zip(plan.find_indicator(name)) {
            let own = &plan.indicator(target).unit;
            // 8505000万元 has its own
            let is_bare = |figure: &usize| decimal::plain(record.text(*figure)).is_some();
            if !unit.is_empty() || figures.iter().any(is_bare) {
                unit_cells.add(unit, own, || chunk.place(&record, column));
            }
        }
        let this = (name.to_owned(), unit.to_owned());
        reads_in_order |= hangs_on(&this, &last);
        last = this;
        tells_growth_apart |= name::tells_growth_apart(name);
        place_sums.add(chunk, &record, columns, plan);
        looks.add(chunk, &record, with);
    }
    FirstRows {
        columns: looks.looks,
        reads_in_order,
        tells_growth_apart,
        blank_unit: unit_cells.blank,
        sums: [place_sums.told(), part_sums.told()].concat(),
        growth_of_months: monthly.of_months,
    }
}
