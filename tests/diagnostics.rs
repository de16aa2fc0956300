//! One case for each diagnostic code: a file that has the problem, and what is said of it in both languages.
//!
//! `tests/diagnostics/CODE.csv` is read as data, `CODE.toml` as a plan; `CODE.txt` is what is said.

use std::fs;
use std::path::{Path, PathBuf};

use plancheck::diagnostic::{Code, Diagnostic, Severity};
use plancheck::load::{self, Source};
use plancheck::model::Plan;
use plancheck::render::Lang;
use plancheck::render::diagnostics::render;
use strum::IntoEnumIterator;

const SMALL_PLAN: &str = include_str!("support/plan.toml");

fn case(code: Code) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics");
    let [csv, toml] =
        ["csv", "toml"].map(|extension| folder.join(code.as_str()).with_extension(extension));
    match (csv.exists(), toml.exists()) {
        (true, false) => csv,
        (false, true) => toml,
        _ => panic!("`{}` needs one case: a .csv or a .toml", code.as_str()),
    }
}

fn plan(text: &str) -> Plan {
    load::plan(&Source::new("plan.toml", text.to_owned())).expect("a plan without a problem")
}

fn diagnostics(code: Code, path: &Path) -> Vec<Diagnostic> {
    let name = path
        .file_name()
        .and_then(|name| name.to_str())
        .expect("a name");
    let source = match Source::decode(name, fs::read(path).expect("a file")) {
        Ok(source) => source,
        Err(diagnostic) => return vec![*diagnostic],
    };
    if path
        .extension()
        .is_some_and(|extension| extension == "toml")
    {
        return load::plan(&source).expect_err("a plan with a problem");
    }
    let plan = match code {
        Code::PeriodWithoutYear => plan(&SMALL_PLAN.replace("= 2021-12-31", "= 2025-12-31")),
        _ => plan(SMALL_PLAN),
    };
    load::actuals(&plan, &[source]).diagnostics
}

#[test]
fn every_code_has_its_case_and_is_said() {
    for code in Code::iter() {
        let path = case(code);
        let found = diagnostics(code, &path);
        assert!(
            found.iter().any(|one| one.code() == code),
            "{} is not found in its case: {found:#?}",
            code.as_str()
        );
        let said = [Lang::Zh, Lang::En]
            .map(|lang| anstream::adapter::strip_str(&render(&found, lang)).to_string());
        let expected = snapbox::Data::read_from(
            &path.with_extension("txt"),
            Some(snapbox::data::DataFormat::Text),
        )
        .raw();
        snapbox::assert_data_eq!(said.concat(), expected);
    }
}

#[test]
fn every_case_has_its_code() {
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics"))
        .expect("the cases")
    {
        let path = entry.expect("a case").path();
        let name = path
            .file_stem()
            .and_then(|name| name.to_str())
            .expect("a name");
        assert!(name.parse::<Code>().is_ok(), "`{name}` is no code");
    }
}

#[test]
fn a_place_is_known_for_all_but_files_as_a_whole() {
    for code in Code::iter() {
        let of_file = matches!(code, Code::NoRows | Code::NoTargets);
        for diagnostic in diagnostics(code, &case(code)) {
            assert_eq!(
                diagnostic.place.is_none(),
                of_file && diagnostic.code() == code,
                "{diagnostic:#?}"
            );
        }
    }
}

#[test]
fn messages_keep_to_the_house_style() {
    for code in Code::iter() {
        let said = anstream::adapter::strip_str(&render(&diagnostics(code, &case(code)), Lang::En))
            .to_string();
        for word in ["invalid", "failed to", "Invalid", "Failed"] {
            assert!(
                !said.contains(word),
                "{} says {word:?}: {said}",
                code.as_str()
            );
        }
        assert!(
            said.contains("help:"),
            "{} does not say what to do",
            code.as_str()
        );
    }
}

#[test]
fn warnings_are_few_and_named() {
    let warnings: Vec<&str> = Code::iter()
        .filter(|code| code.severity() == Severity::Warning)
        .map(Code::as_str)
        .collect();
    assert_eq!(
        warnings,
        ["unknown-indicator", "repeated-row", "after-plan-end"]
    );
}
