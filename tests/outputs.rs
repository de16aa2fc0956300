//! Reports as a user asks for them: what if, since an earlier run, all explanations, the schema of the JSON, colours.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use snapbox::cmd::cargo_bin;
use strum::IntoEnumIterator;

use plancheck::render::{FlagStyle, report_schema};

/// What the program prints, whatever its exit status.
fn printed(arguments: &[&str]) -> String {
    let output = Command::new(cargo_bin!("plancheck"))
        .args(arguments)
        .args(["--lang", "en"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("COLUMNS", "200")
        .output()
        .expect("the program runs");
    String::from_utf8(output.stdout).expect("text")
}

fn json(arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(&[arguments, &["--format", "json"]].concat())).expect("JSON")
}

fn target<'a>(report: &'a Value, id: &str) -> &'a Value {
    let targets = report["targets"].as_array().expect("targets");
    targets
        .iter()
        .find(|one| one["id"] == id)
        .expect("a target")
}

const SEPTEMBER: [&str; 2] = ["check", "examples/2021-09.csv"];

/// An assumed figure is judged as a reported one is, and no report hides that it is none.
#[test]
fn an_assumption_is_judged_and_told_everywhere() {
    let set = [
        "--set",
        "GDP=12",
        "--set",
        "new-digital-factories=30@2021-06",
    ];
    let assumed = [&SEPTEMBER[..], &set].concat();
    let report = json(&assumed);
    let gdp = target(&report, "gdp");
    assert_eq!(
        (&gdp["actual"], &gdp["flag"]),
        (&12.into(), &"on-track".into())
    );
    assert_eq!(gdp["assumed"], true);
    assert_eq!(report["assumed"], serde_json::json!([set[1], set[3]]));
    let plain = json(&SEPTEMBER);
    let changed = |one: &&Value| *one != target(&plain, one["id"].as_str().expect("an id"));
    let targets = report["targets"].as_array().expect("targets");
    let ids: Vec<&Value> = targets
        .iter()
        .filter(changed)
        .map(|one| &one["id"])
        .collect();
    assert_eq!(ids.len(), 2, "nothing else changes: {ids:?}");
    for format in ["table", "markdown", "html", "csv", "github", "junit"] {
        let text = printed(&[&assumed[..], &["--format", format]].concat());
        let plain = printed(&[&SEPTEMBER[..], &["--format", format]].concat());
        assert!(text.contains("assumed"), "{format}");
        assert!(format == "csv" || !plain.contains("assumed"), "{format}");
    }
    let explained = printed(&["explain", "GDP", "examples/2021-09.csv", "--set", "GDP=12"]);
    assert!(explained.contains("assumed, --set"), "{explained}");
    let refused = printed(&[&SEPTEMBER[..], &["--set", "GDP=12@2021"]].concat());
    assert_eq!(
        refused, "",
        "a figure of later than the report is wrong usage"
    );
}

/// A run against the JSON of an earlier one changes what a run against the earlier period of the same data does.
#[test]
fn an_earlier_run_is_an_earlier_period() {
    let folder = tempfile::tempdir().expect("a folder");
    let march = folder.path().join("march.json");
    let march = march.to_str().expect("a path");
    printed(&[&SEPTEMBER[..], &["--as-of", "2021-03", "--output", march]].concat());
    let since = |what: &str| json(&[&SEPTEMBER[..], &["--since", what]].concat());
    let (run, period) = (since(march), since("2021-03"));
    assert_eq!(run, period);
    let changed = |one: &&Value| !one["change"].is_null();
    assert!(
        run["targets"]
            .as_array()
            .expect("targets")
            .iter()
            .any(|one| changed(&one))
    );
    let table = |what: &str| printed(&[&SEPTEMBER[..], &["--since", what]].concat());
    assert_eq!(table(march), table("2021-03"));
    fs::write(march, "{\"targets\": []}").expect("a file");
    assert_eq!(table(march), "", "what is no report is wrong usage");
}

#[test]
fn all_explanations_are_one_document() {
    let all = printed(&["explain", "--all", "examples/2021-09.csv"]);
    let report = json(&SEPTEMBER);
    let targets = report["targets"].as_array().expect("targets").iter();
    for one in targets {
        let id = format!("({})\n", one["id"].as_str().expect("an id"));
        let is_reported = !one["actual"].is_null();
        assert_eq!(all.matches(&id).count(), usize::from(is_reported), "{id}");
    }
    let exactly = |more: &[&str]| {
        let arguments = [&["explain", "GDP", "examples/2021-09.csv"], more].concat();
        printed(&arguments).contains("exactly:")
    };
    assert_eq!([exactly(&[]), exactly(&["--exact"])], [false, true]);
}

