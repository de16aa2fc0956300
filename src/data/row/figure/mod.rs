//! The figure of a cell that needs a closer look: units, scales, and what headings above it say.

mod milestone;
mod scale;
pub mod worded;

use super::basis::Basis;
use super::cells::Row;
use super::memo::Memo;
use super::name::endings::may_be_rate;
use super::value::{Conversion, FaultyCell, ReadValue, named, read_value};
use crate::data::heading::defaults::Statements;
use crate::data::heading::phrase::bracketed;
use crate::data::heading::prose::lone::SectionRow;
use crate::data::heading::roles::folded;
use crate::data::heading::table::Table;
use crate::data::heading::words::{self, Sort};
use crate::diagnostic::Problem;
use crate::model::Unit;
use crate::model::number::decimal::{self, Decimal};
use crate::model::number::reported::{self, Reported};
use crate::model::number::unit::Factor;
use crate::model::plan::{Measure, Plan, Target};
use crate::model::{Goal, Threshold};

/// A column that a figure is taken from.
#[derive(Clone, Copy)]
pub struct PickedFigure {
    /// The column.
    pub column: usize,
    /// Whether it gives growth beside amounts, with a unit of its own.
    pub is_growth: bool,
    /// The basis that its heading says.
    pub own: Option<Basis>,
}

/// The texts around the figure in its row.
#[derive(Clone, Copy, Default)]
pub struct RowContext<'a> {
    /// The section that it stands in.
    pub section: Option<&'a SectionRow>,
    /// The words around its name.
    pub name: Option<&'a Statements>,
}

/// The figure, held against what its heading, its section and the table say of it.
///
/// # Errors
/// The problem of the cell or of its unit, and the column that has it.
pub fn read(
    row: &Row<'_>,
    target: &Target,
    around: RowContext<'_>,
    picked: PickedFigure,
) -> Result<ReadValue, (usize, Problem)> {
    let RowContext { section, name } = around;
    if target.measure == Measure::Milestone {
        return milestone::read(row.record.text(picked.column))
            .map_err(|problem| (picked.column, problem));
    }
    let read = figure(row, target, around, picked)?;
    if read.value.is_none() {
        return Ok(read);
    }
    let (table, column) = (row.table, picked.column);
    if let Some(problem) = added(row, target, picked) {
        return Err((column, problem));
    }
    let of_column = || table.says(column).and_then(|says| says.sort);
    let growth = picked.is_growth.then_some(Sort::Growth);
    let sort = growth
        .or(name.and_then(|name| name.sort))
        .or_else(|| section.and_then(|section| section.says.sort))
        .or_else(of_column)
        .or(table.defaults.sort);
    let unit = table.columns.unit.filter(|_| !picked.is_growth);
    let says_unit = unit.is_some_and(|unit| !row.record.is_blank(unit));
    let is_bare = decimal::digits(row.record.bytes(column)).is_some();
    // a section or a heading of growth over what is counted
    let of_section = section
        .and_then(|section| section.says.sort)
        .or_else(of_column);
    let is_of_growth = !picked.is_growth && of_section == Some(Sort::Growth);
    // 数字经济比重 in a column of 同比增长 may be by how much it grew
    let is_of_share = picked.is_growth && target.is_share();
    let is_told = !says_unit || is_of_growth && !target.unit.is_relative();
    match sort {
        Some(sort) if is_bare && is_told && (!takes(target, sort) || is_of_share) => {
            let words = section.filter(|section| section.says.sort.is_some());
            let words = words.map(|section| section.words.clone());
            let problem = Problem::AmountOrGrowth {
                indicator: row.name(column).to_owned(),
                is_growth: sort == Sort::Growth,
                section: words.filter(|_| !picked.is_growth),
            };
            Err((column, problem))
        }
        _ => Ok(read),
    }
}

/// Whether a text is of what was added in a time: 今年新增.
pub fn says_added(text: &str) -> bool {
    ["新增", "净增"].iter().any(|word| text.contains(word))
}

/// The problem of what was added in a time where a target is what there is.
fn added(row: &Row<'_>, target: &Target, picked: PickedFigure) -> Option<Problem> {
    let heading = row.table.heading(picked.column);
    let stands = matches!(target.measure, Measure::Level | Measure::Ratio);
    let asks_for_it = says_added(&target.name) || target.wording.as_deref().is_some_and(says_added);
    (stands && says_added(heading) && !asks_for_it).then(|| Problem::ChangeMisplaced {
        text: heading.to_owned(),
        indicator: row.name(picked.column).to_owned(),
    })
}

