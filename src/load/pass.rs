//! One pass over a file's rows: blocks are read one after the other and gone through side by side.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::{Mutex, PoisonError};

use super::actuals::Rules;
use super::blocks::{Block, LONGEST_ROW, Then};
use super::cells::{Entry, Line, Reader, Sink, Table};
use super::header::MOST_CELLS;
use super::input::{InBlocks, Why};
use super::ledger::{Ledger, Room, Update};
use super::lint::LintRules;
use super::plain::{Plain, Start};
use super::remembered::Remembered;
use super::rows::{Rows, stray_quote};
use super::separators::Separators;
use super::source::Source;
use crate::diagnostic::{Code, Diagnostic, Place, Problem, Problems};
use crate::model::Plan;
use crate::model::cells::Value;

/// Beyond this many bytes a text is nobody's name for an indicator.
const LONGEST_NAME: usize = 200;

/// How many unknown names are kept, with how often each comes; of more they are told without that.
const MOST_UNKNOWN: usize = 10_000;

/// How many rows of a block are read one by one, between others that are recognized: reading all of them
/// together takes less time.
const MOST_ALONE: usize = 64;

/// What rows are held against and filed in.
#[derive(Clone, Copy)]
pub struct Pass<'p, 'l> {
    /// The plan.
    pub plan: &'p Plan,
    /// The file's header.
    pub table: &'p Table,
    /// The file's name.
    pub name: &'p str,
    /// Where figures go.
    pub ledger: &'p Ledger,
    /// How files are read.
    pub rules: &'l Rules<'l>,
}

/// Why a file is not read to its end, the first by its lines.
pub enum Stop {
    /// Bytes that are not what they were taken for.
    NotText(Box<Diagnostic>),
    /// Something that cannot be read on.
    Unreadable(Why),
}

impl Stop {
    fn line(&self) -> usize {
        match self {
            Stop::NotText(diagnostic) => diagnostic.place.as_ref().map_or(0, |place| place.line),
            Stop::Unreadable(Why::LongRow { line } | Why::ManyCells { line }) => *line,
            Stop::Unreadable(Why::Io(_) | Why::TooLarge) => usize::MAX,
        }
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Unreadable(Why::Io(error))
    }
}

/// What the rows of a file are beside their figures.
pub struct Told<'l> {
    /// What is wrong with them.
    pub problems: Problems<'l>,
    /// Names that the plan does not have.
    pub unknown: Unknown,
    /// Rows after the plan's end.
    pub after_end: Counted,
    /// Rows for later periods than the check is as of.
    pub beyond: Counted,
    /// Rows from before the year that gives bases and paths.
    pub unused: Counted,
    /// The groups and targets of rows that could not be read.
    pub unread: HashSet<(u32, u32)>,
    /// Targets that have a row in the plan's period.
    pub reported: Vec<bool>,
    /// Whether there is any row below the header.
    pub has_rows: bool,
}

/// Rows of which the first one is told, and how many there are.
#[derive(Default)]
pub struct Counted {
    /// The place of the first one.
    pub first: Option<Place>,
    /// How many there are.
    pub rows: usize,
}

impl Counted {
    fn add(&mut self, place: impl FnOnce() -> Place) {
        self.rows += 1;
        self.first.get_or_insert_with(place);
    }

    /// Counts those of another; of the same file the first one by its line is told.
    fn and(&mut self, other: Counted) {
        self.rows += other.rows;
        let line = |place: &Option<Place>| place.as_ref().map_or(usize::MAX, |place| place.line);
        if line(&other.first) < line(&self.first) {
            self.first = other.first;
        }
    }

    /// Counts those of a later file.
    pub fn and_later(&mut self, other: Counted) {
        self.rows += other.rows;
        self.first = self.first.take().or(other.first);
    }
}

/// Names of indicators that the plan does not have.
#[derive(Default)]
pub struct Unknown {
    /// Each name with the place where it first stands and how many rows have it.
    pub names: HashMap<String, (Place, usize)>,
    /// How many rows have none of these.
    pub others: usize,
}

