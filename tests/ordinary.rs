//! Ordinary files, as departments and statistics offices send them, draw next to no warning.

use std::fmt::Write;
use std::{env, fs};

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;
use plancheck::diagnostic::Severity;
use plancheck::model::{Goal, Measure, Plan, Target, Threshold};

/// Numbers by chance, the same ones in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    fn one<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[usize::try_from(self.below(of.len() as u64)).expect("a place")]
    }

    /// Between two numbers.
    fn between(&mut self, low: f64, high: f64) -> f64 {
        #[allow(clippy::cast_precision_loss, reason = "small numbers")]
        let part = self.below(10_000) as f64 / 10_000.0;
        low + (high - low) * part
    }
}

/// The number that a plan asks for; 10 where it is set elsewhere.
fn bound(target: &Target) -> f64 {
    let number = match &target.goal {
        Goal::Threshold(_, Threshold::Number(value)) => *value,
        Goal::Between { low, .. } => *low,
        Goal::Threshold(..) | Goal::Unasked => return 10.0,
    };
    number.to_string().parse().expect("a number")
}

/// A figure as it is written: things are counted in whole ones, rates have one or two digits.
fn written(target: &Target, value: f64) -> String {
    const THINGS: [&str; 14] = [
        "个", "家", "条", "处", "套", "所", "件", "人", "项", "列", "户", "台", "场", "座",
    ];
    let is_whole = THINGS.contains(&target.unit.as_str());
    if is_whole {
        format!("{value:.0}")
    } else if value.abs() < 1.0 {
        format!("{value:.3}")
    } else {
        format!("{value:.1}")
    }
}

/// A usual series up to each month, of last year (0) and this one (1).
fn series(target: &Target, chance: &mut Chance) -> Vec<Vec<String>> {
    let bound = bound(target);
    let end = chance.between(0.75, 1.3) * bound;
    // a share is no more than the whole
    let is_share = target.unit.is_percent() && target.measure != Measure::Growth && bound > 50.0;
    let end = if is_share { end.min(97.0) } else { end };
    let base = (target.measure == Measure::Level)
        .then(|| target.terms(None).last_year)
        .flatten();
    let mut all: Vec<Vec<String>> = Vec::new();
    for year in 0..2 {
        let before = if year == 0 {
            chance.between(0.85, 0.97)
        } else {
            1.0
        };
        let values = (1..=12).map(|month| {
            let share = f64::from(month) / 12.0;
            let value = match target.measure {
                Measure::Total => end * before * share,
                Measure::Level | Measure::Ratio => {
                    end * before * (0.9 + 0.1 * share) + chance.between(0.0, 0.02) * end
                }
                Measure::Milestone => unreachable!("the built-in plan has none"),
                Measure::Growth => end * before + chance.between(-0.15, 0.15) * bound,
            };
            written(target, value)
        });
        all.push(values.collect());
    }
    // what the plan gives as last year's level is what is reported for it
    if let Some(base) = base {
        all[0][11] = base.to_string();
    }
    all
}

/// A file in the long form.
fn long(plan: &Plan, chance: &mut Chance) -> String {
    let name = chance.one(&["指标", "指标名称", "主要指标", "项目"]);
    let when = chance.one(&["期间", "时间", "月份", "报告期"]);
    let value = chance.one(&["数值", "完成情况", "实际值", "累计完成", "完成值"]);
    let goal = chance.one(&["", "年度目标", "目标值", "计划数"]);
    let people = chance.one(&[
        "备注",
        "责任人",
        "联系电话",
        "填报日期",
        "来源",
        "排名",
        "下步打算",
    ]);
    let said = match people {
        "备注" => chance.one(&[
            "",
            "初步数",
            "统计局快报",
            "已完成",
            "同比增加",
            "按计划推进",
        ]),
        "责任人" => "张三",
        "联系电话" => "0531-66601234",
        "填报日期" => "2022-01-10",
        "来源" => "市统计局",
        "排名" => "3",
        _ => "继续推进",
    };
    let month = usize::try_from(2 + chance.below(10)).expect("a month");
    let mut text = String::new();
    if chance.below(2) == 0 {
        let place = chance.one(&["", "济南市", "全市", "我市"]);
        let kind = chance.one(&["主要经济指标", "重点指标完成情况", "目标任务完成情况统计表"]);
        let _ = writeln!(text, "{place}2021年1-{month}月{kind}");
    }
    let _ = writeln!(
        text,
        "序号,{name},单位,{when},{goal},{value},责任单位,{people}"
    );
    let mut row = 0;
    for target in chosen(plan, chance) {
        let series = series(target, chance);
        let asked = if goal.is_empty() {
            String::new()
        } else {
            bound_cell(target, chance)
        };
        let months = if chance.below(2) == 0 {
            vec![(2020, month), (2021, month)]
        } else {
            (1..=month).map(|month| (2021, month)).collect()
        };
        for (year, month) in months {
            if year == 2020 && month == 1 {
                continue;
            }
            row += 1;
            let of_year = usize::from(year == 2021);
            let goal = if year == 2021 { asked.as_str() } else { "" };
            let unit = target.unit.as_str();
            let period = if chance.below(2) == 0 || month == 1 {
                format!("{year}年1-{month}月")
            } else {
                format!("{year}年{month}月末")
            };
            let period = if month == 1 {
                format!("{year}年1月")
            } else {
                period
            };
            let figure = &series[of_year][month - 1];
            let _ = writeln!(
                text,
                "{row},{},{unit},{period},{goal},{figure},市发改委,{said}",
                target.name
            );
        }
    }
    text += chance.one(&[
        "",
        "注：本表为快报数。\n",
        "数据来源：市统计局\n",
        "填表人：张三,,,,,审核人：李四,,\n",
    ]);
    text
}