/// The indicator that a figure is of where its unit is not the target's own, but the one that the target may be worked
/// out from.
pub fn source(
    row: &Row<'_>,
    plan: &Plan,
    target: &Target,
    around: RowContext<'_>,
    picked: PickedFigure,
) -> Option<usize> {
    let source = target.source.filter(|_| !picked.is_growth)?;
    let (record, table) = (row.record, row.table);
    let of = plan.indicator(source);
    let cell = decimal::fold(record.text(picked.column));
    let (Reported::Number(_, behind) | Reported::About(_, behind)) = reported::read(&cell).ok()?
    else {
        return None;
    };
    let column = table.columns.unit.map_or("", |column| record.text(column));
    let written = [behind, column].into_iter().find(|text| !text.is_empty());
    let unit = match written {
        Some(text) => Unit::parse(text),
        None => {
            let says = [
                around.name,
                around.section.map(|section| &section.says),
                table.says(picked.column),
                Some(&table.defaults),
            ];
            let mut units = says.into_iter().flatten().flat_map(|says| &says.units);
            units.next()?.clone()
        }
    };
    (!unit.converts_to(&target.unit) && unit.converts_to(&of.unit)).then_some(source)
}

/// Whether a target's figure can be of this sort.
pub fn takes(target: &Target, sort: Sort) -> bool {
    let is_rate = target.unit.is_percent() || target.unit.base() == "个百分点";
    match (sort, target.measure) {
        (Sort::Amounts, measure) => measure != Measure::Growth,
        (Sort::Growth, measure) => {
            measure == Measure::Growth || measure != Measure::Total && is_rate
        }
    }
}

/// The figure of any cell.
fn figure(
    row: &Row<'_>,
    target: &Target,
    around: RowContext<'_>,
    picked: PickedFigure,
) -> Result<ReadValue, (usize, Problem)> {
    let (record, table, column) = (row.record, row.table, picked.column);
    let columns = &table.columns;
    let text = record.text(column);
    if has_decimal_commas(table) && text.contains(',') && !text.contains('.') {
        // where semicolons separate cells, a comma is mostly a decimal one: it cannot be told which
        let text = text.to_owned();
        return Err((column, Problem::OddSeparator { text }));
    }
    // growth beside an amount has not the amount's unit
    let unit_column = columns.unit.filter(|_| !picked.is_growth);
    let unit = unit_column.map_or("", |column| record.text(column));
    let bare = bare_unit(unit);
    let unit = bare.as_deref().unwrap_or(unit);
    if let (Some(column), Some(name)) = (unit_column, around.name) {
        agrees(unit, name).map_err(|problem| (column, problem))?;
    }
    if let (Some(of_unit), Some(says)) = (unit_column, table.says(column)) {
        let fits = fits(unit, (table.heading(column), says), target);
        fits.map_err(|problem| (of_unit, problem))?;
    }
    if let Some(says) = table.says(column).filter(|_| !picked.is_growth) {
        let heading = (table.heading(column), says);
        let of_name = around.name.and_then(|name| name.unit(target));
        let of_name = of_name.map_or("", Unit::as_str);
        let of_both = [own_unit(text), of_name.to_owned()];
        let mut of_both = of_both.iter();
        let fits = of_both.try_for_each(|unit| fits(unit, heading, target));
        fits.map_err(|problem| (column, problem))?;
    }
    let scaled = match columns.scale.filter(|_| !picked.is_growth) {
        Some(scale) if !record.is_blank(scale) && !text.is_empty() => {
            let unit = scale::unit(record.text(scale), unit, target);
            Some(unit.map_err(|problem| (scale, problem))?)
        }
        _ => None,
    };
    let default = default_unit(table, target, around, picked);
    let unit = scaled.as_deref().unwrap_or(unit);
    let says_unit =
        !unit.is_empty() || default.is_some() || decimal::digits(text.as_bytes()).is_none();
    if !says_unit && may_be_rate(target, row.name(column)) {
        let problem = Problem::RateOrRise {
            name: row.name(column).to_owned(),
            indicator: target.name.clone(),
        };
        return Err((column, problem));
    }
    let read = read_value(text, unit, default, target).map_err(|(place, problem)| {
        let in_unit_column = unit_column.filter(|_| place == FaultyCell::UnitColumn);
        let problem = named(problem, row.name(column));
        (in_unit_column.unwrap_or(column), problem)
    })?;
    let doubt = read
        .doubt
        .or_else(|| doubt(row, column, read.value, target));
    Ok(ReadValue { doubt, ..read })
}

