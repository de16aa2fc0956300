//! An empty sheet to fill in. It opens right in Excel (byte order mark, CR LF) and its periods are written so
//! that no spreadsheet takes them for dates.

use csv::{Terminator, WriterBuilder};
use jiff::civil::Date;

use crate::model::time::period::{Period, Shortest, Worded};
use crate::model::{Goal, Plan, Target, Threshold};
use crate::render::widgets::sheet::BYTE_ORDER_MARK;
use crate::render::words::lang::Lang;
use crate::render::words::phrases;

/// Renders the sheet: a row for each target and period, or with `wide` a row a target and a column a period. Periods
/// before the plan are there as well where the plan's rules need their figures.
pub fn render(
    plan: &Plan,
    targets: &[&Target],
    periods: &[Period],
    wide: bool,
    lang: Lang,
) -> String {
    let sheet = Template {
        plan,
        periods,
        lang,
    };
    let rows = if wide {
        sheet.wide_rows(targets)
    } else {
        sheet.long_rows(targets)
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

/// The periods that are asked for, of a plan.
struct Template<'a> {
    plan: &'a Plan,
    periods: &'a [Period],
    lang: Lang,
}

impl Template<'_> {
    fn wide_rows(&self, targets: &[&Target]) -> Vec<Vec<String>> {
        let headings = self.lang.pick(
            ["id", "指标", "单位", "口径"],
            ["id", "indicator", "unit", "basis"],
        );
        let headings = headings.map(str::to_owned).into_iter();
        let mut earlier: Vec<Date> = targets
            .iter()
            .flat_map(|target| self.earlier(target))
            .collect();
        earlier.sort();
        earlier.dedup();
        let periods: Vec<String> = earlier
            .into_iter()
            .map(worded)
            .chain(self.asked())
            .collect();
        let headings = headings.chain(periods.iter().cloned()).collect();
        let row = |target: &&Target| {
            let unit = target.unit.as_str().to_owned();
            let fixed = [
                target.id.clone(),
                phrases::name(target, self.lang),
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

    fn long_rows(&self, targets: &[&Target]) -> Vec<Vec<String>> {
        let headings = self.lang.pick(
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
        let mut rows = vec![headings.map(str::to_owned).to_vec()];
        for target in targets {
            let mut add = |period: String, note: &str| {
                let mut row = vec![String::new(); headings.len()];
                row[0].clone_from(&target.id);
                row[1] = phrases::name(target, self.lang);
                row[2] = period;
                row[4] = target.unit.as_str().to_owned();
                row[6] = note.to_owned();
                rows.push(row);
            };
            for date in self.earlier(target) {
                add(worded(date), "");
            }
            for period in self.asked() {
                add(period, "");
            }
            // a row to fill in where no period is asked for, and one beside it of last year where that is needed
            if self.periods.is_empty() {
                add(String::new(), "");
                if self.plan.asks_for_two_year_pace(target) && follows_last_year(target) {
                    add(
                        String::new(),
                        self.lang.pick("上年同期", "the same months of last year"),
                    );
                }
            }
        }
        rows
    }

    fn asked(&self) -> impl Iterator<Item = String> {
        self.periods
            .iter()
            .map(|period| Worded(*period).to_string())
    }

    /// The dates before the plan that a target needs figures of, in order.
    fn earlier(&self, target: &Target) -> Vec<Date> {
        let of = |date| self.plan.earlier_dates(target, target.terms(None), date);
        let mut dates = of(None);
        dates.extend(
            self.periods
                .iter()
                .flat_map(|period| of(Some(period.date()))),
        );
        dates.sort();
        dates.dedup();
        dates
    }
}

/// Whether a goal is paced by last year: neither a band nor another target's figure.
fn follows_last_year(target: &Target) -> bool {
    matches!(
        &target.goal,
        Goal::Threshold(_, Threshold::Number(_) | Threshold::Assigned { .. })
    )
}

/// The shortest period that ends on a date, in words that no spreadsheet takes for a date.
fn worded(date: Date) -> String {
    let shortest = Shortest(date).to_string();
    Period::parse(&shortest, None).map_or(shortest, |period| Worded(period).to_string())
}
