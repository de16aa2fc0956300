//! Notes, and cells of columns that are left alone, held against the figures of their row.

use jiff::civil::Date;

use crate::data::heading::prose::dates;
use crate::data::heading::prose::remark::{NoteSays, Remark};
use crate::data::heading::prose::ticks;
use crate::data::heading::roles::{built_in, folded};
use crate::data::heading::title::issue;
use crate::data::row::cells::Row;
use crate::data::row::figure::{self, worded};
use crate::data::row::parser::{ParsedFigure, RowParser, RowProblems};
use crate::data::row::value::read_value;
use crate::diagnostic::Problem;
use crate::model::number::decimal;
use crate::model::plan::Role;
use crate::model::{Decimal, Measure, Period, Unit};

/// A text beside a figure.
#[derive(Clone, Copy)]
struct Remarked<'t> {
    text: &'t str,
    /// Whether it is a comment on the cell.
    is_comment: bool,
}

impl RowParser<'_> {
    /// Tells notes that say of the row's figures that they are others than those that are asked for.
    pub(super) fn check_note(&mut self, row: &Row<'_>, problems: &mut RowProblems<'_, '_>) {
        for column in &self.table.columns.remarks {
            if row.record.is_blank(*column) || self.figures.is_empty() {
                continue;
            }
            if let Some(problem) = self.remark(row, *column) {
                problems.add(row, *column, problem);
            }
        }
        // 暂缺，按进度估 in a column of kinds
        let kind = self.table.columns.kind;
        let is_text = |column: &usize| row.record.text(*column).contains(['，', ',', '；', ';']);
        if let Some(kind) = kind.filter(|column| !self.figures.is_empty() && is_text(column))
            && let Some(problem) = self.remark(row, kind)
        {
            problems.add(row, kind, problem);
        }
        for column in &self.table.columns.reports {
            let problem = self.other_time_in_cell(row, *column);
            if let Some(problem) = problem.or_else(|| self.other_number_in_text(row, *column)) {
                problems.add(row, *column, problem);
            }
        }
        for place in 0..self.figures.len() {
            let column = self.figures[place].column;
            if let Some(problem) = self.other_time_in_cell(row, column) {
                problems.add(row, column, problem);
            }
        }
        if let Some((column, problem)) = self.filed_before(row) {
            problems.add(row, column, problem);
        }
        if row.chunk.has_comments() {
            self.check_comments(row, problems);
        }
    }

    /// Tells a note that is a number where the row has no figure.
    #[cold]
    pub(super) fn check_moved_to_note(
        &self,
        row: &Row<'_>,
        target: usize,
        problems: &mut RowProblems<'_, '_>,
    ) {
        let columns = &self.table.columns;
        let note = columns.note.filter(|note| !row.record.is_blank(*note));
        let is_kept = columns
            .when
            .main()
            .is_none_or(|main| !row.record.is_blank(main));
        let Some(note) = note.filter(|_| is_kept) else {
            return;
        };
        let text = row.record.text(note);
        let read = read_value(text, "", None, self.plan.indicator(target));
        // 1 may be the number of a footnote
        let is_number = text.len() > 1 && read.is_ok_and(|read| read.value.is_some());
        if is_number {
            let (indicator, text) = (row.name(columns.indicator).to_owned(), text.to_owned());
            problems.add(row, note, Problem::FigureInNote { indicator, text });
        }
    }

    /// The time in the cell of a figure that is not the figure's: 截至5月底，累计完成180家 in a row of June.
    fn other_time_in_cell(&self, row: &Row<'_>, column: usize) -> Option<Problem> {
        let text = row.record.text(column);
        if text.is_ascii() {
            return None;
        }
        let (time, _) = worded::time_said(text).filter(|(time, _)| !time.is_empty())?;
        // 截至上月底
        let said = self.remarks().of_note(time).unwrap_or(NoteSays::Other);
        let is_its = |date: Date| self.figures.iter().any(|one| one.date == date);
        match said {
            NoteSays::Until(date) if is_its(date) => None,
            NoteSays::Until(_) => Some(Problem::KindInNote {
                text: text.to_owned(),
                is_comment: false,
            }),
            said => {
                let text = Remarked {
                    text,
                    is_comment: false,
                };
                self.problem_of(row, said, text)
            }
        }
    }

    /// A text on how far a task is that gives the row's figure otherwise: 截至6月底，累计完成210家 beside 262.
    fn other_number_in_text(&self, row: &Row<'_>, column: usize) -> Option<Problem> {
        let text = row.record.text(column);
        let figure = self.figures.iter().max_by_key(|figure| figure.date)?;
        let target = self.plan.indicator(figure.target as usize);
        let (is_its, text_of_figure) = match worded::time_said(text) {
            Some((time, _)) => {
                let is_of_date =
                    |said: NoteSays| matches!(said, NoteSays::Until(date) if date == figure.date);
                let said = || self.remarks().of_note(time).is_some_and(is_of_date);
                (time.is_empty() || said(), text)
            }
            None => (true, worded::done_in(text, target)?),
        };
        let said = read_value(text_of_figure, "", None, target).ok()?.value?;
        (is_its && said != figure.value).then(|| Problem::KindInNote {
            text: text.to_owned(),
            is_comment: false,
        })
    }

    /// A figure of a period that was not nearly over on the day when its row was filled in.
    fn filed_before(&self, row: &Row<'_>) -> Option<(usize, Problem)> {
        let column = self.table.columns.filed?;
        let text = row.record.text(column);
        let years = self.plan.years;
        // 2021-07-10 09:00
        let day = text.split([' ', 'T']).next().unwrap_or(text);
        let day = Period::parse(day, None, years).ok()?;
        let is_later = |figure: &&ParsedFigure| {
            self.plan.span.contains(figure.date) && issue::is_before(day.date(), figure.date)
        };
        self.figures.iter().find(is_later)?;
        let problem = Problem::KindInNote {
            text: text.to_owned(),
            is_comment: false,
        };
        Some((column, problem))
    }

    /// Tells comments of people on figures that say of them what a note would; those that say of any figure that it is
    /// another one are told with their sheet.
    #[cold]
    fn check_comments(&self, row: &Row<'_>, problems: &mut RowProblems<'_, '_>) {
        let mut columns: Vec<usize> = self.figures.iter().map(|figure| figure.column).collect();
        columns.push(self.table.columns.indicator);
        columns.sort_unstable();
        columns.dedup();
        for column in columns {
            let Some(comment) = row.chunk.comment(row.record, column) else {
                continue;
            };
            // 198 is what it should be
            let number = decimal::plain(comment.trim()).map(NoteSays::Corrected);
            let said = number.or_else(|| self.remarks().of_note(comment));
            let said =
                said.filter(|said| !matches!(said, NoteSays::Other | NoteSays::SinglePeriod));
            let text = Remarked {
                text: comment,
                is_comment: true,
            };
            if let Some(problem) = said.and_then(|said| self.problem_of(row, said, text)) {
                problems.add(row, column, problem);
            }
        }
    }

    /// Whether one of the row's figures is this number.
    fn has(&self, number: Decimal) -> bool {
        self.figures.iter().any(|one| one.value == number)
    }

    /// The statement of a note, or of a cell that is left alone, by what its column is for.
    fn note_says(&mut self, row: &Row<'_>, column: usize) -> Option<NoteSays> {
        let with = self.remarks();
        let (text, bytes) = (row.record.text(column), row.record.bytes(column));
        let columns = &self.table.columns;
        if columns.ticks.contains(&column) {
            let is_yes = ticks::is_ticked(text)?;
            let (said, unsaid) = ticks::said(self.table.heading(column), is_yes);
            // 暂估 with 否 is no estimate
            let is_fine = unsaid.is_some_and(|word| with.of_note(&word).is_some());
            let mut said = said.iter().filter(|_| !is_fine);
            said.find_map(|word| with.of_note(word))
        } else if [columns.note, columns.kind].contains(&Some(column))
            || columns.reviews.contains(&column)
        {
            self.notes.get(bytes, || with.of_note(text))
        } else if columns.source == Some(column) {
            self.sources.get(bytes, || with.of_source(text))
        } else if columns.owners.contains(&column) {
            self.owners.get(bytes, || with.of_owner(text))
        } else if columns.reporter == Some(column) {
            self.reporters.get(bytes, || with.of_reporter(text))
        } else {
            let said = self.cells.get(bytes, || with.of_cell(text));
            // under other headings periods may be of anything
            let is_class = self.table.columns.classes.contains(&column);
            said.filter(|said| is_class || !matches!(said, NoteSays::Until(_)))
        }
    }

    /// The problem of a note.
    fn remark(&mut self, row: &Row<'_>, column: usize) -> Option<Problem> {
        let said = self.note_says(row, column)?;
        let is_source = self.table.columns.source == Some(column);
        let is_mark = self.table.columns.ticks.contains(&column);
        let marked = is_mark.then(|| {
            let heading = self.table.heading(column);
            format!("{heading}：{}", row.record.text(column))
        });
        let text = Remarked {
            text: marked.as_deref().unwrap_or(row.record.text(column)),
            is_comment: false,
        };
        // what is published later is of the figure all the same
        let is_later = |date: Date| self.figures.iter().any(|one| one.date <= date);
        let said = Some(said)
            .filter(|said| !matches!(said, NoteSays::Until(date) if is_source && is_later(*date)));
        self.problem_of(row, said?, text)
    }

    /// Whether a figure of the row counts things: money is spent on what is not finished as well.
    fn are_of_things(&self) -> bool {
        let mut figures = self.figures.iter();
        figures.any(|one| {
            let unit = &self.plan.indicator(one.target as usize).unit;
            !unit.is_relative() && !unit.base().ends_with('元')
        })
    }

    /// Whether a note says another unit than the row, or than a target where the row says none.
    fn has_other_unit(&self, row: &Row<'_>, note: &str) -> bool {
        let mut remarks = self.remarks().of_text(note).into_iter();
        let said = remarks.find_map(|remark| match remark {
            Remark::Unit(unit) => Some(unit),
            _ => None,
        });
        let column = self.table.columns.unit;
        let own = column.map_or("", |column| row.record.text(column));
        said.is_some_and(|said| {
            let is_its = |one: &ParsedFigure| {
                let target = self.plan.indicator(one.target as usize);
                Unit::parse(own) == said || own.is_empty() && target.unit == said
            };
            !self.figures.iter().all(is_its)
        })
    }

    /// The problem of a statement on the row's figures.
    fn problem_of(
        &self,
        row: &Row<'_>,
        said: NoteSays,
        Remarked { text, is_comment }: Remarked<'_>,
    ) -> Option<Problem> {
        let indicator = |figure: &ParsedFigure| row.name(figure.column).to_owned();
        let text = text.to_owned();
        let kind = |text| Problem::KindInNote { text, is_comment };
        // 上年同期 in a row of last year, as the template has it
        let is_last_years = matches!(
            built_in(&folded(&text)),
            Some(Role::LastYear | Role::PreviousYear)
        );
        let is_before = |one: &ParsedFigure| one.date < self.plan.span.start;
        if is_last_years && self.figures.iter().all(is_before) {
            return None;
        }
        match said {
            NoteSays::Other => Some(kind(text)),
            NoteSays::Until(date) => {
                let is_earlier = self.figures.iter().all(|one| date < one.date);
                // a month to come may be one that something is due in
                let is_of_next = |one: &ParsedFigure| date.year() > one.date.year();
                let is_later = self.figures.iter().all(is_of_next);
                let is_up_to =
                    self.figures.iter().all(|one| one.date < date) && dates::says_of_figures(&text);
                (is_earlier || is_later || is_up_to).then_some(kind(text))
            }
            NoteSays::Corrected(number) => (!self.has(number)).then_some(kind(text)),
            NoteSays::Expected(number) => self.has(number).then_some(kind(text)),
            NoteSays::Sort(sort) => {
                let takes = |one: &ParsedFigure| {
                    figure::takes(self.plan.indicator(one.target as usize), sort)
                };
                let is_other = !self.figures.iter().any(takes);
                is_other.then_some(kind(text))
            }
            NoteSays::Nominal => {
                let grows = |one: &ParsedFigure| {
                    self.plan.indicator(one.target as usize).measure == Measure::Growth
                };
                let is_other = self.figures.iter().any(grows);
                is_other.then_some(kind(text))
            }
            NoteSays::WithUnfinished => self.are_of_things().then_some(kind(text)),
            NoteSays::Unit => self.has_other_unit(row, &text).then_some(kind(text)),
            NoteSays::Fall => {
                let rises = |one: &&ParsedFigure| {
                    self.plan.indicator(one.target as usize).measure == Measure::Growth
                        && one.value > Decimal::ZERO
                };
                let first = self.figures.iter().find(rises)?;
                Some(Problem::SignInNote {
                    indicator: indicator(first),
                    text,
                    value: row.record.text(first.column).to_owned(),
                })
            }
            NoteSays::SinglePeriod => {
                let so_far = |one: &&ParsedFigure| one.is_so_far(self.plan);
                let first = self.figures.iter().find(so_far)?;
                let indicator = indicator(first);
                Some(Problem::BasisInNote { text, indicator })
            }
        }
    }
}
