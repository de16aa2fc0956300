//! The schema of plan files, held against plans, wrong plans, and what the reader knows.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use plancheck::diagnostic::Problem;
use plancheck::plan_file;
use plancheck::text::source::Source;
use serde_json::{Map, Value};

const SCHEMA: &str = include_str!("../examples/plan.schema.json");

fn schema() -> Value {
    serde_json::from_str(SCHEMA).expect("a schema")
}

/// A plan file as JSON, its dates as texts, as editors see it.
fn as_json(text: &str) -> Value {
    fn of(value: &toml::de::DeValue<'_>) -> Value {
        use toml::de::DeValue;
        match value {
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Integer(number) => number.as_str().parse().unwrap_or_default(),
            // JSON has no inf and nan
            DeValue::Float(number) => number.as_str().parse().unwrap_or_default(),
            DeValue::Boolean(flag) => Value::Bool(*flag),
            DeValue::Datetime(date) => Value::String(date.to_string()),
            DeValue::Array(items) => items.iter().map(|item| of(item.get_ref())).collect(),
            DeValue::Table(table) => Value::Object(object(table)),
        }
    }
    fn object(table: &toml::de::DeTable<'_>) -> Map<String, Value> {
        let entries = table.iter();
        entries
            .map(|(key, value)| (key.get_ref().to_string(), of(value.get_ref())))
            .collect()
    }
    let table = toml::de::DeTable::parse(text).expect("TOML");
    Value::Object(object(table.get_ref()))
}

fn is_valid(plan: &Value) -> bool {
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema());
    validator.expect("a schema").is_valid(plan)
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

#[test]
fn the_file_is_what_the_program_prints() {
    let printed = serde_json::to_value(plan_file::schema()).expect("a value");
    assert_eq!(printed, schema());
    let output = std::process::Command::new(snapbox::cmd::cargo_bin!("plancheck"))
        .arg("schema")
        .output()
        .expect("the program runs");
    assert_eq!(String::from_utf8(output.stdout).expect("text"), SCHEMA);
}

#[test]
fn plans_are_valid() {
    for name in [
        "targets.toml",
        "tests/formats/goals.toml",
        "tests/formats/groups.toml",
        "examples/districts.toml",
    ] {
        let text = fs::read_to_string(path(name)).expect("a plan");
        assert!(is_valid(&as_json(&text)), "{name}");
    }
}

/// What is wrong with these can be seen without knowing other targets or the calendar.
#[test]
fn wrong_plans_are_refused() {
    for code in [
        "unknown-key",
        "missing-key",
        "no-goal",
        "two-goals",
        "wrong-type",
        "pace-steps",
        "no-targets",
    ] {
        let text = fs::read_to_string(path("examples/problems").join(code).with_extension("toml"));
        assert!(!is_valid(&as_json(&text.expect("a plan"))), "{code}");
    }
}

/// The keys of a part of the schema.
fn keys(part: &str) -> BTreeSet<String> {
    let schema = schema();
    let properties = &schema["$defs"][part]["properties"];
    let properties = properties.as_object().expect("properties");
    properties.keys().cloned().collect()
}

/// Every key is one that the reader knows, and every key that the reader suggests is one of the schema.
#[test]
fn the_reader_knows_the_same_keys() {
    let parts = [
        ("Heading", "[plan]"),
        ("Section", "[[section]]"),
        ("Target", "[[target]]"),
        ("Group", "[[target]]\n[target.groups.\"g\"]"),
        ("Waiver", "[[waiver]]"),
    ];
    for (part, header) in parts {
        let known = keys(part);
        for key in &known {
            let unknown = unknown_keys(header, key);
            assert!(
                !unknown.contains(key),
                "the reader does not know {part} {key}"
            );
        }
        for (other, _) in parts {
            for key in keys(other).difference(&known) {
                assert!(
                    unknown_keys(header, key).contains(key),
                    "the reader knows {part} {key}, the schema does not"
                );
            }
        }
    }
}

/// The keys that the reader does not know in a plan with this key below a header.
fn unknown_keys(header: &str, key: &str) -> Vec<String> {
    let heading = "title = \"p\"\nstart = 2021-01-01\nend = 2021-12-31";
    let target = "[[target]]\nid = \"a\"\nname = \"甲\"\nclause = \"一\"\nwording = \"w\"\nkind = \"task\"\nmeasure = \"growth\"\nat_least = 1";
    // a waiver is read only in a plan that is right but for it
    let text = match header {
        "[plan]" => format!("[plan]\n{key} = 1\n{target}"),
        "[[waiver]]" => format!("[plan]\n{heading}\n{target}\n[[waiver]]\n{key} = 1"),
        _ => format!("[plan]\n{heading}\n{target}\n{header}\n{key} = 1"),
    };
    let problems = plan_file::plan(&Source::new("plan.toml", text)).err();
    let unknown = problems.unwrap_or_default().into_iter();
    unknown
        .filter_map(|problem| match problem.problem {
            Problem::UnknownKey { key, .. } => Some(key),
            _ => None,
        })
        .collect()
}
