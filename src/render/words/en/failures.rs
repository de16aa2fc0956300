//! Files that cannot be read or written.

use std::io;

pub fn error() -> &'static str {
    "error: "
}

pub fn standard_input() -> &'static str {
    "standard input"
}

pub fn standard_output() -> &'static str {
    "cannot write to standard output"
}

pub fn standard_error() -> &'static str {
    "cannot write to standard error"
}

/// A failure and its reasons, one behind another.
pub fn because(reasons: &[String]) -> String {
    reasons.join(": ")
}

/// A failure of the operating system, which has English words of its own.
pub fn of_system(error: &io::Error) -> String {
    error.to_string()
}

pub fn cannot_read(name: &str) -> String {
    format!("cannot read `{name}`")
}

pub fn cannot_write(name: &str) -> String {
    format!("cannot write `{name}`")
}

pub fn larger_than_plans(name: &str, most_mib: u64) -> String {
    format!("`{name}` has more than {most_mib} MiB, which no plan file has")
}

pub fn long_row(line: usize, most_mib: usize) -> String {
    format!(
        "the row that begins on line {line} has more than {most_mib} MiB; is a quote not closed?"
    )
}

pub fn many_cells(line: usize, most: usize) -> String {
    format!("line {line} has more than {most} cells; no spreadsheet has as many columns")
}

pub fn too_large() -> &'static str {
    "there are more rows, or more long numbers, than can be counted; check the data in parts"
}

pub fn reading() -> &'static str {
    "reading data"
}

/// A file that another program may hold open.
pub fn may_be_open_elsewhere(name: &str) -> String {
    format!(
        "cannot write `{name}`: close it if Excel or WPS has it open, or else name another file or folder"
    )
}
