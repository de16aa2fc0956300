//! The JSON object of `check`, whatever happens; and what counts as missed though it is not judged.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use snapbox::cmd::cargo_bin;

const PLAN: &str = r#"
[plan]
title = "p"
start = 2021-01-01
end = 2021-12-31

[[target]]
id = "jobs"
name = "新增就业"
clause = "一"
wording = "12万人"
kind = "task"
measure = "total"
unit = "万人"
at_least = 12

[[target]]
id = "debt"
name = "负债率"
clause = "一"
wording = "不超过60%"
kind = "task"
measure = "level"
unit = "%"
at_most = 60
"#;

/// Runs `check` on a plan and data in a folder of their own.
fn check(data: &str, options: &[&str]) -> Output {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("a file");
    write("plan.toml", PLAN);
    write("data.csv", data);
    write(
        "waivers.toml",
        "[[waiver]]\nid = \"jobs\"\nuntil = 2021-12-31\nreason = \"r\"\n",
    );
    write("wrong.toml", "[plan]\ntitel = 1\n");
    run(folder.path(), options)
}

fn run(folder: &Path, options: &[&str]) -> Output {
    let plan: &[&str] = if options.contains(&"--targets") {
        &[]
    } else {
        &["--targets", "plan.toml"]
    };
    Command::new(cargo_bin!("plancheck"))
        .args(["check", "--lang", "en"])
        .args(plan)
        .args(options)
        .env_clear()
        .current_dir(folder)
        .output()
        .expect("the program runs")
}

fn object(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("an object")
}

const OWED: &str = "指标,期间,数值\n新增就业,2021-06,5.9\n负债率,2021,59\n";

#[test]
fn an_object_says_why_there_is_no_report() {
    let json = ["data.csv", "--format", "json"];
    let wrong_data = check("指标,期间,数值\n新增就业,2021-06,5..9\n", &json);
    let wrong_plan = check(OWED, &[&json[..], &["--targets", "wrong.toml"]].concat());
    let no_file = check(OWED, &["none.csv", "--format", "json"]);
    let no_figures = check("指标,期间,数值\n新增就业,2020-06,5.9\n", &json);
    for (output, status, code) in [
        (&wrong_data, "data-errors", "unreadable-number"),
        (&wrong_plan, "failed", "unknown-key"),
        (&no_file, "failed", "failed"),
        (&no_figures, "failed", "failed"),
    ] {
        let object = object(output);
        assert_eq!(output.status.code(), Some(2));
        assert_eq!(object["version"], 2);
        assert_eq!(object["status"], status);
        assert_eq!(object["targets"], Value::Array(Vec::new()));
        let problems = object["problems"].as_array().expect("problems");
        let is_it = |problem: &&Value| problem["code"] == code && problem["severity"] == "error";
        assert!(problems.iter().any(|problem| is_it(&problem)), "{object}");
    }
    let problem = &object(&wrong_data)["problems"][0];
    assert_eq!(problem["cell"], "C2");
    assert_eq!(
        (&problem["file"], &problem["line"]),
        (&Value::from("data.csv"), &Value::from(2))
    );
}

#[test]
fn wrong_usage_has_no_object_and_nor_has_a_refusal_in_version_1() {
    for options in [
        &["data.csv", "--since", "2022-01"][..],
        &["data.csv", "--as-of", "someday"],
        &["data.csv", "--clause", "九"],
        &["data.csv", "--output", "x.doc"],
        &["data.csv", "--max-age", "-1"],
        &["none.csv", "--json-version", "1"],
    ] {
        let output = check(OWED, &[options, &["--format", "json"]].concat());
        assert_eq!(output.status.code(), Some(2), "{options:?}");
        assert!(
            output.stdout.is_empty() && !output.stderr.is_empty(),
            "{options:?}"
        );
    }
}

