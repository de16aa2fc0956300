//! The form that people fill in.

use jiff::ToSpan;

use crate::model::{Measure, Plan};

pub const OWNER: &str = "owner";
pub const INDICATOR: &str = "indicator";
pub const UNIT: &str = "unit";
pub const PERIOD: &str = "period";
pub const VALUE: &str = "value";
pub const BASIS: &str = "basis";
pub const NOTE: &str = "note";
pub const SOURCE: &str = "source";
pub const SAME_MONTHS_OF_LAST_YEAR: &str = "the same months of last year";
pub const FORM: &str = "Form";
pub const YES_AND_NO: [&str; 2] = ["yes", "no"];
pub const NUMBER_NEEDED: &str = "A number is needed here";
pub const HOW_TO_FILL_IN: &str = "How to fill in";
/// The words of the column of bases that can be chosen.
pub const BASES: [&str; 4] = ["ytd", "month", "quarter", "year"];

/// Periods of the plan's last year as examples: the sixth month, half a year, a quarter, all of it.
fn examples(plan: &Plan) -> [String; 4] {
    let year = plan.years.of(plan.span.end);
    let first = year.first_day();
    let sixth = first.checked_add(5.months()).unwrap_or(first);
    let month = format!("{}-{:02}", sixth.year(), sixth.month());
    let blank = if plan.years.are_fiscal() { " " } else { "" };
    let (half, quarter) = (format!("{year}{blank}H1"), format!("{year}{blank}Q1"));
    [month, half, quarter, year.to_string()]
}

/// The lines of the sheet that explains the form, the first of which is its title.
pub fn lines(title: &str, plan: &Plan) -> Vec<String> {
    let [month, months, part, year] = examples(plan);
    let before = plan.years.of(plan.span.end).before();
    vec![
        "How to fill in".to_owned(),
        title.to_owned(),
        "1. Fill in the yellow cells only. The others are locked without a password; unprotect the sheet if one must change.".to_owned(),
        "2. Write numbers only under “value”, in the unit of the column “unit”. Where that is %, write 8.6 and not 0.086.".to_owned(),
        "3. Leave empty what is not reported; do not write 0.".to_owned(),
        format!("4. A period is written as {month}, {months}, {part} or {year}. The column is text, so nothing turns into a date."),
        format!("5. Fill in the rows of last year as well (such as {before}): growth is paced by them, and levels start from them."),
        "6. Totals count from the year's start. Where only single months are known, choose “month” under “basis” and fill in a row for each month.".to_owned(),
        "7. Growth and rates are of the year so far, never of one month; levels are what stands at the period's end.".to_owned(),
        "8. Leave the names as they are, merge no cells, hide no columns; keep sums and rankings elsewhere.".to_owned(),
        "9. Send this file back, as .xlsx, .xls, .ods or CSV. Use no percentage format in .xls and .ods.".to_owned(),
    ]
}

/// The definition of a target's figure, for whoever is at its cell.
pub fn figure(measure: Measure, unit: &str) -> String {
    let what = match measure {
        Measure::Total => "A total since the year began",
        Measure::Level => "What stands at the period's end",
        Measure::Growth => "Growth of the year so far over last year",
        Measure::Ratio => "A rate over the year so far",
        Measure::Milestone => return "yes or no".to_owned(),
    };
    format!("{what}. Unit: {unit}")
}

/// Help for a text that is no number: the value to write in its place.
pub fn no_number(unit: &str, is_percent: bool) -> String {
    let percent = if is_percent {
        " Write 8.6 for 8.6%."
    } else {
        ""
    };
    format!(
        "Write a number in {unit}, without the unit.{percent} Leave it empty where nothing is reported."
    )
}

/// The notations of a period, for whoever is at its cell.
pub fn period(plan: &Plan) -> String {
    let [month, months, part, year] = examples(plan);
    format!("Write {month}, {months}, {part} or {year}")
}
