//! Guidance for the people who fill in a form: on a sheet of its own, and at the cells.

use crate::model::{Plan, Target};
use crate::render::terminal::safe;
use crate::render::words::lang::{Lang, in_language};

/// The lines of the sheet that explains the form, the first of which is its title.
pub fn lines(plan: &Plan, title: &str, lang: Lang) -> Vec<String> {
    in_language!(lang, template::lines(title, plan))
}

/// The definition of a target's figure, for whoever is at its cell.
pub fn of_figure(target: &Target, lang: Lang) -> String {
    let unit = safe(target.unit.as_str());
    in_language!(lang, template::figure(target.measure, &unit))
}

/// Help for a text that is no number: the value to write in its place.
pub fn no_number(target: &Target, lang: Lang) -> String {
    let unit = safe(target.unit.as_str());
    in_language!(lang, template::no_number(&unit, target.unit.is_percent()))
}

/// The notations of a period, for whoever is at its cell.
pub fn of_period(plan: &Plan, lang: Lang) -> String {
    in_language!(lang, template::period(plan))
}
