//! Opening files and standard input.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use anyhow::{Context as _, Result, bail};
use tempfile::SpooledTempFile;

use crate::data::source::input::Input;
use crate::render::Lang;
use crate::render::words::lang::in_language;

/// The name of standard input on the command line.
const STANDARD_INPUT: &str = "-";

/// Bytes of a stream that stay in memory; the rest waits in a file without a name.
const IN_MEMORY: usize = 1 << 23;

/// The most bytes of a file that is read whole, a plan or waivers.
const LARGEST_WHOLE: u64 = 1 << 22;

/// A data file with its name as users are to see it; `-` is standard input. What can be read only once is kept
/// aside.
pub fn open(path: &Path, lang: Lang) -> Result<Input> {
    if path.as_os_str() == STANDARD_INPUT {
        let name = in_language!(lang, failures::standard_input());
        if let Some(file) = redirected() {
            return Ok(Input::new("<stdin>", file));
        }
        let kept = kept(io::stdin().lock()).with_context(|| cannot_read(name, lang))?;
        return Ok(Input::new("<stdin>", kept));
    }
    let name = path.display().to_string();
    let file = File::open(path).with_context(|| cannot_read(&name, lang))?;
    let is_file = file.metadata().is_ok_and(|found| found.is_file());
    if is_file {
        return Ok(Input::new(name, file));
    }
    let kept = kept(file).with_context(|| cannot_read(&name, lang))?;
    Ok(Input::new(name, kept))
}

/// Standard input where it is a file from its first byte on, which is then read in place.
#[cfg(unix)]
fn redirected() -> Option<File> {
    use std::io::Seek;
    use std::os::fd::AsFd;
    let handle = io::stdin().as_fd().try_clone_to_owned().ok()?;
    let mut file = File::from(handle);
    let is_file = file.metadata().ok()?.is_file();
    (is_file && file.stream_position().ok()? == 0).then_some(file)
}

#[cfg(not(unix))]
fn redirected() -> Option<File> {
    None
}

fn kept(mut bytes: impl Read) -> io::Result<SpooledTempFile> {
    let mut kept = SpooledTempFile::new(IN_MEMORY);
    io::copy(&mut bytes, &mut kept)?;
    Ok(kept)
}

/// The size of data files together; files of unknown size count as 0.
pub fn size(paths: &[impl AsRef<Path>]) -> u64 {
    let size = |path: &Path| fs::metadata(path).map_or(0, |found| found.len());
    paths.iter().map(|path| size(path.as_ref())).sum()
}

/// The bytes of a file that is read whole, with its name; `-` is standard input.
pub fn read(path: &Path, lang: Lang) -> Result<(String, Vec<u8>)> {
    let is_standard_input = path.as_os_str() == STANDARD_INPUT;
    let name = if is_standard_input {
        "<stdin>".to_owned()
    } else {
        path.display().to_string()
    };
    let mut bytes = Vec::new();
    let read = if is_standard_input {
        io::stdin()
            .lock()
            .take(LARGEST_WHOLE + 1)
            .read_to_end(&mut bytes)
    } else {
        File::open(path).and_then(|file| file.take(LARGEST_WHOLE + 1).read_to_end(&mut bytes))
    };
    read.with_context(|| cannot_read(&name, lang))?;
    if bytes.len() as u64 > LARGEST_WHOLE {
        let most = LARGEST_WHOLE >> 20;
        bail!(in_language!(lang, failures::larger_than_plans(&name, most)));
    }
    Ok((name, bytes))
}

fn cannot_read(name: &str, lang: Lang) -> String {
    in_language!(lang, failures::cannot_read(name))
}
