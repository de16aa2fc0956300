//! One pass over a file's rows: chunks are read one after the other and gone through side by side.

use std::io;
use std::sync::{Mutex, PoisonError};

use super::dataset::compact::buckets::{Buckets, FiledFigure, Gathered};
use super::dataset::groups::GroupIndex;
use super::dataset::tally::ScanTally;
use super::heading::columns::MOST_CELLS;
use super::heading::look::ColumnLook;
use super::heading::table::Table;
use super::options::ReadOptions;
use super::row::cells::Row;
use super::row::memo::Memo;
use super::row::name::marks;
use super::row::parser::{ParsedFigure, ParsedRow, RowParser};
use super::source::input::ReadFailure;
use super::source::text_chunks::LONGEST_ROW;
use super::source::{Chunks, RawChunk, Record};
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Plan;

/// A file's rows, and where their figures go.
#[derive(Clone, Copy)]
pub struct Scan<'p, 'l> {
    /// The plan.
    pub plan: &'p Plan,
    /// The file's header.
    pub table: &'p Table,
    /// The file's name.
    pub name: &'p str,
    /// The buckets that take figures.
    pub buckets: &'p Buckets,
    /// The groups of all files.
    pub groups: &'p GroupIndex,
    /// The options that files are read by.
    pub options: &'l ReadOptions<'l>,
}

/// The reason why a file is not read to its end; of several the first one by line counts.
pub enum Stop {
    /// Bytes that do not fit the encoding.
    NotText(Box<Diagnostic>),
    /// A file that cannot be read on.
    Unreadable(ReadFailure),
}

impl Stop {
    fn line(&self) -> usize {
        match self {
            Stop::NotText(diagnostic) => diagnostic.place.as_ref().map_or(0, |place| place.line),
            Stop::Unreadable(ReadFailure::LongRow { line } | ReadFailure::ManyCells { line }) => {
                *line
            }
            Stop::Unreadable(ReadFailure::Io(_) | ReadFailure::TooLarge) => usize::MAX,
        }
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Unreadable(ReadFailure::Io(error))
    }
}

/// The chunks that threads take, until one of them stops.
struct Shared<'c> {
    chunks: Chunks<'c>,
    has_stopped: bool,
}

impl<'l> Scan<'_, 'l> {
    /// Goes through the rows of the first chunk and all behind it; the number of lines is returned as well.
    ///
    /// # Errors
    /// The first reason by line why the file is not read to its end.
    pub fn run(self, first: RawChunk, chunks: Chunks<'_>) -> Result<(ScanTally<'l>, usize), Stop> {
        // what a section says holds for the rows below it, which one thread reads in order
        let threads = if first.has_more_behind() && !self.table.reads_in_order {
            self.options.threads()
        } else {
            1
        };
        let shared = Mutex::new(Shared {
            chunks,
            has_stopped: false,
        });
        let work = |chunk| Worker::new(self).run(chunk, &shared);
        let ended: Vec<Result<ScanTally<'l>, Stop>> = std::thread::scope(|scope| {
            let started: Vec<_> = (1..threads)
                .map(|_| scope.spawn(|| work(RawChunk::default())))
                .collect();
            let own = work(first);
            let joined = started.into_iter().map(|thread| match thread.join() {
                Ok(ended) => ended,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            [own]
                .into_iter()
                .chain(joined.collect::<Vec<_>>())
                .collect()
        });
        let (tallies, stops): (Vec<_>, Vec<_>) = ended.into_iter().partition(Result::is_ok);
        let first_stop = stops.into_iter().filter_map(Result::err);
        match first_stop.min_by_key(Stop::line) {
            Some(stop) => Err(stop),
            None => {
                let shared = shared.into_inner().unwrap_or_else(PoisonError::into_inner);
                let nothing = ScanTally::new(&self.options.levels, self.plan.indicator_count());
                let tally = tallies.into_iter().flatten().fold(nothing, ScanTally::and);
                Ok((tally, shared.chunks.lines()))
            }
        }
    }
}

/// One thread's part of a scan.
struct Worker<'p, 'l> {
    scan: Scan<'p, 'l>,
    parser: RowParser<'p>,
    problems: Problems<'l>,
    group_numbers: Memo<u32>,
    gathered: Gathered<'p>,
    tally: ScanTally<'l>,
}

impl<'p, 'l> Worker<'p, 'l> {
    fn new(scan: Scan<'p, 'l>) -> Worker<'p, 'l> {
        Worker {
            scan,
            parser: RowParser::new(scan.plan, scan.table),
            problems: Problems::new(&scan.options.levels),
            group_numbers: Memo::default(),
            gathered: Gathered::new(scan.buckets),
            tally: ScanTally::new(&scan.options.levels, scan.plan.indicator_count()),
        }
    }

