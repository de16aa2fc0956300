//! Large files in all forms that people write, beside DuckDB and the `csv` crate: `cargo bench --bench archive`.
//!
//! All are timed in turn, so that what else the machine does falls on all of them. The table shows medians and, beside
//! them, the budgets. Absolute times are this machine's; ratios carry over. The files are the same each time and are
//! removed at the end.
//!
//! Environment variables:
//! - `FORMS=plain,quoted` measures only these, and the forms that they are compared with;
//! - `RUNS=3` is the number of runs;
//! - `ROWS=100000` is the number of rows, a tenth of that of the three orders;
//! - `PLANCHECK=path` measures another binary.
//!
//! DuckDB is the Python package (`pip install duckdb`); without it, its columns stay empty.

mod data;
mod duckdb;
mod forms;
mod measure;
#[path = "../plan/mod.rs"]
mod plan;
mod table;

use std::collections::HashMap;
use std::env;
use std::path::PathBuf;
use std::process::Command;

use data::Data;
use forms::{FORMS, Form, Source};
use measure::{Cost, Input};

/// How many threads plancheck and DuckDB get.
const THREADS: usize = 2;

fn main() {
    let runs = number("RUNS").unwrap_or(7).max(1);
    let rows = number("ROWS").unwrap_or(1_000_000);
    let forms = chosen(env::var("FORMS").ok().as_deref());
    let has_duckdb = duckdb::is_installed();
    if !has_duckdb {
        println!("DuckDB is not measured: `import duckdb` fails (pip install duckdb)");
    }

    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let targets = plan::targets();
    let mut files: HashMap<Data, PathBuf> = HashMap::new();
    let mut measured: Vec<Measured> = Vec::new();
    for form in forms {
        let write = || data::write(form.data, &targets, rows, folder.path());
        let file = files.entry(form.data).or_insert_with(write).clone();
        measured.push(Measured::new(form, file));
    }
    for run in 1..=runs {
        eprintln!("run {run} of {runs}");
        for one in &mut measured {
            one.run(has_duckdb);
        }
    }
    println!("{rows} rows, {runs} runs in turn, {THREADS} threads");
    table::print(&measured);
}

fn number(variable: &str) -> Option<usize> {
    env::var(variable).ok()?.parse().ok()
}

/// The forms of these names, separated by commas, with those that they are compared with; all without names.
fn chosen(names: Option<&str>) -> Vec<&'static Form> {
    let mut wanted: Vec<&str> = match names {
        None => FORMS.iter().map(|form| form.name).collect(),
        Some(names) => names.split(',').map(str::trim).collect(),
    };
    let find = |name: &str| FORMS.iter().find(|form| form.name == name);
    let mut place = 0;
    while let Some(name) = wanted.get(place) {
        let form = find(name).unwrap_or_else(|| {
            let known: Vec<&str> = FORMS.iter().map(|form| form.name).collect();
            panic!("no form `{name}`; there are {}", known.join(", "))
        });
        wanted.extend(form.base);
        place += 1;
    }
    let is_wanted = |form: &&Form| wanted.contains(&form.name);
    FORMS.iter().filter(is_wanted).collect()
}

/// A form, and what each of its runs took.
struct Measured {
    form: &'static Form,
    file: PathBuf,
    check: Vec<Cost>,
    /// In megabytes, of a run of its own that is not timed.
    peak: f64,
    duckdb: Vec<duckdb::Query>,
    /// Seconds of the `csv` crate.
    count: Vec<f64>,
}

impl Measured {
    fn new(form: &'static Form, file: PathBuf) -> Measured {
        let mut one = Measured {
            form,
            file,
            check: Vec::new(),
            peak: 0.0,
            duckdb: Vec::new(),
            count: Vec::new(),
        };
        one.peak = measure::peak(&mut one.command(), one.input());
        one
    }

    fn command(&self) -> Command {
        let binary = env::var("PLANCHECK");
        let binary = binary.as_deref().unwrap_or(env!("CARGO_BIN_EXE_plancheck"));
        let mut check = Command::new(binary);
        check.args(["check", "--by", self.form.data.group_heading()]);
        check.args(["--fail-on", "never"]);
        match self.form.arguments {
            [] => check.args(["--threads", &THREADS.to_string()]),
            arguments => check.args(arguments),
        };
        match self.form.source {
            Source::File => check.arg(&self.file),
            Source::Redirected | Source::Pipe => check.arg("-"),
        };
        check
    }

    fn input(&self) -> Input<'_> {
        match self.form.source {
            Source::File => Input::Nothing,
            Source::Redirected => Input::File(&self.file),
            Source::Pipe => Input::Pipe(&self.file),
        }
    }

    /// Runs plancheck, DuckDB and the `csv` crate once.
    fn run(&mut self, has_duckdb: bool) {
        self.check
            .push(measure::timed(&mut self.command(), self.input()));
        if has_duckdb && let Some(query) = self.form.query(&self.file) {
            self.duckdb.push(duckdb::run(&query));
        }
        if let Some(delimiter) = self.form.counted {
            self.count
                .push(measure::count_records(&self.file, delimiter));
        }
    }
}
