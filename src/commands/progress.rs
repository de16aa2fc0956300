//! Progress of long work: a line on standard error, on a terminal only, which goes when it is done.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::render::Lang;
use crate::render::words::lang::in_language;

/// Bytes whose reading takes long enough to be shown.
const LONG: u64 = 1 << 26;

/// The line, where there is one.
pub struct Progress(Option<ProgressBar>);

impl Progress {
    /// Begins to show the reading of as many bytes; hidden where that is no long work or no terminal, or where nothing
    /// but errors shall be said.
    pub fn of(bytes: u64, quiet: bool, lang: Lang) -> Progress {
        if quiet || bytes < LONG {
            return Progress(None);
        }
        let bar = ProgressBar::with_draw_target(Some(bytes), ProgressDrawTarget::stderr());
        let words = in_language!(lang, failures::reading());
        let template = format!("{words} {{wide_bar}} {{percent}}% {{bytes}}/{{total_bytes}}");
        if let Ok(style) = ProgressStyle::with_template(&template) {
            bar.set_style(style);
        }
        Progress(Some(bar))
    }

    /// Adds bytes that were read.
    pub fn advance(&self, bytes: usize) {
        if let Some(bar) = &self.0 {
            bar.inc(bytes as u64);
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}
