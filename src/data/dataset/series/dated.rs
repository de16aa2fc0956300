//! Figures with their dates and rows, and the words that diagnostics have for them.

use jiff::civil::Date;

use crate::data::dataset::compact::slot::Slot;
use crate::data::dataset::deferred::CellRef;
use crate::model::number::decimal::Decimal;
use crate::model::plan::Target;
use crate::model::time::period::Shortest;
use crate::model::time::years::Years;

/// A figure of one slot with its row.
#[derive(Clone, Copy, Debug)]
pub struct SlotFigure {
    /// Its date and kind.
    pub slot: Slot,
    /// Its target's place in the plan.
    pub target: usize,
    /// In the target's unit.
    pub value: Decimal,
    /// The line of its row, counted through all files.
    pub line: u32,
    /// The row's file.
    pub file: usize,
}

impl SlotFigure {
    /// The date it stands for.
    pub fn date(&self) -> Date {
        self.slot.date()
    }

    /// The cell of its value.
    pub fn at(&self) -> CellRef {
        CellRef {
            line: self.line,
            date: self.date(),
            target: self.target,
        }
    }

    /// The shortest period that ends on its date.
    pub fn period_text(&self, years: Years) -> String {
        Shortest(self.date(), years).to_string()
    }

    /// The figure as one that counts up to its date.
    pub fn dated(&self) -> DatedFigure {
        DatedFigure {
            date: self.date(),
            target: self.target,
            value: self.value,
            line: self.line,
            is_summed: false,
        }
    }
}

/// A figure that counts up to its date, with the row that it is from.
#[derive(Clone, Copy, Debug)]
pub struct DatedFigure {
    /// The date it stands for.
    pub date: Date,
    /// Its target's place in the plan.
    pub target: usize,
    /// In the target's unit.
    pub value: Decimal,
    /// The line of its row, counted through all files.
    pub line: u32,
    /// Whether it is the sum of single periods.
    pub is_summed: bool,
}

impl DatedFigure {
    /// The cell of its value.
    pub fn at(&self) -> CellRef {
        CellRef {
            line: self.line,
            date: self.date,
            target: self.target,
        }
    }
}

/// A month and the periods that it may be told from, as people write them.
pub struct Months {
    /// `2021年6月`.
    pub alone: String,
    /// `1-5月`, which stands before it, from the first month of its year.
    pub before: String,
    /// `1-6月`.
    pub so_far: String,
}

impl Months {
    /// A row of a month, and the row of a period from the year's start before it.
    pub fn of(before: &SlotFigure, month: &SlotFigure, years: Years) -> Months {
        let (year, last) = (month.date().year(), month.date().month());
        Months {
            alone: format!("{year}年{last}月"),
            before: so_far(before.date(), years),
            so_far: so_far(month.date(), years),
        }
    }
}

/// The months of a year up to a date: `1-6月`; of a fiscal year `2023-04~2023-09`.
pub fn so_far(date: Date, years: Years) -> String {
    let first = years.first_day(date);
    let month = |date: Date| format!("{}-{:02}", date.year(), date.month());
    match years {
        Years::Calendar | Years::Unsaid => format!("1-{}月", date.month()),
        Years::Fiscal { .. } => format!("{}~{}", month(first), month(date)),
    }
}

/// A figure as diagnostics tell it, in the target's unit, which may not be that of its cell.
pub fn with_unit(value: Decimal, target: &Target) -> String {
    match target.unit.as_str() {
        "%" => format!("{}%", shown(value)),
        "" => shown(value),
        unit => format!("{} {unit}", shown(value)),
    }
}

/// A number as diagnostics tell it.
pub fn shown(value: Decimal) -> String {
    value.normalize().to_string()
}
