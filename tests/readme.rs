//! The README's plan and data are read as they stand.

use crate::support::read;
use plancheck::data::ReadOptions;
use plancheck::plan_file;
use plancheck::text::source::Source;

/// The blocks of the README in this language.
fn blocks(language: &str) -> Vec<String> {
    let readme = include_str!("../README.md");
    let fence = format!("```{language}\n");
    let after = readme.split(&fence).skip(1);
    after
        .map(|rest| rest.split_once("```").expect("its end").0.to_owned())
        .collect()
}

#[test]
fn its_plan_is_a_plan() {
    let plan =
        plan_file::plan(&Source::new("README.md", blocks("toml").remove(0))).expect("no problem");
    assert!(plan.find("GDP").is_some());
}

#[test]
fn its_data_is_read_without_a_problem() {
    let plan = plan_file::plan(&Source::new(
        "targets.toml",
        include_str!("../targets.toml"),
    ))
    .expect("no problem");
    let figures = |block: String, name: &str| {
        let actuals = read(
            &plan,
            &[("README.md", block.as_bytes())],
            &ReadOptions::default(),
        );
        assert_eq!(actuals.found.all(), 0, "{:#?}", actuals.found.first);
        let group = actuals.observations.group(0);
        let series = group.of(plan.find(name).expect("a target"));
        series
            .figures()
            .iter()
            .map(|figure| figure.value.normalize().to_string())
            .collect::<Vec<_>>()
    };
    let [long, wide, bulletin, crosstab] = blocks("csv").try_into().expect("four forms");
    assert_eq!(figures(bulletin.clone(), "地区生产总值"), ["12.7"]);
    assert_eq!(figures(bulletin, "新增城镇就业"), ["8.73", "9.46"]);
    assert_eq!(figures(crosstab.clone(), "地区生产总值"), ["17.4", "12.7"]);
    assert_eq!(figures(crosstab, "新增城镇就业"), ["4.31", "9.46"]);
    assert_eq!(figures(long.clone(), "新增城镇就业"), ["1.2", "2.3"]);
    assert_eq!(figures(long, "市级重点项目年度投资"), ["1800"]);
    assert_eq!(
        figures(wide.clone(), "市级重点项目年度投资"),
        ["850", "1800"]
    );
    assert_eq!(figures(wide, "地区生产总值"), ["-4.4", "17.4"]);
}
