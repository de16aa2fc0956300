//! Roles of a data file's columns. The headings of each are `data::heading::roles`; a plan file adds to them.

use strum::{EnumIter, EnumString, IntoStaticStr};

/// The role of a column. Plan files and the command line write the variants in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    /// The indicator's name.
    Indicator,
    /// The indicator's id.
    Id,
    /// The figure's period.
    Period,
    /// The year alone.
    Year,
    /// The month alone.
    Month,
    /// The quarter alone.
    Quarter,
    /// The figure.
    Value,
    /// The figure of the month alone.
    OfMonth,
    /// The figure since the year began.
    UpToDate,
    /// Last year's figure for the same months.
    LastYear,
    /// A figure of last year, of the whole of it or of the same months.
    PreviousYear,
    /// The amount at the end of last year.
    LastYearEnd,
    /// Growth over last year, up to date.
    Growth,
    /// Last year's growth up to the same month.
    LastYearsGrowth,
    /// Growth of the month alone over last year's.
    GrowthOfMonth,
    /// A change that no target takes.
    Change,
    /// The plan's target.
    Target,
    /// The share of the target that is done.
    ShareDone,
    /// The part of the target that is left.
    Gap,
    /// A forecast for the year.
    Forecast,
    /// A sum beside months.
    Sum,
    /// The figure's unit.
    Unit,
    /// The figure's power of ten.
    Scale,
    /// The figure's basis: a month, a quarter, the year so far.
    Basis,
    /// Whether the figure is an actual or a plan.
    Kind,
    /// The place that the figure is of.
    Place,
    /// Who answers for the indicator.
    Owner,
    /// Words for people.
    Note,
    /// The figure's source.
    Source,
    /// Anything else that is for people only.
    Ignore,
}

impl Role {
    /// The role as plan files and the command line write it.
    pub fn as_str(self) -> &'static str {
        self.into()
    }
}
