//! Each format byte for byte, in both languages, on published figures and on a plan with every kind of goal.

use std::process::Command;

use snapbox::cmd::cargo_bin;
use snapbox::data::DataFormat;
use snapbox::{Data, assert_data_eq};

/// What the program prints, with nothing of this machine's settings.
fn printed(arguments: &[&str], columns: &str) -> Vec<u8> {
    let output = Command::new(cargo_bin!("plancheck"))
        .args(arguments)
        .env_clear()
        .env("COLUMNS", columns)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("the program runs");
    assert!(
        output.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    output.stdout
}

fn held_against(name: &str, printed: Vec<u8>) {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/formats")
        .join(name);
    assert_data_eq!(
        Data::binary(printed),
        Data::read_from(&path, Some(DataFormat::Binary)).raw()
    );
}

const FIGURES: [&str; 4] = [
    "check",
    "tests/formats/goals.csv",
    "--targets",
    "tests/formats/goals.toml",
];

#[test]
fn tables() {
    for (columns, width) in [("80", "80"), ("", "wide")] {
        for lang in ["zh", "en"] {
            let arguments = [&FIGURES[..], &["--lang", lang]].concat();
            held_against(
                &format!("goals.{lang}.{width}.txt"),
                printed(&arguments, columns),
            );
        }
    }
}

#[test]
fn colours_beside_words() {
    let arguments = [&FIGURES[..], &["--lang", "zh", "--color", "always"]].concat();
    held_against("goals.zh.colour.txt", printed(&arguments, ""));
}

#[test]
fn json() {
    held_against(
        "goals.json",
        printed(
            &[&FIGURES[..], &["--format", "json", "--lang", "zh"]].concat(),
            "",
        ),
    );
    held_against(
        "2021-09.json",
        printed(
            &[
                "check",
                "examples/2021-09.csv",
                "--format",
                "json",
                "--lang",
                "en",
            ],
            "",
        ),
    );
}

#[test]
fn json_does_not_depend_on_language_or_width() {
    let arguments = |lang| [&FIGURES[..], &["--format", "json", "--lang", lang]].concat();
    assert_eq!(
        printed(&arguments("zh"), "40"),
        printed(&arguments("en"), "")
    );
}

#[test]
fn a_file_gets_what_standard_output_gets() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| {
        folder
            .path()
            .join(name)
            .to_str()
            .expect("a path")
            .to_owned()
    };
    let (json, table) = (path("report.json"), path("report.txt"));
    let both = [
        &FIGURES[..],
        &["--lang", "zh", "--output", &json, "--output", &table],
    ]
    .concat();
    let shown = printed(&both, "");
    assert_eq!(std::fs::read(table).expect("the table"), shown);
    let as_json = printed(
        &[&FIGURES[..], &["--lang", "zh", "--format", "json"]].concat(),
        "",
    );
    assert_eq!(std::fs::read(json).expect("the object"), as_json);
    assert_eq!(
        std::fs::read_dir(folder.path())
            .expect("the folder")
            .count(),
        2,
        "nothing else is left behind"
    );
}
