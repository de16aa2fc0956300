//! Every kind of problem. Long because each kind is a variant with the words that its message needs.

use strum::{EnumDiscriminants, EnumIter, EnumString, IntoStaticStr};

use crate::diagnostic::expected::Expected;

/// Every kind of problem of a plan file or a data file. Texts are as the user wrote them, `indicator` too; `near`
/// are the nearest known words, `period` is the shortest one that ends on the date, counts are of rows.
#[allow(
    missing_docs,
    reason = "a field is documented where its name does not say it"
)]
#[derive(Clone, Debug, PartialEq, Eq, EnumDiscriminants)]
#[strum_discriminants(
    name(Code),
    derive(Hash, PartialOrd, Ord, EnumIter, EnumString, IntoStaticStr),
    strum(serialize_all = "kebab-case"),
    doc = "The stable name of a kind of problem, in kebab-case."
)]
pub enum Problem {
    /// The bytes fit no encoding.
    Undecodable { file: String },
    /// A workbook in place of a plan file.
    Workbook { file: String },
    /// A workbook that is damaged.
    BrokenWorkbook { file: String },
    /// A workbook that asks for a password.
    LockedWorkbook { file: String },
    /// A workbook that has more than is read.
    HugeWorkbook { file: String },
    /// A file of another kind, whatever its name says.
    NotATable { file: String, kind: OtherFile },
    /// No sheet of the workbook has this name.
    UnknownSheet {
        file: String,
        name: String,
        /// The sheets that there are.
        sheets: Vec<String>,
    },
    /// Several sheets of which one has to be named.
    SeveralSheets {
        file: String,
        sheets: Vec<String>,
        /// Whether their headers are recognised.
        recognised: bool,
    },
    /// Sheets beside the one that is read.
    OtherSheets {
        file: String,
        /// The sheet that is read.
        sheet: String,
        others: Vec<String>,
    },
    /// Hidden columns, which are not read.
    HiddenColumn {
        /// Their letters and headings.
        columns: Vec<[String; 2]>,
    },
    /// Hidden rows, which are read.
    HiddenRows { rows: usize },
    /// A kind of workbook that does not say what is hidden.
    HiddenUnknown { file: String },
    /// A number that is shown rounded to the other side of what its target asks for.
    RoundedPastBound {
        indicator: String,
        number: String,
        shown: String,
        /// The number in the plan.
        bound: String,
    },
    /// A number that a person does not see.
    ShownOtherwise {
        number: String,
        /// The format that shows something else; `None` where it has the colour of what is behind it.
        format: Option<String>,
    },
    /// A figure that is struck through.
    StruckOut { number: String },
    /// A figure in merged cells, which several rows or columns share.
    MergedFigure { number: String },
    /// A file that is not UTF-8, and what it was read as.
    ReadAs {
        file: String,
        /// The encoding's name.
        encoding: &'static str,
    },
    /// Not TOML; the parser's own words.
    TomlSyntax { message: String },
    /// A key that a plan file does not have.
    UnknownKey { key: String, near: Vec<String> },
    /// A key that must be there.
    MissingKey {
        key: &'static str,
        /// The table: `plan`, or a target's id.
        table: String,
    },
    /// A value of a kind that the key does not take.
    WrongType {
        key: String,
        found: String,
        expected: Expected,
    },
    /// A plan without targets.
    NoTargets { file: String },
    /// The plan ends before it starts.
    PlanUpsideDown,
    /// A due date outside the plan's period.
    DueOutsidePlan { due: String },
    /// A target without a goal.
    NoGoal { id: String },
    /// A target with more than one goal.
    TwoGoals {
        first: String,
        /// The one too many.
        second: String,
    },
    /// Two targets with one id.
    DuplicateId { id: String },
    /// A name or alias that two targets share, so that data could not be told apart.
    SharedName {
        name: String,
        /// The id of the target that has it already.
        owner: String,
    },
    /// A heading with two roles in `[headings]`.
    TwoRoles { heading: String },
    /// `same_as` a target that does not exist.
    UnknownPartner { id: String, near: Vec<String> },
    /// `same_as` leads back to the target itself.
    PartnerCircle {
        /// The ids along the circle, the first one repeated at the end.
        circle: Vec<String>,
    },
    /// `same_as` a target with another unit or measure.
    PartnerDiffers {
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
    /// A pace without numbers.
    PaceSteps,
    /// A pace on a growth or a ratio, which are not paced.
    PaceUnused,
    /// A total or a level without a unit.
    MissingUnit { id: String },
    /// `around = true` in a plan that does not say how much that is.
    AroundWithoutShare,
    /// `assigned` without `assigned_by`, or the other way round.
    AssignedBy {
        /// Whether the goal is assigned.
        assigned: bool,
    },
    /// A data file with no row of figures.
    NoRows { file: String },
    /// No header of either form.
    NoHeader,
    /// A header separated by full-width commas.
    FullWidthComma,
    /// Lines above the header, passed over.
    TitleSkipped {
        rows: usize,
        /// The first few of them.
        texts: Vec<String>,
        /// The unit that they give for the table.
        unit: Option<String>,
    },
    /// A column without a role whose cells hold numbers, periods, units or words of kind.
    #[strum_discriminants(strum(serialize = "column-unused", serialize = "unknown-column"))]
    UnknownColumn { name: String },
    /// Columns without a role that hold words alone.
    WordColumns { names: Vec<String> },
    /// Columns of other places than the plan's, which are not read.
    PlaceColumns { names: Vec<String> },
    /// A word in brackets behind a heading of figures that is on no list.
    UnknownBracket { heading: String, text: String },
    /// A heading or a title that says that its figures are plans or forecasts.
    PlanNotActual { text: String },
    /// A heading or a title of changes that no target takes.
    ChangeHeading { text: String },
    /// Rows or columns of plans and forecasts, set aside.
    NotActual {
        /// The words that say so.
        words: Vec<String>,
        /// The number of rows; none for a column.
        rows: usize,
    },
    /// A word in the column of kind that is on no list.
    UnknownKind { text: String },
    /// A note, or a cell of a column that is left alone, that says that its figure is another one than is asked for.
    KindInNote { text: String, is_comment: bool },
    /// A note that says what a figure counts, and nothing else does.
    BasisInNote { text: String, indicator: String },
    /// A cell beside growth without a sign that says that it is below zero.
    SignInNote {
        indicator: String,
        text: String,
        /// The figure as it is written.
        value: String,
    },
    /// A column of targets that gives another number than the plan.
    TargetDiffers {
        indicator: String,
        /// As it is written.
        given: String,
        /// The plan's, with its unit.
        plan: String,
    },
    /// A title that names another place than the plan's.
    TitlePlace { place: String, area: String },
    /// A row of one cell that says of the rows below what is not read from there.
    SectionSays { text: String },
    /// A column of the days that figures are counted from, with another month than the year's first.
    StartsElsewhere { heading: String, start: String },
    /// A column of periods that may say when tasks are due.
    MaybeDeadline { name: String },
    /// Names of indicators that the plan does not have, and that are near to none of its own.
    OtherIndicators {
        rows: usize,
        /// The first few of them.
        names: Vec<String>,
    },
    /// Headings of sections with words that are on no list.
    UnknownSection {
        rows: usize,
        /// The first few of them.
        texts: Vec<String>,
    },
    /// Words of a title that are on no list.
    UnknownTitle { words: Vec<String> },
    /// A footer that says of the figures above what is not read from there.
    FooterSays { text: String, from: TextOrigin },
    /// Comments of people on cells that are none of a figure or its name, of which nothing is understood.
    CommentSkipped {
        /// Their number.
        cells: usize,
        /// The first few.
        texts: Vec<String>,
    },
    /// Notes below a table of which nothing is understood.
    FooterSkipped {
        rows: usize,
        /// The first few of them.
        texts: Vec<String>,
    },
    /// An amount where growth is wanted, or the other way round, by a heading above it.
    AmountOrGrowth {
        indicator: String,
        /// Whether the figure is growth.
        is_growth: bool,
        /// The section's heading; the table's own where there is none.
        section: Option<String>,
    },
    /// A number without a unit under another name of a rise in points, which may be the rate itself.
    RateOrRise {
        /// As it is written.
        name: String,
        /// The rise's own name.
        indicator: String,
    },
    /// An empty cell in the column that a figure is taken from, beside one that is filled.
    EmptyFigure {
        indicator: String,
        /// The cell that is filled.
        beside: String,
        /// Whether growth is wanted.
        is_growth: bool,
    },
    /// A sum beside months that they do not add up to.
    SumColumn { indicator: String, sum: String },
    /// Figures of a whole year that is not over by the table's other periods: they are likely to be targets.
    YearNotOver {
        /// The year's heading.
        heading: String,
        /// The part of it that the table is of: `2021年1-6月`.
        part: String,
    },
    /// A year, month or quarter that contradicts the period.
    PeriodContradiction {
        first: String,
        /// The other one.
        second: String,
    },
    /// Rows of several places, and nothing that says which one counts.
    SeveralPlaces {
        column: String,
        places: Vec<String>,
        /// The number of places.
        all: usize,
    },
    /// Rows of other places than the plan's alone.
    OtherPlaces {
        places: Vec<String>,
        area: Vec<String>,
        column: String,
    },
    /// An empty cell in a column of places, below another place than the plan's own: it is read as that of the plan.
    BlankPlace {
        column: String,
        /// The place above it.
        above: String,
    },
    /// An empty cell in a column of kinds or bases, below one that says that figures are other ones: 计划, 当月.
    BlankMark {
        column: String,
        /// The word above it.
        above: String,
    },
    /// An empty cell in a column of units, below another unit than the target's own that measures the same.
    BlankUnit {
        column: String,
        /// The unit above it.
        above: String,
        /// The target's.
        unit: String,
    },
    /// The one place that all rows are of.
    SinglePlace { column: String, place: String },
    /// Rows that are set aside, with nothing to do about it.
    RowsSetAside {
        /// Rows of other places.
        places: usize,
        /// Rows that `--where` does not choose.
        filtered: usize,
        /// Rows of sums and of the whole area beside groups.
        sums: usize,
    },
    /// Rows of one figure that differ in a column that says nothing of figures.
    RowsDiffer {
        indicator: String,
        period: String,
        /// The column's heading, and its two cells.
        column: Box<[String; 3]>,
    },
    /// A column that is never one of groups.
    NotAGroup { name: String },
    /// A column that `--where` names and that is not there.
    MissingFilterColumn {
        name: String,
        /// The columns that there are.
        columns: Vec<String>,
    },
    /// A table's unit that is the unit of no target.
    UnknownUnit { text: String },
    /// A header among the rows.
    HeaderAgain,
    /// A second table beside the first one.
    SideBySide,
    /// A cell of a wide file below no heading.
    CellWithoutHeading,
    /// An id and a name of different targets in one row.
    IdMismatch {
        id: String,
        /// The name.
        indicator: String,
    },
    /// A header without a column that must be there.
    MissingColumn {
        /// The columns that are missing, as their English names.
        columns: Vec<&'static str>,
        /// The headings that are not understood, one of which may be what is missing; none where a period alone is.
        unread: Vec<String>,
        /// The year that titles name, where nothing says which part of it figures are for.
        year: Option<String>,
    },
    /// Two columns with one meaning.
    RepeatedColumn { name: String },
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
        name: String,
        rows: usize,
        near: Vec<String>,
    },
    /// A period that cannot be read.
    UnreadablePeriod { text: String },
    /// A single day that a spreadsheet may have made of a month: the first of one, or without a year.
    DayPeriod {
        text: String,
        /// The month that may be meant, as `2021-06`.
        month: String,
    },
    /// A part of a year without its year, in a plan that is not within one year.
    PeriodWithoutYear { text: String },
    /// Months that do not begin with the year.
    PeriodNotFromStart { text: String },
    /// A cell that is no number.
    UnreadableNumber { text: String },
    /// Thousands separators that do not separate thousands.
    OddSeparator { text: String },
    /// A number that is too large, or has too many digits, to be kept exactly.
    NumberOutOfRange { text: String },
    /// A number in a spreadsheet's short form, its digits lost.
    SpreadsheetExponent { text: String },
    /// A formula in place of its result.
    SpreadsheetFormula { text: String },
    /// A spreadsheet's error in place of a number.
    SpreadsheetError { text: String },
    /// `####` in place of a number.
    SpreadsheetWidth { text: String },
    /// A date that a spreadsheet made of a period.
    SpreadsheetDate {
        text: String,
        /// The date, where it is a serial number.
        meant: Option<String>,
    },
    /// A change in words (`增长8%`) for an indicator that is not one.
    ChangeMisplaced { text: String, indicator: String },
    /// A unit that does not fit the target's.
    UnitMismatch {
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
    UnknownBasis { text: String },
    /// A basis that does not fit the indicator or the period.
    BasisMismatch {
        indicator: String,
        misfit: BasisMisfit,
    },
    /// A quarter by its name that may be the quarter alone or all up to its end.
    AmbiguousQuarter {
        indicator: String,
        /// As `2021Q2`.
        quarter: String,
        /// The period up to its end, as `1-6月`.
        so_far: String,
        /// Whether single quarters of the indicator are added up; rates are not.
        adds_up: bool,
    },
    /// A total's month behind a period from the year's start, which may be the month or all up to it.
    MonthOrSoFar {
        indicator: String,
        /// As `2021年6月`.
        month: String,
        /// The period before it, as `1-5月`.
        before: String,
        /// The period up to it, as `1-6月`.
        so_far: String,
    },
    /// The same, taken as the month alone because it is less than what was counted before.
    MonthAlone {
        indicator: String,
        month: String,
        value: String,
        /// The count before it, with its period.
        last: String,
    },
    /// A rate of a month behind one of a period from the year's start: taken as that up to the month.
    MonthBesideSoFar {
        indicator: String,
        month: String,
        before: String,
        so_far: String,
    },
    /// A total of a whole year in a plan of several, which may count the year or all since the plan began.
    YearOrSoFar { indicator: String, period: String },
    /// A total of the year so far in a plan that begins within the year.
    WhichStart {
        indicator: String,
        /// The plan's first day.
        start: String,
    },
    /// A year, half or quarter by its name that may be of several years.
    WhichYear {
        period: String,
        /// The same as it is written for each fiscal year that it may be of, where the plan has fiscal years.
        readings: Option<[String; 2]>,
        /// Whether the plan says what its years are called by, so that the number of a year is clear.
        is_named: bool,
    },
    /// A hole in what a total is summed from.
    MissingMonth {
        indicator: String,
        /// The months that are missing, as `2021-03`, whole years as `2021`.
        months: Vec<String>,
    },
    /// Nothing, or zero: a dash as spreadsheets show it, or `无`.
    MaybeZero { text: String },
    /// A figure below zero by its `▲`, which would hold the bound were it a rise.
    MaybeRise { text: String, value: String },
    /// A number behind a word that makes it less than exact.
    InexactNumber { text: String },
    /// A point that may separate thousands.
    MaybeThousands { text: String },
    /// Two figures of one indicator for one date.
    ConflictingFigures {
        indicator: String,
        period: String,
        /// The figure seen first.
        first: String,
        /// The other one.
        second: String,
    },
    /// A figure since the year's start that its months do not add up to.
    SumDiffers {
        indicator: String,
        period: String,
        given: String,
        /// The sum of the months.
        sum: String,
    },
    /// A row without its figure, whose note is a number: it may have been written there.
    FigureInNote {
        indicator: String,
        /// The note.
        text: String,
    },
    /// A total of the whole area that its districts do not add up to, or together exceed.
    PlaceSum {
        indicator: String,
        /// As its row calls it: 合计, 全市.
        name: String,
        given: String,
        /// The sum of the districts.
        sum: String,
    },
    /// A figure that is a part of the sum below it.
    PartOfSum {
        indicator: String,
        /// As the row of the sum is called: 合计.
        name: String,
        given: String,
        sum: String,
    },
    /// A figure that a later file gives otherwise.
    RevisedFigure {
        indicator: String,
        period: String,
        /// The earlier file's figure.
        first: String,
        /// The later file's figure.
        second: String,
    },
    /// A figure out of all proportion to what is known of its indicator: a likely slip in scale.
    SuspiciousScale {
        indicator: String,
        value: String,
        against: Against,
        /// The figure that it is out of proportion to.
        reference: String,
        /// The larger of both over the smaller, rounded.
        times: String,
        /// Whether the figure is the larger one.
        is_above: bool,
        origin: FigureOrigin,
    },
    /// A rate that looks like a fraction where a percentage is meant.
    SuspiciousFraction {
        indicator: String,
        value: String,
        /// The figure as a percentage.
        percent: String,
        origin: FigureOrigin,
    },
    /// An index of last year = 100 where a rate is wanted.
    SuspiciousIndex {
        indicator: String,
        value: String,
        /// The same as a rate of growth.
        growth: String,
        origin: FigureOrigin,
    },
    /// Growth beyond 100% either way: a likely amount.
    SuspiciousGrowth {
        indicator: String,
        value: String,
        origin: FigureOrigin,
    },
    /// A rise in points as large as the share itself.
    SuspiciousRise {
        indicator: String,
        value: String,
        /// The rise that is asked for, where it is known.
        asked: Option<String>,
        origin: FigureOrigin,
    },
    /// A fraction of a thing that is counted in whole ones.
    SuspiciousCount {
        indicator: String,
        value: String,
        origin: FigureOrigin,
    },
    /// A figure, or an assigned value, whose sign is the other one than that of what it belongs to.
    SuspiciousSign {
        indicator: String,
        value: String,
        /// The bound; `None` where the plan says in words that there shall be less.
        bound: Option<String>,
        /// The value with the other sign.
        turned: String,
        origin: FigureOrigin,
    },
    /// Zeros in months that may be still to come.
    SuspiciousZero {
        indicator: String,
        /// The last figure that is not 0, if there is one.
        before: Option<String>,
        /// The period of the first zero.
        from: String,
        /// The period of the last zero.
        until: String,
    },
    /// A figure that stays the same for three months and more, to the end.
    CarriedForward {
        indicator: String,
        value: String,
        /// The first period with it.
        from: String,
        /// The last period with it.
        until: String,
    },
    /// The figures of one period that are those of another, or the targets.
    CopiedFigures {
        /// The period, as `2021-06`.
        period: String,
        from: CopiedFrom,
        /// The other period; of targets nothing.
        other: String,
        /// The number of figures.
        number: usize,
    },
    /// Three numbers of one row of which one does not follow from the others.
    RowContradicts {
        indicator: String,
        /// The figure.
        value: String,
        /// The number that it is held against: last year's, or the target.
        reference: String,
        against: Against,
        /// The growth or the share that follows from both, in percent.
        follows: Box<str>,
        /// The one that the row says.
        said: Box<str>,
    },
    /// Last year's share at a date, far from the share of time.
    OddPath {
        indicator: String,
        /// Last year's figure at the date.
        part: String,
        /// Last year's figure for the whole year.
        whole: String,
        /// The share in percent.
        share: Box<str>,
        /// The share of time in percent.
        time: Box<str>,
    },
    /// A hole in a series that is otherwise monthly.
    MissingPeriod {
        indicator: String,
        /// The months that are missing, as `2021-03`.
        months: Vec<String>,
    },
    /// So few of many targets report the newest period that it may be a slip, and it makes final figures owed.
    EarlyPeriod {
        /// The indicators that report it.
        names: Vec<String>,
        period: String,
        /// The number of indicators that report anything.
        of: usize,
        /// The newest period of the others.
        before: String,
    },
    /// Rows for periods after the date that the check is as of.
    BeyondAsOf { rows: usize, as_of: String },
    /// Rows from before last year, which nothing uses.
    UnusedRow {
        rows: usize,
        /// The first day that anything is used from.
        from: String,
    },
    /// Indicators of the plan that no file reports.
    NotReported {
        /// The first few indicators' names.
        names: Vec<String>,
        /// Their number in all.
        all: usize,
    },
    /// The column that the data set is to be divided by is not there.
    MissingGroupColumn {
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
        target: String,
        near: Vec<String>,
    },
    /// Two tables of a target for one group.
    RepeatedGroup { name: String },
    /// A waiver for a target that the plan does not have.
    UnknownWaived { id: String, near: Vec<String> },
    /// Two waivers for one target.
    RepeatedWaiver { id: String },
    /// A waiver that ran out while its target still needs it.
    ExpiredWaiver {
        id: String,
        /// The last date that it was in force.
        until: String,
        reason: String,
    },
    /// A waiver whose target needs none.
    UnusedWaiver { id: String },
    /// A total that falls from one date to the next.
    FallingTotal {
        indicator: String,
        /// The earlier figure.
        before: String,
        /// The later, smaller figure.
        after: String,
    },
    /// A total that hardly grows after its first month: its rows may be months of their own.
    FlatTotal {
        indicator: String,
        /// The first month's figure.
        first: String,
        /// The sum that all later months would have added.
        since: String,
        /// The period up to the last month: `1-6月`.
        so_far: String,
    },
    /// A total below zero.
    NegativeTotal { indicator: String, value: String },
    /// The same row twice.
    RepeatedRow { indicator: String, period: String },
    /// A key of a plan file that means nothing beside the others.
    KeyMisfit { key: String, misfit: KeyMisfit },
    /// A row for the base's date that is not what the plan gives.
    BaseDiffers {
        indicator: String,
        period: String,
        /// The row's figure.
        row: String,
        /// The plan's.
        plan: String,
        /// Whether the plan's counts.
        is_fixed: bool,
    },
    /// The same where the bound follows from the base.
    BoundDiffers {
        indicator: String,
        period: String,
        /// The row's figure.
        row: String,
        /// The plan's.
        plan: String,
    },
    /// Growth or a ratio in a plan of more than a year that does not say how its figures are put together.
    CombineUnsaid { indicator: String },
    /// An amount or a level beside which there is none to work growth or a rise out from.
    NothingToDeriveFrom {
        indicator: String,
        /// The period that is reported.
        period: String,
        /// The one that is needed.
        wanted: String,
    },
    /// A milestone's cell that does not say whether it is done.
    NotYesOrNo { text: String },
    /// Rows after the plan's end, set aside.
    AfterPlanEnd {
        rows: usize,
        /// The plan's last day.
        end: String,
    },
}

impl Problem {
    /// The file that a problem of a whole file names.
    pub fn file(&self) -> Option<&str> {
        match self {
            Problem::NoRows { file }
            | Problem::NoTargets { file }
            | Problem::ReadAs { file, .. }
            | Problem::Workbook { file }
            | Problem::BrokenWorkbook { file }
            | Problem::LockedWorkbook { file }
            | Problem::HugeWorkbook { file }
            | Problem::NotATable { file, .. }
            | Problem::UnknownSheet { file, .. }
            | Problem::SeveralSheets { file, .. }
            | Problem::OtherSheets { file, .. }
            | Problem::HiddenUnknown { file }
            | Problem::Undecodable { file } => Some(file),
            _ => None,
        }
    }
}

/// Reasons for which a key of a plan file means nothing beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyMisfit {
    /// `better` without a band.
    BetterWithoutBand,
    /// `hold` of what is never met early.
    HoldOfOther,
    /// `base` of what starts from nothing.
    BaseUnused,
    /// `base` and `last_year`, which say the same.
    BaseTwice,
    /// `year_named` without `year_starts`.
    NamedWithoutStarts,
    /// A fixed base without its value.
    FixedWithoutValue,
    /// A base that is not before the due date.
    BaseTooLate,
    /// A level with a start of its own and no base.
    StartWithoutBase,
    /// A start outside the plan.
    StartOutsidePlan,
    /// A way of putting periods together that the measure does not have; those that it has.
    Combine(&'static str),
    /// A unit that nothing can be worked out from.
    DeriveFrom,
    /// A basis of what stands at a date.
    BasisOfLevel,
    /// A share of 左右 of what another indicator reaches.
    AroundOfOther,
    /// 左右 relaxes the bound past the base.
    AroundPassesBase {
        /// The relaxed bound.
        bound: String,
        /// The base.
        base: String,
    },
    /// A key that a milestone does not have.
    OfMilestone,
    /// A milestone without `done = true`.
    MilestoneWithoutDone,
    /// `done` of what is no milestone.
    DoneOfOther,
    /// `of` names no other target; the nearest ones.
    UnknownOf(Vec<String>),
    /// `of` names a target that is itself `of` another.
    OfOfOf,
    /// Another value than that of the target that it is `of`.
    OfDiffers,
    /// A goal of a group that follows from a base, or of a milestone.
    OfGroup,
}

/// Reasons for which a basis does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BasisMisfit {
    /// A rate of a single period.
    Rate,
    /// 当月, and the period is no month.
    NotOneMonth,
    /// 当季, and the period is no quarter.
    NotOneQuarter,
    /// 当年, and the period is no year.
    NotOneYear,
    /// 累计, and the period is a part of the year that does not begin with it.
    PartSoFar,
}

/// Kinds of figures that a figure can be out of proportion to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The figure before it.
    Previous,
    /// Last year's for the same date.
    LastYear,
    /// The target.
    Target,
}

/// Sources that the figures of a period may be copies of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CopiedFrom {
    /// The period before it.
    Previous,
    /// The same date of last year.
    LastYear,
    /// The targets.
    Targets,
}

/// Sources of a number that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureOrigin {
    /// A row of a data file.
    Row,
    /// `last_year` in the plan file.
    LastYear,
    /// `--assign` on the command line.
    Assigned,
}

/// Texts outside the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextOrigin {
    /// A cell beside or below it.
    Cell,
    /// The page's header or footer.
    Page,
    /// A box over the cells.
    Box,
    /// Another sheet, of nothing but text.
    Sheet,
    /// The file's name.
    FileName,
    /// The name of its folder.
    Folder,
}

/// Kinds of files that are no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFile {
    /// A web page.
    Html,
    /// XML, such as the XML table of Excel 2003.
    Xml,
    /// A PDF.
    Pdf,
    /// A document of another program.
    Document,
}
