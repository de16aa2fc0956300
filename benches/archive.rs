//! Large files by groups, beside passes over the same bytes that do nothing with them: `cargo bench --bench archive`.
//!
//! The data are made here, the same each time. `ROWS=1000000` asks for smaller ones; absolute times are this machine's,
//! ratios carry over. The yardsticks are this program itself, called with a word as its first argument.

use std::env;
use std::fs::{self, File};
use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use fastrand::Rng;
use plancheck::commands::built_in_plan;
use plancheck::model::plan::Measure;
use plancheck::model::plan::goal::{Goal, Threshold};
use plancheck::model::{Decimal, Plan};

const RUNS: usize = 11;

/// How many rows the large files have where no other number is asked for.
const ROWS: usize = 10_000_000;

fn main() {
    let mut arguments = env::args().skip(1);
    match (arguments.next().as_deref(), arguments.next()) {
        (Some("records"), Some(file)) => return count_records(Path::new(&file)),
        (Some("newlines"), Some(file)) => return count_newlines(Path::new(&file)),
        _ => {}
    }
    let asked = env::var("ROWS").ok().and_then(|rows| rows.parse().ok());
    let rows = asked.unwrap_or(ROWS);
    let plan = built_in_plan().expect("the built-in plan");
    let mut archives = [
        (rows / 10, Order::ByRegion),
        (rows, Order::ByRegion),
        (rows, Order::ByIndicator),
        (rows, Order::Shuffled),
    ]
    .map(|(rows, order)| Archive::new(&plan, rows, order));
    // in turn, so that what else the machine does falls on all of them
    for _ in 0..RUNS {
        archives.iter_mut().for_each(Archive::measure);
    }
    println!(
        "rows        order        MB    check s  CPU s  MB peak  ÷ counting records  ÷ counting newlines"
    );
    for archive in &archives {
        archive.print();
        fs::remove_file(&archive.file).expect("the file is removed");
    }
    let apart = |of: fn(&Measured) -> f64| {
        let orders = archives[1..].iter().map(|archive| archive.median(of));
        let (least, most) = orders.fold((f64::MAX, 0.0_f64), |(least, most), one| {
            (least.min(one), most.max(one))
        });
        most / least
    };
    let (seconds, cpu) = (apart(|run| run.seconds), apart(|run| run.cpu));
    println!(
        "the slowest order takes {seconds:.2} times as long as the fastest, {cpu:.2} times the CPU time"
    );
}

/// A file, and what its checks took.
struct Archive {
    rows: usize,
    order: Order,
    file: PathBuf,
    found: Vec<Measured>,
}

/// What a check took.
struct Measured {
    seconds: f64,
    /// Seconds of all threads.
    cpu: f64,
    /// In megabytes.
    peak: f64,
    /// How many times as long as the yardsticks right after it.
    records: f64,
    newlines: f64,
}

impl Archive {
    fn new(plan: &Plan, rows: usize, order: Order) -> Archive {
        Archive {
            rows,
            order,
            file: written(plan, rows, order),
            found: Vec::new(),
        }
    }

    fn measure(&mut self) {
        let mut check = Command::new(env!("CARGO_BIN_EXE_plancheck"));
        check.args(["check", "--by", "region", "--fail-on", "never"]);
        let cpu_before = cpu_of_children();
        let (check, peak) = timed(check.arg(&self.file));
        let cpu = cpu_of_children() - cpu_before;
        let yardstick = |word: &str| {
            let this = env::current_exe().expect("this program");
            timed(Command::new(this).arg(word).arg(&self.file)).0
        };
        let ratio = |other: Duration| check.as_secs_f64() / other.as_secs_f64();
        self.found.push(Measured {
            seconds: check.as_secs_f64(),
            cpu,
            peak,
            records: ratio(yardstick("records")),
            newlines: ratio(yardstick("newlines")),
        });
    }

    fn median(&self, of: fn(&Measured) -> f64) -> f64 {
        let mut found: Vec<f64> = self.found.iter().map(of).collect();
        found.sort_by(f64::total_cmp);
        found[RUNS / 2]
    }

    fn print(&self) {
        let megabytes = fs::metadata(&self.file).expect("the file").len() / 1_000_000;
        println!(
            "{:<12}{:<13}{megabytes:<6}{:<9.2}{:<7.2}{:<9.0}{:<20.2}{:.1}",
            self.rows,
            format!("{:?}", self.order),
            self.median(|run| run.seconds),
            self.median(|run| run.cpu),
            self.median(|run| run.peak),
            self.median(|run| run.records),
            self.median(|run| run.newlines),
        );
    }
}

