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

/// The picture of the README.
#[test]
fn a_table_in_colours() {
    let arguments = ["check", "examples/2021-09.csv", "--color", "always"];
    let shown = printed(&[&arguments[..], &["--lang", "en"]].concat(), "132");
    let shown = String::from_utf8(shown).expect("text");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/table.svg");
    let picture = Data::text(shown).coerce_to(DataFormat::TermSvg);
    assert_data_eq!(
        picture,
        Data::read_from(&path, Some(DataFormat::TermSvg)).raw()
    );
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

const GROUPS: [&str; 10] = [
    "check",
    "tests/formats/groups.csv",
    "--targets",
    "tests/formats/groups.toml",
    "--by",
    "区县",
    "--since",
    "2021-03",
    "--fail-on",
    "never",
];

/// The arguments that ask for a format, which may have words of its own behind its name.
fn said<'a>(figures: &[&'a str], format: &'a str, lang: &'a str) -> Vec<&'a str> {
    let words = format.split(' ');
    let all = figures.iter().copied().chain(["--lang", lang, "--format"]);
    all.chain(words).collect()
}

/// Each format of a data set by groups, and of one that is not divided.
#[test]
fn every_format() {
    let formats = [
        ("json", "json"),
        ("csv", "report.csv"),
        ("csv --header id", "id.csv"),
        ("markdown", "md"),
        ("html", "html"),
        ("junit", "xml"),
        ("github", "github.txt"),
    ];
    for (format, extension) in formats {
        for lang in ["zh", "en"] {
            let groups = printed(&said(&GROUPS, format, lang), "");
            held_against(&format!("groups.{lang}.{extension}"), groups);
        }
        let goals = printed(&said(&FIGURES, format, "en"), "");
        let name = match format {
            "json" => "goals.json".to_owned(),
            _ => format!("goals.{extension}"),
        };
        held_against(&name, goals);
    }
    for lang in ["zh", "en"] {
        let table = printed(&[&GROUPS[..], &["--lang", lang]].concat(), "80");
        held_against(&format!("groups.{lang}.txt"), table);
    }
}

#[test]
fn a_byte_order_mark_where_it_is_asked_for() {
    let csv = |more: &[&str]| {
        let arguments = [&FIGURES[..], &["--format", "csv"], more].concat();
        printed(&arguments, "")
    };
    let marked = [b"\xef\xbb\xbf".to_vec(), csv(&[])].concat();
    assert_eq!(csv(&["--bom"]), marked);
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
