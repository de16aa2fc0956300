//! Writing: to the terminal as it likes it, to files whole or not at all.

use std::borrow::Cow;
use std::env;
use std::fs::{self, File, Permissions};
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anstream::stream::{AsLockedWrite, RawStream};
use anstream::{AutoStream, ColorChoice, adapter};
use anyhow::{Context as _, Error, Result};
use tempfile::Builder;
use terminal_size::{Width, terminal_size_of};

use crate::commands::context::failure::Stream;
use crate::commands::status::usage;
use crate::render::words::lang::in_language;
use crate::render::{Lang, ReportFormat};

/// Writes `text` to standard output. A reader that has gone away is no failure.
pub fn to_stdout(text: &str, color: ColorChoice) -> Result<()> {
    write_to(io::stdout().lock(), text, color).context(Stream::Output)
}

/// Whether standard output can show colours that it is to have.
pub fn shows_colors(color: ColorChoice) -> bool {
    AutoStream::new(io::stdout(), color).current_choice() != ColorChoice::Never
}

/// Writes `text` to standard error. A reader that has gone away is no failure.
pub fn to_stderr(text: &str, color: ColorChoice) -> Result<()> {
    write_to(io::stderr().lock(), text, color).context(Stream::Error)
}

/// Writes to standard output what `write` writes, as it is. A reader that has gone away is no failure.
pub fn stream_to_stdout(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let mut stream = BufWriter::new(io::stdout().lock());
    let written = write(&mut stream).and_then(|()| stream.flush());
    unless_gone(written).context(Stream::Output)
}

fn unless_gone(written: io::Result<()>) -> io::Result<()> {
    written.or_else(|error| {
        if error.kind() == ErrorKind::BrokenPipe {
            Ok(())
        } else {
            Err(error)
        }
    })
}

/// Writes at one go, with the colours that the stream can show.
fn write_to(
    stream: impl RawStream + AsLockedWrite,
    text: &str,
    color: ColorChoice,
) -> io::Result<()> {
    let mut stream = AutoStream::new(stream, color);
    let plain = stream.current_choice() == ColorChoice::Never;
    let text = if plain && text.contains('\u{1b}') {
        Cow::Owned(adapter::strip_str(text).to_string())
    } else {
        Cow::Borrowed(text)
    };
    let written = if plain {
        stream.into_inner().write_all(text.as_bytes())
    } else {
        stream
            .write_all(text.as_bytes())
            .and_then(|()| stream.flush())
    };
    unless_gone(written)
}

/// The format that a file's extension names.
pub fn format_of(path: &Path, lang: Lang) -> Result<ReportFormat> {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension
        .and_then(ReportFormat::of_extension)
        .ok_or_else(|| {
            let path = path.display().to_string();
            usage(in_language!(lang, usage::unknown_extension(&path)))
        })
}

/// The formats of output files by their extensions.
///
/// # Errors
/// An extension that says nothing, or a file that is named twice.
pub fn formats(outputs: &[PathBuf], lang: Lang) -> Result<Vec<ReportFormat>> {
    for (place, path) in outputs.iter().enumerate() {
        if outputs[..place].contains(path) {
            let path = path.display().to_string();
            return Err(usage(in_language!(lang, usage::repeated_output(&path))));
        }
    }
    outputs.iter().map(|path| format_of(path, lang)).collect()
}

/// Refuses to show a workbook or a document on a terminal.
pub fn check_printable(format: ReportFormat, files: &[ReportFormat], lang: Lang) -> Result<()> {
    if format.is_text() || files.contains(&format) || !io::stdout().is_terminal() {
        return Ok(());
    }
    let name: &str = format.into();
    Err(usage(in_language!(lang, usage::not_on_a_terminal(name))))
}

