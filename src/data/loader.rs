//! The loader: several files are one data set.

use std::collections::HashSet;

use super::dataset::aside::AsideTally;
use super::dataset::collect::Collector;
use super::dataset::compact::buckets::Buckets;
use super::dataset::counted::Counted;
use super::dataset::deferred::DeferredProblems;
use super::dataset::groups::GroupIndex;
use super::dataset::lines::LineIndex;
use super::dataset::plausibility::Plausibility;
use super::dataset::reread::{File, Files};
use super::dataset::series::completeness;
use super::dataset::store::Dataset;
use super::dataset::tally::ScanTally;
use super::dataset::unread::UnreadRows;
use super::heading::detect::{Beginning, detect};
use super::heading::table::Table;
use super::options::ReadOptions;
use super::scan::{Scan, Stop};
use super::sheets::Choice;
use super::source::RawChunk;
use super::source::input::{Input, InputKind, ReadFailure, SourceForm, Unreadable};
use super::source::text_chunks::BLOCK;
use super::source::workbook::kind::is_workbook_name;
use crate::diagnostic::{Code, Diagnostic, Found, Problem, Problems, Severity};
use crate::model::plan::{Target, names};
use crate::model::{GroupName, Plan};

/// For how many unknown names of a data set the nearest known ones are looked up: it takes time, and who has
/// more of them has another plan's file.
const MOST_SUGGESTED: usize = 200;

/// The outcome of reading data files.
pub struct Actuals {
    /// The figures that could be read. With an error among the problems they are not to be trusted.
    pub observations: Dataset,
    /// The problems of the files.
    pub found: Found,
    /// The files, to be read again.
    pub files: Files,
}

/// Reads data files against a plan.
///
/// # Errors
/// A file that cannot be read on. Problems in a file are collected, and reading goes on.
pub fn actuals(
    plan: &Plan,
    inputs: Vec<Input>,
    options: &ReadOptions<'_>,
) -> Result<Actuals, Unreadable> {
    let loader = Loader { plan, options };
    let known = |input| File { input, known: None };
    let mut files = Files {
        files: inputs.into_iter().map(known).collect(),
        block: options.block,
    };
    let mut problems = Problems::new(&options.levels);
    let mut forms = loader.forms(&mut files, &mut problems)?;
    // a file that turns out to be no UTF-8 is read anew, and all others with it: what is filed stays filed
    let scanned = loop {
        match loader.scan(&mut files, &forms)? {
            Ok(scanned) => break scanned,
            Err(NotText { file, place }) => {
                let (form, told) = other_form(&mut files.files[file].input, forms[file], place)?;
                forms[file] = form;
                if let Some(told) = told {
                    problems.add(file, told);
                }
            }
        }
    };
    loader.finish(scanned, files, problems)
}

/// A file that is not what it is read as.
struct NotText {
    /// The file's place among those of the data set.
    file: usize,
    /// The place of the first bytes that do not fit.
    place: Diagnostic,
}

/// Another form for a file that cannot be read so; `None` and the problem where it fits no encoding.
fn other_form(
    input: &mut Input,
    form: Option<SourceForm>,
    place: Diagnostic,
) -> Result<(Option<SourceForm>, Option<Diagnostic>), Unreadable> {
    if form.is_some_and(SourceForm::is_certain) {
        return Ok((None, Some(place)));
    }
    let found = input.found_out();
    let found = found.map_err(|error| input.unreadable(ReadFailure::Io(error)))?;
    Ok(match found.unusual_encoding() {
        None => (None, Some(place)),
        Some(_) => (Some(found), None),
    })
}

/// All rows, read once.
struct Scanned<'l> {
    buckets: Buckets,
    groups: GroupIndex,
    /// Problems of rows and headers.
    problems: Problems<'l>,
    /// The groups and targets of rows that could not be read.
    unread: HashSet<(u32, u32)>,
    reported: Vec<bool>,
    after_end: Counted,
    beyond: Counted,
    unused: Counted,
    aside: AsideTally,
    unread_rows: UnreadRows,
    lines: LineIndex,
}

impl<'l> Scanned<'l> {
    fn add(&mut self, plan: &Plan, file: usize, tally: ScanTally<'l>) {
        self.problems.extend(tally.problems);
        let severity = self.problems.severity_of(Code::UnknownIndicator);
        let is_denied = severity == Some(Severity::Error);
        let unknown = tally.unknown.problems(plan, MOST_SUGGESTED, is_denied);
        let (unknown, rest) = unknown;
        for one in unknown {
            self.problems.add(file, one);
        }
        if let Some(severity) = severity {
            self.problems.count_more(severity, rest);
        }
        // what could not be read is reported all the same
        for (_, target) in &tally.unread {
            self.reported[*target as usize] = true;
        }
        self.unread.extend(tally.unread);
        for (one, other) in self.reported.iter_mut().zip(tally.reported) {
            *one |= other;
        }
        self.after_end.and_later(file, tally.after_end);
        self.beyond.and_later(file, tally.beyond);
        self.unused.and_later(file, tally.unused);
        self.aside.and_later(file, tally.aside);
        self.unread_rows.and_later(file, tally.unread_rows);
    }
}

