//! The topics of an explanation.

/// The topic of one part of a target's explanation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// The clause and its wording.
    Document,
    /// Who answers for the target.
    Owner,
    /// The goal as it was read.
    ReadAs,
    /// The plan's note.
    Note,
    /// The base that the goal starts from.
    Base,
    /// The figure.
    Actual,
    /// The column that the figure was taken from.
    Column,
    /// The figure's source.
    Source,
    /// The row's remark.
    Remark,
    /// The parts of the figure.
    WorkedOut,
    /// The other indicator's figure.
    HeldAgainst,
    /// Last year's figures.
    LastYear,
    /// The value that should be there.
    Expected,
    /// The figure beside what it is held against.
    Comparison,
    /// Rows that are missing.
    Missing,
    /// The flag.
    Flag,
    /// The waiver.
    Waived,
    /// The outlook.
    AtThisPace,
    /// The average that the rest needs.
    FromHere,
    /// The amount that each month to come must bring.
    EachMonthFromHere,
}