impl Unknown {
    fn add(&mut self, name: &str, place: impl FnOnce() -> Place) {
        if let Some((_, rows)) = self.names.get_mut(name) {
            *rows += 1;
        } else if self.names.len() < MOST_UNKNOWN {
            self.names.insert(name.to_owned(), (place(), 1));
        } else {
            self.others += 1;
        }
    }

    fn and(&mut self, other: Unknown) {
        self.others += other.others;
        for (name, (place, rows)) in other.names {
            let known = self.names.entry(name).or_insert_with(|| (place.clone(), 0));
            known.1 += rows;
            if place.line < known.0.line {
                known.0 = place;
            }
        }
    }

    /// The problems that these are, in order: one for each name, or of very many the first ones alone, and how
    /// many rows there are beside.
    pub fn problems(self, plan: &Plan, most_suggested: usize) -> (Vec<Diagnostic>, usize) {
        let is_whole = self.others == 0 && self.names.len() <= MOST_UNKNOWN;
        let all = self.others + self.names.values().map(|(_, rows)| rows).sum::<usize>();
        let mut names: Vec<(String, (Place, usize))> = self.names.into_iter().collect();
        names.sort_by_key(|(_, (place, _))| place.line);
        if !is_whole {
            names.truncate(MOST_UNKNOWN);
        }
        let rest = if is_whole { 0 } else { all - names.len() };
        let told = names
            .into_iter()
            .enumerate()
            .map(|(nth, (name, (place, rows)))| {
                let near = if nth < most_suggested && name.len() <= LONGEST_NAME {
                    plan.nearest(&name)
                } else {
                    Vec::new()
                };
                let problem = Problem::UnknownIndicator {
                    name: name.chars().take(LONGEST_NAME).collect(),
                    rows: if is_whole { rows } else { 1 },
                    near,
                };
                Diagnostic::at(place, problem)
            });
        (told.collect(), rest)
    }
}

impl<'l> Told<'l> {
    fn new(pass: &Pass<'_, 'l>) -> Told<'l> {
        Told {
            problems: Problems::new(&pass.rules.levels),
            unknown: Unknown::default(),
            after_end: Counted::default(),
            beyond: Counted::default(),
            unused: Counted::default(),
            unread: HashSet::new(),
            reported: vec![false; pass.plan.targets.len()],
            has_rows: false,
        }
    }

    fn and(mut self, other: Told<'l>) -> Told<'l> {
        self.problems.extend(other.problems);
        self.unknown.and(other.unknown);
        self.after_end.and(other.after_end);
        self.beyond.and(other.beyond);
        self.unused.and(other.unused);
        self.unread.extend(other.unread);
        for (one, other) in self.reported.iter_mut().zip(other.reported) {
            *one |= other;
        }
        self.has_rows |= other.has_rows;
        self
    }
}

impl<'l> Pass<'_, 'l> {
    /// Goes through the rows of the first block and all that come behind it.
    pub fn run(self, first: Block, blocks: InBlocks<'_>) -> Result<(Told<'l>, usize), Stop> {
        let is_whole = first.then != Then::More;
        let mut worker = Worker::new(self);
        if is_whole {
            // there is no row behind it to be recognized
            worker.plain = None;
            worker.block(&first)?;
            return Ok((worker.told(), blocks.lines()));
        }
        let shared = Mutex::new((blocks, false));
        let threads = self.rules.threads();
        let mut others: Vec<Worker<'_, 'l>> = (1..threads).map(|_| Worker::new(self)).collect();
        let ended: Vec<Result<(), Stop>> = std::thread::scope(|scope| {
            let started: Vec<_> = others
                .iter_mut()
                .map(|worker| scope.spawn(|| worker.blocks(Block::default(), &shared)))
                .collect();
            let own = worker.blocks(first, &shared);
            let joined = started.into_iter().map(|thread| match thread.join() {
                Ok(ended) => ended,
                Err(panic) => std::panic::resume_unwind(panic),
            });
            joined.chain([own]).collect()
        });
        match ended
            .into_iter()
            .filter_map(Result::err)
            .min_by_key(Stop::line)
        {
            Some(stop) => Err(stop),
            None => {
                let (blocks, _) = shared.into_inner().unwrap_or_else(PoisonError::into_inner);
                let told = others.into_iter().map(Worker::told);
                Ok((told.fold(worker.told(), Told::and), blocks.lines()))
            }
        }
    }
}