/// A plan, and the options that files are read by.
#[derive(Clone, Copy)]
struct Loader<'l> {
    plan: &'l Plan,
    options: &'l ReadOptions<'l>,
}

impl<'l> Loader<'l> {
    /// The form that each file is read in at first; none for what is no table.
    fn forms(
        self,
        files: &mut Files,
        problems: &mut Problems<'_>,
    ) -> Result<Vec<Option<SourceForm>>, Unreadable> {
        let mut forms = Vec::new();
        for (file, File { input, .. }) in files.files.iter_mut().enumerate() {
            let kind = input.kind(self.options.encoding);
            forms.push(
                match kind.map_err(|error| input.unreadable(ReadFailure::Io(error)))? {
                    InputKind::Table(form) => Some(form),
                    InputKind::Workbook => self.workbook(file, input, problems)?,
                    InputKind::Other(kind) => {
                        let file_name = input.name.clone();
                        let problem = Problem::NotATable {
                            file: file_name,
                            kind,
                        };
                        problems.add(file, Diagnostic::of_file(problem));
                        None
                    }
                },
            );
        }
        Ok(forms)
    }

    /// The form of a workbook, which goes on as the cells of one sheet; none where it cannot be read.
    fn workbook(
        self,
        file: usize,
        input: &mut Input,
        problems: &mut Problems<'_>,
    ) -> Result<Option<SourceForm>, Unreadable> {
        let name = input.name.clone();
        let sheet = input.sheet.clone();
        let bytes = input.workbook();
        let Some(bytes) = bytes.map_err(|error| input.unreadable(ReadFailure::Io(error)))? else {
            let problem = Problem::HugeWorkbook { file: name };
            problems.add(file, Diagnostic::of_file(problem));
            return Ok(None);
        };
        let choice = Choice {
            plan: self.plan,
            options: self.options,
            file,
            name: &name,
            sheet: sheet.as_deref().or(self.options.sheet),
        };
        let cells = choice.table(bytes, problems);
        Ok(cells.map(|cells| {
            input.become_cells(cells);
            SourceForm::Cells
        }))
    }

