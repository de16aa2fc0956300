//! The sheet of a workbook that is read: the one that is named, or whose header is recognised.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::heading::columns::Columns;
use super::heading::detect::{Beginning, detect};
use super::heading::prose::remark::{NoteSays, Remarks};
use super::heading::units;
use super::options::ReadOptions;
use super::outside::{self, OutsideTable};
use super::rounded;
use super::row::value::quoted;
use super::source::cells::Cells;
use super::source::grid::GridRow;
use super::source::input::{self, Input};
use super::source::text_chunks::BLOCK;
use super::source::workbook::{Area, DisplayFault, Refusal, Sheet, Workbook};
use super::source::{RawChunk, csv};
use crate::diagnostic::{Diagnostic, Problem, Problems, TextOrigin};
use crate::model::Plan;
use crate::model::number::decimal;
use crate::model::number::reported::{self, Reported};
use crate::model::plan::names;

/// The most hidden columns and other sheets that are named.
const MOST_NAMED: usize = 20;

/// A workbook whose sheet is looked for.
#[derive(Clone, Copy)]
pub struct Choice<'a> {
    /// The plan that the file's figures are for.
    pub plan: &'a Plan,
    /// The options that files are read by.
    pub options: &'a ReadOptions<'a>,
    /// The file's place among those of the data set.
    pub file: usize,
    /// The file's name.
    pub name: &'a str,
    /// The sheet that is asked for; `None` for the one whose header is recognised.
    pub sheet: Option<&'a str>,
}

/// A sheet with what its header says of its columns, where that is recognised.
struct Candidate {
    sheet: Sheet,
    cells: Cells,
    header: Option<(Columns, usize)>,
    /// Problems of what was left out of it.
    told: Vec<Diagnostic>,
}

