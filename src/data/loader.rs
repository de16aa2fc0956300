//! Data files to [`Observations`]: several files are one data set.

use std::collections::HashSet;
use std::num::NonZero;
use std::thread;

use crate::data::dataset::collect::put_together;
use crate::data::dataset::completeness;
use crate::data::dataset::completeness::LintOptions;
use crate::data::dataset::deferred::DeferredProblems;
use crate::data::dataset::duplicates::repeated;
use crate::data::dataset::ledger::Ledger;
use crate::data::dataset::reread::{File, Files};
use crate::data::dataset::tally::{Counted, ScanTally};
use crate::data::heading::detect::head;
use crate::data::row::parser::Table;
use crate::data::scan::{Pass, Stop, source_of};
use crate::data::source::chunks::{BLOCK, Block};
use crate::data::source::input::{Input, Kind, Unreadable, Why};
use crate::diagnostic::{Code, Diagnostic, Found, Levels, Place, Problem, Problems};
use crate::model::plan::{Target, names};
use crate::model::{GroupCells, GroupName, Observations, Plan};
use crate::text::encoding::{Decoding, Encoding};

/// For how many unknown names of a data set the nearest known ones are looked up: it takes time, and who has
/// more of them has another plan's file.
const MOST_SUGGESTED: usize = 20;

/// How data files are read.
pub struct ReadOptions<'a> {
    /// The column that the data set is divided by, if it is.
    pub by: Option<&'a str>,
    /// The files' encoding; `None` to find it out.
    pub encoding: Option<Encoding>,
    /// How bad problems are.
    pub levels: Levels,
    /// What is looked for beside, where the data are only checked.
    pub lint: Option<LintOptions>,
    /// How many threads read a large file; `None` for as many as the machine runs at once.
    pub threads: Option<NonZero<usize>>,
    /// About how many bytes are read at once.
    pub block: usize,
    /// Is told how many bytes of text were gone through since it was last told.
    pub progress: Option<&'a (dyn Fn(usize) + Sync)>,
}

impl Default for ReadOptions<'_> {
    fn default() -> Self {
        ReadOptions {
            by: None,
            encoding: None,
            levels: Levels::default(),
            lint: None,
            threads: None,
            block: BLOCK,
            progress: None,
        }
    }
}

impl ReadOptions<'_> {
    /// How many threads read a large file.
    pub fn threads(&self) -> usize {
        let all = || thread::available_parallelism().map_or(1, NonZero::get);
        self.threads.map_or_else(all, NonZero::get)
    }

    /// Tells that bytes of text were gone through.
    pub fn progress(&self, bytes: usize) {
        if let Some(progress) = self.progress {
            progress(bytes);
        }
    }
}

/// What data files came to.
pub struct Actuals {
    /// The figures that could be read. With an error among the problems they are not to be trusted.
    pub observations: Observations,
    /// What is wrong with the files.
    pub found: Found,
    /// The files, to be read again.
    pub files: Files,
}

/// Reads data files against a plan.
///
/// # Errors
/// Where a file cannot be read on. What is wrong in a file is told, and reading goes on.
pub fn actuals(
    plan: &Plan,
    inputs: Vec<Input>,
    rules: &ReadOptions<'_>,
) -> Result<Actuals, Unreadable> {
    let known = |input| File { input, known: None };
    let mut files = Files {
        files: inputs.into_iter().map(known).collect(),
        block: rules.block,
    };
    let mut problems = Problems::new(&rules.levels);
    let mut readings = Vec::new();
    for (file, File { input, .. }) in files.files.iter_mut().enumerate() {
        let kind = input.kind(rules.encoding);
        readings.push(
            match kind.map_err(|error| input.unreadable(Why::Io(error)))? {
                Kind::Text(reading) => Some(reading),
                Kind::Workbook => {
                    let file_name = input.name.clone();
                    let problem = Problem::Workbook { file: file_name };
                    problems.add(file, Diagnostic::of_file(problem));
                    None
                }
            },
        );
    }
    // a file that turns out to be no UTF-8 is read anew, and all others with it: what is filed stays filed
    let read = loop {
        match read((plan, rules), &mut files, &readings)? {
            Ok(read) => break read,
            Err(NotText { file, place }) => {
                let (reading, told) =
                    otherwise(&mut files.files[file].input, readings[file], place)?;
                readings[file] = reading;
                if let Some(told) = told {
                    problems.add(file, told);
                }
            }
        }
    };
    read.finish((plan, rules), files, problems)
}

/// A file that is not what it is read as.
struct NotText {
    /// The file's place among those of the data set.
    file: usize,
    /// That it cannot be read so.
    place: Diagnostic,
}

