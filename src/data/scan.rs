//! One pass over a file's rows: blocks are read one after the other and gone through side by side.

use std::io;
use std::ops::Range;
use std::sync::{Mutex, PoisonError};

use crate::data::dataset::ledger::{Ledger, Room};
use crate::data::dataset::tally::ScanTally;
use crate::data::dataset::updates::{Update, Updates};
use crate::data::heading::columns::MOST_CELLS;
use crate::data::loader::ReadOptions;
use crate::data::row::memo::Remembered;
use crate::data::row::parser::{Entry, Line, Reader, Sink, Table};
use crate::data::source::chunks::{Block, LONGEST_ROW, Then};
use crate::data::source::input::{InBlocks, Why};
use crate::data::source::plain::{Plain, Start, Whose};
use crate::data::source::rows::{Begin, Rows, stray_quote};
use crate::data::source::separators::Separators;
use crate::diagnostic::{Code, Diagnostic, Problems};
use crate::model::Plan;
use crate::model::figures::cells::Value;
use crate::text::source::Source;

/// How many rows of a block are read one by one, between others that are recognized: reading all of them
/// together takes less time.
const MOST_ALONE: usize = 256;

/// From how many bytes on a file says the same often enough for what rows mean to be learnt.
const WORTH_LEARNING: usize = 1 << 14;

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
    pub rules: &'l ReadOptions<'l>,
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

impl<'l> Pass<'_, 'l> {
    /// Goes through the rows of the first block and all that come behind it.
    pub fn run(self, first: Block, blocks: InBlocks<'_>) -> Result<(ScanTally<'l>, usize), Stop> {
        let is_whole = first.then != Then::More;
        let mut worker = Worker::new(self);
        if is_whole {
            if first.bytes.len() >= WORTH_LEARNING {
                worker.learn();
            }
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
                Ok((told.fold(worker.told(), ScanTally::and), blocks.lines()))
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
    updates: Updates,
    told: ScanTally<'l>,
}

impl<'p, 'l> Worker<'p, 'l> {
    fn new(pass: Pass<'p, 'l>) -> Worker<'p, 'l> {
        Worker {
            pass,
            reader: Reader::new(pass.plan, pass.table),
            problems: Problems::new(&pass.rules.levels),
            plain: None,
            memory: Separators::default(),
            room: Room::default(),
            filing: Filing {
                pass,
                groups: Remembered::default(),
                current: (0, 0),
                updates: Updates::default(),
                told: ScanTally::new(&pass.rules.levels, pass.plan.targets.len()),
            },
        }
    }

    fn told(mut self) -> ScanTally<'l> {
        self.filing.told.problems = self.problems;
        self.filing.told
    }

    /// Begins to learn from rows what their texts mean.
    fn learn(&mut self) {
        self.plain = Plain::new(self.pass.table, self.pass.plan.targets.len());
    }

    /// Goes through `block`, and then through those that it takes from all, until there are no more or one of
    /// the threads has stopped.
    fn blocks(
        &mut self,
        mut block: Block,
        shared: &Mutex<(InBlocks<'_>, bool)>,
    ) -> Result<(), Stop> {
        let all = || shared.lock().unwrap_or_else(PoisonError::into_inner);
        self.learn();
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
        let Begin { byte, lines, .. } = table.begin(&source);
        let begin = Start {
            at: byte,
            line: table.lines_before + (block.first_line + lines) as u32,
        };
        if self.plain.is_none() {
            self.rows(&source, begin, source.text.len())?;
        } else {
            self.plainly(&source, begin)?;
        }
        self.pass.rules.progress(block.bytes.len());
        let (updates, room) = (&mut self.filing.updates, &mut self.room);
        self.pass.ledger.file(updates, table.lines_before, room);
        Ok(())
    }

    /// Goes through rows of which most are recognized by their texts.
    fn plainly(&mut self, source: &Source<'_>, begin: Start) -> Result<(), Stop> {
        let bytes = source.text.as_bytes();
        let mut start = begin;
        for _ in 0..MOST_ALONE {
            let filing = &mut self.filing;
            if let Some(plain) = &mut self.plain {
                start = plain.run(bytes, start, |update| filing.add(&source.text, update));
                filing.find_groups();
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
        let begin = Begin {
            byte: start.at,
            lines: (start.line - first) as usize,
            // those that are recognized, and those that are read by themselves, have none
            ..table.begin(source)
        };
        let mut rows = Rows::within(&source.text[..end], table.delimiter, begin, memory);
        while rows.advance() {
            let row = rows.row();
            let line = || source.first_line() + row.lines_before();
            if row.len() > MOST_CELLS {
                return Err(Stop::Unreadable(Why::ManyCells { line: line() }));
            }
            self.filing.told.has_rows = true;
            self.reader
                .read(row, source, &mut self.problems, &mut self.filing);
            let lint = self.pass.rules.lint;
            if let (Some(plain), Some(meant)) = (&mut self.plain, self.reader.meant)
                && lint.is_none_or(|lint| lint.lets_pass(self.pass.plan, meant.date))
            {
                plain.learn(&row, &meant);
            }
            // an open quote was told, as what it is
            let is_open = || stray_quote(&source.text, row, table.delimiter).is_some();
            if row.span().len() > LONGEST_ROW && !is_open() {
                return Err(Stop::Unreadable(Why::LongRow { line: line() }));
            }
        }
        self.memory = rows.memory();
        Ok(())
    }
}

impl Filing<'_, '_> {
    /// Adds the figure of a row of `text` that was recognized.
    #[inline(always)]
    fn add(&mut self, text: &str, update: Update<Whose>) {
        match &update.group {
            Whose::All => self.updates.push(update.of(0)),
            Whose::Named(name) => {
                let name = *name;
                self.updates.push_named(update.of(name));
            }
            Whose::At(place) => {
                let group = self.group(text, place.clone(), update.line);
                self.updates.push(update.of(group));
            }
        }
    }

    /// The group whose name stands at a place of `text`, on this line.
    // apart, so that it takes no registers from rows with names of few bytes
    #[inline(never)]
    fn group(&mut self, text: &str, place: Range<usize>, line: u32) -> u32 {
        let ledger = self.pass.ledger;
        let name = (text.as_bytes(), place.clone());
        self.groups.get(name, || ledger.group(&text[place], line))
    }

    /// Finds the groups of the rows that were recognized so far, so that a name is met first where it first stands,
    /// and not in a row further down that is read.
    fn find_groups(&mut self) {
        let (ledger, groups) = (self.pass.ledger, &mut self.groups);
        self.updates
            .find_groups(|name, line| groups.get_brief(name, || ledger.group(&name.text(), line)));
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

/// The text of a block.
///
/// # Errors
/// The place of the first bytes in it or behind it that do not fit the encoding.
pub fn source_of<'b>(block: &'b Block, name: &str) -> Result<Source<'b>, Box<Diagnostic>> {
    let before = (block.first_line, block.breaks_before);
    match simdutf8::compat::from_utf8(&block.bytes) {
        Ok(text) => {
            let source = Source::part(name, text, before);
            match block.then {
                Then::Broken => Err(Box::new(source.undecodable())),
                _ => Ok(source),
            }
        }
        Err(error) => {
            let valid = String::from_utf8_lossy(&block.bytes[..error.valid_up_to()]).into_owned();
            Err(Box::new(Source::part(name, valid, before).undecodable()))
        }
    }
}
