//! A workbook of 100,000 rows beside the time that `calamine` alone takes to walk its cells: `cargo bench --bench workbook`.
//!
//! Both are timed in turn, and the medians and their ratio are printed; the budget is 1.5. Environment variables:
//! `ROWS` is the number of rows, `RUNS` that of the runs, `WORKBOOK` another workbook (`.xls` and `.ods` as well).

use std::env;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use calamine::{Reader, Sheets, Xlsx, open_workbook, open_workbook_auto};
use rust_xlsxwriter::{Workbook, XlsxError};

const NAMES: [&str; 8] = [
    "地区生产总值",
    "规模以上工业增加值",
    "服务业增加值",
    "固定资产投资",
    "社会消费品零售总额",
    "进出口总值",
    "一般公共预算收入",
    "城镇居民人均可支配收入",
];

fn main() {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
    let path = match env::var_os("WORKBOOK") {
        Some(path) => PathBuf::from(path),
        None => {
            let path = folder.path().join("rows.xlsx");
            write(&path, number("ROWS").unwrap_or(100_000)).expect("a workbook");
            path
        }
    };
    let runs = number("RUNS").unwrap_or(7).max(1);
    let (mut walks, mut checks) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        walks.push(timed(|| walk(&path)));
        checks.push(timed(|| check(&path)));
    }
    let (walk, check) = (median(walks), median(checks));
    let ratio = check.as_secs_f64() / walk.as_secs_f64();
    println!("calamine {walk:.0?}, plancheck {check:.0?}, ratio {ratio:.2} (budget 1.5)");
}

fn number(name: &str) -> Option<u32> {
    env::var(name).ok()?.parse().ok()
}

fn timed(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times[times.len() / 2]
}

/// Figures of 80 a district: eight indicators, ten months.
fn write(path: &Path, rows: u32) -> Result<(), XlsxError> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(["区县", "指标", "期间", "数值", "单位"]) {
        sheet.write_string(0, column, heading)?;
    }
    for row in 0..rows {
        let at = row + 1;
        sheet.write_string(at, 0, format!("第{}区", row / 80))?;
        sheet.write_string(at, 1, NAMES[(row % 8) as usize])?;
        sheet.write_string(at, 2, format!("2021年1-{}月", row / 8 % 10 + 3))?;
        sheet.write_number(at, 3, f64::from(row * 7 % 200) / 10.0)?;
        sheet.write_string(at, 4, "%")?;
    }
    book.save(path)
}

/// Walks the cells as the program has to: with their formats where the file has them.
fn walk(path: &Path) {
    if path
        .extension()
        .is_some_and(|extension| extension == "xlsx")
    {
        let mut book: Xlsx<BufReader<File>> = open_workbook(path).expect("a workbook");
        let name = book.sheet_names()[0].clone();
        let mut cells = book.worksheet_cells_reader(&name).expect("a sheet");
        while cells.next_cell_with_style_id().expect("a cell").is_some() {}
        return;
    }
    let mut book: Sheets<BufReader<File>> = open_workbook_auto(path).expect("a workbook");
    let name = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&name).expect("a sheet");
    std::hint::black_box(range.used_cells().count());
}

fn check(path: &Path) {
    let status = Command::new(env!("CARGO_BIN_EXE_plancheck"))
        .args(["check", "--by", "区县", "--fail-on", "never", "--quiet"])
        .args(["--threads", "2", "--lang", "en"])
        .arg(path)
        .stdout(Stdio::null())
        .status()
        .expect("the program runs");
    assert!(status.success());
}
