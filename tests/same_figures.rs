//! The same figures as a long table, a wide one, a workbook, bulletins and a crosstab: the same flags.

use plancheck::data::source::input::Input;
use plancheck::data::{self, ReadOptions};
use plancheck::diagnostic::Severity;
use plancheck::model::{PaceRule, Plan};
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use crate::support::{Figures, judged, plan};

/// An indicator with the unit of its own figures, and that of its amounts in a bulletin.
struct Indicator {
    id: &'static str,
    name: &'static str,
    unit: &'static str,
    unit_of_amounts: &'static str,
    is_growth: bool,
}

const fn indicator(
    id: &'static str,
    name: &'static str,
    unit: &'static str,
    unit_of_amounts: &'static str,
    is_growth: bool,
) -> Indicator {
    Indicator {
        id,
        name,
        unit,
        unit_of_amounts,
        is_growth,
    }
}

const INDICATORS: [Indicator; 4] = [
    indicator("growth", "工业增加值", "%", "亿元", true),
    indicator("jobs", "新增就业", "万人", "万人", false),
    indicator("firms", "上云企业", "家", "家", false),
    indicator("share", "数字经济比重", "%", "%", false),
];

fn a_plan() -> Plan {
    let measures = [
        "measure = \"growth\"\nat_least = 8",
        "measure = \"total\"\nat_least = 14",
        "measure = \"level\"\nat_least = 300",
        "measure = \"ratio\"\nat_least = 45",
    ];
    let target = |(one, rest): (&Indicator, &str)| {
        format!(
            "[[target]]\nid = \"{2}\"\nname = \"{0}\"\nclause = \"一\"\nwording = \"w\"\nkind = \"task\"\nunit = \"{1}\"\n{rest}\n",
            one.name, one.unit, one.id
        )
    };
    let targets: String = INDICATORS.iter().zip(measures).map(target).collect();
    plan("", &targets)
}

/// The figures of one date, in tenths: this year's and last year's of each indicator, where they are reported.
#[derive(Clone, Debug)]
struct Month {
    month: usize,
    figures: [Option<(i64, i64)>; 4],
}

fn tenths(value: i64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    format!("{sign}{}.{}", value.abs() / 10, value.abs() % 10)
}

/// Months in order, whose totals rise.
fn months() -> impl Strategy<Value = Vec<Month>> {
    let figure = |low: i64, high: i64| proptest::option::weighted(0.8, (low..high, low..high));
    let of_month = (
        figure(-50, 200),
        figure(1, 40),
        figure(2000, 4000),
        figure(300, 600),
    );
    let all = proptest::collection::vec(proptest::option::weighted(0.4, of_month), 12);
    all.prop_map(|all| {
        let (mut now, mut before) = (0, 0);
        let months = all.into_iter().enumerate();
        let months = months.filter_map(|(nth, figures)| Some((nth + 1, figures?)));
        let rising = months.map(|(month, (growth, total, level, ratio))| {
            let total = total.map(|(more, earlier)| {
                (now, before) = (now + more, before + earlier);
                (now, before)
            });
            let figures = [growth, total, level, ratio];
            Month { month, figures }
        });
        rising.collect()
    })
}

/// The cells of all figures as `name, period, figure, unit`.
fn rows(months: &[Month]) -> Vec<[String; 4]> {
    let mut rows = Vec::new();
    for Month { month, figures } in months {
        for (one, figure) in INDICATORS.iter().zip(figures) {
            let Some((now, before)) = figure else {
                continue;
            };
            let row = |year: i16, value: i64| {
                let period = format!("{year}年1-{month}月");
                [
                    one.name.to_owned(),
                    period,
                    tenths(value),
                    one.unit.to_owned(),
                ]
            };
            rows.push(row(2021, *now));
            if !one.is_growth {
                rows.push(row(2020, *before));
            }
        }
    }
    rows
}

fn long(months: &[Month]) -> Vec<(String, Vec<u8>)> {
    let lines = rows(months).into_iter().map(|row| row.join(",") + "\n");
    let text = "指标,期间,数值,单位\n".to_owned() + &lines.collect::<String>();
    vec![("long.csv".to_owned(), text.into_bytes())]
}

fn workbook(months: &[Month]) -> Vec<(String, Vec<u8>)> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let header = ["指标", "期间", "数值", "单位"];
    for (column, heading) in (0..).zip(header) {
        sheet.write_string(0, column, heading).expect("a cell");
    }
    for (line, [name, period, figure, unit]) in (1..).zip(rows(months)) {
        for (column, text) in [(0, name), (1, period), (3, unit)] {
            sheet.write_string(line, column, text).expect("a cell");
        }
        let figure: f64 = figure.parse().expect("a number");
        sheet.write_number(line, 2, figure).expect("a cell");
    }
    let bytes = workbook.save_to_buffer().expect("writing to memory");
    vec![("long.xlsx".to_owned(), bytes)]
}

