//! Reports are written whole or not at all, whatever happens on the way.

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use snapbox::cmd::cargo_bin;

const OLD: &str = "the report of last month\n";

const FORMATS: [&str; 7] = [
    "table", "json", "csv", "markdown", "html", "junit", "github",
];

fn check(folder: &Path, outputs: &[&str]) -> Command {
    let mut command = Command::new(cargo_bin!("plancheck"));
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/2021.csv");
    command.args(["check", "--lang", "en", "--fail-on", "never"]);
    command.arg(data).current_dir(folder);
    for output in outputs {
        command.args(["--output", output]);
    }
    command
}

/// A check of as many districts.
fn check_districts(folder: &Path, count: usize, outputs: &[&str]) -> Command {
    let row = |place: usize| format!("district {place},GDP,2021-06,{}\n", place % 20);
    let rows: String = (0..count).map(row).collect();
    let data = format!("district,indicator,period,value\n{rows}");
    fs::write(folder.join("districts.csv"), data).expect("a file");
    let mut command = Command::new(cargo_bin!("plancheck"));
    command.args(["check", "districts.csv", "--by", "district", "--lang", "en"]);
    command.args(["--fail-on", "never"]).current_dir(folder);
    for output in outputs {
        command.args(["--output", output]);
    }
    command
}

fn ended(mut command: Command) -> Output {
    command.output().expect("the program runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

#[test]
fn several_files_in_one_run() {
    let folder = tempfile::tempdir().expect("a folder");
    let names = ["a.html", "b.json", "c.csv", "d.md", "e.xml", "f.txt"];
    let output = ended(check(folder.path(), &names));
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    for name in names {
        let text = fs::read_to_string(folder.path().join(name)).expect("a report");
        assert!(text.contains("7.2"), "{name}");
    }
    let left = fs::read_dir(folder.path()).expect("the folder").count();
    assert_eq!(left, names.len(), "nothing else is left behind");
}

#[test]
fn a_file_is_named_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = ended(check(folder.path(), &["a.html", "a.html"]));
    assert_eq!(output.status.code(), Some(2));
    assert!(said(&output).contains("given twice"), "{}", said(&output));
}

#[test]
fn never_over_an_input() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = "indicator,period,value\nGDP,2021-06,8\n";
    fs::write(folder.path().join("data.csv"), data).expect("a file");
    fs::write(folder.path().join("waivers.md"), "").expect("a file");
    for output in ["data.csv", "./data.csv", "waivers.md"] {
        let mut command = Command::new(cargo_bin!("plancheck"));
        command.args(["check", "data.csv", "--lang", "en", "--output", output]);
        command.args(["--waivers", "waivers.md"]);
        let output = ended_in(command, folder.path());
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said(&output).contains("is an input file"),
            "{}",
            said(&output)
        );
    }
    let kept = fs::read_to_string(folder.path().join("data.csv")).expect("the data");
    assert!(kept.starts_with("indicator"));
}

fn ended_in(mut command: Command, folder: &Path) -> Output {
    command.current_dir(folder);
    ended(command)
}

/// Several batches of groups, some of them without a target to list.
#[test]
fn reports_do_not_depend_on_the_number_of_threads() {
    let folder = tempfile::tempdir().expect("a folder");
    for format in FORMATS {
        for more in [&["--since", "2021-03"][..], &["--only", "missed"]] {
            let printed = |threads: &str| {
                let mut command = check_districts(folder.path(), 100, &["report.csv"]);
                command.args(["--format", format, "--threads", threads]);
                command.args(more);
                let output = ended(command);
                assert_eq!(output.status.code(), Some(0), "{}", said(&output));
                let file = fs::read(folder.path().join("report.csv")).expect("a report");
                (output.stdout, file)
            };
            let alone = printed("1");
            assert!(alone.0.len() > 500, "{format}");
            assert!(alone == printed("2"), "{format} {more:?}");
        }
    }
}

/// The other formats are written as they are alone.
#[test]
fn a_page_beside_changes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    for format in FORMATS {
        let printed = |outputs: &[&str]| {
            let mut command = check_districts(folder.path(), 12, outputs);
            command.args(["--format", format, "--since", "2020"]);
            let output = ended(command);
            assert_eq!(output.status.code(), Some(0), "{}", said(&output));
            output.stdout
        };
        let alone = printed(&[]);
        assert!(alone.len() > 500, "{format}");
        assert!(alone == printed(&["page.html"]), "{format}");
    }
}

#[cfg(unix)]
mod unix {
    use std::fs::File;
    use std::io::Read;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::process::ExitStatusExt;

