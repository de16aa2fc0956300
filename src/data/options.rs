//! Options of reading data files.

use std::num::NonZero;
use std::thread;

use jiff::civil::Date;

use super::source::text_chunks::BLOCK;
use crate::diagnostic::Levels;
use crate::model::plan::Role;
use crate::model::{PaceRule, Period, Plan};
use crate::text::encoding::Encoding;

/// Headings of columns with their roles, beside those that are built in.
pub type Headings<'a> = &'a [(Role, String)];

/// The options that data files are read by.
pub struct ReadOptions<'a> {
    /// The column that the data set is divided by, if it is.
    pub by: Option<&'a str>,
    /// Columns with the values that rows must have to be read.
    pub filters: Vec<(String, String)>,
    /// Headings with their roles, beside those of the plan.
    pub headings: Vec<(Role, String)>,
    /// The period of figures for which no row, heading or title says one.
    pub period: Option<Period>,
    /// The sheet that is read of workbooks; `None` for the one whose header is recognised.
    pub sheet: Option<&'a str>,
    /// Whether hidden columns and sheets of workbooks are read.
    pub hidden: bool,
    /// The files' encoding; `None` to find it out.
    pub encoding: Option<Encoding>,
    /// The severities of problems.
    pub levels: Levels,
    /// The pace that verdicts go by: it says whether last year's path is used.
    pub pace: PaceRule,
    /// Checks beside those of every reading, where the data are only checked.
    pub lint: Option<LintOptions>,
    /// The number of threads that read a large file; `None` for as many as the machine runs at once.
    pub threads: Option<NonZero<usize>>,
    /// About how many bytes a chunk has.
    pub block: usize,
    /// Called with the number of bytes that were gone through since the last call.
    pub progress: Option<&'a (dyn Fn(usize) + Sync)>,
}

impl Default for ReadOptions<'_> {
    fn default() -> Self {
        ReadOptions {
            by: None,
            filters: Vec::new(),
            headings: Vec::new(),
            period: None,
            sheet: None,
            hidden: false,
            encoding: None,
            levels: Levels::default(),
            pace: PaceRule::default(),
            lint: None,
            threads: None,
            block: BLOCK,
            progress: None,
        }
    }
}

impl ReadOptions<'_> {
    /// The number of threads that read a large file.
    pub fn threads(&self) -> usize {
        let all = || thread::available_parallelism().map_or(1, NonZero::get);
        self.threads.map_or_else(all, NonZero::get)
    }

    /// Reports that bytes were gone through.
    pub fn report_progress(&self, bytes: usize) {
        if let Some(progress) = self.progress {
            progress(bytes);
        }
    }
}

/// The checks of a lint beside those of every reading.
#[derive(Clone, Copy, Debug, Default)]
pub struct LintOptions {
    /// Rows for later periods are told.
    pub as_of: Option<Date>,
    /// Indicators that no file reports are errors.
    pub require_all: bool,
}

impl LintOptions {
    /// The first date that figures are used of: last year's give bases and paths.
    pub fn used_from(&self, plan: &Plan) -> Date {
        plan.span.a_year_before().start.min(plan.span.day_before())
    }
}
