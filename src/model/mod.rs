//! What is true: plans, figures and verdicts. Pure: no files, no clock, no serde, no layout.

pub mod assess;
pub mod calendar;
pub mod cells;
pub mod change;
pub mod course;
pub mod goal;
pub mod names;
pub mod observations;
pub mod pace;
pub mod period;
pub mod plan;
pub mod quantity;
pub mod report;
pub mod sheets;
pub mod unit;
pub mod waiver;

pub use assess::{Assumptions, assess};
pub use change::Change;
pub use course::Course;
pub use goal::{Bound, Goal, Sense, Threshold};
pub use observations::{Figure, Group, GroupCells, GroupName, Observations, RowRef, Series};
pub use pace::{Checkpoint, DeclaredPace, PaceRule, Share};
pub use period::Period;
pub use plan::{Clause, Kind, Measure, Plan, Section, Target};
pub use quantity::Decimal;
pub use report::{
    Assessment, GroupCounts, Miss, Outcome, Overview, Reading, Reason, Report, Summary,
};
pub use unit::Unit;
pub use waiver::Waiver;
