//! Reading files.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context, Result};

/// The name of standard input on the command line.
const STANDARD_INPUT: &str = "-";

/// A file's bytes, with its name as users are to see it; `-` is standard input.
pub fn read(path: &Path) -> Result<(String, Vec<u8>)> {
    if path.as_os_str() == STANDARD_INPUT {
        let mut bytes = Vec::new();
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .context("cannot read standard input")?;
        return Ok(("<stdin>".to_owned(), bytes));
    }
    let name = path.display().to_string();
    let bytes = fs::read(path).with_context(|| format!("cannot read `{name}`"))?;
    Ok((name, bytes))
}
