//! Problems in files: each with its code, its place and what the user wrote. What is said of them, in
//! which language, is the renderer's.

mod collector;

use std::ops::Range;

use strum::{EnumDiscriminants, EnumIter, EnumString, IntoStaticStr};

pub use collector::{First, Found, MOST_KEPT, Problems, SEVERITIES};

/// Whether a problem keeps the data from being trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Severity {
    /// No verdict is given.
    Error,
    /// Verdicts are given; a person should look.
    Warning,
    /// Said, so that nothing is done in silence.
    Note,
}

/// A place in a file, with the line that shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// Counted from 1.
    pub line: usize,
    /// In characters, counted from 1.
    pub column: usize,
    /// The line's text, or the part of a long line around the place.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub marked: Range<usize>,
    /// The cell as a spreadsheet names it (`C12`), where the place is one.
    pub cell: Option<String>,
}

/// A problem in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// What is wrong.
    pub problem: Problem,
    /// How bad it is: its code's severity, unless [`Levels`] say otherwise.
    pub severity: Severity,
    /// Where; `None` for a file as a whole.
    pub place: Option<Place>,
    /// The other place that the problem is about.
    pub other: Option<Place>,
}

impl Diagnostic {
    /// A problem at a place.
    pub fn at(place: Place, problem: Problem) -> Diagnostic {
        Diagnostic {
            place: Some(place),
            ..Diagnostic::of_file(problem)
        }
    }

    /// A problem of a file as a whole, which it names itself.
    pub fn of_file(problem: Problem) -> Diagnostic {
        let severity = Code::from(&problem).severity();
        Diagnostic {
            problem,
            severity,
            place: None,
            other: None,
        }
    }

    /// The same with a second place.
    pub fn and(self, other: Place) -> Diagnostic {
        Diagnostic {
            other: Some(other),
            ..self
        }
    }

    /// The file that the problem is in, where it is in one.
    pub fn file(&self) -> Option<&str> {
        match (&self.place, &self.problem) {
            (Some(place), _) => Some(&place.file),
            (
                None,
                Problem::NoRows { file }
                | Problem::NoTargets { file }
                | Problem::ReadAs { file, .. }
                | Problem::Workbook { file }
                | Problem::Undecodable { file },
            ) => Some(file),
            (None, _) => None,
        }
    }

    /// The problem's code.
    pub fn code(&self) -> Code {
        Code::from(&self.problem)
    }
}

