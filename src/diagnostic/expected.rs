//! Kinds of values that keys of a plan file take.

/// The kind of value that a key of a plan file takes.
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
