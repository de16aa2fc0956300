//! DuckDB, by its Python package.

use std::process::Command;

use crate::THREADS;

/// What a query took, within the process: without the start of Python.
#[derive(Clone, Copy)]
pub struct Query {
    pub seconds: f64,
    /// Seconds of all threads.
    pub cpu: f64,
    /// The most memory, in megabytes.
    pub peak: f64,
}

/// Prints the number of rows that the query gives, and what it took.
const SCRIPT: &str = "
import duckdb, sys, time
threads, query = sys.argv[1:]
begun, cpu = time.perf_counter(), time.process_time()
database = duckdb.connect()
database.execute('set threads = ' + threads)
rows = len(database.execute(query).fetchall())
seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
status = open('/proc/self/status').read()
peak = int(status.split('VmHWM:')[1].split()[0]) * 1024 / 1e6
print(rows, seconds, cpu, peak)
";

/// Whether there is a Python that has DuckDB.
pub fn is_installed() -> bool {
    let output = Command::new("python3")
        .args(["-c", "import duckdb"])
        .output();
    output.is_ok_and(|output| output.status.success())
}

/// # Panics
/// Where the query fails.
pub fn run(query: &str) -> Query {
    let mut python = Command::new("python3");
    python.args(["-c", SCRIPT, &THREADS.to_string(), query]);
    let output = python.output().expect("Python runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let numbers = said.split_whitespace().map(str::parse);
    let numbers: Vec<f64> = numbers.filter_map(Result::ok).collect();
    match numbers[..] {
        [rows, seconds, cpu, peak] if rows > 0.0 => Query { seconds, cpu, peak },
        _ => panic!("{query}\n{}", String::from_utf8_lossy(&output.stderr)),
    }
}