/// What can be wrong with a plan file or a data file. Texts are the user's own words.
#[derive(Clone, Debug, PartialEq, Eq, EnumDiscriminants)]
#[strum_discriminants(
    name(Code),
    derive(Hash, PartialOrd, Ord, EnumIter, EnumString, IntoStaticStr),
    strum(serialize_all = "kebab-case"),
    doc = "The stable name of a kind of problem, in kebab-case."
)]
pub enum Problem {
    /// The bytes fit no encoding.
    Undecodable {
        /// The file.
        file: String,
    },
    /// A workbook in place of text.
    Workbook {
        /// The file.
        file: String,
    },
    /// A file that is not UTF-8, and what it was read as.
    ReadAs {
        /// The file.
        file: String,
        /// The encoding's name.
        encoding: &'static str,
    },
    /// Not TOML; the parser's own words.
    TomlSyntax {
        /// The parser's message.
        message: String,
    },
    /// A key that a plan file does not have.
    UnknownKey {
        /// As written.
        key: String,
        /// The nearest known keys.
        near: Vec<String>,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: &'static str,
        /// The table: `plan`, or a target's id.
        table: String,
    },
    /// A value of a kind that the key does not take.
    WrongType {
        /// The key.
        key: String,
        /// The value as written.
        found: String,
        /// What the key takes.
        expected: Expected,
    },
    /// A plan without targets.
    NoTargets {
        /// The file.
        file: String,
    },
    /// The plan ends before it starts.
    PlanUpsideDown,
    /// A due date outside the plan's period.
    DueOutsidePlan {
        /// As written.
        due: String,
    },
    /// A target without a goal.
    NoGoal {
        /// The target's id.
        id: String,
    },
    /// A target with more than one goal.
    TwoGoals {
        /// The first goal's key.
        first: String,
        /// The one too many.
        second: String,
    },
    /// Two targets with one id.
    DuplicateId {
        /// As written.
        id: String,
    },
    /// A name or alias that two targets share, so that data could not be told apart.
    SharedName {
        /// As written.
        name: String,
        /// The id of the target that has it already.
        owner: String,
    },
    /// `same_as` a target that does not exist.
    UnknownPartner {
        /// As written.
        id: String,
        /// The nearest ids.
        near: Vec<String>,
    },
    /// `same_as` leads back to the target itself.
    PartnerCircle {
        /// The ids along the circle, the first one repeated at the end.
        circle: Vec<String>,
    },
    /// `same_as` a target with another unit or measure.
    PartnerDiffers {
        /// The partner's id.
        id: String,
        /// The target's measure and unit.
        own: String,
        /// The partner's measure and unit.
        partner: String,
    },
    /// `between` with its ends the wrong way round.
    BandUpsideDown {
        /// The low end as written.
        low: String,
        /// The high end as written.
        high: String,
    },
    /// A pace that does not end at 100.
    PaceNotFull {
        /// Its last value.
        last: String,
    },
    /// A pace that falls, or leaves 0 to 100.
    PaceFalls {
        /// The value before.
        before: String,
        /// The value that falls.
        value: String,
    },
    /// A pace with another number of steps than 4 or 12.
    PaceSteps {
        /// How many there are.
        count: usize,
    },
    /// A pace on a growth or a ratio, which are not paced.
    PaceUnused,
    /// A total or a level without a unit.
    MissingUnit {
        /// The target's id.
        id: String,
    },
    /// `around = true` in a plan that does not say how much that is.
    AroundWithoutShare,
    /// `assigned` without `assigned_by`, or the other way round.
    AssignedBy {
        /// Whether the goal is assigned.
        assigned: bool,
    },
    /// A data file with no row of figures.
    NoRows {
        /// The file.
        file: String,
    },
    /// No header of either form.
    NoHeader,
    /// A header separated by full-width commas.
    FullWidthComma,
    /// Lines above the header, passed over.
    TitleSkipped {
        /// How many.
        rows: usize,
        /// The unit that they give for the table.
        unit: Option<String>,
    },
    /// Columns of a wide file that are not read.
    ColumnUnused {
        /// As written.
        name: String,
    },
    /// What a table says of its unit, where that is the unit of no target.
    UnknownUnit {
        /// As written.
        text: String,
    },
    /// A header among the rows.
    HeaderAgain,
    /// A cell of a wide file below no heading.
    CellWithoutHeading,
    /// An id and a name of different targets in one row.
    IdMismatch {
        /// The id.
        id: String,
        /// The name.
        indicator: String,
    },
    /// A header without a column that must be there.
    MissingColumn {
        /// The columns that are missing, as their English names.
        columns: Vec<&'static str>,
    },
    /// Two columns with one meaning.
    RepeatedColumn {
        /// As written.
        name: String,
    },
    /// A row with more or fewer cells than the header.
    RaggedRow {
        /// Cells of the header.
        expected: usize,
        /// Cells of the row.
        found: usize,
    },
    /// A quote that is never closed, or closed in the middle of a cell.
    UnclosedQuote,
    /// A row with a figure and no indicator.
    EmptyIndicator,
    /// An indicator that the plan does not have; told once, at its first row.
    UnknownIndicator {
        /// As written.
        name: String,
        /// How many rows have it.
        rows: usize,
        /// The nearest names.
        near: Vec<String>,
    },
    /// A period that cannot be read.
    UnreadablePeriod {
        /// As written.
        text: String,
    },
    /// A single day that a spreadsheet may have made of a month: the first of one, or without a year.
    DayPeriod {
        /// As written.
        text: String,
        /// The month that may be meant, as `2021-06`.
        month: String,
    },
    /// A part of a year without its year, in a plan that is not within one year.
    PeriodWithoutYear {
        /// As written.
        text: String,
    },
    /// Months that do not begin with the year.
    PeriodNotFromStart {
        /// As written.
        text: String,
    },
    /// A cell that is no number.
    UnreadableNumber {
        /// As written.
        text: String,
    },
    /// Thousands separators that do not separate thousands.
    OddSeparator {
        /// As written.
        text: String,
    },
    /// A number that is too large, or has too many digits, to be kept exactly.
    NumberOutOfRange {
        /// As written.
        text: String,
    },
    /// A number in a spreadsheet's short form, its digits lost.
    SpreadsheetExponent {
        /// As written.
        text: String,
    },
    /// A formula in place of its result.
    SpreadsheetFormula {
        /// As written.
        text: String,
    },
    /// A spreadsheet's error in place of a number.
    SpreadsheetError {
        /// As written.
        text: String,
    },
    /// `####` in place of a number.
    SpreadsheetWidth {
        /// As written.
        text: String,
    },
    /// A date that a spreadsheet made of a period.
    SpreadsheetDate {
        /// As written.
        text: String,
        /// The date, where it is a serial number.
        meant: Option<String>,
    },
    /// A change in words (`增长8%`) for an indicator that is not one.
    ChangeMisplaced {
        /// As written.
        text: String,
        /// The indicator as written.
        indicator: String,
    },
    /// A unit that does not fit the target's.
    UnitMismatch {
        /// The indicator as written.
        indicator: String,
        /// The unit as written.
        unit: String,
        /// The target's unit.
        expected: String,
    },
    /// A unit in the cell that contradicts the unit column.
    UnitContradiction {
        /// In the cell.
        cell: String,
        /// In the column.
        column: String,
    },
    /// A basis that is not known.
    UnknownBasis {
        /// As written.
        text: String,
    },
    /// A monthly figure of an indicator whose months cannot be added up, or for a period that is no month.
    BasisMismatch {
        /// The indicator as written.
        indicator: String,
        /// Whether the indicator is at fault; else the period.
        indicator_at_fault: bool,
    },
    /// A hole in the months of a total.
    MissingMonth {
        /// The indicator as written.
        indicator: String,
        /// The months that are missing, as `2021-03`.
        months: Vec<String>,
    },
    /// Two figures of one indicator for one date.
    ConflictingFigures {
        /// The indicator as written.
        indicator: String,
        /// The date's shortest period.
        period: String,
        /// The figure seen first.
        first: String,
        /// The other one.
        second: String,
    },
    /// A figure since the year's start that its months do not add up to.
    SumDiffers {
        /// The indicator.
        indicator: String,
        /// The date's shortest period.
        period: String,
        /// The figure.
        given: String,
        /// The sum of the months.
        sum: String,
    },
    /// A figure that a later file gives otherwise.
    RevisedFigure {
        /// The indicator.
        indicator: String,
        /// The date's shortest period.
        period: String,
        /// The earlier file's figure.
        first: String,
        /// The later file's figure.
        second: String,
    },
    /// A figure out of all proportion to what is known of its indicator: a likely slip in scale.
    SuspiciousScale {
        /// The indicator.
        indicator: String,
        /// The figure.
        value: String,
        /// What it is out of proportion to.
        against: Against,
        /// That figure.
        reference: String,
    },
    /// A rate that looks like a fraction where a percentage is meant.
    SuspiciousFraction {
        /// The indicator.
        indicator: String,
        /// The figure.
        value: String,
        /// The figure as a percentage.
        percent: String,
    },
    /// An index of last year = 100 where a rate is wanted.
    SuspiciousIndex {
        /// The indicator.
        indicator: String,
        /// The figure.
        value: String,
        /// What it is as a rate of growth.
        growth: String,
    },
    /// A hole in a series that is otherwise monthly.
    MissingPeriod {
        /// The indicator.
        indicator: String,
        /// The months that are missing, as `2021-03`.
        months: Vec<String>,
    },
    /// Rows for periods after the date that the check is as of.
    BeyondAsOf {
        /// How many.
        rows: usize,
        /// The date.
        as_of: String,
    },
    /// Rows from before last year, which nothing uses.
    UnusedRow {
        /// How many.
        rows: usize,
        /// The first day that anything is used from.
        from: String,
    },
    /// Indicators of the plan that no file reports.
    NotReported {
        /// The first few indicators' names.
        names: Vec<String>,
        /// How many there are in all.
        all: usize,
    },
    /// The column that the data set is to be divided by is not there.
    MissingGroupColumn {
        /// The column's name as asked for.
        name: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// A row without a group in a data set that is divided.
    EmptyGroup {
        /// The column's name.
        column: String,
    },
    /// A group that the plan asks something of and the data do not have.
    UnknownGroup {
        /// The group, as the plan writes it.
        name: String,
        /// The target's id.
        target: String,
        /// The nearest groups of the data.
        near: Vec<String>,
    },
    /// Two tables of a target for one group.
    RepeatedGroup {
        /// The group.
        name: String,
    },
    /// A waiver for a target that the plan does not have.
    UnknownWaived {
        /// The id, as written.
        id: String,
        /// The nearest ids.
        near: Vec<String>,
    },
    /// Two waivers for one target.
    RepeatedWaiver {
        /// The target's id.
        id: String,
    },
    /// A waiver that ran out while its target still needs it.
    ExpiredWaiver {
        /// The target's id.
        id: String,
        /// The last date that it was in force.
        until: String,
        /// Its reason.
        reason: String,
    },
    /// A waiver whose target needs none.
    UnusedWaiver {
        /// The target's id.
        id: String,
    },
    /// A total that falls from one date to the next.
    FallingTotal {
        /// The indicator as written.
        indicator: String,
        /// The earlier figure.
        before: String,
        /// The later, smaller figure.
        after: String,
    },
    /// A total below zero.
    NegativeTotal {
        /// The indicator as written.
        indicator: String,
        /// The figure.
        value: String,
    },
    /// The same row twice.
    RepeatedRow {
        /// The indicator as written.
        indicator: String,
        /// The date's shortest period.
        period: String,
    },
    /// Rows after the plan's end, set aside.
    AfterPlanEnd {
        /// How many.
        rows: usize,
        /// The plan's last day.
        end: String,
    },
}

/// What a figure is out of proportion to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The figure before it.
    Previous,
    /// Last year's for the same date.
    LastYear,
    /// The target.
    Target,
}

