//! The reason why each code matters, in a sentence.

use crate::diagnostic::Code;

/// The reason why a code matters, a sentence.
#[allow(
    clippy::too_many_lines,
    reason = "one arm a code, so that the compiler sees that none is missing"
)]
pub fn reason(code: Code) -> &'static str {
    match code {
        Code::Undecodable => {
            "A wrong encoding turns names and figures into others, so that nothing of the file can be trusted."
        }
        Code::Workbook => "A plan file is text (TOML); a workbook is none.",
        Code::BrokenWorkbook => {
            "Of a file that broke off even what can be read is not to be trusted."
        }
        Code::LockedWorkbook => "Nothing of an encrypted file can be read without its password.",
        Code::HugeWorkbook => {
            "A file that unpacks to so much would use up the memory, and no table is as large."
        }
        Code::NotATable => {
            "The name says a table and the contents are something else; read as a table they give garbage."
        }
        Code::UnknownSheet => "Another sheet read in its place would be judged.",
        Code::SeveralSheets => "The wrong sheet has the figures of another month or department.",
        Code::OtherSheets => "Where others have figures too, they have to be read as well.",
        Code::HiddenColumn => {
            "Hidden columns are often estimates or old figures, which nobody who looks at the sheet sees."
        }
        Code::HiddenRows => "Rows are mostly hidden by a filter, and are data all the same.",
        Code::HiddenUnknown => {
            "In this kind of file nothing is seen of what is hidden, so that hidden columns are read, too."
        }
        Code::MergedFigure => "Merged cells hold one number, and nothing says whose it is.",
        Code::ShownOtherwise => {
            "A person sees another number than the cell holds, and the unit mostly goes with what is seen."
        }
        Code::ReadAs => {
            "A wrong guess makes names that match nothing, so name the encoding where the text looks wrong."
        }
        Code::TomlSyntax => "Nothing behind the fault can be read, and targets would be missing.",
        Code::UnknownKey => {
            "A misspelt key that was ignored would judge the target by other terms than were meant."
        }
        Code::MissingKey => "Without it nobody knows what the target asks.",
        Code::WrongType => "Guessing what was meant would change what the target asks.",
        Code::NoTargets => {
            "There is nothing to judge, and an empty result looks as if all were well."
        }
        Code::PlanUpsideDown => {
            "Pace is worked out from the plan's period, which must run forward."
        }
        Code::DueOutsidePlan => {
            "There are no figures for that date, so that the target would never be decided."
        }
        Code::NoGoal => "Without a goal no figure is met or missed.",
        Code::TwoGoals => "Two goals give two verdicts, and the program must not choose one.",
        Code::DuplicateId => "Results are told apart by id.",
        Code::TwoRoles => "Nothing says which of the two a column with this heading is read by.",
        Code::SharedName => "Data are matched by name, and a figure would belong to both.",
        Code::UnknownPartner => "Without the other target there is nothing to compare with.",
        Code::PartnerCircle => "Where each follows the other there is no number to reach.",
        Code::PartnerDiffers => {
            "Numbers of different units or kinds say nothing about one another."
        }
        Code::BandUpsideDown => "No figure lies in a band whose low end is above its high end.",
        Code::PaceNotFull => {
            "At the due date all must be done; else too little is asked near the end."
        }
        Code::PaceFalls => {
            "Cumulative shares never fall; one that does is mostly of a single period."
        }
        Code::PaceSteps => "It is not known which month or quarter each step is of.",
        Code::PaceUnused => "It would look as if the target were judged by it.",
        Code::MissingUnit => "Without a unit figures in other scales would be taken as they stand.",
        Code::AroundWithoutShare => {
            "How far the bound is relaxed decides the flag, and is the plan's to say."
        }
        Code::AssignedBy => "It must be clear who sets the value, and whether someone does.",
        Code::NoRows => "If an empty file passed, nobody would see that nothing was reported.",
        Code::NoHeader => "Without a header nobody knows what a column holds.",
        Code::FullWidthComma => "A full-width comma separates nothing, and a row becomes one cell.",
        Code::TitleSkipped => "A unit in a title is used for figures that have none.",
        Code::UnknownUnit => {
            "With an unknown unit figures may be off a hundred or ten thousand times."
        }
        Code::SideBySide => "Leaving out the table on the right loses half of the indicators.",
        Code::HeaderAgain => "The columns below it may mean something else.",
        Code::CellWithoutHeading => "It is not known which period the figure is for.",
        Code::IdMismatch => {
            "Mostly some columns were sorted alone, and figures stand beside other names."
        }
        Code::MissingColumn => "A figure needs an indicator, a period and a value.",
        Code::RepeatedColumn => "Where both differ, the choice decides the flag.",
        Code::RaggedRow => "One cell more or less moves figures to other columns.",
        Code::UnclosedQuote => "The rows behind it would be taken for text of one cell.",
        Code::EmptyIndicator => "Nobody knows whose figure it is.",
        Code::UnknownIndicator => {
            "If it is only written another way, its target counts as not reported."
        }
        Code::UnreadablePeriod => {
            "With another period the figure is held against another date's demand."
        }
        Code::EarlyPeriod => "A few figures for a newer period make all others look overdue.",
        Code::AmbiguousQuarter => {
            "The quarter alone and the year up to its end differ several times over, so that the wrong one gives a wrong flag."
        }
        Code::MonthOrSoFar => {
            "The month alone and the year up to it differ several times over, so that the wrong one gives a wrong flag."
        }
        Code::MonthAlone => {
            "It is less than what was counted before, so it can only be the month's; a missing digit looks the same."
        }
        Code::MonthBesideSoFar => {
            "The rate is taken as that up to the month; the month's own rate would be another figure."
        }
        Code::YearOrSoFar => {
            "In a plan of several years the year's figure and all since its start differ several times over."
        }
        Code::WhichStart => {
            "The plan begins within the year, and a figure since January counts months before it."
        }
        Code::WhichYear => {
            "Where the year does not begin in January one spelling may mean two years."
        }
        Code::MaybeZero => "No figure and a figure of zero give different flags.",
        Code::InexactNumber => "About or over a number may be on either side of the bound.",
        Code::MaybeThousands => "1.050 is one or a thousand and fifty.",
        Code::UnknownColumn => {
            "Such a column may say something that changes what the figures mean."
        }
        Code::WordColumns => {
            "Words do not change figures; it is said so that nobody thinks they were read."
        }
        Code::UnknownBracket => {
            "Brackets mostly give a unit, a basis or a year, and what is not understood may change the figures."
        }
        Code::PlanNotActual => "Plans taken for actuals meet every target.",
        Code::ChangeHeading => {
            "A change over the month before is no growth over last year, and no amount."
        }
        Code::NotActual => "A forecast is no actual, and nothing is judged by it.",
        Code::UnknownKind => {
            "Without knowing whether it is an actual or a plan nothing can be judged."
        }
        Code::BasisInNote => "A month taken for the year so far gives a wrong flag.",
        Code::KindInNote => "A note that says forecast makes the flag one of a forecast.",
        Code::TargetDiffers => "Which of two targets is judged by may change the flag.",
        Code::TitlePlace => "Another place's figures say nothing of this one's targets.",
        Code::SectionSays => "A target or a forecast taken for an actual gives a wrong flag.",
        Code::FooterSays => "What a footer says may change what every figure above it means.",
        Code::AmountOrGrowth => {
            "An amount taken for growth, or growth for an amount, gives a wrong flag."
        }
        Code::EmptyFigure => "The figure beside it counts something else and cannot stand for it.",
        Code::SumColumn => "A sum that does not match shows that a figure or its basis is wrong.",
        Code::PeriodContradiction => {
            "Two different periods leave open which one the figure is for."
        }
        Code::SeveralPlaces => "Figures of different places in one series replace one another.",
        Code::OtherPlaces => "Figures of another place say nothing of this one's targets.",
        Code::SinglePlace => "There is one place, and it is judged.",
        Code::RowsSetAside => {
            "Rows that are filtered do not change a flag; it is said so that they can be checked."
        }
        Code::RowsDiffer => "It is open which of the two counts.",
        Code::NotAGroup => "Years and kinds are no districts or departments.",
        Code::MissingFilterColumn => "Without the column nothing can be chosen by it.",
        Code::DayPeriod => {
            "A figure of 1 June is held against five months, and looks ahead of pace."
        }
        Code::PeriodWithoutYear => {
            "The plan has several years, and another year is another demand."
        }
        Code::PeriodNotFromStart => {
            "Demands count from the year's start, and other figures do not compare."
        }
        Code::UnreadableNumber => "If it was skipped, the worst figure might be the one left out.",
        Code::OddSeparator => "`1,23` may be 1.23 or 123, a hundred times apart.",
        Code::NumberOutOfRange => {
            "It cannot be kept exactly, and a verdict would rest on rounding."
        }
        Code::SpreadsheetExponent => "The digits are gone, and a flag may hang on them.",
        Code::SpreadsheetFormula => "A formula is no figure, and its cells are not here.",
        Code::SpreadsheetError => {
            "The sheet went wrong here, and its other figures are worth a look."
        }
        Code::SpreadsheetWidth => "The number is lost, and only the workbook has it.",
        Code::SpreadsheetDate => "It cannot be seen which period was written.",
        Code::ChangeMisplaced => "A rise by 8% is not a share of 8%.",
        Code::UnitMismatch => "The same number means something else in another unit.",
        Code::UnitContradiction => {
            "Both may be ten thousand times apart, and the choice decides the flag."
        }
        Code::UnknownBasis => "A month taken for the year so far is off several times.",
        Code::BasisMismatch => "Monthly rates do not add up to a rate of the year.",
        Code::MissingMonth => "A sum that lacks a month is too low, and looks behind pace.",
        Code::ConflictingFigures => "Which of the two is used may decide the flag.",
        Code::SumDiffers => "One of them is wrong, and pace may be, too.",
        Code::RevisedFigure => "Whether it was revised or mistyped cannot be seen.",
        Code::SuspiciousScale => {
            "A wrong scale is off by a hundred or more, and turns missed into met."
        }
        Code::SuspiciousFraction => "0.08 read as 0.08% keeps any cap and misses any floor.",
        Code::SuspiciousIndex => "108.1 read as growth of 108.1% meets any target.",
        Code::SuspiciousGrowth => "An amount read as growth meets any target.",
        Code::SuspiciousRise => {
            "The share is far larger than its rise, and the target looks met at once."
        }
        Code::SuspiciousCount => {
            "There is no half of a firm; mostly the scale or the decimal point is wrong."
        }
        Code::SuspiciousSign => {
            "A decline without its sign turns met into missed, or the other way round."
        }
        Code::SuspiciousZero => {
            "A zero filled in ahead counts as the newest figure, and hides the real one."
        }
        Code::CarriedForward => "An old figure counts as new, and decides the final flag.",
        Code::OddPath => {
            "What should be done by now follows last year's path, and is wrong where that is."
        }
        Code::MissingPeriod => "The month that is missing may be the one that nobody reported.",
        Code::BeyondAsOf => "They are not looked at; mostly a year or month is wrong.",
        Code::UnusedRow => "Nothing uses them, though it may look so.",
        Code::NotReported => "What is not reported is in no list of misses, and easily forgotten.",
        Code::MissingGroupColumn => "Rows that cannot be told apart would be mixed.",
        Code::EmptyGroup => "Nobody knows whose figure it is.",
        Code::UnknownGroup => "Its own goal is never judged, perhaps for a misspelt name.",
        Code::RepeatedGroup => "Both may ask for something else.",
        Code::UnknownWaived => "The waiver does nothing, and its target still fails.",
        Code::RepeatedWaiver => "They may differ in date and reason.",
        Code::ExpiredWaiver => "If it stayed in force, the miss would be hidden for ever.",
        Code::UnusedWaiver => "Left there, it hides a later miss.",
        Code::FallingTotal => "A running total never falls; mostly a month stands in its place.",
        Code::NegativeTotal => "A total cannot be negative; mostly a change stands in its place.",
        Code::RepeatedRow => "Mostly files were put together, and others of their rows may differ.",
        Code::AfterPlanEnd => {
            "They are not used; with a mistyped year this year's figures are missing."
        }
    }
}
