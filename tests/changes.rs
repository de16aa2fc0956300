//! What changed between two dates, what waivers let be and until when, and the course of an indicator.

use crate::support::{figures, judged, plan, target};
use plancheck::model::verdict::WaiverStatus;
use plancheck::model::{Change, Decimal, GroupName, PaceRule, Plan, Waiver};

/// How the flag of one target changed from one period to another.
fn change(rest: (&str, &str), rows: &[&str], since: &str, as_of: &str) -> Option<Change> {
    let plan = plan("", &target("a", rest.0, rest.1));
    let rows: Vec<String> = rows.iter().map(|row| format!("a,{row}")).collect();
    let observations = figures(&plan, &rows);
    let mut report = judged(&plan, &observations, as_of, PaceRule::Auto);
    report.compare(&judged(&plan, &observations, since, PaceRule::Auto));
    report.assessments[0].change
}

#[test]
fn each_change_has_its_name() {
    let total = ("total", "at_least = 12");
    let cap = ("total", "at_most = 12");
    let level = ("level", "at_least = 10\nlast_year = 4");
    let growth = ("growth", "at_least = 8");
    let quarter = |rest, rows: &[&str]| change(rest, rows, "2021-03", "2021-06");
    for (rest, rows, expected) in [
        (
            total,
            &["2021-03,3", "2021-06,5"][..],
            Some(Change::NewlyBehind),
        ),
        (total, &["2021-06,5"], Some(Change::NewlyBehind)),
        (total, &["2021-03,2", "2021-06,6"], Some(Change::Recovered)),
        (total, &["2021-03,2", "2021-06,12"], Some(Change::NewlyMet)),
        (total, &["2021-06,12"], Some(Change::NewlyMet)),
        (total, &["2021-06,6"], Some(Change::FirstFigure)),
        (total, &["2021-03,3", "2021-06,6"], None),
        (total, &["2021-03,2", "2021-06,5"], None),
        (total, &["2021-03,3"], None),
        (
            cap,
            &["2021-03,4", "2021-06,13"],
            Some(Change::MissedForGood),
        ),
        (cap, &["2021-03,3", "2021-06,13"], Some(Change::NewlyMissed)),
        (cap, &["2021-03,13", "2021-06,14"], None),
        (
            level,
            &["2021-03,10", "2021-06,9"],
            Some(Change::NoLongerMet),
        ),
    ] {
        assert_eq!(quarter(rest, rows), expected, "{rest:?} {rows:?}");
    }
    let year = |rows: &[&str]| change(growth, rows, "2021-09", "2021");
    assert_eq!(year(&["2021-09,9"]), Some(Change::NoLongerJudged));
    assert_eq!(year(&["2021-09,9", "2021,9"]), Some(Change::NewlyMet));
    assert_eq!(year(&["2021-09,7", "2021,7"]), Some(Change::MissedForGood));
}

#[test]
fn a_figure_that_could_not_be_judged_before() {
    let partner = target("b", "growth", "at_least = 1");
    let own = target("a", "growth", "at_least = { same_as = \"b\" }");
    let plan = plan("", &(own + &partner));
    let rows = ["a,2021-03,5", "a,2021-06,5", "b,2021-06,4"].map(str::to_owned);
    let observations = figures(&plan, &rows);
    let mut report = judged(&plan, &observations, "2021-06", PaceRule::Auto);
    report.compare(&judged(&plan, &observations, "2021-03", PaceRule::Auto));
    assert_eq!(report.assessments[0].change, Some(Change::NewlyJudged));
    assert_eq!(report.assessments[1].change, Some(Change::FirstFigure));
}

/// What a waiver until the end of June did in a report.
fn standing(plan: &Plan, row: &str, as_of: &str, group: Option<&str>) -> (WaiverStatus, bool) {
    let observations = figures(plan, &[format!("a,{row}")]);
    let mut report = judged(plan, &observations, as_of, PaceRule::Auto);
    let waivers = [Waiver {
        target: 0,
        group: group.map(GroupName::new),
        until: jiff::civil::date(2021, 6, 30),
        reason: "r".to_owned(),
    }];
    let standing = report.waive(&waivers)[0];
    (standing, report.assessments[0].waiver.is_some())
}