/// What a key of a plan file takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text that is not empty.
    Text,
    /// A list of texts.
    Texts,
    /// A decimal number within range.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A date such as `2021-12-31`.
    Date,
    /// A share such as `"5%"`, from 0% to 100%.
    Percentage,
    /// `[plan]`, `[[target]]`, `[[section]]`.
    Table,
    /// `"binding"`, `"expected"` or `"task"`.
    Kind,
    /// `"total"`, `"level"`, `"growth"` or `"ratio"`.
    Measure,
    /// A number, `{ same_as = "id" }` or `"assigned"`.
    Threshold,
    /// Two numbers.
    Band,
    /// `"year-end"`, or 4 or 12 cumulative percentages.
    Pace,
    /// `"%"`, the unit of every growth.
    PercentUnit,
    /// Lower-case letters, digits and hyphens.
    Id,
}

impl Code {
    /// The code as users write and see it.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// How bad a problem of this kind is, unless [`Levels`] say otherwise.
    pub fn severity(self) -> Severity {
        match self {
            Code::UnknownIndicator
            | Code::RepeatedRow
            | Code::AfterPlanEnd
            | Code::SuspiciousScale
            | Code::SuspiciousFraction
            | Code::SuspiciousIndex
            | Code::DayPeriod
            | Code::ColumnUnused
            | Code::MissingPeriod
            | Code::BeyondAsOf
            | Code::UnknownGroup
            | Code::UnusedWaiver
            | Code::UnusedRow => Severity::Warning,
            Code::ReadAs | Code::TitleSkipped | Code::NotReported => Severity::Note,
            _ => Severity::Error,
        }
    }

