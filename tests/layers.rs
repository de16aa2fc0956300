//! Who may use whom: the three layers of `src/lib.rs`, held against what the files say.

use std::fs;
use std::path::{Path, PathBuf};

/// A layer's folder, and the modules of this crate that its files may name.
const MAY_USE: [(&str, &[&str]); 6] = [
    ("src/model", &["model"]),
    ("src/data", &["data", "text", "model", "diagnostic"]),
    (
        "src/plan_file",
        &["plan_file", "text", "model", "diagnostic"],
    ),
    ("src/text", &["text", "diagnostic"]),
    ("src/render", &["render", "model", "diagnostic"]),
    ("src/diagnostic", &["diagnostic"]),
];

/// Packages that a layer must not name: files, clocks, wires and terminals stay where they belong.
const MUST_NOT_NAME: [(&str, &[&str]); 3] = [
    (
        "src/model",
        &[
            "std::fs",
            "std::io",
            "std::env",
            "std::time",
            "serde",
            "csv::",
            "toml::",
            "comfy_table",
            "anyhow",
            "clap",
        ],
    ),
    (
        "src/data",
        &[
            "std::fs",
            "std::env",
            "std::time",
            "comfy_table",
            "anyhow",
            "clap",
            "serde_json",
        ],
    ),
    (
        "src/render",
        &[
            "std::fs",
            "std::env",
            "std::time",
            "stdout()",
            "stderr()",
            "toml::",
            "anyhow",
            "clap",
        ],
    ),
];

fn sources(path: &Path) -> Vec<(PathBuf, String)> {
    if path.is_file() {
        let text = fs::read_to_string(path).expect("a source");
        // what comments say is no use of anything
        let code: Vec<&str> = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .collect();
        return vec![(path.to_owned(), code.join("\n"))];
    }
    fs::read_dir(path)
        .expect("a folder")
        .flat_map(|entry| sources(&entry.expect("an entry").path()))
        .collect()
}

fn under(folder: &str) -> Vec<(PathBuf, String)> {
    let found = sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder));
    assert!(!found.is_empty(), "{folder} has no sources");
    found
}

#[test]
fn each_layer_uses_only_what_it_may() {
    for (folder, allowed) in MAY_USE {
        for (path, text) in under(folder) {
            for named in text.split("crate::").skip(1) {
                let may = allowed.iter().any(|module| named.starts_with(module));
                assert!(
                    may,
                    "{} names crate::{}",
                    path.display(),
                    named.lines().next().unwrap_or_default()
                );
            }
        }
    }
}

#[test]
fn each_layer_names_no_package_of_another() {
    for (folder, forbidden) in MUST_NOT_NAME {
        for (path, text) in under(folder) {
            for package in forbidden {
                assert!(
                    !text.contains(package),
                    "{} names {package}",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn the_clock_is_never_read() {
    for (path, text) in under("src") {
        for clock in ["SystemTime", "Instant::now", "Zoned::now", "Timestamp::now"] {
            assert!(!text.contains(clock), "{} names {clock}", path.display());
        }
    }
}