#[test]
fn a_waiver_is_in_force_to_the_end_of_its_last_day() {
    let plan = plan("", &target("a", "growth", "at_least = 8"));
    let of = |row, as_of| standing(&plan, row, as_of, None);
    assert_eq!(of("2021-03,7", "2021-06-29"), (WaiverStatus::InForce, true));
    assert_eq!(of("2021-03,7", "2021-06-30"), (WaiverStatus::InForce, true));
    assert_eq!(
        of("2021-03,7", "2021-07-01"),
        (WaiverStatus::Expired, false)
    );
    assert_eq!(of("2021-03,8", "2021-06-30"), (WaiverStatus::Unused, false));
    assert_eq!(of("2021-03,8", "2021-07-01"), (WaiverStatus::Unused, false));
    // no figure up to then
    assert_eq!(of("2021-08,8", "2021-06"), (WaiverStatus::InForce, true));
}

#[test]
fn a_group_s_waiver_is_not_for_the_whole() {
    let plan = plan("", &target("a", "growth", "at_least = 8"));
    let of = standing(&plan, "2021-03,7", "2021-03", Some("g"));
    assert_eq!(of, (WaiverStatus::NotAsked, false));
}

/// Months without last year's figure have no two-year checkpoint, and no point on the path.
#[test]
fn a_path_is_drawn_by_one_rule() {
    let plan = plan(
        "unusual_base = \"u\"",
        &target("a", "growth", "at_least = 8\nlast_year = 5"),
    );
    let rows = ["2020-03,-4", "2020-06,1", "2021-03,15", "2021-06,11"];
    let observations = figures(&plan, &rows.map(|row| format!("a,{row}")));
    let report = judged(&plan, &observations, "2021-06", PaceRule::Auto);
    let course = report.trajectory(&report.assessments[0]);
    let dates = |dates: Vec<jiff::civil::Date>| -> Vec<String> {
        dates.iter().map(ToString::to_string).collect()
    };
    let path = dates(course.path.iter().map(|(date, _)| *date).collect());
    assert_eq!(path, ["2021-03-31", "2021-06-30", "2021-12-31"]);
    assert_eq!(course.path[2].1, Decimal::from(8));
    let beside = dates(course.last_year.iter().map(|(date, _)| *date).collect());
    assert_eq!(beside, ["2021-03-31", "2021-06-30"]);
    assert_eq!(course.figures.len(), 2);
    // and where the year has ended, the path that was gone by
    let rows = rows.iter().chain(&["2021,9"]).map(|row| format!("a,{row}"));
    let observations = figures(&plan, &rows.collect::<Vec<_>>());
    let report = judged(&plan, &observations, "2021", PaceRule::Auto);
    assert_eq!(report.trajectory(&report.assessments[0]).path, course.path);
}

/// The path of a total and of its figures' own dates are the checkpoints that flags are found by.
#[test]
fn a_path_holds_the_checkpoints() {
    let plan = plan("", &target("a", "total", "at_least = 12\ndue = 2021-06-30"));
    let observations = figures(&plan, &["a,2021-02-14,3".to_owned()]);
    let report = judged(&plan, &observations, "2021-03", PaceRule::Auto);
    let one = &report.assessments[0];
    let course = report.trajectory(one);
    let at = |text: &str| {
        let found = course
            .path
            .iter()
            .find(|(date, _)| date.to_string() == text);
        found.map(|(_, value)| value.normalize().to_string())
    };
    assert_eq!(at("2021-01-31").as_deref(), Some("2"));
    assert_eq!(at("2021-02-14").as_deref(), Some("3"));
    assert_eq!(at("2021-06-30").as_deref(), Some("12"));
    assert_eq!(at("2021-07-31"), None);
    let expected = one.evaluation().and_then(|evaluation| evaluation.expected);
    assert_eq!(
        expected.map(|value| value.normalize()),
        Some(Decimal::from(3))
    );
}
