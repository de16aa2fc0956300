//! A cell and its unit to a figure in the target's unit.

use super::figure::worded;
use super::name::marks;
use crate::diagnostic::Problem;
use crate::model::Unit;
use crate::model::number::decimal;
use crate::model::number::decimal::{Decimal, Unreadable};
use crate::model::number::reported::{self, Reported};
use crate::model::number::unit::Factor;
use crate::model::plan::goal::Goal;
use crate::model::plan::{Measure, Target};

/// A value as a cell gives it, in the target's unit.
///
/// # Errors
/// The problem with it; a value must be there.
pub fn value(text: &str, target: &Target) -> Result<Decimal, Problem> {
    let missing = || Problem::UnreadableNumber {
        text: text.to_owned(),
    };
    let figure =
        read_value(text, "", None, target).map_err(|(_, problem)| named(problem, &target.name))?;
    figure.value.ok_or_else(missing)
}

/// A cell of a figure that could be read.
#[derive(Debug, PartialEq, Eq)]
pub struct ReadValue {
    /// The figure in the target's unit; `None` where nothing is reported.
    pub value: Option<Decimal>,
    /// A doubt that a person should look at all the same.
    pub doubt: Option<Problem>,
}

impl ReadValue {
    const NOTHING: ReadValue = ReadValue {
        value: None,
        doubt: None,
    };
}

/// The most characters of a cell that a message quotes.
pub const MOST_QUOTED: usize = 40;

/// A text as messages quote it.
pub fn quoted(text: &str) -> String {
    text.chars().take(MOST_QUOTED).collect()
}

/// The place of a problem.
#[derive(PartialEq, Eq)]
pub enum FaultyCell {
    /// In the cell of the figure.
    Cell,
    /// In the cell of its unit.
    UnitColumn,
}

/// Puts the indicator's name, as the file has it, into a problem that tells it.
pub fn named(mut problem: Problem, name: &str) -> Problem {
    if let Problem::UnitMismatch { indicator, .. } | Problem::ChangeMisplaced { indicator, .. } =
        &mut problem
    {
        name.clone_into(indicator);
    }
    problem
}

/// The figure of a cell, in the target's unit.
///
/// # Errors
/// The problem, and where it is.
pub fn read_value(
    cell: &str,
    column: &str,
    table: Option<&Unit>,
    target: &Target,
) -> Result<ReadValue, (FaultyCell, Problem)> {
    // 215. is a number, and the end of a sentence
    let figure = worded::figure(cell, target).trim_end_matches(['.', '。']);
    let folded = decimal::fold(marks::without_note_of_number(figure));
    let quoted = || cell.chars().take(MOST_QUOTED).collect();
    let read = reported::read(&folded).map_err(|why| (FaultyCell::Cell, unreadable(why, cell)))?;
    let (number, behind) = match read {
        Reported::Nothing => return Ok(ReadValue::NOTHING),
        Reported::None => {
            let doubt = counts_under_a_cap(target).then(|| Problem::MaybeZero { text: quoted() });
            return Ok(ReadValue { value: None, doubt });
        }
        Reported::Number(number, behind)
        | Reported::About(number, behind)
        | Reported::Change(number, behind)
        | Reported::ByPoints(number, behind) => (number, behind),
    };
    let doubt =
        matches!(read, Reported::About(..)).then(|| Problem::InexactNumber { text: quoted() });
    if is_misplaced(&read, target) {
        let text = cell.to_owned();
        return Err((
            FaultyCell::Cell,
            Problem::ChangeMisplaced {
                text,
                indicator: String::new(),
            },
        ));
    }
    if behind.is_empty() && column == target.unit.as_str() {
        let value = Some(number);
        return Ok(ReadValue { value, doubt });
    }
    if !column.is_empty() && is_no_unit(behind) {
        return Err((FaultyCell::Cell, unreadable(Unreadable::NotANumber, cell)));
    }
    let unit = match joined(behind, column).map_err(|problem| (FaultyCell::Cell, problem))? {
        Some(unit) => unit,
        // what the table says is said of all its figures
        None => table.unwrap_or(&target.unit).clone(),
    };
    let place = if behind.is_empty() {
        FaultyCell::UnitColumn
    } else {
        FaultyCell::Cell
    };
    let converted = unit.convert(number, &target.unit).ok_or_else(|| {
        let (unit, expected) = (unit.as_str().to_owned(), target.unit.as_str().to_owned());
        (
            place,
            Problem::UnitMismatch {
                indicator: String::new(),
                unit,
                expected,
            },
        )
    })?;
    let value = converted.map_err(|why| (FaultyCell::Cell, unreadable(why, cell)))?;
    let value = Some(value);
    Ok(ReadValue { value, doubt })
}

