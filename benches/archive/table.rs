//! The table of what was measured, and the budgets.

use std::fs;

use crate::Measured;
use crate::forms::{Limit, SLOWEST_TO_FASTEST};

/// What a cell says where there is nothing to say.
const NOTHING: &str = "–";

pub fn print(measured: &[Measured]) {
    println!(
        "{:<10} {:>5} {:>8} {:>6} {:>8} {:>9} {:>6} {:>8} {:>6} {:>8} {:>8} {:>7} {:>6}  budget",
        "form",
        "MB",
        "check s",
        "CPU s",
        "peak MB",
        "DuckDB s",
        "CPU s",
        "peak MB",
        "csv s",
        "÷ DuckDB",
        "÷ by CPU",
        "÷ base",
        "÷ csv"
    );
    for one in measured {
        let megabytes = fs::metadata(&one.file).expect("the file").len() / 1_000_000;
        let cells = Figures::of(one, measured);
        println!(
            "{:<10} {megabytes:>5} {:>8.3} {:>6.2} {:>8.0} {:>9} {:>6} {:>8} {:>6} {:>8} {:>8} {:>7} {:>6}  {}",
            one.form.name,
            cells.seconds,
            cells.cpu,
            one.peak,
            shown(cells.duckdb_seconds, 3),
            shown(cells.duckdb_cpu, 2),
            shown(cells.duckdb_peak, 0),
            shown(cells.count, 3),
            shown(cells.to_duckdb, 2),
            shown(cells.to_duckdb_by_cpu, 2),
            shown(cells.to_base, 2),
            shown(cells.to_count, 2),
            budgets(one, &cells)
        );
    }
    println!(
        "DuckDB's seconds are those of its query, without the start of Python. Ratios are medians of those within a run; \
         those by CPU and CPU seconds are means. The base is `plain`; of json-1 it is the table (`region`), of json-2 json-1."
    );
    slowest_to_fastest(measured);
}

/// The figures of a form; medians over all runs, means of CPU seconds.
struct Figures {
    seconds: f64,
    cpu: f64,
    duckdb_seconds: Option<f64>,
    duckdb_cpu: Option<f64>,
    duckdb_peak: Option<f64>,
    count: Option<f64>,
    to_duckdb: Option<f64>,
    to_duckdb_by_cpu: Option<f64>,
    to_base: Option<f64>,
    to_count: Option<f64>,
}

impl Figures {
    fn of(one: &Measured, all: &[Measured]) -> Figures {
        let seconds: Vec<f64> = one.check.iter().map(|run| run.seconds).collect();
        let base = all
            .iter()
            .find(|other| Some(other.form.name) == one.form.base);
        let base: Vec<f64> = base.map_or(Vec::new(), |base| {
            base.check.iter().map(|run| run.seconds).collect()
        });
        let duckdb: Vec<f64> = one.duckdb.iter().map(|query| query.seconds).collect();
        let cpu = mean(one.check.iter().map(|run| run.cpu)).unwrap_or_default();
        let duckdb_cpu = mean(one.duckdb.iter().map(|query| query.cpu));
        Figures {
            cpu,
            duckdb_cpu,
            duckdb_seconds: median(duckdb.iter().copied()),
            duckdb_peak: median(one.duckdb.iter().map(|query| query.peak)),
            count: median(one.count.iter().copied()),
            to_duckdb: ratio(&seconds, &duckdb),
            to_duckdb_by_cpu: duckdb_cpu.map(|other| cpu / other),
            to_base: ratio(&seconds, &base),
            to_count: ratio(&seconds, &one.count),
            seconds: median(seconds).unwrap_or_default(),
        }
    }
}

/// The budgets of a form, and whether they are met.
fn budgets(one: &Measured, figures: &Figures) -> String {
    let time = one.form.time.map(|limit| match limit {
        Limit::DuckDb(most) => verdict(&format!("{most} × DuckDB"), figures.to_duckdb, most),
        Limit::Base(most) => {
            let base = one.form.base.unwrap_or_default();
            verdict(&format!("{most} × {base}"), figures.to_base, most)
        }
    });
    let peak = one
        .form
        .peak
        .map(|most| verdict(&format!("{most} MB"), Some(one.peak), most));
    let said: Vec<String> = time.into_iter().chain(peak).collect();
    if said.is_empty() {
        NOTHING.to_owned()
    } else {
        said.join(", ")
    }
}

fn verdict(budget: &str, found: Option<f64>, most: f64) -> String {
    let word = match found {
        None => "not measured",
        Some(found) if found <= most => "met",
        Some(_) => "NOT MET",
    };
    format!("{budget} {word}")
}

fn slowest_to_fastest(measured: &[Measured]) {
    let ordinary = measured.iter().filter(|one| one.form.is_ordinary());
    let mut times: Vec<(f64, &str)> = ordinary
        .map(|one| (Figures::of(one, measured).seconds, one.form.name))
        .collect();
    times.sort_by(|(one, _), (other, _)| one.total_cmp(other));
    if let [(least, fastest), .., (most, slowest)] = times[..] {
        let times = most / least;
        let verdict = verdict(
            &format!("{SLOWEST_TO_FASTEST} ×"),
            Some(times),
            SLOWEST_TO_FASTEST,
        );
        println!(
            "slowest to fastest form: {slowest} takes {times:.2} times as long as {fastest}; budget {verdict}"
        );
    }
}

fn shown(figure: Option<f64>, places: usize) -> String {
    figure.map_or(NOTHING.to_owned(), |figure| format!("{figure:.places$}"))
}

fn median(figures: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied()
}

/// The median of the ratios within each run.
fn ratio(these: &[f64], those: &[f64]) -> Option<f64> {
    median(these.iter().zip(those).map(|(this, that)| this / that))
}

fn mean(figures: impl Iterator<Item = f64>) -> Option<f64> {
    let figures: Vec<f64> = figures.collect();
    (!figures.is_empty()).then(|| figures.iter().sum::<f64>() / figures.len() as f64)
}
