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
    /// `"total"`, `"level"`, `"growth"`, `"ratio"` or `"milestone"`.
    Measure,
    /// A number, `{ same_as = "id" }`, `{ base_plus = 1 }`, `{ base_times = 0.85 }` or `"assigned"`.
    Threshold,
    /// Two numbers.
    Band,
    /// `"year-end"`, or cumulative percentages.
    Pace,
    /// `"%"`, the unit of every growth.
    PercentUnit,
    /// A text, empty for an index.
    Unit,
    /// `true`, a share such as `"2%"`, or an amount in the target's unit.
    Around,
    /// `"higher"` or `"lower"`.
    Better,
    /// `"sum"`, `"mean"`, `"compound"` or `"last"`.
    Combine,
    /// `"month"`, `"quarter"`, `"year"`, `"ytd"` or `"plan"`.
    Basis,
    /// A month by its number, 1 to 12.
    FirstMonth,
    /// `"start"` or `"end"`.
    YearNamed,
    /// A period such as `"2020"`.
    Period,
    /// Lower-case letters, digits and hyphens.
    Id,
}
