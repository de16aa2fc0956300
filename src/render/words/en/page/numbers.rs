//! Numbers with their units, and dates, as the page writes them.

use jiff::civil::Date;

pub const THIS_YEARS_END: &str = "year-end";

pub fn with_unit(number: &str, unit: &str) -> String {
    format!("{number} {unit}")
}

pub fn up_to(end: &str) -> String {
    format!("to {end}")
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A date's month: `Sep`.
pub fn month(date: Date) -> String {
    let place = usize::try_from(date.month() - 1);
    let name = place.ok().and_then(|place| MONTHS.get(place));
    name.copied().unwrap_or_default().to_owned()
}

pub fn month_and_year(date: Date) -> String {
    format!("{} {}", month(date), date.year())
}

pub fn end_of_year(year: i16) -> String {
    format!("end of {year}")
}

/// The year behind a period; nothing for the report's own.
fn behind(year: Option<i16>) -> String {
    year.map_or_else(String::new, |year| format!(" {year}"))
}

pub fn at_end_of_year(year: Option<i16>) -> String {
    format!("year-end{}", behind(year))
}

pub fn at_end_of_month(date: Date, year: Option<i16>) -> String {
    format!("end of {}{}", month(date), behind(year))
}

pub fn whole_year(year: Option<i16>) -> String {
    format!("full year{}", behind(year))
}

/// The months from one that begins at `first` to the one that ends at `last`.
pub fn months(first: Date, last: Date, year: Option<i16>) -> String {
    let year = behind(year);
    match first.month() == last.month() {
        true => format!("{}{year}", month(last)),
        false => format!("{}–{}{year}", month(first), month(last)),
    }
}

pub fn end_of(month: &str) -> String {
    format!("end of {month}")
}
