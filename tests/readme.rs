//! The README's plan and data are read as they stand.

use plancheck::load::{self, Source};

/// The block of the README in this language.
fn block(language: &str) -> String {
    let readme = include_str!("../README.md");
    let fence = format!("```{language}\n");
    let (_, rest) = readme.split_once(&fence).expect("a block");
    rest.split_once("```").expect("its end").0.to_owned()
}

#[test]
fn its_plan_is_a_plan() {
    let plan = load::plan(&Source::new("README.md", block("toml"))).expect("no problem");
    assert!(plan.find("GDP").is_some());
}

#[test]
fn its_data_is_read_without_a_problem() {
    let plan = load::plan(&Source::new(
        "targets.toml",
        include_str!("../targets.toml"),
    ))
    .expect("no problem");
    let actuals = load::actuals(&plan, &[Source::new("README.md", block("csv"))]);
    assert!(actuals.diagnostics.is_empty(), "{:#?}", actuals.diagnostics);
    let jobs = plan.find("新增城镇就业").expect("a target");
    let sums: Vec<String> = actuals
        .observations
        .of(jobs)
        .figures()
        .iter()
        .map(|f| f.value.to_string())
        .collect();
    assert_eq!(sums, ["1.2", "2.3"]);
    let investment = plan.find("市级重点项目年度投资").expect("a target");
    assert_eq!(
        actuals.observations.of(investment).figures()[0].value,
        1800.into()
    );
}