/// The unit behind the number of a cell.
fn own_unit(text: &str) -> String {
    let cell = decimal::fold(text);
    match reported::read(&cell) {
        Ok(Reported::Number(_, behind) | Reported::About(_, behind)) => behind.to_owned(),
        _ => String::new(),
    }
}

/// The unit of a figure that has none beside it: its name's, its section's or its table's.
fn default_unit<'a>(
    table: &'a Table,
    target: &Target,
    RowContext { section, name }: RowContext<'a>,
    picked: PickedFigure,
) -> Option<&'a Unit> {
    let column = picked.column;
    if picked.is_growth {
        return table.says(column).and_then(|says| says.unit(target));
    }
    let of_name = name.and_then(|name| name.unit(target));
    if name.is_some_and(|name| name.sort == Some(Sort::Growth)) && of_name.is_none() {
        // the table's unit is that of amounts
        let own = table.default_unit(column, target);
        return own.filter(|unit| unit.converts_to(&target.unit));
    }
    let of_section = || section.and_then(|section| section.says.unit(target));
    of_name
        .or_else(of_section)
        .or_else(|| table.default_unit(column, target))
}

/// The other number that a cell may mean: its signs are read in two ways.
fn doubt(row: &Row<'_>, column: usize, value: Option<Decimal>, target: &Target) -> Option<Problem> {
    let table = row.table;
    let text = row.record.text(column);
    let is_arrow = text.starts_with(['▲', '△']);
    match value {
        Some(value) if is_arrow && holds_turned(value, target) => {
            let (text, value) = (text.to_owned(), value.normalize().to_string());
            Some(Problem::MaybeRise { text, value })
        }
        None if table.delimiter.is_some() && is_padded_dash(row.record.raw(column)) => {
            let text = text.to_owned();
            Some(Problem::MaybeZero { text })
        }
        Some(_) if has_decimal_commas(table) && separates_thousands(text) => {
            let text = text.to_owned();
            Some(Problem::MaybeThousands { text })
        }
        _ => None,
    }
}

/// Whether a figure below zero would hold a target's floor, were it above.
fn holds_turned(value: Decimal, target: &Target) -> bool {
    let Goal::Threshold(direction, Threshold::Number(bound)) = &target.goal else {
        return false;
    };
    let is_floor = direction.is_floor() && *bound > Decimal::ZERO;
    value < Decimal::ZERO && is_floor && -value >= *bound
}

/// A unit without a bracket that says nothing of the figure that matters here: `%（可比价）`, `万人（累计）`.
fn bare_unit(unit: &str) -> Option<String> {
    if !unit.ends_with([')', '）']) {
        return None;
    }
    let key = folded(unit);
    let (name, said) = bracketed(&key)?;
    words::is_for_people(said).then(|| name.to_owned())
}

/// Whether the unit of the row's column is the one behind its name.
fn agrees(unit: &str, name: &Statements) -> Result<(), Problem> {
    let column = Unit::parse(unit);
    let is_it = |own: &Unit| own.factor_to(&column).is_some_and(Factor::is_one);
    match name.units.first() {
        Some(own) if !unit.is_empty() && !name.units.iter().any(is_it) => {
            Err(Problem::UnitContradiction {
                cell: own.as_str().to_owned(),
                column: unit.to_owned(),
            })
        }
        _ => Ok(()),
    }
}

/// Whether the unit of the row's column is of the size that the heading of its figures says: 万元 is not below 亿元, 公里 not
/// below money that was spent, and 家 not below 户次. A heading of money may stand over rows of many things otherwise.
fn fits(unit: &str, (heading, says): (&str, &Statements), target: &Target) -> Result<(), Problem> {
    const SPENT: [&str; 4] = ["投资", "支出", "资金", "经费"];
    let is_spent = SPENT.iter().any(|word| heading.contains(word));
    let own = says.unit(target).filter(|_| !unit.is_empty());
    let column = Unit::parse(unit);
    let is_money = |unit: &Unit| unit.base().ends_with('元') && !unit.is_relative();
    let is_other = |own: &Unit| match own.factor_to(&column) {
        Some(factor) => !factor.is_one(),
        None => {
            let is_of_one = !is_money(own) || is_spent && !is_money(&column);
            is_of_one && !own.is_relative() && !column.is_relative()
        }
    };
    match own {
        Some(own) if is_other(own) => Err(Problem::UnitContradiction {
            cell: own.as_str().to_owned(),
            column: unit.to_owned(),
        }),
        _ => Ok(()),
    }
}

