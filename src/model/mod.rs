//! What is true: plans, figures and verdicts. Pure: no files, no clock, no serde, no layout.

pub mod assess;
pub mod calendar;
pub mod goal;
pub mod names;
pub mod observations;
pub mod pace;
pub mod period;
pub mod plan;
pub mod quantity;
pub mod report;
pub mod unit;

pub use assess::{Assumptions, assess};
pub use goal::{Bound, Goal, Sense, Threshold};
pub use observations::{Figure, Observations, RowRef, Series};
pub use pace::{Checkpoint, DeclaredPace, PaceRule, Share};
pub use period::Period;
pub use plan::{Clause, Kind, Measure, Plan, Section, Target};
pub use quantity::Decimal;
pub use report::{Assessment, Miss, Outcome, Reading, Reason, Report, Summary};
pub use unit::Unit;
