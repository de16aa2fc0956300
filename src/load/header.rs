//! The header of a data file: which column holds what.

use crate::diagnostic::Problem;
use crate::model::names;

/// The columns of a long data file, by place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// The indicator's name.
    pub indicator: usize,
    /// The period.
    pub period: usize,
    /// The figure.
    pub value: usize,
    /// The figure's unit.
    pub unit: Option<usize>,
    /// What a total counts: the year so far, or the month.
    pub basis: Option<usize>,
}

/// The columns that have a meaning here, by their English names, with every name they go by. `note` and
/// `source` are for people; any other column is left alone.
const KNOWN: [(&str, &[&str]); 7] = [
    ("indicator", &["indicator", "指标", "指标名称"]),
    ("period", &["period", "期间", "时间", "月份"]),
    ("value", &["value", "数值", "实际值", "完成值"]),
    ("unit", &["unit", "单位"]),
    ("basis", &["basis", "口径"]),
    ("note", &["note", "备注"]),
    ("source", &["source", "来源"]),
];

/// Finds the columns in a header.
///
/// # Errors
/// Each repeated column with its place in the header, and then (with no place) those that are missing.
pub fn columns<'a>(
    header: impl Iterator<Item = &'a str>,
) -> Result<Columns, Vec<(Option<usize>, Problem)>> {
    let mut found: [Option<usize>; KNOWN.len()] = [None; KNOWN.len()];
    let mut problems = Vec::new();
    for (place, written) in header.enumerate() {
        let key = names::key(written);
        let Some(known) = KNOWN
            .iter()
            .position(|(_, names)| names.contains(&key.as_str()))
        else {
            continue;
        };
        if found[known].is_some() {
            problems.push((
                Some(place),
                Problem::RepeatedColumn {
                    name: written.trim().to_owned(),
                },
            ));
        }
        found[known].get_or_insert(place);
    }
    let [indicator, period, value, unit, basis, ..] = found;
    match (indicator, period, value) {
        (Some(indicator), Some(period), Some(value)) if problems.is_empty() => Ok(Columns {
            indicator,
            period,
            value,
            unit,
            basis,
        }),
        _ => {
            let missing: Vec<&str> = KNOWN
                .iter()
                .zip(found)
                .take(3)
                .filter(|(_, place)| place.is_none())
                .map(|((name, _), _)| *name)
                .collect();
            if !missing.is_empty() {
                problems.push((None, Problem::MissingColumn { columns: missing }));
            }
            Err(problems)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_and_english_headers_in_any_order() {
        let found = columns(["区县", " 数值", "指标", "时间", "单位", "口径"].into_iter()).unwrap();
        assert_eq!(
            found,
            Columns {
                indicator: 2,
                period: 3,
                value: 1,
                unit: Some(4),
                basis: Some(5)
            }
        );
        assert!(columns(["Indicator", "PERIOD", "Value"].into_iter()).is_ok());
    }

    #[test]
    fn two_columns_of_one_meaning_are_told() {
        let problems = columns(["指标", "期间", "数值", "实际值"].into_iter()).unwrap_err();
        assert_eq!(
            problems,
            [(
                Some(3),
                Problem::RepeatedColumn {
                    name: "实际值".to_owned()
                }
            )]
        );
    }
}
