//! What is true: plans, figures and verdicts. Pure: no files, no clock, no serde, no layout.

pub mod figures;
pub mod number;
pub mod plan;
pub mod time;
pub mod verdict;

pub use figures::observations::{Figure, Group, GroupName, RowRef, Series};
pub use number::decimal::Decimal;
pub use number::unit::Unit;
pub use plan::goal::{Bound, Direction, Goal, Threshold};
pub use plan::waiver::Waiver;
pub use plan::{Clause, Kind, Measure, Plan, Section, Target};
pub use time::period::Period;
pub use verdict::assess::{Assumptions, assess};
pub use verdict::change::Change;
pub use verdict::checkpoint::{Checkpoint, DeclaredPace, Fraction, PaceRule};
pub use verdict::report::{
    Assessment, Evaluation, GroupCounts, Miss, Outcome, Overview, Reason, Report, Summary,
};
pub use verdict::trajectory::Trajectory;
