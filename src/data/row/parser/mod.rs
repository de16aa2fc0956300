//! The cells of a row to figures: of which indicator, for which period, in the target's unit.

mod above;
mod basis;
mod beside;
mod completed;
mod crossed;
mod dated;
mod lone_rows;
mod notes;
mod picked;
mod sums;
mod wide;

use jiff::civil::Date;

use self::above::{LastNamed, RowsAbove};
use crate::data::dataset::compact::slot::{Slot, SlotKind};
use crate::data::heading::columns::{Figures, TableForm};
use crate::data::heading::defaults::Statements;
use crate::data::heading::prose::lone::SectionRow;
use crate::data::heading::prose::remark::{NoteSays, Remarks};
use crate::data::heading::table::Table;
use crate::data::heading::words::Sort;
use crate::data::row::aside::{Aside, AsideRules};
use crate::data::row::basis::Basis;
use crate::data::row::cells::{Row, malformed};
use crate::data::row::figure::{self, PlainNumbers};
use crate::data::row::memo::Memo;
use crate::data::row::name::{NameContext, NameFound, Names};
use crate::data::row::period::{DatedPeriod, PeriodCell};
use crate::data::source::Record;
use crate::diagnostic::{Code, Problem, Problems, Severity};
use crate::model::Period;
use crate::model::number::decimal::Decimal;
use crate::model::plan::{Measure, Plan};
use crate::model::time::years::Year;

/// A figure that was understood.
#[derive(Clone, Copy, Debug)]
pub struct ParsedFigure {
    /// The place of its indicator: the row's, or what that may be worked out from.
    pub target: u32,
    /// Its kind and date.
    pub slot: Slot,
    /// The date it stands for.
    pub date: Date,
    /// Whether that is after the plan's end.
    pub is_after_end: bool,
    /// In the target's unit.
    pub value: Decimal,
    /// The column that it stands in.
    pub column: usize,
}

impl ParsedFigure {
    /// Whether it is read as one of the year so far, and would be another one of a single month.
    fn is_so_far(&self, plan: &Plan) -> bool {
        let measure = plan.targets[self.target as usize].measure;
        let is_alone = matches!(self.slot.kind(), SlotKind::Alone(_));
        measure != Measure::Level && !is_alone && plan.years.months_done(self.date) > 1
    }
}

/// The outcome of a row; its figures are in [`RowParser::figures`], the targets of which a cell is an error in
/// [`RowParser::unread`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParsedRow {
    /// A row of figures.
    Figures {
        /// Whether it is of all groups: a comparator's that names none.
        is_of_all: bool,
    },
    /// A row of an indicator that the plan does not have.
    Unknown,
    /// A row of a target that is set aside.
    Aside(Aside),
    /// A row of words, in this column, of which something is not understood.
    Unread(usize, UnreadRow),
    /// A row that is no indicator's.
    Nothing,
}

/// A row of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadRow {
    /// A note on the figures above.
    Note,
    /// The heading of a section, with words that are on no list.
    Section,
}

/// Reads the rows of one table against a plan, remembering the meanings of its texts.
pub struct RowParser<'a> {
    plan: &'a Plan,
    table: &'a Table,
    names: Names<'a>,
    /// The place in `names` of what the words around the row's name say.
    description: Option<u32>,
    /// Whether a row above has figures.
    has_figures: bool,
    periods: Memo<PeriodCell>,
    /// The last period of a row above.
    last_period: Option<Period>,
    /// The last one that is of a part of a year.
    last_part: Option<Period>,
    above: RowsAbove,
    /// The last row that has a name of its own, where rows are read in order.
    last_named: Option<LastNamed>,
    /// The meanings of cells in the column of the basis.
    bases: Memo<BasisCell>,
    /// The statements of notes on their figures.
    notes: Memo<Option<NoteSays>>,
    /// The same of cells of columns that are left alone.
    cells: Memo<Option<NoteSays>>,
    /// The same of sources.
    sources: Memo<Option<NoteSays>>,
    /// The same of those who answer for figures.
    owners: Memo<Option<NoteSays>>,
    /// The same of those who report.
    reporters: Memo<Option<NoteSays>>,
    /// The periods of a wide table's columns.
    wide: Vec<(DatedPeriod, Figures)>,
    /// The year that `wide` is for, where a column gives it.
    wide_year: Option<Year>,
    aside: AsideRules<'a>,
    /// The sort of figures that the section above the rows gives, with its words.
    section: Option<SectionRow>,
    /// Whether growth has a column of its own.
    has_growth: bool,
    /// Whether a plain number needs no closer look: nothing but its unit says what it is.
    is_plain: bool,
    plain: PlainNumbers,
    /// The figures of the last row.
    pub figures: Vec<ParsedFigure>,
    /// The targets of which the last row has a cell that is an error, so that its figures may not be all that it gives.
    pub unread: Vec<u32>,
}

