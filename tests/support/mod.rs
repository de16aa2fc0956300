//! Plans and data from text, as the program itself reads them.
#![allow(dead_code, reason = "each test file uses what it needs of it")]

use plancheck::commands::built_in_plan;
use plancheck::data::source::input::Input;
use plancheck::data::{self, Actuals, Dataset, ReadOptions};
use plancheck::diagnostic::Severity;
use plancheck::model::time::period::Period;
use plancheck::model::verdict::Report;
use plancheck::model::verdict::assess;
use plancheck::model::{Assumptions, Group, PaceRule, Plan};
use plancheck::plan_file;
use plancheck::text::source::Source;

/// A plan for 2021 with these targets.
pub fn plan(heading: &str, targets: &str) -> Plan {
    let text = format!(
        "[plan]\ntitle = \"p\"\nstart = 2021-01-01\nend = 2021-12-31\naround = \"5%\"\n{heading}\n{targets}"
    );
    plan_file::plan(&Source::new("plan.toml", text))
        .unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A target with an id, a measure and whatever else is said.
pub fn target(id: &str, measure: &str, rest: &str) -> String {
    format!(
        "[[target]]\nid = \"{id}\"\nname = \"{id} name\"\nclause = \"一\"\nwording = \"w\"\nkind = \"task\"\nmeasure = \"{measure}\"\nunit = \"%\"\n{rest}\n"
    )
}

/// Reads data files by the rules of every reading. Reading from memory cannot fail.
pub fn read(plan: &Plan, files: &[(&str, &[u8])], rules: &ReadOptions<'_>) -> Actuals {
    let input = |(name, bytes): &(&str, &[u8])| Input::of_text(name, *bytes);
    data::actuals(plan, files.iter().map(input).collect(), rules)
        .unwrap_or_else(|failed| panic!("{failed:?}"))
}

/// The figures of a data set, and those of its first group.
pub struct Figures {
    pub observations: Dataset,
    pub group: Group,
}

impl From<Dataset> for Figures {
    fn from(observations: Dataset) -> Figures {
        Figures {
            group: observations.group(0),
            observations,
        }
    }
}

/// Figures from rows of `indicator,period,value`.
pub fn figures(plan: &Plan, rows: &[String]) -> Figures {
    let text = format!("indicator,period,value\n{}\n", rows.join("\n"));
    let actuals = read(
        plan,
        &[("data.csv", text.as_bytes())],
        &ReadOptions::default(),
    );
    // figures drawn by chance may well look odd; what matters is that all of them were read
    let wrong = actuals
        .found
        .first
        .iter()
        .find(|one| one.severity == Severity::Error);
    assert!(wrong.is_none(), "{wrong:#?}");
    actuals.observations.into()
}

/// A plan judged as of a period.
pub fn judged<'a>(plan: &'a Plan, figures: &'a Figures, as_of: &str, rule: PaceRule) -> Report<'a> {
    let as_of = Period::parse(as_of, None, plan.years)
        .expect("a period")
        .date();
    assess(
        plan,
        &figures.observations.files,
        &figures.group,
        Assumptions {
            as_of,
            rule,
            max_age: None,
        },
    )
}

pub fn figures_said(plan: &Plan, actuals: &Actuals) -> Vec<String> {
    if actuals.found.count(Severity::Error) > 0 {
        return Vec::new();
    }
    let group = actuals.observations.group(0);
    let all = plan.targets.iter().enumerate().flat_map(|(place, target)| {
        let figures = group.of(place).figures().iter();
        figures.map(|one| {
            let month = one.date.strftime("%Y-%m").to_string();
            format!("{} {month} {}", target.id, one.value.normalize())
        })
    });
    all.collect()
}

/// Asserts what each file comes to under the built-in plan.
pub fn each(cases: &[(&str, &str)]) {
    let plan = built_in_plan().expect("the built-in plan");
    for (file, expected) in cases {
        let found = comes_to(&plan, file, &ReadOptions::default());
        assert_eq!(found, *expected, "{file}");
    }
}

/// A file's figures as `id month value`, then the codes of its errors and warnings.
pub fn comes_to(plan: &Plan, text: &str, options: &ReadOptions<'_>) -> String {
    let actuals = read(plan, &[("data.csv", text.as_bytes())], options);
    let mut found = figures_said(plan, &actuals);
    let told = actuals.found.first.iter();
    let told = told.filter(|one| one.severity != Severity::Note);
    found.extend(told.map(|one| one.code().as_str().to_owned()));
    found.dedup();
    found.join("; ")
}
