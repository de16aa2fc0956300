//! Properties of codes.

use crate::diagnostic::problem::Code;
use crate::diagnostic::severity::Severity;

/// Codes of what may be meant otherwise than it is read.
const WARNINGS: [Code; 45] = [
    Code::UnknownIndicator,
    Code::RepeatedRow,
    Code::AfterPlanEnd,
    Code::SuspiciousScale,
    Code::SuspiciousFraction,
    Code::SuspiciousIndex,
    Code::SuspiciousGrowth,
    Code::SuspiciousRise,
    Code::SuspiciousCount,
    Code::SuspiciousSign,
    Code::SuspiciousZero,
    Code::CarriedForward,
    Code::CopiedFigures,
    Code::RowContradicts,
    Code::PlaceSum,
    Code::PartOfSum,
    Code::RoundedPastBound,
    Code::FigureInNote,
    Code::OddPath,
    Code::DayPeriod,
    Code::MonthAlone,
    Code::MonthBesideSoFar,
    Code::MaybeZero,
    Code::MaybeRise,
    Code::InexactNumber,
    Code::MaybeThousands,
    Code::UnknownColumn,
    Code::NotActual,
    Code::KindInNote,
    Code::BasisInNote,
    Code::BlankPlace,
    Code::SignInNote,
    Code::TargetDiffers,
    Code::FooterSays,
    Code::UnknownTitle,
    Code::UnknownSection,
    Code::MissingPeriod,
    Code::BeyondAsOf,
    Code::EarlyPeriod,
    Code::UnknownGroup,
    Code::UnusedWaiver,
    Code::HiddenColumn,
    Code::BaseDiffers,
    Code::NothingToDeriveFrom,
    Code::UnusedRow,
];

/// Codes of what nothing has to be done about.
const NOTES: [Code; 13] = [
    Code::ReadAs,
    Code::OtherSheets,
    Code::HiddenRows,
    Code::HiddenUnknown,
    Code::TitleSkipped,
    Code::OtherIndicators,
    Code::FooterSkipped,
    Code::CommentSkipped,
    Code::NotReported,
    Code::WordColumns,
    Code::PlaceColumns,
    Code::SinglePlace,
    Code::RowsSetAside,
];

impl Code {
    /// The code as users write and see it.
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Its severity, unless [`Levels`](crate::diagnostic::Levels) say otherwise.
    pub fn severity(self) -> Severity {
        if WARNINGS.contains(&self) {
            Severity::Warning
        } else if NOTES.contains(&self) {
            Severity::Note
        } else {
            Severity::Error
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
                    | Code::FlatTotal
                    | Code::NegativeTotal
                    | Code::ExpiredWaiver
            )
    }
}
