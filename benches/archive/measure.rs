//! How long processes take, and how much memory.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// What a process took.
#[derive(Clone, Copy)]
pub struct Cost {
    pub seconds: f64,
    /// Seconds of all its threads.
    pub cpu: f64,
}

/// The standard input of a process.
#[derive(Clone, Copy)]
pub enum Input<'f> {
    Nothing,
    File(&'f Path),
    Pipe(&'f Path),
}

/// How often a process is looked at for its memory.
const BETWEEN_LOOKS: Duration = Duration::from_millis(1);

/// Runs a process to its end.
pub fn timed(command: &mut Command, input: Input<'_>) -> Cost {
    let cpu_before = cpu_of_children();
    let begun = Instant::now();
    run(command, input, |child| {
        child.wait().expect("the program ends");
    });
    Cost {
        seconds: begun.elapsed().as_secs_f64(),
        cpu: cpu_of_children() - cpu_before,
    }
}

/// The most memory that a process was seen to hold, in megabytes. Looking takes time of its own.
pub fn peak(command: &mut Command, input: Input<'_>) -> f64 {
    let mut peak = 0.0;
    run(command, input, |child| {
        while child.try_wait().expect("the program runs").is_none() {
            peak = held_at_most(child.id()).unwrap_or(peak);
            thread::sleep(BETWEEN_LOOKS);
        }
    });
    peak
}

/// Starts a process, feeds it, and lets `wait` wait for its end.
fn run(command: &mut Command, input: Input<'_>, wait: impl FnOnce(&mut Child)) {
    let open = |path: &Path| File::open(path).expect("the file");
    command.stdin(match input {
        Input::Nothing => Stdio::null(),
        Input::File(path) => open(path).into(),
        Input::Pipe(_) => Stdio::piped(),
    });
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().expect("the program runs");
    let into = child.stdin.take();
    thread::scope(|scope| {
        if let (Input::Pipe(path), Some(mut into)) = (input, into) {
            scope.spawn(move || io::copy(&mut open(path), &mut into).expect("the pipe takes it"));
        }
        wait(&mut child);
    });
    let status = child.wait().expect("the program ended");
    assert!(status.success(), "{command:?}: {status}");
}

/// How many seconds of CPU the processes took that have ended, as Linux tells it in hundredths.
fn cpu_of_children() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let behind_name = stat.rsplit(')').next().unwrap_or_default();
    let hundredths = behind_name.split_whitespace().skip(13).take(2);
    hundredths
        .filter_map(|text| text.parse::<f64>().ok())
        .sum::<f64>()
        / 100.0
}

/// The most megabytes that a process has held so far, as Linux tells it.
fn held_at_most(process: u32) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM"))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024.0 / 1e6)
}

/// How many seconds the `csv` crate takes to count the records of a file, by one thread.
pub fn count_records(file: &Path, delimiter: u8) -> f64 {
    let begun = Instant::now();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_path(file)
        .expect("the file");
    let mut record = csv::ByteRecord::new();
    let mut count = 0_u64;
    while reader.read_byte_record(&mut record).expect("a record") {
        count += 1;
    }
    assert!(count > 0, "no records");
    begun.elapsed().as_secs_f64()
}
