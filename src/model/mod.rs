//! Plans, figures and verdicts as values. In: what `plan_file` and `data` have read. Out: reports for `render`.
//! Pure: no files, no clock, no serde, no layout.

pub mod figures;
pub mod number;
pub mod plan;
pub mod time;
pub mod verdict;

pub use figures::observations::{Figure, Group, RowRef, Series};
pub use number::decimal::Decimal;
pub use number::unit::Unit;
pub use plan::goal::{Around, Better, Bound, Direction, Goal, Step, Threshold};
pub use plan::pace::DeclaredPace;
pub use plan::waiver::Waiver;
pub use plan::{Clause, Combine, GroupName, Kind, Measure, Plan, Section, Target};
pub use time::fraction::Fraction;
pub use time::period::Period;
pub use time::years::{Year, Years};
pub use verdict::{
    Assessment, Assumptions, Change, Checkpoint, Evaluation, Flag, GroupCounts, Miss, Outcome,
    Overview, PaceRule, Reason, Report, Summary, Trajectory, assess, assess_reported,
};
