//! The header of a data file: which column holds what, in the long form (a row a figure) or the wide one
//! (a row an indicator, a column a period).

use csv::StringRecord;

use crate::data::row::period::of_period;
use crate::diagnostic::Problem;
use crate::model::plan::names;
use crate::model::time::period::{NotAPeriod, Period};

/// The columns of a data file, by place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The indicator's name.
    pub indicator: usize,
    /// The figure's unit.
    pub unit: Option<usize>,
    /// What a total counts: the year so far, or the month.
    pub basis: Option<usize>,
    /// Where periods and figures stand.
    pub form: Form,
    /// How many cells the header has, empty ones at its end aside.
    pub width: usize,
    /// Columns of a wide file that are not read.
    pub left_over: Vec<usize>,
    /// The template's column of ids, beside the names.
    pub id: Option<usize>,
    /// Columns without a heading, between those that have one.
    pub unnamed: Vec<usize>,
    /// The group that the row is of, where the data set is divided.
    pub group: Option<usize>,
    /// What the row says for people.
    pub note: Option<usize>,
    /// Where the figure is from.
    pub source: Option<usize>,
}

/// Where periods and figures stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// A row a figure.
    Long {
        /// The period.
        period: usize,
        /// The figure.
        value: usize,
    },
    /// A row an indicator, a column a period.
    Wide {
        /// The columns of figures with their periods.
        periods: Vec<(usize, Period)>,
    },
}

/// A problem of a header: at a cell, or of the header as a whole.
pub type Wrong = (Option<usize>, Problem);

/// What the column of figures is called; a unit may stand in brackets behind.
const FIGURES: [&str; 5] = ["value", "数值", "实际值", "完成值", "数据"];

/// The columns that have a meaning, with every name they go by. What is for people only is left alone, and
/// so is any other column.
const KNOWN: [(&str, &[&str]); 8] = [
    ("indicator", &["indicator", "指标", "指标名称", "主要指标"]),
    (
        "period",
        &["period", "期间", "时间", "月份", "时期", "报告期"],
    ),
    ("value", &FIGURES),
    ("unit", &["unit", "单位", "计量单位"]),
    ("basis", &["basis", "口径", "统计口径"]),
    ("note", &["note", "备注", "说明"]),
    ("source", &["source", "来源", "数据来源"]),
    // the template's own column, beside the name
    ("id", &["id"]),
];

/// How many columns of a header a message lists.
const MOST_LISTED: usize = 20;

/// How many cells a row may have: a spreadsheet has no more columns.
pub const MOST_CELLS: usize = 16_384;

/// How many lines above a header are passed over at most.
pub const MOST_TITLES: usize = 10;

/// Whether a row above a header says nothing of figures: a title alone, or labels with what they say.
pub fn is_title(cells: &StringRecord) -> bool {
    let mut said = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let is_label = |cell: &str| cell.contains(['：', ':']);
    let first_is_label = said.clone().next().is_some_and(is_label);
    said.clone().count() <= 1 || first_is_label || said.by_ref().skip(1).all(is_label)
}

/// What a line above the header says after `单位：`, wherever it stands; a line may also name an office so.
pub fn unit_of_title(cells: &StringRecord) -> Option<String> {
    cells.iter().find_map(|cell| {
        let (_, said) = cell
            .split_once("单位：")
            .or_else(|| cell.split_once("单位:"))?;
        let end = said.find(['）', ')']).unwrap_or(said.len());
        Some(said[..end].trim().to_owned()).filter(|unit| !unit.is_empty())
    })
}

/// What stands in brackets behind the name of the figures' column, as in `数值（万元）`.
pub fn beside_value(cells: &StringRecord, columns: &Columns) -> Option<String> {
    let Form::Long { value, .. } = columns.form else {
        return None;
    };
    let key = heading(&cells[value]);
    bracketed(&key).map(|(_, said)| said.trim_start_matches("单位:").to_owned())
}

