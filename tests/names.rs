//! Laws of names: marks, brackets and endings belong to a table, as far as they fit the target.

use plancheck::commands::built_in_plan;
use plancheck::data::ReadOptions;
use plancheck::model::{Measure, Plan};

/// The figures of a file of one row, as `id value`; empty where the name is no target's or its unit does not fit.
fn read(plan: &Plan, name: &str, value: &str) -> Vec<String> {
    let text = format!("指标,2021年1-6月\n{name},{value}\n");
    figures(plan, &text)
}

fn figures(plan: &Plan, text: &str) -> Vec<String> {
    let rules = ReadOptions::default();
    let actuals = crate::support::read(plan, &[("data.csv", text.as_bytes())], &rules);
    let group = actuals.observations.group(0);
    let all = plan.targets.iter().enumerate().flat_map(|(place, target)| {
        let figures = group.of(place).figures().iter();
        figures.map(|one| format!("{} {}", target.id, one.value.normalize()))
    });
    all.collect()
}

const MARKS: [&str; 12] = [
    "1.",
    "12、",
    "（一）",
    "一、",
    "十二、",
    "⑤",
    "1.2 ",
    "其中：",
    "　　其中:",
    "#",
    "－",
    "其中：（3）#",
];

const GROWTH: [&str; 6] = [
    "增速",
    "同比增长",
    "增长率",
    "累计增长(%)",
    "_累计增长",
    "同比增长（%）",
];

#[test]
fn marks_and_blanks_before_and_within_a_name_are_the_tables() {
    let plan = built_in_plan().unwrap();
    for target in &plan.targets {
        let plain = read(&plan, &target.name, "1.5");
        assert_eq!(plain.len(), 1, "{}", target.name);
        for mark in MARKS {
            let marked = format!("{mark}{}", target.name);
            assert_eq!(read(&plan, &marked, "1.5"), plain, "{marked}");
        }
        let spaced: String = target.name.chars().flat_map(|c| [c, ' ']).collect();
        assert_eq!(read(&plan, &spaced, "1.5"), plain, "{spaced}");
    }
}

#[test]
fn aliases_and_units_in_brackets_change_nothing() {
    let plan = built_in_plan().unwrap();
    for target in &plan.targets {
        let plain = read(&plan, &target.name, "1.5");
        let brackets = target.aliases.iter().map(String::as_str);
        for said in brackets.chain([target.unit.as_str(), "全市"]) {
            let name = format!("{}（{said}）", target.name);
            assert_eq!(read(&plan, &name, "1.5"), plain, "{name}");
        }
    }
}

#[test]
fn growth_is_growth_targets_alone_and_amounts_are_totals() {
    let plan = built_in_plan().unwrap();
    for (nth, target) in plan.targets.iter().enumerate() {
        let plain = read(&plan, &target.name, "1.5");
        let is_change = target.names().any(|name| name.ends_with("涨幅"));
        // each ending at every third target, by turns
        for ending in GROWTH.into_iter().skip(nth % 3).step_by(3) {
            let name = format!("{}{ending}", target.name);
            let found = read(&plan, &name, "1.5");
            match target.measure {
                Measure::Growth => assert_eq!(found, plain, "{name}"),
                _ if is_change => {}
                _ => assert!(found.is_empty(), "{name}"),
            }
        }
        for ending in ["总量", "完成额", "_累计值"] {
            let name = format!("{}{ending}", target.name);
            let found = read(&plan, &name, "1.5");
            match target.measure {
                Measure::Total => assert_eq!(found, plain, "{name}"),
                Measure::Growth | Measure::Ratio => assert!(found.is_empty(), "{name}"),
                Measure::Level | Measure::Milestone => {}
            }
        }
    }
}

#[test]
fn what_is_said_behind_a_name_and_does_not_fit_makes_it_another() {
    let plan = built_in_plan().unwrap();
    for name in [
        "地区生产总值（亿元）",
        "地区生产总值（历下区）",
        "地区生产总值（目标）",
        "新增城镇就业（%）",
        "新增城镇就业完成率",
        "社会消费品零售总额当月同比增长",
        "地区生产总值占比",
    ] {
        assert!(read(&plan, name, "1.5").is_empty(), "{name}");
    }
    assert_eq!(
        read(&plan, "新增城镇就业（人）", "94600"),
        ["urban-jobs 9.46"]
    );
}

#[test]
fn beside_growth_up_to_date_plain_growth_is_the_months() {
    let plan = built_in_plan().unwrap();
    let rows = "社会消费品零售总额_同比增长,14.2\n";
    let text = format!("指标,2021年6月\n{rows}");
    assert_eq!(figures(&plan, &text), ["retail-sales 14.2"]);
    let text = format!("{text}社会消费品零售总额_累计增长,24.1\n进出口总值_同比增长,9\n");
    assert_eq!(figures(&plan, &text), ["retail-sales 24.1"]);
}