    use super::*;

    /// Runs the program in a shell, after this.
    fn after(preparation: &str, folder: &Path, outputs: &str) -> Output {
        let program = cargo_bin!("plancheck").display().to_string();
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/2021.csv");
        let line = format!(
            "{preparation}; exec '{program}' check --lang en --fail-on never '{}' {outputs}",
            data.display()
        );
        let mut command = Command::new("bash");
        command.args(["-c", &line]).current_dir(folder);
        ended(command)
    }

    #[test]
    fn a_full_disk() {
        let full = || {
            Stdio::from(
                File::options()
                    .write(true)
                    .open("/dev/full")
                    .expect("/dev/full"),
            )
        };
        let folder = tempfile::tempdir().expect("a folder");
        for format in FORMATS {
            let mut command = check(folder.path(), &[]);
            command.args(["--format", format]).stdout(full());
            let output = command.output().expect("the program runs");
            assert_eq!(output.status.code(), Some(2), "{format}");
            assert!(
                said(&output).contains("standard output"),
                "{}",
                said(&output)
            );
        }
        let output = ended(check(folder.path(), &["/dev/full"]));
        assert_eq!(output.status.code(), Some(2), "no extension");
        symlink("/dev/full", folder.path().join("full.json")).expect("a link");
        let output = ended(check(folder.path(), &["full.json"]));
        assert_eq!(output.status.code(), Some(2));
        assert!(said(&output).contains("cannot write"), "{}", said(&output));
        assert!(
            !fs::metadata("/dev/full").expect("/dev/full").is_file(),
            "the device is still one"
        );
    }

    /// A limit of one block a file is a disk that is full in the midst of a report.
    #[test]
    fn a_disk_that_fills_up_leaves_the_old_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.html");
        fs::write(&path, OLD).expect("an old report");
        let output = after(
            "trap '' XFSZ; ulimit -f 1",
            folder.path(),
            "--output report.html",
        );
        assert_eq!(output.status.code(), Some(2), "{}", said(&output));
        assert!(said(&output).contains("cannot write"), "{}", said(&output));
        assert_eq!(fs::read_to_string(&path).expect("the old report"), OLD);
        assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 1);
    }

    /// Killed in the midst of writing, by the signal that the same limit sends.
    #[test]
    fn killing_leaves_the_old_file() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("report.html");
        fs::write(&path, OLD).expect("an old report");
        let output = after("ulimit -f 1", folder.path(), "--output report.html");
        assert!(output.status.signal().is_some(), "{}", said(&output));
        assert_eq!(fs::read_to_string(&path).expect("the old report"), OLD);
    }

    #[test]
    fn a_folder_that_cannot_be_written_to() {
        let folder = tempfile::tempdir().expect("a folder");
        let closed = folder.path().join("closed");
        fs::create_dir(&closed).expect("a folder");
        fs::write(closed.join("report.json"), OLD).expect("an old report");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).expect("its permissions");
        // a superuser may write all the same: then there is nothing to see here
        let denied = fs::write(closed.join("probe"), "").is_err();
        let output = ended(check(folder.path(), &["closed/report.json"]));
        let kept = fs::read_to_string(closed.join("report.json")).expect("a report");
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).expect("its permissions");
        if denied {
            assert_eq!(output.status.code(), Some(2));
            assert!(
                said(&output).contains("cannot write `closed/report.json`"),
                "{}",
                said(&output)
            );
            assert_eq!(kept, OLD);
        }
        let output = ended(check(folder.path(), &["missing/report.json"]));
        assert_eq!(output.status.code(), Some(2));
        assert!(
            said(&output).contains("cannot write `missing/report.json`"),
            "{}",
            said(&output)
        );
    }

    #[test]
    fn a_reader_that_goes_away() {
        let folder = tempfile::tempdir().expect("a folder");
        for format in FORMATS {
            // more than waits in any buffer
            let mut command = check_districts(folder.path(), 100, &["report.json"]);
            command.args(["--format", format]).stdout(Stdio::piped());
            let mut child = command
                .stderr(Stdio::piped())
                .spawn()
                .expect("the program runs");
            drop(child.stdout.take());
            let ended = child.wait().expect("it ends");
            let mut said = String::new();
            let mut stderr = child.stderr.take().expect("what it said");
            stderr.read_to_string(&mut said).expect("text");
            assert_eq!((ended.code(), said.as_str()), (Some(0), ""), "{format}");
            let report = fs::read_to_string(folder.path().join("report.json")).expect("the report");
            assert!(report.ends_with("}\n"));
        }
    }
}