/// Whether what stands behind a number is more than a unit: （目标600）, /400, 家，排名第2.
fn is_no_unit(behind: &str) -> bool {
    behind.contains(|c: char| c.is_ascii_digit() || "(,↑↓".contains(c))
}

/// Whether a number says by how much a figure changed where it is asked what that is.
fn is_misplaced(read: &Reported<'_>, target: &Target) -> bool {
    match read {
        Reported::Change(..) => !takes_changes(target),
        // of a rate of growth it is by how much that changed, not what it is
        Reported::ByPoints(..) => target.unit.base() != "个百分点",
        _ => false,
    }
}

/// The unit that a cell and its unit's column say together; `None` where neither says one.
///
/// # Errors
/// They contradict one another.
fn joined(behind: &str, column: &str) -> Result<Option<Unit>, Problem> {
    let written = |text: &str| Some(Unit::parse(text)).filter(|_| !text.is_empty());
    match (written(behind), written(column)) {
        (Some(in_cell), Some(in_column)) => {
            let unit = in_cell.joined(&in_column);
            let contradiction = || Problem::UnitContradiction {
                cell: behind.to_owned(),
                column: column.to_owned(),
            };
            unit.ok_or_else(contradiction).map(Some)
        }
        (Some(unit), None) | (None, Some(unit)) => Ok(Some(unit)),
        (None, None) => Ok(None),
    }
}

/// The factor that turns a plain number into the target's unit.
#[derive(Clone, Copy, Debug)]
pub enum Conversion {
    /// It is in the target's unit, as that is written.
    AsItIs,
    /// It is to be converted.
    By(Factor),
}

impl Conversion {
    /// The factor of a number whose column of units says `column`, in a table whose figures have the unit `table`
    /// where they have none of their own; `None` where there is none.
    pub fn of(column: &str, table: Option<&Unit>, target: &Target) -> Option<Conversion> {
        let is_unsaid = column.is_empty() && table.is_none();
        if is_unsaid && target.is_rise_of_rate() {
            return None;
        }
        if is_unsaid || column == target.unit.as_str() {
            return Some(Conversion::AsItIs);
        }
        let written = Some(Unit::parse(column)).filter(|_| !column.is_empty());
        // what the table says is said of all its figures
        let unit = written.as_ref().or(table).unwrap_or(&target.unit);
        unit.factor_to(&target.unit).map(Conversion::By)
    }
}

/// Whether `增长8%` can be a figure of the target: of growth, of what is itself a change in points, and of a
/// rate that is called a change. A share that rose by 8% is no share.
fn takes_changes(target: &Target) -> bool {
    let is_change = |name: &str| CHANGES.iter().any(|word| name.ends_with(word));
    match target.measure {
        Measure::Growth => true,
        Measure::Ratio if target.unit.is_percent() => target.names().any(is_change),
        _ => target.unit.base() == "个百分点",
    }
}

/// Whether the target is a count that should stay low, of which there may well be none.
fn counts_under_a_cap(target: &Target) -> bool {
    let is_cap = match target.goal {
        Goal::Threshold(direction, _) => !direction.is_floor(),
        Goal::Between { .. } | Goal::Unasked => false,
    };
    let is_count = matches!(target.measure, Measure::Total | Measure::Level);
    is_cap && is_count && !["%", "个百分点"].contains(&target.unit.base())
}

/// Words for rates of change.
const CHANGES: [&str; 3] = ["涨幅", "增幅", "增速"];

fn unreadable(why: Unreadable, cell: &str) -> Problem {
    // what is quoted in a message is told in short; the place shows it where it stands
    let text: String = cell.chars().take(MOST_QUOTED).collect();
    match why {
        Unreadable::NotANumber => Problem::UnreadableNumber { text },
        Unreadable::Separator => Problem::OddSeparator { text },
        Unreadable::OutOfRange => Problem::NumberOutOfRange { text },
        Unreadable::Exponent => Problem::SpreadsheetExponent { text },
        Unreadable::Formula => Problem::SpreadsheetFormula { text },
        Unreadable::SpreadsheetError => Problem::SpreadsheetError { text },
        Unreadable::TooNarrow => Problem::SpreadsheetWidth { text },
    }
}
