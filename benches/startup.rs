//! Whole runs on small files beside a hello-world with clap, in turn and in one run: `cargo bench`.
//!
//! Prints medians and ratios; absolute times are this machine's. The hello-world is this program itself, called
//! with `hello` as its first argument.

use std::env;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use clap::Parser;
use plancheck::commands::built_in_plan;
use plancheck::model::Decimal;
use plancheck::model::plan::Measure;
use plancheck::model::plan::goal::{Goal, Threshold};

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
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let large = folder.join("1000-rows.csv");
    fs::write(&large, thousand_rows()).expect("a data file");
    let published = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/2021.csv");
    for (what, file) in [
        ("published figures, 31 rows", published),
        ("month by month, 1,000 rows", large),
    ] {
        compare(what, &file);
    }
}

fn compare(what: &str, file: &Path) {
    let this = env::current_exe().expect("this program");
    let hello = || timed(Command::new(&this).args(["hello", "a.csv"]));
    let check = || {
        timed(
            Command::new(env!("CARGO_BIN_EXE_plancheck"))
                .arg("check")
                .arg(file),
        )
    };
    let mut pairs: Vec<(Duration, Duration)> = (0..RUNS).map(|_| (check(), hello())).collect();
    let ratio = |(check, hello): &(Duration, Duration)| check.as_secs_f64() / hello.as_secs_f64();
    let mut ratios: Vec<f64> = pairs.iter().map(ratio).collect();
    ratios.sort_by(f64::total_cmp);
    pairs.sort();
    println!(
        "{what}: {:.2} ms, {:.2} times a hello-world with clap (median of {RUNS} pairs)",
        pairs[RUNS / 2].0.as_secs_f64() * 1e3,
        ratios[RUNS / 2]
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
    let plan = built_in_plan().expect("the built-in plan");
    let rows = plan.targets.iter().flat_map(|target| {
        let asked = match &target.goal {
            Goal::Threshold(_, Threshold::Number(value)) => *value,
            _ => Decimal::from(5),
        };
        (1..=12).map(move |month| {
            let value = match target.measure {
                Measure::Total => asked * Decimal::from(month) / Decimal::from(11),
                _ => asked + Decimal::new(month % 4, 1),
            };
            let (name, unit) = (&target.name, target.unit.as_str());
            format!("{name},2021-{month:02},{},{unit}\n", value.round_dp(1))
        })
    });
    let header = "indicator,period,value,unit\n".to_owned();
    [header].into_iter().chain(rows.take(1000)).collect()
}
