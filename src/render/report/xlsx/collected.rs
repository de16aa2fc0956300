//! The rows and counts that the sheets need of a run's reports: each report is looked at once, and no more is kept
//! than is written.

use std::cmp::Reverse;

use crate::model::{Decimal, Report};
use crate::render::options::RenderOptions;
use crate::render::report::findings::attention::{self, Concern};
use crate::render::report::findings::facts::Fact;
use crate::render::report::findings::headline::Headline;
use crate::render::report::footer;
use crate::render::report::xlsx::cells;
use crate::render::widgets::workbook::Cell;

/// The most rows of a sheet; spreadsheets take ten times as many, slowly.
pub const MOST_ROWS: usize = 100_000;

/// The most targets that need attention together with others of other groups.
pub const MOST_WORST: usize = 500;

/// The most cells of the groups' matrix.
const MOST_IN_MATRIX: usize = 100_000;

/// A row of the attention list, with what it is sorted by.
pub struct Worst {
    concern: Concern,
    lag: Decimal,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A judged target of a group, as a cell of the matrix.
pub struct Judged {
    /// The group's place.
    pub group: usize,
    /// The target's place in the plan.
    pub target: usize,
    /// Its figure, in the colours of its flag.
    pub cell: Cell,
}

/// The parts of one report that are written.
pub struct Gathered {
    worst: Vec<Worst>,
    rows: Vec<Vec<Cell>>,
    judged: Vec<Judged>,
    headline: Headline,
    notes: Vec<String>,
}

/// The parts of all reports that are written.
#[derive(Default)]
pub struct Collected {
    /// The targets that need attention, worst first.
    pub worst: Vec<Worst>,
    /// The number of all that need it.
    pub worst_in_all: usize,
    /// The rows of all targets, as many as fit.
    pub rows: Vec<Vec<Cell>>,
    /// The number of all.
    pub rows_in_all: usize,
    /// The judged targets of all groups; empty where they are too many for a matrix.
    pub judged: Vec<Judged>,
    judged_in_all: usize,
    /// The sentence about the only report.
    pub headline: Option<Headline>,
    /// The notes on expected values, missing rows and waivers, of the first report.
    pub notes: Vec<String>,
}

impl Gathered {
    /// Gathers from a report, the columns of its rows being `worst` and `all`.
    pub fn of(
        place: usize,
        report: &Report<'_>,
        (worst, all): (&[Fact], &[Fact]),
        options: &RenderOptions,
    ) -> Gathered {
        let lang = options.lang;
        let attention = attention::list(report, options);
        let listed = report.assessments.iter().filter(|one| options.lists(one));
        let notes = [
            footer::paces(report, lang).into_iter().collect(),
            footer::missing(report, lang),
            footer::waived(report, lang),
        ];
        Gathered {
            worst: attention
                .iter()
                .map(|one| Worst {
                    concern: one.concern,
                    lag: one.lag(),
                    cells: cells::row(report, one.assessment, worst, options),
                })
                .collect(),
            judged: listed
                .clone()
                .filter(|one| one.comparison().is_some())
                .map(|one| Judged {
                    group: place,
                    target: one.index,
                    cell: cells::judged(report, one, lang),
                })
                .collect(),
            rows: listed
                .map(|one| cells::row(report, one, all, options))
                .collect(),
            headline: Headline::of_report(report, lang),
            notes: notes.concat(),
        }
    }
}

impl Collected {
    /// Adds what is needed of one more report, as far as there is room.
    pub fn add(&mut self, report: Gathered) {
        self.worst_in_all += report.worst.len();
        self.worst.extend(report.worst);
        self.rows_in_all += report.rows.len();
        let room = MOST_ROWS - self.rows.len();
        self.rows.extend(report.rows.into_iter().take(room));
        self.judged_in_all += report.judged.len();
        self.judged.extend(report.judged);
        if self.judged_in_all > MOST_IN_MATRIX {
            self.judged.clear();
        }
        if self.worst.len() > 2 * MOST_WORST {
            self.keep_worst();
        }
        if self.headline.is_none() {
            self.headline = Some(report.headline);
            self.notes = report.notes;
        }
    }

    /// Sorts the attention list of all groups, and keeps as many as are shown.
    pub fn keep_worst(&mut self) {
        // stable: equals stay in the groups' order
        self.worst
            .sort_by_key(|one| (one.concern, Reverse(one.lag)));
        self.worst.truncate(MOST_WORST);
    }
}