/// What one thread has.
struct Worker<'p, 'l> {
    pass: Pass<'p, 'l>,
    reader: Reader<'p>,
    problems: Problems<'l>,
    filing: Filing<'p, 'l>,
    /// What recognizes rows, where the file has such.
    plain: Option<Plain>,
    /// See [`Rows::within`] and [`Ledger::file`].
    memory: Separators,
    room: Room,
}

/// Where a thread's rows go.
struct Filing<'p, 'l> {
    pass: Pass<'p, 'l>,
    groups: Remembered<u32>,
    /// The group and the target of the row that is being read.
    current: (u32, u32),
    /// Figures that are to be filed.
    updates: Vec<Update>,
    told: Told<'l>,
}

impl<'p, 'l> Worker<'p, 'l> {
    fn new(pass: Pass<'p, 'l>) -> Worker<'p, 'l> {
        Worker {
            pass,
            reader: Reader::new(pass.plan, pass.table),
            problems: Problems::new(&pass.rules.levels),
            plain: Plain::new(pass.table, pass.plan.targets.len()),
            memory: Separators::default(),
            room: Room::default(),
            filing: Filing {
                pass,
                groups: Remembered::default(),
                current: (0, 0),
                updates: Vec::new(),
                told: Told::new(&pass),
            },
        }
    }

    fn told(mut self) -> Told<'l> {
        self.filing.told.problems = self.problems;
        self.filing.told
    }

    /// Goes through `block`, and then through those that it takes from all, until there are no more or one of
    /// the threads has stopped.
    fn blocks(
        &mut self,
        mut block: Block,
        shared: &Mutex<(InBlocks<'_>, bool)>,
    ) -> Result<(), Stop> {
        let all = || shared.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let went = self.block(&block);
            let mut taken = all();
            let (blocks, has_stopped) = &mut *taken;
            if went.is_err() {
                *has_stopped = true;
            }
            went?;
            if *has_stopped || !blocks.read(&mut block)? {
                return Ok(());
            }
        }
    }

    /// Goes through the rows of a block.
    fn block(&mut self, block: &Block) -> Result<(), Stop> {
        let source = source_of(block, self.pass.name).map_err(Stop::NotText)?;
        let table = self.pass.table;
        let begin = Start {
            at: 0,
            line: table.lines_before + block.first_line as u32,
        };
        if block.first_line < table.first_line || self.plain.is_none() {
            self.rows(&source, begin, source.text.len())?;
        } else {
            self.plainly(&source, begin)?;
        }
        self.pass.rules.progress(block.bytes.len());
        let Filing { updates, .. } = &mut self.filing;
        self.pass
            .ledger
            .file(updates, table.lines_before, &mut self.room);
        updates.clear();
        Ok(())
    }

    /// Goes through rows of which most are recognized by their texts.
    fn plainly(&mut self, source: &Source<'_>, begin: Start) -> Result<(), Stop> {
        let bytes = source.text.as_bytes();
        let mut start = begin;
        for _ in 0..MOST_ALONE {
            let updates = &mut self.filing.updates;
            if let Some(plain) = &mut self.plain {
                start = plain.run(bytes, start, |update| updates.push(update));
            }
            let rest = &bytes[start.at..];
            if rest.is_empty() {
                return Ok(());
            }
            // a row by itself, unless it may be longer than its line
            let line = memchr::memchr(b'\n', rest).map_or(rest, |end| &rest[..=end]);
            let cells = line.strip_suffix(b"\r\n").unwrap_or(line);
            if memchr::memchr2(b'"', b'\r', cells).is_some() || line.len() == rest.len() {
                break;
            }
            let end = start.at + line.len();
            self.rows(source, start, end)?;
            start = Start {
                at: end,
                line: start.line + 1,
            };
        }
        self.rows(source, start, source.text.len())
    }

    /// Reads the rows from one on that stand before a byte, one by one.
    fn rows(&mut self, source: &Source<'_>, start: Start, end: usize) -> Result<(), Stop> {
        let table = self.pass.table;
        let memory = std::mem::take(&mut self.memory);
        let first = table.lines_before + source.first_line() as u32;
        let from = (start.at, (start.line - first) as usize);
        let mut rows = Rows::within(&source.text[..end], table.delimiter, from, memory);
        while rows.advance() {
            let row = rows.row();
            let line = source.first_line() + row.lines_before();
            if line < table.first_line {
                continue;
            }
            if row.len() > MOST_CELLS {
                return Err(Stop::Unreadable(Why::ManyCells { line }));
            }
            self.filing.told.has_rows = true;
            self.reader
                .read(row, source, &mut self.problems, &mut self.filing);
            let lint = self.pass.rules.lint;
            if let (Some(plain), Some(meant)) = (&mut self.plain, self.reader.meant)
                && lint.is_none_or(|lint| lint.lets_pass(self.pass.plan, meant.date))
            {
                plain.learn(&row, &meant, self.filing.current.0);
            }
            // an open quote was told, as what it is
            let is_open = || stray_quote(&source.text, row, table.delimiter).is_some();
            if row.span().len() > LONGEST_ROW && !is_open() {
                return Err(Stop::Unreadable(Why::LongRow { line }));
            }
        }
        self.memory = rows.memory();
        Ok(())
    }
}