/// A file in the wide form.
fn wide(plan: &Plan, chance: &mut Chance) -> String {
    let month = usize::try_from(2 + chance.below(10)).expect("a month");
    let name = chance.one(&["指标", "指标名称", "主要指标"]);
    let unit = chance.one(&["单位", "计量单位"]);
    let share = chance.one(&["完成率(%)", "责任单位", "备注", "排名", "牵头领导"]);
    let mut text = String::new();
    if chance.below(2) == 0 {
        let place = chance.one(&["", "济南市", "全市"]);
        let _ = writeln!(text, "{place}2021年1-{month}月主要指标完成情况");
    }
    let _ = writeln!(
        text,
        "{name},{unit},2020年1-{month}月,2020年,年度目标,2021年1-{month}月,{share}"
    );
    for target in chosen(plan, chance) {
        let series = series(target, chance);
        let asked = bound_cell(target, chance);
        let (before, whole, now) = (&series[0][month - 1], &series[0][11], &series[1][month - 1]);
        let done = now.parse::<f64>().unwrap_or_default() / bound(target) * 100.0;
        let said = match share {
            "排名" => "3".to_owned(),
            "完成率(%)" if target.measure == Measure::Total => format!("{done:.1}"),
            _ => String::new(),
        };
        let (name, unit) = (&target.name, target.unit.as_str());
        let _ = writeln!(text, "{name},{unit},{before},{whole},{asked},{now},{said}");
    }
    text
}

/// A statistics office's bulletin: amounts with their growth.
fn bulletin(plan: &Plan, chance: &mut Chance) -> String {
    let month = 2 + chance.below(10);
    let (month_heading, so_far) = [
        (format!("{month}月"), format!("1-{month}月")),
        ("本月".to_owned(), "累计".to_owned()),
    ][usize::try_from(chance.below(2)).expect("a place")]
    .clone();
    let growth = chance.one(&["同比增长(%)", "比上年同期增长%", "增速(%)", "同比±%"]);
    let mut text = format!(
        "2021年{month}月主要经济指标\n指标名称,计量单位,{month_heading},{so_far},{growth},全省位次\n"
    );
    for target in chosen(plan, chance) {
        let series = series(target, chance);
        let now = &series[1][usize::try_from(month - 1).expect("a month")];
        let before = &series[1][usize::try_from(month - 2).expect("a month")];
        let name = &target.name;
        let _ = match target.measure {
            Measure::Growth => writeln!(
                text,
                "{name},亿元,{:.1},{:.1},{now},5",
                chance.between(50.0, 90.0),
                chance.between(500.0, 900.0)
            ),
            Measure::Total => {
                let number = |text: &str| text.parse::<f64>().expect("a number");
                let alone = written(target, number(now) - number(before));
                writeln!(
                    text,
                    "{name},{},{alone},{now},{:.1},6",
                    target.unit.as_str(),
                    chance.between(-5.0, 20.0)
                )
            }
            _ => writeln!(text, "{name},{},—,{now},—,4", target.unit.as_str()),
        };
    }
    text
}

/// The plan's number as a table of targets writes it.
fn bound_cell(target: &Target, chance: &mut Chance) -> String {
    match &target.goal {
        Goal::Threshold(_, Threshold::Number(value)) => {
            let behind = chance.one(&["", "", "以上", "左右"]);
            format!("{}{behind}", value.normalize())
        }
        _ => String::new(),
    }
}

fn chosen<'a>(plan: &'a Plan, chance: &mut Chance) -> Vec<&'a Target> {
    let count = 3 + chance.below(10);
    let all = plan.targets.len() as u64;
    let places: std::collections::BTreeSet<u64> = (0..count).map(|_| chance.below(all)).collect();
    let asked = places
        .into_iter()
        .map(|place| &plan.targets[usize::try_from(place).expect("a place")]);
    asked
        .filter(|target| bound(target) >= 5.0 || target.measure == Measure::Growth)
        .collect()
}

/// The codes of the errors and warnings of a file.
fn told(plan: &Plan, text: &str) -> Vec<&'static str> {
    let actuals = crate::support::read(
        plan,
        &[("data.csv", text.as_bytes())],
        &ReadOptions::default(),
    );
    let told = actuals
        .found
        .first
        .iter()
        .filter(|one| one.severity != Severity::Note);
    told.map(|one| one.code().as_str()).collect()
}

/// How many files are drawn where `FILES` asks for no other number.
const FILES: usize = 400;

#[test]
fn at_most_one_in_a_hundred_draws_a_warning() {
    let plan = built_in_plan().expect("the built-in plan");
    let mut chance = Chance(2021);
    let files = env::var("FILES").ok().and_then(|files| files.parse().ok());
    let files = files.unwrap_or(FILES);
    let mut all = Vec::new();
    for nth in 0..files {
        let text = match nth % 3 {
            0 => long(&plan, &mut chance),
            1 => wide(&plan, &mut chance),
            _ => bulletin(&plan, &mut chance),
        };
        let told = told(&plan, &text);
        if !told.is_empty() {
            all.push((told, text));
        }
    }
    let most = files / 100;
    assert!(
        all.len() <= most,
        "{} of {files}: {:#?}",
        all.len(),
        &all[..all.len().min(30)]
    );
}

#[test]
fn the_examples_draw_none() {
    let plan = built_in_plan().expect("the built-in plan");
    for name in ["2021-09", "2021"] {
        let path = format!("{}/examples/{name}.csv", env!("CARGO_MANIFEST_DIR"));
        let text = fs::read_to_string(path).expect("an example");
        assert!(told(&plan, &text).is_empty(), "{name}");
    }
}