/// The meaning of a cell in the column of the basis.
#[derive(Clone, Copy)]
pub enum BasisCell {
    /// It says the time that figures count, or nothing.
    Basis(Option<Basis>),
    /// Its rows are of amounts (绝对数) or of growth (同比增速).
    Sort(Sort),
    /// It says none of these.
    Unknown,
}

/// Problems of a row, and whether one of them is an error.
struct RowProblems<'t, 'l> {
    all: &'t mut Problems<'l>,
    has_error: bool,
}

impl RowProblems<'_, '_> {
    fn add(&mut self, row: &Row<'_>, column: usize, problem: Problem) {
        self.has_error |= Code::from(&problem).severity() == Severity::Error;
        let at = (row.table.file, row.line());
        self.all.at(at, problem, || row.place(column));
    }
}

impl<'a> RowParser<'a> {
    /// A parser for the rows of a table below its header.
    pub fn new(plan: &'a Plan, table: &'a Table) -> RowParser<'a> {
        let columns = &table.columns;
        let is_only = match &columns.form {
            TableForm::Long(figures) => figures.only().is_some(),
            TableForm::Wide(_) | TableForm::Cross { .. } => false,
        };
        let wide = match &columns.form {
            TableForm::Long(_) | TableForm::Cross { .. } => Vec::new(),
            TableForm::Wide(periods) => {
                let periods = periods.iter();
                let dated =
                    periods.map(|(period, figures)| (DatedPeriod::new(*period, plan), *figures));
                dated.collect()
            }
        };
        let context = NameContext {
            has_growth: columns.form.has_growth(),
            tells_growth_apart: table.tells_growth_apart,
            keeps_units: false,
        };
        let has_sort = columns.says.iter().any(|(_, says)| says.sort.is_some());
        let mut headings = columns.form.columns().into_iter();
        let has_added = !columns.form.is_crossed()
            && headings.any(|column| figure::says_added(table.heading(column)));
        let of_headings = &columns.says;
        let says_units_twice =
            columns.unit.is_some() && of_headings.iter().any(|(_, says)| !says.units.is_empty());
        RowParser {
            plan,
            table,
            names: Names::new(plan, context),
            description: None,
            periods: Memo::default(),
            last_period: None,
            last_part: None,
            above: RowsAbove::default(),
            last_named: None,
            bases: Memo::default(),
            notes: Memo::of_few(),
            cells: Memo::of_few(),
            sources: Memo::of_few(),
            owners: Memo::of_few(),
            reporters: Memo::of_few(),
            wide,
            wide_year: None,
            aside: AsideRules::new(plan, columns, table.year),
            section: None,
            has_growth: context.has_growth,
            is_plain: columns.scale.is_none()
                && !says_units_twice
                && table.defaults.sort.is_none()
                && !has_sort
                && !has_added
                && (is_only || columns.says.is_empty()),
            plain: PlainNumbers::new(plan),
            figures: Vec::new(),
            unread: Vec::new(),
            has_figures: false,
        }
    }

    /// Begins with the rows of a chunk: where rows are not read in order, those above are not known.
    pub fn begin_chunk(&mut self) {
        if !self.table.reads_in_order {
            self.last_period = None;
        }
    }

    /// Reads a row. Its problems are added to `problems`.
    pub fn parse(&mut self, row: &Row<'_>, problems: &mut Problems<'_>) -> ParsedRow {
        self.figures.clear();
        self.unread.clear();
        let columns = &self.table.columns;
        let mut problems = RowProblems {
            all: problems,
            has_error: false,
        };
        if let TableForm::Cross { columns, period } = &columns.form {
            return self.parse_crossed(row, columns, *period, &mut problems);
        }
        let record = row.record;
        let named = self.names.get(record, columns.indicator);
        let is_target = matches!(named, NameFound::Target(_));
        // 二、工业投资 may be the heading of a section as well
        let passed_over = (!is_target).then(|| self.pass_over(row, &mut problems));
        if let Some(outcome) = passed_over.flatten() {
            self.begin_below(named, problems.all);
            return outcome;
        }
        if is_malformed(row, &mut problems) {
            return ParsedRow::Nothing;
        }
        let named = self.completed(row, named);
        if let Some(outcome) = self.without_figures(row, named, &mut problems) {
            return outcome;
        }
        let target = match named {
            NameFound::Target(target) => Some(target as usize),
            NameFound::Described(place) => Some(self.names.description(place).target),
            _ => None,
        };
        let is_comparator = target.is_some_and(|place| self.plan.indicator(place).is_comparator());
        // a comparator's row that is no group's serves all of them
        let is_of_all = is_comparator && self.is_of_no_group(record);
        if !is_of_all && let Some(outcome) = self.set_aside(row, &mut problems) {
            self.forget(problems.all);
            return outcome;
        }
        let Some(target) = target else {
            self.forget(problems.all);
            return ParsedRow::Unknown;
        };
        self.description = match named {
            NameFound::Described(place) => Some(place),
            _ => None,
        };
        self.read_figures(row, target, &mut problems);
        self.settle(row, target, &mut problems);
        self.has_figures |= !self.figures.is_empty();
        if problems.has_error {
            self.unread.push(target as u32);
        }
        ParsedRow::Figures { is_of_all }
    }

    /// The outcome of a row whose name is none of an indicator, or of an amount whose growth is asked for.
    fn without_figures(
        &mut self,
        row: &Row<'_>,
        named: NameFound,
        problems: &mut RowProblems<'_, '_>,
    ) -> Option<ParsedRow> {
        let column = self.table.columns.indicator;
        match named {
            NameFound::Nothing => problems.add(row, column, Problem::EmptyIndicator),
            NameFound::Sum => {}
            // of another page
            NameFound::Heading if self.table.is_header(row.record) => {}
            NameFound::Heading => problems.add(row, column, Problem::HeaderAgain),
            NameFound::Amount(target) if self.table.reads_in_order => {
                if let Some(outcome) = self.set_aside(row, problems) {
                    self.forget(problems.all);
                    return Some(outcome);
                }
                self.settle_amount(row, target as usize, problems);
            }
            NameFound::Target(_)
            | NameFound::Described(_)
            | NameFound::Amount(_)
            | NameFound::Unknown => return None,
        }
        Some(ParsedRow::Nothing)
    }

    /// Whether a row names no group in a data set that is divided, or the area as a whole.
    fn is_of_no_group(&mut self, record: &Record) -> bool {
        let column = self.table.columns.group;
        column.is_some_and(|column| {
            record.is_blank(column)
                || matches!(self.aside.of(record), Ok(Some(Aside::WholeArea(_))))
        })
    }

    /// The outcome of a row whose figures do not count; `None` where they do.
    #[inline]
    fn set_aside(
        &mut self,
        row: &Row<'_>,
        problems: &mut RowProblems<'_, '_>,
    ) -> Option<ParsedRow> {
        if self.is_of_other_figures(row) {
            if let Some((column, problem)) = self.year_above(row) {
                problems.add(row, column, problem);
            }
            return Some(ParsedRow::Nothing);
        }
        match self.aside.of(row.record) {
            Ok(None) => {}
            Ok(Some(aside)) => return Some(ParsedRow::Aside(aside)),
            Err((column, problem)) => {
                problems.add(row, column, problem);
                return Some(ParsedRow::Nothing);
            }
        }
        let column = self.table.columns.group?;
        if row.record.is_blank(column) {
            let name = self.table.by.clone().unwrap_or_default();
            problems.add(row, column, Problem::EmptyGroup { column: name });
            return Some(ParsedRow::Nothing);
        }
        None
    }

    /// Reads the figures of a row of a target.
    fn read_figures(&mut self, row: &Row<'_>, target: usize, problems: &mut RowProblems<'_, '_>) {
        let (record, table) = (row.record, self.table);
        let columns = &table.columns;
        check_places(row, self.plan, target, problems);
        if self.is_of_other_sort(row, target) {
            return;
        }
        let basis = self.basis(row, problems);
        match &columns.form {
            TableForm::Long(figures) => {
                let when = columns.when;
                let main = when.main().unwrap_or(columns.indicator);
                let is_empty = figures
                    .amounts()
                    .chain(figures.growth)
                    .all(|column| record.is_blank(column));
                // a row of the template that nobody has filled in
                if is_empty && (record.is_blank(main) || !when.is_simple()) {
                    return;
                }
                let dated = self.dated(row, problems);
                let own = columns.basis.zip(basis.ok().flatten()).zip(dated.ok());
                if let Some(((column, _), _)) =
                    own.filter(|((_, basis), dated)| dated.contradicts(*basis))
                {
                    let [first, second] = [main, column].map(|at| record.text(at).to_owned());
                    let problem = Problem::PeriodContradiction { first, second };
                    return problems.add(row, column, problem);
                }
                self.read_picked(row, target, *figures, dated, basis, problems);
            }
            // a row of several targets
            TableForm::Cross { .. } => {}
            TableForm::Wide(periods) => {
                if let Err((column, problem)) = self.complete_by(row) {
                    return problems.add(row, column, problem);
                }
                self.read_wide(row, target, periods, basis, problems);
            }
        }
        self.check_goals(row, target, problems);
        self.check_growth(row, target, problems);
        self.check_twice(row, target, problems);
        self.check_note(row, problems);
        if self.figures.is_empty() && !problems.has_error {
            self.check_moved_to_note(row, target, problems);
        }
    }

    /// The context in which texts beside figures are read.
    fn remarks(&self) -> Remarks<'a> {
        Remarks {
            plan: self.plan,
            year: self.table.year,
        }
    }

    /// The statements of the words around the row's name.
    fn says(&self) -> Option<&Statements> {
        let place = self.description?;
        Some(&self.names.description(place).says)
    }
}

/// Whether a row is faulty as a row, which is told.
#[inline]
fn is_malformed(row: &Row<'_>, problems: &mut RowProblems<'_, '_>) -> bool {
    let (record, table) = (row.record, row.table);
    if (record.has_odd_quotes() || record.width() != table.columns.width)
        && let Some((place, problem)) = malformed(row)
    {
        problems.all.at((table.file, row.line()), problem, || place);
        return true;
    }
    false
}

/// Tells an id that is another target's than the name, and cells below no heading.
fn check_places(row: &Row<'_>, plan: &Plan, target: usize, problems: &mut RowProblems<'_, '_>) {
    let (record, columns) = (row.record, &row.table.columns);
    if let Some(column) = columns.id {
        let id = record.text(column);
        if !id.is_empty() && plan.find_indicator(id) != Some(target) {
            let (id, indicator) = (id.to_owned(), record.text(columns.indicator).to_owned());
            problems.add(row, column, Problem::IdMismatch { id, indicator });
        }
    }
    if matches!(columns.form, TableForm::Wide(_)) {
        for column in &columns.unnamed {
            if !record.is_blank(*column) {
                problems.add(row, *column, Problem::CellWithoutHeading);
            }
        }
    }
}
