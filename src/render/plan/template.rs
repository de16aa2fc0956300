//! An empty sheet to fill in. It opens right in Excel (byte order mark, CR LF) and its periods are written so
//! that no spreadsheet takes them for dates.

use csv::{Terminator, WriterBuilder};

use crate::model::Target;
use crate::model::time::period::{Period, Worded};
use crate::render::widgets::sheet::BYTE_ORDER_MARK;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// Renders the sheet: a row for each target and period, or with `wide` a row a target and a column a period.
pub fn render(targets: &[&Target], periods: &[Period], wide: bool, lang: Lang) -> String {
    let periods: Vec<String> = periods
        .iter()
        .map(|period| Worded(*period).to_string())
        .collect();
    let rows = if wide {
        wide_rows(targets, &periods, lang)
    } else {
        long_rows(targets, &periods, lang)
    };
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    for row in rows {
        // writing to memory rows of one width cannot fail
        let _ = writer.write_record(&row);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

fn wide_rows(targets: &[&Target], periods: &[String], lang: Lang) -> Vec<Vec<String>> {
    let headings = lang.pick(
        ["id", "指标", "单位", "口径"],
        ["id", "indicator", "unit", "basis"],
    );
    let headings = headings.map(str::to_owned).into_iter();
    let headings = headings.chain(periods.iter().cloned()).collect();
    let row = |target: &&Target| {
        let unit = target.unit.as_str().to_owned();
        let fixed = [
            target.id.clone(),
            phrases::name(target, lang),
            unit,
            String::new(),
        ];
        let to_fill_in = periods.iter().map(|_| String::new());
        fixed.into_iter().chain(to_fill_in).collect()
    };
    [headings]
        .into_iter()
        .chain(targets.iter().map(row))
        .collect()
}

fn long_rows(targets: &[&Target], periods: &[String], lang: Lang) -> Vec<Vec<String>> {
    let headings = lang.pick(
        ["id", "指标", "期间", "数值", "单位", "口径", "备注", "来源"],
        [
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
    // a row to fill in where no period is asked for
    let none = [String::new()];
    let periods = if periods.is_empty() { &none } else { periods };
    let mut rows = vec![headings.map(str::to_owned).to_vec()];
    for target in targets {
        rows.extend(periods.iter().map(|period| {
            let mut row = vec![String::new(); headings.len()];
            row[0].clone_from(&target.id);
            row[1] = phrases::name(target, lang);
            row[2].clone_from(period);
            row[4] = target.unit.as_str().to_owned();
            row
        }));
    }
    rows
}
