//! Whole runs on small files beside a hello-world with clap, in turn and in one run: `cargo bench --bench startup`.
//!
//! Prints medians, ratios and the budgets; absolute times are this machine's. The hello-world is this program itself,
//! called with `hello` as its first argument. `PLANCHECK=path` measures another binary.

mod plan;

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clap::Parser;
use plan::Decimal;

/// A command line of the usual size.
#[derive(Parser)]
struct Hello {
    /// What to do
    command: String,
    /// Files
    files: Vec<String>,
    /// An option
    #[arg(long)]
    option: Option<String>,
}

const RUNS: usize = 100;

fn main() {
    if env::args().nth(1).as_deref() == Some("hello") {
        let hello = Hello::parse();
        println!(
            "{} {} {}",
            hello.command,
            hello.files.len(),
            hello.option.unwrap_or_default()
        );
        return;
    }
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let large = folder.path().join("1000-rows.csv");
    fs::write(&large, thousand_rows()).expect("a data file");
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/2021.csv");
    compare("published figures, 31 rows", &[], &published, None);
    compare("month by month, 1,000 rows", &[], &large, Some(3.0));
    let page = ["--format", "html"];
    compare("the HTML page of 1,000 rows", &page, &large, Some(12.0));
}

/// Prints how long a check takes, and whether that is within `budget` times the hello-world.
fn compare(what: &str, arguments: &[&str], file: &Path, budget: Option<f64>) {
    let this = env::current_exe().expect("this program");
    let binary = env::var("PLANCHECK");
    let binary = binary.as_deref().unwrap_or(env!("CARGO_BIN_EXE_plancheck"));
    let hello = || timed(Command::new(&this).args(["hello", "a.csv"]));
    let check = || timed(Command::new(binary).arg("check").args(arguments).arg(file));
    let mut pairs: Vec<(Duration, Duration)> = (0..RUNS).map(|_| (check(), hello())).collect();
    let ratio = |(check, hello): &(Duration, Duration)| check.as_secs_f64() / hello.as_secs_f64();
    let mut ratios: Vec<f64> = pairs.iter().map(ratio).collect();
    ratios.sort_by(f64::total_cmp);
    pairs.sort();
    let times = ratios[RUNS / 2];
    let verdict = budget.map_or(String::new(), |budget| {
        let word = if times <= budget { "met" } else { "NOT MET" };
        format!("; budget {budget}: {word}")
    });
    println!(
        "{what}: {:.2} ms, {times:.2} times a hello-world with clap (median of {RUNS} pairs){verdict}",
        pairs[RUNS / 2].0.as_secs_f64() * 1e3,
    );
}

fn timed(command: &mut Command) -> Duration {
    let begun = Instant::now();
    command
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .expect("the program runs");
    begun.elapsed()
}

/// A thousand plausible figures: month by month on the way to each target.
fn thousand_rows() -> String {
    let targets = plan::targets();
    let rows = targets.iter().flat_map(|target| {
        (1..=12).map(move |month| {
            let value = if target.is_total {
                target.bound * Decimal::from(month) / Decimal::from(11)
            } else {
                target.bound + Decimal::new(month % 4, 1)
            };
            let (name, unit) = (&target.name, &target.unit);
            format!("{name},2021-{month:02},{},{unit}\n", value.round_dp(1))
        })
    });
    let header = "indicator,period,value,unit\n".to_owned();
    [header].into_iter().chain(rows.take(1000)).collect()
}