/// A row an indicator, a column a period.
fn wide(months: &[Month]) -> Vec<(String, Vec<u8>)> {
    let mut text = "指标,单位".to_owned();
    for year in [2020, 2021] {
        for Month { month, .. } in months {
            text += &format!(",{year}年1-{month}月");
        }
    }
    text += "\n";
    for (place, one) in INDICATORS.iter().enumerate() {
        text += &format!("{},{}", one.name, one.unit);
        let cell = |value: Option<i64>| value.map(tenths).unwrap_or_default();
        for Month { figures, .. } in months {
            let before = figures[place].map(|(_, before)| before);
            text += &format!(",{}", cell(before.filter(|_| !one.is_growth)));
        }
        for Month { figures, .. } in months {
            text += &format!(",{}", cell(figures[place].map(|(now, _)| now)));
        }
        text += "\n";
    }
    vec![("wide.csv".to_owned(), text.into_bytes())]
}

/// A bulletin a month, in one header row or two.
fn bulletins(months: &[Month]) -> Vec<(String, Vec<u8>)> {
    let file = |Month { month, figures }: &Month| {
        let headings = if month % 2 == 0 {
            "指标,计量单位,本月,同比±%,1-本月累计,上年同期,累计比上年同期±%,位次\n"
        } else {
            "指标,计量单位,本月,,累计,,,位次\n,,绝对量,±%,绝对量,上年同期,±%,\n"
        };
        let mut text = format!("2021年{month}月主要指标,,,,,,,\n{headings}一、综合,,,,,,,\n");
        for (one, figure) in INDICATORS.iter().zip(figures) {
            let cells = match figure {
                None => ",,…,,—,".to_owned(),
                // amounts beside growth are none of the plan's figures
                Some((now, _)) if one.is_growth => {
                    format!("88.1,3.3,5430.2,4702.9,{},4", tenths(*now))
                }
                Some((now, before)) => {
                    format!("0.1,3.3,{},{},9.9,4", tenths(*now), tenths(*before))
                }
            };
            text += &format!("　　{},{},{cells}\n", one.name, one.unit_of_amounts);
        }
        text += "注：本表为初步数,,,,,,,\n";
        (format!("{month}.csv"), text.into_bytes())
    };
    months.iter().map(file).collect()
}

/// A column an indicator, a row a period.
fn crosstab(months: &[Month]) -> Vec<(String, Vec<u8>)> {
    let mut text = "期间".to_owned();
    for one in &INDICATORS {
        let growth = if one.is_growth { "同比增长" } else { "" };
        text += &format!(",{}{growth}（{}）", one.name, one.unit);
    }
    text += "\n";
    for year in [2020, 2021] {
        for Month { month, figures } in months {
            text += &format!("{year}年1-{month}月");
            for (one, figure) in INDICATORS.iter().zip(figures) {
                let value = figure.and_then(|(now, before)| match year {
                    2021 => Some(now),
                    _ => (!one.is_growth).then_some(before),
                });
                text += &format!(",{}", value.map(tenths).unwrap_or_default());
            }
            text += "\n";
        }
    }
    vec![("cross.csv".to_owned(), text.into_bytes())]
}

/// The figures and flags that files come to.
fn comes_to(plan: &Plan, files: Vec<(String, Vec<u8>)>) -> (Vec<String>, Vec<String>) {
    let inputs = files
        .into_iter()
        .map(|(name, bytes)| Input::of_text(&name, bytes));
    let options = ReadOptions::default();
    let read = data::actuals(plan, inputs.collect(), &options);
    let actuals = read.unwrap_or_else(|failed| panic!("{failed:?}"));
    let told = actuals.found.first.iter();
    let wrong: Vec<_> = told.filter(|one| one.severity == Severity::Error).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let figures = Figures::from(actuals.observations);
    let all = plan.targets.iter().enumerate().flat_map(|(place, target)| {
        let series = figures.group.of(place).figures().iter();
        series.map(|one| format!("{} {} {}", target.id, one.date, one.value.normalize()))
    });
    let all = all.collect();
    let report = judged(plan, &figures, "2021-12", PaceRule::default());
    let flags = report.assessments.iter();
    let flags = flags.map(|one| format!("{} {:?}", one.target.id, one.flag()));
    let flags = flags.collect();
    (all, flags)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn all_forms_give_the_same_figures_and_flags(months in months()) {
        let is_any = months.iter().any(|one| one.figures.iter().any(Option::is_some));
        prop_assume!(is_any);
        let plan = a_plan();
        let expected = comes_to(&plan, long(&months));
        for files in [wide(&months), workbook(&months), bulletins(&months), crosstab(&months)] {
            let (name, text) = (files[0].0.clone(), String::from_utf8_lossy(&files[0].1).into_owned());
            prop_assert_eq!(&comes_to(&plan, files), &expected, "{}:\n{}", name, text);
        }
    }
}