/// Whether commas are likely to be decimal ones: then semicolons separate cells.
pub fn has_decimal_commas(table: &Table) -> bool {
    table.delimiter == Some(b';')
}

/// Whether a point stands where it would separate thousands: `1.050`.
fn separates_thousands(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let text = text.strip_prefix(['-', '+']).unwrap_or(text);
    text.split_once('.').is_some_and(|(whole, rest)| {
        let is_group = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && digits(whole);
        is_group && rest.len() == 3 && digits(rest)
    })
}

/// Whether a cell is a dash as a spreadsheet's accounting format shows zero: padded with blanks.
fn is_padded_dash(raw: &str) -> bool {
    let dash = raw.trim();
    let is_dash = !dash.is_empty() && dash.chars().all(|c| matches!(c, '-' | '–' | '—'));
    is_dash && raw.starts_with(' ') && raw.ends_with(' ') || is_dash && raw.ends_with("  ")
}

/// The place of a unit's text that is not remembered.
const MANY_UNITS: u32 = 1 << 12;

/// Reads the numbers of most cells, remembering what turns their units into those of targets.
pub struct PlainNumbers {
    units: Memo<u32>,
    units_known: u32,
    /// By target and unit, as far as they were met.
    conversions: Vec<Vec<Option<Option<Conversion>>>>,
}

impl PlainNumbers {
    /// No unit is known yet.
    pub fn new(plan: &Plan) -> PlainNumbers {
        PlainNumbers {
            units: Memo::default(),
            units_known: 0,
            conversions: vec![Vec::new(); plan.indicator_count()],
        }
    }

    /// A number of few digits in the unit of the cell, the row or the column; `None` for all that needs a closer
    /// look. The target comes with its place in the plan.
    #[inline]
    pub fn read(
        &mut self,
        row: &Row<'_>,
        (place, target): (usize, &Target),
        column: usize,
    ) -> Option<Decimal> {
        if target.measure == Measure::Milestone {
            return None;
        }
        let (record, table) = (row.record, row.table);
        let (number, behind) = split_number(record.bytes(column));
        let (mantissa, scale) = decimal::digits(number)?;
        if scale == 3 && has_decimal_commas(table) {
            return None;
        }
        let value = Decimal::new(mantissa, scale);
        let unit_bytes = match table.columns.unit {
            // thousands, and what else is no unit
            _ if matches!(behind.first(), Some(b'!'..=b'$' | b'&'..=b'@')) => return None,
            // the unit within the cell, or that of the row: where there are both they are held against each other
            Some(column) if behind.is_empty() => record.bytes(column),
            Some(column) if !record.is_blank(column) => return None,
            Some(_) | None => behind,
        };
        let unit = self.units.get(unit_bytes, || {
            self.units_known = MANY_UNITS.min(self.units_known + 1);
            self.units_known
        });
        if unit == MANY_UNITS {
            return None;
        }
        let known = &mut self.conversions[place];
        if known.len() <= unit as usize {
            known.resize(unit as usize + 1, None);
        }
        let conversion = *known[unit as usize].get_or_insert_with(|| {
            let unit = std::str::from_utf8(unit_bytes).unwrap_or_default();
            Conversion::of(unit.trim(), table.default_unit(column, target), target)
        });
        match conversion? {
            Conversion::AsItIs => Some(value),
            Conversion::By(factor) => factor.apply(value).ok(),
        }
    }
}

/// The digits that a cell begins with, and the text behind them.
#[inline]
fn split_number(cell: &[u8]) -> (&[u8], &[u8]) {
    let is_other = |byte: &u8| !matches!(byte, b'0'..=b'9' | b'.' | b'-');
    let end = cell.iter().position(is_other).unwrap_or(cell.len());
    cell.split_at(end)
}
