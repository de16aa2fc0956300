//! Targets whose verdict waits for a newer figure, and figures from after the due date.

use crate::support::{figures, plan, target};
use plancheck::model::time::period::Period;
use plancheck::model::verdict::{Outcome, assess};
use plancheck::model::{Assumptions, PaceRule};

/// What was to be said of a target before, where a verdict waits: its figure and what was expected by then.
fn standing_of(targets: &str, rows: &[&str], as_of: &str, max_age: Option<u32>) -> String {
    let plan = plan("", targets);
    let rows: Vec<String> = rows.iter().map(|row| (*row).to_owned()).collect();
    let observations = figures(&plan, &rows);
    let as_of = Period::parse(as_of, None, plan.years)
        .expect("a period")
        .date();
    let assumptions = Assumptions {
        as_of,
        rule: PaceRule::Auto,
        max_age,
    };
    let group = &observations.group;
    let report = assess(&plan, &observations.observations.files, group, assumptions);
    let one = &report.assessments[0];
    let Outcome::NotJudged { reason, .. } = one.outcome else {
        return format!("{:?}", one.flag());
    };
    match one.standing() {
        None => format!("{reason:?}"),
        Some(standing) => format!(
            "{reason:?} {} {} of {}",
            if standing.is_on_track {
                "on track"
            } else {
                "missed"
            },
            standing.evaluation.figure.value,
            standing.evaluation.expected.expect("a checkpoint"),
        ),
    }
}

#[test]
fn what_waits_for_a_figure_says_how_it_stood() {
    let total = target("a", "total", "at_least = 12\nlast_year = 10");
    let stood = |rows: &[&str], as_of: &str, max_age| standing_of(&total, rows, as_of, max_age);
    assert_eq!(
        stood(&["a,2021-06,5.9"], "2021", None),
        "FinalNotReported missed 5.9 of 6"
    );
    assert_eq!(
        stood(&["a,2021-06,6"], "2021", None),
        "FinalNotReported on track 6 of 6"
    );
    assert_eq!(stood(&["a,2021-06,12"], "2021", Some(1)), "Met");
    // three months are not more than three
    assert_eq!(stood(&["a,2021-06,6"], "2021-09", Some(3)), "OnTrack");
    assert_eq!(
        stood(&["a,2021-06,6"], "2021-10", Some(3)),
        "TooOld on track 6 of 6"
    );
    assert_eq!(
        stood(&["a,2021-06,6"], "2021", Some(3)),
        "FinalNotReported on track 6 of 6"
    );
    let baseless = target("a", "level", "at_least = 12");
    let waits = |as_of| standing_of(&baseless, &["a,2021-02,6"], as_of, Some(3));
    assert_eq!(
        [waits("2021-02"), waits("2021-06"), waits("2021")],
        ["NoBase", "TooOld", "FinalNotReported"]
    );
}

#[test]
fn a_later_figure_says_what_it_proves() {
    let due =
        |measure: &str, rest: &str| target("a", measure, &format!("{rest}\ndue = 2021-06-30"));
    let floor = due("total", "at_least = 10");
    assert_eq!(
        standing_of(&floor, &["a,2021-07,9.9"], "2021-07", None),
        "Missed"
    );
    assert_eq!(
        standing_of(&floor, &["a,2021-07,10"], "2021-07", None),
        "FinalNotReported"
    );
    let strict = due("total", "more_than = 10");
    assert_eq!(
        standing_of(&strict, &["a,2021-07,10"], "2021-07", None),
        "Missed"
    );
    let cap = due("total", "at_most = 10");
    assert_eq!(standing_of(&cap, &["a,2021-07,10"], "2021-07", None), "Met");
    assert_eq!(
        standing_of(&cap, &["a,2021-07,11"], "2021-07", None),
        "FinalNotReported"
    );
    let level = due("level", "at_least = 10\nlast_year = 0");
    assert_eq!(
        standing_of(&level, &["a,2021-07,9"], "2021-07", None),
        "FinalNotReported"
    );
    assert_eq!(
        standing_of(&level, &["a,2021-03,5", "a,2021-07,9"], "2021-07", None),
        "FinalNotReported on track 5 of 5"
    );
    // of the two that stand after the due date the first proves the more
    assert_eq!(
        standing_of(&floor, &["a,2021-07,9", "a,2021-08,12"], "2021-08", None),
        "Missed"
    );
}

#[test]
fn a_figure_after_the_plans_end_says_what_it_proves_as_well() {
    let stood = |target: &str, rows: &[&str]| standing_of(target, rows, "2022-02", None);
    let built = target("a", "milestone", "done = true").replace("unit = \"%\"\n", "");
    assert_eq!(stood(&built, &["a,2022-01,是"]), "FinalNotReported");
    assert_eq!(stood(&built, &["a,2021-06,否", "a,2022-02,否"]), "Missed");
    let total = |basis: &str| target("a", "total", &format!("at_least = 10\nbasis = \"{basis}\""));
    // 9 since the plan began, and 9 since the next year did, which says nothing of this one
    assert_eq!(stood(&total("plan"), &["a,2022-02,9"]), "Missed");
    assert_eq!(stood(&total("ytd"), &["a,2022-02,9"]), "NoData");
    let growing = ["a,2021-07,5", "a,2022-01,9"];
    let unsaid = target("a", "total", "at_least = 10");
    assert!(stood(&unsaid, &growing).starts_with("FinalNotReported missed 5 of"));
    let growth = target("a", "growth", "at_least = 10");
    assert_eq!(stood(&growth, &["a,2022-02,9"]), "FinalNotReported");
}

#[test]
fn what_follows_another_is_held_against_it_at_their_newest_common_date() {
    let pair = target("a", "growth", "at_least = { same_as = \"b\" }")
        + &target("b", "growth", "at_least = 8");
    let rows = ["a,2021-06,9", "b,2021-06,9", "a,2021-09,12"];
    assert_eq!(standing_of(&pair, &rows, "2021-09", None), "OnTrack");
    let owed = [&rows[..], &["a,2021,8"]].concat();
    assert_eq!(
        standing_of(&pair, &owed, "2021", None),
        "FinalNotReported on track 9 of 9"
    );
    assert_eq!(
        standing_of(&pair, &["a,2021-06,9"], "2021-06", None),
        "PartnerNotReported"
    );
    let strict = pair.replace("at_least = {", "more_than = {");
    assert_eq!(standing_of(&strict, &rows, "2021-09", None), "Missed");
}
