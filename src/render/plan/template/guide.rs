//! What the people who fill in a form are told: on a sheet of its own, and at the cells.

use crate::model::{Plan, Target};
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};

/// The lines of the sheet that explains the form, the first of which is its title.
pub fn lines(plan: &Plan, title: &str, lang: Lang) -> Vec<String> {
    in_language!(lang, template::lines(title, plan))
}

/// What a figure of a target is, for whoever is at its cell.
pub fn of_figure(target: &Target, lang: Lang) -> String {
    let unit = safe(target.unit.as_str());
    in_language!(lang, template::figure(target.measure, &unit))
}

/// What to write in place of something that is no number.
pub fn no_number(target: &Target, lang: Lang) -> String {
    let unit = safe(target.unit.as_str());
    in_language!(lang, template::no_number(&unit, target.unit.is_percent()))
}

/// How a period is written, for whoever is at its cell.
pub fn of_period(plan: &Plan, lang: Lang) -> String {
    in_language!(lang, template::period(plan))
}
