//! Numbers with their units, and dates, as the page writes them.

use jiff::civil::Date;

pub const THIS_YEARS_END: &str = "年底";

pub fn with_unit(number: &str, unit: &str) -> String {
    format!("{number}{unit}")
}

pub fn up_to(end: &str) -> String {
    format!("至{end}")
}

/// A date's month: `9月`.
pub fn month(date: Date) -> String {
    format!("{}月", date.month())
}

pub fn month_and_year(date: Date) -> String {
    format!("{}年{}月", date.year(), date.month())
}

pub fn end_of_year(year: i16) -> String {
    format!("{year}年底")
}

/// The year before a period; nothing for the report's own.
fn before(year: Option<i16>) -> String {
    year.map_or_else(String::new, |year| format!("{year}年"))
}

pub fn at_end_of_year(year: Option<i16>) -> String {
    format!("{}年末", before(year))
}

pub fn at_end_of_month(date: Date, year: Option<i16>) -> String {
    format!("{}{}月末", before(year), date.month())
}

pub fn whole_year(year: Option<i16>) -> String {
    format!("{}全年", before(year))
}

/// The months from one that begins at `first` to the one that ends at `last`.
pub fn months(first: Date, last: Date, year: Option<i16>) -> String {
    let (begin, end) = (first.month(), last.month());
    match begin == end {
        true => format!("{}{end}月", before(year)),
        false => format!("{}{begin}—{end}月", before(year)),
    }
}

pub fn end_of(month: &str) -> String {
    format!("{month}底")
}