/// Refuses to write over a file that is read from.
pub fn check_not_input<'a>(
    outputs: &[PathBuf],
    mut inputs: impl Iterator<Item = &'a Path>,
    lang: Lang,
) -> Result<()> {
    let same = |a: &Path, b: &Path| {
        fs::canonicalize(a).is_ok_and(|a| fs::canonicalize(b).is_ok_and(|b| a == b))
    };
    match inputs.find_map(|input| outputs.iter().find(|output| same(output, input))) {
        Some(output) => {
            let output = output.display().to_string();
            Err(usage(in_language!(lang, usage::output_is_input(&output))))
        }
        None => Ok(()),
    }
}

/// Writes to a file what `write` writes, whole or not at all: beside it first, then renamed. A link is followed;
/// what is there and is no file (a device, a pipe) is written to as it is.
pub fn to_file(
    path: &Path,
    lang: Lang,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<()> {
    let in_parts = |file: &mut File| {
        let mut buffer = BufWriter::new(file);
        write(&mut buffer)?;
        buffer.flush()
    };
    if fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir()) {
        let written = File::options().write(true).open(path);
        return written
            .and_then(|mut file| in_parts(&mut file))
            .with_context(|| cannot_write(path, lang));
    }
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let written = || -> io::Result<()> {
        let mut builder = Builder::new();
        builder.prefix(".plancheck-");
        let created = with_usual_permissions(&mut builder).tempfile_in(folder);
        // the error's own words, without the name of the file beside
        let mut file = created.map_err(|error| {
            error
                .raw_os_error()
                .map_or(error, io::Error::from_raw_os_error)
        })?;
        in_parts(file.as_file_mut())?;
        file.as_file().sync_all()?;
        file.persist(&path).map(drop).map_err(|error| error.error)
    };
    written().map_err(|error| {
        let said = if may_be_open(&error) {
            may_be_open_elsewhere(&path, lang)
        } else {
            cannot_write(&path, lang)
        };
        Error::new(error).context(said)
    })
}

fn cannot_write(path: &Path, lang: Lang) -> String {
    in_language!(lang, failures::cannot_write(&path.display().to_string()))
}

/// Whether an error of writing is what Windows says of a file that another program holds open, or that looks the same.
fn may_be_open(error: &io::Error) -> bool {
    /// A sharing violation, and a violation of a lock.
    const HELD: [i32; 2] = [32, 33];
    let is_held = cfg!(windows)
        && error
            .raw_os_error()
            .is_some_and(|code| HELD.contains(&code));
    is_held || error.kind() == ErrorKind::PermissionDenied
}

fn may_be_open_elsewhere(path: &Path, lang: Lang) -> String {
    let path = path.display().to_string();
    in_language!(lang, failures::may_be_open_elsewhere(&path))
}

/// The cells of a line: what COLUMNS says, or the terminal; `None` where there is neither.
pub fn terminal_width() -> Option<usize> {
    let told = env::var("COLUMNS")
        .ok()
        .and_then(|columns| columns.parse().ok())
        .filter(|columns| *columns > 0);
    let stdout = io::stdout();
    let terminal = || {
        stdout
            .is_terminal()
            .then(|| terminal_size_of(&stdout))
            .flatten()
    };
    told.or_else(|| terminal().map(|(Width(width), _)| usize::from(width)))
}

#[cfg(unix)]
fn with_usual_permissions<'a, 'b>(builder: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
    use std::os::unix::fs::PermissionsExt;
    // less the process's umask
    builder.permissions(Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn with_usual_permissions<'a, 'b>(builder: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_may_be_open_elsewhere_is_to_be_closed() {
        let said = |kind: ErrorKind| may_be_open(&io::Error::from(kind));
        assert!(said(ErrorKind::PermissionDenied));
        assert!(!said(ErrorKind::StorageFull));
        let path = Path::new("报告.xlsx");
        assert!(
            may_be_open_elsewhere(path, Lang::Zh)
                .contains("`报告.xlsx`：如果它正在 Excel 或 WPS 中打开，请先关闭")
        );
    }
}
