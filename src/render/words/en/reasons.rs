//! The reason why each code matters, in a sentence.

use crate::diagnostic::Code;

/// The reason why a code matters, a sentence.
#[allow(
    clippy::too_many_lines,
    reason = "one arm a code, so that the compiler sees that none is missing"
)]
pub fn reason(code: Code) -> &'static str {
    match code {
        Code::KeyMisfit => "It would look as if the target were judged by it.",
        Code::BaseDiffers => "What is expected by now starts from the base.",
        Code::BoundDiffers => "Another base is another bound, and may be the other flag.",
        Code::CombineUnsaid => {
            "The last year's growth and the average often stand on different sides of the bound; the plan has to say which is meant."
        }
        Code::NothingToDeriveFrom => {
            "Without a figure to compare with there is no growth, and the target goes without a verdict."
        }
        Code::NotYesOrNo => "A guess would flag what is built as not built.",
        Code::Undecodable => {
            "In a wrong encoding names and figures become others, so nothing in the file can be trusted."
        }
        Code::Workbook => "A plan file is text (TOML), and a workbook is not.",
        Code::BrokenWorkbook => {
            "If a file was cut off, even the part that can be read cannot be trusted."
        }
        Code::LockedWorkbook => "Without its password nothing in an encrypted file can be read.",
        Code::HugeWorkbook => {
            "Unpacking it would use up the memory, and no real table is that large."
        }
        Code::NotATable => {
            "Its name says table but its contents are something else, and reading them as a table gives garbage."
        }
        Code::UnknownSheet => "If another sheet were read instead, its figures would be judged.",
        Code::SeveralSheets => "The wrong sheet would have figures of another month or department.",
        Code::OtherSheets => {
            "If other sheets have figures as well, they have to be read separately."
        }
        Code::HiddenColumn => {
            "Hidden columns often hold estimates or old figures that nobody who looks at the sheet sees."
        }
        Code::HiddenRows => "Rows are usually hidden by a filter, and are still data.",
        Code::HiddenUnknown => {
            "This format does not say what is hidden, so hidden columns are read as well."
        }
        Code::StruckOut => "A struck figure is mostly one that was withdrawn.",
        Code::MergedFigure => "Merged cells hold one number, and nothing says whose it is.",
        Code::RoundedPastBound => {
            "The flag goes by the number itself, and people at the sheet see one that earns another flag."
        }
        Code::ShownOtherwise => {
            "People see a different number than the cell contains, and the unit usually goes with what they see."
        }
        Code::ReadAs => {
            "If the encoding was guessed wrong, names will not match; where the text looks wrong, name the encoding."
        }
        Code::TomlSyntax => "Nothing after the error can be read, so targets would be missing.",
        Code::UnknownKey => {
            "If a misspelt key were ignored, the target would be judged by other terms than intended."
        }
        Code::MissingKey => "Without it, it is not known what the target asks for.",
        Code::WrongType => "Guessing would change what the target asks for.",
        Code::NoTargets => {
            "There is nothing to judge, and an empty result would look as if all were well."
        }
        Code::PlanUpsideDown => {
            "Pace is worked out from the plan's period, so its end must come after its start."
        }
        Code::DueOutsidePlan => {
            "There are no figures for that date, so the target would never be decided."
        }
        Code::NoGoal => "Without a goal no figure is met or missed.",
        Code::TwoGoals => "Two goals give two verdicts, and the program must not choose one.",
        Code::DuplicateId => {
            "Results are matched by id, so two targets with one id cannot be told apart."
        }
        Code::TwoRoles => "Nothing says which of the two a column with this heading is read by.",
        Code::SharedName => "Figures are matched by name, and would belong to both targets.",
        Code::UnknownPartner => "Without the other target there is nothing to compare with.",
        Code::PartnerCircle => "If each follows the other, there is no number to reach.",
        Code::PartnerDiffers => "Numbers with different units or measures cannot be compared.",
        Code::BandUpsideDown => "No figure can lie in a band whose low end is above its high end.",
        Code::PaceNotFull => {
            "Everything must be done by the due date; otherwise too little would be asked near the end."
        }
        Code::PaceFalls => {
            "Cumulative shares never fall; one that does is usually a single period's."
        }
        Code::PaceSteps => "Without numbers nothing says how much is due before the end.",
        Code::PaceUnused => "It would look as if the target were judged by it.",
        Code::MissingUnit => {
            "Without a unit, figures in 万元 and 亿元 would be taken for the same."
        }
        Code::AroundWithoutShare => {
            "How far the bound is relaxed decides the flag, so the plan has to say it."
        }
        Code::AssignedBy => "It must be clear whether someone else sets the value, and who.",
        Code::NoRows => "If an empty file passed, nobody would notice that nothing was reported.",
        Code::NoHeader => "Without a header it is not known what each column holds.",
        Code::FullWidthComma => {
            "A full-width comma does not separate cells, so each row becomes one cell."
        }
        Code::TitleSkipped => "A unit in a title applies to all figures that have none.",
        Code::UnknownUnit => {
            "With an unknown unit, figures may be off by a factor of a hundred or ten thousand."
        }
        Code::SideBySide => "Leaving out the table on the right loses half of the indicators.",
        Code::HeaderAgain => "Below it the columns may mean something else.",
        Code::CellWithoutHeading => "It is not known which period the figure is for.",
        Code::IdMismatch => {
            "Usually only some columns were sorted, and figures now stand beside other names."
        }
        Code::MissingColumn => "A figure needs an indicator, a period and a value.",
        Code::RepeatedColumn => "If they differ, the choice between them decides the flag.",
        Code::RaggedRow => "One cell too many or too few moves figures into other columns.",
        Code::UnclosedQuote => "All rows after it would be read as the text of one cell.",
        Code::EmptyIndicator => "It is not known what the figure is of.",
        Code::OtherIndicators => "Tables of departments have more indicators than the plan.",
        Code::UnknownIndicator => {
            "If it is only another spelling, its target counts as not reported."
        }
        Code::UnreadablePeriod => {
            "With the wrong period the figure is compared with what another date asks for."
        }
        Code::EarlyPeriod => "A few figures for a newer period would make all others look overdue.",
        Code::AmbiguousQuarter => {
            "The quarter alone and the year up to its end differ by a multiple, so the wrong reading gives a wrong flag."
        }
        Code::MonthOrSoFar => {
            "The month alone and the year up to it differ by a multiple, so the wrong reading gives a wrong flag."
        }
        Code::MonthAlone => {
            "It is less than the total before it, so it can only be the month's own; but a missing digit would look the same."
        }
        Code::MonthBesideSoFar => {
            "It was read as the year-to-date rate; the month's own rate would be a different figure."
        }
        Code::YearOrSoFar => {
            "In a plan of several years, one year and everything since the start differ by a multiple."
        }
        Code::WhichStart => {
            "The plan begins within the year, and a figure since January would count months before it."
        }
        Code::WhichYear => {
            "Where the year does not begin in January, the same words may mean two different years."
        }
        Code::MaybeRise => "A rise taken for a fall turns the flag round.",
        Code::MaybeZero => "No figure and a figure of zero give different flags.",
        Code::InexactNumber => {
            "A figure of about or over a number may lie on either side of the bound."
        }
        Code::MaybeThousands => "1.050 may be one or a thousand and fifty.",
        Code::UnknownColumn => {
            "Such a column may say something that changes what the figures mean."
        }
        Code::WordColumns => {
            "Text does not change figures; this only tells you that it was not read."
        }
        Code::PlaceColumns => {
            "The plan is of its own area; what stands beside it is for comparison."
        }
        Code::UnknownBracket => {
            "Brackets usually give a unit, a basis or a year, and one that is not understood may change what the figures mean."
        }
        Code::PlanNotActual => "Plans taken for actual figures would meet every target.",
        Code::ChangeHeading => {
            "A change from the month before is neither growth over last year nor an amount."
        }
        Code::NotActual => "A forecast is not an actual figure, so nothing is judged by it.",
        Code::UnknownKind => {
            "Unless it is known to be an actual figure, nothing can be judged by it."
        }
        Code::BasisInNote => "A month taken for the year so far gives a wrong flag.",
        Code::SignInNote => "A fall taken for a rise turns the flag round.",
        Code::KindInNote => {
            "If the note is right, the flag rests on a forecast, or on another figure."
        }
        Code::TargetDiffers => "Which of the two targets applies may change the flag.",
        Code::TitlePlace => "Figures of another place say nothing about this one's targets.",
        Code::SectionSays => "A target or a forecast taken for an actual gives a wrong flag.",
        Code::CommentSkipped => "A comment on a heading may change what figures mean: read it.",
        Code::UnknownTitle => {
            "A title may say that the figures are last year's, another place's or unchecked: what is not understood is not taken for nothing."
        }
        Code::StartsElsewhere => "Counted from April, a figure is not that of the year so far.",
        Code::MaybeDeadline => {
            "Taken for the time of figures, a deadline makes those of June final."
        }
        Code::UnknownSection => {
            "A section may be of last year's figures, another place's, or of plans."
        }
        Code::FooterSkipped => "A note below the table may change what a figure means: read it.",
        Code::FooterSays => "A note below the table may change what every figure above it means.",
        Code::AmountOrGrowth => {
            "An amount taken for growth, or growth for an amount, gives a wrong flag."
        }
        Code::RateOrRise => {
            "A rate is far larger than its rise: taken for points, it would be met at once."
        }
        Code::EmptyFigure => {
            "The figure beside it counts something else and cannot be used instead."
        }
        Code::SumColumn => "A total that does not match shows that a figure or its basis is wrong.",
        Code::YearNotOver => "A year's targets taken for its actuals would all be met.",
        Code::PeriodContradiction => {
            "With two different periods it is not clear which one the figure is for."
        }
        Code::SeveralPlaces => {
            "In one series, figures of different places would replace one another."
        }
        Code::OtherPlaces => "Figures of another place say nothing about this one's targets.",
        Code::BlankMark => "A plan's number taken for what was done gives a wrong flag.",
        Code::BlankUnit => "A figure in the unit above it is many times off in the target's.",
        Code::BlankPlace => "A district's figure taken for the city's gives a wrong flag.",
        Code::SinglePlace => "There is only one place, and its figures are judged.",
        Code::RowsSetAside => {
            "Rows that were left out do not change a flag; this lets you check that they are the right ones."
        }
        Code::RowsDiffer => "It is not clear which of the two counts.",
        Code::NotAGroup => "Years and kinds of figures are not districts or departments.",
        Code::MissingFilterColumn => "Without the column no rows can be chosen by it.",
        Code::DayPeriod => {
            "A figure of 1 June is compared with what five months ask for, and looks ahead of pace."
        }
        Code::PeriodWithoutYear => {
            "Each year asks for something else, so a wrong guess is a wrong flag."
        }
        Code::PeriodNotFromStart => {
            "What is asked for counts from the start of the year, and other figures cannot be compared with it."
        }
        Code::UnreadableNumber => "If it were skipped, the worst figure might be the one left out.",
        Code::OddSeparator => "`1,23` may be 1.23 or 123, a hundred times apart.",
        Code::NumberOutOfRange => {
            "It cannot be kept exactly, so the verdict would depend on rounding."
        }
        Code::SpreadsheetExponent => "The digits are lost, and a flag may depend on them.",
        Code::SpreadsheetFormula => {
            "A formula is not a figure, and the cells it refers to are not here."
        }
        Code::SpreadsheetError => {
            "A calculation went wrong here, so other figures of the sheet are worth checking."
        }
        Code::SpreadsheetWidth => "The number is lost; only the workbook still has it.",
        Code::SpreadsheetDate => "The period that was typed can no longer be seen.",
        Code::ChangeMisplaced => "A rise by 8% is not a share of 8%.",
        Code::UnitMismatch => "The same number means something else in another unit.",
        Code::UnitContradiction => {
            "The two may differ by a factor of ten thousand, so the choice decides the flag."
        }
        Code::UnknownBasis => "A single month taken for the year to date is far too small.",
        Code::BasisMismatch => "Monthly rates do not add up to the year's rate.",
        Code::MissingMonth => "A sum that lacks a month is too low, and looks behind pace.",
        Code::ConflictingFigures => "Which of the two is used may decide the flag.",
        Code::SumDiffers => "One of them is wrong, and the pace may be as well.",
        Code::FigureInNote => {
            "A figure that was reported is left out, and its target is not judged."
        }
        Code::PlaceSum => "One of the numbers is wrong, and the whole is what is judged.",
        Code::PartOfSum => {
            "The row of the indicator may be but a part, and the sum the figure that was meant."
        }
        Code::RevisedFigure => "It is not clear whether it was revised or mistyped.",
        Code::SuspiciousScale => {
            "A wrong scale is off by a hundred or more, and can turn missed into met."
        }
        Code::SuspiciousFraction => {
            "0.08 read as 0.08% would keep within any cap and miss any floor."
        }
        Code::SuspiciousIndex => "108.1 read as growth of 108.1% would meet any target.",
        Code::SuspiciousGrowth => "An amount read as growth would meet any target.",
        Code::SuspiciousRise => {
            "The share is far larger than its rise, so the target would look met at once."
        }
        Code::SuspiciousCount => {
            "There is no half company; usually the scale or the decimal point is wrong."
        }
        Code::SuspiciousSign => {
            "A decline without its sign turns met into missed, or the other way round."
        }
        Code::SuspiciousZero => {
            "A zero filled in ahead of time counts as the newest figure and hides the real one."
        }
        Code::CopiedFigures => {
            "A table that was copied looks complete, and is of another period, or the targets themselves."
        }
        Code::RowContradicts => {
            "One of the numbers that contradict each other is wrong, and may be the one that decides."
        }
        Code::CarriedForward => "An old figure would count as new and decide the final flag.",
        Code::OddPath => {
            "What should be done by now follows last year's path, so if that is wrong, it is wrong too."
        }
        Code::MissingPeriod => "The missing month may be one that somebody forgot to report.",
        Code::BeyondAsOf => "They are not used; usually a year or month is wrong.",
        Code::UnusedRow => "They are not used, although it may look as if they were.",
        Code::NotReported => {
            "What is not reported appears in no list of missed targets and is easily forgotten."
        }
        Code::MissingGroupColumn => "Rows of different groups would be mixed.",
        Code::EmptyGroup => "It is not known what the figure is of.",
        Code::UnknownGroup => {
            "Its own goal would never be judged, perhaps because of a misspelt name."
        }
        Code::RepeatedGroup => "The two may ask for different things.",
        Code::UnknownWaived => "The waiver has no effect, and the target meant still fails.",
        Code::RepeatedWaiver => "They may differ in date and reason.",
        Code::ExpiredWaiver => "If it stayed in force, the missed target would stay hidden.",
        Code::UnusedWaiver => "If it stays, it will hide a later miss.",
        Code::FallingTotal => {
            "A running total never falls; usually a single month was entered instead."
        }
        Code::FlatTotal => {
            "If single months are taken for running totals, only the last month is left of what was done."
        }
        Code::NegativeTotal => "A total cannot be negative; usually a change was entered instead.",
        Code::RepeatedRow => "Usually files were joined, and other rows may be inconsistent.",
        Code::AfterPlanEnd => {
            "They are not used; if the year is mistyped, this year's figures are missing."
        }
    }
}