    /// Reads all rows of all files; of those without a form none.
    fn scan(
        self,
        files: &mut Files,
        forms: &[Option<SourceForm>],
    ) -> Result<Result<Scanned<'l>, NotText>, Unreadable> {
        let mut scanned = Scanned {
            buckets: Buckets::default(),
            groups: GroupIndex::new(self.options.by.is_some()),
            problems: Problems::new(&self.options.levels),
            unread: HashSet::new(),
            reported: vec![false; self.plan.indicator_count()],
            after_end: Counted::default(),
            beyond: Counted::default(),
            unused: Counted::default(),
            aside: AsideTally::default(),
            unread_rows: UnreadRows::default(),
            lines: LineIndex::default(),
        };
        let mut lines = 0_usize;
        for (file, form) in forms.iter().enumerate() {
            let File { input, known } = &mut files.files[file];
            *known = None;
            let before =
                u32::try_from(lines).map_err(|_| input.unreadable(ReadFailure::TooLarge))?;
            scanned.lines.0.push(before);
            let Some(form) = *form else { continue };
            match self.scan_file(file, input, form, &mut scanned) {
                Ok((table, more)) => {
                    // the last line may have no end
                    lines += more + 1;
                    *known = table.map(|table| (form, table));
                }
                Err(Stop::NotText(place)) => {
                    let place = *place;
                    return Ok(Err(NotText { file, place }));
                }
                Err(Stop::Unreadable(why)) => return Err(input.unreadable(why)),
            }
            if u32::try_from(lines).is_err() {
                return Err(input.unreadable(ReadFailure::TooLarge));
            }
        }
        Ok(Ok(scanned))
    }

    /// Reads the rows of a file, whose header and number of lines are returned.
    fn scan_file(
        self,
        file: usize,
        input: &mut Input,
        form: SourceForm,
        scanned: &mut Scanned<'l>,
    ) -> Result<(Option<Table>, usize), Stop> {
        let Loader { plan, options } = self;
        let name = input.name.clone();
        if let Some(told) = read_as(&name, form) {
            scanned.problems.add(file, told);
        }
        let nothing = || Diagnostic::of_file(Problem::NoRows { file: name.clone() });
        // a header is judged by as many rows whatever the size of chunks
        let size = options.block.max(BLOCK);
        let mut looked_at = RawChunk::default();
        let mut chunks = input.chunks(form, size)?;
        if !chunks.read(&mut looked_at)? {
            scanned.problems.add(file, nothing());
            return Ok((None, 0));
        }
        let chunk = looked_at.open(&name).map_err(Stop::NotText)?;
        let beginning = Beginning {
            plan,
            options,
            file,
            name: &name,
            chunk: &chunk,
        };
        let header = detect(beginning, &mut scanned.problems);
        let header = header.map_err(|line| Stop::Unreadable(ReadFailure::ManyCells { line }))?;
        let Some(header) = header else {
            // what has no header may be no text either, further down
            let mut raw = RawChunk::default();
            while chunks.read(&mut raw)? {
                raw.open(&name).map_err(Stop::NotText)?;
            }
            return Ok((None, chunks.lines()));
        };
        let lines_before = scanned.lines.0.last().copied().unwrap_or_default();
        let table = beginning.table(header, lines_before);
        drop(chunk);
        let (first, chunks) = if size == options.block {
            (looked_at, chunks)
        } else {
            let mut first = RawChunk::default();
            let mut chunks = input.chunks(form, options.block)?;
            chunks.read(&mut first)?;
            (first, chunks)
        };
        let scan = Scan {
            plan,
            table: &table,
            name: &name,
            buckets: &scanned.buckets,
            groups: &scanned.groups,
            options,
        };
        let (mut tally, lines) = scan.run(first, chunks)?;
        if !tally.has_rows {
            scanned.problems.add(file, nothing());
        }
        for (column, place) in std::mem::take(&mut tally.late) {
            let name = table.heading(column).to_owned();
            let problem = Problem::UnknownColumn { name };
            scanned.problems.add(file, Diagnostic::at(place, problem));
        }
        scanned.add(plan, file, tally);
        Ok((Some(table), lines))
    }

    /// Puts the rows of all files together, adding to the problems that they have as rows.
    fn finish(
        self,
        scanned: Scanned<'l>,
        mut files: Files,
        mut problems: Problems<'l>,
    ) -> Result<Actuals, Unreadable> {
        let Loader { plan, options } = self;
        let mut deferred = DeferredProblems::new(&options.levels);
        let collector = Collector::new(
            plan,
            options,
            &scanned.lines,
            &scanned.groups,
            &scanned.unread,
        );
        let collected = collector.collect(&scanned.buckets, &mut deferred);
        problems.extend(scanned.problems);
        files.tell(deferred, &mut problems)?;
        let end = plan.span.end.to_string();
        let as_of = options.lint.and_then(|lint| lint.as_of);
        let as_of = as_of.map(|date| date.to_string()).unwrap_or_default();
        let from = options.lint.map(|lint| lint.used_from(plan).to_string());
        let from = from.unwrap_or_default();
        scanned.aside.tell(plan, &mut problems);
        scanned.unread_rows.tell(&mut problems);
        scanned
            .after_end
            .tell(&mut problems, |rows| Problem::AfterPlanEnd { rows, end });
        scanned
            .beyond
            .tell(&mut problems, |rows| Problem::BeyondAsOf { rows, as_of });
        scanned
            .unused
            .tell(&mut problems, |rows| Problem::UnusedRow { rows, from });
        for problem in Plausibility::of_plan(plan) {
            problems.add(0, Diagnostic::of_file(problem));
        }
        if let Some(lint) = options.lint {
            for one in completeness::not_reported(plan, &scanned.reported, lint.require_all) {
                problems.add(0, one);
            }
        }
        let names = files.files.iter().map(|file| file.input.name.clone());
        let observations = Dataset::new(
            plan,
            names.collect(),
            scanned.lines,
            scanned.groups.into_groups(),
            collected,
        );
        for one in unknown_groups(plan, &observations) {
            problems.add(0, one);
        }
        Ok(Actuals {
            observations,
            found: problems.found(),
            files,
        })
    }
}

/// The note on a text that was read in another encoding than most are.
fn read_as(name: &str, form: SourceForm) -> Option<Diagnostic> {
    // a text may be named as a workbook is
    let encoding = match is_workbook_name(name) {
        true => form.encoding(),
        false => form.unusual_encoding(),
    };
    let problem = Problem::ReadAs {
        file: name.to_owned(),
        encoding: encoding?.name(),
    };
    Some(Diagnostic::of_file(problem))
}

/// Groups with a goal of their own in the plan, of which there is no row.
fn unknown_groups(plan: &Plan, dataset: &Dataset) -> Vec<Diagnostic> {
    let known: Vec<&GroupName> = dataset
        .groups
        .iter()
        .filter_map(|group| group.name.as_ref())
        .collect();
    let own = |target: &Target| {
        let asked = target.groups.clone().into_iter();
        let unknown = asked.filter(|own| !known.iter().any(|name| name.is(&own.name)));
        let problem = |name: String| Problem::UnknownGroup {
            near: names::nearest(&name, known.iter().map(|name| &*name.written)),
            target: target.id.clone(),
            name,
        };
        unknown
            .map(|own| Diagnostic::of_file(problem(own.name.written.to_string())))
            .collect::<Vec<_>>()
    };
    if known.is_empty() {
        return Vec::new();
    }
    plan.indicators().flat_map(own).collect()
}