    /// Whether a problem of this kind can be let through: the figures can still be read in one way only.
    pub fn can_be_allowed(self) -> bool {
        self.severity() != Severity::Error
            || matches!(
                self,
                Code::RevisedFigure
                    | Code::SumDiffers
                    | Code::FallingTotal
                    | Code::NegativeTotal
                    | Code::ExpiredWaiver
            )
    }
}

/// How bad problems are in this run, where that differs from their codes' own severity.
#[derive(Clone, Debug, Default)]
pub struct Levels {
    /// What is said of single codes, the last word on a code standing; `None` lets it pass in silence.
    pub of: Vec<(Code, Option<Severity>)>,
    /// Warnings are errors.
    pub deny_warnings: bool,
}

impl Levels {
    /// The diagnostics with their severity in this run, without those that pass in silence.
    pub fn applied(&self, diagnostics: Vec<Diagnostic>) -> Found {
        let mut problems = Problems::new(self);
        for diagnostic in diagnostics {
            problems.add(0, diagnostic);
        }
        problems.found()
    }

    /// How bad problems of a code are in this run; `None` where they pass in silence.
    pub fn severity_of(&self, code: Code) -> Option<Severity> {
        self.with(code, code.severity())
    }

    fn severity(&self, diagnostic: &Diagnostic) -> Option<Severity> {
        self.with(diagnostic.code(), diagnostic.severity)
    }

    fn with(&self, code: Code, otherwise: Severity) -> Option<Severity> {
        let said = self.of.iter().rev().find(|(known, _)| *known == code);
        match said.map_or(Some(otherwise), |(_, severity)| *severity) {
            Some(Severity::Warning) if self.deny_warnings => Some(Severity::Error),
            other => other,
        }
    }
}