/// How else a file is read that cannot be read so; `None` and what to tell where it fits no encoding.
fn otherwise(
    input: &mut Input,
    reading: Option<Decoding>,
    place: Diagnostic,
) -> Result<(Option<Decoding>, Option<Diagnostic>), Unreadable> {
    if reading.is_some_and(|reading| reading.is_certain) {
        return Ok((None, Some(place)));
    }
    let found = input.found_out();
    let found = found.map_err(|error| input.unreadable(Why::Io(error)))?;
    Ok(match found.encoding {
        Encoding::Utf8 => (None, Some(place)),
        _ => (Some(found), None),
    })
}

/// All rows, read once.
struct Read<'l> {
    ledger: Ledger,
    /// What is wrong with rows and headers.
    problems: Problems<'l>,
    /// What rows are beside their figures, of all files together.
    unread: HashSet<(u32, u32)>,
    reported: Vec<bool>,
    after_end: Counted,
    beyond: Counted,
    unused: Counted,
    /// How many lines the files before each have.
    lines_before: Vec<u32>,
}

/// Reads all rows of all files; of those without a reading none.
fn read<'l>(
    (plan, rules): (&Plan, &'l ReadOptions<'l>),
    files: &mut Files,
    readings: &[Option<Decoding>],
) -> Result<Result<Read<'l>, NotText>, Unreadable> {
    let mut read = Read {
        ledger: Ledger::new(plan.targets.len(), rules.by.is_some()),
        problems: Problems::new(&rules.levels),
        unread: HashSet::new(),
        reported: vec![false; plan.targets.len()],
        after_end: Counted::default(),
        beyond: Counted::default(),
        unused: Counted::default(),
        lines_before: Vec::new(),
    };
    let mut lines = 0_usize;
    for (file, reading) in readings.iter().enumerate() {
        let File { input, known } = &mut files.files[file];
        *known = None;
        let so_far = u32::try_from(lines).map_err(|_| input.unreadable(Why::TooLarge))?;
        read.lines_before.push(so_far);
        let Some(reading) = *reading else { continue };
        match read.file((plan, rules), (file, input), reading, so_far) {
            Ok((table, more)) => {
                // the last line may have no end
                lines += more + 1;
                *known = table.map(|table| (reading, table));
            }
            Err(Stop::NotText(place)) => {
                let place = *place;
                return Ok(Err(NotText { file, place }));
            }
            Err(Stop::Unreadable(why)) => return Err(input.unreadable(why)),
        }
    }
    u32::try_from(lines).map_err(|_| {
        files.files[files.files.len() - 1]
            .input
            .unreadable(Why::TooLarge)
    })?;
    Ok(Ok(read))
}

impl<'l> Read<'l> {
    /// Reads the rows of a file, whose header and number of lines are returned.
    fn file(
        &mut self,
        (plan, rules): (&Plan, &'l ReadOptions<'l>),
        (file, input): (usize, &mut Input),
        reading: Decoding,
        lines_before: u32,
    ) -> Result<(Option<Table>, usize), Stop> {
        let name = input.name.clone();
        if reading.encoding != Encoding::Utf8 {
            let (file_name, encoding) = (name.clone(), reading.encoding.name());
            let problem = Problem::ReadAs {
                file: file_name,
                encoding,
            };
            self.problems.add(file, Diagnostic::of_file(problem));
        }
        let nothing = || Diagnostic::of_file(Problem::NoRows { file: name.clone() });
        let mut blocks = input.blocks(reading, rules.block)?;
        let mut first = Block::default();
        if !blocks.read(&mut first)? {
            self.problems.add(file, nothing());
            return Ok((None, 0));
        }
        let delimiter = blocks.delimiter();
        let source = source_of(&first, &name).map_err(Stop::NotText)?;
        let place = (file, &source, delimiter);
        let head = head((plan, rules.by), place, &mut self.problems);
        let Some(head) = head.map_err(Stop::Unreadable)? else {
            // what has no header may be no text either, further down
            let mut block = Block::default();
            while blocks.read(&mut block)? {
                source_of(&block, &name).map_err(Stop::NotText)?;
            }
            return Ok((None, blocks.lines()));
        };
        let table = Table {
            file,
            lines_before,
            below: head.behind,
            delimiter,
            layout: head.layout,
            says: head.says,
            by: rules.by.map(str::to_owned),
        };
        let pass = Pass {
            plan,
            table: &table,
            name: &name,
            ledger: &self.ledger,
            rules,
        };
        let (told, lines) = pass.run(first, blocks)?;
        if !told.has_rows {
            self.problems.add(file, nothing());
        }
        self.tell(plan, file, told);
        Ok((Some(table), lines))
    }

