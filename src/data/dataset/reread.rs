//! The files of a data set, whose lines are read again where they are to be shown.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::deferred::{CellRef, DeferredProblems};
use crate::data::heading::table::Table;
use crate::data::heading::words;
use crate::data::row::cells::Row;
use crate::data::row::taken;
use crate::data::source::input::{Input, ReadFailure, SourceForm, Unreadable};
use crate::data::source::{RawChunk, Record};
use crate::diagnostic::{Diagnostic, Place, Problem, Problems};
use crate::model::figures::observations::{Remark, RowRef};
use crate::model::number::{decimal, reported};
use crate::model::{Figure, Group};

/// A data file.
pub struct File {
    /// The file itself.
    pub input: Input,
    /// The form it is read in, and its header; `None` for a file without rows that could be read.
    pub known: Option<(SourceForm, Table)>,
}

/// A cell with what its row says beside its figures.
struct SeenCell {
    file: usize,
    place: Place,
    /// Headings and cells of the columns by which rows of one figure may differ.
    beside: Vec<(String, String)>,
}

/// Two rows of one figure that a column tells apart are no mistake of one of them.
fn told_apart(problem: Problem, first: &SeenCell, second: &SeenCell) -> Problem {
    let (Problem::ConflictingFigures {
        indicator, period, ..
    }
    | Problem::RepeatedRow { indicator, period }) = &problem
    else {
        return problem;
    };
    let mut pairs = first.beside.iter().zip(&second.beside);
    match pairs.find(|(one, other)| one.0 == other.0 && one.1 != other.1) {
        Some(((column, one), (_, other))) => Problem::RowsDiffer {
            indicator: indicator.clone(),
            period: period.clone(),
            column: Box::new([column.clone(), one.clone(), other.clone()]),
        },
        None => problem,
    }
}

/// The files of a data set, in the order given.
pub struct Files {
    /// The files.
    pub files: Vec<File>,
    /// About how many bytes a chunk has.
    pub block: usize,
}