impl Sink for Filing<'_, '_> {
    #[inline]
    fn target(&mut self, line: &Line<'_>, target: usize) {
        let ledger = self.pass.ledger;
        let group = line.table.layout.group.map_or(0, |column| {
            let name = || line.row.cell(column);
            self.groups.get(line.row.place(column), || {
                ledger.group(name(), line.of_all())
            })
        });
        self.current = (group, target as u32);
    }

    #[inline]
    fn figure(&mut self, line: &Line<'_>, entry: Entry) {
        if entry.is_after_end {
            return self.told.after_end.add(|| line.place(entry.column));
        }
        let (group, target) = self.current;
        if let Some(lint) = &self.pass.rules.lint {
            self.told
                .lint(lint, self.pass.plan, target as usize, line, &entry);
        }
        let line = line.of_all();
        match entry.value {
            Value::Short(value) => self.updates.push(Update {
                group,
                target,
                slot: entry.slot,
                line,
                value,
            }),
            Value::Long(value) => {
                let claim = (group, target, entry.slot);
                let before = self.pass.table.lines_before;
                self.pass.ledger.file_long(claim, (line, value), before);
            }
        }
    }

    fn unread(&mut self) {
        self.told.unread.insert(self.current);
    }

    fn unknown(&mut self, line: &Line<'_>) {
        if self
            .told
            .problems
            .severity_of(Code::UnknownIndicator)
            .is_some()
        {
            let column = line.table.layout.indicator;
            self.told
                .unknown
                .add(line.row.cell(column), || line.place(column));
        }
    }
}

impl Told<'_> {
    /// Counts what a lint tells of a figure's date.
    fn lint(
        &mut self,
        lint: &LintRules,
        plan: &Plan,
        target: usize,
        line: &Line<'_>,
        entry: &Entry,
    ) {
        let place = || line.place(entry.column);
        self.reported[target] |= plan.span.contains(entry.date);
        if lint.as_of.is_some_and(|as_of| entry.date > as_of) {
            self.beyond.add(place);
        }
        if entry.date < lint.used_from(plan) {
            self.unused.add(place);
        }
    }
}

/// The text of a block.
///
/// # Errors
/// The place of the first bytes in it or behind it that do not fit the encoding.
pub fn source_of<'b>(block: &'b Block, name: &str) -> Result<Source<'b>, Box<Diagnostic>> {
    match simdutf8::compat::from_utf8(&block.bytes) {
        Ok(text) => {
            let source = Source::part(name, text, block.first_line);
            match block.then {
                Then::Broken => Err(Box::new(source.undecodable())),
                _ => Ok(source),
            }
        }
        Err(error) => {
            let valid = String::from_utf8_lossy(&block.bytes[..error.valid_up_to()]).into_owned();
            let before = Source::part(name, valid, block.first_line);
            Err(Box::new(before.undecodable()))
        }
    }
}
