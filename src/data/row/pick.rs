//! The column that a figure is taken from, where a header has several for one period.

use super::basis::Basis;
use crate::data::heading::columns::{Figures, Wanted};
use crate::data::source::Record;
use crate::model::Measure;
use crate::model::number::decimal::{self, Decimal};
use crate::model::number::reported::{self, Reported};

/// The column that a figure is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// No column says anything.
    Nothing,
    /// This one.
    Column {
        /// The column.
        column: usize,
        /// The basis of its figures, where its heading says it.
        basis: Option<Basis>,
    },
    /// Two columns say what the figure is, and not the same.
    Two {
        /// The one that would be taken.
        first: usize,
        /// The other one.
        second: usize,
    },
    /// The column that should say it is empty, and one beside it is not.
    Empty {
        /// The column that should say it.
        wanted: usize,
        /// The one that says something.
        beside: usize,
    },
}

/// The column of a figure of this sort; `in_percent` says that the row's own unit is %.
#[inline]
pub fn pick(record: &Record, figures: Figures, wanted: Wanted, in_percent: bool) -> Pick {
    if let Some(column) = figures.only() {
        return Pick::Column {
            column,
            basis: None,
        };
    }
    of_several(record, figures, wanted, in_percent)
}

fn of_several(record: &Record, figures: Figures, wanted: Wanted, in_percent: bool) -> Pick {
    let measure = wanted.measure;
    let is_filled = |column: &usize| !record.is_blank(*column);
    let is_reported = |column: &usize| {
        let text = decimal::fold(record.text(*column));
        is_filled(column) && !matches!(reported::read(&text), Ok(Reported::Nothing))
    };
    let amount = figures.amounts().find(is_reported);
    let of_prices = figures.growth.filter(|growth| {
        let is_only = || amount.is_none_or(|amount| is_index(record, amount, *growth));
        wanted.is_of_prices && is_filled(growth) && is_only()
    });
    if let Some(column) = of_prices {
        return Pick::Column {
            column,
            basis: None,
        };
    }
    // 提高0.8个百分点 beside a rate is by how much that changed
    let growth = figures.growth;
    let growth = growth.filter(|column| amount.is_none() || !is_by_points(record, *column));
    if let Some(growth) = growth
        && (measure == Measure::Growth || figures.amounts().next().is_none())
    {
        return growth_beside(record, figures, growth, amount, in_percent);
    }
    // 二季度 and 6月 of what stands at a date are one number; beside 1-6月 that of the month may be what was added in it
    let stands = measure == Measure::Level && figures.names_an_end;
    let other = amount.filter(|_| stands).and_then(|first| {
        let mut reported = figures.amounts().filter(is_reported);
        reported.find(|column| number(record, *column) != number(record, first))
    });
    match (figures.up_to_date, amount) {
        (_, None) => Pick::Nothing,
        (_, Some(first)) if let Some(second) = other => Pick::Two { first, second },
        (Some(wanted), Some(beside)) if wanted != beside && measure != Measure::Level => {
            Pick::Empty { wanted, beside }
        }
        (_, Some(column)) => Pick::Column {
            column,
            basis: basis(figures, column),
        },
    }
}

/// The growth in a column of its own; beside it stands an amount, where there is one.
fn growth_beside(
    record: &Record,
    figures: Figures,
    growth: usize,
    amount: Option<usize>,
    in_percent: bool,
) -> Pick {
    match (!record.is_blank(growth), amount) {
        (true, Some(value))
            if in_percent && number(record, value) != number(record, growth)
                || is_difference(record, figures, value, growth) =>
        {
            Pick::Two {
                first: value,
                second: growth,
            }
        }
        (true, _) => Pick::Column {
            column: growth,
            basis: None,
        },
        (false, None) => Pick::Nothing,
        // a row in % gives its growth as its value
        (false, Some(column)) if in_percent => Pick::Column {
            column,
            basis: basis(figures, column),
        },
        (false, Some(beside)) => Pick::Empty {
            wanted: growth,
            beside,
        },
    }
}

/// Whether growth is the value less last year's, and not that divided by it: then the value is a rate already.
fn is_difference(record: &Record, figures: Figures, value: usize, growth: usize) -> bool {
    let last = figures.last_year.and_then(|column| number(record, column));
    let (Some(last), Some(value), Some(growth)) =
        (last, number(record, value), number(record, growth))
    else {
        return false;
    };
    let last_digit = Decimal::new(1, growth.scale());
    let is_near = |other: Decimal| (other - growth).abs() <= last_digit;
    let is_growth = !last.is_zero() && is_near((value - last) * Decimal::ONE_HUNDRED / last.abs());
    is_near(value - last) && !is_growth
}

/// Whether a cell says by how many points something changed.
fn is_by_points(record: &Record, column: usize) -> bool {
    let text = decimal::fold(record.text(column));
    match reported::read(&text) {
        Ok(Reported::ByPoints(..)) => true,
        Ok(Reported::Number(_, unit) | Reported::Change(_, unit)) => unit.ends_with("百分点"),
        _ => false,
    }
}

/// Whether a value is the index (101.2) of growth beside it (1.2).
fn is_index(record: &Record, value: usize, growth: usize) -> bool {
    let (value, growth) = (number(record, value), number(record, growth));
    value
        .zip(growth)
        .is_some_and(|(value, growth)| value - growth == Decimal::ONE_HUNDRED)
}

fn number(record: &Record, column: usize) -> Option<Decimal> {
    match reported::read(&decimal::fold(record.text(column))) {
        Ok(Reported::Number(value, _) | Reported::Change(value, _)) => Some(value),
        _ => None,
    }
}

fn basis(figures: Figures, column: usize) -> Option<Basis> {
    if figures.up_to_date == Some(column) {
        Some(Basis::ToDate)
    } else if figures.of_month == Some(column) {
        Some(Basis::Month)
    } else {
        None
    }
}
