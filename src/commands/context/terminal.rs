//! The settings of a run, and what it says on standard error.

use std::cell::RefCell;
use std::path::Path;

use anstream::ColorChoice;
use anyhow::Result;

use crate::cli::{ColorName, CommonArguments};
use crate::commands::context::language::locale;
use crate::commands::output;
use crate::diagnostic::{Diagnostic, Found, Severity};
use crate::render::words::lang::in_language;
use crate::render::{self, Lang, ReportFormat};

/// The settings that every command has.
pub struct Context<'a> {
    /// The plan file that the command line names.
    pub(super) targets: Option<&'a Path>,
    /// The language of the output.
    pub lang: Lang,
    /// The use of colours.
    pub color: ColorChoice,
    /// The problems that were shown.
    told: RefCell<Vec<Diagnostic>>,
    /// Nothing but errors is said on standard error.
    pub quiet: bool,
}

impl Context<'_> {
    /// Takes what the command line says, and the language of the system where it names none. `targets` is the
    /// plan file that it names; `quiet` where nothing but errors is said.
    pub fn new(spoken: CommonArguments, targets: Option<&Path>, quiet: bool) -> Context<'_> {
        let color = match spoken.color {
            ColorName::Auto => ColorChoice::Auto,
            ColorName::Always => ColorChoice::AlwaysAnsi,
            ColorName::Never => ColorChoice::Never,
        };
        Context {
            targets,
            lang: spoken.lang.unwrap_or_else(locale),
            color,
            told: RefCell::default(),
            quiet,
        }
    }

    /// The problems that were shown so far.
    pub fn told(&self) -> Vec<Diagnostic> {
        self.told.borrow().clone()
    }

    /// The colours of a report: what is for programs goes out byte for byte.
    pub fn color_of(&self, format: ReportFormat) -> ColorChoice {
        match format {
            ReportFormat::Table => self.color,
            _ => ColorChoice::AlwaysAnsi,
        }
    }

    /// Shows problems on standard error; `true` if none of them is an error.
    pub fn tell(&self, found: &Found) -> Result<bool> {
        self.told.borrow_mut().extend(found.first.iter().cloned());
        let told = if self.quiet {
            render::problems::errors(found, self.lang)
        } else {
            render::problems::digest(found, self.lang)
        };
        output::to_stderr(&told, self.color)?;
        Ok(found.count(Severity::Error) == 0)
    }

    /// Says on standard error what nothing has to be done about.
    pub(super) fn remark(&self, text: &str) -> Result<()> {
        if self.quiet {
            return Ok(());
        }
        let line = in_language!(self.lang, digest::notes(&[text.to_owned()]));
        output::to_stderr(&format!("{line}\n"), self.color)
    }

    /// Shows a failure that is no problem in a file, on standard error.
    pub fn report_error(&self, text: &str) -> Result<()> {
        let heading = in_language!(self.lang, failures::error());
        output::to_stderr(
            &format!("\u{1b}[1;31m{heading}\u{1b}[0m{text}\n"),
            self.color,
        )
    }
}