    fn tell(&mut self, plan: &Plan, file: usize, told: ScanTally<'l>) {
        self.problems.extend(told.problems);
        let (unknown, rest) = told.unknown.problems(plan, MOST_SUGGESTED);
        for one in unknown {
            self.problems.add(file, one);
        }
        if let Some(severity) = self.problems.severity_of(Code::UnknownIndicator) {
            self.problems.count_more(severity, rest);
        }
        // what could not be read is reported all the same
        for (_, target) in &told.unread {
            self.reported[*target as usize] = true;
        }
        self.unread.extend(told.unread);
        for (one, other) in self.reported.iter_mut().zip(told.reported) {
            *one |= other;
        }
        self.after_end.and_later(told.after_end);
        self.beyond.and_later(told.beyond);
        self.unused.and_later(told.unused);
    }

    /// Puts the rows of all files together, adding to the problems that they have as rows.
    fn finish(
        self,
        (plan, rules): (&Plan, &'l ReadOptions<'l>),
        mut files: Files,
        mut problems: Problems<'l>,
    ) -> Result<Actuals, Unreadable> {
        let (mut parts, groups) = self.ledger.close();
        let mut distant = DeferredProblems::new(&rules.levels);
        repeated(plan, &mut files, &groups, &parts, &mut distant)?;
        for part in &mut parts {
            part.contested = HashSet::new();
        }
        let unread = &self.unread;
        let newest = put_together(
            (plan, rules),
            &mut parts,
            unread,
            groups.len(),
            &mut distant,
        );
        if let (true, Some(File { input, .. })) = (
            parts.iter().any(|part| part.cells.is_overfull()),
            files.files.last(),
        ) {
            return Err(input.unreadable(Why::TooLarge));
        }
        problems.extend(self.problems);
        files.tell(distant, &mut problems)?;
        let order = |place: &Place| {
            let is_it = |file: &File| file.input.name == place.file;
            files.files.iter().position(is_it).unwrap_or_default()
        };
        let end = plan.span.end.to_string();
        let as_of = rules
            .lint
            .and_then(|lint| lint.as_of)
            .map(|date| date.to_string());
        let from = rules.lint.map(|lint| lint.used_from(plan).to_string());
        let told = [
            (self.after_end, Problem::AfterPlanEnd { rows: 0, end }),
            (
                self.beyond,
                Problem::BeyondAsOf {
                    rows: 0,
                    as_of: as_of.unwrap_or_default(),
                },
            ),
            (
                self.unused,
                Problem::UnusedRow {
                    rows: 0,
                    from: from.unwrap_or_default(),
                },
            ),
        ];
        for (counted, mut problem) in told {
            let Some(first) = counted.first else { continue };
            if let Problem::AfterPlanEnd { rows, .. }
            | Problem::BeyondAsOf { rows, .. }
            | Problem::UnusedRow { rows, .. } = &mut problem
            {
                *rows = counted.rows;
            }
            problems.add(order(&first), Diagnostic::at(first, problem));
        }
        if let Some(lint) = rules.lint {
            for one in completeness::not_reported(plan, &self.reported, lint.require_all) {
                problems.add(0, one);
            }
        }
        for one in unknown_groups(plan, &groups) {
            problems.add(0, one);
        }
        let observations = Observations {
            files: files
                .files
                .iter()
                .map(|file| file.input.name.clone())
                .collect(),
            lines_before: self.lines_before,
            groups,
            parts: parts.into_iter().map(|part| part.cells).collect(),
            targets: plan.targets.len(),
            newest,
        };
        Ok(Actuals {
            observations,
            found: problems.found(),
            files,
        })
    }
}

/// Groups that the plan asks something of and no row is of.
fn unknown_groups(plan: &Plan, groups: &[GroupCells]) -> Vec<Diagnostic> {
    let known: Vec<&GroupName> = groups
        .iter()
        .filter_map(|group| group.name.as_ref())
        .collect();
    let own = |target: &Target| {
        let asked = target.groups.clone().into_iter();
        let unknown = asked.filter(|own| !known.iter().any(|name| name.is(&own.name)));
        let problem = |name: String| Problem::UnknownGroup {
            near: names::nearest(&name, known.iter().map(|name| name.written.as_str())),
            target: target.id.clone(),
            name,
        };
        unknown
            .map(|own| Diagnostic::of_file(problem(own.name.written)))
            .collect::<Vec<_>>()
    };
    if known.is_empty() {
        return Vec::new();
    }
    plan.targets.iter().flat_map(own).collect()
}