impl Choice<'_> {
    /// The table of a workbook; `None` where its problem was told.
    pub fn table(self, bytes: Vec<u8>, problems: &mut Problems<'_>) -> Option<Cells> {
        match self.read(bytes) {
            Ok((cells, told)) => {
                for one in told {
                    problems.add(self.file, one);
                }
                Some(cells)
            }
            Err(problem) => {
                problems.add(self.file, Diagnostic::of_file(problem));
                None
            }
        }
    }

    fn read(self, bytes: Vec<u8>) -> Result<(Cells, Vec<Diagnostic>), Problem> {
        let refused = |refusal| self.refused(refusal);
        let mut workbook = Workbook::open(bytes).map_err(refused)?;
        let listed: Vec<(String, bool)> = workbook
            .sheets()
            .map(|(name, is_hidden)| (name.to_owned(), is_hidden))
            .collect();
        if let Some(asked) = self.sheet {
            let is_it = |own: &str| own == asked || names::key(own) == names::key(asked);
            let Some((own, _)) = listed.iter().find(|(own, _)| is_it(own)) else {
                return Err(Problem::UnknownSheet {
                    file: self.name.to_owned(),
                    name: asked.to_owned(),
                    sheets: named(listed.iter().map(|(own, _)| own)),
                });
            };
            let sheet = workbook.read(own).map_err(refused)?;
            let candidate = self.candidate(sheet).map_err(refused)?;
            return Ok(self.finish(candidate, &[]));
        }
        let mut candidates = Vec::new();
        for (name, is_hidden) in &listed {
            let sheet = workbook.read(name).map_err(refused)?;
            if sheet.grid.is_blank() {
                continue;
            }
            let mut candidate = self.candidate(sheet).map_err(refused)?;
            if *is_hidden && !self.options.hidden {
                candidate.header = None;
            }
            candidates.push(candidate);
        }
        let recognised: Vec<usize> = (0..candidates.len())
            .filter(|at| candidates[*at].header.is_some())
            .collect();
        let chosen = match (recognised[..].len(), candidates.len()) {
            (1, _) => recognised[0],
            (0, 1) => 0,
            (0, 0) => {
                let file = self.name.to_owned();
                return Err(Problem::NoRows { file });
            }
            (found, _) => {
                let all = 0..candidates.len();
                let of = |at: &usize| found == 0 || recognised.contains(at);
                let sheets = named(all.filter(of).map(|at| &candidates[at].sheet.name));
                return Err(Problem::SeveralSheets {
                    file: self.name.to_owned(),
                    sheets,
                    recognised: found > 0,
                });
            }
        };
        let candidate = candidates.swap_remove(chosen);
        Ok(self.finish(candidate, &candidates))
    }

    fn refused(self, refusal: Refusal) -> Problem {
        let file = self.name.to_owned();
        match refusal {
            Refusal::Broken => Problem::BrokenWorkbook { file },
            Refusal::Locked => Problem::LockedWorkbook { file },
            Refusal::Huge => Problem::HugeWorkbook { file },
            Refusal::OtherDocument => Problem::NotATable {
                file,
                kind: crate::diagnostic::OtherFile::Document,
            },
        }
    }

    /// A sheet as a table: without hidden columns, with merged texts in all of their cells.
    fn candidate(self, mut sheet: Sheet) -> Result<Candidate, Refusal> {
        let mut told = Vec::new();
        if !self.options.hidden {
            told.extend(self.without_hidden_columns(&mut sheet));
        }
        let is_text = |text: &str| {
            let folded = decimal::fold(text);
            let is_number = match reported::read(&folded) {
                Ok(Reported::Number(_, "")) => true,
                Ok(Reported::Number(_, unit)) => units::is_unit(unit, self.plan),
                _ => false,
            };
            !is_number && !text.starts_with(['=', '#'])
        };
        for area in sheet.facts.merged.clone() {
            if !is_title(&sheet, area) {
                fill(&mut sheet, area, is_text)?;
            }
        }
        sheet.even_out()?;
        let mut cells = Cells {
            file: self.name.to_owned(),
            sheet: Some(sheet.name.clone()),
            grid: std::mem::take(&mut sheet.grid),
            comments: sheet.facts.comments.said().collect(),
        };
        let header = self.header(&mut cells);
        Ok(Candidate {
            sheet,
            cells,
            header,
            told,
        })
    }

    /// The columns of a table whose header is recognised, and the row below it.
    fn header(self, cells: &mut Cells) -> Option<(Columns, usize)> {
        let mut problems = Problems::new(&self.options.levels);
        let taken = Arc::new(std::mem::take(cells));
        let found = {
            let mut input = Input::of_shared_cells(Arc::clone(&taken));
            let mut raw = RawChunk::default();
            let read = input
                .chunks(input::SourceForm::Cells, BLOCK)
                .map(|mut chunks| chunks.read(&mut raw));
            let is_read = matches!(read, Ok(Ok(true)));
            let chunk = raw.open(self.name).ok().filter(|_| is_read);
            chunk.and_then(|chunk| {
                let beginning = Beginning {
                    plan: self.plan,
                    options: self.options,
                    file: self.file,
                    name: self.name,
                    chunk: &chunk,
                };
                let header = detect(beginning, &mut problems).ok()??;
                Some((header.columns, header.below.lines))
            })
        };
        *cells = Arc::try_unwrap(taken).unwrap_or_default();
        found
    }

    /// Takes the hidden columns out of a sheet; those with something in them are told.
    fn without_hidden_columns(self, sheet: &mut Sheet) -> Option<Diagnostic> {
        let hidden = sheet.facts.hidden_columns.clone().unwrap_or_default();
        let is_filled = |column: &usize| {
            let mut cells = sheet.grid.rows().filter_map(|row| row.cell(*column));
            cells.any(|cell| !cell.trim().is_empty())
        };
        let filled: Vec<usize> = hidden.iter().copied().filter(is_filled).collect();
        for area in sheet.facts.merged.clone() {
            let columns = area.first.1..=area.last.1;
            let shown = columns.clone().find(|column| !hidden.contains(column));
            if let Some(shown) = shown.filter(|shown| *shown != area.first.1) {
                let text = sheet.grid.text(area.first).to_owned();
                let at = (area.first.0, shown);
                if sheet.grid.text(at).is_empty() && sheet.put(at, &text).is_err() {
                    return None;
                }
            }
        }
        let first = *filled.first()?;
        let heading = |column: usize| {
            let own = sheet.grid.rows().filter_map(|row| row.cell(column));
            own.map(str::trim)
                .find(|cell| !cell.is_empty())
                .unwrap_or_default()
                .to_owned()
        };
        let columns: Vec<[String; 2]> = filled
            .iter()
            .take(MOST_NAMED)
            .map(|column| [csv::letters(*column), heading(*column)])
            .collect();
        let says = |row: GridRow<'_>| row.cell(first).is_some_and(|cell| !cell.trim().is_empty());
        let row = sheet.grid.rows().position(says)?;
        let cells = Cells {
            file: self.name.to_owned(),
            sheet: Some(sheet.name.clone()),
            ..Cells::default()
        };
        let place = cells.place_of(row, sheet.grid.row(row).cells(), first);
        for row in 0..sheet.grid.height() {
            for column in &filled {
                sheet.grid.clear((row, *column));
            }
        }
        Some(Diagnostic::at(place, Problem::HiddenColumn { columns }))
    }

    /// The problem of a comment on a figure, a name or a heading: it says that figures are others than those that are
    /// asked for, or of a month alone.
    fn of_comment(self, comment: &str) -> Option<Problem> {
        let remarks = Remarks {
            plan: self.plan,
            year: self.plan.single_year(),
        };
        let says = remarks.of_note(comment)?;
        matches!(says, NoteSays::Other | NoteSays::SinglePeriod).then(|| Problem::KindInNote {
            text: comment.to_owned(),
            is_comment: true,
        })
    }

    /// Problems and notes of comments, and of texts that stand in no cell.
    fn said_beside(
        self,
        sheet: &Sheet,
        cells: &Cells,
        (columns, below): (&Columns, usize),
    ) -> Vec<Diagnostic> {
        let figures = columns.form.columns();
        let mut told = Vec::new();
        let is_said_of =
            |(_, column): (usize, usize)| column == columns.indicator || figures.contains(&column);
        let texts = &sheet.facts.outside;
        let dates = || outside::dates(&cells.grid, (columns, below), self.plan);
        let is_any = !texts.is_empty() || !cells.comments.is_empty();
        let table = OutsideTable {
            plan: self.plan,
            columns,
            dates: is_any.then(dates).unwrap_or_default(),
        };
        let mut skipped: Vec<((usize, usize), &String)> = Vec::new();
        for (at, text) in &cells.comments {
            // those of figures and their names are shown with the notes
            let is_beside = at.0 < below || !is_said_of(*at);
            let said = self.of_comment(text);
            let said = said.or_else(|| table.of_comment(text).filter(|_| is_beside));
            match said {
                Some(problem) => told.push(Diagnostic::at(cells.place(at.0, at.1), problem)),
                None if is_beside => skipped.push((*at, text)),
                None => {}
            }
        }
        // these stand in no cell
        for one in texts {
            match table.problem(one) {
                Some(problem) => told.push(Diagnostic::at(cells.place(0, 0), problem)),
                // the names of other sheets are said
                None if one.from == TextOrigin::Sheet => {}
                None if table.is_unread(&one.text) => skipped.push(((0, 0), &one.text)),
                None => {}
            }
        }
        told.extend(comments_skipped(&skipped, cells));
        told
    }

    /// The table of the chosen sheet, with what is said of it.
    fn finish(self, candidate: Candidate, others: &[Candidate]) -> (Cells, Vec<Diagnostic>) {
        let Candidate {
            mut sheet,
            mut cells,
            header,
            mut told,
        } = candidate;
        let file = || self.name.to_owned();
        if !others.is_empty() {
            let problem = Problem::OtherSheets {
                file: file(),
                sheet: sheet.name.clone(),
                others: named(others.iter().map(|other| &other.sheet.name)),
            };
            told.push(Diagnostic::of_file(problem));
            let texts = others.iter().filter(|other| other.header.is_none());
            let texts = texts.flat_map(|other| outside::prose(&other.cells.grid));
            sheet.facts.outside.extend(texts);
        }
        if sheet.facts.hidden_columns.is_none() {
            told.push(Diagnostic::of_file(Problem::HiddenUnknown { file: file() }));
        }
        if let Some((columns, below)) = header {
            let figures: BTreeSet<usize> = columns.form.columns().into_iter().collect();
            told.extend(merged_figures(&sheet, &cells, (&columns, below)));
            sheet.grid = std::mem::take(&mut cells.grid);
            for area in sheet.facts.merged.clone() {
                if area.first.0 >= below
                    && area.first.1 == area.last.1
                    && !figures.contains(&area.first.1)
                {
                    // as many cells as there were
                    let _ = fill(&mut sheet, area, |_| true);
                }
            }
            cells.grid = std::mem::take(&mut sheet.grid);
            let is_figure = |at: (usize, usize)| at.0 >= below && figures.contains(&at.1);
            // a heading that is struck out, and all that says which figure a row has
            let is_key = |(row, column): (usize, usize)| {
                row >= below && columns.is_key(column)
                    || row + 1 == below && figures.contains(&column)
            };
            told.extend(odd_figures(&sheet, &cells, (is_figure, is_key)));
            told.extend(rounded::past_bound(
                (&sheet, &cells),
                (&columns, below),
                self.plan,
            ));
            told.extend(self.said_beside(&sheet, &cells, (&columns, below)));
            told.extend(hidden_rows(&sheet, &cells, below));
        }
        (cells, told)
    }
}

