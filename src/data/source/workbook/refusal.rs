//! Reasons for which a workbook is not read.

/// The reason why a workbook cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is damaged, or something else.
    Broken,
    /// It asks for a password.
    Locked,
    /// It unpacks to more than is read, or has more cells.
    Huge,
    /// An archive that holds another kind of document.
    OtherDocument,
}