/// The schema knows every field of every object, and each field of the schema is written somewhere.
#[test]
fn reports_are_as_their_schema_says() {
    let schema = serde_json::to_value(report_schema()).expect("a schema");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let goals = [
        "tests/formats/goals.csv",
        "--targets",
        "tests/formats/goals.toml",
    ];
    let groups = [
        "tests/formats/groups.csv",
        "--targets",
        "tests/formats/groups.toml",
    ];
    let runs: [&[&str]; 6] = [
        &["examples/2021.csv"],
        &[
            "examples/2021-09.csv",
            "--since",
            "2021-03",
            "--set",
            "GDP=9",
        ],
        &goals,
        &[&groups[..], &["--by", "区县", "--since", "2021-03"]].concat(),
        &["examples/problems/unit-mismatch.csv"],
        &["no-such-file.csv"],
    ];
    let mut written: BTreeSet<String> = BTreeSet::new();
    for run in runs {
        let report = json(&[&["check"], run].concat());
        let errors: Vec<String> = validator
            .iter_errors(&report)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{run:?}: {errors:#?}");
        let objects = report["targets"].as_array().expect("targets").iter();
        for object in objects.chain([&report]) {
            let keys = object.as_object().expect("an object").keys().cloned();
            written.extend(keys);
        }
    }
    let keys = |part: &Value| -> BTreeSet<String> {
        let properties = part["properties"].as_object().expect("properties");
        properties.keys().cloned().collect()
    };
    let mut known = keys(&schema);
    known.extend(keys(&schema["$defs"]["Target"]));
    let unwritten: Vec<&String> = known.difference(&written).collect();
    assert!(unwritten.is_empty(), "{unwritten:?}");
    let wrong =
        serde_json::json!({ "version": 2, "status": "fine", "problems": [], "targets": [] });
    assert!(!validator.is_valid(&wrong));
}

/// The relative luminance of a colour.
fn luminance(rgb: u32) -> f64 {
    let part = |shift: u32| {
        let value = f64::from(rgb >> shift & 0xff) / 255.0;
        if value <= 0.040_45 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(16) + 0.7152 * part(8) + 0.0722 * part(0)
}

fn contrast(a: u32, b: u32) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour of a place in the palette of 256.
fn of_palette(place: u8) -> u32 {
    const STEPS: [u32; 6] = [0, 95, 135, 175, 215, 255];
    match place {
        16..=231 => {
            let place = usize::from(place - 16);
            STEPS[place / 36] << 16 | STEPS[place / 6 % 6] << 8 | STEPS[place % 6]
        }
        232.. => (8 + 10 * u32::from(place - 232)) * 0x01_0101,
        _ => panic!("a colour that each terminal has its own of"),
    }
}

/// One set of colours, readable on what they stand on: in a terminal on white and on black, elsewhere on white and on
/// their own tint; the page has the same ones.
#[test]
fn colours_can_be_read() {
    let style = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("src/render/report/html/page.css"),
    );
    let style = style.expect("the style");
    for look in FlagStyle::iter() {
        let terminal = of_palette(look.terminal());
        assert!(
            contrast(terminal, 0) > 3.9 && contrast(terminal, 0xff_ffff) > 3.9,
            "{look:?}"
        );
        assert!(contrast(look.ink(), 0xff_ffff) >= 4.5, "{look:?}");
        for color in [look.ink(), look.tint()] {
            assert!(style.contains(&format!("#{color:06x}")), "{look:?}");
        }
    }
}

/// The matrix shows the worst groups on the left, and no flag that the counts do not have.
#[test]
fn groups_stand_worst_first_with_their_flags() {
    let groups = [
        "check",
        "examples/districts.csv",
        "--targets",
        "examples/districts.toml",
        "--by",
        "区县",
    ];
    let text = printed(&groups);
    let report = json(&groups);
    let count = |sign: char| {
        text.split("indicator")
            .nth(1)
            .unwrap_or_default()
            .matches(sign)
            .count()
    };
    let summary = |key: &str| report["summary"][key].as_u64().expect("a count") as usize;
    // each sign stands once more in the key
    assert_eq!(count('▲'), summary("missed_pace") + 1, "{text}");
    assert_eq!(count('●'), summary("on_track") + 1, "{text}");
    let first = text.find("历下区").expect("the worst");
    assert!(first < text.find("商河县").expect("the other"));
}
