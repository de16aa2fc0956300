//! The dates of a table's figures, as texts above, between and below them see those.

use jiff::civil::Date;

use super::remark::clauses;
use crate::data::heading::columns::TableForm;
use crate::data::heading::roles::folded;
use crate::data::heading::table::Table;
use crate::model::Period;

/// Whether all headings are of parts of the year.
pub fn is_of_part(table: &Table) -> bool {
    match &table.columns.form {
        TableForm::Wide(periods) => periods.iter().all(|(period, _)| period.months() < 12),
        TableForm::Cross { period, .. } => period.is_some_and(|period| period.months() < 12),
        TableForm::Long(_) => {
            let mut dates = table.dates.iter();
            dates.len() > 0 && dates.all(|date| *date != table.years.last_day(*date))
        }
    }
}

/// Whether a table's own headings or its year say the same of when figures are for.
pub fn is_of_table(date: Date, table: &Table) -> bool {
    let is_year = table.year.is_some_and(|year| year.last_day() == date);
    match &table.columns.form {
        // rows say it themselves
        TableForm::Long(_) => is_year || table.year.is_none_or(|year| year.may_hold(date)),
        TableForm::Wide(periods) => {
            is_year || periods.iter().any(|(period, _)| period.date() == date)
        }
        TableForm::Cross { period, .. } => {
            is_year || period.is_none_or(|period| period.date() == date)
        }
    }
}

/// Whether a date is before all those of a table's headings or first rows.
pub fn is_before(date: Date, table: &Table) -> bool {
    let when = table.columns.when;
    // rows of whole years
    if when.year.is_some() && !when.has_parts() && date < table.years.last_day(date) {
        return true;
    }
    match &table.columns.form {
        TableForm::Long(_) => {
            let year = table.year.is_some_and(|year| date < year.first_day());
            let newest = table.dates.last().is_some_and(|newest| date < *newest);
            year || newest && !table.dates.contains(&date)
        }
        TableForm::Wide(periods) => {
            let newest = periods.iter().map(|(period, _)| period.date()).max();
            newest.is_some_and(|newest| date < newest)
                && !periods.iter().any(|(period, _)| period.date() == date)
        }
        TableForm::Cross { period, .. } => period.is_some_and(|period| date < period.date()),
    }
}

/// Whether a text says the time of figures, and not that of something to come: 1-7月数, 数据截至7月15日.
pub fn says_of_figures(text: &str) -> bool {
    const ENDS: [&str; 3] = ["数", "数据", "累计"];
    const BEFORE: [&str; 4] = ["数据截", "累计至", "统计至", "统计截"];
    let key = folded(text);
    let mut clauses = clauses(&key);
    // 截至7月5日, and nothing else
    let is_end = |clause: &str| {
        let begins = ["截至", "截止"].iter().any(|word| clause.starts_with(word));
        begins && clause.ends_with(['日', '号', '旬'])
    };
    clauses.any(|clause| {
        is_end(clause)
            || ENDS.iter().any(|end| clause.ends_with(end))
            || BEFORE.iter().any(|word| clause.contains(word))
    })
}

/// Whether a text says of figures that they are up to a date that is behind all those of a table.
pub fn is_after(date: Date, text: &str, table: &Table) -> bool {
    let newest = match &table.columns.form {
        TableForm::Long(_) => table.dates.last().copied(),
        TableForm::Wide(periods) => periods.iter().map(|(period, _)| period.date()).max(),
        TableForm::Cross { period, .. } => period.map(Period::date),
    };
    // 2021年数据 says no more than the year
    let is_of_part = text.contains(['月', '季', '半']);
    is_of_part && says_of_figures(text) && newest.is_some_and(|newest| newest < date)
}