impl Files {
    /// Goes through the rows of a file below its header, one after the other, as long as `each` says so.
    ///
    /// # Errors
    /// The file cannot be read on.
    fn each_row(
        &mut self,
        file: usize,
        mut each: impl FnMut(&Row<'_>) -> bool,
    ) -> Result<(), Unreadable> {
        let File { input, known } = &mut self.files[file];
        let Some((form, table)) = known else {
            return Ok(());
        };
        let name = input.name.clone();
        let failed = |error| Unreadable {
            file: name.clone(),
            why: ReadFailure::Io(error),
        };
        let mut chunks = input.chunks(*form, self.block).map_err(failed)?;
        let mut raw = RawChunk::default();
        let mut record = Record::default();
        while chunks.read(&mut raw).map_err(failed)? {
            // what was no text has been told
            let Ok(chunk) = raw.open(&name) else {
                return Ok(());
            };
            let mut records = chunk.records(table.begin(chunk.first_line()));
            while records.read(&mut record) {
                let row = Row {
                    record: &record,
                    chunk: &chunk,
                    table,
                };
                if !each(&row) {
                    return Ok(());
                }
            }
            if !raw.has_more_behind() {
                return Ok(());
            }
        }
        Ok(())
    }

    /// Goes through the rows on these lines, which are counted through all files and stand in order.
    fn each_of(
        &mut self,
        lines: &[u32],
        mut each: impl FnMut(&Row<'_>, u32),
    ) -> Result<(), Unreadable> {
        let mut left = lines;
        for file in 0..self.files.len() {
            let next = self.files[file + 1..]
                .iter()
                .find_map(|file| file.known.as_ref());
            let end = next.map_or(u32::MAX, |(_, table)| table.lines_before);
            let (mut here, later) = left.split_at(left.partition_point(|line| *line <= end));
            left = later;
            if here.is_empty() {
                continue;
            }
            self.each_row(file, |row| {
                let line = row.line_of_all();
                while here.first().is_some_and(|first| *first < line) {
                    here = &here[1..];
                }
                if here.first() == Some(&line) {
                    each(row, line);
                }
                here.last().is_some_and(|last| *last > line)
            })?;
        }
        Ok(())
    }

    /// The cell that a target's figure was read from.
    ///
    /// # Errors
    /// A file cannot be read again.
    pub fn place(&mut self, figure: &Figure, target: usize) -> Result<Option<Place>, Unreadable> {
        let known = self.files[figure.row.file].known.as_ref();
        let before = known.map_or(0, |(_, table)| table.lines_before);
        let at = CellRef {
            line: before + figure.row.line as u32,
            date: figure.date,
            target,
        };
        let places = self.places(std::iter::once(at))?;
        Ok(places.into_values().next().map(|seen| seen.place))
    }

    /// Tells problems of figures at their places.
    ///
    /// # Errors
    /// A file cannot be read again.
    pub fn tell(
        &mut self,
        distant: DeferredProblems<'_>,
        problems: &mut Problems<'_>,
    ) -> Result<(), Unreadable> {
        let of_severity: Vec<_> = distant.into_first().collect();
        let told = || of_severity.iter().flat_map(|(_, told, _)| told);
        let places = self.places(
            told()
                .flat_map(|told| [Some(told.at), told.other])
                .flatten(),
        )?;
        for (severity, told, rest) in of_severity {
            problems.count_more(severity, rest);
            for told in told {
                let found = places.get(&told.at);
                let other = told.other.and_then(|other| places.get(&other));
                let problem = match (found, other) {
                    (Some(one), Some(other)) => told_apart(told.problem, other, one),
                    _ => told.problem,
                };
                let diagnostic = Diagnostic {
                    place: found.map(|found| found.place.clone()),
                    other: other.map(|other| other.place.clone()),
                    ..Diagnostic::of_file(problem)
                };
                problems.add(found.map_or(0, |found| found.file), diagnostic);
            }
        }
        Ok(())
    }

    fn places(
        &mut self,
        cells: impl Iterator<Item = CellRef>,
    ) -> Result<BTreeMap<CellRef, SeenCell>, Unreadable> {
        let mut cells: Vec<CellRef> = cells.collect();
        cells.sort_unstable();
        cells.dedup();
        let mut lines: Vec<u32> = cells.iter().map(|at| at.line).collect();
        lines.dedup();
        let mut places = BTreeMap::new();
        self.each_of(&lines, |row, line| {
            let from = cells.partition_point(|at| at.line < line);
            for at in cells[from..].iter().take_while(|at| at.line == line) {
                let says = |column: &usize| {
                    let heading = row.table.heading(*column).to_owned();
                    (heading, row.record.text(*column).to_owned())
                };
                let seen = SeenCell {
                    file: row.table.file,
                    place: row.place(taken::column(row, at.target, at.date)),
                    beside: row.table.columns.distinguishing.iter().map(says).collect(),
                };
                places.insert(*at, seen);
            }
        })?;
        Ok(places)
    }

    /// Puts in the figures of one target as their cells have them, where these have more digits than are kept.
    ///
    /// # Errors
    /// A file cannot be read again.
    pub fn put_in_written(&mut self, group: &mut Group, target: usize) -> Result<(), Unreadable> {
        let before: Vec<u32> = self
            .files
            .iter()
            .map(|file| {
                file.known
                    .as_ref()
                    .map_or(0, |(_, table)| table.lines_before)
            })
            .collect();
        let line_of = |row: RowRef| before[row.file] + row.line as u32;
        let figures = group.of_mut(target).iter_mut();
        let mut figures: Vec<_> = figures.filter(|figure| !figure.summed).collect();
        figures.sort_by_key(|figure| line_of(figure.row));
        let mut lines: Vec<u32> = figures.iter().map(|figure| line_of(figure.row)).collect();
        lines.dedup();
        self.each_of(&lines, |row, line| {
            let from = figures.partition_point(|figure| line_of(figure.row) < line);
            let of_line = figures[from..].iter_mut();
            for figure in of_line.take_while(|figure| line_of(figure.row) == line) {
                let text = row.record.text(taken::column(row, target, figure.date));
                if reported::has_more_digits(&decimal::fold(text)) {
                    let remark = figure.remark.get_or_insert_default();
                    Arc::make_mut(remark).written = Some(text.to_owned());
                }
            }
        })
    }

    /// Puts in what the rows of groups' figures say beside them.
    ///
    /// # Errors
    /// A file cannot be read again.
    pub fn put_in_remarks(&mut self, groups: &mut [Group]) -> Result<(), Unreadable> {
        let says_any = |(_, table): &(SourceForm, Table)| {
            table.columns.note.is_some()
                || table.columns.source.is_some()
                || table.columns.worded().next().is_some()
                || taken::has_choice(table)
        };
        let says_any =
            |file: &File| file.input.has_comments() || file.known.as_ref().is_some_and(says_any);
        if !self.files.iter().any(says_any) {
            return Ok(());
        }
        let before: Vec<u32> = self
            .files
            .iter()
            .map(|file| {
                file.known
                    .as_ref()
                    .map_or(0, |(_, table)| table.lines_before)
            })
            .collect();
        let all_lines = |row: RowRef| before[row.file] + row.line as u32;
        let mut figures: Vec<_> = groups.iter_mut().flat_map(Group::figures_mut).collect();
        figures.sort_by_key(|(_, figure)| all_lines(figure.row));
        let lines = figures.iter().map(|(_, figure)| all_lines(figure.row));
        let mut lines: Vec<u32> = lines.collect();
        lines.dedup();
        self.each_of(&lines, |row, line| {
            let said = |column: Option<usize>| {
                let text = row.record.text(column?);
                (!text.is_empty()).then(|| text.to_owned())
            };
            let (note, source) = (said(row.table.columns.note), said(row.table.columns.source));
            let from = figures.partition_point(|(_, figure)| all_lines(figure.row) < line);
            let of_line = figures[from..].iter_mut();
            for (target, figure) in of_line.take_while(|(_, one)| all_lines(one.row) == line) {
                let column = taken::column(row, *target, figure.date);
                let words = row.table.columns.worded();
                let words = words.map(|column| row.record.text(column));
                let words = words.filter(|text| words::is_of_note(text));
                let notes = note.as_deref().into_iter().chain(words);
                let notes = notes.chain(row.comments(column));
                let notes: Vec<&str> = notes.collect();
                // a sum of months is from several cells
                let is_chosen = taken::has_choice(row.table) && !figure.summed;
                let remark = Remark {
                    note: (!notes.is_empty()).then(|| notes.join("; ")),
                    source: source.clone(),
                    column: is_chosen.then(|| row.table.heading(column).to_owned()),
                    ..Remark::default()
                };
                figure.remark = (remark != Remark::default()).then(|| Arc::new(remark));
            }
        })
    }
}
