//! Numbers and dates as the page writes them, and the classes of flags.

use jiff::civil::Date;

use crate::model::plan::goal::Bound;
use crate::model::time::period::Shortest;
use crate::model::verdict::Evaluation;
use crate::model::{Measure, Plan, Target};
use crate::render::number;
use crate::render::report::findings::flag::Look;
use crate::render::terminal::{safe, width};
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// The cells that a number and its unit may fill together; a longer unit stands in the line below.
const INLINE: usize = 9;

/// The class that colours everything within an element.
pub fn class(look: Look) -> &'static str {
    match look {
        Look::Missed => "missed",
        Look::Behind => "behind",
        Look::OnTrack => "ok",
        Look::Met => "met",
        Look::NotJudged => "none",
        Look::Waived => "waived",
    }
}

/// A number right behind which its unit stands: `89家`, `8%`; in English with a blank between them.
pub fn with_unit(number: &str, target: &Target, lang: Lang) -> String {
    if number.is_empty() {
        return String::new();
    }
    let unit = phrases::unit(target, lang);
    if unit.is_percent() {
        format!("{number}%")
    } else {
        let unit = safe(unit.as_str());
        lang.pick(format!("{number}{unit}"), format!("{number} {unit}"))
            .trim_end()
            .to_owned()
    }
}

/// A number in a column: with its unit, or with the unit for the line below where both are too long.
pub fn in_column(number: &str, target: &Target, lang: Lang) -> (String, Option<String>) {
    let whole = with_unit(number, target, lang);
    if width(&whole) <= INLINE || phrases::unit(target, lang).is_percent() {
        (whole, None)
    } else {
        let unit = safe(phrases::unit(target, lang).as_str());
        (number.to_owned(), Some(unit))
    }
}

/// A number of a column whose unit is known from the figure: only percentages have theirs.
pub fn bare(number: &str, target: &Target) -> String {
    if target.unit.is_percent() && !number.is_empty() {
        format!("{number}%")
    } else {
        number.to_owned()
    }
}

/// The bound that decides, as a number.
pub fn bound(evaluation: &Evaluation<'_>) -> String {
    match evaluation.decisive {
        Bound::One(_, bound) => number::exact(bound),
        Bound::Band { low, high, .. } => format!("{}–{}", number::exact(low), number::exact(high)),
    }
}

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The English name of a date's month, short.
fn short_month(date: Date) -> &'static str {
    let place = usize::try_from(date.month() - 1);
    let name = place.ok().and_then(|place| MONTHS.get(place));
    name.copied().unwrap_or_default()
}

/// A date's month: `9月`, `Sep`.
pub fn month(date: Date, lang: Lang) -> String {
    lang.pick(format!("{}月", date.month()), short_month(date).to_owned())
}

/// A date: `2021年3月`, `March 2021` short; the day where it does not end a month.
pub fn month_of_year(date: Date, lang: Lang) -> String {
    if date != date.last_of_month() {
        return date.to_string();
    }
    let year = date.year();
    match (date.month(), lang) {
        (12, Lang::Zh) => format!("{year}年底"),
        (12, Lang::En) => format!("end of {year}"),
        (month, Lang::Zh) => format!("{year}年{month}月"),
        (_, Lang::En) => format!("{} {year}", short_month(date)),
    }
}

/// The period that a figure of a target is of: `1—9月`, `6月末`, `全年`; with its year where that is not the report's.
pub fn period(plan: &Plan, target: &Target, date: Date, as_of: Date, lang: Lang) -> String {
    let span = plan.span;
    let is_of_fiscal_years = plan.years.are_fiscal() && !span.is_one_year();
    if date != date.last_of_month() || !span.contains(date) || is_of_fiscal_years {
        return Shortest(date, plan.years).to_string();
    }
    let is_total = target.measure == Measure::Total;
    if is_total && !span.is_one_year() {
        let end = month_of_year(date, lang);
        return lang.pick(format!("至{end}"), format!("to {end}"));
    }
    let year = match (date.year() == as_of.year(), lang) {
        (true, _) => String::new(),
        (false, Lang::Zh) => format!("{}年", date.year()),
        (false, Lang::En) => format!(" {}", date.year()),
    };
    let first = if span.is_one_year() {
        span.start
    } else {
        date.first_of_year()
    };
    let is_whole = date == span.end && span.is_one_year() || date == date.last_of_year();
    let (begin, end) = (first.month(), date.month());
    match (target.measure, lang) {
        (Measure::Level, Lang::Zh) if is_whole => format!("{year}年末"),
        (Measure::Level, Lang::En) if is_whole => format!("year-end{year}"),
        (Measure::Level, Lang::Zh) => format!("{year}{end}月末"),
        (Measure::Level, Lang::En) => format!("end of {}{year}", short_month(date)),
        (_, Lang::Zh) if is_whole => format!("{year}全年"),
        (_, Lang::En) if is_whole => format!("full year{year}"),
        (_, Lang::Zh) if begin == end => format!("{year}{end}月"),
        (_, Lang::En) if begin == end => format!("{}{year}", short_month(date)),
        (_, Lang::Zh) => format!("{year}{begin}—{end}月"),
        (_, Lang::En) => format!("{}–{}{year}", short_month(first), short_month(date)),
    }
}

/// The due date as the end of an outlook: `年底`, `6月底`, `year-end`, `end of Jun`.
pub fn due(target: &Target, as_of: Date, lang: Lang) -> String {
    let due = target.due;
    let is_this_year = due.year() == as_of.year();
    if due != due.last_of_month() {
        return due.to_string();
    }
    match (due.month(), is_this_year, lang) {
        (12, true, Lang::Zh) => "年底".to_owned(),
        (12, true, Lang::En) => "year-end".to_owned(),
        (month, true, Lang::Zh) => format!("{month}月底"),
        (_, true, Lang::En) => format!("end of {}", short_month(due)),
        (12, false, _) => month_of_year(due, lang),
        (_, false, Lang::Zh) => format!("{}底", month_of_year(due, lang)),
        (_, false, Lang::En) => format!("end of {}", month_of_year(due, lang)),
    }
}
