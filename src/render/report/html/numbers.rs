//! Numbers and dates as the page writes them, and the classes of flags.

use jiff::civil::Date;

use crate::model::plan::goal::Bound;
use crate::model::time::period::Shortest;
use crate::model::verdict::Evaluation;
use crate::model::{Measure, Plan, Target};
use crate::render::number;
use crate::render::report::findings::flag::FlagStyle;
use crate::render::terminal::{safe, width};
use crate::render::words::lang::{Lang, in_language};
use crate::render::words::phrases;

/// The cells that a number and its unit may fill together; a longer unit stands in the line below.
const INLINE: usize = 9;

/// The class that colours everything within an element.
pub fn class(look: FlagStyle) -> &'static str {
    match look {
        FlagStyle::Missed => "missed",
        FlagStyle::Behind => "behind",
        FlagStyle::OnTrack => "ok",
        FlagStyle::Met => "met",
        FlagStyle::NotJudged => "none",
        FlagStyle::Waived => "waived",
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
        in_language!(lang, page::numbers::with_unit(number, &unit))
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

/// A date's month: `9月`, `Sep`.
pub fn month(date: Date, lang: Lang) -> String {
    in_language!(lang, page::numbers::month(date))
}

/// A date: `2021年3月`, `March 2021` short; the day where it does not end a month.
pub fn month_of_year(date: Date, lang: Lang) -> String {
    if date != date.last_of_month() {
        return date.to_string();
    }
    match date.month() {
        12 => in_language!(lang, page::numbers::end_of_year(date.year())),
        _ => in_language!(lang, page::numbers::month_and_year(date)),
    }
}

/// The period that a figure of a target is of: `1—9月`, `6月末`, `全年`; with its year where that is not the report's.
pub fn period(plan: &Plan, target: &Target, date: Date, as_of: Date, lang: Lang) -> String {
    let span = plan.span;
    if date != date.last_of_month() || !span.contains(date) {
        return Shortest(date, plan.years).to_string();
    }
    let is_total = target.measure == Measure::Total;
    if is_total && !span.is_one_year() {
        let end = month_of_year(date, lang);
        return in_language!(lang, page::numbers::up_to(&end));
    }
    if plan.years.are_fiscal() && !span.is_one_year() {
        return Shortest(date, plan.years).to_string();
    }
    let year = (date.year() != as_of.year()).then_some(date.year());
    let (first, last) = if span.is_one_year() {
        (span.start, span.end)
    } else {
        (plan.years.first_day(date), plan.years.last_day(date))
    };
    let is_whole = date == last;
    let is_level = matches!(target.measure, Measure::Level | Measure::Milestone);
    match (is_level, is_whole) {
        (true, true) => in_language!(lang, page::numbers::at_end_of_year(year)),
        (true, false) => in_language!(lang, page::numbers::at_end_of_month(date, year)),
        (false, true) => in_language!(lang, page::numbers::whole_year(year)),
        (false, false) => in_language!(lang, page::numbers::months(first, date, year)),
    }
}

/// The due date as the end of an outlook: `年底`, `6月底`, `year-end`, `end of Jun`.
pub fn due(target: &Target, as_of: Date, lang: Lang) -> String {
    let due = target.due;
    let is_this_year = due.year() == as_of.year();
    if due != due.last_of_month() {
        return due.to_string();
    }
    match (due.month(), is_this_year) {
        (12, true) => in_language!(lang, page::numbers::THIS_YEARS_END).to_owned(),
        (12, false) => month_of_year(due, lang),
        (_, true) => in_language!(lang, page::numbers::end_of(&month(due, lang))),
        (_, false) => in_language!(lang, page::numbers::end_of(&month_of_year(due, lang))),
    }
}
