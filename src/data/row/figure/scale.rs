//! A column that gives the power of ten of a row's figure.

use crate::diagnostic::Problem;
use crate::model::{Target, Unit};

/// Powers of ten with the words for them, as data bases and people write them.
const SCALES: [(&[&str], &str); 9] = [
    (&["0", "个", "一", "units", "unit", "ones"], ""),
    (&["2", "百", "hundreds"], "百"),
    (&["3", "千", "thousands", "thousand", "1000"], "千"),
    (&["4", "万", "10000"], "万"),
    (&["5", "十万"], "十万"),
    (&["6", "百万", "millions", "million", "1000000"], "百万"),
    (&["7", "千万"], "千万"),
    (&["8", "亿", "100000000"], "亿"),
    (&["12", "万亿", "trillions", "trillion"], "万亿"),
];

/// The unit of a figure in a scale, where the row's own unit is `unit`.
///
/// # Errors
/// A text that is no scale, or one beside a unit that has a scale itself.
pub fn unit(scale: &str, unit: &str, target: &Target) -> Result<String, Problem> {
    let wanted = scale.trim().to_lowercase();
    let found = SCALES
        .iter()
        .find(|(words, _)| words.contains(&wanted.as_str()));
    let Some((_, word)) = found else {
        let text = scale.to_owned();
        return Err(Problem::UnknownUnit { text });
    };
    let own = Unit::parse(unit);
    if own.has_scale() && !word.is_empty() {
        let (cell, column) = (scale.to_owned(), unit.to_owned());
        return Err(Problem::UnitContradiction { cell, column });
    }
    let base = if unit.is_empty() {
        target.unit.base()
    } else {
        own.as_str()
    };
    Ok(format!("{word}{base}"))
}
