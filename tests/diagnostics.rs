//! One case for each diagnostic code: files that have the problem, and what is said of it in both languages.
//!
//! The files are `examples/problems/`, which `lint --explain` shows; what is said is `tests/diagnostics/CODE.txt`.

use std::fs;
use std::path::{Path, PathBuf};

use plancheck::commands::{built_in_plan, case};
use plancheck::diagnostic::{Code, Diagnostic, Severity};
use plancheck::render::Lang;
use plancheck::render::problems::snippets;
use strum::IntoEnumIterator;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn said(found: &[Diagnostic], lang: Lang) -> String {
    anstream::adapter::strip_str(&snippets(&found.to_vec().into(), lang)).to_string()
}

#[test]
fn every_code_has_its_case_and_is_said() {
    let plan = built_in_plan().expect("the built-in plan");
    for code in Code::iter() {
        let found = case(code, &plan);
        assert!(
            !found.is_empty(),
            "{} is not found in its case",
            code.as_str()
        );
        let both = said(&found, Lang::Zh) + &said(&found, Lang::En);
        let path = folder("tests/diagnostics")
            .join(code.as_str())
            .with_extension("txt");
        let expected = snapbox::Data::read_from(&path, Some(snapbox::data::DataFormat::Text)).raw();
        snapbox::assert_data_eq!(both, expected);
    }
}

#[test]
fn every_file_belongs_to_a_code() {
    for name in ["examples/problems", "tests/diagnostics"] {
        for entry in fs::read_dir(folder(name)).expect("the cases") {
            let file = entry
                .expect("a case")
                .file_name()
                .into_string()
                .expect("a name");
            let code = file.split('.').next().unwrap_or_default();
            assert!(code.parse::<Code>().is_ok(), "`{code}` is no code");
        }
    }
}

#[test]
fn a_place_is_known_for_all_but_files_as_a_whole() {
    let plan = built_in_plan().expect("the built-in plan");
    for code in Code::iter() {
        let as_a_whole = matches!(
            code,
            Code::Workbook
                | Code::BrokenWorkbook
                | Code::LockedWorkbook
                | Code::HugeWorkbook
                | Code::NotATable
                | Code::UnknownSheet
                | Code::SeveralSheets
                | Code::OtherSheets
                | Code::HiddenUnknown
                | Code::NoRows
                | Code::NoTargets
                | Code::ReadAs
                | Code::NotReported
                | Code::UnknownGroup
        );
        for diagnostic in case(code, &plan) {
            assert_eq!(diagnostic.place.is_none(), as_a_whole, "{diagnostic:#?}");
        }
    }
}

#[test]
fn messages_keep_to_the_house_style() {
    let plan = built_in_plan().expect("the built-in plan");
    for code in Code::iter() {
        let said = said(&case(code, &plan), Lang::En);
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
fn what_makes_a_file_unreadable_cannot_be_allowed() {
    for code in Code::iter().filter(|code| code.severity() == Severity::Error) {
        let readable = matches!(
            code,
            Code::RevisedFigure
                | Code::SumDiffers
                | Code::FallingTotal
                | Code::FlatTotal
                | Code::NegativeTotal
                | Code::ExpiredWaiver
        );
        assert_eq!(code.can_be_allowed(), readable, "{}", code.as_str());
    }
}