/// A heading as it is compared: as a name, without blanks and line breaks.
pub fn heading(written: &str) -> String {
    let key = names::key(written.trim_start_matches('\u{feff}'));
    key.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Whether a text is what the column of indicators is called.
pub fn names_indicators(written: &str) -> bool {
    KNOWN[0].1.contains(&heading(written).as_str())
}

/// A name and what stands in brackets behind it, of a folded heading.
fn bracketed(key: &str) -> Option<(&str, &str)> {
    key.strip_suffix(')')?
        .split_once('(')
        .filter(|(_, said)| !said.is_empty())
}

/// Whether a row of one cell would be a header, were its full-width commas separators.
pub fn is_separated_by_full_width_commas(cells: &StringRecord, year: Option<i16>) -> bool {
    let said: Vec<&str> = cells
        .iter()
        .filter(|cell| !cell.trim().is_empty())
        .collect();
    match said[..] {
        [only] if only.contains('，') => columns(
            &StringRecord::from(only.split('，').collect::<Vec<_>>()),
            year,
            None,
        )
        .is_ok(),
        _ => false,
    }
}

/// Finds the columns in a header. `year` completes periods that name none; `by` is the column that the data
/// set is divided by.
///
/// # Errors
/// Each problem of the header.
pub fn columns(
    cells: &StringRecord,
    year: Option<i16>,
    by: Option<&str>,
) -> Result<Columns, Vec<Wrong>> {
    let mut found: [Option<usize>; KNOWN.len()] = [None; KNOWN.len()];
    let mut others = Vec::new();
    let mut unnamed = Vec::new();
    let mut problems = Vec::new();
    let mut group = None;
    for (place, written) in cells.iter().enumerate() {
        let folded = heading(written);
        if by.is_some_and(|by| heading(by) == folded) {
            match group {
                Some(_) => problems.push((Some(place), repeated(written))),
                None => group = Some(place),
            }
        }
        let is_known = |name: &str| KNOWN.iter().any(|(_, names)| names.contains(&name));
        let key = match bracketed(&folded) {
            Some((name, _)) if is_known(name) => name.to_owned(),
            _ => folded,
        };
        match KNOWN
            .iter()
            .position(|(_, names)| names.contains(&key.as_str()))
        {
            Some(known) if found[known].is_some() => {
                problems.push((Some(place), repeated(written)));
            }
            Some(known) => found[known] = Some(place),
            None if group == Some(place) => {}
            None if !key.is_empty() => others.push((place, written)),
            None => unnamed.push(place),
        }
    }
    let [indicator, period, value, unit, basis, note, source, id] = found;
    // an id is a name as well
    let (indicator, id) = (indicator.or(id), indicator.and(id));
    let (form, left_over) = match (period, value) {
        (Some(period), Some(value)) => (Some(Form::Long { period, value }), Vec::new()),
        (None, None) => wide(&others, year, &mut problems),
        _ => (None, Vec::new()),
    };
    let width = (0..cells.len())
        .rfind(|place| !cells[*place].trim().is_empty())
        .map_or(0, |last| last + 1);
    match (indicator, form) {
        (Some(_), Some(_)) if problems.is_empty() && by.is_some() && group.is_none() => {
            let name = by.unwrap_or_default().to_owned();
            let columns = cells.iter().map(str::trim).filter(|cell| !cell.is_empty());
            let columns = columns.take(MOST_LISTED).map(str::to_owned).collect();
            Err(vec![(None, Problem::MissingGroupColumn { name, columns })])
        }
        (Some(indicator), Some(form)) if problems.is_empty() => Ok(Columns {
            group,
            note,
            source,
            indicator,
            unit,
            basis,
            form,
            width,
            left_over,
            id,
            unnamed: unnamed.into_iter().filter(|place| *place < width).collect(),
        }),
        (indicator, form) => {
            problems.extend(missing(indicator, period, value, form.is_some()));
            Err(problems)
        }
    }
}

fn repeated(written: &str) -> Problem {
    Problem::RepeatedColumn {
        name: written.trim().to_owned(),
    }
}

/// What a header lacks: nothing of it is known, or some columns are missing.
fn missing(
    indicator: Option<usize>,
    period: Option<usize>,
    value: Option<usize>,
    has_form: bool,
) -> Option<Wrong> {
    if indicator.is_none() && period.is_none() && value.is_none() && !has_form {
        return Some((None, Problem::NoHeader));
    }
    let columns: Vec<&str> = [
        ("indicator", indicator.is_none()),
        ("period", period.is_none()),
        ("value", value.is_none()),
    ]
    .into_iter()
    .filter(|(name, missing)| *missing && !(has_form && *name != "indicator"))
    .map(|(name, _)| name)
    .collect();
    (!columns.is_empty()).then_some((None, Problem::MissingColumn { columns }))
}

/// The columns of periods among those without another meaning, and those that are left over.
fn wide(
    others: &[(usize, &str)],
    year: Option<i16>,
    problems: &mut Vec<Wrong>,
) -> (Option<Form>, Vec<usize>) {
    let mut periods: Vec<(usize, Period)> = Vec::new();
    let mut left_over = Vec::new();
    let mut unreadable = Vec::new();
    for (place, written) in others {
        match Period::parse(written, year) {
            Ok(period)
                if periods
                    .iter()
                    .any(|(_, known)| known.date() == period.date()) =>
            {
                problems.push((Some(*place), repeated(written)));
            }
            Ok(period) => periods.push((*place, period)),
            Err(why)
                if looks_like_a_period(written) || matches!(why, NotAPeriod::Spreadsheet(_)) =>
            {
                unreadable.push((Some(*place), of_period(why, written)));
            }
            Err(_) => left_over.push(*place),
        }
    }
    let of_spreadsheet = |wrong: &Wrong| matches!(wrong.1, Problem::SpreadsheetDate { .. });
    if periods.is_empty() && !unreadable.iter().any(of_spreadsheet) {
        return (None, Vec::new());
    }
    problems.extend(unreadable);
    (Some(Form::Wide { periods }), left_over)
}

/// Whether a heading was meant for a period: it is made of a period's signs only.
fn looks_like_a_period(written: &str) -> bool {
    let of_period = |c: char| {
        c.is_ascii_digit() || "年月日号季度上下半前全第一二三四至到份qQhH./-–—~ ".contains(c)
    };
    let says_when = |c: char| c.is_ascii_digit() || "季半年月".contains(c);
    let text = written.trim();
    text.chars().all(of_period) && text.chars().any(says_when)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(cells: &[&str]) -> Result<Columns, Vec<Wrong>> {
        columns(&StringRecord::from(cells.to_vec()), Some(2021), None)
    }

    #[test]
    fn chinese_and_english_headers_in_any_order() {
        let columns = found(&["区县", " 数值", "指标", "时间", "单位", "口径", "", ""]).unwrap();
        let form = Form::Long {
            period: 3,
            value: 1,
        };
        let expected = Columns {
            indicator: 2,
            unit: Some(4),
            basis: Some(5),
            form,
            width: 6,
            left_over: vec![],
            id: None,
            unnamed: vec![],
            group: None,
            note: None,
            source: None,
        };
        assert_eq!(columns, expected);
        assert!(found(&["Indicator", "PERIOD", "Value"]).is_ok());
    }

    #[test]
    fn a_header_of_periods_is_the_wide_form() {
        let columns = found(&["指标", "单位", "2020", "2021-01", "1-2月", "2021年目标"]).unwrap();
        let Form::Wide { periods } = columns.form else {
            panic!("not wide")
        };
        let dates: Vec<String> = periods
            .iter()
            .map(|(_, period)| period.date().to_string())
            .collect();
        assert_eq!(dates, ["2020-12-31", "2021-01-31", "2021-02-28"]);
        assert_eq!(columns.left_over, [5]);
    }

    #[test]
    fn what_is_wrong_with_a_header_is_told() {
        assert_eq!(
            found(&["指标", "期间", "数值", "实际值"]),
            Err(vec![(Some(3), repeated("实际值"))])
        );
        assert_eq!(
            found(&["指标", "2021-06", "上半年"]),
            Err(vec![(Some(2), repeated("上半年"))])
        );
        let unreadable = Problem::UnreadablePeriod {
            text: "2021-13".to_owned(),
        };
        assert_eq!(
            found(&["指标", "2021-06", "2021-13"]),
            Err(vec![(Some(2), unreadable)])
        );
        assert_eq!(found(&["a", "b"]), Err(vec![(None, Problem::NoHeader)]));
        let missing = |columns: &[&'static str]| {
            Err(vec![(
                None,
                Problem::MissingColumn {
                    columns: columns.to_vec(),
                },
            )])
        };
        assert_eq!(found(&["指标", "数值"]), missing(&["period"]));
        assert_eq!(found(&["项目", "2021-06"]), missing(&["indicator"]));
    }
}