#[test]
fn problems_stand_beside_targets_and_version_1_has_what_it_had() {
    let data = format!("标题\n{OWED}未知指标,2021-06,1\n");
    let two = object(&check(&data, &["data.csv", "--format", "json"]));
    assert_eq!(two["status"], "judged");
    assert!(
        two["problems"]
            .as_array()
            .is_some_and(|all| all.iter().any(|one| one["code"] == "other-indicators"))
    );
    let one = object(&check(
        &data,
        &["data.csv", "--format", "json", "--json-version", "1"],
    ));
    assert_eq!(one["version"], 1);
    let keys = |object: &Value| -> Vec<String> {
        object
            .as_object()
            .expect("an object")
            .keys()
            .cloned()
            .collect()
    };
    let added = |two: &Value, one: &Value| -> Vec<String> {
        let old = keys(one);
        keys(two)
            .into_iter()
            .filter(|key| !old.contains(key))
            .collect()
    };
    let mut top = added(&two, &one);
    top.sort();
    assert_eq!(top, ["owners", "problems", "status"]);
    assert_eq!(added(&two["summary"], &one["summary"]), ["standing_missed"]);
    let mut of_target = added(&two["targets"][0], &one["targets"][0]);
    of_target.sort();
    assert_eq!(
        of_target,
        [
            "column",
            "direction",
            "margin",
            "missing_rows",
            "needed_per_month",
            "owner",
            "remarks",
            "stale",
            "standing",
            "standing_period",
            "start"
        ]
    );
}

#[test]
fn behind_when_it_last_reported_counts_as_missed() {
    let owed = |options: &[&str]| check(OWED, &[&["data.csv"], options].concat());
    let object = object(&owed(&["--format", "json", "--only", "missed"]));
    let targets = object["targets"].as_array().expect("targets");
    assert_eq!(targets.len(), 1);
    let jobs = &targets[0];
    for (key, value) in [
        ("flag", "not-judged"),
        ("reason", "final-not-reported"),
        ("standing", "missed"),
        ("standing_period", "2021-06-30"),
    ] {
        assert_eq!(jobs[key], value, "{jobs}");
    }
    assert_eq!(
        (jobs["expected"].as_i64(), jobs["margin"].as_f64()),
        (Some(6), Some(-0.1))
    );
    assert_eq!(object["summary"]["standing_missed"], 1);
    let code = |options: &[&str]| owed(options).status.code();
    assert_eq!(code(&[]), Some(1));
    assert_eq!(code(&["--fail-on", "final"]), Some(0));
    assert_eq!(code(&["--fail-on", "not-judged"]), Some(1));
    assert_eq!(code(&["--waivers", "waivers.toml"]), Some(0));
    let said = |options: &[&str]| String::from_utf8(owed(options).stdout).expect("text");
    assert!(said(&["--format", "junit"]).contains("type=\"missed-pace\""));
    assert!(said(&["--format", "github"]).contains("::warning file=data.csv,line=2,"));
    assert!(said(&[]).contains("not judged (behind pace as of 2021-06)"));
    assert!(said(&["--format", "markdown"]).contains("behind pace as of 2021-06"));
    // though nothing is judged, something is behind
    let alone = check(
        "指标,期间,数值\n新增就业,2021-06,5.9\n",
        &["data.csv", "--as-of", "2021"],
    );
    assert_eq!(alone.status.code(), Some(1));
    let on_track = check(
        "指标,期间,数值\n新增就业,2021-06,6\n",
        &["data.csv", "--as-of", "2021"],
    );
    assert_eq!(on_track.status.code(), Some(2));
}

#[test]
fn an_amount_of_the_whole_is_no_groups() {
    let data = "区县,指标,期间,数值\n甲区,新增就业,2021-06,1\n甲区,负债率,2021-06,50\n";
    let object = object(&check(
        data,
        &["data.csv", "--by", "区县", "--format", "json"],
    ));
    let jobs = &object["targets"][0];
    assert_eq!(
        (&jobs["flag"], &jobs["reason"]),
        (&"not-judged".into(), &"no-group-goal".into())
    );
    assert_eq!(object["targets"][1]["flag"], "on-track");
}

#[test]
fn the_date_is_that_of_the_targets_that_are_looked_at() {
    // last year's rows and unknown indicators carry no date
    let data = "指标,期间,数值\n新增就业,2021-06,6\n别的,2021-09,1\n负债率,2020,50\n";
    let said = object(&check(data, &["data.csv", "--format", "json"]));
    assert_eq!(said["as_of"], "2021-06-30");
    let only_last_year = "指标,期间,数值\n负债率,2020,50\n";
    assert_eq!(check(only_last_year, &["data.csv"]).status.code(), Some(2));
}
