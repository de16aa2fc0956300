//! The groups of a data set side by side, in a terminal: a line for each with its counts, and where they are few
//! enough a matrix of their flags.

mod counts;
mod matrix;

use std::io::{self, Write};
use std::sync::OnceLock;

use crate::model::{Overview, Report};
use crate::render::options::RenderOptions;
use crate::render::report::writer::ReportWriter;
use crate::render::words::lang::{Lang, in_language};
use matrix::{Columns, Tally};

/// Beyond so many groups there are counts alone: a matrix would show too few of them to be worth judging all anew.
pub const MOST: usize = 200;

/// The format.
pub struct Groups<'a> {
    options: &'a RenderOptions,
    columns: OnceLock<Columns>,
}

impl<'a> Groups<'a> {
    /// The format with these options.
    pub fn new(options: &'a RenderOptions) -> Groups<'a> {
        Groups {
            options,
            columns: OnceLock::new(),
        }
    }
}

impl ReportWriter for Groups<'_> {
    type Tally = Tally;

    fn begin(&self, overview: &Overview<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.columns
            .get_or_init(|| Columns::of(overview, self.options));
        out.write_all(counts::render(overview, self.options).as_bytes())
    }

    fn group(&self, place: usize, report: &Report<'_>, _text: &mut Vec<u8>) -> Tally {
        let columns = self.columns.get();
        columns.map_or_else(Tally::default, |columns| {
            Tally::of(place, report, columns, self.options)
        })
    }

    fn fold(&self, all: &mut Tally, group: Tally) {
        all.add(group);
    }

    fn end(&self, all: Tally, out: &mut dyn Write) -> io::Result<()> {
        match self.columns.get().filter(|columns| !columns.is_empty()) {
            None => Ok(()),
            Some(columns) => {
                out.write_all(matrix::render(&all, columns, self.options).as_bytes())?;
                writeln!(out, "{}", hint(self.options.lang))
            }
        }
    }
}

fn hint(lang: Lang) -> &'static str {
    in_language!(lang, report::groups::ONE_GROUP)
}
