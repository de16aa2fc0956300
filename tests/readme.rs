//! The plans and data of the README and of the manual are read as they stand.

use std::collections::BTreeSet;

use plancheck::data::ReadOptions;
use plancheck::manual::{self, Topic};
use plancheck::model::Plan;
use plancheck::plan_file;
use plancheck::render::Lang;
use plancheck::text::source::Source;
use strum::IntoEnumIterator;

use crate::support::read;

/// The blocks of a text in this language.
fn blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("```{language}\n");
    let after = text.split(&fence).skip(1);
    after
        .map(|rest| rest.split_once("```").expect("its end").0.to_owned())
        .collect()
}

#[test]
fn plans_are_plans() {
    let texts = [
        include_str!("../README.md"),
        manual::text(Topic::Plan, Lang::En),
        manual::text(Topic::Plan, Lang::Zh),
    ];
    for text in texts {
        let [block] = blocks(text, "toml").try_into().expect("one plan");
        let plan = plan_file::plan(&Source::new("README.md", block)).expect("no problem");
        assert!(plan.find("地区生产总值").is_some());
    }
}

#[test]
fn waivers_are_waivers() {
    let plan = built_in();
    for lang in [Lang::En, Lang::Zh] {
        let [block] = blocks(manual::text(Topic::Flags, lang), "toml")
            .try_into()
            .expect("one file");
        let waivers = plan_file::waivers(&plan, &Source::new("waivers.toml", block));
        assert_eq!(waivers.expect("no problem").len(), 1);
    }
}

#[test]
fn data_are_read_without_a_problem() {
    for lang in [Lang::En, Lang::Zh] {
        let [long, wide, bulletin, crosstab] = blocks(manual::text(Topic::Data, lang), "csv")
            .try_into()
            .expect("four forms");
        assert_eq!(figures(&long, "新增城镇就业"), ["1.2", "2.3"]);
        assert_eq!(figures(&long, "市级重点项目年度投资"), ["1800"]);
        assert_eq!(figures(&wide, "市级重点项目年度投资"), ["850", "1800"]);
        assert_eq!(figures(&wide, "地区生产总值"), ["-4.4", "17.4"]);
        assert_eq!(figures(&bulletin, "地区生产总值"), ["12.7"]);
        assert_eq!(figures(&bulletin, "新增城镇就业"), ["8.73", "9.46"]);
        assert_eq!(figures(&crosstab, "地区生产总值"), ["17.4", "12.7"]);
        assert_eq!(figures(&crosstab, "新增城镇就业"), ["4.31", "9.46"]);
    }
}

fn built_in() -> Plan {
    let text = include_str!("../targets.toml");
    plan_file::plan(&Source::new("targets.toml", text)).expect("no problem")
}

/// The figures of a target of the built-in plan.
fn figures(data: &str, name: &str) -> Vec<String> {
    let plan = built_in();
    let options = ReadOptions::default();
    let actuals = read(&plan, &[("data.csv", data.as_bytes())], &options);
    assert_eq!(actuals.found.all(), 0, "{:#?}", actuals.found.first);
    let group = actuals.observations.group(0);
    let series = group.of(plan.find(name).expect("a target"));
    series
        .figures()
        .iter()
        .map(|figure| figure.value.normalize().to_string())
        .collect()
}

/// The two languages of the manual have the same chapters and the same blocks of code.
#[test]
fn the_manual_says_the_same_in_both_languages() {
    let shape = |text: &str| {
        let chapters = text.lines().filter(|line| line.starts_with('#')).count();
        let fences = text.lines().filter(|line| line.starts_with("```"));
        (chapters, fences.map(str::to_owned).collect::<Vec<_>>())
    };
    let options = |text: &str| {
        let code = text.split('`').skip(1).step_by(2);
        let words = code.flat_map(str::split_whitespace);
        let options = words.filter(|word| word.starts_with("--"));
        let options = options.map(|word| word.trim_end_matches(','));
        options.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    for topic in Topic::iter() {
        let [en, zh] = [Lang::En, Lang::Zh].map(|lang| manual::text(topic, lang));
        assert_eq!(shape(en), shape(zh), "{topic:?}");
        let missing: Vec<_> = options(en).difference(&options(zh)).cloned().collect();
        assert!(missing.is_empty(), "{topic:?}: {missing:?}");
    }
}

/// A newcomer reads the README at a sitting: the reference is in the manual.
#[test]
fn the_readme_is_short() {
    let lines = include_str!("../README.md").lines().count();
    assert!(lines <= 250, "{lines} lines");
}