/// The most comments that a message quotes.
const MOST_COMMENTS: usize = 3;

/// The note on comments of which nothing is understood, and that are not shown elsewhere.
fn comments_skipped(comments: &[((usize, usize), &String)], cells: &Cells) -> Option<Diagnostic> {
    let ((row, column), _) = comments.first()?;
    let first = comments.iter().take(MOST_COMMENTS);
    let problem = Problem::CommentSkipped {
        cells: comments.len(),
        texts: first.map(|(_, text)| quoted(text)).collect(),
    };
    Some(Diagnostic::at(cells.place(*row, *column), problem))
}

/// The problems of figures that are shown otherwise than they are, and of names and periods that are struck through: one
/// message a column.
fn odd_figures(
    sheet: &Sheet,
    cells: &Cells,
    (is_figure, is_key): (
        impl Fn((usize, usize)) -> bool,
        impl Fn((usize, usize)) -> bool,
    ),
) -> Vec<Diagnostic> {
    let is_told =
        |at, odd: &DisplayFault| is_figure(at) || is_key(at) && *odd == DisplayFault::StruckOut;
    let odd = sheet.odd.iter().filter(|(at, odd)| is_told(*at, odd));
    let mut seen = BTreeSet::new();
    let first = odd.filter(|((_, column), odd)| seen.insert((*column, odd)));
    first
        .map(|((row, column), odd)| {
            let problem = of_odd(odd, cells.grid.text((*row, *column)).to_owned());
            Diagnostic::at(cells.place(*row, *column), problem)
        })
        .collect()
}

