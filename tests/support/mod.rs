//! Plans and data from text, as the program itself reads them.
#![allow(dead_code, reason = "each test file uses what it needs of it")]

use plancheck::diagnostic::Severity;
use plancheck::load::{self, Source};
use plancheck::model::period::Period;
use plancheck::model::report::Report;
use plancheck::model::{Assumptions, Observations, PaceRule, Plan, assess};

/// A plan for 2021 with these targets.
pub fn plan(heading: &str, targets: &str) -> Plan {
    let text = format!(
        "[plan]\ntitle = \"p\"\nstart = 2021-01-01\nend = 2021-12-31\naround = \"5%\"\n{heading}\n{targets}"
    );
    load::plan(&Source::new("plan.toml", text)).unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A target with an id, a measure and whatever else is said.
pub fn target(id: &str, measure: &str, rest: &str) -> String {
    format!(
        "[[target]]\nid = \"{id}\"\nname = \"{id} name\"\nclause = \"一\"\nwording = \"w\"\nkind = \"task\"\nmeasure = \"{measure}\"\nunit = \"%\"\n{rest}\n"
    )
}

/// Figures from rows of `indicator,period,value`.
pub fn figures(plan: &Plan, rows: &[String]) -> Observations {
    let text = format!("indicator,period,value\n{}\n", rows.join("\n"));
    let actuals = load::actuals(plan, &[Source::new("data.csv", text)], None);
    // figures drawn by chance may well look odd; what matters is that all of them were read
    let wrong = actuals
        .diagnostics
        .iter()
        .find(|one| one.severity == Severity::Error);
    assert!(wrong.is_none(), "{wrong:#?}");
    actuals.observations
}

/// A plan judged as of a period.
pub fn judged<'a>(
    plan: &'a Plan,
    observations: &'a Observations,
    as_of: &str,
    rule: PaceRule,
) -> Report<'a> {
    let as_of = Period::parse(as_of, None).expect("a period").date();
    assess(
        plan,
        observations,
        &observations.groups[0],
        Assumptions { as_of, rule },
    )
}