    /// Goes through a chunk, and then through those that it takes from all.
    fn run(
        mut self,
        mut chunk: RawChunk,
        shared: &Mutex<Shared<'_>>,
    ) -> Result<ScanTally<'l>, Stop> {
        let mut record = Record::default();
        loop {
            let went = match &chunk {
                RawChunk::Nothing => Ok(()),
                chunk => self.chunk(chunk, &mut record),
            };
            let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
            shared.has_stopped |= went.is_err();
            went?;
            if shared.has_stopped || !shared.chunks.read(&mut chunk)? {
                break;
            }
        }
        self.parser.forget(&mut self.problems);
        self.gathered.finish();
        self.tally.problems = self.problems;
        Ok(self.tally)
    }

    /// Goes through the rows of a chunk.
    fn chunk(&mut self, raw: &RawChunk, record: &mut Record) -> Result<(), Stop> {
        let Scan {
            table,
            name,
            options,
            ..
        } = self.scan;
        let chunk = raw.open(name).map_err(Stop::NotText)?;
        let mut records = chunk.records(table.begin(chunk.first_line()));
        self.parser.begin_chunk();
        while records.read(record) {
            let row = Row {
                record,
                chunk: &chunk,
                table,
            };
            if record.width() > MOST_CELLS {
                let line = row.line();
                return Err(Stop::Unreadable(ReadFailure::ManyCells { line }));
            }
            self.tally.has_rows = true;
            self.row(&row);
            // an open quote was told, as what it is
            if record.span().len() > LONGEST_ROW && chunk.fault(record).is_none() {
                let line = row.line();
                return Err(Stop::Unreadable(ReadFailure::LongRow { line }));
            }
        }
        options.report_progress(raw.size());
        Ok(())
    }

    fn row(&mut self, row: &Row<'_>) {
        match self.parser.parse(row, &mut self.problems) {
            ParsedRow::Figures { is_of_all } => {
                let group = if is_of_all {
                    self.scan.groups.number("", row.line_of_all())
                } else {
                    self.group(row)
                };
                let unread = self.parser.unread.iter();
                self.tally
                    .unread
                    .extend(unread.map(|target| (group, *target)));
                for column in &self.scan.table.columns.silent {
                    self.look_at_silent(row, *column);
                }
                if !self.parser.figures.is_empty() {
                    self.tally.aside.count(row, self.scan.plan);
                    self.tally.unread_rows.see_figures(row);
                }
                for place in 0..self.parser.figures.len() {
                    self.file(row, group, self.parser.figures[place]);
                }
            }
            ParsedRow::Aside(aside) => self.tally.aside.add(row, aside),
            ParsedRow::Unread(column, unread) => self.tally.unread_rows.add(row, column, unread),
            ParsedRow::Unknown if self.problems.severity_of(Code::UnknownIndicator).is_some() => {
                let column = row.table.columns.indicator;
                let name = row.record.text(column);
                self.tally.unknown.add(name, || row.place(column));
            }
            ParsedRow::Unknown | ParsedRow::Nothing => {}
        }
    }

    /// Looks at a cell of a column without a role whose first cells said nothing.
    fn look_at_silent(&mut self, row: &Row<'_>, column: usize) {
        let Scan { table, plan, .. } = self.scan;
        let is_known = self.tally.late.contains_key(&column);
        if !is_known
            && !row.record.is_blank(column)
            && ColumnLook::tells(row.record.text(column), plan, table.year)
        {
            self.tally.late.insert(column, row.place(column));
        }
    }

    #[inline]
    fn group(&mut self, row: &Row<'_>) -> u32 {
        let groups = self.scan.groups;
        row.table.columns.group.map_or(0, |column| {
            self.group_numbers.get(row.record.bytes(column), || {
                let written = marks::of_group(row.record.text(column));
                groups.number(&written, row.line_of_all())
            })
        })
    }

    #[inline]
    fn file(&mut self, row: &Row<'_>, group: u32, figure: ParsedFigure) {
        let target = figure.target as usize;
        let place = || row.place(figure.column);
        if figure.is_after_end {
            // it says how new the data are
            self.tally.after_end.add(place);
        } else if let Some(lint) = &self.scan.options.lint {
            let plan = self.scan.plan;
            self.tally.lint(lint, plan, target, figure.date, place);
        }
        self.gathered.push(FiledFigure {
            group,
            target,
            slot: figure.slot,
            line: row.line_of_all(),
            value: figure.value,
            is_summed: false,
        });
    }
}
