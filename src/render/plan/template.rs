//! An empty sheet to fill in. It opens right in Excel (byte order mark, CR LF) and its periods are written so
//! that no spreadsheet takes them for dates.

use csv::{Terminator, WriterBuilder};

use crate::model::Target;
use crate::model::time::period::{Period, Worded};
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// Renders the sheet: a row for each target and period, or with `wide` a row a target and a column a period.
pub fn render(targets: &[&Target], periods: &[Period], wide: bool, lang: Lang) -> String {
    let headings = |zh: &[&'static str], en: &[&'static str]| lang.pick(zh.to_vec(), en.to_vec());
    let worded: Vec<String> = periods
        .iter()
        .map(|period| Worded(*period).to_string())
        .collect();
    let mut rows: Vec<Vec<String>> = Vec::new();
    if wide {
        let fixed = headings(
            &["id", "指标", "单位", "口径"],
            &["id", "indicator", "unit", "basis"],
        );
        rows.push(
            fixed
                .into_iter()
                .map(str::to_owned)
                .chain(worded.clone())
                .collect(),
        );
    } else {
        let fixed = headings(
            &["id", "指标", "期间", "数值", "单位", "口径", "备注", "来源"],
            &[
                "id",
                "indicator",
                "period",
                "value",
                "unit",
                "basis",
                "note",
                "source",
            ],
        );
        rows.push(fixed.into_iter().map(str::to_owned).collect());
    }
    for target in targets {
        let (id, name) = (target.id.clone(), phrases::name(target, lang));
        let unit = target.unit.as_str().to_owned();
        let empty = String::new;
        if wide {
            let fixed = [id, name, unit, empty()];
            rows.push(
                fixed
                    .into_iter()
                    .chain(worded.iter().map(|_| empty()))
                    .collect(),
            );
        } else if worded.is_empty() {
            rows.push(vec![
                id,
                name,
                empty(),
                empty(),
                unit,
                empty(),
                empty(),
                empty(),
            ]);
        } else {
            let row = |period: &String| {
                let (id, name, unit) = (id.clone(), name.clone(), unit.clone());
                vec![
                    id,
                    name,
                    period.clone(),
                    empty(),
                    unit,
                    empty(),
                    empty(),
                    empty(),
                ]
            };
            rows.extend(worded.iter().map(row));
        }
    }
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        // writing to memory rows of one width cannot fail
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}