/// The problem of hidden rows below the header that are not empty.
fn hidden_rows(sheet: &Sheet, cells: &Cells, below: usize) -> Option<Diagnostic> {
    let is_filled = |row: &usize| !cells.grid.row(*row).is_blank();
    let hidden = sheet.facts.hidden_rows.iter().copied();
    let mut hidden = hidden.filter(|row| *row >= below).filter(is_filled);
    let first = hidden.next()?;
    let rows = 1 + hidden.count();
    Some(Diagnostic::at(
        cells.place(first, 0),
        Problem::HiddenRows { rows },
    ))
}

/// The problem of a figure that a person does not see as what it is.
fn of_odd(odd: &DisplayFault, number: String) -> Problem {
    match odd {
        DisplayFault::Format(format) => Problem::ShownOtherwise {
            number,
            format: Some(format.clone()),
        },
        DisplayFault::Colour => Problem::ShownOtherwise {
            number,
            format: None,
        },
        DisplayFault::StruckOut => Problem::StruckOut { number },
    }
}

fn named<'n>(names: impl Iterator<Item = &'n String>) -> Vec<String> {
    names.take(MOST_NAMED).cloned().collect()
}

/// The figures in merged cells that several rows of the table, or several of its columns of figures, share.
fn merged_figures(
    sheet: &Sheet,
    cells: &Cells,
    (columns, below): (&Columns, usize),
) -> Vec<Diagnostic> {
    let figures = columns.form.columns();
    let text = |at| cells.grid.text(at).trim();
    let is_shared = |area: &&Area| {
        let within = area.first.1..=area.last.1;
        let rows =
            (area.first.0..=area.last.0).filter(|row| !text((*row, columns.indicator)).is_empty());
        let columns = figures
            .iter()
            .filter(|column| within.contains(column))
            .count();
        let is_figure = area.first.0 >= below && columns > 0 && !text(area.first).is_empty();
        // a section's heading may go over the whole table
        is_figure && figures.contains(&area.first.1) && (rows.count() > 1 || columns > 1)
    };
    let merged = sheet.facts.merged.iter().filter(is_shared).take(MOST_NAMED);
    let told = merged.map(|area| {
        let number = text(area.first).to_owned();
        let place = cells.place(area.first.0, area.first.1);
        Diagnostic::at(place, Problem::MergedFigure { number })
    });
    told.collect()
}

/// Whether merged cells are all that their row says: a title stands once.
fn is_title(sheet: &Sheet, area: Area) -> bool {
    let cells = sheet.grid.row(area.first.0).cells();
    let said = cells.filter(|cell| !cell.trim().is_empty()).count();
    area.first.0 == area.last.0 && said <= 1
}

/// Puts the text of merged cells into all of them that are empty, within what the sheet has.
///
/// # Errors
/// The sheet would have more than is read.
fn fill(sheet: &mut Sheet, area: Area, holds: impl Fn(&str) -> bool) -> Result<(), Refusal> {
    let text = sheet.grid.text(area.first).to_owned();
    if text.is_empty() || !holds(&text) {
        return Ok(());
    }
    let last = area.last.0.min(sheet.grid.height().saturating_sub(1));
    for row in area.first.0..=last {
        for column in area.first.1..=area.last.1 {
            if sheet.grid.text((row, column)).is_empty() {
                sheet.put((row, column), &text)?;
            }
        }
    }
    Ok(())
}
