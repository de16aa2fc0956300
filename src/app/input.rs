//! Reading files.

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context, Result};

use crate::render::Lang;

/// The name of standard input on the command line.
const STANDARD_INPUT: &str = "-";

/// A file's bytes, with its name as users are to see it; `-` is standard input.
pub fn read(path: &Path, lang: Lang) -> Result<(String, Vec<u8>)> {
    let cannot = |name: &str| {
        lang.pick(
            format!("无法读取 `{name}`"),
            format!("cannot read `{name}`"),
        )
    };
    if path.as_os_str() == STANDARD_INPUT {
        let mut bytes = Vec::new();
        let name = lang.pick("标准输入", "standard input");
        io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .with_context(|| cannot(name))?;
        return Ok(("<stdin>".to_owned(), bytes));
    }
    let name = path.display().to_string();
    let bytes = fs::read(path).with_context(|| cannot(&name))?;
    Ok((name, bytes))
}
