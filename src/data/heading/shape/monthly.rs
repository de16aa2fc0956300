//! Amounts of months beside their growth: where they fall from one month to the next, both are of the month alone.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::data::heading::columns::{Columns, TableForm};
use crate::data::source::Record;
use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};
use crate::model::time::calendar::day_after;
use crate::model::{Decimal, Period};

/// Amounts of months beside their growth, row by row.
#[derive(Default)]
pub struct MonthlyAmounts {
    last: HashMap<(String, usize), (Date, Decimal)>,
    /// Columns of growth beside amounts that fall from one month to the next.
    pub of_months: Vec<usize>,
}

impl MonthlyAmounts {
    /// Adds a row.
    pub fn add(&mut self, record: &Record, columns: &Columns, period: Option<Period>) {
        let Some(period) = period.filter(|period| period.months() == 1) else {
            return;
        };
        let figures = match &columns.form {
            TableForm::Wide(_) => Vec::new(),
            form => form.figures(),
        };
        for one in figures {
            let (Some(growth), Some(amount)) = (one.growth, one.value) else {
                continue;
            };
            let cell = decimal::fold(record.text(amount));
            let Ok(Reported::Number(value, _)) = reported::read(&cell) else {
                continue;
            };
            let name = match columns.form {
                TableForm::Cross { .. } => String::new(),
                TableForm::Long(_) | TableForm::Wide(_) => {
                    record.text(columns.indicator).to_owned()
                }
            };
            let before = self.last.insert((name, growth), (period.date(), value));
            let falls = before.is_some_and(|(date, last)| {
                day_after(date) == period.date().first_of_month() && value < last
            });
            // the year begins anew
            if falls && !period.begins_the_year() && !self.of_months.contains(&growth) {
                self.of_months.push(growth);
            }
        }
    }
}