/// How many seconds of CPU the processes took that have ended, as Linux tells it in hundredths.
fn cpu_of_children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let hundredths = behind_name.split_whitespace().skip(13).take(2);
    let seconds = |text: &str| {
        text.parse::<f64>()
            .map_or(0.0, |hundredths| hundredths / 100.0)
    };
    hundredths.map(seconds).sum()
}

/// How long a process takes, and the most memory it was seen to hold, in megabytes.
fn timed(command: &mut Command) -> (Duration, f64) {
    let begun = Instant::now();
    let silent = command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = silent.spawn().expect("the program runs");
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let (ended, has_ended) = mpsc::channel::<()>();
    let look = move || {
        let mut peak = 0.0;
        while has_ended.recv_timeout(BETWEEN_LOOKS) == Err(RecvTimeoutError::Timeout) {
            peak = held_at_most(&status).unwrap_or(peak);
        }
        peak
    };
    let looking = thread::spawn(look);
    let exit = child.wait().expect("the program ends");
    let time = begun.elapsed();
    drop(ended);
    assert!(exit.success(), "{command:?}");
    (time, looking.join().expect("the looks"))
}

/// How often a process is looked at: more often, it would be disturbed.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// The most megabytes that a process has held so far, as Linux tells it.
fn held_at_most(status: &Path) -> Option<f64> {
    let status = fs::read_to_string(status).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

fn count_records(file: &Path) {
    let mut reader = csv::Reader::from_path(file).expect("the file");
    let mut record = csv::ByteRecord::new();
    let mut count = 0_u64;
    while reader.read_byte_record(&mut record).expect("a record") {
        count += 1;
    }
    println!("{count}");
}

fn count_newlines(file: &Path) {
    let mut file = File::open(file).expect("the file");
    let mut buffer = vec![0; 1 << 18];
    let mut count = 0;
    loop {
        let read = file.read(&mut buffer).expect("bytes");
        if read == 0 {
            break;
        }
        count += memchr::memchr_iter(b'\n', &buffer[..read]).count();
    }
    println!("{count}");
}

/// In which order the rows stand.
#[derive(Clone, Copy, Debug)]
enum Order {
    ByRegion,
    ByIndicator,
    Shuffled,
}

/// Writes `region,indicator,period,value,unit,note`: each target of the plan and each month for as many
/// regions as make up the rows.
fn written(plan: &Plan, rows: usize, order: Order) -> PathBuf {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("archive-{order:?}-{rows}.csv"));
    let targets = plan.targets.len();
    let regions = rows.div_ceil(targets * 12);
    let total = regions * targets * 12;
    let mut places: Vec<u32> = (0..u32::try_from(total).expect("no more rows than that")).collect();
    if matches!(order, Order::Shuffled) {
        Rng::with_seed(1).shuffle(&mut places);
    }
    let mut out = BufWriter::new(File::create(&file).expect("a file"));
    writeln!(out, "region,indicator,period,value,unit,note").expect("a line");
    for place in places.into_iter().map(|place| place as usize) {
        let (region, rest) = match order {
            Order::ByIndicator => (place / 12 % regions, place / 12 / regions * 12 + place % 12),
            Order::ByRegion | Order::Shuffled => (place / (targets * 12), place % (targets * 12)),
        };
        let (target, month) = (&plan.targets[rest / 12], rest % 12 + 1);
        let asked = match &target.goal {
            Goal::Threshold(_, Threshold::Number(value)) => *value,
            _ => Decimal::from(5),
        };
        // by its place alone, so that every order has the same rows
        let pace = Rng::with_seed((region * targets + rest / 12) as u64).usize(80..120);
        let value = match target.measure {
            Measure::Total => asked * Decimal::from(month * pace) / Decimal::from(1200),
            _ => asked * Decimal::from(pace) / Decimal::from(100),
        };
        let (id, unit) = (&target.id, target.unit.as_str());
        let value = value.round_dp(1);
        writeln!(out, "r{region:05},{id},2021-{month:02},{value},{unit},").expect("a line");
    }
    let written = out.into_inner().expect("the file is written");
    // so that nothing is left to be written while processes are timed
    written.sync_all().expect("the file is on the disk");
    file
}
